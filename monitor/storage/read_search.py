"""Words of a person as an FTS5 expression. Nothing of what is typed is ever taken as syntax."""

from collections.abc import Mapping, Sequence

from monitor.text.folding import fold

RAW = "{original translated}"
FOLDED = "{original_folded translated_folded}"

EXACT = "="
LONGEST_RUN = 3  # words that are one name


def match_expression(
    words: Sequence[str], others: Mapping[str, Sequence[str]] | None = None
) -> str | None:
    """Every word or phrase in any column: as written, or folded among the folded words.

    `others` are folded spellings of the name that a word is: any of them will do. So may they be of
    a name of two or three words in a row, with single spaces; that they all occur will do as well.
    None where there are no words. A single Han letter or kana is asked as the start of a bigram,
    since the index has only pairs of them. A word or phrase may have "=" before it.
    """
    wider, asked, start = others or {}, list[str](), 0
    while start < len(words):
        run = _run(words[start:], wider)
        each = " AND ".join(_either(one.removeprefix(EXACT), wider.get(one, ())) for one in run)
        if len(run) > 1:
            each = f"(({each}) OR {' OR '.join(map(_folded, wider[' '.join(run)]))})"
        asked.append(each)
        start += len(run)
    return " AND ".join(asked) or None


def _run(words: Sequence[str], wider: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The first words that are one name, else the first word."""
    for length in range(LONGEST_RUN, 1, -1):
        run = words[:length]
        if len(run) == length and wider.get(" ".join(run)):
            return run
    return words[:1]


def _either(word: str, others: Sequence[str]) -> str:
    folded = fold(word)
    start = "*" if len(folded) == 1 and not folded.isascii() else ""
    asked = [f"{RAW} : {quoted(word)}", f"{FOLDED} : {quoted(folded)} {start}"]
    asked += map(_folded, others)
    return f"({' OR '.join(asked)})"


def _folded(other: str) -> str:
    return f"{FOLDED} : {quoted(other)}"


def quoted(phrase: str) -> str:
    """An FTS5 string: its tokens in a row; what it holds has no meaning as syntax."""
    clean = phrase.replace("\x00", " ").replace('"', '""')
    return f'"{clean}"'
