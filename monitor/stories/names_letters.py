"""How letters sound, by language: what names are compared by across scripts.

Sounds are written with the letters a e i o u, b p v f g h k d t s z c m n l r y, and S (sh), C
(ch), Z (zh), J (dj). "c" is ts. Several sounds for one spelling are separated by "|": then a name
has several skeletons. After BGN/PCGN and the practical transcriptions of newspapers, made coarse.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here


def _table(pairs: str) -> dict[str, str]:
    """Read "sch=S ou=u ъ=" as a table; nothing behind the sign is a silent letter."""
    return dict(pair.split("=") for pair in pairs.split())


_CYRILLIC = _table(
    "а=a б=b в=v г=g д=d е=e ё=yo|e ж=Z з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f "
    "х=h ц=c ч=C ш=S щ=S ъ= ы=i ь= э=e ю=yu я=ya дж=J тс=c дз=z "
    "ґ=g є=e і=i ї=i ў=u|v ј=y љ=l њ=n ђ=J ћ=C џ=J ѓ=g ќ=k ѕ=z "
    "қ=k ғ=g ң=n ә=a ө=o ү=u ұ=u һ=h ҳ=h ҷ=J ӣ=i ӯ=u"
)
_GREEK = _table(
    "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=t ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s|S ς=s τ=t υ=i φ=f "
    "χ=h ψ=ps ω=o ου=u αι=e ει=i οι=i αυ=av ευ=ev γγ=ng γκ=g μπ=b|mp ντ=d|nt τζ=J τσ=c|C τς=c|C"
)
_ARMENIAN = _table(
    "ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=e թ=t ժ=Z ի=i լ=l խ=h ծ=c կ=k հ=h ձ=z ղ=g|k ճ=C մ=m յ=y ն=n "
    "շ=S ո=o չ=C պ=p ջ=J ռ=r ս=s վ=v տ=t ր=r ց=c ւ=v փ=p քօ=ko ք=k օ=o ֆ=f և=ev ու=u"
)
_GEORGIAN = _table(
    "ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=Z რ=r ს=s ტ=t უ=u ფ=p|f ქ=k "
    "ღ=g ყ=k ყა=ka|ga შ=S ჩ=C ც=c ძ=z წ=c ჭ=C ხ=h ჯ=J ჰ=h"
)
_ARABIC = _table(
    "ا=a أ=a إ=a آ=a ٱ=a ب=b|p پ=p ت=t ث=s|t ج=J|g چ=C ح=h خ=h د=d ذ=z ر=r ز=z ژ=Z س=s ش=S ص=s "
    "ض=d ط=t ظ=z غ=g ف=f|v ق=k ك=k ک=k گ=g ل=l م=m ن=n ه=h ة= ۀ= و=o|v ؤ=o ي=i ی=i ى=a ئ=e ء= ع=a "
    "ڤ=v ٹ=t ڈ=d ڑ=r ں=n ھ= ہ=h ے=e تش=C تس=c ـ="
)
_HEBREW = _table(
    "א=a ב=b|v ג=g ד=d ה=h ו=o וו=v ז=z ח=h ט=t י=i יי=ei|ai כ=k|h ך=h ל=l מ=m ם=m נ=n ן=n ס=s ע=a "
    "פ=p|f ף=f צ=c ץ=c ק=k ר=r ש=S|s ת=t ג'=J ז'=Z צ'=C ץ'=C"
)
_PLAIN = {letter: letter for letter in "abdefghiklmnoprstuvyz"} | {"w": "v", "c": "k", "q": "k"}
# Of Hangul and kana in ASCII (anyascii).
_HANGUL = _table("j=z|J ch=C p=p|f b=b|v r=r|l l=l|r sh=S ss=s kk=k tt=t pp=p")
_KANA = _table("chi=Ci|ti tsu=cu|tu ji=Ji|zi shi=Si|si fu=fu|hu b=b|v r=r|l sh=S ch=C j=J z=z")
OTHER_SCRIPTS: dict[str, dict[str, str]] = {
    "Cyrl": _CYRILLIC,
    "Grek": _GREEK,
    "Armn": _ARMENIAN,
    "Geor": _GEORGIAN,
    "Arab": _ARABIC,
    "Hebr": _HEBREW,
    "Hang": _PLAIN | _HANGUL,
    "Kana": _PLAIN | _KANA,
}
_BY_CYRILLIC_LANGUAGE = {
    "uk": _table("г=h и=i х=h"),
    "be": _table("г=h"),
    "kk": _table("х=h"),
}

# Letters with a mark that says more than their place in the alphabet.
_MARKED = _table(
    "ç=C ć=C č=C ş=S ș=S š=S ś=S ŝ=S ž=Z ż=Z ź=Z ğ=g ģ=g ķ=k ļ=l ņ=n ł=l ń=n ň=n ñ=n ř=r ț=c ţ=c "
    "ß=s ə=a ı=i ä=e ö=o ü=u å=o ø=o æ=e œ=e ē=e ė=e ě=e ð=d đ=J þ=t ď=d ť=t ĺ=l ľ=l ż=Z x=ks"
)
_LATIN = _MARKED | _table(
    "a=a b=b c=k ce=se ci=si cy=si d=d e=e f=f g=g h=h i=i j=J k=k l=l m=m n=n o=o p=p q=k qu=kv "
    "r=r s=s t=t u=u v=v w=v y=i z=z sh=S ch=C tch=C sch=S tsch=C zh=Z dzh=J dj=J kh=h gh=g ph=f "
    "th=t dh=d bh=b rh=r ck=k tz=c ts=c cz=C oo=u ee=i shch=S dz=z ya=ya yu=yu yo=yo"
)
_SOFT_J = "dj=J j=y"
_LATIN_LANGUAGES: dict[str, str] = {
    "en": "ge=ge|Je gi=gi|Ji sc=sk sce=se ough=o ow=o|ov ou=u qu=k|kv",
    "fr": "j=Z ge=Ze gi=Zi ch=S chtch=S ou=u oi=ua eau=o au=o ai=e qu=k ç=s gn=n gue=ge "
    "gui=gi dj=J sch=S",
    "de": f"{_SOFT_J} ch=h w=v v=f z=c tz=c ie=i ei=ai|ei eu=oi äu=oi dsch=J schtsch=S "
    "ae=e oe=o ue=u|ue chs=ks",
    "nl": f"{_SOFT_J} sj=S zj=Z tsj=C ch=h|S oe=u ij=ei|i sch=sh|S g=g ou=u",
    "es": "j=h ge=he|ge gi=hi|gi ce=se ci=si z=s qu=k gue=ge gui=gi ll=l ñ=n x=ks|h h=h",
    "pt": "j=Z ge=Ze gi=Zi ch=S qu=k gue=ge gui=gi x=S|ks lh=l nh=n ç=s ão=an ou=u",
    "gl": "x=S|ks ch=C qu=k",
    "ca": "j=Z ge=Ze gi=Zi qu=k x=S|ks ny=n ç=s",
    "it": f"{_SOFT_J} ch=k ce=Ce ci=Ci cia=Ca ge=Je gi=Ji gia=Ja gio=Jo gh=g gli=li gn=n sce=Se "
    "sci=Si sch=sk z=c|z",
    "ro": "j=Z ce=Ce ci=Ci ge=Je gi=Ji ch=k gh=g ă=a â=i î=i",
    "pl": f"{_SOFT_J} ck=ck sie=se zie=ze szcz=S ie=e ia=ya io=yo iu=yu "
    "ch=h cz=C sz=S rz=Z c=c ce=ce ci=Ci w=v ó=u ł=l dz=z dż=J dź=J si=Si zi=Zi",
    "cs": f"{_SOFT_J} ck=ck ch=h c=c ce=ce ci=ci dž=J ř=r",
    "sk": f"{_SOFT_J} ck=ck ch=h c=c ce=ce ci=ci dž=J",
    "hr": f"{_SOFT_J} ck=ck c=c ce=ce ci=ci dž=J lj=l nj=n dj=J",
    "sl": f"{_SOFT_J} ck=ck c=c ce=ce ci=ci dž=J lj=l nj=n",
    "hu": f"{_SOFT_J} s=S sz=s cs=C zs=Z c=c ce=ce ci=ci gy=d ty=t ny=n ly=i ch=h",
    "sv": f"{_SOFT_J} sj=S tj=C å=o",
    "no": f"{_SOFT_J} sj=S kj=C",
    "da": f"{_SOFT_J} sj=S",
    "fi": f"{_SOFT_J} tš=C tsh=C z=c",
    "et": f"{_SOFT_J} tš=C dž=J",
    "lv": f"{_SOFT_J} ck=ck c=c ce=ce ci=ci dž=J",
    "lt": f"{_SOFT_J} ck=ck c=c ce=ce ci=ci dž=J",
    "tr": "c=J ce=Je ci=Ji j=Z y=y h=h",
    "az": "c=J ce=Je ci=Ji j=Z x=h q=g|k y=y",
    "sq": "q=C xh=J ç=C ë=e j=y c=c ce=ce ci=ci gj=J",
    "id": "c=C ce=Ce ci=Ci sy=S j=J ny=n",
    "uz": "j=J x=h q=k sh=S ch=C",
}
_SAME_AS = {"bs": "hr", "sr": "hr", "ms": "id", "af": "nl", "nb": "no", "nn": "no", "tk": "tr"}


def latin(language: str) -> dict[str, str]:
    """How Latin letters sound in a language; as in English and the like where it is not known."""
    own = _LATIN_LANGUAGES.get(_SAME_AS.get(language, language), "")
    return _LATIN | _table(own)


def cyrillic(language: str) -> dict[str, str]:
    """How Cyrillic letters sound in a language."""
    return _CYRILLIC | _BY_CYRILLIC_LANGUAGE.get(language, {})
