"""States and languages of an item in words. Pure."""

from collections.abc import Sequence

from monitor.domain.item import State
from monitor.domain.language import NO_LANGUAGE, UNDETERMINED, base_of, is_foreign, modelled
from monitor.settings import LanguageSettings
from monitor.storage.read_items import ItemRow
from monitor.storage.rows import shares_from_text

SMALLEST = 0.01  # share of the letters from which a language is shown
NOTHING = frozenset({UNDETERMINED, NO_LANGUAGE})

WORDS = {
    State.QUEUED: "waiting for translation",
    State.FAILED: "translation failed",
    State.DOUBTFUL: "translation doubtful",
}
TRANSLATED = {"sample": "translated (sample, by hand)", "person": "translated by a person"}


def shares_of(text: str | None, smallest: float = SMALLEST) -> tuple[tuple[str, float], ...]:
    """(code, share) of the real languages of an item that have at least 1 % of its letters."""
    return tuple(
        (code, share)
        for code, share in shares_from_text(text)
        if share >= smallest and code not in NOTHING
    )


def languages_of(row: ItemRow) -> tuple[str, ...]:
    """Codes of an item's languages, the dominant one first."""
    codes = [code for code, _ in shares_of(row.shares)]
    if row.dominant and row.dominant not in NOTHING:
        codes.insert(0, row.dominant)
    return tuple(dict.fromkeys(codes))


def language_of_title(row: ItemRow) -> str:
    """The language of a title; that of the item where the title has none, "und" unread."""
    return row.language_of_title


def first_foreign(shares: str | None, dominant: str | None, reads: Sequence[str]) -> str | None:
    """The foreign language with most letters, None where everything can be read."""
    codes = [code for code, _ in shares_from_text(shares)] or [dominant or UNDETERMINED]
    return next((code for code in codes if is_foreign(code, reads)), None)


def state_of(row: ItemRow, languages: LanguageSettings) -> State:
    """The translate state that is shown: an item that waits to be read waits for this as well."""
    if row.detect is State.FAILED:
        return State.FAILED
    if row.detect is not State.DONE:
        return State.QUEUED
    if row.translate is not None:
        return row.translate
    # the wanted language has been changed and nothing has been decided for the new one
    foreign = first_foreign(row.shares, row.dominant, languages.reads)
    return State.NOT_NEEDED if foreign is None else State.QUEUED


def state_words(row: ItemRow, languages: LanguageSettings) -> str | None:
    """The state in a few words, None where nothing was foreign."""
    if row.detect is State.FAILED:
        return "languages not recognised"
    if row.detect is not State.DONE:
        return "being read"
    state = state_of(row, languages)
    if state is State.DONE:
        return TRANSLATED.get(row.headline_engine or "", "translated")
    if state is State.NO_MODEL:
        return _no_model(row, languages)
    return WORDS.get(state)


def way_out(row: ItemRow, languages: LanguageSettings) -> str | None:
    """As `state_words`, with what can be done or why it failed."""
    words = state_words(row, languages)
    if row.detect is not State.DONE:
        return words
    if row.translate is State.NO_MODEL:
        return f"{words}; install one to translate it"
    if row.translate in (State.FAILED, State.DOUBTFUL) and row.reason:
        return f"{words}: {row.reason}"
    return words


def no_model(source: str, target: str) -> str:
    """What is missing: "no hy→en model". Models are for languages, whatever the script."""
    return f"no {modelled(source)}→{base_of(target)} model"


def _no_model(row: ItemRow, languages: LanguageSettings) -> str:
    if row.reason:
        return row.reason
    source = first_foreign(row.shares, row.dominant, languages.reads)
    return no_model(source or UNDETERMINED, languages.wants)
