"""Verbs of speech, roles and small words around a speaker, language by language. Data."""

# ruff: noqa: E501, RUF001 - a language a line; letters of other scripts are the subject here

import re
from functools import cache


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_VERBS: dict[str, str] = {
    "en": "said|says|told|tells|added|adds|warned|warns|announced|wrote|writes|tweeted|posted|stated|states|declared|declares|insisted|insists|argued|argues|explained|explains|claimed|claims|described|describes|accused|accuses|vowed|vows|promised|noted|stressed|urged|urges|admitted|admits|confirmed|asked|asks|replied|responded|commented|continued|denounced|condemned|condemns|slammed|pledged|acknowledged|reported|remarked|recalled|complained|calls|called",
    "de": "sagte|sagt|erklärte|erklärt|betonte|betont|warnte|warnt|schrieb|schreibt|forderte|fordert|kritisierte|kritisiert|berichtete|berichtet|meinte|meint|bezeichnete|bezeichnet|nannte|nennt|äußerte|versicherte|ergänzte|erläuterte|behauptete|behauptet|verkündete|twitterte|mahnte|antwortete|hat gesagt|hat erklärt|teilte|sprach|so",
    "fr": "a déclaré|a dit|a affirmé|a estimé|a expliqué|a annoncé|a ajouté|a écrit|a assuré|a dénoncé|a indiqué|a souligné|a précisé|a averti|a prévenu|a lancé|a confié|a réagi|a raconté|a accusé|a qualifié|a promis|a insisté|a répondu|a tweeté|a martelé|a regretté|a commenté|a rappelé|a reconnu|a fait savoir|déclare|dit|affirme|estime|explique|annonce|ajoute|écrit|assure|dénonce|indique|souligne|précise|prévient|avertit|lance|confie|réagit|raconte|accuse|promet|insiste|répond|martèle|regrette|rappelle|déclarait|disait|expliquait|estimait",
    "es": "dijo|dice|afirmó|afirma|declaró|declara|aseguró|asegura|señaló|señala|explicó|explica|añadió|añade|agregó|advirtió|advierte|indicó|indica|manifestó|expresó|sostuvo|sostiene|denunció|denuncia|escribió|anunció|anuncia|apuntó|subrayó|comentó|criticó|critica|acusó|acusa|calificó|califica|insistió|insiste|reconoció|pidió|pide|respondió|prometió|ha dicho|ha afirmado|ha asegurado|ha declarado|ha señalado|ha explicado|ha añadido|ha advertido|ha denunciado|ha subrayado|ha insistido|ha escrito|ha anunciado|ha reconocido|ha defendido",
    "pt": "disse|diz|afirmou|afirma|declarou|declara|explicou|explica|acrescentou|alertou|alerta|escreveu|anunciou|garantiu|garante|ressaltou|destacou|informou|criticou|critica|acusou|acusa|comentou|contou|lamentou|defendeu|defende|reiterou|apontou|prometeu|sublinhou|assegurou|adiantou|considerou|questionou|respondeu",
    "it": "ha detto|ha dichiarato|ha affermato|ha spiegato|ha aggiunto|ha scritto|ha sottolineato|ha commentato|ha annunciato|ha ribadito|ha denunciato|ha accusato|ha raccontato|ha risposto|ha avvertito|ha precisato|ha assicurato|ha ricordato|dice|dichiara|afferma|spiega|aggiunge|scrive|sottolinea|commenta|annuncia|ribadisce|avverte|racconta|accusa|attacca|replica|conclude|osserva|assicura|disse",
    "nl": "zei|zegt|verklaarde|verklaart|vertelde|vertelt|schreef|schrijft|stelde|stelt|waarschuwde|waarschuwt|benadrukte|benadrukt|meldde|meldt|aldus|reageert|reageerde|noemde|noemt|vindt|liet weten|laat weten|antwoordde|zei ook",
    "ru": "сказал*|заявил*|сообщил*|отметил*|подчеркнул*|добавил*|написал*|рассказал*|объяснил*|пояснил*|уточнил*|говорит|заявляет|считает|утверждает|обвинил*|призвал*|предупредил*|пообещал*|ответил*|назвал*|прокомментировал*|признал*|указал*|напомнил*|отмечает|пишет",
    "uk": "сказав|сказала|заявив|заявила|заявили|повідомив|повідомила|повідомили|зазначив|зазначила|наголосив|наголосила|додав|додала|написав|написала|розповів|розповіла|пояснив|пояснила|підкреслив|підкреслила|каже|говорить|закликав|закликала|попередив|попередила|назвав|назвала|звинуватив|відповів|відповіла|вважає|уточнив|уточнила",
    "pl": "powiedział*|mówi|stwierdził*|oświadczył*|dodał*|napisał*|podkreślił*|zaznaczył*|zapowiedział*|ostrzegł*|ocenił*|wyjaśnił*|przekazał*|poinformował*|pisze|uważa|odpowiedział*",
    "az": "dedi|deyib|bildirib|bildirdi|qeyd edib|qeyd etdi|vurğulayıb|vurğuladı|yazıb|söyləyib",
    "tr": "dedi|söyledi|belirtti|açıkladı|ifade etti|kaydetti|konuştu|vurguladı|yazdı|diye konuştu|diye yazdı|ifadelerini kullandı|ifadesini kullandı|şeklinde konuştu|dile getirdi|uyardı|diyor|değerlendirmesinde bulundu|açıklamasını yaptı|açıklamasında bulundu|yanıtını verdi|ifadelerine yer verdi",
    "hy": "ասել է|ասաց|հայտարարել է|հայտարարեց|նշել է|նշեց|գրել է|գրեց|ընդգծել է|ընդգծեց|շեշտել է",
}
# "on Monday", "hier", "в пятницу": between a verb and its speaker.
WHEN = re.compile(
    r"""\s*(?:(?:on|am|le|ce|cet|el|este|la|в|во|у|в\sэту|w|we|na|no|nesta|neste|op)\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|later
    |montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|gestern|später|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd['’]hui
    |lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|ayer|este\s\w+|segunda|terça|quarta|quinta|sexta|hoje|ontem|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|oggi|ieri
    |maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|vandaag|gisteren|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|сегодня|вчера|накануне
    |понеділок|вівторок|середу|п['’]ятницю|суботу|неділю|сьогодні|вчора|poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę|dziś|wczoraj)(?:-feira)?(?:\s(?:abend|morgen|evening|morning|night|soir|matin|noche|noite|sera|вечером|утром))?(?![^\W\d_]),?\s*""".replace(
        "\n    ", ""
    ),
)
_ACCORDING = {
    "en": r"according\sto", "fr": "selon|d['’]après", "es": "según", "pt": "segundo|de\\sacordo\\scom",
    "it": "secondo", "nl": "volgens", "de": "laut",
}  # fmt: skip
DETERMINERS = _set(
    "the a an der die das ein eine den dem le la les l' un une el los las una o os um uma il lo i gli de het een"
)
PRONOUNS = _set(
    """he she they it we i you who which one er sie es wir ich man il elle ils elles on nous je él ella ellos ellas ele ela eles elas lui lei loro
    hij zij ze wij ik men он она они мы я оно він вона вони ми on ona oni ja my biz ben onlar this that these those his her their its
    dieser diese ce cette este esta isso questo questa eso ese esa dit dat это эта этот це նա
    как як wie comme como come zoals jak as if when while but if then there here now qui que quien quem cui который которая який яка"""
)
PARTICLES = _set(
    "de del della di da dos das do von van el bin ben bint ibn abu ter ten du y e af av"
)
ADVERBS = _set(
    """also later then earlier recently further again has have had was been repeatedly publicly today yesterday
    auch zudem später dazu am hat habe weiter außerdem laut aussi également ensuite encore a ont avait también después luego ha
    também depois ainda há anche poi inoltre ook later nog heeft также ранее позже ещё еще затем при этом сегодня також раніше пізніше
    też także później"""
)
BLOCKING = _set(
    """in on of at for from by to with after before during about against and or but as than
    im in am an auf von vom für mit nach bei aus zum zur über gegen und oder
    dans en sur pour par avec après devant contre et ou au aux chez
    para por con tras sobre ante contra y desde
    com após sobre no na nos nas em e
    nel nella alla al dal con per su dopo contro ed
    op met voor bij naar uit door tegen aan
    в во на о об из с со по для от при за к и у
    у в на про з із зі для від при за до і й та
    w we na o z ze do po przy dla od i
    ve ile için"""
)
# Right before a capital: what follows is a part of the role, or a place, and no name.
GENITIVE = _set(
    "of van von de du des del della dell' di do da dos das der für for over onder about a al alla zu zum na"
)
# "accused of", "told to": done to the subject, not by it.
_SUFFERED = re.compile(
    r"(?:accused|told|asked|urged|warned|called|claimed|described|reported|denounced|condemned|slammed|confirmed)"
    r"\s+(?:of|by|to|over|after|as|for|on|in)(?![^\W\d_])|(?:calificad|acusad|descrit)"
)
_ROLES = re.compile(
    r"""(?:president\w*|vice\w*|prime|minister\w*|premier\w*|first|deputy|foreign|interior|defen[cs]e|finance|secretary|state|chief|chancellor|senator|sen|rep|gov|governor|mayor|king|queen|prince\w*|pope|general|gen|col|colonel|lt|captain|admiral|sgt|sheriff|judge|justice|professor|prof|dr|mr|mrs|ms|sir|lord|lady|dame|speaker|spokes\w+|ambassador|director|ceo|chairman|chairwoman|chair|leader|head|former|ex\w*|coach|attorney|detective|police|officer|commissioner|congressman|congresswoman|representative|us|u\.s|uk|eu|un|nato
    |bundes\w+|\w*kanzler\w*|\w*präsident\w*|\w*minister\w*|\w*sprecher\w*|\w*chef\w*|\w*sekretär\w*|\w*leiter\w*|\w*vorsitzende\w*|\w*meister\w*|\w*direktor\w*|\w*expert\w*|\w*forscher\w*|\w*trainer\w*|\w*anw[aä]lt\w*|könig\w*|papst|herr|frau|\w*professor\w*|\w*beauftragte\w*|\w*politiker\w*|\w*abgeordnete\w*|\w*botschafter\w*|\w*experte|general\w*|oberst|\w*kommissar\w*|\w*ökonom\w*|\w*wissenschaftler\w*|cdu\W\w+|spd\W\w+|fdp\W\w+|afd\W\w+|csu\W\w+
    |président\w*|ministre|monsieur|madame|maître|pape|roi|reine|général\w*|secrétaire|porte-parole|mme|m
    |presidente|presidenta|ministro|ministra|papa|rey|reina|gobernador\w*|alcalde\w*|portavoz|secretari[oa]|canciller|don|doña|sr|sra|rei|governador\w*|prefeito|deputad[oa]
    |re|regina|governatore|sindaco|onorevole|segretari[oa]|sottosegretari[oa]|portavoce
    |koning|koningin|burgemeester|paus|minister-president|woordvoerder|wethouder|kamerlid
    |başkanı|bakanı|başbakanı|başbakan|cumhurbaşkanı|sözcüsü|başkan|bakan|müdürü|valisi|genel|sekreteri|yardımcısı|nazir\w*|prezident\w*|sözçü\w*|dışişleri|içişleri|savunma|milli
    |президент\w*|министр\w*|глава|премьер\w*|президентка|прем['’]єр\w*|міністр\w*|голова|prezydent|premier|minister|վարչապետ\w*|նախագահ\w*|նախարար\w*)""".replace(
        "\n    ", ""
    ),
)
_ORGANISATION = re.compile(
    r"(?:ministry|minist[eè]r\w*|ministerium|ministero|министерство|міністерство|army|forces|agency|police|council|commission|committee|government|office|service|department|party|union|bank|group|house|university|institute|association|court|кремль|kremlin|pentagon|bakanlığı|partisi)"
)
_OBJECT_VERBS = _set(
    """dénonce dénonça noemt noemde accuse accuses accused calls called describes described denounced condemned slammed
    nannte nennt bezeichnete kritisierte kritisiert forderte fordert acusó acusa calificó denunció denuncia criticó critica
    acusou criticou defende attacca accusa назвал назвала обвинил обвинила призвал призвала explains explained"""
)
# They open a line before a colon, but nobody speaks.
_LABELS = _set(
    """live video watch photos exclusive opinion analysis breaking update report reports review study news poll interview podcast explainer quiz editorial fact revealed
    kommentar interview studie analyse bericht umfrage eilmeldung newsblog liveticker exklusiv kolumne
    direct vidéo vidéos exclusif entretien reportage enquête tribune sondage récit opinión vídeo análisis entrevista encuesta última hora directo
    ao vivo pesquisa estudo diretta sondaggio intervista esclusiva analisi foto
    видео фото опрос эксперт эксперты мнение срочно онлайн сми источник відео експерт змі джерело wideo zdjęcia wywiad son dakika
    affaire guerre guerra krieg inondations incontro auguri affondo box office showcase long formule formel ligue liga war crisis brexit covid corona
    experts expert officials police sources source witnesses experten experte polizei kreml"""
)
_DAYS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|(?:jan|febr)uary|march|april|june|july|august|(?:septem|octo|novem|decem)ber"
)


