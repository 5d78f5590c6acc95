"""Small words around a number that tell whether it counts what stands near. Data, and questions.

Twelve languages together: what is a preposition in one is hardly ever a noun in another.
"""

# ruff: noqa: E501, RUF001 - letters of other scripts are the subject here

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


AUXILIARIES = _set(
    """were was are is be been being have has had confirmed reported reportedly feared now also already
    left least dozen found thought believed feared presumed gestiegen angestiegen erhöht gestegen opgelopen salito salite wzrosła wurden wurde sind worden werden gibt sein waren sont ont été furent étaient est a son han sido fueron
    fue están foram são está estão foi ficaram ficou sono stati state rimasti rimaste sarebbero zijn raakten werden wordt er
    были был было остаются получили оказались стали числятся числится уже було були отримали zostało zostały są było olarak
    seriously critically schwer leicht grièvement gravement
    gravi gravemente gravely zwaar тяжело
    el número de os número le nombre la cifra des bilan balanço balance numero il dei o das toll total"""
)
_PREPOSITIONS = _set(
    """by in after during within for with on at from against near before of into including among between when while as
    von bei nach in mit aus durch an auf während wegen gegen über seit beim im am
    par dans après lors pour avec en contre sur depuis chez au aux pendant
    por en tras con contra sobre desde durante para al a
    em após com contra sobre pelo pela no na nos nas ao
    da in dopo con contro su per durante nel nella nei dal dalla al alla
    door bij na met tegen op sinds tijdens vanaf
    от в во после при из на по с со за через у против для под над к во
    від у після при з із на по за через проти для під над до
    przez w we po przy z ze na od przeciw podczas dla
    sonra için ile karşı"""
)
_PLACING = _set("in im at near bei à en em no na a nel nella в на у w")
CONJUNCTIONS = _set(
    "and or but et ou mais und oder aber sowie y e o pero ou mas ed en of maar и или а но й і та або але i oraz lub ale ve veya ama while whereas"
)
_RISE = re.compile(
    r"(?:^|\s)(?:to|(?:stands?|stood|put|remains)\sat|reach\w*|hits?|tops|topped|passe[sd]|tot|auf|à|a|до|na|op|do|para|até|hasta|составил\w*|достиг\w*)\s*$"
)
_NOT_HOW_MANY = re.compile(
    r"(?:^|\s)(?:of|van|von|de|di|aged?|at|was|is|including|among|dont|darunter|davon|incluid\w+|entre|inclusive|cui"
    r"|том\sчисле|числе|waaronder|waarvan|tym|iphone|only|alter|edad|idade)\s*$"
)
# Behind a number: what it is then no count of people or things, but of time, money, distance, …
UNITS = re.compile(
    r"""[\s\u00a0\u202f\-‑]?(?:years?|decades?|centur\w+|yrs?|months?|weeks?|days?|hours?|minutes?|mins?|seconds?|nights?|times|miles?
    |km|kilomet\w+|met(?:er|re)s?|feet|ft|inch\w*|degrees?|kg|tonn\w*|tons?|lit\w+|square|percent|points?|o'clock|a\.?m|p\.?m|goals?|pages?|minutes?
    |jahr\w*|jahrzehnt\w*|monat\w*|woche\w*|tag|tage|tagen|stunden?|minuten?|sekunden?|uhr|mal|quadrat\w+|grad|punkte?|tore?
    |ans?|années?|mois|semaines?|jours?|heures?|minutes?|secondes?|fois|mètres?|degrés|points?|buts?|h
    |años?|mes(?:es)?|semanas?|días?|horas?|minutos?|segundos?|veces|metros|grados|puntos|goles
    |anos?|mês|dias?|vezes|graus|pontos|gols
    |anni|anno|mese|mesi|settiman\w+|giorn\w+|ore|minuti|secondi|volte|metri|gradi|punti|gol
    |jaar|jaren|maand\w*|weken|week|dag|dagen|uur|uren|keer|meter|graden
    |лет|год|года|году|годов|месяц\w*|недел\w*|день|дня|дней|дне|сутки|суток|час|часа|часов|минут\w*|секунд\w*|раз|раза|км|километр\w*|метр\w*|градус\w*|тонн\w*|процент\w*|очк\w*|этаж\w*
    |рок\w*|років|місяц\w*|тижн\w*|дні|днів|день|годин\w*|хвилин\w*|разів|рази|кілометр\w*
    |lat|rok|roku|lata|miesi\w+|tygodni\w*|dni|dzień|godzin\w*|minut\w*|razy|metrów
    |yıl\w*|ay|hafta\w*|gün\w*|saat\w*|dakika\w*|kez|metre\w*|yaş\w*|bin
    |january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|sept?|oct|nov|dec
    |januar|februar|märz|mai|juni|juli|oktober|dezember
    |janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre
    |de\s(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)
    |enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
    |gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre
    |januari|februari|maart|mei|augustus
    |январ\w+|феврал\w+|марта|апрел\w+|мая|июн\w+|июл\w+|август\w*|сентябр\w+|октябр\w+|ноябр\w+|декабр\w+
    |січн\w+|лютого|березн\w+|квітн\w+|травн\w+|червн\w+|липн\w+|серпн\w+|вересн\w+|жовтн\w+|листопад\w+|грудн\w+
    |stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia
    |ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)(?![^\W\d_])""".replace(
        "\n    ", ""
    ),
)
_PARTITIVE = re.compile(
    r"\s(?:of\s(?:the|them|whom|those|its|his|their)|davon|von\sihnen|der\s|d['’]entre|des\s|de\s(?:los|las|ellos|ellas|eles|elas|ces|leurs)|dos\s|das\s|di\s(?:loro|cui)|dei\s|degli\s|van\s(?:de|hen)|из\s|из\sних|з\sних|із\s|z\snich)"
)
_MORE_BEFORE = re.compile(
    r"(?:another|additional|other|further|weitere\w*|andere\w*|noch|autres?|otr[oa]s?|outr[oa]s?|altr[ieo]|nog|andere|ещё|еще|другие|других|ще|інш\w+|kolejn\w+|jeszcze|diğer|daha)[\s\u00a0]*$"
)
_MORE_AFTER = re.compile(
    r"[\s\u00a0](?:more|others?|additional|further|weitere\w*|andere\w*|autres?|new|nouveaux|nouvelles|neue|neuen|nuovi|nuevos|novos|más|otr[oa]s|outr[oa]s|mais|altr[ie]|anderen|других|інших|innych|ek)(?![^\W\d_])(?!\s(?:than|de|que))"
)
_NOT_ONE = re.compile(r"(?:no|any|every|some|each|this|that|the|last|first|day)[\s\-]$")
_AT_AGE = re.compile(
    r"(?:^|\s)(?:mit|aged?|aged (?:just|only|around|about)|at|at the age of|im alter von)[\s\u00a0]$"
)
_MONTH_BEFORE = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s(?:the\s)?$"
)
# What is said of another time, or of all of a war, is no count of this.
_BACKGROUND = re.compile(
    r"""(?:last|previous)\s(?:year|month|week|summer|winter|spring|autumn|fall)|a\syear\sago|years\sago|(?:per|a|each|every)\s(?:day|year|month|week)|daily|annually|on\saverage|since\s(?:the\s)?(?:war|start|beginning|outbreak|invasion|conflict|russia\w*|hamas|israel\w*|full|january|february|march|april|may|june|july|august|september|october|november|december)|(?:start|beginning)\sof\sthe\s(?:war|year|conflict)|so\sfar\sthis\syear|anniversary
    |letzte[ns]?\s(?:jahr|monat|woche)|vor(?:iges|igen|m)?\s(?:einem\s)?jahr\w*|pro\s(?:tag|jahr|monat)|täglich|jährlich|seit\s(?:kriegs|beginn|anfang|ausbruch|dem\s(?:beginn|\d|kriegs|angriff)|jahren|januar|februar|märz|oktober)|im\sschnitt|jahrestag
    |l['’]an\s(?:dernier|passé)|l['’]année\sdernière|le\smois\sdernier|par\s(?:jour|an|mois)|chaque\s(?:jour|année)|depuis\s(?:le\s(?:début|\d|déclenchement)|l['’]|la\s(?:guerre|nuit)|octobre|février|des\s)|en\smoyenne
    |el\saño\spasado|el\smes\spasado|por\sdía|al\s(?:día|año|mes)|cada\s(?:día|año)|desde\s(?:el\s(?:inicio|comienzo|\d|estallido)|que|hace|octubre|febrero)|aniversario
    |no\sano\spassado|no\smês\spassado|por\s(?:dia|ano|mês)|a\scada\s|desde\s(?:o\s(?:início|começo|\d)|que|outubro|fevereiro)
    |l['’]anno\sscorso|lo\sscorso\sanno|al\s(?:giorno|mese)|all['’]anno|ogni\s(?:giorno|anno)|dall['’]inizio|in\smedia
    |vorig\sjaar|vorige\s(?:maand|week)|per\s(?:dag|jaar|maand)|sinds\s(?:het\s(?:begin|uitbreken)|de\s|\d|oktober|februari)
    |прошл\w+\s(?:году|месяце|год|неделе)|в\s(?:день|сутки|год|месяц)(?!\w)|ежедневно|ежегодно|с\sначала|с\sмомента|годовщин\w*|в\sсреднем
    |минул\w+\s(?:року|місяця|році)|торік|на\sдобу|щодня|щороку|з\sпочатку|від\sпочатку
    |ubiegł\w+\s(?:roku|miesiąc\w*)|dziennie|rocznie|od\spoczątku|każdego\s
    |geçen\s(?:yıl|ay|hafta)|günde|yılda|beri""".replace("\n    ", ""),
)
_YEAR = re.compile(r"(?<![\d.,])(1[89]\d\d|20\d\d)(?![\d.,]\d|\d)")
_POSSIBLE = re.compile(
    r"(?<![^\W\d_])(?:could|might|would|should|plan(?:s|ned|ning)?|want\w*|will|threat\w*|if|risk\w*|könnte\w*|würde\w*|soll\w*|wollen|will|will|pourrai\w+|devrai\w+|veut|podría\w*|quiere|poderia\w*|pode|potrebbe\w*|vuole|zou|zouden|kan|может|могут|бы|хочет|планир\w+|намерен\w*|може|можуть|хоче|планує|może|mogą|chce|ebilir)(?![^\W\d_])"
)
_ADJECTIVES = _set(
    "dead injured wounded missing tote toten verletzte verletzten vermisste vermissten dode gewonde vermiste detained arrested ölü"
)
ASIDE = re.compile(  # "17 people, including three children, were killed"
    r",\s(?:including|among\sthem|darunter|dont|incluid[oa]s|entre\sellos|incluindo|tra\scui|fra\scui|onder\swie|"
    r"waaronder|включая|в\sтом\sчисле|среди\sних|зокрема|серед\sних|w\stym|aralarında)\s[^,]{1,70},"
)
WORD = re.compile(r"[^\W\d_]+(?:['’\-‑][^\W\d_]+)*")
BARRIER = re.compile(r"[,;:.!?()\[\]—–«»“”„\"|/•…]")
_HARD_BARRIER = re.compile(r"[,;.!?()\[\]«»“”„\"|/•…]")


