"""What a package says of itself: the first words of its README, made plain."""

import re
from pathlib import Path

from monitor.domain.translation import Pack

FILE = "README.md"
MOST_READ = 64 * 1024  # bytes
LONGEST = 300
_TELLING = re.compile(r"\b(?:BLEU|chrF|COMET|quality|accuracy)\b", re.IGNORECASE)


def note_of(pack: Pack) -> str:
    """The note on an installed package; "" where it says nothing that can be read."""
    try:
        with (Path(pack.folder) / FILE).open("rb") as file:
            text = file.read(MOST_READ)
    except OSError:
        return ""
    return first_words(text.decode("utf-8", errors="replace"))


def first_words(text: str) -> str:
    r"""The paragraph of a README that speaks of quality, else its first; "" where there is none.

    >>> first_words("# Portuguese - English\n\nTrained on *news*. BLEU 35.\n\n- a list")
    'Trained on news. BLEU 35.'
    """
    paragraphs = [_plain(part) for part in re.split(r"\n\s*\n", text) if not _is_dressing(part)]
    telling = [one for one in paragraphs if _TELLING.search(one)]
    best = next(iter([*telling, *filter(None, paragraphs)]), "")
    return best if len(best) <= LONGEST else f"{best[:LONGEST].rsplit(' ', 1)[0]} …"


def _is_dressing(part: str) -> bool:
    """Headings, lists, tables and code are no sentences."""
    return part.lstrip().startswith(("#", "-", "*", "|", "```", ">", "=", "!"))


def _plain(part: str) -> str:
    part = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", part)  # links and images: their words
    part = re.sub(r"<[^>]*>|[*`_]{1,3}(?=\S)|(?<=\S)[*`_]{1,3}", "", part)
    return " ".join("".join(c if c.isprintable() else " " for c in part).split())
