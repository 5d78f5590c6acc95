from datetime import UTC, datetime

import pytest

from monitor.language.city_names import languages_of_city
from monitor.language.date_labels import LABELS
from monitor.language.datelines import find
from monitor.language.other_dates import begins_with_another_day, is_of_another_day

PUBLISHED = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "Born 28 September 1934", "Founded 1 May 1990", "Родился 28 сентября 1934",
        "Né le 28 septembre 1934", "Geboren am 28. September 1934", "Expires 31.12.2027",
        "Nato il 28 settembre 1934", "Deadline 5 May 2026", "Deadline, 5 May 2026",
        "DEADLINE 5 May 2026", "Deadline: 5 May 2026", "Born: 28 September 1934",
        "Born in London, 28 September 1934", "Nato a Roma, 28 settembre 1934",
        "Valid until 31 December 2027", "Valid until: 31.12.2027", "Until 31.12.2027",
        "By 5 May 2026", "По 5 мая 2026", "До 5 мая 2026", "Срок действия: до 31.12.2027",
        "Дата рождения: 28.09.1934", "Год основания: 1 мая 1990",
        "Date of birth: 28 September 1934", "Date de naissance : 28/09/1934",
        "Nacido el 28 de septiembre de 1934", "Nasceu em 28 de setembro de 1934",
        "Urodzony 28 września 1934", "Narozen 28. září 1934", "Született: 1934. szeptember 28.",
        "1934. szeptember 28-án született", "Doğum tarihi: 28 Eylül 1934", "Doğum 28 Eylül 1934",
        "Γεννήθηκε 28 Σεπτεμβρίου 1934", "ولد في 28 سبتمبر 1934", "ولد 28 سبتمبر 1934",
        "متولد ۷ مهر ۱۳۱۳", "נולד ב-28 בספטמבר 1934", "1934年9月28日生まれ", "出生：1934年9月28日",
        "有效期至：2027年12月31日", "截止 2026年5月5日",
        "締切：2026年5月5日", "1934년 9월 28일 출생", "마감: 2026년 5월 5일",
        "जन्म: 28 सितंबर 1934", "Lahir 28 September 1934", "Sinh ngày 28 tháng 9 năm 1934",
        "Hạn nộp: 5/5/2026", "Född 28 september 1934", "Født 28. september 1934",
        "Syntynyt 28. syyskuuta 1934", "Geboren 28 september 1934", "Sündinud 28. september 1934",
        "Gimė 1934 m. rugsėjo 28 d.", "Dzimis 1934. gada 28. septembrī",
        "Роден на 28 септември 1934", "Рођен 28. септембра 1934.", "Rođen 28. rujna 1934.",
        "Народився 28 вересня 1934", "Нарадзіўся 28 верасня 1934", "Ծնվել է 1934 թ. սեպտեմբերի 28",
        "დაიბადა 28 სექტემბერი 1934", "* 28. September 1934", "† 28.09.1934",
        "b. 28 September 1934", "Version 28.09.2020", "Version 2, 28 September 2020",
        "Gültig bis 31.12.2027", "Bis 31.12.2027", "Jusqu'au 5 mai 2026", "Fino al 5 maggio 2026",
        "Hasta el 5 de mayo de 2026", "Até 5 de maio de 2026", "Tot 5 mei 2026",
        "Termin: 5. Mai 2026", "Bewerbungsfrist: 5. Mai 2026", "Death: 5 May 1990",
        "28 September 1934 – Birth", "Release date: 5 May 2026", "Released 5 May 2026",
        "Born 28 September 1934. She wrote.", "Born 28 September 1934 — She wrote.",
        "Founded in Paris, 1 May 1990 — It grew.",
    ],
)  # fmt: skip
def test_a_date_of_birth_of_expiry_or_of_a_term_is_no_dateline(line):
    assert find(line, None, PUBLISHED) == ()


@pytest.mark.parametrize(
    "head", ["Borneo, ", "NATO, ", "Versailles, ", "Версаль, ", "Published: ", "Stand: ", "Do., "]
)
def test_places_and_labels_that_begin_alike_are_not_refused(head):
    assert not is_of_another_day(head, len(head))


def test_no_label_of_sites_and_no_known_city_tells_of_another_day():
    assert [word for word in sorted(LABELS) if is_of_another_day(f"{word}: ", 99)] == []
    cities = ("Roma", "Warszawa", "København", "Сан-Паулу", "Київ", "Αθήνα", "تهران", "東京")
    assert [city for city in cities if is_of_another_day(f"{city}, ", 99)] == []
    assert languages_of_city("Roma")


def test_what_follows_a_date_may_tell_of_another_day():
    assert begins_with_another_day(" Birth of the poet")
    assert not begins_with_another_day(" The talks went on until Monday")
