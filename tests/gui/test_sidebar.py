"""The sidebar: sections, counts, folders that close, a failing feed that says why."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester

from monitor.domain.ids import ItemId
from monitor.domain.query import Scope, ScopeKind
from monitor.domain.views import SourceRow, Sources, SourceSection
from ui.sidebar.model import ROW, SourcesModel


def names(model: QAbstractItemModel, parent: QModelIndex | None = None, depth: int = 0):
    found = []
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found.append("  " * depth + index.data())
        found.extend(names(model, index, depth + 1))
    return found


def sources(unread: int = 1) -> Sources:
    feed = SourceRow(scope=Scope(kind=ScopeKind.FEED, ident=1), name="TACC", unread=unread)
    folder = SourceRow(
        scope=Scope(kind=ScopeKind.FOLDER, ident=1), name="Wires", unread=unread, children=(feed,)
    )
    rows = (SourceRow(scope=Scope(), name="Stories", unread=unread),)
    return Sources(
        sections=(
            SourceSection(title="Monitor", rows=rows),
            SourceSection(title="Tags", rows=()),
            SourceSection(title="Feeds", rows=(folder,)),
        )
    )


def test_the_model_is_a_sound_tree(qtbot):
    model = SourcesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show(sources())
    assert names(model) == ["Monitor", "  Stories", "Feeds", "  Wires", "    TACC"]
    model.show(Sources(sections=()))
    assert names(model) == []
    tester.deleteLater()


def test_new_counts_change_rows_in_place(qtbot):
    model = SourcesModel()
    assert model.show(sources())
    index = model.index_of(Scope(kind=ScopeKind.FEED, ident=1))
    with qtbot.assertNotEmitted(model.modelReset):
        assert not model.show(sources(unread=5))
    assert index.data(ROW).unread == 5


def test_sections_cannot_be_chosen(qtbot):
    model = SourcesModel()
    model.show(sources())
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(0, 0, model.index(0, 0))) & Qt.ItemFlag.ItemIsSelectable


def test_feeds_stand_in_their_folders(full_desk):
    shown = names(full_desk.window.sidebar.model)
    assert shown[:2] == ["Monitor", "  Stories"]
    assert shown.index("  Wires") < shown.index("    TACC")
    assert "  共同通信" in shown


def test_a_failing_feed_says_why_in_tip_and_to_assistive_technology(full_desk):
    model = full_desk.window.sidebar.model
    row = next(row for row in model.rows() if row.trouble)
    index = model.index_of(row.scope)
    assert "answers 503" in index.data(Qt.ItemDataRole.ToolTipRole)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Civil.ge, 0 unread, failing: ")


def test_choosing_a_row_lists_its_items(full_desk):
    scope = next(r.scope for r in full_desk.window.sidebar.model.rows() if r.name == "共同通信")
    full_desk.window.sidebar.choose(scope)
    full_desk.rest()
    assert full_desk.headlines() == ["Fighting in Nagorno-Karabakh, both sides accuse each other"]
    assert full_desk.window.timeline.query().scope == scope


def test_a_press_on_the_triangle_closes_a_folder_and_it_stays_closed(full_desk):
    sidebar = full_desk.window.sidebar
    row = next(row for row in sidebar.model.rows() if row.name == "Wires")
    index = sidebar.model.index_of(row.scope)
    at = QPoint(18, sidebar.view.visualRect(index).center().y())
    full_desk.qtbot.mouseClick(sidebar.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not sidebar.view.isExpanded(index)
    full_desk.monitor.has_feed("New feed")
    sidebar.refresh()
    full_desk.rest()
    assert not sidebar.view.isExpanded(sidebar.model.index_of(row.scope))
    assert sidebar.closed_folders() == (str(row.scope.ident),)


def test_the_choice_is_kept_when_the_tree_changes(full_desk):
    sidebar = full_desk.window.sidebar
    sidebar.choose(Scope(kind=ScopeKind.FLAGGED))
    full_desk.rest()
    full_desk.monitor.has_feed("New feed")
    with full_desk.qtbot.assertNotEmitted(sidebar.chosen):
        sidebar.refresh()
        full_desk.rest()
    assert sidebar.view.currentIndex().data() == "Flagged"
    assert "  New feed" in names(sidebar.model)


def test_counts_follow_marks(full_desk):
    model = full_desk.window.sidebar.model
    before = model.index_of(Scope(kind=ScopeKind.UNREAD)).data(ROW).unread
    full_desk.monitor.mark_read([ItemId(2)], True)
    full_desk.rest()
    assert model.index_of(Scope(kind=ScopeKind.UNREAD)).data(ROW).unread == before - 1


def test_names_that_look_like_html_stay_words_in_the_tip(qtbot):
    model = SourcesModel()
    scope = Scope(kind=ScopeKind.FEED, ident=1)
    row = SourceRow(scope=scope, name="<img src=x>", unread=0)
    model.show(Sources(sections=(SourceSection(title="Feeds", rows=(row,)),)))
    assert "<img" not in model.index_of(scope).data(Qt.ItemDataRole.ToolTipRole)
