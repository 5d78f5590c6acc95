"""Words of a person as an FTS5 expression. Nothing of what is typed is ever taken as syntax."""

from collections.abc import Sequence

from monitor.text.folding import fold

RAW = "{original translated}"
FOLDED = "{original_folded translated_folded}"


def match_expression(words: Sequence[str]) -> str | None:
    """Every word or phrase in any column: as written, or folded among the folded words.

    None where there are no words. A single Han letter or kana is asked as the start of a bigram,
    since the index has only pairs of them.
    """
    return " AND ".join(_either(word) for word in words) or None


def _either(word: str) -> str:
    folded = fold(word)
    start = "*" if len(folded) == 1 and not folded.isascii() else ""
    return f"({RAW} : {quoted(word)} OR {FOLDED} : {quoted(folded)} {start})"


def quoted(phrase: str) -> str:
    """An FTS5 string: its tokens in a row; what it holds has no meaning as syntax."""
    clean = phrase.replace("\x00", " ").replace('"', '""')
    return f'"{clean}"'
