from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from monitor.digest.composer import compose
from monitor.domain.digest import Digest, DigestItem, DigestSelection
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.translation import Pair, Provenance

MORNING = datetime(2020, 9, 27, 6, 31, tzinfo=UTC)


def make_item(number: int, **given: Any) -> DigestItem:
    fields: dict[str, Any] = {
        "item_id": ItemId(number),
        "story_id": None,
        "headline": f"Headline number {number}",
        "headline_language": "en",
        "translated": None,
        "provenance": None,
        "outlet": "Monitor Daily",
        "languages": ("en",),
        "when": MORNING + timedelta(minutes=number),
        "url": f"https://example.org/{number}",
        "dateline": None,
        "lead": None,
        "lead_language": "en",
        "lead_provenances": (),
        "notes": (),
        "tags": (),
        "flag": 0,
        "state_words": None,
    }
    return DigestItem(**(fields | given))


def make_provenance(source: str = "ru", engine: str = "argos", **given: Any) -> Provenance:
    fields: dict[str, Any] = {
        "engine": engine,
        "version": "1.9",
        "pair": Pair(source=source, target="en"),
        "made_at": datetime(2020, 9, 28, 4, 58, tzinfo=UTC),
    }
    return Provenance(**(fields | given))


def make_digest(*items: DigestItem, **given: Any) -> Digest:
    timezone = given.pop("timezone", "Europe/Paris")
    fields: dict[str, Any] = {
        "title": "South Caucasus, morning issue",
        "selection": DigestSelection(day=date(2020, 9, 28), timezone=timezone),
        "covers": (MORNING, MORNING + timedelta(days=1)),
        "made_at": MORNING + timedelta(days=1),
        "target": "en",
        "feeds_total": 220,
        "feeds_failing": 6,
        "gaps": (),
    }
    return compose(items, **(fields | given))


@pytest.fixture
def item() -> Callable[..., DigestItem]:
    return make_item


@pytest.fixture
def provenance() -> Callable[..., Provenance]:
    return make_provenance


@pytest.fixture
def digest() -> Callable[..., Digest]:
    return make_digest


@pytest.fixture
def issue() -> Digest:
    """Three stories in Latin, Cyrillic, Arabic and CJK, with everything that can be said."""
    russian = make_provenance()
    arabic = make_provenance("ar", version="1.3")
    return make_digest(
        make_item(
            1,
            story_id=StoryId(7),
            headline="Ереван вводит военное положение",
            headline_language="ru",
            translated="Yerevan declares martial law",
            provenance=russian,
            outlet="Интерфакс",
            languages=("ru",),
            dateline="Monday, 28 September 2020",
            lead="The government of Armenia declared martial law and general mobilisation.",
            lead_provenances=(russian,),
            notes=("Check: Armenpress later gives\n4 helicopters and 27 drones.",),
            tags=("military", "South Caucasus"),
            flag=1,
        ),
        make_item(
            2,
            story_id=StoryId(7),
            headline="أرمينيا تعلن الأحكام العرفية والتعبئة العامة",
            headline_language="ar",
            translated="Armenia declares martial law and general mobilisation",
            provenance=arabic,
            outlet="الجزيرة",
            languages=("ar", "en"),
            url="https://example.org/a?b=1&c=2",
        ),
        make_item(
            3,
            story_id=StoryId(7),
            headline="Fighting erupts between Armenia, Azerbaijan in disputed area",
            languages=("en", "ru"),
            lead="Fighting erupted anew on Sunday between Armenian and Azerbaijani forces.",
            notes=("First in English.",),
        ),
        make_item(
            4,
            headline="亚美尼亚宣布戒严",
            headline_language="zh",
            outlet="新华社",
            languages=("zh",),
            state_words="no zh→en model",
            tags=("to translate",),
        ),
        make_item(
            5,
            headline="L'OSCE appelle au calme",
            headline_language="fr",
            translated="OSCE calls for calm",
            provenance=make_provenance("fr", engine="sample", version=""),
            outlet="AFP",
            languages=("fr",),
            url=None,
            lead="France, Russia and the United States urged both sides to stop.",
            flag=2,
        ),
        gaps=("Civil.ge failed from 05:50 to 07:00 (HTTP 503).", "6 items in Armenian: no model."),
    )
