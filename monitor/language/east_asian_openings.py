"""Openings of Chinese, Japanese and Korean reports, which have signs of their own.

"新华社北京9月28日电" · "（北京28日电）" · "【東京=田中】"
"（ソウル 聯合ニュース）" · "【9月28日 AFP】" · "[서울=뉴시스]".
"""

# ruff: noqa: RUF001, RUF002, RUF003 - letters of other scripts are the subject here

import re
from dataclasses import dataclass

from monitor.language.city_names import languages_of_city

_DAY = r"(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日"
_HAN = "[\u4e00-\u9fff]"
_CHINESE_AGENCIES = (
    "新华社|新華社|中新社|中央社|中通社|中新网|中新網|人民网|央视网|光明网|新华网|法新社|路透社|路透"
    "|美联社|美聯社|共同社|俄新社|本报|本報"
)
_CHINESE = re.compile(
    rf"[(（【]?据?(?P<agency>{_CHINESE_AGENCIES})(?P<reporter>记者|記者)?(?P<place>{_HAN}{{0,8}}?)"
    rf"\s?{_DAY}\s?(?:电|電|讯|訊|消息|[-–—])(?:\s*[(（][^()（）]{{1,30}}[)）]|[)）】])?"
)
# A place and a day in brackets, of the paper's own: "（北京28日电）".
_CHINESE_OWN = re.compile(
    rf"[(（【\[]据?(?:本?(?:报|報))?(?P<place>{_HAN}{{2,8}}?)\s?{_DAY}\s?(?:综合)?(?:电|電|讯|訊)[)）】\]]"
)
_JAPANESE_AGENCIES = (
    "AFP時事|ＡＦＰ時事|共同|時事|聯合ニュース|ロイター|AFP|ＡＦＰ|AP|新華社|CNN|タス通信|EPA時事"
)
_JAPANESE = re.compile(
    r"[【（(\[〔](?:(?P<place>[^\d\s】）)\]〕=＝]{1,12}?)[ 　=＝]?)??"
    rf"(?:(?:{_DAY})[ 　])?(?P<agency>{_JAPANESE_AGENCIES})"
    r"(?:[ 　=＝][^\d\s】）)\]〕]{1,12})?[】）)\]〕](?:\s*[-–—])?"
)
# A city and a reporter: "【東京=田中】"; "【写真=田中】" names who took a picture.
_JAPANESE_OWN = re.compile(
    r"[【（〔](?P<place>[\u30a0-\u30ff\u4e00-\u9fff]{2,12})[=＝][\u3040-\u30ff\u4e00-\u9fff・]{1,12}[】）〕]"
)
_KOREAN = re.compile(
    r"[\[(（【](?P<place>[가-힣]{1,8})\s?[=＝]\s?(?P<agency>[가-힣A-Za-z0-9/]{2,12})[\])）】]"
    r"(?:\s*(?:[가-힣]{2,4}\s*)+(?:기자|특파원)\s*=)?"
)
_LANGUAGES = (
    (_CHINESE, "zh"),
    (_KOREAN, "ko"),
    (_JAPANESE, "ja"),
    (_CHINESE_OWN, "zh"),
    (_JAPANESE_OWN, "ja"),
)
_FIRST = frozenset("【（([〔新中人央光法路美共俄本据")


@dataclass(frozen=True, slots=True, kw_only=True)
class EastAsianOpening:
    """An opening that ends at `end` of the text, with its place and agency; None = not named."""

    end: int
    place: str | None
    agency: str | None
    language: str


def east_asian_opening(text: str, start: int, end: int) -> EastAsianOpening | None:
    """Find such an opening at the start of a line `[start, end)`."""
    if text[start : start + 1] not in _FIRST:
        return None
    for pattern, language in _LANGUAGES:
        match = pattern.match(text, start, min(end, start + 90))
        if match is not None and _is_sure(match, language):
            named = match.groupdict().get("reporter") is not None  # then his name comes first
            place = _city_at_end(match["place"]) if named else match["place"] or None
            return EastAsianOpening(
                end=match.end(),
                place=place,
                agency=match.groupdict().get("agency"),
                language=language,
            )
    return None


def _city_at_end(name_and_place: str) -> str | None:
    """Cut the city off a reporter's name, where it is a known one: "王小明台北"."""
    last = (name_and_place[-size:] for size in (3, 2))
    return next((city for city in last if languages_of_city(city)), None)


def _is_sure(match: re.Match[str], language: str) -> bool:
    """Tell a Japanese opening from a Latin bracket "(AP)", which any language may begin with.

    Without an agency the place must be a known city.
    """
    if language == "ja" and "agency" not in match.groupdict():
        return bool(languages_of_city(match["place"]))
    return language != "ja" or any("\u3040" <= sign <= "\u9fff" for sign in match.group())
