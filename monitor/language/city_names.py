"""Cities as they are spelled at home: "КИЇВ" and "WARSZAWA" tell a dateline's language a little."""

# ruff: noqa: RUF001, RUF002 - letters of other scripts are the subject here

# Only spellings that few other languages share; "Berlin" and "Paris" tell nothing.
_CITIES: dict[str, str] = {
    "pt": "lisboa/porto/coimbra/brasília/são paulo/rio de janeiro/luanda/maputo",
    "es": "buenos aires/bogotá/ciudad de méxico/méxico/sevilla/la habana/lima/quito/caracas",
    "it": "roma/milano/torino/napoli/firenze/venezia/genova",
    "fr": "bruxelles/genève/marseille/lyon/montréal/strasbourg/toulouse/lille",
    "de": "wien/münchen/köln/zürich/frankfurt/hamburg/stuttgart/düsseldorf",
    "nl": "den haag/brussel/antwerpen/gent/utrecht",
    "pl": "warszawa/kraków/gdańsk/wrocław/poznań/łódź",
    "cs": "praha/brno/ostrava/plzeň",
    "sk": "bratislava/košice/žilina",
    "hu": "budapest/debrecen/szeged",
    "ro": "bucurești/cluj-napoca/iași/chișinău/timișoara",
    "sv": "stockholm/göteborg/malmö",
    "da": "københavn/aarhus/odense",
    "no": "oslo/bergen/trondheim",
    "fi": "helsinki/tampere/turku",
    "hr": "zagreb/split/rijeka/osijek",
    "bs": "sarajevo/tuzla/zenica/mostar",
    "sl": "ljubljana/maribor",
    "sr": "beograd/novi sad/niš/београд/нови сад/ниш/крагујевац",
    "mk": "скопје/битола/охрид",
    "bg": "софия/варна/пловдив/бургас/русе",
    "ru": "москва/санкт-петербург/новосибирск/екатеринбург/казань",
    "uk": "київ/львів/харків/одеса/дніпро",
    "be": "мінск/гомель/брэст/гродна/віцебск",
    "kk": "нұр-сұлтан/алматы/шымкент",
    "tr": "istanbul/ankara/izmir/diyarbakır",
    "az": "bakı/gəncə/sumqayıt/şuşa",
    "sq": "tiranë/prishtinë/durrës/shkodër",
    "el": "αθήνα/θεσσαλονίκη/πάτρα",
    "id": "jakarta/surabaya/bandung/yogyakarta",
    "ms": "kuala lumpur/johor bahru/pulau pinang/putrajaya",
    "vi": "hà nội/đà nẵng/huế/tp hcm",
    "ca": "girona/tarragona/lleida",
    "gl": "a coruña/santiago de compostela/vigo/ourense",
    "fa": "تهران/مشهد/اصفهان/کابل/هرات/شیراز",
    "ur": "کراچی/لاہور/اسلام آباد",
    "ar": "القاهرة/بيروت/بغداد/دمشق/الرياض/عمان/الدوحة/تونس/الجزائر/الرباط",
    "ja": "東京/大阪/名古屋/福岡/札幌/ソウル/ワシントン/ロンドン/パリ/ニューヨーク"
    "/北京/モスクワ/カイロ/バンコク/ベルリン/ブリュッセル/ジュネーブ/エルサレム/テヘラン/ニューデリー"
    "/イスタンブール/台北/上海/香港/京都/横浜/神戸/仙台/広島/那覇/ローマ/キーウ/ウィーン/マニラ",
    "zh": "北京/上海/台北/香港/广州/华盛顿/莫斯科/伦敦/巴黎/首尔",
}


def _folded(name: str) -> str:
    """Fold capitals, the Turkish ones, too: BAKI is Bakı, İSTANBUL is istanbul."""
    return name.casefold().replace("ı", "i").replace("\u0307", "")


_LANGUAGES: dict[str, frozenset[str]] = {}
for _code, _names in _CITIES.items():
    for _name in _names.split("/"):
        _key = _folded(_name)
        _LANGUAGES[_key] = _LANGUAGES.get(_key, frozenset()) | {_code}


def languages_of_city(place: str | None) -> frozenset[str]:
    """Give the languages in which a place is spelled so, none where it is not known."""
    return _LANGUAGES.get(_folded(place), frozenset()) if place else frozenset()
