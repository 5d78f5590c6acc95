import pytest

from monitor.stories.names import keys

ONE_NAME = {
    "pashinyan": "en:Pashinyan ru:Пашинян ru:Пашиняном tr:Paşinyan hy:Փաշինյան hy:Փաշինյանը "
    "de:Paschinjan fr:Pachinian ka:ფაშინიანი el:Πασινιάν ar:باشينيان he:פשיניאן cs:Pašinjan "
    "pl:Paszynian nl:Pasjinjan ja:パシニャン",
    "selenskyj": "en:Zelensky en:Zelenskyy de:Selenskyj ru:Зеленский ru:Зеленского uk:Зеленського "
    "pl:Zełenski hu:Zelenszkij el:Ζελένσκι ar:زيلينسكي he:זלנסקי hy:Զելենսկի ka:ზელენსკი",
    "trump": "en:Trump ru:Трампа ar:ترامب he:טראמפ el:Τραμπ hy:Թրամփ az:Tramp ka:ტრამპი",
    "netanyahu": "en:Netanyahu ru:Нетаньяху de:Netanjahu ar:نتنياهو he:נתניהו fr:Nétanyahou "
    "el:Νετανιάχου hy:Նեթանյահու",
    "vucic": "en:Vucic sr:Vučić sr:Вучић ru:Вучич ar:فوتشيتش el:Βούτσιτς",
    "lukashenko": "en:Lukashenko ru:Лукашенко de:Lukaschenko fr:Loukachenko pl:Łukaszenka "
    "be:Лукашэнка ar:لوكاشينكو el:Λουκασένκο",
    "aliyev": "en:Aliyev ru:Алиева az:Əliyev de:Alijew fr:Aliev hy:Ալիև el:Αλίεφ ar:علييف",
}


@pytest.mark.parametrize("spellings", ONE_NAME.values(), ids=ONE_NAME)
def test_one_name_has_one_skeleton_in_every_script(spellings):
    found = []
    for spelling in spellings.split(" "):
        language, _, name = spelling.partition(":")
        found.append(keys(name, language))
    assert frozenset.intersection(*found)


def test_other_names_share_none():
    for one, other in (("Biden", "Laden"), ("Austria", "Australia"), ("Merkel", "Marconi")):
        assert not keys(one, "en") & keys(other, "en")


def test_a_word_with_one_consonant_has_no_key():
    assert keys("Eu", "pt") == keys("Aya", "en") == frozenset()
