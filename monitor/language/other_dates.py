"""Words that say that a date is another than that of publication: of birth, founding, expiry.

"Born in London, 28 September 1934" · "Срок действия: 31.12.2027" · "Deadline, 5 May 2026".
"""

# ruff: noqa: RUF001, RUF002 - letters of other scripts are the subject here

import re

from monitor.language.date_labels import folded, words_of

# Beginnings of words, so that every ending is meant; none is that of a known city.
# A long word is meant with every ending, a short one as it stands: "Borneo" is a place.
_WORDS = (
    # to be born, to die, to be founded
    "born birth birthday died death dies founded established incorporated buried anniversary dob"
    " родил рожден рождён рожд умер скончал погиб основан учрежд годовщин смерт"
    " народив народж помер заснован загинув роковин нарадзі памёр заснава"
    " роден почина рођен преминуо умро umro rođen rođena preminuo preminula osnovan osnovana"
    " rojen rojena umrl umrla ustanovljen geboren geburt geburtstag gestorben verstorben gegründet"
    " todestag geb overleden opgericht overlijden född avliden grundad fødd født døde grunnlagt"
    " grundlagt fæddur fædd syntynyt kuollut perustettu sündinud surnud asutatud dzimis dzimusi"
    " miris mirusi dibināts dibināta gimė gimęs mirė įkurta né née nés nées naît naissance décès"
    " décédé décédée mort morte fondé fondée nacido nacida nació nacimiento fallecido falleció"
    " fallecimiento murió fundado fundada nascido nascida nasceu nascimento faleceu falecimento"
    " morreu nascut nascuda defunció fundat nascita morto morta fondata fondato născut născută"
    " decedat înființat urodzony urodzona urodził zmarł zmarła założono założona narozen narozena"
    " zemřel založen založena narodený narodená zomrel založené született meghalt elhunyt alapítva"
    " doğum doğdu vefat kuruluş ölüm doğulub vəfat туған қайтыс құрыл lindur vdekur themeluar"
    " γεννήθηκε γέννηση πέθανε απεβίωσε ιδρύθηκε ծնվել ծնված մահացել դաბადებ დაიბად გარდაიცვ"
    " დაარსდ נולד נולדה נפטר נפטרה נוסד נוסדה ولد وُلد مواليد توفي تأسس تأسست متولد تولد درگذشت"
    " درگذشته تأسیس پیدائش وفات जन्म निधन स्थापना মৃত্যু জন্ম প্রতিষ্ঠা lahir wafat meninggal"
    " didirikan kelahiran ditubuhkan ipinanganak namatay sinh"
    # to expire, to be due, to be valid, to begin
    " expires expired expire expiry expiration deadline valid effective until since closing closes"
    " start starts begins ends due warranty version build истека дедлайн срок действ годен начал"
    " начин верси вступ крайний термін дійсн чинн закінч спливає тэрмін сапраўд краен валид"
    " изтича важи истиче верзи važi ističe vrijedi istječe verzija poteče različica"
    " gültig ablauf läuft frist beginn anmeldeschluss einsendeschluss bewerbungsfrist bis seit"
    " geldig verloopt vervalt versie tot giltig utgår gyldig utløper udløber frist gildir"
    " voimassa vanhenee määräaika versio kehtiv tähtaeg versioon derīgs derīga termiņš galioja"
    " valable expire échéance péremption limite clôture début válido válida vence vencimiento"
    " caduca caducidad plazo inicio hasta desde validade vencimento prazo início até vàlid"
    " venciment termini scade scadenza termine versión versão versió versione versiune valabil"
    " expiră termen ważny ważne termin wersja platnost platnosť platí lejár érvényes határidő"
    " verzió kezdet geçerli bitiş sürüm başlangıç etibarlı bitmə жарамды мерзім skadon afati"
    " λήγει ισχύει προθεσμία λήξη έκδοση վերջնաժամկետ ვადა ვერსია בתוקף תוקף עד גרסה صالح صالحة"
    " ينتهي تنتهي الموعد إصدار الإصدار حتى اعتبار انقضا مهلت نسخه معتبر मान्य वैध संस्करण মেয়াদ"
    " সংস্করণ berlaku kedaluwarsa kadaluarsa tenggat batas tamat hạn"
)
_LONG = 7  # letters, of a Latin word
_LONG_ELSEWHERE = 4  # of a Cyrillic, Greek, Armenian or Georgian one


def _is_long(word: str) -> bool:
    if "\u0370" <= word[0] <= "\u058f" or "\u10a0" <= word[0] <= "\u10ff":
        return len(word) >= _LONG_ELSEWHERE
    return word[0] < "\u0370" and len(word) >= _LONG


_WHOLE = frozenset(folded(word) for word in _WORDS.split())
_BEGINNINGS = tuple(sorted(word for word in _WHOLE if _is_long(word)))
# Scripts without spaces: anywhere in the line.
_UNSPACED = re.compile(
    "出生|生于|生於|诞生|誕生|去世|逝世|成立于|成立於|创立|創立|截止|有效期|到期|生效|版本"
    "|生まれ|生年|没年|死去|設立|創業|締切|締め切り|期限|まで|から|開始|以降|バージョン"
    "|출생|생년|사망|별세|설립|창립|마감|유효|까지|부터|버전|만료"
    "|เกิด|เสียชีวิต|ก่อตั้ง|หมดอายุ|ภายใน|กำหนด|ตั้งแต่|จนถึง"
)
# "* 28.09.1934", "† 5 May 1990", "b. 28 September 1934", "Nato a Roma" (but NATO is none of these).
_SIGN = re.compile(r"\s*(?:[*†✝]|[bd]\.\s|Nat[oa]\s|(?i:release\s+date)\b)")
# "By 5 May 2026": these stand before the name of who wrote, and before the end of a term.
_BEFORE_NAMES = re.compile(r"\s*(?:by|por|по|від|od)\s+", re.IGNORECASE)


def is_of_another_day(head: str, date_start: int) -> bool:
    """Tell whether the words beside a date say that it is no date of publication.

    Args:
        head: a short line or the opening of one.
        date_start: where its date begins.
    """
    if _SIGN.match(head) or _UNSPACED.search(head):
        return True
    before = _BEFORE_NAMES.match(head)
    if before is not None and before.end() == date_start:
        return True
    return any(map(_is_of_another_day, words_of(head)))


def _is_of_another_day(word: str) -> bool:
    return word in _WHOLE or word.startswith(_BEGINNINGS)


def begins_with_another_day(text: str) -> bool:
    """Tell whether what follows a date is of that kind: "28 September 1934 – Birth of"."""
    return any(map(_is_of_another_day, words_of(text)[:1]))
