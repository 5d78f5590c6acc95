"""Settings of a profile: typed, with defaults, read from and written to settings.toml."""

from pathlib import Path
from typing import Annotated, Literal

import msgspec
import tomli_w

from monitor.domain.errors import ProfileError

Positive = Annotated[float, msgspec.Meta(gt=0)]
Count = Annotated[int, msgspec.Meta(ge=1)]


class FetchSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Manners and limits of HTTP.

    `per_host` connections at once to one host with `gap_seconds` between the starts of two
    requests to it; `overall` at once to all hosts. `total_seconds` is the deadline of one fetch,
    redirects included; `body_megabytes` the limit after decompression. `interval_minutes` is the
    usual time between two polls of a feed.
    """

    per_host: Annotated[int, msgspec.Meta(ge=1, le=8)] = 2
    gap_seconds: Annotated[float, msgspec.Meta(ge=0)] = 0.25
    overall: Annotated[int, msgspec.Meta(ge=1, le=64)] = 32
    total_seconds: Positive = 30.0
    body_megabytes: Positive = 10.0
    redirects: Count = 8
    interval_minutes: Positive = 60.0
    longest_interval_hours: Positive = 24.0
    proxy: str = ""


class LanguageSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Languages of the person: what is read as it is, and the one that is wanted."""

    reads: tuple[str, ...] = ("en",)
    wants: str = "en"
    detector: str = "ensemble"


class TranslationSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How foreign sentences are translated.

    Modes are "fast" (beam 2) and "exact" (beam 4, slower). `idle_minutes` without work end the
    translating process, which gives back the memory of its models.
    """

    headlines: Literal["fast", "exact"] = "fast"
    bodies: Literal["fast", "exact"] = "fast"
    pause_on_battery: bool = False
    idle_minutes: Positive = 10.0


class StorySettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How items are grouped."""

    window_days: Positive = 4.0


class WorkerSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Processes for parsing, detecting and embedding; translating has one of its own."""

    processes: Annotated[int, msgspec.Meta(ge=1, le=32)] = 1
    timeout_seconds: Positive = 120.0


class PackSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where language packs come from: `index` is the address of a list in the manner of Argos.

    It is asked only when the person says so.
    """

    index: str = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"


class ServerSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A translation server (LibreTranslate) of the person's own choice; no `address` = none.

    `pairs` are those that go there, as in "ru→en"; "*" stands for any language on either side, and
    alone for all pairs. `batch` sentences go in one request, which may take `timeout_seconds`. A
    key is never here: see `passwords`.
    """

    address: str = ""
    pairs: tuple[str, ...] = ()
    batch: Annotated[int, msgspec.Meta(ge=1, le=500)] = 32
    timeout_seconds: Positive = 60.0


class ViewSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The window: `theme` is system, light or dark."""

    theme: str = "system"


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All settings of a profile."""

    fetch: FetchSettings = FetchSettings()
    languages: LanguageSettings = LanguageSettings()
    translation: TranslationSettings = TranslationSettings()
    stories: StorySettings = StorySettings()
    workers: WorkerSettings = WorkerSettings()
    packs: PackSettings = PackSettings()
    server: ServerSettings = ServerSettings()
    view: ViewSettings = ViewSettings()


def load(path: Path) -> Settings:
    """Read settings; a missing file gives the defaults.

    Raises:
        ProfileError: the file is no TOML, or a value is out of its range; the sentence names it.
    """
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (msgspec.MsgspecError, ValueError) as error:
        raise ProfileError(f"{path} cannot be read as settings: {error}.") from error


def save(path: Path, settings: Settings) -> None:
    """Write settings whole, by way of a temporary file, so that a crash leaves the old ones.

    Raises:
        ProfileError: the disk refuses.
    """
    draft = path.with_suffix(".toml.new")
    try:
        draft.write_bytes(tomli_w.dumps(msgspec.to_builtins(settings)).encode())
        draft.replace(path)
    except OSError as error:
        raise ProfileError(f"{path} cannot be written: {error.strerror}.") from error
