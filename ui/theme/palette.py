"""The colours of the window, light and dark: values only."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as "#rrggbb", named by what they are for.

    `chrome` bars and sidebar, `pane` lists and reader, `panel` an opened story and the story panel.
    `languages` are told apart by people who do not tell red from green (blue, orange, bluish green,
    purple, yellow, sky; after Okabe and Ito, "Color Universal Design", 2008) and never stand
    without a word. `original_*` mark a foreign stretch, `translated_*` its translation,
    `waiting_*` a foreign stretch that has none.
    """

    name: str
    chrome: str
    pane: str
    panel: str
    line: str
    hairline: str
    select: str
    hover: str
    tab: str
    field: str
    chip: str
    chip_text: str
    text: str
    muted: str
    faint: str
    accent: str
    link: str
    green: str
    amber: str
    red: str
    original_back: str
    original_line: str
    translated_back: str
    translated_line: str
    waiting_back: str
    waiting_line: str
    note: str
    languages: tuple[str, ...]
    other_language: str


LIGHT = Palette(
    name="light",
    chrome="#f6f7f9",
    pane="#ffffff",
    panel="#fafbfd",
    line="#dfe3ea",
    hairline="#eceff3",
    select="#d9e6fb",
    hover="#eef1f6",
    tab="#e9edf3",
    field="#ffffff",
    chip="#e6eaf2",
    chip_text="#3f4a5e",
    text="#1b2130",
    muted="#586377",
    faint="#788296",
    accent="#2f6fde",
    link="#1f5fc4",
    green="#1f7d5c",
    amber="#a96508",
    red="#c4322f",
    original_back="#fdeee4",
    original_line="#e58b57",
    translated_back="#e5f0fe",
    translated_line="#5b93e6",
    waiting_back="#fbf3dc",
    waiting_line="#d3a72f",
    note="#d3a72f",
    languages=("#5b93e6", "#e58b57", "#2e8f6f", "#9560d6", "#d3a72f", "#57b1cc"),
    other_language="#a7afbd",
)

DARK = Palette(
    name="dark",
    chrome="#1b1f27",
    pane="#14171d",
    panel="#181c23",
    line="#2c323d",
    hairline="#242932",
    select="#22395c",
    hover="#232933",
    tab="#2a313d",
    field="#12151a",
    chip="#2c3441",
    chip_text="#c3cad6",
    text="#e6e9ef",
    muted="#a0a9b8",
    faint="#838d9e",
    accent="#6ea3f5",
    link="#82b1f8",
    green="#58c39a",
    amber="#e0a548",
    red="#f07f78",
    original_back="#41291c",
    original_line="#e58b57",
    translated_back="#1c3150",
    translated_line="#5b93e6",
    waiting_back="#3a311a",
    waiting_line="#c59c35",
    note="#c59c35",
    languages=("#5b93e6", "#e58b57", "#3fa985", "#a67ae0", "#d3b04a", "#62bdd8"),
    other_language="#6f7888",
)


def mixed(color: str, base: str, amount: float) -> str:
    """Lay `color` over `base`: amount 0 = base, 1 = color. Both and the answer are "#rrggbb"."""
    pairs = ((int(color[at : at + 2], 16), int(base[at : at + 2], 16)) for at in range(1, 7, 2))
    return "#" + "".join(f"{round(one * amount + two * (1 - amount)):02x}" for one, two in pairs)


def readable_on(color: str) -> str:
    """Black or white, whichever is read better on `color` (WCAG 2.1 relative luminance)."""
    parts = [int(color[at : at + 2], 16) / 255 for at in range(1, 7, 2)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#ffffff" if 1.05 / (light + 0.05) >= 3.6 else "#161a22"


def language_colors(languages: tuple[str, ...], palette: Palette) -> dict[str, str]:
    """Give each language a colour by its place; those after the palette's end share one."""
    colors = palette.languages
    return {
        language: colors[place] if place < len(colors) else palette.other_language
        for place, language in enumerate(languages)
    }
