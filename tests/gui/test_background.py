"""The reader thread and the change signal: off the GUI thread, newest wins, few signals."""

import threading

import pytest
from PySide6.QtCore import QObject, Signal

from monitor.bus import Bus
from monitor.domain.change import Change
from monitor.domain.errors import MonitorError, NotWantedError, StorageError
from monitor.domain.ids import ItemId
from monitor.domain.views import Progress, WindowWanted
from ui.background import Background
from ui.change_signal import ChangeSignal
from ui.error_messages import sentence_of


class Shelf:
    """A library that only counts."""

    def __init__(self) -> None:
        self.thread = threading.get_ident()
        self.closed = False

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def shelves():
    return []


@pytest.fixture
def background(qtbot, shelves):
    def open_one():
        shelves.append(Shelf())
        return shelves[-1]

    made = Background(open_one)
    yield made
    made.close()


def test_reads_happen_on_one_other_thread_and_answers_come_back_on_this_one(
    qtbot, background, shelves
):
    threads = []
    for place in "abc":
        background.ask(
            place,
            lambda library: (library.thread, threading.get_ident()),
            lambda answer: threads.append((*answer, threading.get_ident())),
        )
    qtbot.waitUntil(lambda: len(threads) == 3)
    assert len(shelves) == 1
    assert len({(opened, read) for opened, read, _ in threads}) == 1
    assert all(opened == read != answered for opened, read, answered in threads)
    assert {answered for *_, answered in threads} == {threading.get_ident()}


def test_the_newest_question_of_a_place_wins(qtbot, background):
    gate, answers = threading.Event(), []
    background.ask("list", lambda _: gate.wait(5), lambda _: answers.append("first"))
    for number in range(20):
        background.ask("list", lambda _, n=number: n, answers.append)
    background.ask("other", lambda _: "other", answers.append)
    assert not background.idle
    gate.set()
    qtbot.waitUntil(lambda: background.idle)
    assert answers == [19, "other"]


def test_a_slow_read_keeps_no_other_waiting_and_has_a_library_of_its_own(
    qtbot, background, shelves
):
    gate, answers = threading.Event(), []
    background.ask_slowly(
        "count", lambda library, _wanted: (gate.wait(5), library)[1], answers.append
    )
    background.ask("list", lambda library: library, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert not background.idle
    gate.set()
    qtbot.waitUntil(lambda: background.idle)
    assert set(answers) == set(shelves)
    assert len(shelves) == 2
    background.reopen()
    background.ask_slowly("count", lambda library, _wanted: library, answers.append)
    qtbot.waitUntil(lambda: background.idle)
    assert answers[-1] is shelves[2]
    background.close()
    assert all(shelf.closed for shelf in shelves[1:])


def test_a_slow_read_hears_that_its_answer_is_no_longer_wanted(qtbot, background):
    answers, begun = [], threading.Event()

    def count(_library, wanted):
        begun.set()
        while wanted():
            threading.Event().wait(0.01)
        raise NotWantedError("The answer is no longer wanted.")

    background.failed.connect(answers.append)
    background.ask_slowly("count", count, answers.append)
    assert begun.wait(5)
    background.ask_slowly("count", lambda _library, _wanted: "newest", answers.append)
    qtbot.waitUntil(lambda: answers == ["newest"])
    begun.clear()
    background.ask_slowly("count", count, answers.append)
    assert begun.wait(5)
    background.close()
    assert answers == ["newest"]


def test_a_failed_read_goes_to_its_asker_or_to_the_signal(qtbot, background):
    def refuse(_library):
        raise StorageError("The disk is full.")

    told = []
    background.ask("list", refuse, told.append, failed=lambda error: told.append(str(error)))
    qtbot.waitUntil(lambda: told == ["The disk is full."])
    with qtbot.waitSignal(background.failed) as heard:
        background.ask("list", refuse, told.append)
    assert str(heard.args[0]) == "The disk is full."


def test_closing_ends_the_thread_closes_the_library_and_drops_answers(qtbot, background, shelves):
    answers = []
    background.ask("list", lambda _: 1, answers.append)
    qtbot.waitUntil(lambda: answers == [1])
    background.ask("list", lambda _: 2, answers.append)
    background.close()
    qtbot.wait(20)
    assert answers == [1]
    assert shelves[0].closed
    assert background.idle


def test_a_burst_of_changes_is_one_signal(qtbot):
    bus, heard = Bus(), []
    signal = ChangeSignal(bus, interval=60)
    signal.changed.connect(heard.append)
    for number in range(500):
        bus.publish(Change(items=frozenset({ItemId(number)}), marks=number == 7))
    qtbot.waitUntil(lambda: signal.at_rest)
    assert len(heard) == 1
    assert heard[0] == Change(items=frozenset(map(ItemId, range(500))), marks=True)
    signal.close()


def test_changes_are_told_no_faster_than_the_interval(qtbot):
    bus, heard = Bus(), []
    signal = ChangeSignal(bus, interval=100)
    signal.changed.connect(heard.append)
    for number in range(30):
        bus.publish(Change(items=frozenset({ItemId(number)})))
        qtbot.wait(10)
    qtbot.waitUntil(lambda: signal.at_rest)
    assert 2 <= len(heard) <= 7
    assert frozenset().union(*(one.items for one in heard)) == frozenset(map(ItemId, range(30)))
    signal.close()


def test_news_of_another_thread_is_told_on_this_one(qtbot):
    bus, threads = Bus(), []
    signal = ChangeSignal(bus, interval=10)
    signal.progressed.connect(lambda _: threads.append(threading.get_ident()))
    worker = threading.Thread(target=lambda: bus.publish(Progress(stage="poll", done=1, total=2)))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.get_ident()]
    signal.close()


