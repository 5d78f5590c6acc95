"""Languages are told apart by people who see colours differently, and never by colour alone."""

from itertools import combinations

import pytest

from ui.theme.palette import DARK, LIGHT, PLACES, Palette, language_color, language_tint

# Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
# Deficiency" (2009), severity 1.0; they act on linear RGB
SIGHTS = {
    "common": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ = (  # sRGB, D65 (IEC 61966-2-1)
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)
READ_TOGETHER = (
    "en ru hy az ka tr fa ar uk de fr es",
    "en fr de es it pt ja zh ru uk",
    "en ru de fr es pt tr uk hy ar zh",
    "en ru az hy tr ka fa uk ar",
    "en fr es pt de it nl",
    "en ar he fa tr ur",
    "en ru uk pl ro hu de",
    "en zh ja ko hi vi",
    "en ru sr-Latn bg hr el tr mk",
    "en sv nb da fi de",
    "en hr sr-Cyrl bs sl",
)


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def linear(color):
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]


def lab(color, sight):
    seen = [min(1.0, max(0.0, one)) for one in times(SIGHTS[sight], linear(color))]
    x, y, z = (
        t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116
        for t in (one / white for one, white in zip(times(TO_XYZ, seen), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one, two, sight):
    """The distance of two colours in CIELAB (CIE 1976)."""
    pairs = zip(lab(one, sight), lab(two, sight), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_any_two_colours_of_languages_are_told_apart(palette: Palette, sight):
    nearest = min(
        (apart(one, two, sight), one, two) for one, two in combinations(palette.languages, 2)
    )
    assert nearest[0] >= 18, nearest


def test_the_measure_sees_what_colour_blind_people_do_not():
    red, green = "#c0392b", "#6b8e23"
    assert apart(red, green, "common") > 60
    assert apart(red, green, "deuteranopia") < 40
    assert round(apart("#000000", "#ffffff", "common")) == 100


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("languages", READ_TOGETHER)
def test_languages_that_are_read_together_have_colours_of_their_own(palette, languages):
    codes = languages.split()
    assert len({language_color(code, palette) for code in codes}) == len(codes)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_a_language_has_one_colour_in_every_script(palette):
    for one, two in (("sr-Latn", "sr-Cyrl"), ("zh-Hans", "zh-Hant"), ("zh", "zh-TW"), ("nb", "no")):
        assert language_color(one, palette) == language_color(two, palette)
    assert (
        language_color("und", palette)
        == language_color("zxx", palette)
        == language_color("", palette)
    )
    assert language_color("und", palette) not in palette.languages


def test_no_language_looks_like_english():
    rare = ("xx", "qaa", "yo", "zu", "lb", "mt", "cy", "tl")
    others = {language_color(code, LIGHT) for code in (*PLACES, *rare) if code != "en"}
    assert language_color("en", LIGHT) not in others


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_words_are_read_well_on_the_ground_of_any_language(palette):
    """WCAG 2.1, 1.4.3: 4.5 to 1 at least."""

    def luminance(color):
        return times(TO_XYZ, linear(color))[1]

    for code in PLACES:
        lights = sorted((luminance(palette.text), luminance(language_tint(code, palette))))
        assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5, code


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_words_and_links_are_read_well_where_a_sentence_is_pointed_at(palette):
    """WCAG 2.1, 1.4.3: 4.5 to 1 at least."""
    for color in (palette.text, palette.link):
        lights = sorted(times(TO_XYZ, linear(one))[1] for one in (color, palette.pointed))
        assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5, color


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_what_is_pointed_at_is_told_from_the_ground_of_any_language(palette, sight):
    """Not by colour alone: its line is in the colour of the words."""
    grounds = [palette.pane, *(language_tint(code, palette) for code in PLACES)]
    nearest = min((apart(palette.pointed, one, sight), one) for one in grounds)
    assert nearest[0] >= 10, nearest
