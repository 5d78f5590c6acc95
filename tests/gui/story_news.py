"""A story in many languages and scripts as the story view shows it, for pictures and tests.

All sentences are made up.
"""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.story_views import (
    Comparison,
    HistoryLine,
    NameSpellings,
    SilentOutlet,
    StoryMember,
    StoryOutlet,
    StoryView,
    Topic,
    TopicStory,
)
from monitor.domain.views import CoverageBar, LanguageShare, TimelineItem
from tests.fakes import FakeMonitor
from tests.gui import news
from tests.gui.story_said import (
    CHINESE,
    COPY,
    SECOND_ARABIC,
    SECOND_ARMENIAN,
    SECOND_COPY,
    TASS,
    THIRD_COPY,
    TURKISH,
    diff,
    figures,
    quotations,
    three,
)
from tests.gui.values import NOW
from ui.story.choice import first_choice
from ui.theme.words import language_name

STORY = news.CLASHES
OTHER = StoryId(2)
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
        outlet = {COPY: "JAMnews", SECOND_COPY: "AFP", THIRD_COPY: "OC Media"}[number]
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
                event=31,
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


def comparisons(view: StoryView) -> dict[tuple[ItemId, ...], Comparison]:
    return {
        first_choice(view.members): three(),
        (ItemId(1), TASS, SECOND_ARABIC): three(),
        (TASS, COPY): diff(),
    }
