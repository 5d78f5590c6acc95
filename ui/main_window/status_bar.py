"""The bar at the bottom: how the polling went, what is being translated, what went wrong."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from monitor.domain.packs import PackProgress, PackStage
from monitor.domain.views import Notice, PairStatus, Progress, Status
from ui.theme.elided import ElidedLabel
from ui.theme.words import ago

HEIGHT = 28
SHOWN_FOR = 12_000  # milliseconds that a message stays
MOST_PAIRS = 4
MOST_LEAVING = 2
LONGEST_HOST = 40  # characters; of a longer one the end is shown, which says whose it is
SHORT_HOST = 28
OFFLINE = "Nothing but polling, and fetching packs, uses the network."
STAGES = {
    "poll": "Polling",
    "detect": "Reading languages",
    "group": "Grouping",
    "translate": "Translating",
}


class StatusBar(QWidget):
    """Shows a `Status`, the `Progress` of now, and one message at a time.

    Signals:
        packs_wanted: the pairs of languages were clicked.
        undo_wanted: what was just said to be done is to be undone.
    """

    packs_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, now: Callable[[], datetime], sample: bool) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._now = now
        self._status: Status | None = None
        self._in_view = False
        self.polled, self.trouble, self.stage = QLabel(), QLabel(), QLabel()
        self.trouble.setObjectName("trouble")
        self.pairs = ElidedLabel("pairs")
        self.pairs.tip = "Language packs…"
        self.pairs.setCursor(Qt.CursorShape.PointingHandCursor)
        self.pairs.installEventFilter(self)
        self.message = ElidedLabel("message")
        self.undo = _undo_button()
        self.undo.clicked.connect(self._undo_pressed)
        self.about = ElidedLabel("about")
        self.about.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.right = QLabel()
        self._ready = "Sample profile · offline ready" if sample else "Offline ready"
        self._fetched: dict[str, PackProgress] = {}
        self.right.setText(self._ready)
        self.right.setToolTip(OFFLINE)
        self.leaving = QLabel()
        self.leaving.setObjectName("leaving")
        self.leaving.setTextFormat(Qt.TextFormat.PlainText)
        self.leaving.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(18)
        for widget in (self.about, self.polled, self.trouble, self.stage, self.bar, self.pairs):
            layout.addWidget(widget)
        layout.addWidget(self.message)
        layout.addWidget(self.undo)
        layout.addStretch(1)
        layout.addWidget(self.right)
        layout.addWidget(self.leaving)
        self._clear = QTimer(self)
        self._clear.setSingleShot(True)
        self._clear.timeout.connect(self._forget)
        self._tick = QTimer(self)
        self._tick.setInterval(30_000)
        self._tick.timeout.connect(self._write)
        self._tick.start()
        self.show_progress(Progress(stage="idle", done=0, total=0))

    def show_status(self, status: Status) -> None:
        """Show what is stored."""
        self._status = status
        self._write()

    def show_progress(self, progress: Progress) -> None:
        """Show what goes on; "idle" shows nothing."""
        words = STAGES.get(progress.stage)
        self.stage.setVisible(words is not None)
        self.bar.setVisible(words is not None and progress.total > 0)
        if words is not None:
            counts = f" {progress.done:,} / {progress.total:,}" if progress.total else "…"
            self.stage.setText(words + counts)
            self.bar.setRange(0, max(1, progress.total))
            self.bar.setValue(min(progress.done, progress.total))

    def show_packs(self, progress: Mapping[str, PackProgress]) -> None:
        """Show which packs are being fetched, and how far they are."""
        self._fetched.update(progress)
        going = [one for one in self._fetched.values() if one.stage is not PackStage.ENDED]
        self._fetched = {one.code: one for one in going}
        self.right.setText(fetching_words(going) or self._ready)
        self.right.setToolTip(fetching_words(going, len(going)) or OFFLINE)
        self._say_what_leaves()

    def show_about(self, words: str) -> None:
        """Say something of the view above, in place of polling and packs; "" = these again."""
        self.about.setText(words)
        self.about.setVisible(bool(words))
        self._in_view = bool(words)
        self.polled.setVisible(not words)
        self.pairs.setVisible(not words and not self.message.text())

    def offer(self, words: str) -> None:
        """Show what was done, with a way to undo it, for a while."""
        self._put(words, "said")
        self.undo.show()

    def say(self, words: str) -> None:
        """Show a few words for a while."""
        self._put(words, "said")

    def notice(self, notice: Notice) -> None:
        """Show what the engine has to say, for a while."""
        self._put(notice.sentence, "error" if notice.trouble else "said")

    def complain(self, sentence: str) -> None:
        """Show in red what went wrong, for a while."""
        self._put(sentence, "error")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the pairs of languages be clicked."""
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and watched is self.pairs and isinstance(event, QMouseEvent):
            self.packs_wanted.emit()
        return super().eventFilter(watched, event)

    def _undo_pressed(self, _checked: bool = False) -> None:
        self.undo.hide()
        self.undo_wanted.emit()

    def _put(self, words: str, kind: str) -> None:
        self.undo.hide()
        self.message.setProperty("kind", kind)
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setText(words)
        self.message.setAccessibleName(words)
        self.message.show()
        self.pairs.hide()
        self._clear.start(SHOWN_FOR)

    def _forget(self) -> None:
        self.message.clear()
        self.message.hide()
        self.undo.hide()
        self.pairs.setVisible(not self._in_view)

    def _write(self) -> None:
        status = self._status
        if status is None:
            return
        self.polled.setText(polled_words(status, self._now()))
        self.trouble.setText(f"{status.feeds_failing:,} failing")
        self.trouble.setVisible(status.feeds_failing > 0)
        paused = paused_words(status)
        self.pairs.setText(" · ".join(one for one in (paused, pairs_words(status.pairs)) if one))
        self.pairs.setToolTip(remembered_words(status))
        self._say_what_leaves()

    def _say_what_leaves(self) -> None:
        """Say where text goes, in fewer words beside packs that are being fetched."""
        status = self._status
        words = leaving_words(status) if status is not None else ""
        self.leaving.setVisible(bool(words))
        self.right.setVisible(not words or bool(self._fetched))
        if status is not None and words:
            self.leaving.setText(leaving_words(status, brief=True) if self._fetched else words)
            self.leaving.setAccessibleName(words)
            self.leaving.setToolTip(
                f"Sentences to be translated are sent to {status.leaves_to} "
                f"for {', '.join(map(_pair_words, status.leaves_for))}."
            )


