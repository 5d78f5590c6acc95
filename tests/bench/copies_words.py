"""What a spinning machine would put for words: of the benchmark alone, the program knows no such.

Each entry is a ring of words of which one stands for another; "=" joins names of one country.
"""

SYNONYMS = {
    "en": "deadly=fatal;kills=slays;killed=slain;big=large;huge=massive;begins=starts;"
    "ends=finishes;wins=triumphs;loses=fails;warns=cautions;warning=alert;shows=reveals;"
    "plan=scheme;plans=schemes;help=assist;new=fresh;old=former;top=leading;report=study;"
    "attack=assault;attacks=assaults;calls=urges;boss=chief;deal=agreement;bans=prohibits;"
    "ban=prohibition;cut=reduce;cuts=reduces;rise=increase;rises=climbs;fall=drop;"
    "falls=drops;home=house;homes=houses;police=officers;found=discovered;first=initial;"
    "best=finest;seeks=wants;court=tribunal;crash=collision;fire=blaze;protest=rally;"
    "vote=ballot;dies=passes;why=how;get=receive;make=create;announces=declares;"
    "launches=unveils;could=might;will=shall;against=versus;amid=during;people=persons;"
    "government=administration;company=firm;children=kids;show=display;fans=supporters",
    "fr": "mort=décédé;morts=décédés;tué=abattu;grand=vaste;nouveau=inédit;nouvelle=inédite;"
    "attaque=assaut;guerre=conflit;annonce=déclare;annoncé=déclaré;veut=souhaite;"
    "gagne=remporte;commence=débute;accord=pacte;hausse=augmentation;baisse=chute;"
    "policiers=agents;maison=demeure;incendie=feu;après=suite;contre=face;homme=individu;"
    "femme=dame;enfants=gamins;prix=tarifs;président=chef;entreprise=société;découvre=trouve;"
    "vers=direction;victoire=succès;match=rencontre;appelle=exhorte;aide=soutien;"
    "pourquoi=comment;face=contre;projet=plan;travail=emploi",
    "de": "tote=todesopfer;getötet=umgebracht;groß=riesig;neue=frische;neuer=frischer;"
    "beginnt=startet;angriff=attacke;krieg=konflikt;warnt=mahnt;will=möchte;gewinnt=siegt;"
    "verliert=unterliegt;fordert=verlangt;zeigt=offenbart;abkommen=vertrag;anstieg=zunahme;"
    "preise=kosten;haus=gebäude;feuer=brand;unfall=unglück;mann=kerl;frau=dame;kinder=kleine;"
    "polizei=beamte;firma=unternehmen;spiel=partie;sieg=erfolg;hilfe=beistand;plan=vorhaben;"
    "gegen=wider;nach=infolge;chef=leiter;kritik=tadel;streit=zwist;start=beginn;"
    "ende=schluss;stadt=gemeinde",
    "it": "morto=deceduto;morti=deceduti;ucciso=ammazzato;grande=enorme;nuovo=inedito;"
    "nuova=inedita;attacco=assalto;guerra=conflitto;annuncia=dichiara;vuole=desidera;"
    "vince=trionfa;inizia=comincia;accordo=patto;aumento=rialzo;calo=ribasso;polizia=agenti;"
    "casa=abitazione;incendio=rogo;incidente=sinistro;uomo=individuo;donna=signora;"
    "bambini=piccoli;prezzi=costi;azienda=impresa;partita=gara;vittoria=successo;"
    "aiuto=sostegno;piano=progetto;contro=verso;dopo=seguito;ecco=presto;cosa=che;"
    "rischio=pericolo;lavoro=impiego;soldi=denaro;bello=stupendo",
    "nl": "dood=overleden;doden=slachtoffers;gedood=vermoord;groot=enorm;grote=enorme;nieuw=vers;"
    "nieuwe=verse;aanval=offensief;oorlog=conflict;waarschuwt=vermaant;wil=wenst;"
    "wint=zegeviert;begint=start;akkoord=overeenkomst;stijging=toename;daling=afname;"
    "politie=agenten;huis=woning;brand=vuur;ongeluk=ongeval;man=kerel;vrouw=dame;"
    "kinderen=kleintjes;prijzen=kosten;bedrijf=onderneming;wedstrijd=duel;zege=overwinning;"
    "hulp=steun;plan=voornemen;tegen=versus;na=volgend;baas=chef;kritiek=verwijten;"
    "beste=fijnste;krijgt=ontvangt;toont=laat",
    "ru": "погиб=скончался;погибли=скончались;убит=застрелен;большой=крупный;новый=свежий;"
    "новые=свежие;начал=приступил;атака=нападение;война=конфликт;заявил=сообщил;"
    "заявили=сообщили;хочет=желает;победил=выиграл;рассказал=поведал;рассказали=поведали;"
    "рост=увеличение;снижение=падение;полиция=правоохранители;дом=здание;пожар=возгорание;"
    "авария=дтп;мужчина=житель;женщина=жительница;дети=ребята;цены=стоимость;компания=фирма;"
    "матч=игра;победа=успех;помощь=поддержка;план=замысел;против=супротив;назвал=указал;"
    "назвали=указали;оценил=прокомментировал;глава=руководитель;суд=инстанция;"
    "раскрыл=обнародовал;ударил=атаковал",
}

