import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.storage.read_search import match_expression, quoted
from monitor.text.folding import fold

TEXTS = ("Ёлка у кафе «Cafe»", "東京都で会議", 'He said "stop" AND left', "ΑΘΗΝΑ straße")


@pytest.fixture
def index(db):
    for rowid, text in enumerate(TEXTS, start=1):
        db.run(
            "INSERT INTO fts(rowid, original, translated, original_folded, translated_folded)"
            " VALUES (?, ?, '', ?, '')",
            (rowid, text, fold(text)),
        )
    yield db
    db.run("DELETE FROM fts")


def found(index, *words):
    sql = "SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid"
    return [row[0] for row in index.rows(sql, (match_expression(words),))]


def test_words_in_a_row_that_are_a_name_are_found_in_its_other_spellings_too(index):
    sql = "SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid"

    def wider(words, others):
        return [row for (row,) in index.rows(sql, (match_expression(words, others),))]

    others = {"Yolka Cafe": ["елка у кафе"], "cafe": ["αθηνα"]}
    assert wider(["Yolka", "Cafe"], others) == [1]
    assert wider(["Yolka", "Cafe", "stop"], others) == []
    assert wider(["Cafe", "Yolka"], others) == []
    assert wider(["AND", "left", "stop"], {"AND left": ["nowhere"]}) == [3]


def test_no_words_ask_for_nothing():
    assert match_expression(()) is None


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (["ёлка"], [1]),
        (["ЕЛКА"], [1]),
        (["café"], [1]),
        (["у кафе"], [1]),
        (["кафе у"], []),
        (["елка", "cafe"], [1]),
        (["елка", "stop"], []),
        (["京都"], [2]),
        (["東京都"], [2]),
        (["会"], [2]),
        (["京会"], []),
        (["strasse"], [4]),
        (["αθηνα"], [4]),
        (["AND"], [3]),
    ],
)
def test_every_word_must_occur_as_written_or_folded(index, words, rows):
    assert found(index, *words) == rows


def test_a_name_is_found_in_its_other_spellings_and_alone_where_that_is_meant(index):
    others = {"cafe": ("αθηνα", "stop and")}
    sql = "SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid"
    wide = match_expression(["cafe"], others)
    assert index.rows(sql, (wide,)) == [(1,), (3,), (4,)]
    assert index.rows(sql, (match_expression(["cafe", "straße"], others),)) == [(4,)]
    assert index.rows(sql, (match_expression(["=cafe"], others),)) == [(1,)]


def test_quotation_marks_are_doubled_and_nul_is_a_space():
    assert quoted('a"b\x00c') == '"a""b c"'


TYPED = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1, max_size=4)
)
def test_nothing_that_is_typed_is_syntax(index, words):
    assert isinstance(found(index, *words), list)
