"""Who is quoted, language by language; every sentence is our own."""

import pytest

from monitor.stories.quotations import said_in
from monitor.stories.quotations_marks import quoted_in
from tests.unit.stories.said_sentences import ATTRIBUTED


def told(text, language):
    return [(one.speaker, one.role, one.text) for one in said_in(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", '"We ask all of you to stay at home", Prime Minister Ann Petrosyan said on Sunday.',
         ("Ann Petrosyan", "Prime Minister", "We ask all of you to stay at home")),
        ("en", "“We will not give up this town,” said Mayor Joe Larkin.",
         ("Joe Larkin", "Mayor", "We will not give up this town")),
        ("en", 'Joe Larkin, a senior adviser to the mayor, accused them of "deliberate and '
         'targeted" attacks.',
         ("Joe Larkin", "senior adviser to the mayor", "deliberate and targeted")),
        ("en", "Joe Larkin told reporters: “There is no water in the valley.”",
         ("Joe Larkin", None, "There is no water in the valley.")),
        ("en", "“It is late,” said Joe Larkin on Monday. “We must go home.”",
         ("Joe Larkin", None, "It is late We must go home.")),
        ("en", "“We are ready to play,” said Blue River captain Joe Larkin.",
         ("Joe Larkin", "Blue River captain", "We are ready to play")),
        ("de", "„Wir geben die Stadt nicht auf“, sagte Bürgermeister Jan Kolbe der Zeitung.",
         ("Jan Kolbe", "Bürgermeister", "Wir geben die Stadt nicht auf")),
        ("de", "Außenministerin Ute Kolbe sagte: „Das ist ein schwerer Fehler.“",
         ("Ute Kolbe", "Außenministerin", "Das ist ein schwerer Fehler.")),
        ("de", "»Das geht so nicht weiter«, so Ute Kolbe.",
         ("Ute Kolbe", None, "Das geht so nicht weiter")),
        ("fr", "« Nous ne céderons pas à la menace », a déclaré le président Jean Morel.",
         ("Jean Morel", "président", "Nous ne céderons pas à la menace")),
        ("fr", "Jean Morel a dénoncé « une attaque lâche et odieuse » contre la ville.",
         ("Jean Morel", None, "une attaque lâche et odieuse")),
        ("es", '"No vamos a ceder ante nadie", afirmó el presidente del Gobierno, Juan Robles.',
         ("Juan Robles", "presidente del Gobierno", "No vamos a ceder ante nadie")),
        ("es", "—No vamos a rendirnos —dijo Juan Robles—.",
         ("Juan Robles", None, "No vamos a rendirnos")),
        ("pt", '"Não vamos desistir desta luta", disse o presidente João da Mata.',
         ("João da Mata", "presidente", "Não vamos desistir desta luta")),
        ("it", '"Non faremo passi indietro", ha detto la premier Anna Conti.',
         ("Anna Conti", "premier", "Non faremo passi indietro")),
        ("ru", "«Мы не отступим ни на шаг», — заявил президент России Иван Петров в Москве.",
         ("Иван Петров", "президент России", "Мы не отступим ни на шаг")),
        ("ru", "Губернатор Северной области Иван Петров сообщил: «Два дома сгорели ночью».",
         ("Иван Петров", "Губернатор Северной области", "Два дома сгорели ночью")),
        ("ru", "— Мы выстоим и победим, — сказал Иван Петров журналистам.",
         ("Иван Петров", None, "Мы выстоим и победим")),
        ("tr", 'Başkan Ali Kaya, "Bu şehri asla bırakmayacağız" dedi.',
         ("Ali Kaya", "Başkan", "Bu şehri asla bırakmayacağız")),
        ("az", 'Nazir Elçin Quliyev "Biz bu şəhəri tərk etməyəcəyik" deyib.',
         ("Elçin Quliyev", "Nazir", "Biz bu şəhəri tərk etməyəcəyik")),
        ("nl", '"We gaan dit niet accepteren", zei premier Jan de Wit maandag.',
         ("Jan de Wit", "premier", "We gaan dit niet accepteren")),
        ("uk", "«Ми не відступимо ні на крок», – сказав президент Іван Гнатюк.",
         ("Іван Гнатюк", "президент", "Ми не відступимо ні на крок")),
        ("pl", '"Nie ustąpimy ani o krok" - powiedział premier Jan Nowak.',
         ("Jan Nowak", "premier", "Nie ustąpimy ani o krok")),
        ("hy", "«Մենք չենք նահանջի երբեք»,- ասել է Արամ Սարգսյանը։",
         ("Արամ Սարգսյան", None, "Մենք չենք նահանջի երբեք")),
        ("hy", "Վարչապետ Արամ Սարգսյանն ասել է. «Մենք չենք նահանջի երբեք»։",
         ("Արամ Սարգսյան", "Վարչապետ", "Մենք չենք նահանջի երբեք")),
        ("hy", "Երեկ հանդիպում է եղել։ Արամ Սարգսյանը հայտարարել է․ «Մենք չենք նահանջի երբեք»։",
         ("Արամ Սարգսյան", None, "Մենք չենք նահանջի երբեք")),
        ("hy", "Արամ Սարգսյանն այսօր խորհրդարանում ասել է. «Մենք չենք նահանջի երբեք»։",
         ("Արամ Սարգսյան", None, "Մենք չենք նահանջի երբեք")),
        ("zh", "北方总理帕里西扬28日在社交媒体上说，“我们绝不会离开这座城市”。",
         ("帕里西扬", "北方总理", "我们绝不会离开这座城市")),
        ("zh", "总理尼科尔·卡亚周日对记者说：“我们绝不会离开这座城市。”",
         ("尼科尔·卡亚", "总理", "我们绝不会离开这座城市。")),
        ("tr", 'Nikol Kaya, "Bu şehri asla bırakmayacağız" dedi.',
         ("Nikol Kaya", None, "Bu şehri asla bırakmayacağız")),
        ("tr", 'Kuzey Başbakanı Nikol Kaya, “Bu şehri asla bırakmayacağız.” dedi.',
         ("Nikol Kaya", "Kuzey Başbakanı", "Bu şehri asla bırakmayacağız.")),
        ("zh", "市长李明说：“我们绝不会离开这座城市。”",
         ("李明", "市长", "我们绝不会离开这座城市。")),
        ("zh", "会议昨天结束。李明市长周一表示，“我们绝不会离开这座城市”。",
         ("李明", "市长", "我们绝不会离开这座城市")),
        ("zh", "北方总理尼科尔·卡亚强调：“我们绝不会离开这座城市。”",
         ("尼科尔·卡亚", "北方总理", "我们绝不会离开这座城市。")),
        ("zh", "市长李明在记者会上说：「我们绝不会离开这座城市。」",
         ("李明", "市长", "我们绝不会离开这座城市。")),
    ],
)  # fmt: skip
def test_speaker_role_and_words(language, text, expected):
    assert told(text, language) == [expected]
    (one,) = said_in(text, language)
    assert one.whole
    assert one.sure


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'The so-called "special operation" went on.'),
        ("en", 'The mayor opened the "House of Books" on Monday.'),
        ("en", '“We must go home now,” he said.'),
        ("en", '“We must go home now,” the ministry said.'),
        ("en", '“We must go home now,” said a spokesman for President Joe Larkin.'),
        ("en", 'Joe Larkin was accused of "lying to all of us".'),
        ("en", '“We must go home now.” It was late, and Joe Larkin said nothing.'),
        ("en", 'Joe Larkin said yes.'),
        ("de", "Der „Rote Stern“ gewann."),
        ("de", "„Wir müssen nach Hause“, sagte er."),
        ("fr", "« Nous devons rentrer », a-t-il dit."),
        ("ru", "Фильм «Волки с севера» вышел в пятницу."),
        ("ru", "«Мы должны идти домой», — сказал он."),
        ("es", '"Tenemos que irnos a casa", dijo.'),
        ("nl", '"Wij moeten naar huis", zegt de burgemeester van Zuiddorp.'),
        ("xx", '“We must go home,” said Joe Larkin.'),
        ("zh", "他说：“我们必须现在回家去。”"),
        ("zh", "官员表示：“我们必须现在回家去。”"),
        ("zh", "国防部发言人昨天说：“我们必须现在回家去。”"),
        ("zh", "总理办公室说：“我们必须现在回家去。”"),
        ("hy", "Քաղաքապետ Արամ Սարգսյանի խոսնակը երեկ ասել է. «Մենք պետք է տուն գնանք»։"),
        ("zh", "市长李明参观了“北方的红色星星博物馆”。"),
        ("zh", "市长李明说：“好。”"),
        ("zh", "韩国表示：“我们必须现在回家去。”"),
        ("hy", "Նա ասել է. «Մենք պետք է տուն գնանք»։"),
        ("tr", 'Ali Kaya geldi. "Artık eve gitmemiz gerekiyor" dedi.'),
        ("en", ""),
        ("en", "“"),
    ],
)  # fmt: skip
def test_scare_quotes_titles_pronouns_and_offices_are_no_quotations(language, text):
    assert told(text, language) == []


