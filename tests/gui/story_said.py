"""What outlets say in the made-up story: figures, quotations, passages side by side.

All sentences are made up.
"""

from datetime import timedelta

from monitor.domain.ids import ItemId
from monitor.domain.story_views import (
    ComparedItem,
    Comparison,
    FigureSaid,
    FigureThatDiffers,
    Mark,
    MarkedText,
    Passage,
    Quotation,
    SourceSentence,
)
from tests.gui import news
from tests.gui.values import NOW

CHINESE, TURKISH, SECOND_ARABIC, SECOND_ARMENIAN = map(ItemId, (400, 401, 402, 403))
COPY, SECOND_COPY, THIRD_COPY = map(ItemId, (410, 411, 412))
TASS = ItemId(2)


def said(
    item: int,
    outlet: str,
    language: str,
    marked: str,
    translated: str | None = None,
    *,
    hours: float = 3.0,
) -> SourceSentence:
    """A sentence of which what stands in [brackets] is meant."""
    start, end = marked.index("["), marked.index("]") - 1
    return SourceSentence(
        item_id=ItemId(item),
        outlet=outlet,
        language=language,
        when=NOW - timedelta(hours=hours),
        text=marked.replace("[", "").replace("]", ""),
        start=start,
        end=end,
        translated=translated,
    )


def figures() -> tuple[FigureThatDiffers, ...]:
    return (
        FigureThatDiffers(
            about="Armenian losses: air defence",
            said=(
                FigureSaid(
                    value="12",
                    sources=(
                        said(
                            4,
                            "Azertac",
                            "az",
                            "Bu gün [12] zenit raket kompleksi sıradan çıxdı.",
                            "Twelve air-defence systems were put out of action today.",
                        ),
                        said(
                            1,
                            "Monitor Daily",
                            "en",
                            "Its army spoke of [12] air-defence systems that no longer fire.",
                            hours=2.9,
                        ),
                        said(
                            26,
                            "AFP",
                            "en",
                            "Baku counts [twelve] batteries out of action.",
                            hours=2.5,
                        ),
                    ),
                ),
                FigureSaid(
                    value="15",
                    sources=(
                        said(
                            2,
                            "TACC",
                            "ru",
                            "По данным ведомства, уничтожено [15] комплексов ПВО.",
                            "The ministry says that 15 air-defence systems were destroyed.",
                            hours=2.4,
                        ),
                    ),
                ),
                FigureSaid(
                    value="9",
                    sources=(
                        said(
                            3,
                            "Armenpress",
                            "hy",
                            "Կորցրել ենք ոչ ավելի, քան [9] համակարգ։",
                            hours=2.1,
                        ),
                    ),
                ),
            ),
        ),
        FigureThatDiffers(
            about="Azerbaijani losses: helicopters / drones",
            said=(
                FigureSaid(
                    value="2 / 14",
                    sources=(
                        said(
                            1,
                            "Monitor Daily",
                            "en",
                            "The army claims [two helicopters and 14 drones] since the morning.",
                        ),
                    ),
                ),
                FigureSaid(
                    value="4 / 27",
                    sources=(
                        said(
                            int(SECOND_ARABIC),
                            "وكالة الأنباء",
                            "ar",
                            "قالت الوزارة إنها أسقطت [أربع مروحيات و27 طائرة مسيرة] منذ الصباح.",
                            "The ministry said that it shot down four helicopters and 27 drones "
                            "since morning.",
                            hours=2.2,
                        ),
                        said(
                            int(CHINESE),
                            "新华社",
                            "zh",
                            "当天已击落[4架直升机和27架无人机]。",
                            "Four helicopters and 27 drones were shot down that day.",
                            hours=2.0,
                        ),
                    ),
                ),
            ),
        ),
    )


