"""What becomes of things, which things, and what money and percentages are for. Data.

Written as in `figures_words_people`.
"""

# ruff: noqa: E501, RUF001 - a language a line; letters of other scripts are the subject here

FATES: dict[str, dict[str, str]] = {
    "destroyed": {
        "en": "destroyed|destroy|destroys|destroying|shot down|downed|shoots down|shoot down|shooting down|knocked out|intercepted|intercepts|brought down|downs",
        "de": "zerstör*|abgeschossen*|abgefangen*|schießt|abschuss|abschießen", "fr": "détrui*|abattu*|abat|abattent|abattre|intercept*|destruction",
        "es": "destru*|derrib*|intercept*|abatid*", "pt": "destru*|abatid*|abate|abateu|derrub*|intercept*", "it": "distru*|abbatt*|intercettat*",
        "nl": "vernietigd*|neergeschoten|neergehaald|onderschept|verwoest*|vernielde*", "ru": "уничтож*|сбит*|сбил*|подбит*|перехва*|разруш*", "uk": "знищ*|збит*|збил*|підбит*|перехоп*|зруйн*",
        "pl": "zniszcz*|zestrzel*|strąc*|przechwy*", "tr": "imha|düşür*|yok edil*|etkisiz|yıkıl*|vurul*", "hy": "ոչնչաց*|խոցվ*|խոցել*", "ar": "تدمير|إسقاط|دمر",
    },
    "damaged": {
        "en": "damaged|damaging|damages", "de": "beschädig*", "fr": "endommag*", "es": "dañad*|averiad*|dañó", "pt": "danificad*", "it": "danneggiat*", "nl": "beschadigd*",
        "ru": "поврежд*|повреди*", "uk": "пошкодж*|пошкодил*", "pl": "uszkodz*|uszkodził*", "tr": "hasar*",
    },
    "launched": {
        "en": "launched|fired|launches|fires|launching|firing", "de": "abgefeuert*|feuert*|feuerte|abgeschickt", "fr": "lancé*|tiré|tirés|tirées|lance", "es": "lanzad*|lanzó|lanza|disparad*|lanzaron",
        "pt": "lançad*|lança|lançou|disparad*", "it": "lanciat*|lancia|sparat*", "nl": "afgevuurd*|gelanceerd*", "ru": "запущ*|выпущ*|выпустил*|запустил*", "uk": "запущ*|випущ*|випустил*|запустил*",
        "pl": "wystrzel*|wystrzeli*", "tr": "fırlat*|ateşle*",
    },
}
THINGS: dict[str, dict[str, str]] = {
    "helicopters": {
        "en": "helicopter*|choppers", "de": "hubschrauber*|helikopter*", "fr": "hélicoptère*", "es": "helicóptero*", "pt": "helicóptero*", "it": "elicotter*", "nl": "helikopter*",
        "ru": "вертолет*|вертолёт*", "uk": "вертоліт*|вертольот*|гелікоптер*", "pl": "śmigłow*|helikopter*", "tr": "helikopter*", "hy": "ուղղաթիռ*", "ar": "مروحية|مروحيات|مروحيتين",
    },
    "drones": {
        "en": "drone*|uavs|uav|unmanned aerial vehicles|unmanned aircraft", "de": "drohne*", "fr": "drone*", "es": "dron|drones", "pt": "drone*", "it": "dron*", "nl": "drone*", "ru": "беспилотник*|дрон*|бпла|беспилотн*",
        "uk": "безпілотник*|дрон*|бпла|шахед*|безпілотн*", "pl": "dron*|bezzałogow*", "tr": "iha|insansız hava arac*|dron*", "hy": "աթս|անօդաչու*", "ar": "طائرة مسيرة|مسيرة|مسيرات",
    },
    "tanks": {
        "en": "tank*", "de": "panzer|panzern|kampfpanzer*", "fr": "chars|char|blindés|tanks", "es": "tanques|tanque", "pt": "tanques|tanque", "it": "carri armati|carro armato", "nl": "tanks|tank", "ru": "танк|танка|танков|танки|танками",
        "uk": "танк|танка|танків|танки", "pl": "czołg*", "tr": "tank*", "hy": "տանկ*", "ar": "دبابة|دبابات",
    },
    "armoured vehicles": {
        "en": "armou?red vehicle*|armou?red personnel carrier*|armou?red fighting vehicle*|infantry fighting vehicle*", "de": "gepanzerte* fahrzeug*|panzerfahrzeuge*|schützenpanzer*", "fr": "véhicules blindés|blindés", "es": "vehículos blindados|blindados",
        "pt": "veículos blindados|blindados", "it": "veicoli corazzati|blindati|mezzi corazzati", "nl": "pantservoertuigen", "ru": "бронемашин*|бронированн* машин*|бтр|бмп|единиц* бронетехники|бронетранспорт*", "uk": "бронемашин*|бронетранспорт*|бтр|бмп|бойов* броньован* машин*",
        "pl": "pojazdów opancerzonych|wozów opancerzonych|transporter*", "tr": "zırhlı araç*|zırhlı",
    },
    "aircraft": {
        "en": "aircraft|planes|plane|jets|jet|warplanes|fighter jet*|airplanes|bombers", "de": "flugzeug*|kampfjet*|jets|kampfflugzeug*", "fr": "avion*|avions de chasse", "es": "avión|aviones|cazas", "pt": "avião|aviões|caças", "it": "aerei|aereo|caccia",
        "nl": "vliegtuig*|straaljager*", "ru": "самолет*|самолёт*|истребител*", "uk": "літак*|винищувач*", "pl": "samolot*|myśliw*", "tr": "uçak*|uçağı|savaş uçağı",
    },
    "missiles": {
        "en": "missile*|rocket*|projectiles", "de": "rakete*|geschoss*", "fr": "missile*|roquette*", "es": "misil|misiles|cohetes|cohete", "pt": "míssil|mísseis|foguetes", "it": "missil*|razz*", "nl": "raket*", "ru": "ракет|ракета|ракеты|ракетами|ракету",
        "uk": "ракет|ракета|ракети|ракетами|ракету", "pl": "rakiet*|pocisk*", "tr": "füze*|roket*", "ar": "صاروخ|صاروخا|صواريخ",
    },
    "air-defence systems": {
        "en": "air defen[cs]e system*|air defen[cs]e missile system*|air defen[cs]e unit*|air defen[cs]e batter*|anti aircraft system*|anti aircraft missile system*|surface to air missile system*|sam system*|air defen[cs]es|patriot system*|patriot batter*",
        "de": "luftabwehrsystem*|flugabwehrsystem*|luftverteidigungssystem*|flugabwehr*", "fr": "systèmes de défense aérienne|systèmes antiaériens|systèmes de défense antiaérienne|systèmes anti-aériens|batteries antiaériennes",
        "es": "sistemas de defensa aérea|sistemas antiaéreos|sistemas de misiles antiaéreos|baterías antiaéreas", "pt": "sistemas de defesa aérea|sistemas antiaéreos|sistemas de mísseis antiaéreos|baterias antiaéreas", "it": "sistemi di difesa aerea|sistemi antiaerei|sistemi di difesa antiaerea|sistemi missilistici antiaerei",
        "nl": "luchtafweersyste*|luchtverdedigingssyste*", "ru": "комплекс* пво|систем* пво|установ* пво|средств* пво|зрк|зенитн* комплекс*|зенитн* ракетн* комплекс*|зенитн* установ*|зенитно-ракетн* комплекс*", "uk": "комплекс* ппо|систем* ппо|засоб* ппо|зрк|зенітн* комплекс*|зенітн* ракетн* комплекс*|зенітно-ракетн* комплекс*",
        "pl": "systemów obrony powietrznej|systemy obrony powietrznej|zestawów przeciwlotniczych|systemów przeciwlotniczych|zestawy przeciwlotnicze", "tr": "hava savunma sistem*|hava savunma füze sistem*", "hy": "հակաօդային պաշտպանության համակարգ*|հօպ համակարգ*",
    },
    "artillery systems": {
        "en": "artillery system*|artillery piece*|howitzer*|artillery unit*|guns", "de": "artilleriesystem*|haubitze*|geschütze*", "fr": "systèmes d'artillerie|pièces d'artillerie|obusiers", "es": "sistemas de artillería|piezas de artillería|obuses", "pt": "sistemas de artilharia|peças de artilharia|obuses",
        "it": "sistemi di artiglieria|pezzi di artiglieria|obici", "nl": "artilleriesyste*|houwitsers", "ru": "артиллерийск* систем*|артсистем*|орудий|орудия|гаубиц*", "uk": "артилерійськ* систем*|артсистем*|гаубиц*|гармат*", "pl": "systemów artyleryjskich|haubic*|armatohaubic*", "tr": "obüs*|top sistem*",
    },
    "ships": {
        "en": "ships|ship|vessels|vessel|boats|boat|warships", "de": "schiff|schiffe|schiffen|boote", "fr": "navires|navire|bateaux|bateau", "es": "barcos|barco|buques|buque", "pt": "navios|navio|barcos", "it": "navi|nave|imbarcazioni", "nl": "schepen|schip|boten",
        "ru": "корабл*|суд|судна|судов|катер*", "uk": "корабл*|суден|судна|катер*", "pl": "okręt*|statk*|statek", "tr": "gemi*|tekne*",
    },
    "houses": {
        "en": "houses|homes|house", "de": "häuser*|wohnhäuser*", "fr": "maisons|logements", "es": "casas|viviendas", "pt": "casas|moradias|residências", "it": "case|abitazioni", "nl": "huizen|woningen", "ru": "домов|дома|дом|жилых домов|жилых дома", "uk": "будинк*|житлов* будинк*", "pl": "domów|domy", "tr": "ev|evi|konut*",
    },
    "buildings": {
        "en": "buildings|building|structures", "de": "gebäude*", "fr": "bâtiments|bâtiment|immeubles", "es": "edificios", "pt": "prédios|edifícios", "it": "edifici|palazzi", "nl": "gebouwen", "ru": "зданий|здания|построек", "uk": "будівель|будівл*|споруд*", "pl": "budynk*", "tr": "bina*",
    },
    "vehicles": {
        "en": "vehicles|vehicle|cars|trucks", "de": "fahrzeuge*|autos|lastwagen", "fr": "véhicules|voitures|camions", "es": "vehículos|coches|automóviles|camiones", "pt": "veículos|carros|caminhões", "it": "veicoli|auto|vetture|camion", "nl": "voertuigen|auto's|vrachtwagens", "ru": "автомобил*|машин|машины|грузовик*",
        "uk": "автомобіл*|автівок|машин|вантажівок", "pl": "pojazd*|samochod*|ciężarów*", "tr": "araç*|otomobil*",
    },
}
PURPOSES: dict[str, dict[str, str]] = {
    "fine": {"en": "fine|fined|fines|penalty|penalties", "de": "strafe|geldstrafe|bußgeld*|geldbuße|buße", "fr": "amende*", "es": "multa|multas|multado|multan|sanción", "pt": "multa|multas|multado|coima", "it": "multa|multe|sanzione|ammenda", "nl": "boete|boetes", "ru": "штраф*|оштрафо*", "uk": "штраф*|оштрафо*", "pl": "kar|kary|karę|grzywn*", "tr": "ceza*"},
    "aid": {"en": "aid|aid package|military aid|assistance|package|in aid", "de": "hilfe|hilfen|hilfspaket*|militärhilfe*|unterstützung|paket", "fr": "aide|aides", "es": "ayuda|ayudas|asistencia", "pt": "ajuda|auxílio|pacote", "it": "aiuti|aiuto|pacchetto", "nl": "steun|hulp|steunpakket", "ru": "помощ*|пакет*", "uk": "допомог*|пакет*", "pl": "pomoc*|pakiet*", "tr": "yardım*"},
    "damage": {"en": "damage|damages", "de": "schaden|schäden|sachschaden", "fr": "dégâts|dommages", "es": "daños|pérdidas", "pt": "danos|prejuízo*", "it": "danni", "nl": "schade", "ru": "ущерб*", "uk": "збитк*|збитки", "pl": "strat|straty|szkód|szkody", "tr": "zarar*|hasar*"},
    "deal": {"en": "deal|takeover|acquisition|bid|buyout|merger", "de": "übernahme*|kauf|zukauf", "fr": "rachat|acquisition|rachète", "es": "adquisición|compra", "pt": "aquisição|compra", "it": "acquisizione|acquisto", "nl": "overname|aankoop", "ru": "сделк*|покупк*", "uk": "угод*|купівл*", "pl": "przejęci*|zakup*", "tr": "satın"},
    "ransom": {"en": "ransom", "de": "lösegeld*", "fr": "rançon", "es": "rescate", "pt": "resgate", "it": "riscatto", "nl": "losgeld", "ru": "выкуп*", "uk": "викуп*", "pl": "okup*", "tr": "fidye*"},
    "loan": {"en": "loan|loans|bailout", "de": "kredit|kredite*|darlehen", "fr": "prêt|prêts", "es": "préstamo*|crédito", "pt": "empréstimo*|crédito", "it": "prestito|prestiti", "nl": "lening|leningen|krediet", "ru": "кредит*|займ*", "uk": "кредит*|позик*", "pl": "kredyt*|pożyczk*", "tr": "kredi*"},
    "compensation": {"en": "compensation|settlement", "de": "entschädigung*|schadenersatz|schadensersatz", "fr": "indemnités|indemnisation|dédommagement", "es": "indemnización|compensación", "pt": "indenização|indemnização|compensação", "it": "risarcimento|indennizzo", "nl": "schadevergoeding|compensatie", "ru": "компенсаци*", "uk": "компенсаці*", "pl": "odszkodowan*", "tr": "tazminat*"},
    "turnout": {"en": "turnout", "de": "wahlbeteiligung", "fr": "participation", "es": "participación", "pt": "participação", "it": "affluenza", "nl": "opkomst", "ru": "явк*", "uk": "явк*", "pl": "frekwencj*", "tr": "katılım*"},
    "inflation": {"en": "inflation", "de": "inflation|inflationsrate|teuerung*", "fr": "inflation", "es": "inflación", "pt": "inflação", "it": "inflazione", "nl": "inflatie", "ru": "инфляци*", "uk": "інфляці*", "pl": "inflacj*", "tr": "enflasyon*"},
    "interest rate": {"en": "interest rate|interest rates|key rate|policy rate|benchmark rate", "de": "leitzins*|zinssatz", "fr": "taux directeur|taux d'intérêt|taux directeurs", "es": "tasa de interés|tipos de interés|tipo de interés", "pt": "taxa de juros|taxa de juro|selic", "it": "tasso di interesse|tassi di interesse|tassi d'interesse", "nl": "rente", "ru": "ключев* ставк*|ставк*", "uk": "облікову ставку|облікова ставка|ставк*", "pl": "stóp procentowych|stopy procentowe|stopę", "tr": "politika faizi*|faiz*"},
    "unemployment": {"en": "unemployment", "de": "arbeitslosenquote|arbeitslosigkeit", "fr": "chômage", "es": "desempleo|paro", "pt": "desemprego", "it": "disoccupazione", "nl": "werkloosheid", "ru": "безработиц*", "uk": "безробіт*", "pl": "bezroboci*", "tr": "işsizlik*"},
    "magnitude": {"en": "magnitude", "de": "stärke|magnitude", "fr": "magnitude", "es": "magnitud", "pt": "magnitude", "it": "magnitudo", "nl": "kracht|magnitude", "ru": "магнитуд*", "uk": "магнітуд*", "pl": "magnitud*|sile", "tr": "büyüklüğ*|büyüklük*"},
}
