"""Which spellings are one name: by sound, by what stands in the same stories, by the person's word.

A spelling joins by sound where it is alike enough, and where something besides speaks for it: a
story or a translation that has both, or a long name written as one. Two that sound unlike
("Upper Karabakh", "Нагорный Карабах") join only where each is the other's counterpart, again and
again, in translations of the same items or in the same stories. Precision goes first: within one
language other spellings are other names, and whoever joins several groups must fit all of them.
"""

# ruff: noqa: RUF002 - a name in another script is the subject here

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from monitor.domain.name import Said, Spelling, Together, Usage
from monitor.stories.names_alike import (
    ONE_NAME,
    alike,
    are_cases,
    known_as,
    language_of,
)
from monitor.stories.names_known import nominative
from monitor.stories.names_sounds import script_of
from monitor.text.folding import plain_words

LONG = 7
"""Letters of a name that is joined by its sound alone."""
SHORT = 5
"""The same where both spellings stand in three items, each in its script: Путин, Putin."""
OFTEN = 3
SAME_SOUND = 0.98
TIMES = 4
"""In how many items or stories a counterpart must stand."""
SHARE = 0.7
LEAD = 0.25
_OBLIQUE = tuple("уюеиыії")
"""Ends of cases in Cyrillic as long as the nominative: "Захарову", "Захаровы", of "Захарова"."""


class Verdicts:
    """What the person said of pairs of spellings, the last word on each."""

    def __init__(self, said: Iterable[Said]) -> None:
        self._pairs: dict[tuple[str, str], bool] = {}
        for one in sorted(said, key=lambda word: word.ident):
            if not one.away:
                for n, spelling in enumerate(one.moved):
                    for other in one.moved[n + 1 :]:
                        self._pairs[_pair(spelling, other)] = True
            for spelling in one.moved:
                for other in one.away:
                    self._pairs[_pair(spelling, other)] = False

    def on(self, one: Usage, other: Usage) -> bool | None:
        """True = they are one name, False = two, None = nothing was said."""
        if not self._pairs:
            return None
        pair = _pair(plain_words(one.spelling.text), plain_words(other.spelling.text))
        return self._pairs.get(pair)


Group = tuple[Usage, ...]
Met = Mapping[tuple[int, int], Together]
_NEVER = Together()


def strength(one: Usage, other: Usage, met: Together) -> float:
    """How sure it is that two spellings are one name, 0..1; 0 = they are not joined."""
    known, known_too = known_as(one.spelling), known_as(other.spelling)
    if known and known == known_too:
        return 1.0
    if not (one.sure or other.sure):
        return 0.0
    if language_of(one.spelling) == language_of(other.spelling):
        return 0.99 if are_cases(one.spelling, other.spelling) else 0.0
    sound = alike(one.spelling, other.spelling)
    if sound < ONE_NAME:
        return 0.0
    if met.stories or met.translations:
        return sound
    return sound if sound >= SAME_SOUND and _speaks_for_itself(one, other) else 0.0


def _speaks_for_itself(one: Usage, other: Usage) -> bool:
    """Whether two names that sound the same are so long, or so much used, that it is no chance."""
    shortest = min(len(one.spelling.text), len(other.spelling.text))
    if shortest < SHORT or not (one.sure and other.sure):
        return False
    scripts = {script_of(plain_words(usage.spelling.text)) for usage in (one, other)}
    return shortest >= LONG or (len(scripts) > 1 and min(one.items, other.items) >= OFTEN)


def decide(
    new: Usage, groups: Sequence[Group], met: Met, verdicts: Verdicts, own: Group = ()
) -> tuple[int, ...]:
    """Which of the groups a spelling joins and thereby makes one, as positions, the best first.

    `own` are the spellings that it is one name with already. The person's word goes before
    everything. Else a group is joined where one of its members is the same name and none speaks
    against it.
    """
    scored: list[tuple[float, int]] = []
    for place, group in enumerate(groups):
        score = _score(new, group, met, verdicts)
        if score > 0:
            scored.append((-score, place))
    chosen: list[int] = []
    whole: list[Usage] = [new, *(one for one in own if one.ident != new.ident)]
    for score, place in sorted(scored):
        by_hand = score <= -_BY_HAND and not _is_refused(whole, groups[place], verdicts)
        if by_hand or fit(whole, groups[place], verdicts):
            chosen.append(place)
            whole.extend(groups[place])
    return tuple(chosen)


def join(usages: Iterable[Usage], met: Met, verdicts: Verdicts) -> tuple[Group, ...]:
    """Put spellings into groups, in order of their ids; each is in exactly one."""
    groups: list[Group] = []
    for new in sorted(usages, key=lambda one: one.ident):
        chosen = decide(new, groups, met, verdicts)
        whole = [new]
        for place in chosen:
            whole.extend(groups[place])
        groups = [group for place, group in enumerate(groups) if place not in chosen]
        groups.append(tuple(sorted(whole, key=lambda one: one.ident)))
    return tuple(sorted(groups, key=lambda group: group[0].ident))


