"""The figures of sentences, language by language; every sentence is our own."""

import pytest

from monitor.stories.figures import figures_in
from monitor.stories.figures_numbers import digits_of, numbers_in
from monitor.stories.figures_wording import shown
from tests.unit.stories.said_sentences import WAYS


def told(text, language, year=2023):
    return [
        (
            text[one.start : one.end],
            one.number.value,
            one.fate or one.purpose or "",
            one.noun or one.thing or "",
        )
        for one in figures_in(text, language, year)
    ]


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [
        ("en", "1,200", 1200),
        ("en", "1.2", 1.2),
        ("en", "1.234", 1.234),
        ("en", "1,234,567.5", 1234567.5),
        ("de", "1.200", 1200),
        ("de", "1,2", 1.2),
        ("de", "1.234.567,5", 1234567.5),
        ("fr", "1 200", 1200),
        ("fr", "1\u202f200", 1200),
        ("ru", "12 345,6", 12345.6),
        ("es", "1.200", 1200),
        ("es", "1,200", 1200),
        ("pt", "0,125", 0.125),
        ("de", "1'200", 1200),
        ("ar", "١٬٢٠٠", 1200),
        ("ar", "٣٫٥", 3.5),
        ("hi", "१२", 12),
        ("en", "1.2.3", None),
    ],
)
def test_digits_are_read_as_the_language_sets_its_separators(language, written, value):
    assert digits_of(written, language) == value


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "twenty-three", [23]),
        ("en", "two hundred and five", [205]),
        ("en", "one hundred thousand", [100_000]),
        ("en", "half a million; a million", [1_000_000, 1_000_000]),
        ("en", "dozens of them, hundreds, thousands, a few", []),
        ("en", "3.5 million, 3.5bn, £3m, $5k", [3.5e6, 3.5e9, 3e6, 5e3]),
        ("de", "dreiundzwanzig, zweihundert, hundertzwölf", [23, 200, 112]),
        ("de", "3,5 Mio. und 2 Mrd., fünftausend", [3.5e6, 2e9, 5000]),
        ("fr", "vingt et un, quatre-vingt-dix, deux cents, mille", [21, 90, 200, 1000]),
        ("fr", "3,5 milliards, un million", [3.5e9, 1e6]),
        ("es", "treinta y dos, veintitrés, doscientos, mil millones", [32, 23, 200, 1e9]),
        ("es", "3 mil millones, 12 mil", [3e9, 12_000]),
        ("pt", "vinte e três, cento e dez, 2 mil", [23, 110, 2000]),
        ("it", "ventitré, duecento, ventimila, ventotto", [23, 200, 20_000, 28]),
        ("ru", "двадцать три, двух, трое, 3,5 млрд, сто", [23, 2, 3, 3.5e9, 100]),
        ("uk", "двадцять три, двоє, 3 тис.", [23, 2, 3000]),
        ("pl", "dwudziestu trzech, pięciu, 3 mln", [23, 5, 3e6]),
        ("tr", "yirmi üç, yüz elli, 3 milyon", [23, 150, 3e6]),
        ("nl", "drieëntwintig, tweehonderd, 3 miljoen", [23, 200, 3e6]),
        ("ja", "3万人", [30_000]),
        ("zh", "二十三人", [23]),
    ],
)
def test_numbers_in_words_and_with_magnitudes(language, text, expected):
    assert [one.value for one in numbers_in(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("en", "at least 16", "at least"),
        ("en", "more than 20", "more than"),
        ("en", "no fewer than 16", "at least"),
        ("en", "as many as 14", "as many as"),
        ("en", "up to 14", "up to"),
        ("en", "nearly 50", "nearly"),
        ("en", "rose to 23", ""),
        ("ru", "не менее 16", "at least"),
        ("ru", "более 20", "more than"),
        ("ru", "до 30", "up to"),
        ("ru", "число выросло до 23", ""),
        ("de", "mindestens 16", "at least"),
        ("de", "mehr als 20", "more than"),
        ("fr", "au moins 16", "at least"),
        ("fr", "plus de 20", "more than"),
        ("es", "al menos 16", "at least"),
        ("es", "sube hasta 23", ""),
        ("pt", "pelo menos 16", "at least"),
        ("it", "almeno 16", "at least"),
        ("tr", "en az 16", "at least"),
        ("tr", "100'den fazla", "more than"),
        ("nl", "zeker 16", "at least"),
        ("uk", "щонайменше 16", "at least"),
        ("pl", "co najmniej 16", "at least"),
    ],
)
def test_bounds_are_part_of_the_number(language, text, bound):
    (one,) = numbers_in(text, language)
    assert one.bound.value == bound
    said = text[one.start : one.end]
    assert said == (text if bound else f"{one.value:g}")