@cache
def verbs(language: str) -> re.Pattern[str] | None:
    """The verbs of speech of a language, as they stand in casefolded text; None for others."""
    listed = _VERBS.get(language)
    if listed is None:
        return None
    words = sorted(listed.split("|"), key=len, reverse=True)
    body = "|".join(word.replace("*", r"\w{0,3}").replace(" ", r"[\s\u00a0]") for word in words)
    return re.compile(
        rf"(?<![^\W\d_])(?<!-)(?:{body})(?![^\W\d_]|-t-|-(?:il|elle|on|ils|elles|je)\b)"
    )


@cache
def according(language: str) -> re.Pattern[str] | None:
    """The words for "according to" in a language, at the beginning of a stretch; None where it is not known."""
    listed = _ACCORDING.get(language)
    return re.compile(rf"[\s,]*(?:{listed})\s") if listed else None


def is_suffered(folded: str, start: int) -> bool:
    """Whether the verb of speech at `start` says what was done to its subject."""
    return _SUFFERED.match(folded, start) is not None


def takes_object(verb: str) -> bool:
    """Whether a verb says something of somebody, so that more than a quotation may follow it."""
    return verb in _OBJECT_VERBS


def is_role(word: str) -> bool:
    """Whether a capitalised word is an office or a title: "Minister", "Moskau-Korrespondent"."""
    first, hyphen, last = word.rpartition("-")
    if hyphen and first and last[:1].islower():
        return True
    return _ROLES.fullmatch(word.casefold().rstrip(".")) is not None


def is_organisation(word: str) -> bool:
    """Whether a capitalised word ends the name of an office that speaks: "Defence Ministry"."""
    return _ORGANISATION.fullmatch(word.casefold()) is not None


def is_label(word: str) -> bool:
    """Whether a word before a colon only announces what follows: "Video", "Exclusive"."""
    return word.casefold() in _LABELS


def is_day(word: str) -> bool:
    """Whether a capitalised word is a day or a month, which stand behind a name in English."""
    return _DAYS.fullmatch(word.casefold()) is not None
