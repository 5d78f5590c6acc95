"""What happens to people, and which people, in the words of a dozen languages. Data.

"|" parts the words; "*" stands for any letters, a space for spaces and hyphens. All in lower case.
"""

# ruff: noqa: E501, RUF001 - a language a line; letters of other scripts are the subject here

FATES: dict[str, dict[str, str]] = {
    "dead": {
        "en": "dead|killed|kill|kills|killing|died|die|dies|deaths|death toll|fatalities|lives lost|lost their lives|perished|slain|bodies|claimed|claims",
        "de": "tote|toten|toter|tot|todesopfer*|getötet*|tötet|töten|töteten|gestorben*|starben|sterben|stirbt|ums leben|todesfälle*|leichen|umgekommen*",
        "fr": "mort|morts|morte|mortes|tué|tués|tuée|tuées|tue|tuent|tuant|décès|décédé*|victimes mortelles|cadavres|péri|meurent|perdu la vie|corps",
        "es": "muert*|murieron|mueren|muere|murió|fallecid*|fallecen|fallecieron|asesinad*|matan|mata|mató|mataron|víctimas mortales|víctimas fatales|cadáveres|decesos|perdieron la vida",
        "pt": "morto|mortos|morta|mortas|morte|mortes|morreram|morrem|morre|morreu|mataram|mata|matou|matam|óbitos|vítimas mortais|vítimas fatais|corpos",
        "it": "morto|morti|morta|morte|vittime|uccis*|uccid*|decedut*|decessi|cadaveri|perso la vita|muoiono|muore|persero la vita",
        "nl": "dood|doden|dode|gedood*|omgekomen|overleden|dodelijke slachtoffers|dodental|sterfgevallen|lichamen|vermoord|om het leven|overlijden",
        "ru": "погиб*|убит*|убил*|мёртв*|мертв*|скончал*|умер*|жертв*|гибел*",
        "uk": "загин*|загиб*|вбит*|убит*|помер*|мертв*|вбил*|убил*|жертв*",
        "pl": "zabit*|zabił*|zgin*|nie żyje|nie żyją|ofiar śmiertelnych|ofiary śmiertelne|zmarł*|śmierć|martwych",
        "tr": "ölü|öldü*|öldürül*|öldürdü*|ölüm|hayatını kaybe*|can kaybı|can verdi|yaşamını yitir*|öldüren|şehit",
        "ar": "قتيل|قتيلا|قتلى|مقتل|قتل|وفاة|ضحايا|شهيد|شهيدا",
        "hy": "զոհ*|մահաց*|սպանվ*",
        "zh": "死亡|遇难|丧生|身亡|死", "ja": "死亡|死者|死", "ko": "사망|숨져|숨졌",
    },
    "injured": {
        "en": "injured|wounded|injuries|injuring|wounding|injures|injure|wounds|hurt",
        "de": "verletzt*|verwundet*|verletzen",
        "fr": "blessé|blessés|blessée|blessées|blesse|blessent|blessant",
        "es": "herid*|lesionad*|hiere|hirió|hieren", "pt": "ferid*|fere|feriu|ferem",
        "it": "ferit*|feriscono|ferisce|ferendo", "nl": "gewond*",
        "ru": "ранен*|ранил*|пострада*|травмир*|ранены", "uk": "поранен*|постражда*|травмован*",
        "pl": "rann*|ranion*|poszkodowan*", "tr": "yaralı|yaralan*|yaralandı*|yaralılar",
        "ar": "جريح|جريحا|جرحى|مصاب|مصابا|إصابة|اصابة|أصيب", "hy": "վիրավոր*",
        "zh": "受伤|伤者", "ja": "負傷|けが|重軽傷", "ko": "부상|다쳐|다쳤",
    },
    "missing": {
        "en": "missing|unaccounted for", "de": "vermisst*|vermißt*|verschollen*", "fr": "disparu*",
        "es": "desaparecid*", "pt": "desaparecid*", "it": "dispers*", "nl": "vermist*",
        "ru": "пропавш*|пропал*|без вести", "uk": "зникл*|безвісти", "pl": "zaginion*|zaginęł*",
        "tr": "kayıp|kaybold*", "ar": "مفقود|مفقودا|مفقودين", "zh": "失踪", "ja": "行方不明|不明", "ko": "실종",
    },
    "arrested": {
        "en": "arrested|arrests|arrest|detained|detain|detains|in custody|into custody",
        "de": "festgenommen*|festnahme*|verhaftet*|verhaftung*|in gewahrsam",
        "fr": "arrêté|arrêtés|arrêtée|arrêtées|interpell*|arrestations|garde à vue|gardes à vue",
        "es": "detenid*|arrestad*|detienen|detiene|detuvo|detuvieron|detenciones|arrestos",
        "pt": "detid*|detém|detenções|presos|presas|preso|prende",
        "it": "arrestat*|arresti|arresta|fermati|fermate|in manette",
        "nl": "aangehouden|gearresteerd|opgepakt|arrestaties|aanhoudingen",
        "ru": "задержан*|задержал*|арестован*|арестовал*", "uk": "затриман*|затримал*|заарештован*|арештован*",
        "pl": "zatrzyman*|zatrzymał*|aresztowan*", "tr": "gözaltı*|tutuklan*|tutuklu|yakaland*",
        "ar": "اعتقال|معتقل", "zh": "被捕", "ja": "逮捕",
    },
    "released": {
        "en": "freed|released|release|releases|frees", "de": "freigelassen*|freilassung", "fr": "libéré*|libère|libération",
        "es": "liberad*|libera|liberan|liberación", "pt": "libertad*|liberad*|liberta|libertação",
        "it": "liberat*|rilasciat*|rilascio|liberazione", "nl": "vrijgelaten|vrijlating", "ru": "освобожд*|освободил*|отпустил*",
        "uk": "звільнен*|звільнил*", "pl": "uwolnion*|uwolnił*|zwolnion*", "tr": "serbest",
    },
    "rescued": {
        "en": "rescued|saved|rescue|rescues", "de": "gerettet*|rettet|retten", "fr": "sauvé|sauvés|sauvées|secouru*|sauvent",
        "es": "rescatad*|rescatan|rescata", "pt": "resgatad*|resgata", "it": "salvat*|soccors*|tratti in salvo|tratte in salvo",
        "nl": "gered", "ru": "спасен*|спасён*|спасли|спасл*", "uk": "врятован*|врятувал*", "pl": "uratowan*|uratował*",
        "tr": "kurtarıl*|kurtardı",
    },
    "evacuated": {
        "en": "evacuated|evacuate|evacuates|evacuation of", "de": "evakuiert*|evakuieren", "fr": "évacu*", "es": "evacuad*|evacuan|evacúan",
        "pt": "evacuad*|evacua", "it": "evacuat*|sfollat*", "nl": "geëvacueerd*", "ru": "эвакуир*|эвакуац*", "uk": "евакуй*|евакуац*|евакуюв*",
        "pl": "ewakuow*|ewakuac*", "tr": "tahliye",
    },
    "hospitalised": {
        "en": "hospitalised|hospitalized", "de": "ins krankenhaus", "fr": "hospitalisé*", "es": "hospitalizad*|ingresad*", "pt": "hospitalizad*|internad*",
        "it": "ricoverat*", "nl": "ziekenhuis opgenomen", "ru": "госпитализ*", "uk": "госпіталізован*", "pl": "hospitalizowan*",
        "tr": "hastaneye",
    },
}
PEOPLE: dict[str, dict[str, str]] = {
    "people": {
        "en": "people|persons|person|others|victims|human beings", "de": "menschen|personen|person|mensch|opfer|leute", "fr": "personne*|gens|victimes",
        "es": "personas|persona|víctimas", "pt": "pessoas|pessoa|vítimas", "it": "persone|persona", "nl": "mensen|personen|mens|persoon",
        "ru": "человек|человека|людей|люди|человеками", "uk": "людей|людини|осіб|особи|людина|люди|особа", "pl": "osób|osoby|osoba|ludzi|osobom|osobami",
        "tr": "kişi*|insan*", "ar": "شخص|شخصا|أشخاص|اشخاص", "hy": "մարդ*|անձ*", "zh": "人|名", "ja": "人|名", "ko": "명|사람",
    },
    "soldiers": {
        "en": "soldier*|troops|servicem[ae]n|military personnel|servicemembers|marines|service members", "de": "soldat*", "fr": "soldat*|militaires",
        "es": "soldado*|militares", "pt": "soldado*|militares", "it": "soldat*|militari", "nl": "soldat*|militairen|militair",
        "ru": "солдат*|военнослужащ*|военн*|бойц*", "uk": "солдат*|військовослужбовц*|військов*|бійц*", "pl": "żołnierz*|żołnierzy",
        "tr": "asker*", "ar": "جندي|جنديا|جنود", "hy": "զինծառայող*|զինվոր*",
    },
    "civilians": {
        "en": "civilian*|non combatants", "de": "zivilist*", "fr": "civils|civil|civiles", "es": "civiles|civil", "pt": "civis|civil", "it": "civili|civile",
        "nl": "burger*|burgerslachtoffers", "ru": "мирн* жител*|гражданск* лиц*|мирн* граждан*|гражданск*", "uk": "цивільн*|мирн* жител*",
        "pl": "cywil*", "tr": "sivil*", "ar": "مدني|مدنيا|مدنيين",
    },
    "children": {
        "en": "child|children|kids|minors|boys|girls|schoolchildren|babies|infants", "de": "kind|kinder|kindern|minderjährige*|babys|jugendliche*", "fr": "enfant*|mineurs|bébés",
        "es": "niñ*|menores|bebés", "pt": "criança*|bebês|bebés", "it": "bambin*|minori|minorenni|neonati", "nl": "kind|kinderen|baby*|minderjarigen",
        "ru": "ребенок|ребёнок|ребенка|ребёнка|дети|детей|детьми|несовершеннолетн*|школьник*|младенц*", "uk": "дитин*|дітей|діти|дітьми", "pl": "dziec*|dzieci|nieletni*",
        "tr": "çocuk*|bebek*", "ar": "طفل|طفلا|أطفال|اطفال", "hy": "երեխա*",
    },
    "women": {
        "en": "woman|women", "de": "frau|frauen", "fr": "femme|femmes", "es": "mujer|mujeres", "pt": "mulher|mulheres", "it": "donna|donne",
        "nl": "vrouw|vrouwen", "ru": "женщин*", "uk": "жінк*|жінок", "pl": "kobiet*", "tr": "kadın*",
    },
    "men": {
        "en": "man|men", "de": "mann|männer|männern", "fr": "homme|hommes", "es": "hombre|hombres", "pt": "homem|homens", "it": "uomo|uomini", "nl": "man|mannen",
        "ru": "мужчин*", "uk": "чоловік*", "pl": "mężczyzn*", "tr": "erkek*",
    },
    "police": {
        "en": "police|police officer*|officers|policem[ae]n", "de": "polizist*|polizeibeamte*|beamte*", "fr": "policier*|gendarmes", "es": "policías|policía|agentes",
        "pt": "policia*|polícias|agentes", "it": "agenti|poliziott*|carabinieri", "nl": "agenten|politiemensen|politieagenten", "ru": "полицейск*", "uk": "поліцейськ*|правоохоронц*",
        "pl": "policjant*", "tr": "polis*",
    },
    "journalists": {
        "en": "journalist*|reporters", "de": "journalist*|reporter", "fr": "journaliste*", "es": "periodista*", "pt": "jornalista*", "it": "giornalist*", "nl": "journalist*",
        "ru": "журналист*", "uk": "журналіст*", "pl": "dziennikarz*", "tr": "gazeteci*",
    },
    "fighters": {
        "en": "militant*|fighter*|gunm[ae]n|terrorist*|insurgents|rebels|jihadists", "de": "kämpfer*|terrorist*|milizionäre|islamisten", "fr": "combattants|terroriste*|djihadistes|jihadistes",
        "es": "combatientes|terroristas|milicianos|yihadistas", "pt": "combatentes|terroristas|militantes", "it": "combattenti|terrorist*|miliziani|jihadisti", "nl": "strijders|terroristen|militanten",
        "ru": "боевик*|террорист*", "uk": "бойовик*|терорист*", "pl": "bojownik*|terroryst*", "tr": "terörist*|militan*",
    },
    "hostages": {
        "en": "hostage*|captives", "de": "geisel*", "fr": "otage*", "es": "rehén|rehenes", "pt": "refém|reféns", "it": "ostagg*", "nl": "gijzelaar*|gegijzelden",
        "ru": "заложник*", "uk": "заручник*", "pl": "zakładnik*", "tr": "rehine*", "ar": "رهينة|رهائن",
    },
    "prisoners": {
        "en": "prisoner*|inmates|detainees|pows", "de": "gefangene*|häftling*|kriegsgefangene*", "fr": "prisonnier*|détenus|prisonnières", "es": "prisioner*|presos|reclusos", "pt": "prisioneir*|presos|detentos",
        "it": "prigionier*|detenut*", "nl": "gevangenen|gedetineerden|krijgsgevangenen", "ru": "военнопленн*|заключенн*|заключённ*|пленн*", "uk": "військовополонен*|полонен*|ув'язнен*", "pl": "więźni*|jeńc*|jeniec*",
        "tr": "mahkum*|tutsak*|esir*",
    },
    "migrants": {
        "en": "migrant*|refugee*", "de": "migrant*|flüchtling*|geflüchtete*", "fr": "migrant*|réfugiés", "es": "migrantes|inmigrantes|refugiados", "pt": "migrantes|imigrantes|refugiados", "it": "migrant*|profughi",
        "nl": "migranten|vluchtelingen", "ru": "мигрант*|беженц*", "uk": "мігрант*|біженц*", "pl": "migrant*|uchodźc*", "tr": "göçmen*|mülteci*",
    },
    "workers": {
        "en": "worker*|miners|workmen|labourers|laborers|employees|firefighters", "de": "arbeiter*|bergleute|mitarbeiter*|feuerwehrleute", "fr": "ouvrier*|mineurs de fond|employés|pompiers|travailleurs", "es": "trabajadores|obreros|mineros|empleados|bomberos",
        "pt": "trabalhadores|operários|mineiros|funcionários|bombeiros", "it": "operai|lavoratori|minatori|vigili", "nl": "arbeiders|mijnwerkers|werknemers", "ru": "рабочи*|шахтер*|шахтёр*|сотрудник*|горняк*",
        "uk": "робітник*|шахтар*|працівник*", "pl": "robotnik*|górnik*|pracownik*", "tr": "işçi*|madenci*",
    },
    "passengers": {
        "en": "passenger*|tourists|pilgrims|students|pupils|fans", "de": "passagiere*|insassen|touristen|schüler*|fans|studenten", "fr": "passager*|touristes|élèves|étudiants", "es": "pasajeros|turistas|estudiantes|alumnos",
        "pt": "passageiros|turistas|estudantes|alunos", "it": "passeggeri|turisti|studenti", "nl": "passagiers|toeristen|studenten|leerlingen", "ru": "пассажир*|турист*|студент*|учеников",
        "uk": "пасажир*|турист*|студент*|учн*", "pl": "pasażer*|turyst*|student*|uczni*", "tr": "yolcu*|turist*|öğrenci*",
    },
}
