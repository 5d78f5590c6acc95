import pytest

from monitor.language.letters import evidence, han_evidence

CYRILLIC = ("ru", "uk", "bg", "sr", "be", "mk", "kk")


@pytest.mark.parametrize(
    ("text", "language", "languages"),
    [
        ("її хлопці їхали", "uk", CYRILLIC),
        ("быў дзень і ўсё", "be", CYRILLIC),
        ("њихов живот", "sr", ("ru", "uk", "bg", "be", "kk", "sr")),
        ("ќе дојде ѕвезда", "mk", CYRILLIC),
        ("қазақ тілі және әдебиеті", "kk", CYRILLIC),
        ("həyata keçirmək", "az", ("tr", "az", "en", "de")),
        ("گفت که چیزی نیست", "fa", ("ar", "fa")),
        ("کے لیے نہیں ہے", "ur", ("ar", "fa", "ur")),
    ],
)
def test_letters_of_their_own_name_a_language(text, language, languages):
    scores = evidence(text.split(), languages)
    assert max(scores, key=scores.get) == language
    assert sorted(scores.values())[-2] < scores[language] - 1


def test_a_capitalised_name_says_nothing_of_the_language_around_it():
    scores = evidence(["the", "talks", "with", "Erdoğan", "went", "on"], ("en", "tr"))
    assert scores["en"] == 0 > scores["tr"]


def test_the_absence_of_common_letters_speaks_against_a_language_the_longer_the_text():
    short = evidence(["ana"], ("az",))["az"]
    long = evidence(["ana"] * 20, ("az",))["az"]
    assert long < short < 0


@pytest.mark.parametrize(
    ("text", "language"), [("们说这个", "zh"), ("広島駅発売", "ja"), ("說們這個", "zh")]
)
def test_han_letters_of_one_country_decide(text, language):
    scores = han_evidence(text)
    assert scores[language] == 0 > min(scores.values())