def _undo_button() -> QToolButton:
    button = QToolButton()
    button.setText("Undo")
    button.setToolTip("Undo what was just done (Ctrl+Z)")
    button.setProperty("link", True)
    button.hide()
    return button


def fetching_words(going: Sequence[PackProgress], most: int = 1) -> str:
    """As in "Fetching uk_en 34 % and 2 more"; "" = nothing is being fetched."""
    if not going:
        return ""
    more = len(going) - most
    said = ", ".join(map(fetched_words, going[:most]))
    return f"Fetching {said}" + (f" and {more} more" if more > 0 else "")


def fetched_words(one: PackProgress) -> str:
    """As in "uk_en 34 %"; without the number where nobody knows how long it is."""
    return f"{one.code} {one.done * 100 // one.total} %" if one.total else one.code


def paused_words(status: Status) -> str:
    """As in "Translating paused on battery"; "" = it is not."""
    return f"Translating paused {status.paused}" if status.paused else ""


def remembered_words(status: Status) -> str:
    """How often the translation memory was of use; "" = no sentence was needed yet."""
    if status.remembered is None:
        return ""
    return f"{status.remembered:.0%} of the sentences needed so far were remembered already."


def polled_words(status: Status, now: datetime) -> str:
    """As in "Polled 214 of 220 feeds · 2 min ago"."""
    if status.feeds == 0:
        return "No feeds"
    if status.last_poll is None:
        return f"{status.feeds:,} feeds, not polled yet"
    good = status.feeds - status.feeds_failing
    return f"Polled {good:,} of {status.feeds:,} feeds · {ago(status.last_poll, now)}"


def leaving_words(status: Status, *, brief: bool = False) -> str:
    """As in "Text goes to mt.example.org for ru→en", `brief` without for what; "" where none does.

    A brief one has a shorter host, too.
    """
    if status.leaves_to is None:
        return ""
    shown = _host_words(status.leaves_to, SHORT_HOST if brief else LONGEST_HOST)
    if brief:
        return f"Text goes to {shown}"
    pairs = [_pair_words(pair) for pair in status.leaves_for]
    more = len(pairs) - MOST_LEAVING
    said = ", ".join(pairs[:MOST_LEAVING]) + (f" and {more} more" if more > 0 else "")
    return f"Text goes to {shown} for {said}"


def _host_words(host: str, most: int) -> str:
    return host if len(host) <= most else f"…{host[-most + 1 :]}"


def _pair_words(pair: str) -> str:
    return "all languages" if pair == "*" else pair.replace("*", "all")


def _by(pair: PairStatus) -> str:
    """What translates a pair: the server, where there is one, else the version of its packs."""
    return f"by {_host_words(pair.server, SHORT_HOST)}" if pair.server else pair.version or ""


def pairs_words(pairs: tuple[PairStatus, ...]) -> str:
    """As in "ru→en 1.9 · pt→en by mt.example.org · hy: no model"; most waited for comes first."""
    missing = sorted((pair for pair in pairs if pair.lacks_model), key=lambda p: -p.waiting)
    words = [f"{pair.source}→{pair.target} {_by(pair)}" for pair in pairs if not pair.lacks_model]
    words += [f"{pair.source}: no model" for pair in missing]
    shown = words[:MOST_PAIRS]
    if len(words) > MOST_PAIRS:
        shown.append(f"{len(words) - MOST_PAIRS} more")
    return " · ".join(shown)