def test_ranges_are_one_number_and_of_a_change_the_new_value_counts():
    (one,) = numbers_in("between 16 and 20 people", "en")
    assert (one.value, one.upper, one.low, one.high) == (16, 20, 16, 20)
    (one,) = numbers_in("20–30 Menschen", "de")
    assert (one.value, one.upper) == (20, 30)
    (one,) = numbers_in("rose from 16 to 23", "en")
    assert one.value == 23


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "At least 16 people were killed and 20 injured in the blast", [
            ("At least 16", 16, "dead", "people"), ("20", 20, "injured", "people")]),
        ("en", "Death toll from the quake in Morania rises to 2,122",
         [("2,122", 2122, "dead", "people")]),
        ("en", "The attack killed three soldiers, injuring 20 people", [
            ("three", 3, "dead", "soldiers"), ("20", 20, "injured", "people")]),
        ("en", "Four helicopters and 27 drones were shot down", [
            ("Four", 4, "destroyed", "helicopters"), ("27", 27, "destroyed", "drones")]),
        ("en", "A 6.8-magnitude earthquake", [("6.8", 6.8, "magnitude", "")]),
        ("en", "Retailer fined $1.3bn by regulators", [("$1.3bn", 1.3e9, "fine", "")]),
        ("en", "Inflation falls to 4.6%", [("4.6%", 4.6, "inflation", "")]),
        ("en", "27 whales stranded on the beach", [("27", 27, "", "whales")]),
        ("en", "Fire kills 27 including three children", [
            ("27", 27, "dead", "people"), ("three", 3, "", "children")]),
        ("en", "Two pilots killed in crash", [("Two", 2, "dead", "pilots")]),
        ("en", "At least 108 police injured in May Day protests", [
            ("At least 108", 108, "injured", "police")]),
        ("ru", "Азия заявила о гибели шести российских миротворцев", [
            ("шести", 6, "dead", "миротворцев")]),
        ("it", "Morti due ragazzi", [("due", 2, "dead", "ragazzi")]),
        ("nl", "Acht dode migranten op de grens", [("Acht", 8, "dead", "migrants")]),
        ("de", "Drei Menschen in Norddorf tot aufgefunden", [("Drei", 3, "dead", "people")]),
        ("de", "Unfall mit sieben Toten", [("sieben", 7, "dead", "people")]),
        ("de", "Mindestens 23 Tote nach Erdrutsch",
         [("Mindestens 23", 23, "dead", "people")]),
        ("de", "Zahl der Toten steigt auf 23", [("23", 23, "dead", "people")]),
        ("de", "16 Menschen wurden getötet und 20 verletzt", [
            ("16", 16, "dead", "people"), ("20", 20, "injured", "people")]),
        ("de", "Konzern muss 1,2 Milliarden Euro Strafe zahlen",
         [("1,2 Milliarden Euro", 1.2e9, "fine", "")]),
        ("fr", "Un mort et deux blessés dans un accident", [
            ("Un", 1, "dead", "people"), ("deux", 2, "injured", "people")]),
        ("fr", "Le bilan s'alourdit à 23 morts", [("23", 23, "dead", "people")]),
        ("fr", "L'armée a abattu 14 drones", [("14", 14, "destroyed", "drones")]),
        ("es", "Sube a 23 el número de muertos", [("23", 23, "dead", "people")]),
        ("es", "Al menos 23 personas murieron", [("Al menos 23", 23, "dead", "people")]),
        ("pt", "Sobe para 23 o número de mortos", [("23", 23, "dead", "people")]),
        ("pt", "Polícia prende doze pessoas", [("doze", 12, "arrested", "people")]),
        ("it", "Terremoto, 23 morti e 40 dispersi", [
            ("23", 23, "dead", "people"), ("40", 40, "missing", "people")]),
        ("tr", "Depremde 23 kişi öldü, 40 kişi yaralandı", [
            ("23", 23, "dead", "people"), ("40", 40, "injured", "people")]),
        ("ru", "Число погибших при взрыве выросло до 23", [("23", 23, "dead", "people")]),
        ("ru", "Не менее 16 человек погибли", [("Не менее 16", 16, "dead", "people")]),
        ("ru", "Уничтожены 15 комплексов ПВО",
         [("15", 15, "destroyed", "air-defence systems")]),
        ("ru", "Военные сбили две ракеты", [("две", 2, "destroyed", "missiles")]),
        ("uk", "Загинули 23 людини, поранено 40", [
            ("23", 23, "dead", "people"), ("40", 40, "injured", "people")]),
        ("pl", "Nie żyje 23 osób, 40 rannych", [
            ("23", 23, "dead", "people"), ("40", 40, "injured", "people")]),
        ("nl", "Zeker 23 doden door aardbeving", [("Zeker 23", 23, "dead", "people")]),
        ("ar", "مقتل ١٦ شخصا في انفجار", [("١٦", 16, "dead", "people")]),
        ("az", "Düşmənin 12 dronu və iki helikopteri vurulub", [
            ("12", 12, "destroyed", "drones"), ("iki", 2, "destroyed", "helicopters")]),
        ("az", "Partlayışda 16 nəfər ölüb", [("16", 16, "dead", "people")]),
        ("hy", "Զոհվել է 16 մարդ", [("16", 16, "dead", "people")]),
        ("ja", "16人が死亡", [("16", 16, "dead", "people")]),
        ("zh", "23人死亡，40人受伤", [
            ("23", 23, "dead", "people"), ("40", 40, "injured", "people")]),
    ],
)  # fmt: skip
def test_what_is_counted_in_each_language(language, text, expected):
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The meeting is on 28 September at 16:30"),
        ("en", "On September 27 the talks began"),
        ("en", "The 16-year-old was killed"),
        ("en", "Singer dies aged 98"),
        ("en", "Actor dead at 60"),
        ("en", "Headmaster dies aged just 53"),
        ("en", "Dead Sea, Part One, tops the charts"),
        ("en", "They won 3-2 after 90 minutes"),
        ("en", "Two Su-25 and an F-16 of the G20; COVID-19, Boeing 737"),
        ("en", "Call 555-1234 or see page 12"),
        ("en", "No. 4 in the list"),
        ("en", "In 2016 around 110 people were killed"),
        ("en", "Some 4,400 square kilometres were burnt"),
        ("en", "The blast killed people in 24 hours"),
        ("en", "No one was killed"),
        ("en", "Sixteen people were killed or wounded"),
        ("en", "Another 3 people died"),
        ("en", "3 of them died"),
        ("en", "Up to 300 people could be evacuated"),
        ("en", "16 people are killed every day"),
        ("en", "Dozens were killed"),
        ("en", "Two drone attacks destroyed nothing"),
        ("de", "Am 28. September um 16.30 Uhr"),
        ("de", "Der 16-Jährige wurde verletzt"),
        ("de", "Zwei Drohnenangriffe"),
        ("de", "Seit 2014 wurden 14.000 Menschen getötet"),
        ("fr", "Le 28 septembre à 16h30"),
        ("ru", "28 сентября в 16:30, № 4, Су-25, 12-летний мальчик"),
        ("ru", "Убит в 24 года"),
        ("ru", "За 3 года войны погибли люди"),
        ("es", "El 28 de septiembre de 2020, a los 98 años"),
        ("pt", "Morreu aos 98 anos"),
        ("nl", "Vermiste man van 93 gevonden"),
        ("xx", "16 blorps"),
        ("en", ""),
        ("en", "16"),
    ],
)
def test_dates_times_ages_names_and_what_is_of_another_time_are_no_figures(language, text):
    counted = [one for one in figures_in(text, language, 2023) if one.noun is None]
    assert counted == []