def is_background(folded: str, year: int | None) -> bool:
    """Whether a sentence speaks of another time than that of the item, or of every day."""
    years = {int(found) for found in _YEAR.findall(folded)}
    if years - ({year} if year else set()):
        return True
    return bool(_BACKGROUND.search(folded))


def is_possible(text: str, folded: str) -> bool:
    """Whether a sentence says what may be instead of what is; with a capital May is a month."""
    return bool(_POSSIBLE.search(folded) or re.search(r"\bmay\b", text))


def is_no_count(folded: str, start: int, end: int) -> bool:
    """Whether what stands around says that a number is a time, a measure, or no number at all."""
    before = folded[max(0, start - 16) : start]
    if UNITS.match(folded, end) or _MONTH_BEFORE.search(before):
        return True
    return folded[start:end] == "one" and bool(_NOT_ONE.search(before))


def is_part(folded: str, start: int, end: int) -> bool:
    """Whether a number at `[start, end)` is a part of others, or comes on top of them."""
    return bool(
        _PARTITIVE.match(folded, end)
        or _MORE_AFTER.match(folded, end)
        or _MORE_BEFORE.search(folded[max(0, start - 20) : start])
    )


def leads_on(gap: str, most: int) -> bool:
    """Whether a noun behind `gap` is the one that the number before it counts."""
    words = WORD.findall(gap)
    if len(words) > most or BARRIER.search(gap):
        return False
    return not any(word in _PREPOSITIONS or word in CONJUNCTIONS for word in words)


