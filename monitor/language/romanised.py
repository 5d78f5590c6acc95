"""Languages written in Latin letters that have a script of their own: "Segodnya v Moskve", arabizi.

No detector here was trained on them, and each is sure of something else: "Privet, kak dela" is
Slovene or Turkish to them. So they are recognised by their frequent words, written down by hand in
the spellings that people use, or left undetermined; they are never given to a detector's guess.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
from collections.abc import Sequence
from functools import lru_cache

_WORDS: dict[str, str] = {
    "ru-Latn": "chto shto eto ne ya ty vy my oni ona ono na po iz ot dlya dlia kak tak kogda"
    " gde kto uzhe uje esli ili tolko tol'ko ochen segodnya segodnia zavtra vchera"
    " privet spasibo goda god godu skazal skazala zayavil zajavil zayavila kotoryy"
    " kotoriy kotorye kotoraya budet budut mozhet mojet nado nuzhno mne menya"
    " tebya yego ego eyo ikh yest net byl byla bylo byli vse vsyo vso chtoby"
    " potomu pochemu sejchas seychas teper' teper posle pered cherez mezhdu bolee"
    " bolshe bol'she luchshe khorosho horosho prezident pravitelstvo pravitel'stvo"
    " rossii rossiya rossiyskie rossiyskiy ukrainy moskve moskva lyudi lyudey"
    " vremya den' dnya dnei nochyu mir strana strany gorod gorode novosti kazhdyy"
    " kazhdiy dela zdravstvuyte pozhaluysta konechno mogut svoi svoy svoyu etogo"
    " etom etot eta kotoryye sna ulitse ulitsa idet idyot dozhd govorit govoryat"
    " znayu dumayu khochu hochu u s v i k o a no za pri do bez pod",
    "uk-Latn": "shcho scho tse ce ne ya vy my vony vona vono na po z vid dlya yak tak koly"
    " de khto vzhe yakshcho abo tilky duzhe sohodni zavtra vchora pryvit dyakuyu"
    " roku rik skazav skazala zayavyv yakyi yaka yaki yakykh bude budut mozhe"
    " treba meni mene tebe yoho yiyi yikh ye nemaye buv bula bulo buly vsi use"
    " shchob tomu chomu zaraz teper pislya pered cherez mizh bilshe krashche dobre"
    " prezydent uryad ukrayiny ukraini ukrayina kyyevi kyievi liudy lyudy chas den"
    " misto misti novyny i y v u ta ale za pry do bez pid",
    "hi-Latn": "hai hain ka ki ke ko se mein nahi nahin kya aur yeh ye woh wo tha thi the"
    " main mai hum tum aap kar raha rahe rahi gaya gayi gaye bhi par lekin kyun"
    " kyon kaise accha acha achha bahut abhi kuch log logon sarkar ne liye ek do"
    " hoga hogi honge hua hui hue kiya kiye karna karne karte karta karti diya"
    " diye jo jab tak apne apna apni unke unka uske uska iske iska saath sath baad"
    " pehle phir sab kaha kahan yahan wahan din saal desh aaj kal khabar mera meri"
    " mere tera hota hoti hote jata jati jate wala wale wali ho hun hoon toh na"
    " mat bas chahiye sakte sakta unhone usne isne humne maine agar tarah baat"
    " logo zindagi pyar dost ghar paisa paise",
    "ar-Latn": "ana enta inta enti inti howa heya hiya e7na ehna ihna humma homma mesh mish"
    " mush msh fi fe el al w wa ya wallah wallahi habibi 7abibi habibti 7abibti"
    " inshallah inshalla nshallah hamdulillah el7amdulillah 3la 3ala 3al ma3 ma3a"
    " 3an men min ila bas bass kteer ktir kteir awy awi yalla ma leh leih lesh"
    " leysh eh eih dah da di dy dol ezay ezzay izzay izay kif kifak kifik keef shu"
    " shou sho hala2 halla2 hala bokra bukra enbare7 embare7 el-naharda ennaharda"
    " elnaharda lazem lazim 3ayez 3awez 3ayz 3andi 3andak 3ando 3andna kan kanet"
    " kont ra7 ra7et ba2a ba3d ba3den kol kull kulo kolo nas 7aga 7agat haga"
    " mafish mafeesh mafi fih feeh keda kida kaman tayeb tab aywa la2 laa sa7 2ana"
    " 2ent ahlan salam alaikum shukran marhaba sabah el5er 5er el7kooma al7okoma"
    " sa3a el-sa3a el-youm elyom alyoum youm yom qal qala 2al illi elli li lli"
    " dilwa2ty delwa2ty 3arabi masr beirut lebnan",
    "fa-Latn": "ast hast nist ke ra ro az be dar baraye barâye bara va ba in an un ma shoma"
    " man to u khub khoob khoobe khubi chetori chetor salam mersi merci dust doost"
    " daram dari dare darim mikonam mikone mikonim mikonand mishe mishavad nemishe"
    " nemidunam midunam chi chera koja key emruz emrooz farda diruz dirooz khabar"
    " iran tehran mardom dolat ham hame hamin faghat kheili kheyli bud budam"
    " budand shod shodeh kard kardan kardand goft gofte bayad mikham mikhad yek do"
    " ta digar digeh ye dige bacheha khodam khodet",
    "el-Latn": "kai ke to tou tis ti tin ton tous twn sto sti stin ston stous stis stoys me"
    " gia den dn na tha 8a einai eine ine apo oti pou poy mou mas sas sou esy ego"
    " egw emeis eseis kala kalimera kalhmera kalispera kalhspera efxaristo"
    " euxaristo eyxaristw efharisto parakalo twra tora alla ki ena mia enas o i h"
    " oi ta simera shmera avrio ayrio xthes exei ehei echei exoume eixe itan htan"
    " kanei kaneis kanw kano ksero xero xerw theloume thelo thelw poly poli polu"
    " otan giati yiati ellada elladas athina athinas kyvernisi kivernisi kubernhsh"
    " prothypourgos mono panta tipota ola olous auto afto ayto auta afta ayta"
    " alios re file filoi xronia meta prin mexri mehri apopse kapoios kati pws pos"
    " pote opos opws mporei mporw borei",
}
# Words that other languages have as well count for little.
_SHARED_WORDS = (
    "a al ale alla an apo az ba bas be beirut bez bud bula bulo cherez chi da dar das de den"
    " den' di din do dobre dol dust el ena eta fe fi file god ham ho hum i ikh ili in ine iran"
    " jo k ka kai kak kala kan ke key ki ko koly la li log ma main man mas masr mat me men"
    " merci mersi meta mia min mir mono mou my na nas ne net no o ola on ona one oni ono oti"
    " par po pod poly pos pote pri prin re rik s sab salam sas se sna sou ta tab tak tehran"
    " teper the ti tin to tomu ton tous tum ty u un us use v va vid vona vse vso vy w wa y ya"
    " z za zaraz"
)
_SHARED = frozenset(_SHARED_WORDS.split())
# Arabic chat writes the letters that Latin lacks as digits of like shape: ع 3, ح 7, ء 2, خ 5, ق 9.
_CHAT = re.compile(r"[a-z]*(?:[a-z][235679][a-z]|^[37][a-z]{3})[a-z235679]*|[a-z]{2,}[37]")
_FEWEST_SURE = 2  # words that hardly another language has
_LEAST_SHARE = 0.5  # of all words that are known at all


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for tag, words in _WORDS.items():
        for word in dict.fromkeys(words.split()):
            found.setdefault(word, []).append(tag)
    return {word: tuple(tags) for word, tags in found.items()}


def romanised(words: Sequence[str]) -> str | None:
    """Name the language of a romanised piece, or None where it does not look like one.

    Args:
        words: the words of a piece in Latin letters, as written; digits within a word stay ("3la").

    Returns:
        A tag such as "ru-Latn": of the language that has at least half of the words among its
        frequent ones, and two of them hardly shared with any other.
    """
    small = [word.lower().replace("’", "'") for word in words]
    if sum(_CHAT.fullmatch(word) is not None for word in small) >= _FEWEST_SURE:
        return "ar-Latn"
    table = _table()
    known: dict[str, float] = {}
    sure: dict[str, int] = {}
    for word in small:
        for tag in table.get(word, ()):
            known[tag] = known.get(tag, 0.0) + 1.0
            if word not in _SHARED:
                sure[tag] = sure.get(tag, 0) + 1
    if not sure:
        return None
    best = max(sorted(sure), key=lambda tag: (sure[tag], known[tag]))
    enough = sure[best] >= _FEWEST_SURE and known[best] >= _LEAST_SHARE * len(small)
    return best if enough else None
