"""A morning's news in several languages and scripts, for pictures and tests of the window.

The title and the dateline of the first item are those of the founding example; the rest is made up.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.item import Part, State
from monitor.domain.language import SpanKind
from monitor.domain.translation import Pair, Provenance
from monitor.domain.views import (
    BlockKind,
    BlockView,
    DatelineView,
    InlineRun,
    ItemView,
    PairStatus,
    Unit,
)
from tests.fakes import FakeMonitor
from tests.gui.values import NOW, block, by, foreign, item_view, own

TITLE = "Fighting erupts between Armenia, Azerbaijan in disputed area"
DATELINE = "Понедельник, 28 Сен, 2020"
FOUNDING = ItemId(1)
ARABIC = ItemId(20)
ARMENIAN = ItemId(3)
STATES = ItemId(300)
CLASHES = StoryId(1)

PARAGRAPHS = (
    "Both ministries said their forces had answered fire along the line of contact on Sunday "
    "morning, and each named the other as the one who had fired first.",
    "The defence ministry in Yerevan spoke of two helicopters and several drones. Baku confirmed "
    "the loss of one helicopter and said that its crew had been found alive.",
    "Mediators of the Minsk Group asked both capitals to return to the talks that were broken "
    'off in July. "There is no military way out of this", their statement said.',
    "The heaviest exchange was reported from the north of the region, where shelling went on "
    "until late in the evening. Roads out of the town were closed to all but ambulances.",
    "Neighbouring states offered to receive the wounded, and two of them called their "
    "ambassadors home for talks.",
)


def founding() -> ItemView:
    line = foreign(
        DATELINE,
        "Monday, 28 September 2020",
        number=1,
        kind=SpanKind.DATELINE,
        provenance=by("date rule", ""),
    )
    return item_view(
        FOUNDING,
        [own(TITLE)],
        [block(line), *(block(own(text, number=2 + n)) for n, text in enumerate(PARAGRAPHS))],
        dateline=DatelineView(
            original=DATELINE,
            language="ru",
            shown="Monday, 28 September 2020",
            date=date(2020, 9, 28),
            place=None,
            conflict=None,
        ),
        state=State.DONE,
        when=NOW - timedelta(hours=2),
    )


def translated(
    number: int, outlet: str, title: tuple[str, str], language: str, hours: float
) -> ItemView:
    body = block(
        foreign(title[0] + ". ", title[1] + ".", language=language, number=1),
        foreign(title[0] + ".", title[1] + ".", language=language, number=2),
    )
    return item_view(
        number,
        [foreign(*title, language=language)],
        [body],
        outlet=outlet,
        state=State.DONE,
        state_words="translated",
        when=NOW - timedelta(hours=hours),
    )


def untranslated(number: int, outlet: str, title: str, language: str, hours: float) -> ItemView:
    words = f"no {language}→en model"
    unit = foreign(title, None, language=language)
    return item_view(
        number,
        [unit],
        [block(unit)],
        outlet=outlet,
        state=State.NO_MODEL,
        state_words=words,
        when=NOW - timedelta(hours=hours),
    )


def plain(
    number: int, outlet: str, title: str, hours: float, blocks: Sequence[BlockView] = ()
) -> ItemView:
    body = blocks or [block(own(text)) for text in PARAGRAPHS[1:3]]
    return item_view(number, [own(title)], body, outlet=outlet, when=NOW - timedelta(hours=hours))


def arabic() -> ItemView:
    return item_view(
        ARABIC,
        [
            foreign(
                "اشتباكات عنيفة في ناغورني قره باغ",
                "Fierce clashes in Nagorno-Karabakh",
                language="ar",
            )
        ],
        [
            block(
                foreign(
                    "اندلعت اشتباكات عنيفة صباح الأحد بين القوات الأرمينية والأذربيجانية. ",
                    "Fierce clashes broke out on Sunday morning between Armenian and Azerbaijani "
                    "forces.",
                    language="ar",
                    number=1,
                ),
                foreign(
                    "ودعت الأمم المتحدة الطرفين إلى وقف فوري لإطلاق النار.",
                    "The United Nations called on both sides for an immediate ceasefire.",
                    language="ar",
                    number=2,
                ),
            ),
            block(foreign("قال متحدث: «الوضع هادئ الآن».", None, language="ar", number=3)),
            block(own("Nagorno-Karabakh", language="en"), kind=BlockKind.HEADING),
        ],
        outlet="وكالة الأنباء",
        state=State.DONE,
        state_words="translated",
        when=NOW - timedelta(hours=6),
    )


def states() -> ItemView:
    """A Russian report with links and a list, in which each state of a sentence occurs."""
    run = InlineRun

    def linked(unit: Unit, *runs: InlineRun) -> Unit:
        """The unit with the words of both sides as runs; a list of `runs` for each."""
        half = len(runs) // 2
        return replace(unit, runs=runs[:half], translated_runs=runs[half:])

    def made(**more: object) -> Provenance:
        return replace(by(), **more)

    site = "https://example.org/mod"
    first = linked(
        foreign("x", "The ministry in Yerevan spoke of two helicopters.", number=1),
        run(text="Министерство в "),
        run(text="Ереване", href=site),
        run(text=" заявило о двух "),
        run(text="вертолётах", bold=True),
        run(text=". "),
        run(text="The ministry in "),
        run(text="Yerevan", href=site),
        run(text=" spoke of two "),
        run(text="helicopters", bold=True),
        run(text="."),
    )
    loops = made(doubtful=True, reason="the model repeats itself")
    doubtful = foreign(
        "Обстрел продолжался до позднего вечера. ",
        "The shelling the shelling the shelling until late in the evening.",
        number=2,
        state=State.DOUBTFUL,
        provenance=loops,
    )
    return item_view(
        STATES,
        [
            foreign(
                "Сводка за понедельник: обстрелы и переговоры",
                "Monday's summary: shelling and talks",
                number=0,
            )
        ],
        [
            block(
                foreign(
                    DATELINE,
                    "Monday, 28 September 2020",
                    number=9,
                    kind=SpanKind.DATELINE,
                    provenance=by("date rule", ""),
                )
            ),
            block(first, doubtful, own("“We are ready to talk”, the statement said. ", number=3)),
            block(
                foreign(
                    "Дороги закрыты. ", "The roads are shut.", number=4, provenance=made(stale=True)
                ),
                kind=BlockKind.LIST_ITEM,
            ),
            block(
                foreign(
                    "Посол отозван.",
                    "The envoy was called home.",
                    number=5,
                    provenance=by("person", ""),
                ),
                kind=BlockKind.LIST_ITEM,
            ),
            block(
                foreign(
                    "Conversas recomeçam amanhã.",
                    "Talks begin again tomorrow.",
                    number=6,
                    language="pt",
                    provenance=made(
                        version="1.9+1.2", via="es", pair=Pair(source="pt", target="en")
                    ),
                ),
                kind=BlockKind.LIST_ITEM,
            ),
            block(
                foreign("Թշնամին կորցրել է երեք տանկ։ ", None, language="hy", number=7),
                foreign("Переговоры отложены.", None, number=8, state=State.FAILED),
            ),
            block(foreign("Подробности позже.", None, number=10, state=State.QUEUED)),
            block(
                foreign("Ничего не известно.", None, number=11, state=State.DOUBTFUL),
                kind=BlockKind.QUOTE,
            ),
            block(
                foreign(
                    "قال متحدث إن الوضع هادئ الآن.",
                    "A spokesman said that all is quiet now.",
                    language="ar",
                    number=12,
                    state=State.DOUBTFUL,
                    provenance=replace(
                        loops,
                        pair=Pair(source="ar", target="en"),
                        reason="far shorter than the original",
                    ),
                ),
            ),
        ],
        outlet="TACC",
        state=State.DOUBTFUL,
        state_words="translation doubtful: the model repeats itself",
        when=NOW - timedelta(hours=1),
    )


def placed(view: ItemView) -> ItemView:
    """The item with a place for each of its units, one behind the other."""
    at = 0
    blocks = []
    for one in view.blocks:
        units = []
        for unit in one.units:
            units.append(replace(unit, part=Part.BODY, start=at, end=at + len(unit.text)))
            at += len(unit.text)
        blocks.append(replace(one, units=tuple(units)))
        at += 2
    return replace(view, blocks=tuple(blocks))


def fill(monitor: FakeMonitor) -> None:
    """Give a fake monitor feeds, items, tags and a story of many outlets."""
    folders = {
        "South Caucasus": ("Monitor Daily", "Armenpress", "Azertac", "JAMnews"),
        "Wires": ("Reuters", "TACC", "AFP", "Anadolu"),
        "فارسی و عربی": ("وكالة الأنباء",),
    }
    for folder, names in folders.items():
        for name in names:
            monitor.has_feed(name, folder)
    monitor.has_feed("Civil.ge", "South Caucasus", trouble="Civil.ge answers 503 since 05:50.")
    monitor.has_feed("共同通信")
    _fill_clashes(monitor)
    _fill_others(monitor)
    monitor.profile.pairs = (
        PairStatus(source="ru", target="en", version="1.9", waiting=0),
        PairStatus(source="az", target="en", version="1.5", waiting=3),
        PairStatus(source="hy", target="en", version=None, waiting=6),
    )


def _fill_clashes(monitor: FakeMonitor) -> None:
    tags = ("military", "check facts")
    monitor.has_item(founding(), ("en", "ru"), story=1, tags=tags, flag=1)
    tass = (
        "Бои в Карабахе: Ереван вводит военное положение",
        "Clashes in Karabakh: Yerevan declares martial law",
    )
    monitor.has_item(translated(2, "TACC", tass, "ru", 2.4), ("ru",), story=1)
    hy = untranslated(ARMENIAN, "Armenpress", "ՊՆ. թշնամին կորցրել է երեք տանկ", "hy", 2.7)
    monitor.has_item(hy, ("hy",), story=1)
    az = (
        "Müdafiə Nazirliyi: 12 zenit raket kompleksi məhv edilib",
        "Twelve air-defence systems destroyed, says ministry",
    )
    monitor.has_item(translated(4, "Azertac", az, "az", 2.9), ("az",), story=1, tags=("diplomacy",))
    outlets = ("Reuters", "AFP", "JAMnews", "Anadolu", "Monitor Daily", "Azertac")
    for number in range(21, 54):
        outlet = outlets[number % len(outlets)]
        title = f"Armenia, Azerbaijan clash over breakaway region, report {number - 20}"
        hours = 3 + (number - 20) ** 1.2 / 9
        if number % 3 == 0:
            ru = (
                f"Столкновения в Карабахе, сводка {number - 20}",
                f"Clashes in Karabakh, summary {number - 20}",
            )
            monitor.has_item(
                translated(number, "TACC", ru, "ru", hours), ("ru",), story=1, read=True
            )
        else:
            monitor.has_item(
                plain(number, outlet, title, hours), ("en",), story=1, read=number % 2 == 0
            )
    monitor.has_item(arabic(), ("ar",), story=1)


def _fill_others(monitor: FakeMonitor) -> None:
    for number in range(60, 72):
        view = plain(
            number, "Reuters" if number % 2 else "AFP", _osce(number), 0.7 + (number - 60) / 2
        )
        monitor.has_item(view, ("en",) if number % 4 else ("fr",), story=2, read=number % 3 == 0)
    for story, titles in enumerate(
        (
            ("Pope appeals for peace in the Caucasus", "Vatican repeats its appeal"),
            ("Turkey voices support for Baku", "Ankara's position, explained"),
            ("Lavrov speaks with both foreign ministers", "Moscow calls for a ceasefire"),
        ),
        start=3,
    ):
        for place, title in enumerate(titles):
            view = plain(100 + story * 10 + place, "AFP", title, 5 + story + place)
            monitor.has_item(view, ("en",), story=story, read=True)
    ja = (
        "ナゴルノ・カラバフで戦闘、双方が非難",
        "Fighting in Nagorno-Karabakh, both sides accuse each other",
    )
    monitor.has_item(translated(200, "共同通信", ja, "ja", 9), ("ja",))
    monitor.has_item(
        untranslated(201, "وكالة الأنباء", "هدوء حذر على خط التماس", "ar", 10), ("ar",)
    )


def _osce(number: int) -> str:
    return (
        "OSCE Minsk Group calls emergency meeting"
        if number == 60
        else f"Minsk Group, update {number}"
    )
