"""Names of months and weekdays as news sites write them and CLDR does not; other calendars' names.

Spellings are separated by "/" because some have spaces in them. They are folded by
`calendar_names.key`, so that case, accents and dots need no spelling of their own.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

from monitor.language.calendars import Calendar

# Language → month → spellings.
MONTHS: dict[str, dict[int, str]] = {
    "ru": {1: "янв", 2: "фев", 9: "сен", 11: "ноя"},
    "uk": {1: "січ", 2: "лют", 9: "вер", 10: "жов"},
    "es": {9: "setiembre/set"},
    "be": {5: "мая/траўня/травень/травеня/траўень", 7: "ліпеня/ліпень"},
    "sr": {
        1: "јануара/januara", 2: "фебруара/februara", 3: "марта/marta", 4: "априла/aprila",
        5: "маја/maja", 6: "јуна/juna/juni/јуни", 7: "јула/jula/juli/јули", 8: "августа/avgusta",
        9: "септембра/septembra", 10: "октобра/oktobra", 11: "новембра/novembra",
        12: "децембра/decembra",
    },
    "bs": {
        1: "januara", 2: "februara", 3: "marta", 4: "aprila", 5: "maja", 6: "juna/juna", 7: "jula",
        8: "augusta/avgusta/avgust", 9: "septembra", 10: "oktobra", 11: "novembra", 12: "decembra",
    },
    "sl": {
        1: "januarja", 2: "februarja", 3: "marca", 4: "aprila", 5: "maja", 6: "junija",
        7: "julija", 8: "avgusta", 9: "septembra", 10: "oktobra", 11: "novembra", 12: "decembra",
    },
    "de": {1: "jänner/jän", 2: "feber", 3: "maerz/mrz"},
    "fr": {7: "juill"},
    "nl": {3: "mrt"},
    "fi": {
        1: "tammikuun", 2: "helmikuun", 3: "maaliskuun", 4: "huhtikuun", 5: "toukokuun",
        6: "kesäkuun", 7: "heinäkuun", 8: "elokuun", 9: "syyskuun", 10: "lokakuun",
        11: "marraskuun", 12: "joulukuun",
    },
    "lv": {
        1: "janvārī", 2: "februārī", 3: "martā", 4: "aprīlī", 5: "maijā", 6: "jūnijā",
        7: "jūlijā", 8: "augustā", 9: "septembrī", 10: "oktobrī", 11: "novembrī", 12: "decembrī",
    },
    "lt": {9: "rugsėjis/rugsėjį", 8: "rugpjūtį", 10: "spalį", 11: "lapkritį", 12: "gruodį"},
    "eu": {
        1: "urtarrilaren/urtarrilak/urtarrila", 2: "otsailaren/otsailak", 3: "martxoaren/martxoak",
        4: "apirilaren/apirilak", 5: "maiatzaren/maiatzak", 6: "ekainaren/ekainak",
        7: "uztailaren/uztailak", 8: "abuztuaren/abuztuak", 9: "irailaren/irailak",
        10: "urriaren/urriak", 11: "azaroaren/azaroak", 12: "abenduaren/abenduak",
    },
    "az": {
        1: "yanvarın", 2: "fevralın", 3: "martın", 4: "aprelin", 5: "mayın", 6: "iyunun",
        7: "iyulun", 8: "avqustun", 9: "sentyabrın", 10: "oktyabrın", 11: "noyabrın",
        12: "dekabrın",
    },
    "uz": {
        9: "sentyabr/сентябр/сентябрь", 10: "oktyabr/октябр/октябрь", 1: "январь", 2: "февраль",
        4: "апрель", 6: "iyun/июнь", 7: "iyul/июль", 8: "август/avgust", 11: "ноябрь",
        12: "декабрь",
    },
    "ka": {
        1: "იანვარს/იანვრის", 2: "თებერვალს/თებერვლის", 3: "მარტს/მარტის", 4: "აპრილს/აპრილის",
        5: "მაისს/მაისის", 6: "ივნისს/ივნისის", 7: "ივლისს/ივლისის", 8: "აგვისტოს",
        9: "სექტემბერს/სექტემბრის", 10: "ოქტომბერს/ოქტომბრის", 11: "ნოემბერს/ნოემბრის",
        12: "დეკემბერს/დეკემბრის",
    },
    "el": {
        1: "γενάρη", 2: "φλεβάρη", 3: "μάρτη", 4: "απρίλη", 5: "μάη", 6: "ιούνη", 7: "ιούλη",
        8: "αυγούστου", 9: "σεπτέμβρη", 10: "οκτώβρη", 11: "νοέμβρη", 12: "δεκέμβρη",
    },
    "hy": {9: "սեպ", 6: "հունիս", 7: "հուլիս"},
    "ar": {
        1: "يناير/كانون الثاني/ينايير/جانفي", 2: "فبراير/شباط/فيفري", 3: "مارس/آذار",
        4: "أبريل/ابريل/إبريل/نيسان/أفريل", 5: "مايو/أيار/ماي/ايار", 6: "يونيو/حزيران/يونيه/جوان",
        7: "يوليو/تموز/يوليه/يوليوز/جويلية", 8: "أغسطس/آب/غشت/أوت/اغسطس",
        9: "سبتمبر/أيلول/ايلول/شتنبر/سيبتمبر", 10: "أكتوبر/تشرين الأول/اكتوبر",
        11: "نوفمبر/تشرين الثاني/نونبر", 12: "ديسمبر/كانون الأول/دجنبر",
    },
    "fa": {
        1: "جنوری/جنوري", 2: "فبروری/فوریه", 3: "مارچ/مارس", 4: "اپریل/آوریل", 5: "می/مه",
        6: "جون/ژوئن", 7: "جولای/ژوئیه/ژوییه", 8: "آگوست/اگست/اوت", 9: "سپتمبر/سپتامبر",
        10: "اکتوبر/اکتبر", 11: "نومبر/نوامبر", 12: "دسمبر/دسامبر",
    },
    "he": {3: "מרס"},
    "hi": {
        2: "फरवरी", 9: "सितम्बर/सितंबर/सितं", 10: "अक्तूबर/अक्टूबर", 11: "नवम्बर/नवंबर",
        12: "दिसम्बर/दिसंबर",
    },
    "bn": {1: "জানুয়ারি/জানুয়ারী", 2: "ফেব্রুয়ারি/ফেব্রুয়ারী", 8: "আগস্ট/আগষ্ট"},
    "id": {2: "pebruari", 8: "agt/agu", 11: "nopember"},
    "ms": {8: "ogos/ogs", 3: "mac"},
    "sw": {8: "agosti"},
    "so": {9: "sebtember", 8: "agoosto"},
    "mn": {
        1: "нэгдүгээр сарын", 2: "хоёрдугаар сарын", 3: "гуравдугаар сарын", 4: "дөрөвдүгээр сарын",
        5: "тавдугаар сарын", 6: "зургаадугаар сарын", 7: "долдугаар сарын", 8: "наймдугаар сарын",
        9: "есдүгээр сарын", 10: "аравдугаар сарын", 11: "арван нэгдүгээр сарын",
        12: "арван хоёрдугаар сарын",
    },
    "vi": {
        1: "tháng một/tháng giêng", 2: "tháng hai", 3: "tháng ba", 4: "tháng tư", 5: "tháng năm",
        6: "tháng sáu", 7: "tháng bảy", 8: "tháng tám", 9: "tháng chín", 10: "tháng mười",
        11: "tháng mười một", 12: "tháng mười hai/tháng chạp",
    },
    "sk": {9: "septembra"},
    "hu": {9: "szept"},
}  # fmt: skip

# Language → weekday, 0 = Monday → spellings.
WEEKDAYS: dict[str, dict[int, str]] = {
    "ru": {0: "пнд/пон", 1: "втр/втор", 2: "срд/сре", 3: "чтв/чет", 4: "птн/пят", 5: "суб",
           6: "вск/вос"},
    "sr": {0: "ponedjeljak/понедјељак", 2: "srijeda/сриједа", 6: "nedjelja/недјеља"},
    "fa": {0: "دو شنبه/دوشنبه", 1: "سه شنبه/سه‌شنبه/سهشنبه", 2: "چهار شنبه/چهارشنبه",
           3: "پنج شنبه/پنج‌شنبه/پنجشنبه", 4: "جمعه", 5: "شنبه", 6: "یک شنبه/یکشنبه/یک‌شنبه"},
    "id": {4: "jum'at/jumat", 6: "ahad"},
    "he": {0: "שני/יום ב'", 1: "שלישי/יום ג'", 2: "רביעי/יום ד'", 3: "חמישי/יום ה'",
           4: "שישי/יום ו'", 5: "שבת", 6: "ראשון/יום א'"},
    "ko": {0: "월", 1: "화", 2: "수", 3: "목", 4: "금", 5: "토", 6: "일"},
    "th": {0: "จันทร์/จันทร์ที่", 1: "อังคาร/อังคารที่", 2: "พุธ/พุธที่", 3: "พฤหัสบดี/พฤหัส/พฤหัสบดีที่",
           4: "ศุกร์/ศุกร์ที่", 5: "เสาร์/เสาร์ที่", 6: "อาทิตย์/อาทิตย์ที่"},
    "da": {0: "man", 1: "tir", 2: "ons", 3: "tor", 4: "fre", 5: "lør", 6: "søn"},
}  # fmt: skip

# Calendar → language → names of its months in order. Iran's and Afghanistan's months are the same
# months; the Islamic names are those of Arabic with the spellings of its neighbours.
_HIJRI = (
    "محرم/المحرم", "صفر", "ربيع الأول/ربیع‌الاول/ربيع أول",
    "ربيع الآخر/ربيع الثاني/ربیع‌الثانی/ربیع الثانی", "جمادى الأولى/جمادی‌الاول/جمادی الاول/"
    "جمادى الأول/جمادی الاولی/جمادي الأولى", "جمادى الآخرة/جمادى الثانية/جمادی‌الثانی/"
    "جمادی الثانی/جمادى الثاني/جمادى الآخر", "رجب", "شعبان", "رمضان", "شوال",
    "ذو القعدة/ذي القعدة/ذوالقعدة/ذوالقعده/ذی القعده/ذیقعده",
    "ذو الحجة/ذي الحجة/ذوالحجة/ذوالحجه/ذوالحجہ/ذی الحجه/ذیحجه/ذوالحج",
)  # fmt: skip
OTHER_MONTHS: dict[Calendar, dict[str, tuple[str, ...]]] = {
    Calendar.SOLAR_HIJRI: {
        "fa": (
            "فروردین/فروردین‌ماه/حمل", "اردیبهشت/ثور", "خرداد/جوزا", "تیر/سرطان", "مرداد/امرداد/اسد",
            "شهریور/سنبله", "مهر/میزان", "آبان/عقرب", "آذر/قوس", "دی/جدی", "بهمن/دلو", "اسفند/حوت",
        ),
        "ps": (
            "وری", "غویی", "غبرګولی", "چنګاښ", "زمری", "وږی", "تله/تلې", "لړم", "لیندۍ", "مرغومی",
            "سلواغه", "کب",
        ),
    },
    Calendar.HIJRI: {
        "ar": _HIJRI,
        "id": (
            "muharram", "safar", "rabiul awal/rabiulawal", "rabiul akhir/rabiulakhir",
            "jumadil awal/jumadilawal", "jumadil akhir/jumadilakhir", "rajab/rejab",
            "syaban/sya'ban/syaaban", "ramadan/ramadhan", "syawal", "zulkaidah/zulkaedah",
            "zulhijah/zulhijjah/dzulhijjah",
        ),
    },
    Calendar.ETHIOPIC: {
        "am": (
            "መስከረም", "ጥቅምት", "ኅዳር/ህዳር/ሕዳር", "ታኅሣሥ/ታህሳስ/ታኅሳስ/ታህሣሥ", "ጥር", "የካቲት", "መጋቢት",
            "ሚያዝያ/ሚያዚያ", "ግንቦት", "ሰኔ", "ሐምሌ/ሀምሌ", "ነሐሴ/ነሃሴ/ነሀሴ", "ጳጉሜን/ጳጉሜ/ጷግሜን/ጷጉሜ",
        ),
    },
}  # fmt: skip
