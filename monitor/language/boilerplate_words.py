"""How calls to action and small print begin, whatever follows, in the languages of the news."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

OPENINGS: dict[str, str] = {
    "en": "read more|read also|read the full|continue reading|click here|sign up"
    "|follow us|share this|all rights reserved|related articles|see also"
    "|watch the video|download our app|join our|photo credit|find out more|learn more"
    "|keep reading|full story",
    "ru": "читать далее|читайте также|читайте нас|читать полностью|подписывайтесь"
    "|подписаться|подпишитесь|все права защищены|на правах рекламы|смотрите также"
    "|следите за|присоединяйтесь|узнать больше|оформить подписку",
    "uk": "читати далі|читайте також|підписуйтесь|підписуйтеся|підпишіться"
    "|усі права захищені|всі права захищені|дивіться також|стежте за"
    "|приєднуйтесь|дізнатися більше|на правах реклами",
    "be": "чытаць далей|чытайце таксама|падрабязней|падпісвайцеся|падпішыцеся"
    "|усе правы абаронены|глядзіце таксама|далучайцеся",
    "bg": "прочетете още|прочетете повече|прочети повече|още по темата|вижте още|вижте също"
    "|абонирайте се|последвайте ни|всички права запазени|научете повече|виж още",
    "sr": "pročitajte još|pročitajte i|pročitajte više|čitajte i|čitaj dalje|pratite nas"
    "|prijavite se|sva prava zadržana|saznajte više|прочитајте још"
    "|прочитајте и|прочитајте више|прочитај више|пратите нас|пријавите се"
    "|сва права задржана|сазнајте више",
    "mk": "прочитајте повеќе|прочитај повеќе|прочитајте и|следете нè|следете не"
    "|сите права се задржани|сите права задржани|претплатете се|дознајте повеќе|повеќе на",
    "hr": "pročitajte više|pročitaj više|pratite nas|pretplatite se"
    "|sva prava pridržana|saznajte više|čitajte dalje",
    "bs": "pročitajte više|pratite nas|sva prava zadržana",
    "sl": "preberite več|preberite tudi|preberi več|naročite se|sledite nam|vse pravice"
    "|izvedite več|beri dalje",
    "kk": "толық оқу|жазылыңыз|жазылу|барлық құқықтар|оқи отырыңыз|тағы оқыңыз",
    "de": "weiterlesen|mehr lesen|lesen sie auch|lesen sie mehr|mehr zum thema|mehr erfahren"
    "|jetzt abonnieren|abonnieren sie|folgen sie uns|artikel teilen|alle rechte"
    "|newsletter abonnieren|melden sie sich|zum artikel|hier klicken",
    "fr": "lire la suite|lire aussi|lire plus|à lire aussi|en savoir plus|abonnez-vous|s'abonner"
    "|suivez-nous|tous droits réservés|cliquez ici|voir aussi|inscrivez-vous"
    "|continuer la lecture",
    "es": "leer más|lea también|lee también|seguir leyendo|sigue leyendo|continuar leyendo"
    "|suscríbete|suscríbase|síguenos|síganos"
    "|todos los derechos reservados|haz clic|haga clic|más información|lea más|te puede interesar"
    "",
    "pt": "leia mais|leia também|ler mais|continue lendo|continuar a ler|continue a ler"
    "|saiba mais|siga-nos|siga nosso"
    "|todos os direitos reservados|clique aqui|veja também|inscreva-se",
    "it": "leggi anche|leggi tutto|leggi di più|continua a leggere|continua la lettura|iscriviti"
    "|abbonati|seguici|tutti i diritti riservati|clicca qui|scopri di più|vedi anche"
    "|per saperne di più",
    "ca": "llegir més|llegiu també|llegeix també|continua llegint|segueix llegint|subscriu-te"
    "|segueix-nos|tots els drets reservats|més informació",
    "gl": "ler máis|le tamén|seguir lendo|subscríbete|síguenos"
    "|todos os dereitos reservados|máis información",
    "ro": "citește mai departe|citeşte mai departe|citește și|citeşte şi|citiți și"
    "|citește mai mult|află mai multe|abonează-te|abonați-vă|urmărește-ne|urmăriți-ne"
    "|toate drepturile rezervate|click aici|vezi și",
    "nl": "lees meer|lees ook|lees verder|meer lezen|volg ons|deel dit"
    "|alle rechten voorbehouden|klik hier|bekijk ook|meer informatie|schrijf je in|meld je aan",
    "sv": "läs mer|läs också|läs även|läs vidare|följ oss|dela artikeln"
    "|alla rättigheter|klicka här|se även|anmäl dig|fortsätt läsa",
    "da": "læs mere|læs også|læs videre|tilmeld dig|følg os|del artiklen|del denne"
    "|alle rettigheder forbeholdes|klik her|se også",
    "no": "les mer|les også|les videre|meld deg på|følg oss|del artikkelen"
    "|alle rettigheter|klikk her|se også",
    "fi": "lue lisää|lue myös|jatka lukemista|seuraa meitä|jaa artikkeli"
    "|kaikki oikeudet pidätetään|katso myös",
    "hu": "olvass tovább|tovább olvasom|olvassa el|olvasd el|iratkozzon fel|iratkozz fel"
    "|kövess minket|kövessen minket|minden jog fenntartva|kattintson ide",
    "pl": "czytaj dalej|czytaj więcej|czytaj także|czytaj też|przeczytaj także|zobacz także"
    "|zobacz też|subskrybuj|zapisz się|obserwuj nas|śledź nas"
    "|wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone|kliknij tutaj|dowiedz się więcej",
    "cs": "číst dál|číst více|čtěte také|čtěte dále|přečtěte si|pokračovat ve čtení|sledujte nás"
    "|přihlaste se|odebírejte|všechna práva vyhrazena|více informací|klikněte zde",
    "sk": "čítať ďalej|čítajte viac|čítajte tiež|čítajte ďalej|prečítajte si|pokračovať v čítaní"
    "|sledujte nás|prihláste sa|odoberajte|všetky práva vyhradené"
    "|viac informácií",
    "tr": "devamını oku|devamını okuyun|haberin devamı|daha fazla oku|ayrıca okuyun|abone ol"
    "|abone olun|bizi takip edin|tüm hakları saklıdır|tıklayın|daha fazla bilgi",
    "az": "davamını oxu|ardını oxu|daha ətraflı|abunə ol|abunə olun|bizi izləyin"
    "|bütün hüquqlar qorunur|həmçinin oxuyun|daha çox",
    "id": "baca selengkapnya|baca juga|baca selanjutnya|simak juga"
    "|ikuti kami|hak cipta dilindungi|klik di sini|daftar sekarang|lihat juga",
    "ms": "baca lagi|baca seterusnya|baca juga|ikuti kami|hak cipta terpelihara"
    "|klik di sini",
    "vi": "đọc thêm|xem thêm|đọc tiếp|theo dõi chúng tôi"
    "|bảo lưu mọi quyền|nhấn vào đây|tìm hiểu thêm",
    "ar": "اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|إقرأ المزيد|اقرأ أيضًا|قراءة المزيد|تابعونا"
    "|تابعنا|جميع الحقوق محفوظة|شاهد أيضا|مواضيع ذات صلة",
    "fa": "ادامه مطلب|بیشتر بخوانید|بخوانید|همچنین بخوانید|ادامه خبر|ما را دنبال کنید"
    "|عضو شوید|مشترک شوید|تمامی حقوق|تمام حقوق|کلیه حقوق|کلیک کنید|مطالب مرتبط",
    "ur": "مزید پڑھیں|مزید پڑھیے|یہ بھی پڑھیں|ہمیں فالو کریں|جملہ حقوق"
    "|تمام حقوق محفوظ|یہاں کلک کریں",
    "he": "קרא עוד|קראו עוד|קראו גם|המשך קריאה|המשך לקרוא|להמשך קריאה|לקריאה נוספת|לכתבה המלאה"
    "|הירשמו|עקבו אחרינו|כל הזכויות שמורות|לחצו כאן|עוד בנושא",
    "hi": "और पढ़ें|यह भी पढ़ें|ये भी पढ़ें|आगे पढ़ें|हमें फॉलो"
    "|सर्वाधिकार|यहां क्लिक",
    "bn": "আরও পড়ুন|আরো পড়ুন|সর্বস্বত্ব|আমাদের অনুসরণ",
    "th": "อ่านต่อ|อ่านเพิ่มเติม|สงวนลิขสิทธิ์|คลิกที่นี่",
    "el": "διαβάστε περισσότερα|διαβάστε επίσης|διαβάστε ακόμη|διαβάστε ακόμα|δείτε επίσης"
    "|ακολουθήστε μας|με επιφύλαξη|όλα τα δικαιώματα|πατήστε εδώ",
    "hy": "կարդալ ավելին|կարդացեք նաև|կարդալ շարունակությունը|բաժանորդագրվեք"
    "|հետևեք մեզ|բոլոր իրավունքները",
    "ka": "სრულად ნახვა|გაიგეთ მეტი|გააგრძელეთ კითხვა"
    "|გამოგვყევით|ყველა უფლება|იხილეთ ასევე",
    "zh": "阅读更多|阅读全文|查看更多|继续阅读|了解更多|关注我们|版权所有|相关新闻"
    "|閱讀更多|繼續閱讀|版權所有|未经授权|未經授權|责任编辑",
    "ja": "続きを読む|もっと読む|関連記事|詳しくはこちら|無断転載|記事を共有"
    "|登録はこちら",
    "ko": "더 보기|더 읽기|기사 더보기|계속 읽기|자세히 보기|무단 전재|무단전재"
    "|저작권자|관련 기사",
}  # fmt: skip