def test_a_second_start_is_told(qtbot):
    bus = Bus()
    signal = ChangeSignal(bus, interval=10)
    with qtbot.waitSignal(signal.window_wanted):
        bus.publish(WindowWanted())
    signal.close()
    bus.publish(Change(marks=True))
    assert signal.at_rest


def test_five_thousand_emits_do_not_kill_the_process(qtbot):
    """PySide6 6.12.0 on Python 3.11 lost a reference at every emit and aborted within seconds."""

    class Bell(QObject):
        rung = Signal(object)

    bell, heard = Bell(), []
    bell.rung.connect(heard.append)
    for number in range(5000):
        bell.rung.emit(number)
    assert heard == list(range(5000))


def test_every_trouble_has_one_sentence():
    assert sentence_of(MonitorError("It is so.")) == "It is so."
    missing = FileNotFoundError(2, "No such file or directory", "/x/y")
    assert sentence_of(missing) == "The system refused: No such file or directory (/x/y)."


def test_a_bug_is_told_in_general_words_and_logged(caplog):
    assert "ValueError" in sentence_of(ValueError("x"))
    assert "unexpected ValueError" in caplog.text


def test_a_library_is_opened_anew_when_it_is_asked_for_and_the_old_one_is_closed(
    qtbot, background, shelves
):
    answers = []

    def ask():
        before = len(answers)
        background.ask("a", lambda library: library, answers.append)
        qtbot.waitUntil(lambda: len(answers) > before)

    ask()
    ask()
    background.reopen()
    background.reopen()
    ask()
    ask()
    assert answers == [shelves[0], shelves[0], shelves[1], shelves[1]]
    assert shelves[0].closed
    assert not shelves[1].closed


def test_a_library_that_cannot_be_opened_anew_is_asked_for_again(qtbot):
    shelf, failures, answers = Shelf(), [], []
    ways = [shelf, None, shelf]

    def open_one():
        found = ways.pop(0)
        if found is None:
            raise StorageError("The database cannot be opened.")
        return found

    background = Background(open_one)
    background.ask("a", lambda library: library, answers.append)
    qtbot.waitUntil(lambda: answers == [shelf])
    background.reopen()
    background.ask("a", lambda library: library, answers.append, failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)
    background.ask("a", lambda library: library, answers.append)
    qtbot.waitUntil(lambda: answers == [shelf, shelf])
    background.close()
