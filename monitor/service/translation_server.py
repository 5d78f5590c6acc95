"""Commands about the translation server of a profile: choosing it, looking at it, forgetting it."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Protocol, TypeVar

from msgspec.structs import replace

from monitor import passwords
from monitor.domain.change import NOTHING, Change
from monitor.domain.errors import PasswordError
from monitor.domain.item import Stage, State
from monitor.domain.server import ServerChoice, ServerFacts
from monitor.http import server_address
from monitor.passwords import PATIENCE, TRANSLATION_KEY
from monitor.pipeline.engine import Engine
from monitor.settings import ServerSettings, Settings
from monitor.translation.engines import ANY, read_pairs

R = TypeVar("R")


class TranslationServer(Protocol):
    """What can be done about the server, whoever has the profile open."""

    def chosen(self) -> Future[ServerChoice]:
        """The server that is set, and whether there is a key for it."""
        ...

    def set(
        self, address: str, key: str | None = None, pairs: Sequence[str] = ()
    ) -> Future[Change]:
        """Have `pairs` ("ru→en"; () = all) translated at a LibreTranslate server from now on.

        The `key` goes into the system's keyring; "" takes it out, None leaves it as it is.

        Raises:
            HttpError, TranslationError: at once, where nothing can be sent to the address, or
                where a pair is none.
            PasswordError: in the future, where the keyring refuses; then nothing has changed.
        """
        ...

    def test(self) -> Future[ServerFacts]:
        """Ask the server what it can do; in the future ServerError, where it does not answer."""
        ...

    def forget(self) -> Future[Change]:
        """Have everything translated on this computer again; the key leaves the keyring."""
        ...


class ServerCommands:
    """`TranslationServer` of a profile that this process has open.

    Addresses and pairs are checked before anything is done.
    """

    def __init__(
        self,
        profile: Path,
        engine: Engine,
        aside: ThreadPoolExecutor,
        settings: Callable[[], Settings],
        keep: Callable[[Settings], bool],
    ) -> None:
        """Ask the keyring on `aside`, and `keep` other settings (False = they are the same)."""
        self._profile = profile
        self._engine = engine
        self._aside = aside
        self._settings = settings
        self._keep = keep

    def chosen(self) -> Future[ServerChoice]:
        """As `TranslationServer.chosen`."""

        def ask() -> ServerChoice:
            now = self._settings().server
            has_key = bool(now.address) and self._key(now.address) is not None
            return ServerChoice(address=now.address, pairs=now.pairs, has_key=has_key)

        return self._aside.submit(ask)

    def set(
        self, address: str, key: str | None = None, pairs: Sequence[str] = ()
    ) -> Future[Change]:
        """As `TranslationServer.set`."""
        to, wanted = server_address(address), read_pairs(pairs) or (ANY,)

        def change() -> Change:
            if key is not None:
                self._put_key(to, key.strip())
            return self._change(to, wanted, other_key=key is not None)

        return self._aside.submit(change)

    def test(self) -> Future[ServerFacts]:
        """As `TranslationServer.test`."""
        return self._engine.submit(self._engine.look_at_server())

    def forget(self) -> Future[Change]:
        """As `TranslationServer.forget`: first nothing is sent any more, then the key goes."""

        def forget() -> Change:
            before = self._settings().server.address
            change = self._change("", ())
            if before:
                self._put_key(before, "")
            return change

        return self._aside.submit(forget)

    def _change(self, address: str, pairs: tuple[str, ...], *, other_key: bool = False) -> Change:
        def change() -> Change:
            now = self._settings()
            chosen = replace(now.server, address=address, pairs=pairs)
            is_other = self._keep(replace(now, server=chosen))
            self._engine.use_server(chosen)
            return self._wake(chosen) if is_other or other_key else NOTHING

        return self._engine.write(change).result()

    def _wake(self, chosen: ServerSettings) -> Change:
        """What waited for a model, or failed, may be translated by the other server."""
        change = Change(languages=True, translations=True)
        if chosen.address:
            target = self._settings().languages.wants
            again = [State.NO_MODEL, State.FAILED]
            change |= self._engine.requeue(Stage.TRANSLATE, target, again)
        return change

    def _key(self, address: str) -> str | None:
        return _in_time(passwords.key_of_server(address, self._profile))

    def _put_key(self, address: str, key: str) -> None:
        name = passwords.translation_key(address, self._profile)
        if key:
            _in_time(passwords.keep(name, key, TRANSLATION_KEY))
        else:
            _in_time(passwords.forget(name))


def _in_time(asked: Future[R]) -> R:
    try:
        return asked.result(timeout=PATIENCE)
    except TimeoutError as error:
        raise PasswordError("The system's keyring does not answer; is it locked?") from error
