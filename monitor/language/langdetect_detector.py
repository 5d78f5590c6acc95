"""langdetect behind the protocol `Detector`: seeded, restricted, loaded once.

langdetect (Nakatani Shuyo's language-detection, 2010) draws n-grams of 1 to 3 letters at random
until it is sure. Unseeded, it answers differently from run to run; here every piece gets a detector
of its own with the same seed. Its work grows with the number of profiles, so there is one factory
for each set of profiles that is asked for, rather than one for all 55.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache
from importlib.resources import files

from langdetect import DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

_SEED = 0
_LONGEST = 300
_SHORTEST = 15  # letters below which it says anything with conviction ("Nova lei" is Slovene)
# Chinese has two profiles there, by orthography; one language here.
_PROFILES: dict[str, tuple[str, ...]] = {"zh": ("zh-cn", "zh-tw")}


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """List the profiles that come with langdetect."""
    return frozenset(f.name for f in files("langdetect").joinpath("profiles").iterdir())


@lru_cache(maxsize=8)
def _factory(profiles: tuple[str, ...]) -> DetectorFactory:
    folder = files("langdetect").joinpath("profiles")
    factory = DetectorFactory()
    factory.set_seed(_SEED)
    factory.load_json_profile([folder.joinpath(p).read_text("utf-8") for p in profiles])
    return factory


@lru_cache(maxsize=64)
def _profiles_of(languages: frozenset[str]) -> tuple[str, ...]:
    wanted = {p for language in languages for p in _PROFILES.get(language, (language,))}
    return tuple(sorted(wanted & _known()))


@lru_cache(maxsize=4096)
def _score(piece: str, languages: frozenset[str]) -> tuple[tuple[str, float], ...]:
    """Score one piece; feeds repeat themselves, so the last few thousand answers are kept."""
    profiles = _profiles_of(languages)
    if len(profiles) < 2 or not piece:
        return ()
    detector = _factory(profiles).create()
    detector.append(piece)
    try:
        detector.get_probabilities()
    except LangDetectException:  # no n-gram of the piece occurs in any profile
        return ()
    # get_probabilities leaves out what is below 0.1; langprob has them all.
    found: dict[str, float] = {}
    for profile, probability in zip(detector.langlist, detector.langprob, strict=True):
        language = profile.partition("-")[0]
        found[language] = found.get(language, 0.0) + probability
    return tuple(found.items())


class LangdetectDetector:
    """Scores by langdetect 1.0.9; 55 profiles, without hy az ka be sr kk gl ms bs."""

    def scores(
        self, pieces: Sequence[str], candidates: Sequence[Collection[str]]
    ) -> list[dict[str, float]]:
        """Score each piece; see `Detector.scores`.

        Only the first 300 characters are looked at; names are left out, and what has fewer than 15
        letters then is not scored.
        """
        return [
            dict(_score(_question(piece)[:_LONGEST], frozenset(languages)))
            for piece, languages in zip(pieces, candidates, strict=True)
        ]


def _question(piece: str) -> str:
    """Choose the words to ask about: names mislead langdetect, so capitalised ones are left out.

    Where too little would be left (a headline in capitals, a list of names) all are kept, in lower
    case, because it does not look at words in capitals.
    """
    words = piece.split()
    plain = [word for word in words if not word[0].isupper()]
    kept = sum(map(len, plain))
    if kept < 2 * _SHORTEST and 2 * kept < sum(map(len, words)):
        plain = [word.lower() for word in words]
    return " ".join(plain) if sum(map(len, plain)) >= _SHORTEST else ""