def counterpart(counts: Mapping[int, int], of: int) -> int | None:
    """The spelling that stands beside another nearly always, None where none stands out.

    `counts` says for each spelling in how many of the `of` cases it stands there. It must be in
    four and in seven of ten, and lead the next by a quarter of all.
    """
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] < max(TIMES, SHARE * of):
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < LEAD * of:
        return None
    return ranked[0][0]


def shown(group: Iterable[Usage], language: str = "") -> tuple[Usage, ...]:
    """The spellings of a group that a person wants to see, the most used first.

    Those of the person's `language` (without script and region) come before others. Cases of one
    language are shown once, by the shortest, with all their uses, known names in the nominative;
    those that differ by capitals or a final "s" alone once.
    """
    kept: list[Usage] = []
    spellings = [*map(in_nominative, group)]
    for one in sorted(spellings, key=_shortest_first):
        place = next((n for n, other in enumerate(kept) if _is_shown_as(one, other)), None)
        if place is None:
            kept.append(one)
            continue
        other = kept[place]
        kept[place] = replace(other, items=other.items + one.items, sure=other.sure + one.sure)
    own = {
        plain_words(one.spelling.text) for one in spellings if language_of(one.spelling) == language
    }

    def place_of(one: Usage) -> tuple[bool, int, int]:
        return plain_words(one.spelling.text) not in own, -one.items, one.ident

    return tuple(sorted(kept, key=place_of))


def in_nominative(one: Usage) -> Usage:
    """A spelling as it is shown: a known name in the nominative, another one as it is."""
    text = nominative(one.spelling.text, language_of(one.spelling))
    return replace(one, spelling=Spelling(text, one.spelling.language))


def is_shown_as_one(one: Usage, other: Usage) -> bool:
    """Whether two spellings are shown once: cases of one language, or the same but for capitals."""
    pair = sorted((in_nominative(one), in_nominative(other)), key=_shortest_first)
    return _is_shown_as(pair[1], pair[0])


def _shortest_first(one: Usage) -> tuple[int, bool, int, int]:
    text = one.spelling.text
    return len(text), text.endswith(_OBLIQUE), -one.items, one.ident


def _is_shown_as(one: Usage, other: Usage) -> bool:
    """Whether a spelling is another but for capitals, a case, or an "s" behind it."""
    text, shorter = plain_words(one.spelling.text), plain_words(other.spelling.text)
    if text in (shorter, f"{shorter}s"):
        return True
    if known_as(one.spelling):  # in the nominative already
        return False
    same = language_of(one.spelling) == language_of(other.spelling)
    return same and are_cases(one.spelling, other.spelling)


_BY_HAND = 2.0


def _score(new: Usage, group: Group, met: Met, verdicts: Verdicts) -> float:
    """The best strength to a member; above 1 where the person said so, 0 where against it."""
    said = [verdicts.on(new, one) for one in group]
    if False in said:
        return 0.0
    if True in said:
        return _BY_HAND
    best = 0.0
    for one in group:
        pair = (min(new.ident, one.ident), max(new.ident, one.ident))
        best = max(best, strength(new, one, met.get(pair, _NEVER)))
    return best if best and fit([new], group, verdicts) else 0.0


def _is_refused(whole: Sequence[Usage], group: Group, verdicts: Verdicts) -> bool:
    """Whether the person said of any two that they are not one name."""
    return any(verdicts.on(one, other) is False for one in whole for other in group)


def fit(whole: Sequence[Usage], group: Group, verdicts: Verdicts) -> bool:
    """Whether nothing speaks against two groups being one name.

    In each language that both have, a spelling of the one must be a case of one of the other's,
    and nothing that is known may be two things.
    """
    if _is_refused(whole, group, verdicts):
        return False
    idents = {known_as(one.spelling) for one in (*whole, *group)} - {None}
    if len(idents) > 1:
        return False
    languages = {language_of(one.spelling) for one in whole}
    for language in languages & {language_of(one.spelling) for one in group}:
        mine = [one for one in whole if language_of(one.spelling) == language]
        theirs = [one for one in group if language_of(one.spelling) == language]
        if not any(_is_one(a, b) for a in mine for b in theirs):
            return False
    return True


def _is_one(one: Usage, other: Usage) -> bool:
    known = known_as(one.spelling)
    if known is not None and known == known_as(other.spelling):
        return True
    return are_cases(one.spelling, other.spelling)


def said_of(spelling: str, said: Iterable[Said]) -> frozenset[str]:
    """The folded spellings that the person ever joined with a folded one."""
    found: set[str] = set()
    for one in said:
        if not one.away and spelling in one.moved:
            found.update(one.moved)
    return frozenset(found - {spelling})


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)