def is_age(folded: str, start: int, language: str) -> bool:
    """Whether a number at `start` is how old somebody was: "stirbt mit 83", "muore a 74"."""
    before = folded[max(0, start - 20) : start]
    if language == "it" and re.search(r"(?:muore|mort[oa])\sa\s$", before):
        return True
    return bool(_AT_AGE.search(before))


def names_a_place(gap: str) -> bool:
    """Whether a gap is "in Nottingham" or the like, with auxiliaries behind."""
    words = WORD.findall(gap)
    while words and words[0] in AUXILIARIES - _PLACING:
        words.pop(0)
    if not 2 <= len(words) <= 4 or BARRIER.search(gap) or words[0] not in _PLACING:
        return False
    return not any(word in _PREPOSITIONS or word in CONJUNCTIONS for word in words[1:])


def only_auxiliaries(gap: str) -> bool:
    """Whether nothing but "were reported" and the like stands in a gap."""
    words = WORD.findall(gap)
    return len(words) <= 4 and not BARRIER.search(gap) and all(w in AUXILIARIES for w in words)


def leads_to_amount(gap: str) -> bool:
    """Whether an amount of money or percent behind `gap` is that of what stands before it."""
    words = WORD.findall(gap)
    return len(words) <= 5 and not BARRIER.search(gap) and not CONJUNCTIONS & set(words)


def leads_to_number(gap: str) -> bool:
    """Whether a number behind `gap` is how many of what stands before it."""
    if _HARD_BARRIER.search(gap):
        return False
    words = WORD.findall(gap)
    if _RISE.search(gap) and len(words) <= 11:
        return not any(word in CONJUNCTIONS for word in words)
    if _NOT_HOW_MANY.search(gap):
        return False
    blocked = any(word in _PREPOSITIONS or word in CONJUNCTIONS for word in words)
    return len(words) <= 4 and not blocked


def qualifies(folded: str, start: int, end: int) -> bool:
    """Whether "dead" or "tote" at `[start, end)` only qualifies the noun behind it: "dead whales"."""
    if folded[start:end] not in _ADJECTIVES or not folded[end : end + 1].isspace():
        return False
    return not ends_there(folded, end)


def ends_there(folded: str, end: int) -> bool:
    """Whether no noun follows the number that ends at `end`, so that it counts what was before."""
    rest = folded[end : end + 24].lstrip(" \u00a0\u202f")
    if not rest or not rest[0].isalnum():
        return True
    word = WORD.match(rest)
    found = word.group() if word else ""
    return found in _PREPOSITIONS or found in CONJUNCTIONS or found in AUXILIARIES
