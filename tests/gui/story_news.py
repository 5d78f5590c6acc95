"""A story in many languages and scripts as the story view shows it, for pictures and tests.

All sentences are made up.
"""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.story_views import (
    ComparedItem,
    Comparison,
    FigureSaid,
    FigureThatDiffers,
    HistoryLine,
    Mark,
    MarkedText,
    NameSpellings,
    Passage,
    Quotation,
    SilentOutlet,
    SourceSentence,
    StoryMember,
    StoryOutlet,
    StoryView,
    Topic,
    TopicStory,
)
from monitor.domain.views import CoverageBar, LanguageShare, TimelineItem
from tests.fakes import FakeMonitor
from tests.gui import news
from tests.gui.values import NOW
from ui.story.choice import first_choice
from ui.theme.words import language_name

STORY = news.CLASHES
OTHER = StoryId(2)
CHINESE, TURKISH, SECOND_ARABIC, SECOND_ARMENIAN = map(ItemId, (400, 401, 402, 403))
COPY, SECOND_COPY, THIRD_COPY = map(ItemId, (410, 411, 412))
TASS = ItemId(2)
COPIES = {COPY: 0.68, SECOND_COPY: 0.94, THIRD_COPY: 1.0}


def fill(monitor: FakeMonitor) -> StoryView:
    """The morning's news, with more languages in its first story, and that story's view."""
    news.fill(monitor)
    for number, outlet, languages, hours in (
        (
            CHINESE,
            "新华社",
            ("亚阿两国在纳卡地区交火,双方互相指责", "Armenia, Azerbaijan exchange fire"),
            6.2,
        ),
        (
            TURKISH,
            "Anadolu",
            ("Yukarı Karabağ'da çatışmalar sürüyor", "Clashes go on in Karabakh"),
            8.1,
        ),
        (SECOND_ARMENIAN, "Armenpress", ("Ստեփանակերտը հրետակոծվում է", None), 34.2),
    ):
        code = {CHINESE: "zh", TURKISH: "tr", SECOND_ARMENIAN: "hy"}[number]
        title, english = languages
        view = (
            news.translated(number, outlet, (title, english), code, hours)
            if english
            else news.untranslated(number, outlet, title, code, hours)
        )
        monitor.has_item(view, (code,), story=1)
    arabic = "وزارة الدفاع: إسقاط أربع مروحيات و27 طائرة مسيرة منذ الصباح"
    monitor.has_item(
        news.translated(
            SECOND_ARABIC,
            "وكالة الأنباء",
            (arabic, "Ministry: four helicopters and 27 drones shot down since morning"),
            "ar",
            5.1,
        ),
        ("ar",),
        story=1,
    )
    for number, hours in ((COPY, 2.2), (SECOND_COPY, 2.0), (THIRD_COPY, 1.8)):
        outlet = {COPY: "JAMnews", SECOND_COPY: "AFP", THIRD_COPY: "Civil.ge"}[number]
        title = "Martial law declared as clashes spread in Karabakh"
        monitor.has_item(news.plain(number, outlet, title, hours), ("en",), story=1)
    view = story_view(monitor)
    monitor.profile.story_views[STORY] = view
    monitor.profile.story_views[OTHER] = other_view(monitor)
    monitor.stories.comparisons.update(comparisons(view))
    return view


def members_of(monitor: FakeMonitor, story: StoryId) -> tuple[StoryMember, ...]:
    items = sorted(monitor.library().story_items(story, 500), key=lambda item: item.when)
    return tuple(_member(item) for item in items)


def _member(item: TimelineItem) -> StoryMember:
    share = COPIES.get(item.item_id)
    hours = round((NOW - item.when) / timedelta(hours=1), 1)
    return StoryMember(
        item_id=item.item_id,
        when=item.when,
        outlet=item.outlet,
        language=item.languages[0],
        headline=item.headline,
        headline_language=item.headline_language,
        original=item.original,
        because=f"shares “Stepanakert”, “helicopters”; similarity 0.71; {hours} hours apart",
        by_hand=item.item_id in (CHINESE, TURKISH),
        copy_of=TASS if share is not None else None,
        common=share,
    )


