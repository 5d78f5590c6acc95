"""Words of a person as an FTS5 expression. Nothing of what is typed is ever taken as syntax."""

from collections.abc import Mapping, Sequence

from monitor.text.folding import fold

RAW = "{original translated}"
FOLDED = "{original_folded translated_folded}"


EXACT = "="


def match_expression(
    words: Sequence[str], others: Mapping[str, Sequence[str]] | None = None
) -> str | None:
    """Every word or phrase in any column: as written, or folded among the folded words.

    `others` are folded spellings of the name that a word is: any of them will do. None where there
    are no words. A single Han letter or kana is asked as the start of a bigram, since the index has
    only pairs of them. A word or phrase may have "=" before it.
    """
    wider = others or {}
    return (
        " AND ".join(_either(word.removeprefix(EXACT), wider.get(word, ())) for word in words)
        or None
    )


def _either(word: str, others: Sequence[str]) -> str:
    folded = fold(word)
    start = "*" if len(folded) == 1 and not folded.isascii() else ""
    asked = [f"{RAW} : {quoted(word)}", f"{FOLDED} : {quoted(folded)} {start}"]
    asked += [f"{FOLDED} : {quoted(other)}" for other in others]
    return f"({' OR '.join(asked)})"


def quoted(phrase: str) -> str:
    """An FTS5 string: its tokens in a row; what it holds has no meaning as syntax."""
    clean = phrase.replace("\x00", " ").replace('"', '""')
    return f'"{clean}"'
