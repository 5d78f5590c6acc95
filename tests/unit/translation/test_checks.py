import pytest

from monitor.translation import checks

GOOD = [
    ("Президент посетил город вчера.", "The president visited the city yesterday."),
    ("总统昨天访问了这座城市，政府宣布了新的措施。",
     "The president visited the city yesterday and the government announced new measures."),
    ("ООН", "The United Nations Organization"),
    ("Não.", "No."),
    ("Nova York, Nova York, Nova York", "New York, New York, New York"),
    ("Gol! Gol! Gol! Gol! Gol! Gol!", "Goal! Goal! Goal! Goal! Goal! Goal!"),
    ("O preço é 1 000 000 000 000 000 000 euros", "The price is 1 000 000 000 000 000 000 euros"),
    ("A — B ————————————————————", "A — B ————————————————————"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text"), GOOD)
def test_a_good_translation_is_not_doubted(source, text):
    assert checks.doubt(source, text) is None


@pytest.mark.parametrize(
    ("source", "text", "reason"),
    [
        ("Olá", " ", checks.NOTHING),
        ("O presidente saiu.", "The president of the of the of the of the of the", checks.LOOPS),
        ("Краткий текст о погоде", "weather weather weather weather weather", checks.LOOPS),
        ("今天天气很好我们去公园", "公园公园公园公园公园公园公园公园公园公园公园", checks.LOOPS),
        (
            "O governo falou.",
            "The government said that the city said that the city said that the city",
            checks.LOOPS,
        ),
        ("Olá", "Hello and many words that nobody has ever said here or there", checks.TOO_LONG),
        ("Uma frase muito longa. " * 12, "A sentence.", checks.TOO_SHORT),
    ],
)
def test_what_small_models_do_wrong_is_seen(source, text, reason):
    assert checks.doubt(source, text) == reason


@pytest.mark.parametrize(
    ("source", "text", "target", "mended"),
    [
        ("Choveu.", "It rained", "en", "It rained."),
        ("下雨了。", "It rained", "en", "It rained."),
        ("Դու գիտե՞ս։", "You know", "en", "You know."),
        ("It rained.", "下雨了", "zh", "下雨了。"),
        ("Choveu?!", "It rained?", "en", "It rained?"),
        ("Disse:", "He said", "en", "He said:"),
        ("Choveu (muito).", "It rained (a lot)", "en", "It rained (a lot.)"),
        ("Choveu", "It rained", "en", "It rained"),
        ("«Não».", "No.", "en", "“No.”"),
        ("«Мы ждём», — сказал он.", "We wait”, he said.", "en", "“We wait”, he said."),
        ("Disse: «Não»", "He said: “No", "en", "He said: “No"),
        ("«Não», disse, «e não»", "No, he said, and no", "en", "No, he said, and no"),
        ("«Não há motivo.»", "“There is no reason. ”", "en", "“There is no reason.”"),
        ("\"Não\"", '"No"', "en", '"No"'),
        ("Ele disse não.", " He said no. ", "en", "He said no."),
        ("Choveu.", "", "en", ""),
    ],
)  # fmt: skip
def test_marks_at_the_ends_are_given_back_where_that_is_certain(source, text, target, mended):
    assert checks.mend(source, text, target) == mended


@pytest.mark.parametrize(("source", "text"), GOOD)
def test_a_good_translation_is_not_mended(source, text):
    assert checks.mend(source, text, "en") == text


@pytest.mark.parametrize(
    ("source", "text", "result"),
    [
        ("a primeira parte,", "the first part.", "the first part,"),
        ("a primeira parte", "the first part.", "the first part"),
        ("A primeira.", "The first.", "The first."),
        ("e depois", "and then...", "and then..."),
    ],
)
def test_a_full_stop_within_a_sentence_is_undone(source, text, result):
    assert checks.unstopped(source, text) == result
