"""Names that no sound joins, by hand: exonyms, abbreviations, what Chinese papers call people."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

from collections.abc import Iterator
from functools import lru_cache

# CLDR's territories that are words or persons more often than places.
NOT_COUNTRIES = frozenset({"XA", "XB", "ZZ", "EU", "UN", "EZ", "QO", "SX", "BL", "MF", "IM", "TA"})

# Of CLDR too, but more than one thing in their language.
NOT_KNOWN = frozenset({"Georgia"})

# id → spellings by language, "*" = in any that writes so; countries are those of CLDR.
_SEEDS: dict[str, dict[str, str]] = {
    "=Karabakh": {
        "en": "Nagorno-Karabakh/Nagorno Karabakh/Upper Karabakh/Mountainous Karabakh/Karabakh/"
        "Artsakh",
        "ru": "Нагорный Карабах/Нагорно-Карабахская/Карабах/Арцах",
        "uk": "Нагірний Карабах/Карабах/Арцах",
        "de": "Bergkarabach/Berg-Karabach/Nagorny-Karabach/Arzach/Karabach",
        "fr": "Haut-Karabakh/Haut-Karabagh/Nagorny-Karabakh/Karabakh/Artsakh",
        "es": "Alto Karabaj/Nagorno Karabaj/Karabaj/Artsaj",
        "pt": "Alto Carabaque/Nagorno-Karabakh/Alto Karabakh/Karabakh",
        "it": "Nagorno Karabakh/Alto Karabakh/Karabakh/Artsakh",
        "nl": "Nagorno-Karabach/Karabach",
        "pl": "Górski Karabach/Karabach/Arcach",
        "cs": "Náhorní Karabach/Karabach",
        "tr": "Dağlık Karabağ/Yukarı Karabağ/Karabağ",
        "az": "Dağlıq Qarabağ/Qarabağ",
        "hy": "Լեռնային Ղարաբաղ/Ղարաբաղ/Արցախ/ԼՂ",
        "ka": "მთიანი ყარაბაღი/ყარაბაღი",
        "el": "Ναγκόρνο-Καραμπάχ/Ναγκόρνο Καραμπάχ/Αρτσάχ",
        "fa": "قره‌باغ/قره باغ/ناگورنو قره‌باغ",
        "ar": "ناغورنو كاراباخ/ناغورني قره باغ/قره باغ/كاراباخ",
        "he": "נגורנו קרבאך/נגורנו-קרבאך",
        "ja": "ナゴルノ・カラバフ/ナゴルノカラバフ",
        "zh": "纳戈尔诺-卡拉巴赫/纳戈尔诺卡拉巴赫/纳卡/納卡",
        "ko": "나고르노카라바흐/나고르노-카라바흐",
    },
    "=UN": {
        "en": "UN/U.N./United Nations", "ru": "ООН", "uk": "ООН", "de": "UN/UNO/Vereinte Nationen",
        "fr": "ONU/Nations unies", "es": "ONU/Naciones Unidas", "pt": "ONU/Nações Unidas",
        "it": "ONU/Onu/Nazioni Unite", "nl": "VN/Verenigde Naties", "pl": "ONZ", "cs": "OSN",
        "tr": "BM/Birleşmiş Milletler", "az": "BMT", "hy": "ՄԱԿ", "ka": "გაერო", "el": "ΟΗΕ",
        "ar": "الأمم المتحدة", "he": "האו״ם/האו\"ם", "fa": "سازمان ملل", "ja": "国連",
        "zh": "联合国/聯合國",
        "ko": "유엔",
    },
    "=EU": {
        "en": "EU/European Union", "ru": "ЕС/Евросоюз/Европейский союз", "uk": "ЄС/Євросоюз",
        "de": "EU/Europäische Union", "fr": "UE/Union européenne", "es": "UE/Unión Europea",
        "pt": "UE/União Europeia", "it": "UE/Ue/Unione europea", "nl": "EU/Europese Unie",
        "pl": "UE/Unia Europejska", "tr": "AB/Avrupa Birliği", "az": "Aİ/Avropa İttifaqı",
        "hy": "ԵՄ/Եվրամիություն", "el": "ΕΕ/Ευρωπαϊκή Ένωση", "ja": "欧州連合", "zh": "欧盟/歐盟",
        "ar": "الاتحاد الأوروبي", "ka": "ევროკავშირი", "cs": "EU/Evropská unie",
    },
    "=NATO": {
        "en": "NATO/Nato", "ru": "НАТО", "uk": "НАТО", "de": "Nato/NATO", "fr": "Otan/OTAN",
        "es": "OTAN", "pt": "OTAN/NATO", "it": "NATO/Nato", "nl": "NAVO", "pl": "NATO",
        "tr": "NATO", "az": "NATO", "hy": "ՆԱՏՕ", "el": "ΝΑΤΟ", "ar": "الناتو/حلف الناتو",
        "ka": "ნატო", "zh": "北约/北約", "ja": "北大西洋条約機構", "cs": "NATO",
    },
    "=OSCE": {
        "en": "OSCE", "ru": "ОБСЕ", "uk": "ОБСЄ", "de": "OSZE", "fr": "OSCE", "es": "OSCE",
        "pt": "OSCE", "it": "OSCE/Osce", "nl": "OVSE", "pl": "OBWE", "tr": "AGİT", "az": "ATƏT",
        "hy": "ԵԱՀԿ", "ka": "ეუთო", "cs": "OBSE",
    },
    "=WHO": {
        "en": "WHO/World Health Organization", "ru": "ВОЗ", "uk": "ВООЗ", "de": "WHO", "fr": "OMS",
        "es": "OMS", "pt": "OMS", "it": "OMS/Oms", "nl": "WHO", "tr": "DSÖ", "pl": "WHO",
        "zh": "世卫组织/世界卫生组织",
    },
    "=IMF": {
        "en": "IMF", "ru": "МВФ", "uk": "МВФ", "de": "IWF", "fr": "FMI", "es": "FMI", "pt": "FMI",
        "it": "FMI/Fmi", "nl": "IMF", "pl": "MFW", "tr": "IMF", "cs": "MMF",
    },
    "=IAEA": {
        "en": "IAEA", "ru": "МАГАТЭ", "uk": "МАГАТЕ", "de": "IAEA", "fr": "AIEA", "es": "OIEA",
        "pt": "AIEA", "it": "AIEA/Aiea", "nl": "IAEA", "pl": "MAEA", "tr": "UAEA", "cs": "MAAE",
    },
    "=ICC": {
        "en": "ICC/International Criminal Court", "ru": "МУС", "uk": "МКС", "de": "IStGH",
        "fr": "CPI", "es": "CPI", "pt": "TPI", "it": "CPI/Cpi", "nl": "ICC", "pl": "MTK",
        "tr": "UCM",
    },
    "=Kyiv": {
        "en": "Kyiv/Kiev", "ru": "Киев", "uk": "Київ/Києв", "de": "Kiew/Kyjiw", "fr": "Kiev/Kyiv",
        "es": "Kiev/Kyiv", "pt": "Kiev/Quieve", "it": "Kiev", "nl": "Kiev/Kyiv",
        "pl": "Kijów/Kijow",
        "cs": "Kyjev", "tr": "Kiev", "az": "Kiyev", "hy": "Կիև", "ka": "კიევი", "el": "Κίεβο",
        "ar": "كييف", "he": "קייב", "fa": "کی‌یف/کیف", "ja": "キーウ/キエフ", "zh": "基辅/基輔",
    },
    "=Gaza": {
        "en": "Gaza/Gaza Strip", "ru": "Газа", "uk": "Газа",
        "de": "Gaza/Gazastreifen/Gaza-Streifen",
        "fr": "Gaza/bande de Gaza", "es": "Gaza/Franja de Gaza", "pt": "Gaza/Faixa de Gaza",
        "it": "Gaza", "nl": "Gaza/Gazastrook", "pl": "Gaza", "tr": "Gazze", "az": "Qəzza",
        "ar": "غزة/قطاع غزة", "he": "עזה", "fa": "غزه", "zh": "加沙", "ja": "ガザ", "ko": "가자",
        "el": "Γάζα",
    },
    "=Jerusalem": {
        "en": "Jerusalem", "ru": "Иерусалим", "de": "Jerusalem", "fr": "Jérusalem",
        "es": "Jerusalén", "it": "Gerusalemme", "tr": "Kudüs", "ar": "القدس", "he": "ירושלים",
        "pt": "Jerusalém", "pl": "Jerozolima", "nl": "Jeruzalem", "uk": "Єрусалим",
        "fa": "بیت‌المقدس",
    },
    "=XiJinping": {
        "en": "Xi Jinping", "ru": "Си Цзиньпин", "uk": "Сі Цзіньпін", "de": "Xi Jinping",
        "fr": "Xi Jinping", "es": "Xi Jinping", "pt": "Xi Jinping", "it": "Xi Jinping",
        "nl": "Xi Jinping", "pl": "Xi Jinping", "tr": "Şi Cinping", "az": "Si Cinpin",
        "zh": "习近平/習近平", "ja": "習近平", "ko": "시진핑",
        "ar": "شي جين بينغ", "hy": "Սի Ծինփին",
        "el": "Σι Τζινπίνγκ", "fa": "شی جین‌پینگ", "he": "שי ג'ינפינג",
    },
    "=Putin": {"zh": "普京", "ja": "プーチン", "ko": "푸틴"},
    "=Zelensky": {"zh": "泽连斯基/澤連斯基", "ja": "ゼレンスキー", "ko": "젤렌스키"},
    "=Biden": {"zh": "拜登", "ja": "バイデン", "ko": "바이든"},
    "=Trump": {"zh": "特朗普/川普", "ja": "トランプ", "ko": "트럼프"},
    "=US": {
        "en": "US/U.S./USA/U.S.A./America", "ru": "США/Америка", "uk": "США", "de": "USA/US",
        "fr": "USA", "es": "EE.UU./EEUU/Estados Unidos", "pt": "EUA", "it": "Usa/USA",
        "nl": "VS/USA", "pl": "USA", "cs": "USA", "tr": "ABD", "az": "ABŞ", "hy": "ԱՄՆ",
        "ka": "აშშ",
        "el": "ΗΠΑ", "ar": "أمريكا/الولايات المتحدة", "fa": "آمریکا/امریکا", "he": "ארה\"ב/ארה״ב",
        "zh": "美国/美國", "ja": "米国/アメリカ", "ko": "미국", "ro": "SUA",
        "sr": "САД/SAD", "hr": "SAD",
        "bg": "САЩ", "sv": "USA", "no": "USA", "da": "USA", "fi": "USA/Yhdysvallat", "hu": "USA",
    },
    "=GB": {
        "en": "UK/U.K./Britain/Great Britain", "ru": "Британия/Великобритания",
        "uk": "Британія/Велика Британія", "de": "Großbritannien/Grossbritannien",
        "fr": "Grande-Bretagne", "es": "Gran Bretaña", "pt": "Grã-Bretanha", "it": "Gran Bretagna",
        "nl": "Groot-Brittannië", "pl": "Wielka Brytania", "tr": "İngiltere", "zh": "英国",
    },
    "=TR": {"en": "Turkey/Türkiye/Turkiye", "de": "Türkei", "fr": "Turquie/Türkiye"},
    "=MM": {"en": "Myanmar/Burma", "de": "Myanmar/Birma", "fr": "Birmanie/Myanmar"},
    "=CZ": {"en": "Czech Republic/Czechia", "ru": "Чехия", "fr": "République tchèque/Tchéquie"},
    "=NL": {"en": "Netherlands/Holland", "nl": "Nederland", "ru": "Нидерланды/Голландия"},
    "=BY": {"ru": "Беларусь/Белоруссия", "de": "Belarus/Weißrussland", "fr": "Biélorussie/Bélarus"},
    "=MD": {"ru": "Молдова/Молдавия", "en": "Moldova", "de": "Moldau/Moldawien/Moldova"},
    "=KP": {"ru": "КНДР/Северная Корея", "en": "North Korea/DPRK", "zh": "朝鲜", "ja": "北朝鮮"},
    "=AE": {"ru": "ОАЭ", "en": "UAE/United Arab Emirates", "de": "VAE", "fr": "EAU", "tr": "BAE"},
    "=CI": {"en": "Ivory Coast", "ru": "Кот-д’Ивуар", "de": "Elfenbeinküste"},
    "=CN": {"ru": "Китай/КНР"},
    "=DE": {"ru": "Германия/ФРГ"},
    "=RU": {"ru": "Россия/РФ", "uk": "Росія/РФ"},
}  # fmt: skip


@lru_cache(maxsize=1)
def _by_language() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for ident, languages in _SEEDS.items():
        for language, names in languages.items():
            found.setdefault(language, []).extend((name, ident) for name in names.split("/"))
    return {language: tuple(pairs) for language, pairs in found.items()}


def of_language(language: str) -> Iterator[tuple[str, str]]:
    """The spellings of a language with the id of what they name, those first that win."""
    yield from _by_language().get(language.partition("-")[0], ())
