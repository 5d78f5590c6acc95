"""Pages of decisions name files and types; a page that drifted from the code fails here."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "monitor" / "decisions").glob("*.md"))
SECTIONS = ("**Context.**", "**Decision.**", "**Consequences.**", "**What would change our mind.**")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_has_its_four_parts_and_fits_one_page(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert all(section in text for section in SECTIONS)
    assert len(text.splitlines()) < 60


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_names_only_files_that_exist(page: Path) -> None:
    named = re.findall(
        r"`((?:monitor|ui|resources|tests)/[^`]*|main\.py)`", page.read_text("utf-8")
    )
    missing = [one for one in named if not (ROOT / one).exists()]
    assert missing == []


def test_pages_are_numbered_without_a_gap() -> None:
    assert [int(page.stem[:4]) for page in PAGES] == list(range(1, len(PAGES) + 1))
    assert len(PAGES) >= 7
