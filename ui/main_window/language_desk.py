"""What a person says of languages: of an item, a stretch, a feed, and of their own."""

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from monitor.domain.change import Change
from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import Part
from monitor.domain.language import SpanKind
from monitor.domain.views import FeedLanguageView, ItemView, LanguageChoice, SourceRow, TimelineItem
from ui.actions import Commands
from ui.background import Background, ReadLibrary
from ui.dialogs.language_choice import LanguageChoiceDialog
from ui.dialogs.languages import LanguagesDialog
from ui.dialogs.why import WhyDialog
from ui.main_window import language_menu
from ui.main_window.language_menu import Asked, excerpt
from ui.reader import picking
from ui.reader.languages import kind_words, unit_words
from ui.reader.picking import Picked
from ui.theme.theme import Theme
from ui.theme.words import counted, language_name

NOT_TEXT = (SpanKind.NAME, SpanKind.CODE)
ALL_OF_ITEM = "Take back all I said of this item"
NO_ITEM = "No item is chosen. j chooses the next one."


class LanguageDesk:
    """Menus and dialogs about languages; answers are told in the status bar.

    The list of languages is read once, and again when the person's languages change.
    """

    def __init__(
        self, window: QWidget, commands: Commands, background: Background, theme: Theme
    ) -> None:
        self._window, self._commands, self._background = window, commands, background
        self._theme = theme
        self._choices: tuple[LanguageChoice, ...] = ()
        self._names: dict[str, str] = {}
        self._shown: ItemView | None = None
        self._open: dict[ItemId, WhyDialog] = {}
        self.load()

    def load(self) -> None:
        """Read which languages there are."""
        self._background.ask("languages", lambda library: library.languages(), self._take_choices)

    def show_item(self, view: ItemView) -> None:
        """Know which item the reader shows."""
        self._shown = view

    def follow(self, change: Change) -> None:
        """Look again for the reasons that are shown of items that changed."""
        for item_id in self._open:
            if item_id in change.items:
                self._look(item_id)
        if change.languages:
            self.load()

    # why

    def why(self, item_id: ItemId | None, headline: str, language: str = "") -> None:
        """Show why an item is in its languages; what is open already comes to the front.

        The first stretch in `language` is chosen, where there is one.
        """
        if item_id is None:
            self._commands.said.emit(NO_ITEM)
            return
        there = self._open.get(item_id)
        if there is not None:
            there.choose(language)
            there.raise_()
            there.activateWindow()
            return
        dialog = self._open[item_id] = WhyDialog(self._window, headline, self._theme.palette)
        dialog.finished.connect(lambda _result: self._open.pop(item_id, None))
        dialog.menu_wanted.connect(partial(self._offer_span, item_id))
        dialog.choose(language)
        dialog.show()
        self._look(item_id)

    def _look(self, item_id: ItemId) -> None:
        dialog = self._open[item_id]
        dialog.look()

        def still(act: Callable[[Any], None]) -> Callable[[Any], None]:
            return lambda answer: act(answer) if self._open.get(item_id) is dialog else None

        self._commands.run(
            lambda: self._commands.monitor.why(item_id),
            then=still(dialog.show_reasons),
            failed=still(dialog.refuse),
        )

    def _offer_span(self, item_id: ItemId, part: Part, start: int, end: int, where: QPoint) -> None:
        view = self._shown
        if view is None or view.item_id != item_id:
            self._commands.said.emit("The reader shows another item now.")
            return
        picked = picking.of_span(view, part, start, end)
        if picked is not None:
            menu = QMenu(self._window)
            self._fill_stretch_menu(menu, view, picked)
            menu.popup(where)

    # an item and its stretches

    def offer_stretch(self, menu: QMenu, picked: Picked | None) -> None:
        """Put into the reader's menu what can be said of a stretch and of the item."""
        view = self._shown
        if view is None:
            return
        first = menu.actions()[0] if menu.actions() else menu.addSeparator()
        made = [self._item_menu(menu, view.item_id, _languages_of(view))]
        if picked is not None:
            stretch = QMenu("This stretch is…", menu)
            self._fill_stretch_menu(stretch, view, picked)
            made.insert(0, stretch)
            head = menu.addAction(_head_words(picked))
            head.setEnabled(False)
            menu.insertAction(first, head)
        for one in made:
            menu.insertMenu(first, one)
        why = menu.addAction("Why these languages?\tw")
        why.triggered.connect(lambda: self.why(view.item_id, _headline(view)))
        menu.insertAction(first, why)
        menu.insertSeparator(first)

    def offer_item(self, menu: QMenu, items: Sequence[TimelineItem]) -> None:
        """Put into a headline's menu what can be said of its item."""
        if len(items) != 1:
            return
        item = items[0]
        menu.addSeparator()
        menu.addMenu(self._item_menu(menu, item.item_id, item.languages))
        why = menu.addAction("Why these languages?\tw")
        why.triggered.connect(lambda: self.why(item.item_id, item.headline))

    def ask_item(self, item: TimelineItem | None) -> None:
        """Ask which language an item is in."""
        if item is not None:
            self._ask_item(item.item_id, item.headline, item.languages)

    def _ask_item(self, item_id: ItemId, headline: str, languages: Collection[str]) -> None:
        take = partial(self._correct_item, item_id)
        self._ask("The item is in…", headline, languages, take)

    def _item_menu(self, parent: QWidget, item_id: ItemId, languages: Collection[str]) -> QMenu:
        menu = QMenu("The item is in…", parent)
        view = self._shown if self._shown and self._shown.item_id == item_id else None
        corrected = view is not None and view.corrected
        headline = _headline(view) if view is not None else ""
        asked = Asked(
            take=partial(self._correct_item, item_id),
            other=partial(self._ask_item, item_id, headline, languages),
            back=partial(self._take_back, item_id) if corrected else None,
            back_words=ALL_OF_ITEM,
        )
        language_menu.offer(menu, self._likely(languages), self._names, asked)
        return menu

    def _fill_stretch_menu(self, menu: QMenu, view: ItemView, picked: Picked) -> None:
        unit = picked.unit
        present = language_menu.first_of((unit.language,), _languages_of(view))
        take = partial(self._correct_span, view.item_id, picked)
        asked = Asked(
            take=take,
            other=partial(self._ask, "This stretch is…", excerpt(picked.text), present, take),
            back=partial(self._take_back, view.item_id) if view.corrected else None,
            back_words=ALL_OF_ITEM,
            name=None if unit.kind is SpanKind.NAME else partial(self._call_name, view, picked),
            chosen=unit.language if unit.given else None,
        )
        language_menu.offer(menu, self._likely(present), self._names, asked)

    def _correct_item(self, item_id: ItemId, code: str) -> None:
        monitor = self._commands.monitor
        self._tell(lambda: monitor.correct_item(item_id, code), f"The item is {self._name(code)}.")

    def _correct_span(self, item_id: ItemId, picked: Picked, code: str) -> None:
        monitor = self._commands.monitor
        kind = SpanKind.PROSE if picked.unit.kind in NOT_TEXT else None
        self._tell(
            lambda: monitor.correct_span(
                item_id, picked.part, picked.start, picked.end, code, kind
            ),
            f"{excerpt(picked.text)} is {self._name(code)}.",
        )

    def _call_name(self, view: ItemView, picked: Picked) -> None:
        monitor, language = self._commands.monitor, picked.unit.language
        self._tell(
            lambda: monitor.correct_span(
                view.item_id, picked.part, picked.start, picked.end, language, SpanKind.NAME
            ),
            f"{excerpt(picked.text)} is a name: it is not translated.",
        )

    def _take_back(self, item_id: ItemId) -> None:
        monitor = self._commands.monitor
        self._tell(
            lambda: monitor.uncorrect_item(item_id),
            "What you said of this item is taken back: it is read again.",
        )

    # feeds

    def offer_feed(self, menu: QMenu, row: SourceRow) -> None:
        """Put into a feed's menu what is known of its language and what can be said of it."""
        feed_id = FeedId(row.scope.ident)
        menu.addSeparator()
        given = menu.addMenu("This feed is in…")
        learned = menu.addAction("Learned: looking…")
        learned.setEnabled(False)
        again = menu.addAction("Detect languages again")
        again.triggered.connect(lambda: self.redetect(feed_id, row.name))
        language_menu.say(given, "Looking…")
        here = [menu]
        menu.destroyed.connect(here.clear)

        def fill(view: FeedLanguageView | None) -> None:
            if here and view is not None:
                learned.setText(language_menu.escaped(language_menu.learned_words(view)))
                self._fill_feed_menu(given, view)

        self._background.ask(
            "feed languages", lambda library: library.feed_languages(feed_id), fill
        )

    def redetect(self, feed_id: FeedId | None, name: str = "") -> None:
        """Detect the languages of a feed's items, or of all, again."""
        monitor = self._commands.monitor
        what = name or "all feeds"
        self._tell(
            lambda: monitor.redetect(feed_id),
            f"The languages of {what} are detected again; what you said of them stays.",
        )

    def _fill_feed_menu(self, menu: QMenu, view: FeedLanguageView) -> None:
        menu.clear()
        present = language_menu.present_in(view)
        take = partial(self._correct_feed, view.feed_id)
        asked = Asked(
            take=take,
            other=partial(self._ask, "This feed is in…", view.title, present, take),
            back=partial(self._correct_feed, view.feed_id, None) if view.given else None,
            chosen=view.given.code if view.given else None,
        )
        language_menu.offer(menu, self._likely(present), self._names, asked)

    def _correct_feed(self, feed_id: FeedId, code: str | None) -> None:
        monitor = self._commands.monitor
        said = "What you said of the feed is taken back"
        if code is not None:
            said = f"The feed is {self._name(code)} now"

        def count(library: ReadLibrary) -> int:
            return sum(feed.items for feed in library.feeds() if feed.feed_id == feed_id)

        def tell(items: int) -> None:
            self._commands.said.emit(f"{said}: {again_words(items)}.")

        self._commands.run(
            lambda: monitor.correct_feed(feed_id, code),
            then=lambda _change: self._background.ask("feed items", count, tell),
        )

    # the person's own

    def choose_languages(self) -> None:
        """Ask which languages are read and which one is wanted."""
        monitor = self._commands.monitor
        own = monitor.settings.languages
        dialog = LanguagesDialog(self._window, self._choices, own.reads, own.wants)
        here: list[QDialog] = [dialog]
        dialog.finished.connect(lambda _result: here.clear())

        def save(reads: tuple[str, ...], wants: str) -> None:
            names = ", ".join(self._name(code) for code in reads)

            def saved(_answer: object) -> None:
                if here:
                    here[0].accept()
                words = f"You read {names} and want {self._name(wants)}."
                self._commands.said.emit(words)

            refuse: Callable[[str], None] = lambda words: dialog.refuse(words) if here else None  # noqa: E731
            self._commands.run(
                lambda: monitor.set_languages(reads, wants), then=saved, failed=refuse
            )

        dialog.wanted.connect(save)
        dialog.show()

    # what they share

    def _take_choices(self, choices: tuple[LanguageChoice, ...]) -> None:
        self._choices = choices
        self._names = {one.code: one.name for one in choices}

    def _name(self, code: str) -> str:
        return self._names.get(code) or language_name(code)

    def _likely(self, present: Collection[str]) -> tuple[str, ...]:
        own = self._commands.monitor.settings.languages
        present = language_menu.first_of(present, ())
        near = language_menu.likely(present, self._names)
        return language_menu.first_of(near, [c for c in own.reads if c in self._names])[
            : language_menu.MOST
        ]

    def _ask(
        self, heading: str, hint: str, present: Collection[str], take: Callable[[str], object]
    ) -> None:
        first = self._likely(present)
        dialog = LanguageChoiceDialog(self._window, heading, hint, self._choices, first)
        dialog.chosen.connect(take)
        dialog.show()

    def _tell(self, start: Callable[[], Future[Any]], words: str) -> None:
        self._commands.run(start, then=lambda _answer: self._commands.said.emit(words))


def again_words(count: int) -> str:
    """As in "412 items are read again"."""
    return "one item is read again" if count == 1 else f"{counted(count, 'item')} are read again"


def _languages_of(view: ItemView) -> tuple[str, ...]:
    return language_menu.first_of((view.dominant,), [one.language for one in view.shares])


def _headline(view: ItemView) -> str:
    return "".join(unit.text for unit in view.title_units)


def _head_words(picked: Picked) -> str:
    known = unit_words(picked.unit)
    if picked.selected:
        known = f"selected in {kind_words(picked.unit.language, picked.unit.kind)}"
    return language_menu.escaped(f"{excerpt(picked.text)} · {known}")
