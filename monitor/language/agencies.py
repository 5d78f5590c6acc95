"""News agencies as datelines name them, in brackets or bare."""

# ruff: noqa: RUF001, RUF003 - letters of other scripts are the subject here

import re
from functools import lru_cache

# In brackets, before which a place need not be in capitals: "Berlin (dpa) -".
_BRACKETED = (
    "dpa/afp/ap/reuters/apa/sda/ats/keystone-ats/ansa/efe/ep/europa press/lusa/belga/anp/tt"
    "/ntb/ritzau/stt/mti/pap/ctk/čtk/tasr/sita/agerpres/bta/anadolu/aa/dha/iha/irna/isna/mehr"
    "/tasnim/fars/xinhua/kyodo/jiji/yonhap/pti/ani/uni/ians/bernama/antara/upi/tanjug/hina"
    "/fena/srna/mina/mia/lrt/bns/elta/leta/тасс/интерфакс/риа новости/риа/унн/укрінформ"
    "/укринформ/белта/бта/танјуг/арменпресс/armenpress/арменпрес/interfax/tass/sid/kna/epd"
    "/askanews/adnkronos/agi/lapresse/agência brasil/estadão conteúdo/folhapress/télam/telam"
    "/notimex/prensa latina/ansa latina/азертадж/azertac/azərtac/azertag/апа/trend/report"
    "/turan/казинформ/kazinform/кабар/ahi/ana-mpa/απε-μπε/αμπε/ami/wafa/sana/kuna/wam/spa"
    "/mena/aps/tap/map/vna/ttxvn/bss/unb/app/nna/رويترز/أ ف ب/أ.ف.ب/أف ب/فرانس برس/د ب أ"
    "/د.ب.أ/الأناضول/وكالات/أ ش أ/واس/وام/كونا/وفا/سانا/سبوتنيك/شينخوا/ایرنا/ایسنا/فارس/مهر"
    "/تسنیم/ирна/синьхуа/рейтер/рейтерс/ап/франс пресс/共同/時事/聯合ニュース/ロイター/新华社"
    "/中新社/中央社/연합뉴스/뉴시스/뉴스1/ria novosti/unn/ukrinform/belta/agencia efe/cna"
    "/afp-services/press trust of india/interfax-ukraine/інтерфакс-україна/prnewswire"
    "/business wire/globe newswire/भाषा/आईएएनएस/एएनआई/униан/унiан/armpress/արմենպրես/ارنا"
    "/interfax.ru/regnum/иа regnum/росбалт/news.am/hetq/kavkaz-uzel"
    "/awp/hina/sta/atsh/moldpres/acn/avn/italpress/казтаг/интерфакс-запад/интерфакс-казахстан"
    "/новости-грузия/sputnik/معا/بترا/آوا/ا ف ب/وكالة الأناضول/taiwan news/cnn indonesia/kompas.com"
    "/cnn/cnn business/npr/voa/bloomberg/bbc/cbs news/abc news/nbc news/jta"
    "/thomson reuters foundation"
)
# Named without brackets, after a place or a date: "МОСКВА, 28 сен - РИА Новости."
_BARE = (
    "РИА Новости/ТАСС/Reuters/AFP/AP/dpa/Интерфакс/УНН/Укрінформ/АЗЕРТАДЖ/AZƏRTAC/AZERTAC"
    "/ИРНА/IRNA/ИА REGNUM/REGNUM/INTERFAX.RU/Арменпресс/АРМЕНПРЕСС/ԱՐՄԵՆՊՐԵՍ/ARMENPRESS/БЕЛТА"
    "/BELTA/ANSA/EFE/ANI/PTI/رويترز/الأناضول/أ ف ب/فرانس برس/إرنا/ارنا/ایرنا/وكالات/سبوتنيك"
    "/TASS/Xinhua/Синьхуа/APA/Trend/Lusa/Anadolu/AA/Télam/Europa Press/Interfax-Ukraine"
    "/Інтерфакс-Україна/Казинформ/KAZINFORM/CNA"
    "/ИНТЕРФАКС-УКРАИНА/ИНТЕРФАКС-ЗАПАД/ИНТЕРФАКС-КАЗАХСТАН"
    "/Sputnik/КазТАГ/CNN Indonesia/KOMPAS.com/Liputan6.com/TEMPO.CO/AVN"
)
_BARE_NAMES = "|".join(re.escape(name) for name in sorted(_BARE.split("/"), key=len, reverse=True))
# These are other things, too: "Sputnik, 4 October", "Spa, Belgium", "an app of 5 May".
_OTHER_THING_NAMES = (
    "sputnik trend report turan mina mia meta spa map app uni tap sana fars mehr sita leta elta aps"
    " ani agi sid معا وفا سانا فارس مهر آوا واس"
)
_OTHER_THINGS = frozenset(_OTHER_THING_NAMES.split())
# A slash closes only what a slash opened: "(dpa/bb)".
BRACKETED = re.compile(
    r"(?:(?P<slash>/)|[(\[（【])[ ]?(?P<name>[^\W\d_][\w\u0900-\u0dff .,&/-]{0,24}?)[ ]?"
    r"(?(slash)/|[)\]）】])"
)
BARE = re.compile(rf"(?<!\w)(?P<name>{_BARE_NAMES})(?!\w)")


# One or several at the start: "AP, Kabul", "(ANSA) - ROMA".
_UNNAMED = BARE.pattern.replace("(?P<name>", "(?:")
LEADING = re.compile(rf"(?:{_UNNAMED}\s*(?:[/,،–—|·•:-]\s*|$|(?=\d)))+")


@lru_cache(maxsize=1)
def known() -> frozenset[str]:
    """Give the names of the agencies, case folded."""
    return frozenset(name.casefold() for name in (*_BRACKETED.split("/"), *_BARE.split("/")))


def is_known(name: str) -> bool:
    """Tell whether a name is one of an agency's; of "AFP, dpa" the first counts."""
    folded = name.casefold().strip(" .")
    return folded in known() or re.split(r"[,/]|\s[-–]\s", folded)[0].strip() in known()


def is_surely(name: str) -> bool:
    """Tell whether a name is an agency's and nothing else's, even without brackets."""
    return is_known(name) and name.casefold().strip(" .") not in _OTHER_THINGS