def test_a_short_chinese_name_without_an_office_is_none_for_certain():
    (one,) = said_in("李明在记者会上说：「我们绝不会离开这座城市。」", "zh")
    assert (one.speaker, one.role, one.whole) == ("李明", None, False)


@pytest.mark.parametrize(
    "text", ["Larkin: 'We must all go home now'", "Blue Lake: “We must all go home now”"]
)
def test_a_name_before_a_colon_is_never_sure(text):
    (one,) = said_in(text, "en")
    assert not one.sure


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("a „b c“ d", ["b c"]),
        ("a „b c” d", ["b c"]),
        ("«b „c“ d» e", ["b „c“ d"]),
        ("«b «c» d» e", ["b «c» d"]),
        ("« b c » d", ["b c"]),
        ("»b c« d", ["b c"]),
        ("“b c” and “d”", ["b c", "d"]),
        ("‚b c‘ d", ["b c"]),
        ("the workers' 'b c' isn't", ["b c"]),
        ("「b c」", ["b c"]),
        ('an "open one', []),
        ("5' 6\" tall", []),
    ],
)
def test_marks_of_every_language(text, inner):
    found = quoted_in(text)
    assert [text[one.inner : one.last] for one in found] == inner


@pytest.mark.parametrize(
    ("language", "speaker", "text"),
    [(*whose, text) for whose, texts in ATTRIBUTED.items() for text in texts],
)
def test_a_speaker_is_found_wherever_the_sentence_names_one(language, speaker, text):
    (one,) = said_in(text, language)
    assert one.speaker == speaker
    assert text[one.start : one.end] == one.text
