"""Take pictures of the story view.

python -m tests.gui.look_story FOLDER [light|dark] [WIDTHxHEIGHT] [--profile DIR] [--story ID]

Without a profile it is a made-up story in many languages; with one, or with --sample, a story of
that profile or of the sample: the most covered one, where none is named.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog

from monitor.domain.ids import StoryId
from monitor.domain.query import Query, StoryOrder
from monitor.service import Monitor, open_profile, open_sample
from tests.fakes import FakeMonitor
from tests.gui import story_news
from tests.gui.look import settle
from tests.gui.values import NOW
from ui.actions import MonitorCommands
from ui.main_window.opening import make_application, open_window, real_outside
from ui.main_window.outside import Outside
from ui.main_window.window import MainWindow
from ui.story.choice import first_choice
from ui.theme.theme import Theme


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="look_story", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("theme", nargs="?", default="light", choices=("light", "dark"))
    parser.add_argument("size", nargs="?", default="1440x900")
    parser.add_argument("--profile", type=Path)
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--story", type=int)
    return parser.parse_args()


def take(
    application: QApplication,
    window: MainWindow,
    story: StoryId,
    folder: Path,
    stem: str,
) -> None:
    """The top of the view and the rest, page by page."""
    settle(application)
    window.stories.open(story)
    settle(application, 1.2)
    pane = window.stories.pane
    pane.head.back.setFocus()
    bars = (pane.left.verticalScrollBar(), pane.right.verticalScrollBar())
    for page in range(12):
        for bar in bars:
            bar.setValue(page * (bar.pageStep() - 60))
        settle(application, 0.2)
        window.grab().save(str(folder / f"story-{stem}-{page + 1}.png"))
        if all(bar.value() == bar.maximum() for bar in bars) or page >= 2:
            return


def take_comparison(application: QApplication, window: MainWindow, folder: Path, stem: str) -> None:
    """The first two items of different languages side by side, once that has come."""
    pane = window.stories.pane
    card, bar = pane.side_by_side, pane.right.verticalScrollBar()
    assert pane.view is not None
    pane.compare(first_choice(pane.view.members, 2))
    for _ in range(60):
        if card.comparison is not None and len(card.comparison.columns) == 2:
            break
        settle(application, 1)
    settle(application, 0.3)
    card.originals.setChecked(True)
    card.write()
    bar.setValue(card.y() - 14)
    pane.left.verticalScrollBar().setValue(0)
    settle(application, 0.3)
    window.grab().save(str(folder / f"compare-{stem}.png"))


def take_hands(application: QApplication, window: MainWindow, folder: Path, stem: str) -> None:
    """Choosing items, a copy beside its earliest version, another story, a name, a headline."""
    pane = window.stories.pane
    pane.members.view.setFocus()
    pane.members.choose_item(story_news.COPY)
    for _ in range(2):
        pane.members.tick()
        pane.members.toggle_why()
        pane.members.step(1)
    settle(application, 0.3)
    window.grab().save(str(folder / f"items-{stem}.png"))
    pane.members.tick_items(())
    pane.members.choose_item(story_news.COPY)
    pane.members.compare()
    settle(application, 0.5)
    window.grab().save(str(folder / f"copy-{stem}.png"))
    pane.names.edit(1)
    pane.left.ensureWidgetVisible(pane.names)
    pane.head.rename()
    settle(application, 0.3)
    window.grab().save(str(folder / f"corrections-{stem}.png"))
    pane.escape()
    window.stories.hands.pin(story_news.STORY, True)
    window.stories.merge()
    settle(application, 0.6)
    window.grab().save(str(folder / f"pinned-{stem}.png"))
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.grab().save(str(folder / f"merge-{stem}.png"))
            dialog.close()
    settle(application, 0.3)


def main() -> None:
    asked = parse()
    asked.folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    if asked.sample or asked.profile is not None:
        real = open_sample() if asked.sample else open_profile(asked.profile)
        try:
            if asked.sample:
                real.poll().result(120)
                settle(application, 25)  # languages, groups and translations come after the poll
            story = StoryId(asked.story) if asked.story is not None else most_covered(real)
            shoot(application, real, real_outside(), asked, story)
        finally:
            real.close()
        return
    with tempfile.TemporaryDirectory() as profile:
        monitor = FakeMonitor(Path(profile), NOW)
        story_news.fill(monitor)
        outside = Outside(now=lambda: NOW, open_address=print, words_of=lambda t: tuple(t.split()))
        shoot(application, monitor, outside, asked, StoryId(asked.story or story_news.STORY))


def most_covered(monitor: Monitor) -> StoryId:
    library = monitor.library()
    try:
        page = library.stories(Query(order=StoryOrder.MOST_COVERED), limit=1)
        return page.stories[0].story_id
    finally:
        library.close()


def shoot(
    application: QApplication,
    monitor: MonitorCommands,
    outside: Outside,
    asked: argparse.Namespace,
    story: StoryId,
) -> None:
    width, height = map(int, asked.size.split("x"))
    stem = f"{asked.theme}-{width}"
    theme = Theme(asked.theme)
    window = open_window(monitor, theme, size=(width, height), fixed=True, outside=outside)
    take(application, window, story, asked.folder, stem)
    if not isinstance(monitor, FakeMonitor):
        take_comparison(application, window, asked.folder, stem)
    else:
        take_hands(application, window, asked.folder, stem)
    window.close()


if __name__ == "__main__":
    sys.exit(main())
