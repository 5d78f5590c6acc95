"""Who speaks in a Chinese sentence: no capitals and no spaces show where a name begins. Pure.

A speaker is taken only where an office stands before the name or behind it, a foreign name has its
points, or a short name begins with a common family name; and only right before a verb of speech.
"""

# ruff: noqa: E501, RUF001, RUF002 - words in a line; letters and marks of other scripts are the subject here

import re

from monitor.stories.quotations_speakers import Speaker

FEWEST = 6
"""Characters of a quotation."""
LONGEST_LEAD = 60  # characters

_VERB = (
    r"(?:强调|指出|宣布|警告|补充|回应|声明|写道|重申|呼吁|解释|承诺|坚称|強調|宣佈|補充|表示|表明|告诉记者|称|稱|说道|说|說道|說)"
    r"(?:道)?"
)
_OFFICE = (
    "(?:副?(?:总统|總統|总理|總理|首相|主席|国王|国防部长|外交部长|外长|防长|内政部长|财政部长|卫生部长|部长|部長"
    "|国务卿|秘书长|市长|市長|州长|省长|议长|发言人|發言人|大使|将军|司令|局长|主任|总裁|董事长|教练|教授))"
)
_FAMILY = (
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任"
    "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤習习]"
)
_FOREIGN = (  # what foreign names are written with
    "[阿埃艾安奥巴贝本比波伯布查达德迪多杜尔法菲费弗夫戈格哈海赫霍基加吉卡凯科克库拉莱兰勒里利列林卢鲁罗洛马麦曼梅米莫姆穆"
    "纳娜南内尼涅宁诺努帕佩彭皮普齐奇恰切乔琴茹萨塞森沙什斯索塔泰坦特蒂丁廷图托瓦韦维温沃乌西希谢辛休雅亚扬耶伊因泽扎詹朱兹"
    "顿登丹柯肯朗雷蒙劳鲍根汉亨杰玛丽莎娅妮琳黛露道唐川钦琼]"
)
_WRITTEN_OVER = rf"{_FOREIGN}{{3,7}}"
_DOTTED = rf"{_FOREIGN}{{1,6}}(?:[·・]{_FOREIGN}{{1,8}}){{1,3}}"
_NO_NAME = "周[一二三四五六日]|[\\u4e00-\\u9fff]{1,2}[国國宫方媒官界社报人军部府]"
_OWN = rf"(?!{_NO_NAME}){_FAMILY}[\u4e00-\u9fff]{{1,2}}"
_WHEN = "(?:[今昨前]天|[今昨]日|周[一二三四五六日]|星期[一二三四五六日天]|当天|随后|对此|\\d{1,2}日|\\d{1,2}月\\d{1,2}日)?(?:在[\\u4e00-\\u9fff]{2,10}(?:上|中|时))?"
_SPEAKER = re.compile(
    rf"(?:^|[。！？；，、\s])(?P<before>[\u4e00-\u9fff]{{0,12}}{_OFFICE})?"
    rf"(?P<name>{_DOTTED}|{_WRITTEN_OVER}|{_OWN}?)(?P<behind>{_OFFICE})?{_WHEN}(?:[向对][\u4e00-\u9fff]{{2,6}})?"
    rf"{_VERB}\s*[：:，,]?\s*$"
)


def speaker_in_han(lead: str) -> Speaker | None:
    """The speaker that a stretch right before a quotation names: "市长李明说：".

    None where nobody is named, as in "他说：" or "官员表示：". A short name without an office is not
    `whole`: a family name may be the beginning of any word.
    """
    found = _SPEAKER.search(lead[-LONGEST_LEAD:])
    if found is None or not found["name"]:
        return None
    name, role = found["name"], found["before"] or found["behind"]
    return Speaker(name, role, whole=role is not None or "·" in name or "・" in name)


def is_said_in_han(text: str) -> bool:
    """Whether words in marks are long enough for a quotation and no title."""
    return sum("\u4e00" <= sign <= "\u9fff" for sign in text) >= FEWEST
