"""Who speaks: a name with a role, out of the words beside a verb of speech. Pure."""

# ruff: noqa: RUF001 - letters and marks of other scripts are the subject here

import re
from collections.abc import Sequence
from dataclasses import dataclass

from monitor.stories import quotations_words as known
from monitor.stories.figures_sides import side_of

MOST_WORDS = 14  # of a speaker with the role
LONGEST_ROLE = 8  # words
_LONGEST_NAME = 5
_LONGEST_INITIALISM = 5
_GENITIVES = [[word] for word in sorted(known.GENITIVE)]

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‑][^\W\d_]+)*\.?|\d+|[^\w\s]")
_INITIALS = re.compile(r"(?<=\b[A-Z]\.) (?=[A-Z]\.)")  # "J. D. Vance" as most write it
_ARMENIAN_THE = re.compile(r"(?<=[\u0561-\u0586])ը$|(?<=ն)ն$")  # behind a name
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's name as written, and what he or she is. `whole` = more than a last name."""

    name: str
    role: str | None
    whole: bool


def words_of(text: str) -> list[str]:
    """Words and signs of a stretch. The stop of an initial or of "Mr." belongs to it."""
    found: list[str] = []
    for match in _WORD.finditer(text):
        word = match.group()
        if len(word) > 1 and word.endswith(".") and not _is_short(word):
            found += [word[:-1], "."]
        else:
            found.append(word)
    return found


def _is_short(word: str) -> bool:
    bare = word[:-1]
    return len(bare) == 1 or bare.casefold() in (
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "col",
        "lt",
        "sen",
        "rep",
        "gov",
        "st",
        "jr",
        "sgt",
    )


def behind_verb(text: str, language: str) -> Speaker | None:
    """The speaker that a stretch begins with: "Prime Minister Ann Lee on Sunday"."""
    adverbial = known.WHEN.match(text.casefold())
    words = words_of(text[adverbial.end() :] if adverbial else text)[:MOST_WORDS]
    segment: list[str] = []
    for place, word in enumerate(words):
        if not word[0].isalnum() and word[0] != "-":
            return _with_apposition(segment, words[place:])
        segment.append(word)
    return _named(segment, adjacent=False, english=language == "en")


def alone(text: str) -> Speaker | None:
    """The speaker that a stretch is and nothing else: a name of two words or more, or a last name.

    Offices before it are its role ("Prime Minister Ann Lee"); any other word makes it none.
    """
    words = words_of(text)
    if len(words) > 1 and words[-1] == ")" and "(" in words:  # "Ann Lee (Labour)"
        words = words[: words.index("(")]
    if not words or any(not word[0].isalpha() for word in words):
        return None
    found = _named(words, adjacent=True)
    if found is None or len(found.name.split()) > 4:
        return None
    rest = words[: len(words) - len(found.name.split())]
    lower = [word for word in rest if word[0].islower()]
    if any(not known.is_role(word) and word not in known.DETERMINERS for word in lower):
        return None
    return found


def before_verb(text: str) -> Speaker | None:
    """The speaker that a stretch before a verb is: "Hikmet Aliyev, an adviser to the mayor,"."""
    words = words_of(text)
    while words and words[-1].casefold() in known.ADVERBS:
        words.pop()
    if not words or len(words) > MOST_WORDS * 2:
        return None
    signs = [place for place, word in enumerate(words) if not word[0].isalnum()]
    if not signs:
        return _named(words, adjacent=True) if len(words) <= MOST_WORDS else None
    apposition = words[-1] in (",", "–", "—", ")") and len(signs) > 1
    if apposition and words[signs[0]] in (",", "(", "–", "—"):
        return _with_apposition(words[: signs[0]], words[signs[0] :])
    # "Speaking to reporters, Ann Lee"
    found = _named(words[signs[-1] + 1 :], adjacent=True)
    return found if found is not None and found.whole else None


def _with_apposition(segment: Sequence[str], behind: Sequence[str]) -> Speaker | None:
    """A name with what is said of it between commas: "Ann Lee, the mayor", "the mayor, Ann Lee"."""
    name = _until_sign(behind[1:]) if behind[0] == "," else []
    if _is_name(name) and segment and not segment[0][0].isupper() and len(segment) <= LONGEST_ROLE:
        role = None if segment[0].casefold() in known.PRONOUNS else _said(segment)
        return Speaker(" ".join(name), role, whole=True) if role else None
    found = _named(segment, adjacent=True) or _named(segment, adjacent=False)
    if found is None or found.role is not None or behind[0] not in (",", "–", "—"):
        return found
    office = _until_sign(behind[1:])
    if not office or office[0][0].isupper() or len(office) > LONGEST_ROLE:
        return found
    if office[0].casefold() in known.BLOCKING | known.PRONOUNS:
        return found
    return Speaker(found.name, _said(office), found.whole)