COUNTRIES = {
    "en": "US=USA=United States;UK=Britain=United Kingdom;Russia=Russian Federation;South "
    "Korea=Republic of Korea;Netherlands=Holland;Turkey=Türkiye;Texas=USA state of TX;"
    "Florida=USA state of FL;California=USA state of CA;Ohio=USA state of OH;EU=European "
    "Union;China=People's Republic of China;Czech Republic=Czechia;Myanmar=Burma;UAE=United "
    "Arab Emirates",
    "fr": "États-Unis=USA;Etats-Unis=USA;Russie=Fédération de Russie;Royaume-Uni=Grande-Bretagne;"
    "Pays-Bas=Hollande;UE=Union européenne",
    "de": "USA=Vereinigte Staaten;Russland=Russische Föderation;Großbritannien=Vereinigtes "
    "Königreich;Deutschland=Bundesrepublik;EU=Europäische Union;Niederlande=Holland",
    "it": "Usa=Stati Uniti;Russia=Federazione Russa;Regno Unito=Gran Bretagna;Ue=Unione europea;"
    "Olanda=Paesi Bassi",
    "nl": "VS=Verenigde Staten;Rusland=Russische Federatie;Nederland=Holland;EU=Europese Unie;"
    "VK=Verenigd Koninkrijk",
    "ru": "США=Соединенных Штатов;России=Российской Федерации;Россия=Российская Федерация;"
    "РФ=России;Китай=КНР;Евросоюз=Европейский союз;Белоруссии=Беларуси;"
    "Великобритании=Соединенного Королевства",
}

NAMES = {
    "en": "Leeds Cardiff Denver Tampa Perth Hobart Murphy Collins Okafor Larsson Everton Brighton "
    "Kenya Chile Norway Vietnam Nokia Boeing Lyon Hamburg",
    "fr": "Rennes Toulouse Dijon Angers Lemoine Garnier Diallo Roussel Kenya Chili Norvège Vietnam "
    "Nokia Airbus Brest Hambourg",
    "de": "Kassel Bremen Erfurt Mainz Schuster Lehmann Okafor Larsson Kenia Chile Norwegen Vietnam "
    "Nokia Airbus Lyon Hannover",
    "it": "Bari Trieste Parma Catania Ferretti Lombardi Okafor Larsson Kenya Cile Norvegia Vietnam "
    "Nokia Airbus Lione Amburgo",
    "nl": "Zwolle Breda Almere Leiden Jansen Mulder Okafor Larsson Kenia Chili Noorwegen Vietnam "
    "Nokia Airbus Lyon Hamburg",
    "ru": "Омск Казань Пермь Саратов Кузнецов Смирнов Ларссон Кения Чили Норвегия Вьетнам Нокиа "
    "Лион Гамбург Зенит Краснодар",
}

DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье",
}

SERIALS = {
    "en": "Weather forecast for {day}: sunny with a light breeze|War in Europe: day {n} of the "
    "fighting|Horoscope for {name}: what the stars hold today|Lottery results: winning "
    "numbers {n}, {m} and {k}|{name} {a}-{b} {other}: match report and player ratings|Shares "
    "close {n} points higher in {name}|Morning briefing for {day}: five things to know|Road "
    "closures in {name} this weekend|Today's daily crossword and puzzle answers number {n}",
    "fr": "Météo de {day} : du soleil et peu de vent|Guerre en Europe : le {n}e jour des combats|"
    "{name} {a}-{b} {other} : le résumé du match et les notes|Résultats du loto : {n}, {m} "
    "et {k}|La Bourse de {name} gagne {n} points à la clôture",
    "de": "Wetter am {day}: sonnig mit leichtem Wind|Krieg in Europa: Tag {n} der Kämpfe im "
    "Überblick|{name} {a}:{b} {other}: Spielbericht und Noten|Lottozahlen der Woche: {n}, "
    "{m} und {k}|Börse in {name} schließt {n} Punkte höher",
    "it": "Meteo di {day}: sole e vento leggero|Guerra in Europa: giorno {n} dei combattimenti|"
    "{name}-{other} {a}-{b}: la cronaca e le pagelle|Estrazioni del lotto: {n}, {m} e {k}",
    "nl": "Weer voor {day}: zonnig met weinig wind|Oorlog in Europa: dag {n} van de gevechten|"
    "{name} {a}-{b} {other}: verslag en cijfers|Lottotrekking: de getallen {n}, {m} en {k}",
    "ru": "Погода на {day}: солнечно и слабый ветер|Война в Европе: день {n} боевых действий|"
    "{name} — {other} {a}:{b}: обзор матча и оценки|Результаты лотереи: выпали числа {n}, "
    "{m} и {k}",
}


def ring(table: dict[str, str], language: str) -> dict[str, list[str]]:
    """For each word of a table what may stand for it."""
    found: dict[str, list[str]] = {}
    for one in table.get(language, "").split(";"):
        names = one.split("=")
        for name in names:
            found.setdefault(name, []).extend(other for other in names if other != name)
    return found
