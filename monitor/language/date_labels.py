"""Words that stand around a date without being a place: "Published:", "Uhr", "alle", "WIB"."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_][^\s\d,،:：;()\[\]/|•·]*")

# Words that any language's sites write: zones, and English labels.
_ANYWHERE = (
    "est edt et cst cdt pst pdt gmt utc bst cet cest ist msk wib wita wit sgt hkt kst jst eat pkt"
    " am pm hrs gst uae"
)
# Words of labels by language; of those that several languages share each has its own. Words that
# say that the date is that of a change are in `_CHANGED`, too.
_WORDS: dict[str, str] = {
    "en": "published updated posted on at by last modified date first issued article uk us the of"
    " reported created time edited added filed min read text story issue comments"
    " comment publication uploaded submitted latest originally webposted",
    "ru": "опубликовано обновлено дата публикации в мск от о на текст время добавлено создано"
    " изменено размещено обновлена опубликована москвы час ч редакция автор по"
    " последнее обновление опубликован московскому киевскому времени",
    "uk": "публікація опубліковано оновлено дата публікації о об у від текст додано час оновлена"
    " створено",
    "be": "ў у абноўлена апублікавана дата а на",
    "bg": "публикувана обновена публикувано обновено на в дата час ч последна актуализация от",
    "mk": "објавено ажурирано на во објавена",
    "sr": "објављено ажурирано ажурирана у на објављена извор датум време objavljeno ažurirano"
    " ažurirana u na izvor datum vreme u h sati",
    "hr": "objavljeno ažurirano u na datum vrijeme autor zadnja izmjena h sati objava",
    "bs": "objavljeno ažurirano u na datum vrijeme h",
    "sl": "objavljeno posodobljeno ob dne datum zadnja sprememba h",
    "fr": "publié publiée mis à jour le vers par modifié à a date de la dernière heure h maj"
    " créé actualisé écrit article avec rédaction",
    "es": "publicado publicada actualizado actualizada el las a h hs hrs de por creado fecha"
    " redacción última actualización horas hora publicación modificado la",
    "pt": "publicado publicada atualizado atualizada em às as a por h de da data última"
    " atualização criado hora modificado postado publicação redação min",
    "gl": "publicado actualizado ás as o h por",
    "ca": "publicat actualitzat a les el per h actualització publicació",
    "it": "pubblicato aggiornato il alle ore di ultimo aggiornamento data modifica ultima"
    " pubblicazione creato h del redazione",
    "de": "veröffentlicht aktualisiert stand am um uhr von erstellt erschienen datum letzte"
    " aktualisierung zuletzt geändert uhrzeit vom der dem",
    "nl": "gepubliceerd bijgewerkt op om uur door laatste update laatst geplaatst aangepast datum",
    "pl": "opublikowano aktualizacja o godz godzina godzinie publikacja aktual przez dodano data"
    " publikacji ostatnia r utworzono zaktualizowano",
    "ro": "publicat actualizat la ora pe de data publicării ultima actualizare în"
    " actualizării publicată postat",
    "cs": "publikováno aktualizováno dne vydáno v hodin hod ve datum poslední aktualizace od",
    "sk": "publikované aktualizované dňa o hod hodine dátum posledná aktualizácia od",
    "sv": "publicerad uppdaterad kl klockan av senast den publicerat uppdaterat"
    " publiceringsdatum datum",
    "no": "publisert oppdatert publiseringsdato dato kl den av sist",
    "da": "publiceret opdateret udgivet dato den kl af senest",
    "is": "kl birt uppfært síðast dagsetning",
    "fi": "julkaistu päivitetty klo muokattu julkaisuaika viimeksi",
    "et": "kell avaldatud uuendatud muudetud kuupäev viimati",
    "lt": "paskelbta atnaujinta val publikuota paskelbimo data atnaujinimo",
    "lv": "publicēts atjaunots plkst publicēta datums publicēšanas",
    "hu": "publikálva frissítve közzétéve közzététel frissítés megjelent"
    " létrehozva módosítva utolsó dátum",
    "tr": "yayınlanma güncelleme güncellenme son tarih tarihi saat giriş haber girişi eklenme"
    " yayın gönderilme güncellendi yayınlandı kayıt oluşturulma",
    "az": "dərc yenilənib edilib olunub tarix tarixi nəşr son yenilənmə",
    "mn": "гараг",
    "kk": "жарияланды жаңартылды жарияланған жариялау күні",
    "id": "dipublikasikan diperbarui diterbitkan pukul terbit rilis jam penulis"
    " tayang diperbaharui tanggal",
    "ms": "dikemaskini diterbitkan jam pada",
    "vi": "lúc giờ cập nhật đăng ngày xuất bản lần cuối",
    "sq": "publikuar përditësuar publikimit data përditësimi fundit më në ora",
    "el": "δημοσιεύτηκε ενημερώθηκε στις δημοσίευση τελευταία ενημέρωση ώρα ημερομηνία",
    "hy": "հրապարակվել թարմացվել ժամը է հրապարակված ամսաթիվ հրապարակման վերջին թարմացում",
    "ka": "გამოქვეყნდა განახლდა გამოქვეყნების თარიღი განახლება ბოლო",
    "he": "נשמר עודכן פורסם בשעה תאריך בתאריך יום עדכון אחרון פרסום",
    "ar": "بتاريخ نشر آخر اخر تحديث في نُشر نشرت تاريخ النشر الساعة بتوقيت غرينتش القدس مكة المكرمة"
    " الموافق يوم تم النشر التحديث ميلادي هجري رقم العدد",
    "fa": "تحدیث منتشر به‌روزرسانی ساعت در تاریخ انتشار برابر با زمان",
    "ur": "شائع اپ ڈیٹ وقت تاریخ آخری اشاعت",
    "hi": "अंतिम प्रकाशन तिथि तारीख प्रकाशित अपडेट अपडेटेड पब्लिश्ड publish",
    "bn": "প্রকাশ প্রকাশিত প্রকাশের সর্বশেষ তারিখ আপডেট ইং টা মিনিট",
    "th": "บาท เผยแพร่ อัปเดต อัพเดท ล่าสุด น เวลา วันที่ ปรับปรุง",
    "ko": "입력 수정 등록 송고시간 승인 기사입력 최종수정 업데이트 기사등록 발행 기자 기사 작성",
    "ja": "配信 更新 公開日 公開 掲載 更新日 最終更新 掲載日 配信日 発行日 更新日時 公開日時 日時",
    "zh": "作者 记者 記者 编辑 編輯 责任编辑 阅读 发表于"
    " 发布时间 更新时间 來源 来源 發布時間 最後更新 发布 更新 發布 時間 时间"
    " 日期 发表时间 最后更新 发稿时间",
}  # fmt: skip
# The date of a change and not of the publication.
_CHANGED_WORDS = (
    "updated modified edited update обновлено обновлена изменено оновлено оновлена абноўлена"
    " обновена обновено актуализация ажурирано ажурирана ažurirano ažurirana izmjena posodobljeno"
    " sprememba jour modifié actualisé maj actualizado actualizada actualización modificado"
    " atualizado atualizada atualização actualitzat actualització aggiornato aggiornamento modifica"
    " aktualisiert aktualisierung geändert bijgewerkt aangepast aktualizacja aktual zaktualizowano"
    " actualizat actualizare aktualizováno aktualizace aktualizované aktualizácia uppdaterad"
    " uppdaterat oppdatert opdateret uppfært päivitetty muokattu uuendatud atnaujinta atjaunots"
    " frissítve frissítés güncelleme güncellenme güncellendi yenilənib жаңартылды diperbarui"
    " dikemaskini nhật përditësuar ενημερώθηκε ενημέρωση թարմացվել განახლდა עודכן تحديث تحدیث"
    " التحديث به‌روزرسانی ڈیٹ अपडेट अपडेटेड আপডেট อัปเดต ปรับปรุง 수정 업데이트 최종수정 更新"
    " 更新日 更新时间 更新時間 最終更新 最後更新 最后更新"
    " 更新日時 обновление módosítva actualizării muudetud"
    " atnaujinimo përditësimi թարմացում განახლება yenilənmə diperbaharui עדכון อัพเดท"
)
_LANGUAGES: dict[str, frozenset[str]] = {}
for _language, _words in _WORDS.items():
    for _word in _words.split():
        _LANGUAGES[_word] = _LANGUAGES.get(_word, frozenset()) | {_language}
_ZONES = frozenset(_ANYWHERE.split())
LABELS = frozenset((*_LANGUAGES, *_ZONES))
CHANGED = frozenset(_CHANGED_WORDS.split())


def folded(word: str) -> str:
    """Fold a word as those of `LABELS` are: case, composition, the sign at its end."""
    composed = unicodedata.normalize("NFC", word.casefold().replace("i\u0307", "i"))
    return composed.strip(".'’՝-")


def words_of(text: str) -> list[str]:
    """Give the words of a stretch, folded."""
    return [folded(word) for word in _WORD.findall(text)]


def telling_words(text: str) -> list[str]:
    """Give the words that may tell a language: no article of a place, as in "El Paso", "LA".

    A short word counts where it is written small, or ends the stretch, before the date.
    """
    return [
        folded(match.group())
        for match in _WORD.finditer(text)
        if len(match.group()) > 3
        or match.group().islower()
        or (not match.group().isupper() and not text[match.end() :].strip())
    ]


def languages_of_labels(words: Iterable[str]) -> frozenset[str]:
    """Give the languages that have all the label words among these, none where no one has."""
    known = [_LANGUAGES[word] for word in words if word in _LANGUAGES and word not in _ZONES]
    return frozenset.intersection(*known) if known else frozenset()
