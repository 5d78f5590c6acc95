"""Calls to action and small print: "Read more", "Читать далее", "All rights reserved".

A small lexicon written by hand: how such lines begin, in the languages of the news. It says which
language a line is in, where the line is too short for anything else to say so.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
from functools import lru_cache

LONGEST = 120  # characters
_LONGEST_WORDS = 14
_OPENINGS: dict[str, str] = {
    "en": "read more|read also|read the full|continue reading|click here|sign up|subscribe"
    "|follow us|share this|all rights reserved|related articles|see also|advertisement"
    "|watch the video|download our app|join our|photo credit|find out more|learn more"
    "|keep reading|full story",
    "ru": "читать далее|читайте также|читайте нас|читать полностью|подробнее|подписывайтесь"
    "|подписаться|подпишитесь|поделиться|все права защищены|на правах рекламы|смотрите также"
    "|следите за|присоединяйтесь|узнать больше|скачать|оформить подписку|по теме|перейти",
    "uk": "читати далі|читайте також|детальніше|докладніше|підписуйтесь|підписуйтеся|підпишіться"
    "|поділитися|поширити|усі права захищені|всі права захищені|дивіться також|стежте за"
    "|приєднуйтесь|дізнатися більше|за темою|на правах реклами",
    "be": "чытаць далей|чытайце таксама|падрабязней|падпісвайцеся|падпішыцеся|падзяліцца"
    "|усе правы абаронены|глядзіце таксама|далучайцеся",
    "bg": "прочетете още|прочетете повече|прочети повече|още по темата|вижте още|вижте също"
    "|абонирайте се|последвайте ни|споделете|сподели|всички права запазени|научете повече|виж още",
    "sr": "pročitajte još|pročitajte i|pročitajte više|čitajte i|čitaj dalje|pratite nas"
    "|prijavite se|podelite|podeli|sva prava zadržana|saznajte više|detaljnije|прочитајте још"
    "|прочитајте и|прочитајте више|прочитај више|пратите нас|пријавите се|поделите"
    "|сва права задржана|сазнајте више|опширније",
    "mk": "прочитајте повеќе|прочитај повеќе|прочитајте и|следете нè|следете не|споделете|сподели"
    "|сите права се задржани|сите права задржани|претплатете се|дознајте повеќе|повеќе на",
    "hr": "pročitajte više|pročitaj više|pratite nas|pretplatite se|podijelite|podijeli"
    "|sva prava pridržana|saznajte više|opširnije|čitajte dalje",
    "bs": "pročitajte više|pratite nas|podijelite|sva prava zadržana|opširnije",
    "sl": "preberite več|preberite tudi|preberi več|naročite se|sledite nam|delite|vse pravice"
    "|izvedite več|beri dalje",
    "kk": "толығырақ|толық оқу|бөлісу|жазылыңыз|жазылу|барлық құқықтар|оқи отырыңыз|тағы оқыңыз",
    "de": "weiterlesen|mehr lesen|lesen sie auch|lesen sie mehr|mehr zum thema|mehr erfahren"
    "|jetzt abonnieren|abonnieren sie|folgen sie uns|artikel teilen|teilen sie|alle rechte"
    "|newsletter abonnieren|melden sie sich|zum artikel|hier klicken|anzeige",
    "fr": "lire la suite|lire aussi|lire plus|à lire aussi|en savoir plus|abonnez-vous|s'abonner"
    "|suivez-nous|partager|partagez|tous droits réservés|cliquez ici|voir aussi|inscrivez-vous"
    "|continuer la lecture|publicité",
    "es": "leer más|lea también|lee también|seguir leyendo|sigue leyendo|continuar leyendo"
    "|ver más|suscríbete|suscríbase|síguenos|síganos|comparte|compartir"
    "|todos los derechos reservados|haz clic|haga clic|más información|lea más|te puede interesar"
    "|publicidad",
    "pt": "leia mais|leia também|ler mais|continue lendo|continuar a ler|continue a ler"
    "|saiba mais|assine|subscreva|siga-nos|siga nosso|partilhar|compartilhe|compartilhar"
    "|todos os direitos reservados|clique aqui|veja também|inscreva-se|publicidade",
    "it": "leggi anche|leggi tutto|leggi di più|continua a leggere|continua la lettura|iscriviti"
    "|abbonati|seguici|condividi|tutti i diritti riservati|clicca qui|scopri di più|vedi anche"
    "|per saperne di più|pubblicità",
    "ca": "llegir més|llegiu també|llegeix també|continua llegint|segueix llegint|subscriu-te"
    "|segueix-nos|comparteix|tots els drets reservats|més informació",
    "gl": "ler máis|le tamén|seguir lendo|subscríbete|síguenos|comparte"
    "|todos os dereitos reservados|máis información",
    "ro": "citește mai departe|citeşte mai departe|citește și|citeşte şi|citiți și"
    "|citește mai mult|află mai multe|abonează-te|abonați-vă|urmărește-ne|urmăriți-ne|distribuie"
    "|toate drepturile rezervate|click aici|vezi și",
    "nl": "lees meer|lees ook|lees verder|meer lezen|abonneer|volg ons|deel dit|delen"
    "|alle rechten voorbehouden|klik hier|bekijk ook|meer informatie|schrijf je in|meld je aan",
    "sv": "läs mer|läs också|läs även|läs vidare|prenumerera|följ oss|dela artikeln|dela"
    "|alla rättigheter|klicka här|se även|anmäl dig|fortsätt läsa",
    "da": "læs mere|læs også|læs videre|abonner|tilmeld dig|følg os|del artiklen|del denne"
    "|alle rettigheder forbeholdes|klik her|se også",
    "no": "les mer|les også|les videre|abonner|meld deg på|følg oss|del artikkelen"
    "|alle rettigheter|klikk her|se også",
    "fi": "lue lisää|lue myös|jatka lukemista|tilaa|seuraa meitä|jaa artikkeli"
    "|kaikki oikeudet pidätetään|katso myös",
    "hu": "olvass tovább|tovább olvasom|olvassa el|olvasd el|tovább|iratkozzon fel|iratkozz fel"
    "|kövess minket|kövessen minket|minden jog fenntartva|megosztás|kattintson ide",
    "pl": "czytaj dalej|czytaj więcej|czytaj także|czytaj też|przeczytaj także|zobacz także"
    "|zobacz też|subskrybuj|zapisz się|obserwuj nas|śledź nas|udostępnij"
    "|wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone|kliknij tutaj|dowiedz się więcej",
    "cs": "číst dál|číst více|čtěte také|čtěte dále|přečtěte si|pokračovat ve čtení|sledujte nás"
    "|přihlaste se|odebírejte|sdílet|sdílejte|všechna práva vyhrazena|více informací|klikněte zde",
    "sk": "čítať ďalej|čítajte viac|čítajte tiež|čítajte ďalej|prečítajte si|pokračovať v čítaní"
    "|sledujte nás|prihláste sa|odoberajte|zdieľať|zdieľajte|všetky práva vyhradené"
    "|viac informácií",
    "tr": "devamını oku|devamını okuyun|haberin devamı|daha fazla oku|ayrıca okuyun|abone ol"
    "|abone olun|bizi takip edin|takip edin|paylaş|tüm hakları saklıdır|tıklayın|daha fazla bilgi",
    "az": "davamını oxu|ardını oxu|ardı|daha ətraflı|ətraflı|abunə ol|abunə olun|bizi izləyin"
    "|paylaş|bütün hüquqlar qorunur|həmçinin oxuyun|oxuyun|daha çox",
    "id": "baca selengkapnya|baca juga|baca selanjutnya|selengkapnya|simak juga|berlangganan"
    "|ikuti kami|bagikan|hak cipta dilindungi|klik di sini|daftar sekarang|lihat juga",
    "ms": "baca lagi|baca seterusnya|baca juga|langgan|ikuti kami|kongsi|hak cipta terpelihara"
    "|klik di sini",
    "vi": "đọc thêm|xem thêm|đọc tiếp|đăng ký|theo dõi chúng tôi|chia sẻ|bản quyền"
    "|bảo lưu mọi quyền|nhấn vào đây|tìm hiểu thêm",
    "ar": "اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|إقرأ المزيد|اقرأ أيضًا|قراءة المزيد|المزيد|تابعونا"
    "|تابعنا|اشترك|شارك|جميع الحقوق محفوظة|للمزيد|انضم|شاهد أيضا|مواضيع ذات صلة",
    "fa": "ادامه مطلب|بیشتر بخوانید|بخوانید|همچنین بخوانید|ادامه خبر|ما را دنبال کنید|به اشتراک"
    "|اشتراک گذاری|عضو شوید|مشترک شوید|تمامی حقوق|تمام حقوق|کلیه حقوق|کلیک کنید|مطالب مرتبط",
    "ur": "مزید پڑھیں|مزید پڑھیے|یہ بھی پڑھیں|ہمیں فالو کریں|شیئر کریں|سبسکرائب|جملہ حقوق"
    "|تمام حقوق محفوظ|یہاں کلک کریں",
    "he": "קרא עוד|קראו עוד|קראו גם|המשך קריאה|המשך לקרוא|להמשך קריאה|לקריאה נוספת|לכתבה המלאה"
    "|הירשמו|עקבו אחרינו|שתפו|כל הזכויות שמורות|לחצו כאן|עוד בנושא",
    "hi": "और पढ़ें|यह भी पढ़ें|ये भी पढ़ें|पूरी खबर|आगे पढ़ें|सब्सक्राइब|शेयर करें|हमें फॉलो"
    "|सर्वाधिकार|यहां क्लिक",
    "bn": "আরও পড়ুন|আরো পড়ুন|বিস্তারিত|শেয়ার করুন|সর্বস্বত্ব|আমাদের অনুসরণ",
    "th": "อ่านต่อ|อ่านเพิ่มเติม|ติดตามเรา|แชร์|สงวนลิขสิทธิ์|สมัครสมาชิก|คลิกที่นี่",
    "el": "διαβάστε περισσότερα|διαβάστε επίσης|διαβάστε ακόμη|διαβάστε ακόμα|δείτε επίσης"
    "|εγγραφείτε|ακολουθήστε μας|κοινοποίηση|με επιφύλαξη|όλα τα δικαιώματα|πατήστε εδώ|συνέχεια",
    "hy": "կարդալ ավելին|կարդացեք նաև|կարդալ շարունակությունը|ավելին|կարդալ|բաժանորդագրվեք"
    "|բաժանորդագրվել|հետևեք մեզ|կիսվել|տարածել|բոլոր իրավունքները|մանրամասն",
    "ka": "სრულად ნახვა|წაიკითხეთ|გაიგეთ მეტი|გააგრძელეთ კითხვა|ვრცლად|გამოიწერეთ|გააზიარეთ"
    "|გამოგვყევით|ყველა უფლება|იხილეთ ასევე",
    "zh": "阅读更多|阅读全文|查看更多|继续阅读|了解更多|点击|关注我们|分享|版权所有|订阅|相关新闻"
    "|更多|閱讀更多|繼續閱讀|版權所有|未经授权|未經授權|责任编辑",
    "ja": "続きを読む|もっと読む|関連記事|詳しくはこちら|無断転載|購読|フォロー|シェア|記事を共有"
    "|登録はこちら",
    "ko": "더 보기|더보기|더 읽기|기사 더보기|계속 읽기|자세히 보기|구독|공유|무단 전재|무단전재"
    "|저작권자|관련 기사|팔로우",
}  # fmt: skip
_EDGES = " \t\"'«»“”„.,:;!?…>›»→➡▶►|-–—*•()[]"


@lru_cache(maxsize=1)
def _by_opening() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    table: dict[str, list[str]] = {}
    for language, openings in _OPENINGS.items():
        for opening in openings.split("|"):
            table.setdefault(opening, []).append(language)
    longest_first = sorted(table, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(opening) for opening in longest_first))
    return pattern, {opening: tuple(languages) for opening, languages in table.items()}


def call_to_action(piece: str) -> tuple[str, ...]:
    """Tell whether a piece is a call to action or small print.

    Args:
        piece: a line or a sentence.

    Returns:
        The languages in which such a line begins with these words; () where it is none.
    """
    if len(piece) > LONGEST or len(piece.split()) > _LONGEST_WORDS:
        return ()
    folded = piece.strip(_EDGES).replace("İ", "i").lower().replace("’", "'")
    pattern, languages = _by_opening()
    match = pattern.match(folded)
    if match is None:
        return ()
    following = folded[match.end() : match.end() + 1]
    if following.isalpha() and folded[0].isascii() | folded[0].islower():
        return ()
    return languages[match.group()]
