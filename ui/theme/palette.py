"""The colours of the window, light and dark: values only."""

from dataclasses import dataclass
from zlib import crc32

from monitor.domain.language import base_of

NO_LANGUAGES = ("und", "zxx", "mul", "")
TINT = {"light": 0.17, "dark": 0.24}
PLACES = {
    code: place
    for place, codes in enumerate(
        (
            "en",
            "ru ca ku sv bs",
            "hy hi sl lt kk he",
            "az zh hu fi nl",
            "ka pt ro id so cs",
            "tr ja ky bn be sw",
            "fa it mk tg am et",
            "ar bg uz th sk no",
            "uk sr ta ko ms",
            "de ur sq mn lv eu",
            "fr el ne da gl",
            "es pl hr vi is ha",
        )
    )
    for code in codes.split()
}
SAME = {"prs": "fa"}  # coloured as the other; `base_of` knows the mere other codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as "#rrggbb", named by what they are for.

    `chrome` bars and sidebar, `pane` lists and reader, `panel` an opened story and the story panel,
    `pointed` a sentence and its translation while one of them is pointed at.
    `languages` begin, as those of Okabe and Ito ("Color Universal Design", 2008), with a blue and
    an orange, and differ in lightness as much as in hue: any two are at least 18 apart in CIELAB
    (CIE 1976), also as people with protanopia, deuteranopia and tritanopia see them (Machado,
    Oliveira and Fernandes, 2009). None ever stands without a word. `other_language` is for several
    languages in one.
    """

    name: str
    chrome: str
    pane: str
    panel: str
    line: str
    hairline: str
    select: str
    hover: str
    pointed: str
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
    pointed="#ffe066",
    tab="#e9edf3",
    field="#ffffff",
    chip="#e6eaf2",
    chip_text="#3f4a5e",
    text="#1b2130",
    muted="#4b5669",
    faint="#5b667a",
    accent="#2f6fde",
    link="#1f5fc4",
    green="#17694c",
    amber="#8a5000",
    red="#b82b28",
    note="#d3a72f",
    languages=(
        *("#5b93e6", "#e58b57", "#1449aa", "#b06b87", "#3b4e20", "#dfaf38"),
        *("#c34252", "#7b69a4", "#8ebe98", "#796706", "#29c9ca", "#822155"),
    ),
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
    pointed="#511579",
    tab="#2a313d",
    field="#12151a",
    chip="#2c3441",
    chip_text="#c3cad6",
    text="#e6e9ef",
    muted="#b0b8c6",
    faint="#9aa4b5",
    accent="#6ea3f5",
    link="#82b1f8",
    green="#58c39a",
    amber="#e0a548",
    red="#f28b84",
    note="#c59c35",
    languages=(
        *("#5b93e6", "#e58b57", "#a0e2fa", "#c58fb6", "#0c7869", "#f2da61"),
        *("#a35b3f", "#6f65a1", "#87a987", "#857205", "#68eed2", "#cae594"),
    ),
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


def language_color(language: str, palette: Palette) -> str:
    """The colour of a language (BCP 47), the same everywhere and always, in whatever script.

    Frequent languages have their place in a table, in which those that are often read together
    differ and nothing has the colour of English; others get a place by a checksum of their code.
    What has no language is grey.
    """
    main = base_of(language.lower())
    if main in NO_LANGUAGES:
        return palette.other_language
    main = SAME.get(main, main)
    others = len(palette.languages) - 1
    place = PLACES.get(main, 1 + crc32(main.encode()) % others)
    return palette.languages[place % len(palette.languages)]


def language_tint(language: str, palette: Palette) -> str:
    """What lies behind words of a language: its colour, thin enough to read on."""
    return mixed(language_color(language, palette), palette.pane, TINT[palette.name])