def quotations() -> tuple[Quotation, ...]:
    english = "We ask all who serve in the reserve to come to their district offices today"
    return (
        Quotation(
            speaker="Davit Saroyan",
            role="Prime Minister",
            text=english,
            language="en",
            translated=None,
            outlets=6,
            sources=(said(3, "Armenpress", "en", f"“[{english}]”, Saroyan wrote."),),
        ),
        Quotation(
            speaker="Хикмет Алиев",
            role="помощник президента",
            text="Удары наносятся только по военным объектам",
            language="ru",
            translated="Only military targets are being struck",
            outlets=4,
            sources=(said(2, "TACC", "ru", "«[Удары наносятся только по военным объектам]»."),),
        ),
        Quotation(
            speaker="متحدث باسم الوزارة",
            role=None,
            text="لن نتراجع خطوة واحدة عن مواقعنا",
            language="ar",
            translated="We will not retreat a single step from our positions",
            outlets=1,
            sources=(
                said(int(SECOND_ARABIC), "وكالة الأنباء", "ar", "[لن نتراجع خطوة واحدة] قال."),
            ),
        ),
    )


def same(text: str) -> MarkedText:
    return MarkedText(text=text, mark=Mark.SAME)


def copied(text: str) -> MarkedText:
    return MarkedText(text=text, mark=Mark.COPIED)


def plain(text: str) -> MarkedText:
    return MarkedText(text=text)


def passage(*shown: MarkedText, language: str = "en", original: str | None = None) -> Passage:
    return Passage(shown=shown, language=language, original=original)


def compared(
    item: int, outlet: str, language: str, headline: str, hours: float, **more: str
) -> ComparedItem:
    return ComparedItem(
        item_id=ItemId(item),
        outlet=outlet,
        language=language,
        when=NOW - timedelta(hours=hours),
        headline=headline,
        **more,
    )


def three() -> Comparison:
    """English, Russian through its translation, Arabic as it is."""
    return Comparison(
        columns=(
            compared(1, "Monitor Daily", "en", news.TITLE, 2),
            compared(
                2,
                "TACC",
                "ru",
                "Clashes in Karabakh: Yerevan declares martial law",
                2.4,
                translation="translated · ru→en 1.9",
            ),
            compared(
                int(SECOND_ARABIC),
                "وكالة الأنباء",
                "ar",
                "وزارة الدفاع: إسقاط أربع مروحيات و27 طائرة مسيرة",
                5.1,
            ),
        ),
        rows=(
            (
                passage(
                    same(
                        "The army says that it has brought down two helicopters and as many "
                        "as 14 drones since the morning."
                    ),
                    plain(" Neither side lets reporters near the line."),
                ),
                passage(
                    same(
                        "The defence army reports two helicopters and 14 drones shot down, "
                        "besides tanks and other armour."
                    ),
                    original="Армия обороны сообщает о двух сбитых вертолётах и 14 "
                    "беспилотниках, не считая танков и другой бронетехники.",
                ),
                passage(
                    same("أعلنت الوزارة إسقاط أربع مروحيات و27 طائرة مسيرة منذ الصباح."),
                    language="ar",
                ),
            ),
            (
                passage(
                    plain("Mostly mountainous, the region — "),
                    copied("some 4,400 square kilometres, about the size of the USA state of DE"),
                    plain(" — lies 50 kilometres from the border."),
                ),
                None,
                None,
            ),
            (
                passage(
                    same(
                        "The foreign minister in Moscow spoke with both of his colleagues by "
                        "telephone."
                    )
                ),
                passage(
                    same(
                        "The minister held telephone talks with his Armenian and Azerbaijani "
                        "counterparts"
                    ),
                    plain(" and called for an immediate ceasefire."),
                    original="Министр провёл телефонные переговоры с армянским и "
                    "азербайджанским коллегами и призвал немедленно прекратить огонь.",
                ),
                None,
            ),
        ),
    )


def diff() -> Comparison:
    """A near-copy beside its earliest version."""
    first = "Martial law was declared in the afternoon, and reservists were called up"
    return Comparison(
        columns=(
            compared(
                2,
                "TACC",
                "ru",
                "Clashes in Karabakh: Yerevan declares martial law",
                2.4,
                translation="translated · ru→en 1.9",
            ),
            compared(
                int(COPY),
                "JAMnews",
                "en",
                "Martial law declared as clashes spread in Karabakh",
                2.2,
                copy="68 % from TACC, 28 Sep 13:56",
            ),
        ),
        rows=(
            (
                passage(copied(first), plain(", the ministry said.")),
                passage(copied(first), plain(", our correspondent adds.")),
            ),
            (None, passage(plain("Shops in the capital stayed open until evening."))),
        ),
    )
