"""Whose soldiers, whose helicopters: the countries and parties of conflicts by word. Data.

Words are compared in ASCII (anyascii), by how they begin, so that one line does for most languages:
"армянских" is "armyanskikh", "Armenia's" begins with "armen".
"""

from functools import lru_cache

from anyascii import anyascii

_SIDES = {
    "Armenian": "armen armian armyan armia virmen ermeni haykak",
    "Azerbaijani": "azerba azeri azerb aserb azerbejd adrbejan",
    "Russian": "russi russe russo russland ross rosi rosj rosyj rusia rusi rusya rus rusk",
    "Ukrainian": "ukra oekra ukrayn",
    "Israeli": "israe izrail izrael isra",
    "Palestinian": "palest palast palaest filist",
    "Hamas": "hamas khamas",
    "Hezbollah": "hezbol hizbul khezbol hisbol hizbol",
    "Lebanese": "leban liban libanes lubnan libnan",
    "Syrian": "syri siri syryj suriy suri siriy",
    "Turkish": "turk turts turc turetsk turki tuerk turq turcj",
    "Iranian": "iran",
    "Iraqi": "iraq irak irac",
    "Afghan": "afgh afga",
    "Pakistani": "pakist paquist",
    "Indian": "india indisch indien indij indiy",
    "Chinese": "chin kitay kitaj cines kitais",
    "North Korean": "severokor nordkorea",
    "US": "american amerik american americ estadounid statunit usa usas",
    "British": "brit ingl grossbrit",
    "French": "franc franz frants fransi",
    "German": "german deutsch allem alem tedesc nemet nimet niemi duits",
    "Polish": "polish poln polon polac pols polsk",
    "Georgian": "georgi gruzi gurcu georgisch",
    "Sudanese": "sudan soudan",
    "Ethiopian": "ethiop etiop aethiop efiop",
    "Yemeni": "yemen jemen iemen",
    "Houthi": "huth houth husit",
    "Egyptian": "egypt agypt egipt egit",
    "Thai": "thai tayland tail",
    "Greek": "greek griech grec grieg grek",
    "Serbian": "serb",
    "Kurdish": "kurd kurt",
}
_SHORTEST_ALIKE = 4  # letters; shorter beginnings must be the whole word
_STEMS = tuple((stem, side) for side, stems in _SIDES.items() for stem in stems.split())


@lru_cache(maxsize=8192)
def side_of(word: str) -> str | None:
    """The side that a word names, as an English adjective; None for other words."""
    latin = anyascii(word).lower()
    if len(latin) < 3 or word[0].isdigit():
        return None
    best = ("", "")
    for stem, side in _STEMS:
        fits = latin.startswith(stem) if len(stem) >= _SHORTEST_ALIKE else latin == stem
        if fits and len(stem) > len(best[0]):
            best = (stem, side)
    return best[1] or None
