"""Lines of pages by language, and headlines that only look like them.

Composed by hand; the vocabulary holds words, not these lines.
"""

LINES_TEXT = """
en: Please subscribe to our daily newsletter | Join our WhatsApp channel |
 Like us on Facebook and follow us on X | Click here to listen to this story |
 Already have an account? Log in | Copyright © 2026 Harbour Daily. | Photo: Maria Lopez/Reuters |
 Written by Peter Hall | Never miss a story. Sign up today! |
 Reproduction without written permission is prohibited | 5 min read |
 Read the full article on our website » | Manage cookie settings | Leave a reply |
 Get the latest news straight to your inbox | Support independent journalism |
 Article continues below | This site uses cookies | Sign in to comment | Follow our live coverage |
 Send this to a friend | Story continues after advertisement |
 Watch the full interview on YouTube | Show comments | Create a free account to continue |
 Be the first to comment | More from this author | Read next: our weekly newsletter |
 Download the free app | You can unsubscribe at any time | Follow the author on Twitter |
 Join the conversation in the comments
ru: Читайте полностью на нашем сайте | Следите за нашими новостями в Telegram |
 Подпишитесь на нашу рассылку | Оставить комментарий |
 Нашли ошибку? Выделите её и нажмите Ctrl+Enter | Фото: Иван Петров / ТАСС |
 При цитировании гиперссылка обязательна | Больше новостей в нашем телеграм-канале |
 Поделитесь этой статьёй с друзьями | Войдите, чтобы оставить комментарий |
 Самые читаемые новости за неделю | Отправить по электронной почте |
 Этот сайт использует файлы cookie | Все права на материалы сайта защищены |
 Скачайте наше мобильное приложение | Перевод Анны Смирновой |
 Поддержите независимую журналистику | Узнавайте новости первыми |
 Подписывайтесь, чтобы не пропустить важное | Полная версия статьи доступна подписчикам |
 Вступайте в нашу группу во ВКонтакте | Читать в приложении
uk: Читайте нас у Facebook | Підписуйтеся на наш телеграм-канал | Залишити коментар |
 Більше новин на нашому сайті | Усі права захищено | Підтримайте нашу роботу |
 Поділіться цією статтею з друзями | Увійдіть, щоб залишити коментар |
 Завантажте наш мобільний застосунок | Підтримайте незалежну журналістику |
 Цей сайт використовує файли cookie | Передрук без дозволу заборонено |
 Читайте нас у Вайбері та Телеграмі | Повна версія доступна передплатникам |
 Ставте лайк і діліться з друзями
be: Чытайце нас у тэлеграме | Падпішыцеся на нашу рассылку | Пакінуць каментар |
 Больш навін на нашым сайце | Падзяліцеся з сябрамі | Падтрымайце незалежную журналістыку |
 Увайдзіце, каб пакінуць каментар | Спампуйце нашу праграму | Чытайце поўны тэкст на нашым сайце
bg: Абонирайте се за нашия бюлетин | Последвайте ни във Facebook | Прочетете цялата статия тук |
 Всички новини и коментари | Споделете тази статия с приятели | Влезте, за да коментирате |
 Изтеглете мобилното ни приложение | Подкрепете независимата журналистика |
 Този сайт използва бисквитки | Още от категорията | Присъединете се към нашата група |
 Всички права са запазени | Вижте повече снимки в галерията
mk: Прочитајте го целиот текст | Следете нè на Фејсбук | Пријавете се за нашиот билтен |
 претплатете се на нашиот билтен | Споделете ја статијата со пријателите |
 Најавете се за да коментирате | Преземете ја нашата апликација |
 Забрането е преземање без дозвола | Поддржете го независното новинарство |
 Приклучете се на нашата група | Сите права се заштитени
sr: Пратите нас на Телеграму | Прочитајте цео чланак | Prijavite se na naš bilten |
 Podelite ovu vest | Преузмите нашу апликацију | Забрањено преношење без дозволе |
 Ostavite svoj komentar | Pošaljite prijatelju | Preuzmite našu mobilnu aplikaciju |
 Најчитаније вести данас | Придружите се нашој групи на Вајберу | Sva prava su zadržana
hr: Podijelite ovaj članak | Pridružite nam se na Facebooku |
 Uvjeti korištenja i politika privatnosti | Prijavite se kako biste komentirali |
 Preuzmite našu aplikaciju | Ova stranica koristi kolačiće | Podržite neovisno novinarstvo |
 Najnovije vijesti na vašem mobitelu | Pretplatite se na naš YouTube kanal
bs: Podijelite ovu vijest | Pročitajte cijeli tekst na našoj stranici |
 Zabranjeno kopiranje bez dozvole | Najčitanije vijesti danas | Budite prvi koji će komentarisati
sl: Naročite se na naše e-novice | Preberite celoten članek | Sledite nam na Facebooku |
 Prijavite se za komentiranje | Prenesite našo mobilno aplikacijo |
 Podprite neodvisno novinarstvo | Ta stran uporablja piškotke | Delite s prijatelji |
 Vse pravice so pridržane | Preberite tudi druge članke
cs: Přihlaste se k odběru newsletteru | Sdílejte tento článek | Celý článek čtěte zde |
 Sledujte nás na Instagramu | Pro komentování se přihlaste | Stáhněte si naši aplikaci |
 Podpořte nezávislou žurnalistiku | Tyto stránky používají cookies | Poslat článek e-mailem |
 Nejčtenější články týdne | Další články na toto téma | Odebírejte náš kanál na YouTube
sk: Prihláste sa na odber noviniek | Celý článok si prečítate tu | Celý článok čítajte tu |
 Zdieľajte tento článok | Stiahnite si našu aplikáciu | Podporte nezávislú žurnalistiku |
 Táto stránka používa súbory cookies | Najčítanejšie články týždňa | Poslať článok e-mailom |
 Ďalšie články na túto tému | Odoberajte náš kanál na YouTube
pl: Zapisz się na nasz newsletter | Udostępnij ten artykuł znajomym | Czytaj cały artykuł |
 Dołącz do nas na Facebooku | Akceptuję politykę prywatności | Polityka prywatności i cookies |
 Zaloguj się, aby dodać komentarz | Pobierz naszą aplikację mobilną |
 Wesprzyj niezależne dziennikarstwo | Ta strona używa plików cookie |
 Dalszy ciąg artykułu pod materiałem wideo | Dalsza część tekstu pod reklamą |
 Obserwuj nas w Google News | Kup prenumeratę i czytaj bez ograniczeń
de: Den ganzen Artikel lesen | Folgen Sie uns auf Instagram |
 Abonnieren Sie unseren täglichen Newsletter | Diesen Beitrag teilen |
 Jetzt unsere App herunterladen | Foto: Jens Meyer/dpa |
 Unterstützen Sie unabhängigen Journalismus | Melden Sie sich an, um zu kommentieren |
 Die meistgelesenen Artikel der Woche | Diese Website verwendet Cookies |
 Artikel per E-Mail versenden | Lesen Sie hier weiter | Nach der Anzeige geht es weiter |
 Schreiben Sie einen Kommentar | Jetzt kostenlos registrieren und weiterlesen |
 Alle Artikel zum Thema | Den Newsletter können Sie jederzeit abbestellen
nl: Lees het hele artikel | Schrijf je in voor onze nieuwsbrief | Volg ons via WhatsApp |
 Deel dit bericht via Facebook | Download onze gratis app | Log in om te reageren |
 Steun onafhankelijke journalistiek | Deze website gebruikt cookies | Deel met je vrienden |
 Tekst gaat verder onder de advertentie | Ontvang elke ochtend het belangrijkste nieuws |
 Word abonnee en lees verder
sv: Prenumerera på vårt nyhetsbrev | Läs hela artikeln här | Följ oss på Facebook |
 Ladda ner vår app | Logga in för att kommentera | Stöd oberoende journalistik |
 Vi använder cookies | Artikeln fortsätter efter annonsen | Dela med dina vänner |
 Få de viktigaste nyheterna direkt i din mejl | Bli prenumerant och läs vidare
da: Tilmeld dig vores nyhedsbrev | Læs hele artiklen her | Følg os på Facebook og Instagram |
 Download vores app | Log ind for at kommentere | Artiklen fortsætter efter annoncen |
 Vi bruger cookies | Del artiklen med dine venner | Få de vigtigste nyheder hver morgen |
 Bliv abonnent og læs videre
no: Meld deg på vårt nyhetsbrev | Les hele saken her | Last ned appen vår |
 Logg inn for å kommentere | Artikkelen fortsetter under annonsen | Vi bruker informasjonskapsler |
 Del saken med venner | Få de viktigste nyhetene hver morgen | Bli abonnent og les videre
fi: Tilaa uutiskirjeemme | Lue koko juttu täältä | Seuraa meitä Facebookissa |
 Kirjaudu sisään kommentoidaksesi | Juttu jatkuu mainoksen jälkeen | Käytämme evästeitä |
 Lataa sovelluksemme | Jaa Facebookissa | Tilaa ja lue heti | Ilmoita asiavirheestä
et: Telli meie uudiskiri | Loe edasi meie veebilehelt | Loe kogu artiklit siit |
 Jälgi meid Facebookis | Kommenteerimiseks logi sisse | Lae alla meie äpp | Jaga sõpradega |
 See veebileht kasutab küpsiseid | Telli ja loe edasi
lv: Lasi visu rakstu šeit | Seko mums Facebook | Piesakies mūsu jaunumiem |
 Abonē mūsu jaunumus e-pastā | Lejupielādē mūsu lietotni | Dalies ar draugiem |
 Šī vietne izmanto sīkdatnes | Pieslēdzies, lai komentētu | Abonē un lasi tālāk
lt: Skaitykite visą straipsnį | Sekite mus Facebook | Prenumeruokite mūsų naujienlaiškį |
 Atsisiųskite mūsų programėlę | Pasidalinkite su draugais | Ši svetainė naudoja slapukus |
 Prisijunkite, kad galėtumėte komentuoti | Prenumeruok ir skaityk toliau
hu: Iratkozzon fel hírlevelünkre | Kövessen minket a Facebookon | Olvassa el a teljes cikket |
 Töltse le alkalmazásunkat | Ossza meg ismerőseivel | Az oldal sütiket használ |
 A hozzászóláshoz jelentkezzen be | Támogassa a független újságírást |
 Fizessen elő és olvassa tovább
ro: Abonează-te la newsletterul nostru | Citește articolul integral aici |
 Urmărește-ne pe Facebook | Descarcă aplicația noastră | Distribuie articolul prietenilor |
 Acest site folosește cookie-uri | Conectează-te pentru a comenta |
 Susține jurnalismul independent | Toate drepturile asupra materialelor sunt rezervate |
 Citește și alte articole
sq: Na ndiqni në Facebook | Lexoni artikullin e plotë këtu | Regjistrohuni në buletinin tonë |
 Shkarkoni aplikacionin tonë | Shpërndaje me miqtë | Hyni për të komentuar |
 Bëhuni pjesë e grupit tonë
fr: Abonnez-vous à notre newsletter | Lire l’article complet | Rejoignez notre chaîne WhatsApp |
 Il vous reste 70 % de cet article à lire | Partager cet article sur Facebook |
 Toute reproduction interdite | Téléchargez notre application mobile |
 Connectez-vous pour commenter | Soutenez le journalisme indépendant |
 Ce site utilise des cookies | Partagez avec vos amis | Recevez nos alertes info par e-mail |
 La suite après la publicité | Réservé aux abonnés | Inscrivez-vous gratuitement à nos alertes |
 Tous les articles sur ce sujet
es: Suscríbete a nuestro boletín diario | Lee la nota completa aquí |
 Únete a nuestro canal de WhatsApp | Descarga nuestra app gratis | Inicia sesión para comentar |
 Apoya el periodismo independiente | Este sitio utiliza cookies | Comparte con tus amigos |
 Recibe las últimas noticias en tu correo | Prohibida su reproducción total o parcial |
 Contenido exclusivo para suscriptores | Sigue toda la actualidad en nuestro canal
pt: Assine a nossa newsletter | Leia a matéria completa aqui | Siga-nos no Instagram |
 Receba nossas notícias no WhatsApp | Compartilhe esta notícia no WhatsApp |
 Faça login para comentar | Apoie o jornalismo independente | Este site usa cookies |
 Compartilhe com seus amigos | Continua após a publicidade | Receba as notícias no seu e-mail |
 Conteúdo exclusivo para assinantes | Entre no grupo do WhatsApp
it: Iscriviti alla nostra newsletter | Leggi l'articolo completo | Seguici su Telegram |
 Condividi questo articolo | Accedi per commentare | Sostieni il giornalismo indipendente |
 Questo sito utilizza i cookie | Condividi con i tuoi amici | Scarica la nostra app |
 Ricevi le notizie nella tua casella di posta | Contenuto riservato agli abbonati |
 Tutti gli articoli su questo tema
ca: Subscriu-te al nostre butlletí | Llegeix la notícia completa | Segueix-nos a Instagram |
 Descarrega't la nostra app | Inicia sessió per comentar | Dona suport al periodisme independent |
 Aquest lloc web utilitza galetes | Contingut exclusiu per a subscriptors
gl: Subscríbete ao noso boletín | Le a nova completa aquí | Síguenos nas redes sociais |
 Descarga a nosa aplicación | Inicia sesión para comentar | Comparte cos teus amigos |
 Contido exclusivo para subscritores
el: Ακολουθήστε μας στο Facebook | Διαβάστε ολόκληρο το άρθρο εδώ | Εγγραφείτε στο newsletter μας |
 Κατεβάστε την εφαρμογή μας | Συνδεθείτε για να σχολιάσετε |
 Στηρίξτε την ανεξάρτητη δημοσιογραφία | Ο ιστότοπος χρησιμοποιεί cookies |
 Απαγορεύεται η αναδημοσίευση | Όλες οι ειδήσεις στο κινητό σας | Γίνετε συνδρομητής
tr: Haberin tamamını okumak için tıklayın | Bültenimize abone olun | Bizi Twitter'da takip edin |
 Uygulamamızı indirin | Yorum yapmak için giriş yapın | Arkadaşlarınızla paylaşın |
 Bu site çerez kullanmaktadır | Bağımsız gazeteciliği destekleyin |
 Son dakika haberleri için bizi takip edin | Telegram kanalımıza katılın
az: Xəbərin davamını oxuyun | Məqaləni tam oxuyun | Telegram kanalımıza abunə olun |
 Bizi Facebook-da izləyin | Tətbiqimizi yükləyin | Dostlarınızla paylaşın |
 Şərh yazmaq üçün daxil olun | Ən son xəbərlər Telegram kanalımızda
kk: Телеграм арнамызға жазылыңыз | Толық нұсқасын осында оқыңыз | Қосымшамызды жүктеп алыңыз |
 Достарыңызбен бөлісіңіз | Пікір қалдыру үшін тіркеліңіз |
 Соңғы жаңалықтар біздің Telegram арнамызда
hy: Հետևեք մեզ Ֆեյսբուքում | Կարդացեք ամբողջ հոդվածը մեր կայքում | Միացեք մեր Telegram ալիքին |
 Ներբեռնեք մեր հավելվածը | Կիսվեք ընկերների հետ | Աջակցեք անկախ լրագրությանը |
 Մեջբերումներ անելիս հղումը պարտադիր է | Վերջին նորությունները մեր Տելեգրամ ալիքում
ka: გამოიწერეთ ჩვენი სიახლეები | შემოგვიერთდით ფეისბუქზე | წაიკითხეთ სრული სტატია |
 ჩამოტვირთეთ ჩვენი აპლიკაცია | გაუზიარეთ მეგობრებს | მხარი დაუჭირეთ დამოუკიდებელ ჟურნალისტიკას |
 შემოუერთდით ჩვენს ტელეგრამ არხს
he: הצטרפו לערוץ הטלגרם שלנו | לחצו כאן לכתבה המלאה | עקבו אחרינו בפייסבוק |
 הורידו את האפליקציה שלנו | שתפו עם חברים | התחברו כדי להגיב | האתר משתמש בעוגיות |
 כל העדכונים בערוץ הטלגרם שלנו
ar: تابعونا على تلغرام | اشترك في نشرتنا البريدية | لقراءة المقال كاملا اضغط هنا |
 حمّل تطبيقنا الآن | سجل الدخول للتعليق | شارك هذا الخبر مع أصدقائك |
 يستخدم هذا الموقع ملفات تعريف الارتباط | انضم إلى قناتنا على واتساب |
 للمزيد من الأخبار تابعوا صفحتنا على فيسبوك
fa: ما را در تلگرام دنبال کنید | متن کامل خبر را اینجا بخوانید | در خبرنامه ما عضو شوید |
 اپلیکیشن ما را دانلود کنید | این خبر را با دوستانتان به اشتراک بگذارید |
 برای ارسال نظر وارد شوید | استفاده از مطالب با ذکر منبع بلامانع است |
 به کانال تلگرام ما بپیوندید
ur: ہمیں فیس بک پر فالو کریں | مکمل مضمون یہاں پڑھیں | ہمارا واٹس ایپ چینل جوائن کریں |
 ہماری ایپ ڈاؤن لوڈ کریں | اپنے دوستوں کے ساتھ شیئر کریں | تبصرہ کرنے کے لیے لاگ ان کریں |
 تازہ ترین خبروں کے لیے ہمیں فالو کریں
hi: हमारे टेलीग्राम चैनल से जुड़ें | पूरा लेख यहाँ पढ़ें | हमें फेसबुक पर फॉलो करें |
 हमारा ऐप डाउनलोड करें | अपने दोस्तों के साथ शेयर करें | टिप्पणी करने के लिए लॉग इन करें |
 यह वेबसाइट कुकीज़ का उपयोग करती है | ताजा खबरों के लिए हमारे साथ जुड़े रहें
mr: आमच्या व्हॉट्सॲप ग्रुपमध्ये सहभागी व्हा | संपूर्ण बातमी येथे वाचा | आम्हाला फेसबुकवर फॉलो करा |
 आमचे ॲप डाउनलोड करा | मित्रांसोबत शेअर करा | आमचे यूट्यूब चॅनेल सबस्क्राईब करा |
 ताज्या बातम्यांसाठी आम्हाला फॉलो करा
ne: हामीलाई फेसबुकमा फलो गर्नुहोस् | पूरा समाचार यहाँ पढ्नुहोस् | हाम्रो एप डाउनलोड गर्नुहोस् |
 साथीहरूलाई सेयर गर्नुहोस् | हाम्रो युट्युब च्यानल सब्स्क्राइब गर्नुहोस्
bn: আমাদের ফেসবুক পেজে যুক্ত থাকুন | সম্পূর্ণ খবরটি এখানে পড়ুন | আমাদের চ্যানেল সাবস্ক্রাইব করুন |
 আমাদের অ্যাপ ডাউনলোড করুন | বন্ধুদের সাথে শেয়ার করুন | মন্তব্য করতে লগইন করুন |
 সর্বশেষ খবর পেতে আমাদের ফলো করুন
ta: எங்கள் டெலிகிராம் சேனலில் இணையுங்கள் | முழு செய்தியை இங்கே படிக்கவும் |
 எங்கள் செயலியைப் பதிவிறக்கவும் | நண்பர்களுடன் பகிருங்கள் |
 எங்கள் யூடியூப் சேனலை சப்ஸ்கிரைப் செய்யுங்கள் | உடனுக்குடன் செய்திகளை பெற எங்களை பின்தொடருங்கள்
te: మా టెలిగ్రామ్ ఛానల్‌లో చేరండి | పూర్తి కథనాన్ని ఇక్కడ చదవండి |
 మా న్యూస్‌లెటర్‌కు సబ్‌స్క్రైబ్ చేయండి | మా యాప్‌ను డౌన్‌లోడ్ చేసుకోండి |
 మీ స్నేహితులతో షేర్ చేయండి | మా యూట్యూబ్ ఛానల్‌ను సబ్‌స్క్రైబ్ చేసుకోండి |
 తాజా వార్తల కోసం మమ్మల్ని ఫాలో అవ్వండి
th: ติดตามเราบน Facebook | อ่านข่าวฉบับเต็มได้ที่นี่ | สมัครรับจดหมายข่าวของเรา |
 ดาวน์โหลดแอปพลิเคชันของเรา | แชร์ข่าวนี้ให้เพื่อน | เว็บไซต์นี้ใช้คุกกี้ |
 เข้าสู่ระบบเพื่อแสดงความคิดเห็น | ติดตามข่าวสารล่าสุดได้ทางไลน์
vi: Đăng ký nhận bản tin của chúng tôi | Theo dõi chúng tôi trên Facebook |
 Đọc toàn bộ bài viết tại đây | Tải ứng dụng của chúng tôi | Chia sẻ bài viết với bạn bè |
 Đăng nhập để bình luận | Trang web này sử dụng cookie |
 Cập nhật tin tức mới nhất trên kênh của chúng tôi
id: Ikuti saluran WhatsApp kami | Baca artikel lengkapnya di sini | Berlangganan newsletter kami |
 Unduh aplikasi kami sekarang | Bagikan artikel ini ke teman Anda | Masuk untuk berkomentar |
 Situs ini menggunakan cookie | Dapatkan berita terbaru di saluran Telegram kami
ms: Langgan surat berita kami | Muat turun aplikasi kami | Ikuti saluran Telegram kami |
 Kongsi artikel ini dengan rakan | Log masuk untuk memberi komen | Laman web ini menggunakan kuki |
 Dapatkan berita terkini di saluran kami
tl: Sundan kami sa Facebook | Basahin ang buong artikulo | Mag-subscribe sa aming newsletter |
 I-download ang aming app | Ibahagi sa mga kaibigan | Mag-log in para magkomento |
 Maging una sa balita, i-follow kami
zh: 订阅我们的每日新闻邮件 | 请在Facebook上关注我们 | 下載我們的應用程式 | 点击这里阅读全文 |
 未經許可不得轉載 | 图片来源：新华社 | 分享给朋友 | 登录后发表评论 | 本网站使用Cookie |
 欢迎关注我们的微信公众号 | 加入我們的Telegram頻道 | 版权归原作者所有 | 扫码下载客户端 |
 支持獨立媒體 | 更多精彩内容请关注我们的频道 | 登入會員即可閱讀全文
ja: 無料メールマガジンに登録する | 公式アプリをダウンロード | この記事をシェアする |
 続きは有料会員登録後にお読みください | 友達にシェアする | コメントするにはログインしてください |
 当サイトはクッキーを使用しています | 公式LINEで最新ニュースを受け取る |
 写真・記事の無断転載を禁じます | 残り1234文字 | 会員登録すると続きをお読みいただけます |
 最新ニュースはアプリでチェック
ko: 뉴스레터를 구독하세요 | 이 기사를 공유하기 | 텔레그램 채널에서 더 많은 소식 받아보기 |
 사진=연합뉴스 | 사진: 연합뉴스 | 앱을 다운로드하세요 | 친구에게 공유하기 |
 로그인 후 댓글을 작성할 수 있습니다 | 유튜브 채널을 구독해 주세요 | 독립 언론을 후원해 주세요 |
 카카오톡으로 공유하기 | 더 자세한 내용은 홈페이지에서 확인하세요 | 카카오톡 채널을 추가하세요
"""
# Ordinary headlines of words that calls to action are made of too.
HEADLINES = """
Share prices fall | Follow the money | More rain expected | All rights groups protest |
Read this before you vote | Listen to the people | Google shares rise |
Comments spark outrage | Subscribers leave Netflix | Source of the Nile found |
Print is not dead | Support for Ukraine grows | Log cabin burns down |
Cookies recalled over nuts | Privacy law passes Senate | Minister signs up to deal |
Update on the storm | Contact lost with ship | Join the army, says king |
Facebook fined in Ireland | Комментарий Путина | Реклама табака запрещена |
Права человека нарушены | Читать стали меньше | Подписан новый договор |
Источник: взрыв на заводе | Канал закрыт для судов | Источник воды найден |
Фото дня из Москвы | Поддержка бизнеса растёт | Реклама азартних ігор заборонена |
Права людини порушено | Підписано нову угоду | Канал перекрито для суден | Коментар прем'єра |
Новы канал адкрыты ў Мінску | Правы чалавека парушаны | Реклама на хазарт се забранява |
Коментар на президента Радев | Канал в Русе преля | Правата на децата |
Коментар на премиерот | Реклама за казина забранета | Канал код Бечеја затворен |
Prava radnika ugrožena | Oglasi za posao sve rjeđi | Prijava poreza do petka |
Kanal u Beču zatvoren | Pravice delavcev kršene | Prijava davka do petka |
Komentář prezidenta Pavla | Reklama na alkohol končí | Kanál v Praze praskl |
Odběr plynu klesl | Práva žen na Slovensku | Odber krvi v Žiline | Komentarz premiera Tuska |
Prawa kobiet w Polsce | Reklama leków zakazana | Kanał Sueski zablokowany |
Anzeige gegen Minister Müller | Teilen sie bald die Macht? | Lesen Kinder immer weniger? |
Rechte Gruppen marschieren | Folgen der Flut in Bayern | Abo Scholz verliert |
Delen van Utrecht zonder stroom | Reclame voor gokken verboden | Volg het geld |
Rechten van de mens | Dela på vinsten, säger facket | Följ pengarna |
Reklam för spel stoppas | Del af broen lukket | Annoncer for spil forbydes |
Del av veien stengt | Personvern i Norge svekkes | Tilaa vapaana Helsingissä |
Mainos herätti kohun | Jaa voitot tasan, vaatii liitto | Reklaam kaotati Tallinnas |
Eesti reklaamiturg kasvas | Reklāma alkoholam aizliegta | Reklama Seime uždrausta |
Hirdetés miatt bírság | A cikk szerint nő az infláció | Partager le pouvoir en Libye |
Publicité pour l'alcool interdite | Source proche du dossier | Suivre l'argent de la drogue |
Droits des femmes en Iran | Publicidad engañosa en Lima | Comparte el poder con su hermano |
Ver más allá del cáncer | Foto histórica en La Habana | Seguir sin agua en Quito |
Derechos humanos en Cuba | Assine o tratado, pede Lula | Partilha de poder em Angola |
Publicidade do tabaco proibida | Condividere il potere |
Pubblicità ingannevole, multa a Shein | Segui i soldi | Diritti umani in Iran |
Drets humans a Síria | Publicitat enganyosa a Lleida | Dereitos humanos en Cuba |
Drepturile omului în Rusia | Publicitate mascată la alegeri | Reklamat e bixhozit ndalohen |
Abone sayısı arttı | Reklam geliri düştü | Takip eden polis yaralandı |
Ardı ardına depremler | Reklam bazarı böyüyüb | Жарнама нарығы өсті | Құқық қорғау органдары |
Διαφήμιση τσιγάρων τέλος | Δικαιώματα των γυναικών | Գովազդի շուկան աճել է |
Իրավունքների պաշտպան | რეკლამის ბაზარი იზრდება | פרסום שמות החשודים הותר |
זכויות האדם באיראן | شارك الرئيس في القمة | حقوق الإنسان في اليمن | المزيد من القتلى في غزة |
إعلان حالة الطوارئ | حقوق بشر در ایران | انسانی حقوق کی تنظیمیں | विज्ञापन पर रोक लगी |
অধিকার রক্ষায় আন্দোলন | சிறுவர்கள் படிக்க ஆர்வம் | ప్రకటన వెలువడింది | ร่วมติดตามผู้ต้องหา |
Quảng cáo thuốc lá bị cấm | Bảo mật quốc gia bị đe dọa | Iklan rokok dilarang di Jakarta |
Hak cipta lagu dipersoalkan | Iklan judi diharamkan | Mga karapatang pantao |
更多国家加入协议 | 分享经济面临挑战 | 评论员文章谈经济 | 广告收入下降 | 關注氣候變遷 |
広告収入が減少 | 記事で名誉毀損と判決 | シェア争いが激化 | 구독 경제가 성장한다 |
공유 자전거 사고 급증 | 광고 시장 침체 | 사진전 서울서 개막
"""
