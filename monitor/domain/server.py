"""A translation server that a person has chosen, and what it says of itself."""

from dataclasses import dataclass

SERVER_FACT = "translation server"
"""The name of the fact under which a profile keeps its last `ServerFacts`, as JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerLanguage:
    """A language in the server's own code and English name, and the codes it is translated into."""

    code: str
    name: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerFacts:
    """What a server says of itself.

    `version` "" = it does not say. `char_limit` is the longest text it takes, in characters, None =
    no limit is known. `needs_key` = it translates for nobody without a key.
    """

    host: str
    version: str
    languages: tuple[ServerLanguage, ...]
    char_limit: int | None = None
    needs_key: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerChoice:
    """The server of a profile; `address` "" = none. `pairs` as in "ru→en", "*" = all."""

    address: str
    pairs: tuple[str, ...]
    has_key: bool