def _until_sign(words: Sequence[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        if not word[0].isalnum():
            break
        found.append(word)
    return found


def _is_name(words: Sequence[str]) -> bool:
    """Whether words are a first and a last name and nothing else."""
    if not 2 <= len(words) <= _LONGEST_NAME or not (_is_capital(words[0]) and words[-1]):
        return False
    return _runs(words) == [(0, len(words))] and not known.is_role(words[0])


def _named(words: Sequence[str], adjacent: bool, english: bool = False) -> Speaker | None:
    """The name in words that may begin with a role; `adjacent` = it must be what they end with."""
    rest = _without_determiner(words)
    opening = rest[0].casefold() if rest else ""
    if not rest or opening in known.PRONOUNS or opening in known.BLOCKING - known.PARTICLES:
        return None
    chosen = _chosen(rest, _runs(rest), adjacent, english)
    if chosen is None or _is_of_another(rest[: chosen[0]]):
        return None
    start = _past_role(rest, *chosen)
    name = rest[start : chosen[1]]
    if not _may_speak(name):
        return None
    role = _said(rest[:start]) if 0 < start <= LONGEST_ROLE else None
    title = _POSSESSIVE.sub("", _INITIALS.sub("", " ".join(name)))
    title = _ARMENIAN_THE.sub("", title)
    return Speaker(title, role, whole=len(name) > 1)


def _is_of_another(before: Sequence[str]) -> bool:
    """Whether what stands before a name says that it is no speaker's: "the mayor of", "in"."""
    folded = [word.casefold() for word in before]
    return folded[-1:] in _GENITIVES or any(word in known.BLOCKING for word in folded)


def _may_speak(name: Sequence[str]) -> bool:
    """Whether a name is more than an office or a country, and no longer than names are."""
    if not 0 < len(name) <= _LONGEST_NAME:
        return False
    if all(known.is_role(word) or side_of(word) is not None for word in name):
        return False
    return len(name) == 1 or not known.is_role(name[-1])


def _runs(words: Sequence[str]) -> list[tuple[int, int]]:
    """Where words with a capital letter stand together, particles between them included."""
    runs: list[tuple[int, int]] = []
    place = 0
    while place < len(words):
        if not _is_capital(words[place]):
            place += 1
            continue
        end = place + 1
        while end < len(words):
            if _is_capital(words[end]):
                end += 1
            elif more := _particles(words, end):
                end += more
            else:
                break
        runs.append((place, end))
        place = end
    return runs


def _particles(words: Sequence[str], at: int) -> int:
    """How many words from `at` on go on with a name by particles: "de la Cruz", "von der Leyen"."""
    end = at
    while end < len(words) and end - at < 2:
        word = words[end]
        after_von = end > at and words[end - 1] in ("von", "van", "de")
        if word not in known.PARTICLES and not (after_von and word in ("der", "den", "la")):
            break
        end += 1
    if end == at or end >= len(words) or not _is_capital(words[end]):
        return 0
    return end + 1 - at


def _is_capital(word: str) -> bool:
    return word[0].isupper() and not known.is_day(word)


def _chosen(
    words: Sequence[str], runs: Sequence[tuple[int, int]], adjacent: bool, english: bool
) -> tuple[int, int] | None:
    if adjacent and runs:
        start, end = runs[-1]
        return (start, end) if end == len(words) else None
    if not runs:
        return None
    first = runs[0]
    if len(runs) == 1 or (first[0] == 0 and not english):
        return first
    # "губернатор Белгородской области Иван Петров", "Blue Stars pitcher Jay Hill": a role goes on
    # to the whole name; not so in "Петров агентству Новости Дня", where none is before
    second = runs[1]
    between = words[first[1] : second[0]]
    if (
        second[1] - second[0] >= 2
        and len(between) <= 2
        and not any(word.casefold() in known.BLOCKING | known.DETERMINERS for word in between)
    ):
        return second
    return first


def _past_role(words: Sequence[str], start: int, end: int) -> int:
    """Where the name begins in a run that may begin with offices, countries, initialisms."""
    if known.is_organisation(words[end - 1]):
        return start
    shouted = all(word.isupper() for word in words[start:end])
    for place in range(end - 2, start - 1, -1):
        word = words[place]
        bare = word.rstrip(".")
        initialism = 1 < len(bare) <= _LONGEST_INITIALISM and bare.isupper() and not shouted
        # "Georgi" may be a first name
        side = place == start and end - start > 2 and side_of(bare) is not None
        if known.is_role(word) or initialism or side or _POSSESSIVE.search(word):
            start = place + 1
            break
    while start < end - 1 and words[start] in known.PARTICLES:
        start += 1
    if start and end - start > 2 and side_of(words[start]) is not None:
        start += 1  # "Президент России Иван Петров"
    return start


def _said(words: Sequence[str]) -> str | None:
    """A role as it is shown, without its article; None where there is none to speak of."""
    if any(word.isdecimal() for word in words):
        return None
    role = " ".join(_without_determiner(words))
    return re.sub(r"^[lL]['’](?=\w)", "", role) or None


def _without_determiner(words: Sequence[str]) -> list[str]:
    """The words without "the" and its like in front; "UN" is no Italian article."""
    rest = list(words)
    if len(rest) > 2 and rest[0].casefold() in known.ADVERBS:
        rest.pop(0)  # "Ook Jan de Wit"
    while rest and rest[0].casefold() in known.DETERMINERS and not rest[0][1:].isupper():
        if rest[0] == "De" and len(rest) > 1 and _POSSESSIVE.search(rest[1]):
            break  # "De Wit's widow"
        rest.pop(0)
    return rest