def story_view(monitor: FakeMonitor) -> StoryView:
    members = members_of(monitor, STORY)
    return replace(
        _plain(STORY, news.TITLE, members),
        silent=(
            SilentOutlet(
                feed_id=FeedId(9),
                outlet="Civil.ge",
                usually="in 7 of the last 9 such stories",
                trouble="feed failing since 05:50",
                silent_for=timedelta(hours=9),
            ),
            SilentOutlet(
                feed_id=FeedId(12),
                outlet="Коммерсантъ",
                usually="in 5 of the last 9 such stories",
                trouble=None,
                silent_for=None,
            ),
        ),
        figures=figures(),
        quotations=quotations(),
        names=(
            names(
                1,
                "Nagorno-Karabakh",
                "Upper Karabakh",
                "Нагорный Карабах",
                "Լեռնային Ղարաբաղ",
                "Dağlıq Qarabağ",
                "Yukarı Karabağ",
                "ناغورني قره باغ",
                "纳戈尔诺-卡拉巴赫",
            ),
            names(2, "Davit Saroyan", "Давид Сароян", "Դավիթ Սարոյան", "دافيت سارويان"),
            names(3, "Stepanakert", "Степанакерт", "Khankendi", by_hand=True),
        ),
        topic=Topic(
            title="Karabakh",
            stories=(
                _of_topic(90, "Envoys meet in Geneva, without result", 4, 7),
                _of_topic(91, "Shots along the border, two wounded", 2, 12),
                _of_topic(int(STORY), news.TITLE, 1, len(members)),
                _of_topic(int(OTHER), "OSCE Minsk Group calls emergency meeting", 0, 12),
            ),
        ),
        history=(
            HistoryLine(
                when=NOW - timedelta(hours=7),
                words="Founded by Azertac, “Twelve air-defence systems destroyed”.",
                by_hand=False,
            ),
            HistoryLine(
                when=NOW - timedelta(hours=5),
                words="6 items of “Столкновения в Карабахе” came here: the same names "
                "(Степанакерт, Сароян) and numbers (2, 14), 12 minutes apart.",
                by_hand=False,
            ),
            HistoryLine(
                when=NOW - timedelta(hours=2),
                words="Moved here from “Turkey voices support for Baku”: Anadolu, 新华社.",
                by_hand=True,
                edit=14,
            ),
        ),
        by_hand=2,
    )


def other_view(monitor: FakeMonitor) -> StoryView:
    """A story of which nothing but its items is known."""
    headline = "OSCE Minsk Group calls emergency meeting"
    return replace(
        _plain(OTHER, headline, members_of(monitor, OTHER)[:1]), bars=(), languages=(), who=()
    )


def _plain(story: StoryId, headline: str, members: tuple[StoryMember, ...]) -> StoryView:
    counts = Counter(one.language for one in members)
    return StoryView(
        story_id=story,
        headline=headline,
        headline_language="en",
        titled=False,
        pinned=False,
        count=len(members),
        outlets=len({one.outlet for one in members}),
        languages=tuple(
            LanguageShare(language=code, name=language_name(code), share=count / len(members))
            for code, count in counts.most_common()
        ),
        first_seen=members[0].when,
        last_seen=members[-1].when,
        bars=_bars(members),
        who=_who(members),
        silent=(),
        members=members,
        figures=(),
        quotations=(),
        names=(),
        topic=None,
        history=(),
        by_hand=0,
    )


def _bars(members: tuple[StoryMember, ...]) -> tuple[CoverageBar, ...]:
    start = members[0].when.replace(minute=0, second=0, microsecond=0)
    end = members[-1].when
    hours = 2
    bars = []
    while start <= end:
        after = start + timedelta(hours=hours)
        counts = Counter(one.language for one in members if start <= one.when < after)
        bars.append(CoverageBar(start=start, counts=tuple(counts.most_common())))
        start = after
    return tuple(bars)


def _who(members: tuple[StoryMember, ...]) -> tuple[StoryOutlet, ...]:
    outlets: dict[str, list[StoryMember]] = {}
    for one in members:
        outlets.setdefault(one.outlet, []).append(one)
    return tuple(
        StoryOutlet(
            feed_id=FeedId(number),
            outlet=outlet,
            language=some[0].language,
            first=some[0].when,
            items=len(some),
            copies=3 if outlet == "TACC" else 0,
        )
        for number, (outlet, some) in enumerate(outlets.items(), start=1)
    )


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


def names(group: int, *spellings: str, by_hand: bool = False) -> NameSpellings:
    return NameSpellings(group=group, spellings=spellings, by_hand=by_hand)


def _of_topic(number: int, headline: str, days: int, items: int) -> TopicStory:
    when = NOW - timedelta(days=days)
    return TopicStory(
        story_id=StoryId(number),
        headline=headline,
        first_seen=when - timedelta(hours=9),
        last_seen=when,
        items=items,
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
                translation="ru→en 1.9",
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
                translation="ru→en 1.9",
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


def comparisons(view: StoryView) -> dict[tuple[ItemId, ...], Comparison]:
    return {
        first_choice(view.members): three(),
        (ItemId(1), TASS, SECOND_ARABIC): three(),
        (TASS, COPY): diff(),
    }