def test_whose_losses_they_are():
    def sides(text, language):
        return [one.side for one in figures_in(text, language)]

    assert sides("Armenia's 12 air-defense systems were destroyed", "en") == ["Armenian"]
    assert sides("One helicopter of Azerbaijan was shot down", "en") == ["Azerbaijani"]
    assert sides("Уничтожены 15 армянских танков", "ru") == ["Armenian"]
    assert sides("14 tanks belonging to the Russian army were destroyed", "en") == ["Russian"]
    assert sides("16 Palestinians killed in the strike", "en") == ["Palestinian"]
    assert sides("16 people were killed in Ukraine", "en") == [None]


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, texts in WAYS.items() for text in texts]
)
def test_a_count_is_found_however_it_is_told(language, text):
    """Whether of seventeen people, or of helicopters, tanks, or of how strong an earthquake was."""
    found = [one for one in figures_in(text, language, 2023) if one.fate or one.purpose]
    values = {one.number.value for one in found}
    assert values & {17, 23, 12, 14, 15, 2, 3, 4, 5, 6.8, 7.1}
    if "17" in text:
        assert 17 in values


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "В результате взрыва погибли семеро.", [("dead", "people", "7")]),
        ("ru", "Погибло десятеро человек.", [("dead", "people", "10")]),
        ("ru", "Погибли девятеро, ранены двое.",
         [("dead", "people", "9"), ("injured", "people", "2")]),
        ("uk", "Загинули дев'ятеро.", [("dead", "people", "9")]),
        ("zh", "军方称击落两架直升机和12架无人机。",
         [("destroyed", "helicopters", "2"), ("destroyed", "drones", "12")]),
        ("zh", "12架无人机被击落。", [("destroyed", "drones", "12")]),
        ("zh", "市场爆炸造成约40人死亡。", [("dead", "people", "about 40")]),
        ("zh", "市场爆炸造成至少40人死亡。", [("dead", "people", "at least 40")]),
        ("zh", "纽约40人死亡。", [("dead", "people", "40")]),
        ("ja", "市場の爆発で約40人が死亡した。", [("dead", "people", "about 40")]),
    ],
)  # fmt: skip
def test_collective_numerals_and_what_chinese_counts(language, text, expected):
    found = [(one.fate, one.thing, shown(one.number)) for one in figures_in(text, language)]
    assert found == expected
