from datetime import UTC, date, datetime

import pytest

from monitor.language.datelines import find

MOMENT = datetime(2020, 9, 29, 12, tzinfo=UTC)
DAY = date(2020, 9, 28)


@pytest.mark.parametrize(
    ("opening", "rest", "place", "agency", "day"),
    [
        ("ЕРЕВАН, 28 сентября /ТАСС/.", "Власти сообщили.", "ЕРЕВАН", "ТАСС", DAY),
        ("КИЇВ. 28 вересня. УНН.", "Уряд повідомив.", "КИЇВ", "УНН", DAY),
        ("МОСКВА, 28 сен - РИА Новости.", "Он уехал.", "МОСКВА", "РИА Новости", DAY),
        ("Москва. 28 сентября. INTERFAX.RU -", "Он уехал.", "Москва", "INTERFAX.RU", DAY),
        ("Алматы. 28 сентября. КазТАГ -", "Он уехал.", "Алматы", "КазТАГ", DAY),
        ("Киев. 28 сентября. ИНТЕРФАКС-УКРАИНА -", "Он уехал.", "Киев", "ИНТЕРФАКС-УКРАИНА", DAY),
        ("БИШКЕК, 28 сен — Sputnik.", "Он уехал.", "БИШКЕК", "Sputnik", DAY),
        ("La Habana, 28 sep (ACN)", "El ministro dijo.", "La Habana", "ACN", DAY),
        ("Berlin (dpa/bb) -", "Der Minister ging.", "Berlin", "dpa/bb", None),
        ("PRAHA 28. září -", "Ministr odjel.", "PRAHA", None, DAY),
        ("تهران - ایرنا -", "وزیر گفت که دولت موافقت کرد.", "تهران", "ایرنا", None),
        ("Jakarta, CNN Indonesia --", "Menteri berkata.", "Jakarta", "CNN Indonesia", None),
        ("【新華社北京9月28日電】", "會議今天舉行。", "北京", "新華社", DAY),
        ("（中央社記者王小明台北28日電）", "會議今天舉行。", "台北", "中央社", None),
        ("[뉴욕=AP/뉴시스]", "정부는 밝혔다.", "뉴욕", "AP/뉴시스", None),
        ("Тегеран, ИРНА –", "Министр сообщил.", "Тегеран", "ИРНА", None),
        ("СТЕПАНАКЕРТ, 28 СЕНТЯБРЯ, АРМЕНПРЕСС.", "Он уехал.", "СТЕПАНАКЕРТ", "АРМЕНПРЕСС", DAY),
        ("ԵՐԵՎԱՆ, 28 ՍԵՊՏԵՄԲԵՐԻ, ԱՐՄԵՆՊՐԵՍ։", "Նա գնաց։", "ԵՐԵՎԱՆ", "ԱՐՄԵՆՊՐԵՍ", DAY),
        ("KABUL (AP) —", "The government said so.", "KABUL", "AP", None),
        ("WASHINGTON, Sept 28 (Reuters) -", "The minister left.", "WASHINGTON", "Reuters", DAY),
        ("JERUSALEM, Sept. 28 (Xinhua) --", "The minister left.", "JERUSALEM", "Xinhua", DAY),
        (
            "WASHINGTON, Sept. 28, 2020 /PRNewswire/ --",
            "They sold.",
            "WASHINGTON",
            "PRNewswire",
            DAY,
        ),
        ("PARIS, 28 sept 2020 (AFP) -", "Le gouvernement a dit.", "PARIS", "AFP", DAY),
        ("BERLIN (dpa) -", "Die Regierung will sparen.", "BERLIN", "dpa", None),
        ("Kabul, 28 Sep (EFE).-", "El gobierno dijo.", "Kabul", "EFE", DAY),
        (
            "Buenos Aires, 28 sep (Prensa Latina)",
            "El gobierno.",
            "Buenos Aires",
            "Prensa Latina",
            DAY,
        ),
        ("Mosca, 28 set. (askanews) -", "Il governo ha detto.", "Mosca", "askanews", DAY),
        ("ROMA (ANSA) -", "Il governo ha detto.", "ROMA", "ANSA", None),
        ("(ANSA) - ROMA, 28 SET -", "Il governo ha detto.", "ROMA", "ANSA", DAY),
        ("LISBOA, 28 Set (Lusa) -", "O governo caiu.", "LISBOA", "Lusa", DAY),
        ("İSTANBUL (AA) -", "Hükümet açıkladı.", "İSTANBUL", "AA", None),
        ("Sarajevo, 28. rujna (FENA) -", "Vlada je rekla.", "Sarajevo", "FENA", DAY),
        ("БЕОГРАД, 28. септембра /Танјуг/ -", "Влада је рекла.", "БЕОГРАД", "Танјуг", DAY),
        ("Praha 28. září (ČTK) -", "Vláda řekla.", "Praha", "ČTK", DAY),
        ("KUALA LUMPUR, 28 Sept (Bernama) --", "Kerajaan kata.", "KUALA LUMPUR", "Bernama", DAY),
        ("HÀ NỘI, ngày 28 tháng 9 (TTXVN) –", "Chính phủ nói.", "HÀ NỘI", "TTXVN", DAY),
        ("Αθήνα, 28 Σεπτεμβρίου (ΑΠΕ-ΜΠΕ) -", "Η κυβέρνηση είπε.", "Αθήνα", "ΑΠΕ-ΜΠΕ", DAY),
        ("नई दिल्ली, 28 सितंबर (भाषा)।", "सरकार ने कहा।", "नई दिल्ली", "भाषा", DAY),
        ("دبي (رويترز) -", "قال مسؤول إن الحكومة وافقت.", "دبي", "رويترز", None),
        ("واشنطن 28 سبتمبر 2020 (أ ف ب) –", "قال مسؤول إن الحكومة وافقت.", "واشنطن", "أ ف ب", DAY),
        ("新华社北京9月28日电", " 会议今天举行。", "北京", "新华社", DAY),
        ("新华社北京9月28日电（记者王小明）", "会议今天举行。", "北京", "新华社", DAY),
        ("中新网9月28日电", " 会议今天举行。", None, "中新网", DAY),
        ("（ソウル 聯合ニュース）", "政府は発表した。", "ソウル", "聯合ニュース", None),
        ("【ソウル聯合ニュース】", "政府は発表した。", "ソウル", "聯合ニュース", None),
        ("【9月28日 AFP】", "政府は発表した。", None, "AFP", DAY),
        ("（北京28日电）", "会议今天举行。", "北京", None, None),
        ("（北京9月28日电）", "会议今天举行。", "北京", None, DAY),
        ("(台北28日訊)", "會議今天舉行。", "台北", None, None),
        ("【東京=田中】", "政府は発表した。", "東京", None, None),
        ("【ソウル＝山田花子】", "政府は発表した。", "ソウル", None, None),
        ("[東京 28日 ロイター] -", "政府は発表した。", "東京", "ロイター", None),
        ("[서울=뉴시스] 홍길동 기자 =", "정부는 밝혔다.", "서울", "뉴시스", None),
    ],
)
def test_an_opening_has_its_place_its_agency_and_its_end(opening, rest, place, agency, day):
    line = (
        f"{opening} {rest}"
        if opening[-1] not in "】電电）訊)" or opening[0].isupper()
        else opening + rest
    )
    (found,) = find(line, None, MOMENT)
    assert (found.start, found.place, found.agency, found.date) == (0, place, agency, day)
    assert line[found.end :].strip() == rest.strip()


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("إسطنبول / الأناضول", "إسطنبول", "الأناضول"),
        ("القاهرة - رويترز", "القاهرة", "رويترز"),
        ("Баку, 28 сентября, АЗЕРТАДЖ", "Баку", "АЗЕРТАДЖ"),
        ("Bakı, 28 sentyabr, AZƏRTAC", "Bakı", "AZƏRTAC"),
        ("МОСКВА, 28 сен — РИА Новости.", "МОСКВА", "РИА Новости"),
        ("ANKARA (AA) -", "ANKARA", "AA"),
        ("[서울=뉴시스]", "서울", "뉴시스"),
    ],
)
def test_a_line_of_place_and_agency_is_a_dateline_as_a_whole(line, place, agency):
    (found,) = find(line, None, MOMENT)
    assert (found.start, found.end) == (0, len(line))
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize("line", ["28 September 2020 (Monday)", "28 September 2020 (14:05 IST)"])
def test_a_weekday_or_a_zone_in_brackets_is_no_agency(line):
    (found,) = find(line, None, MOMENT)
    assert (found.agency, found.date) == (None, DAY)


@pytest.mark.parametrize(
    "line",
    [
        "(Belga) De regering heeft gezegd.",
        "(Belga)",
        "Apple (AAPL) - shares fell",
        "JAKARTA - Pemerintah mengatakan.",
        "Olot, 9 d'abril i 4 de maig. Les pluges tornaren a la vall.",
        "TASS said so on Monday.",
        "He told AFP - and nobody else - the truth.",
        "APOLLO 11 JULY - a film",
        "ঢাকা, ২৮ সেপ্টেম্বর ২০২০ (বাসস) : মন্ত্রী বলেছেন।",
        "【独自】政府は28日に発表した。",
        "【東京】政府は発表した。",
        "（北京28日）会议今天举行。",
        "【写真=田中】政府は発表した。",
        "（写真=田中撮影2020）政府は発表した。",
    ],
)
def test_other_brackets_and_dashes_open_no_dateline(line):
    assert find(line, None, MOMENT) == ()


def test_hanoi_is_not_november():
    assert find("HÀ NỘI, 28/9/2020", None, None)[0].date == DAY
    assert find("HA NOI, 28 Sept", None, MOMENT)[0].date == DAY
