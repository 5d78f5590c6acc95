"""Words of calls to action and small print: Slavic languages.

How the entries are marked is told in `boilerplate`; the first text of a language holds the core
words, the second the words that only go with them.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

WORDS: dict[str, tuple[str, str]] = {
    "pl": (
        """
czytaj czytajcie czytać czytania czytaj_dalej! czytaj_więcej! czytaj_też! czytaj_także!
przeczytaj! przeczytaj przeczytać subskrybuj! subskrybować subskrypcj~ subskrybent~ prenumerat~
prenumeruj! newsletter! newslettera newslettery biuletyn biuletynu udostępnij! udostępnić
podziel_się! obserwuj obserwujcie śledź polub komentarze! komentarz komentarzy komentuj!
skomentuj! dodaj_komentarz! odpowiedz! kliknij kliknąć klikając pobierz ściągnij aplikacj~
zaloguj zaloguj_się! wyloguj! wyloguj_się! logowanie! zarejestruj_się! rejestracj~ zapisz_się!
zapisz_na załóż_konto konto hasło wesprzyj wspieraj wpłać dołącz dołączcie reklama! reklamy!
ogłoszenie! artykuł_sponsorowany! materiał_partnera! sponsorowany cookies! cookie ciasteczka!
pliki_cookie~ prywatności polityka_prywatności! prywatność! regulamin! warunki_korzystania!
prawa_autorskie! copyright! wszelkie_prawa wszystkie_prawa prawa_zastrzeżone kopiowanie
powielanie przedruk rozpowszechnianie zabronione artykuł artykułu artykuły artykułów powiązane!
podobne_artykuły! powiązane_artykuły! najczęściej_czytane! najpopularniejsze! popularne!
polecane! polecamy! zobacz_też! zobacz_także! zobacz_również! zobacz_więcej! pokaż_więcej!
załaduj_więcej! więcej_na więcej_o więcej_informacji! dowiedz_się przejdź_do strona_główna!
do_góry! powrót menu! drukuj! wydrukuj! wyślij powiadomieni~ fot: foto: zdjęcie: zdjęcia: źródło:
źródła: tekst: autor: autorka: oprac: tłumaczenie: tłumaczył+ tłumaczyła+ przełożył+ napisał+
aktualizacja! zaktualizowano! ostatnia_aktualizacja! opublikowano! posłuchaj słuchaj o_nas!
kontakt! napisz_do_nas! tagi: tematy: słowa_kluczowe: dziennikarstw~ podcast~ nie_przegap
politykę_prywatności otrzymuj dodać_komentarz niezależne_dziennikarstw~ używa_plików
używamy_plików używa_cookies ciąg_dalszy! dalsza_część dalszy_ciąg zgłoś_błąd! załóż
obejrzyj_wideo zobacz_wideo najnowsze_wiadomości! czytaj_również! przejdź_na
tylko_dla_subskrybentów wykup kup_dostęp komentować
""",
        """
dalej więcej też także również i oraz lub albo na w we do o z ze od po za przez dla się nas nasz
nasza nasze naszego naszej naszym naszych nam swój swoje twój twoje ten tę tego to tu tutaj teraz
dziś cały całość pełny pełną wszystkie wszystko bezpłatny bezpłatnie darmowy darmowego codzienny
codziennego codziennie tygodniowy wiadomości wiadomość informacje najnowsze najważniejsze kanał
kanału kanale kanały grupy grupa stronę strona stronie serwis link video wideo film nie bez
pisemnej zgody zastrzeżone prawa akceptuj akceptuję zaakceptuj odrzuć ustawienia zarządzaj
polityka warunki minut minuty min czas godzin temu znajomym znajomemu mediach społecznościowych
temat ten_sam treści następny poprzedni masz już jest bądź bieżąco e mail mailem email facebooku
telegramie twitterze instagramie whatsappie youtube_ie w_całości telefon darmową dostęp pracę
naszą mobilną aby żeby dodać dodaj ta ta_strona używa używamy plików pliki dalszy dalsza ciąg
część tekstu pod materiałem reklamą reklamy niezależne niezależnego tygodnia dnia redakcja
redakcję czytelnicy opinię zostaw napisz bądź_na pierwszy pierwsi dowiaduj ważne skrzynkę
bezpośrednio utwórz konta zobacz obejrzyj cały_film najnowszych informacji wiadomości_na
udostępnianie przyjaciółmi ze_znajomymi znajomymi użytkowników możesz jesteś
""",
    ),
    "cs": (
        """
číst čtěte čti čtení přečíst přečtěte číst_dál! číst_dále! číst_více! čtěte_také!
pokračovat_ve_čtení! odebírat! odebírejte odběr odběratel~ předplatné! předplatit~ předplaťte
newsletter! newsletteru newslettery zpravodaj sdílet! sdílejte sledujte_nás sledujte sledovat
komentáře! komentář komentářů komentovat! okomentovat! přidat_komentář! diskuse! diskuze!
odpovědět! klikněte klikni kliknutím stáhněte stáhnout! stáhni aplikac~ přihlásit! přihlásit_se!
přihlaste_se! přihlášení! odhlásit! odhlásit_se! registrovat! registrace! zaregistrujte_se!
registrujte_se vytvořit_účet účet heslo podpořte podpořit! přispějte přidejte_se připojte_se
reklama! inzerce! inzerát! sponzorováno! komerční_sdělení! cookies! cookie soubory_cookie~
soukromí ochrana_soukromí! zásady_ochrany! ochrana_osobních_údajů! podmínky_použití!
podmínky_užití! autorská_práva! copyright! všechna_práva práva_vyhrazena šíření kopírování
přetiskování článek článku články článků související! související_články! podobné_články!
nejčtenější! doporučujeme! doporučené! viz_také! zobrazit_více! více_článků! načíst_další! více_o
více_informací! více_zde! zjistěte_více! přejít_na zpět_na titulní_strana! nahoru! domů! menu!
tisk! vytisknout! tisknout! poslat_e odeslat! upozornění foto: fotografie: zdroj: zdroje: text:
autor: autorka: redakce: překlad: přeložil+ přeložila+ napsal+ aktualizováno!
naposledy_aktualizováno! publikováno! zveřejněno! poslechněte poslouchejte o_nás! kontakt!
kontakty! štítky: témata: tagy: klíčová_slova: novinařin~ žurnalistik~ podcast~ nenechte_si
přihlaste komentování komentovat_článek dostávejte nezávislou_žurnalistiku nezávislou_novinařinu
používá_cookies používají_cookies používáme_cookies pokračování poslat pošlete nahlásit_chybu!
napište_komentář! vložit_komentář! vytvořte podívejte_se zobrazit_komentáře! nejnovější_zprávy!
odebírat_newsletter podpořte_nás!
""",
        """
dál dále více také ještě i a nebo na v ve do k ke o z ze od po za pro s se si nás náš naše naši
našeho našem našich našemu našim svůj vaše vám ten tento tuto tohoto to zde tady nyní teď celý
celou celé všechny vše zdarma bezplatný denní deníku týdenní každý den zprávy zpráva novinky
nejnovější kanál kanálu kanálem skupiny skupina stránku stránka stránce web webu odkaz video
videa ne bez písemného souhlasu zakázáno zakázána vyhrazena práva přijmout souhlasím odmítnout
nastavení spravovat podmínky zásady použití minut minuty min hodin před příteli přátelům přáteli
sociálních sítích téma tématu stejné obsah obsahu další předchozí zpět máte už již je e mailem
mail mailu email facebooku telegramu telegram twitteru instagramu youtube_u verze mobil odběru
hlavní ujít tyto stránky používá používají používáme nezávislou textu pod reklamou týdne dnes
redakce čtenáři názor napište přidejte první jako dozvíte důležité schránky přímo videu podívejte
mobilní abyste mohli musíte být přihlášeni přihlášení pouze předplatitele chcete celý_text
přítelem známým
""",
    ),
    "sk": (
        """
čítať čítajte čítaj čítania čítaní prečítať prečítajte prečítajte_si čítať_ďalej! čítať_viac!
čítajte_aj! čítajte_tiež! odoberať! odoberajte odber odberateľ~ predplatné! predplatiť~
predplaťte newsletter! newslettera newslettery zdieľať! zdieľajte sledujte_nás sledujte sledovať
komentáre! komentár komentárov komentovať! pridať_komentár! diskusia! odpovedať! kliknite klikni
kliknutím stiahnite stiahnuť! stiahni aplikáci~ prihlásiť! prihlásiť_sa! prihláste_sa!
prihlásenie! odhlásiť! odhlásiť_sa! registrovať! registrácia! zaregistrujte_sa! vytvoriť_účet
účet heslo podporte podporiť! prispejte pridajte_sa pripojte_sa reklama! inzercia! inzerát!
sponzorované! cookies! cookie súbory_cookie~ súkromia ochrana_súkromia! zásady_ochrany!
ochrana_osobných_údajov! podmienky_používania! autorské_práva! copyright! všetky_práva
práva_vyhradené šírenie kopírovanie článok článku články článkov súvisiace! súvisiace_články!
podobné_články! najčítanejšie! odporúčame! odporúčané! pozrite_tiež! pozri_aj! zobraziť_viac!
viac_článkov! načítať_ďalšie! viac_o viac_informácií! viac_tu! zistite_viac! prejsť_na späť_na
titulná_strana! hore! domov! menu! tlač! vytlačiť! tlačiť! poslať_e odoslať! upozornenia foto:
fotografia: zdroj: zdroje: text: autor: autorka: redakcia: preklad: preložil+ preložila+ napísal+
aktualizované! naposledy_aktualizované! publikované! zverejnené! vypočujte počúvajte o_nás!
kontakt! kontakty! štítky: témy: tagy: kľúčové_slová: novinárčin~ žurnalistik~ podcast~
nenechajte_si komentovanie dostávajte nezávislú_žurnalistiku používa_cookies používa_súbory
používame_cookies pokračovanie poslať pošlite nahlásiť_chybu! napíšte_komentár! vytvorte
pozrite_si zobraziť_komentáre! najnovšie_správy! prečítate
""",
        """
ďalej viac tiež aj ešte i a alebo na v vo do k ku o z zo od po za pre s so sa si nás náš naše
našej nášho našom našich nášmu svoj vaše vám ten tento túto tohto to tu teraz celý celú celé
všetky všetko zadarmo bezplatný denný denného týždenný každý deň správy správa novinky najnovšie
kanál kanála kanáli skupiny skupina stránku stránka stránke web webe odkaz video videá nie bez
písomného súhlasu zakázané vyhradené práva prijať súhlasím odmietnuť nastavenia spravovať
podmienky zásady používania minút minúty min hodín pred priateľovi priateľom sociálnych sieťach
téma tému tej istej obsah ďalší predchádzajúci späť máte už je e mailom mail mailu email
facebooku telegrame twitteri instagrame youtube mobil odberu pokračovať hlavný táto používa
používame súbory nezávislú textu pod reklamou týždňa dnes redakcia čitatelia názor napíšte
pridajte prví ako dozviete dôležité schránky priamo pozrite mobilnú mobilná aby ste mohli musíte
byť prihlásený len predplatiteľov chcete celý_text známym na_odber
""",
    ),
    "sl": (
        """
preberi preberite berite beri branje branja brati preberi_več! preberite_več! preberi_tudi!
preberite_tudi! naroči naročite naročilo naročnik~ naročnin~ naroči_se! naročite_se! odjava!
e_novice! novičnik! novičnik~ deli! delite! deli_članek spremljajte sledite sledi_nam sledite_nam
komentarji! komentar komentarjev komentiraj! komentirajte! dodaj_komentar! odgovori! kliknite
klikni prenesi prenesite naloži naložite aplikacij~ prijava! prijavi_se! prijavite_se! odjavi_se!
registracija! registriraj_se! registrirajte_se! ustvari_račun geslo podprite podpri pridruži
pridružite oglas! oglasi! oglaševanje! oglasno_sporočilo! sponzorirano! piškotki! piškotk~
zasebnosti politika_zasebnosti! varstvo_osebnih_podatkov! zasebnost! pogoji_uporabe!
avtorske_pravice! copyright! vse_pravice pravice_pridržane razmnoževanje objavljanje članek
članka članki člankov povezani_članki! povezane_novice! povezano! sorodni_članki! najbolj_brano!
najbolj_brani! priljubljeno! priporočamo! poglejte_tudi! poglej_tudi! prikaži_več! naloži_več!
več_o več_informacij! izvedite_več! izvedi_več! preskoči_na pojdi_na domov! na_vrh! nazaj_na
meni! natisni! tiskaj! pošlji obvestil~ foto: fotografija: vir: viri: besedilo: avtor: avtorica:
prevod: prevedel+ prevedla+ napisal+ napisala+ posodobljeno! zadnja_posodobitev! objavljeno!
poslušaj poslušajte o_nas! kontakt! stik! oznake: teme: ključne_besede: novinarstv~ podkast~
ne_zamudite komentiranje komentirate prejemajte neodvisno_novinarstvo uporablja_piškotke
uporabljamo_piškotke nadaljevanje pošljite prijavite_napako napišite_komentar! ustvarite
oglejte_si preberite_si zadnje_novice! najbolj_komentirano!
""",
        """
več tudi dalje naprej še in ali na v do k o z s od po za pri se nas naš naša naše naši našega
našemu našem našo naših nam svoj vaš ta to tega ta_članek tukaj tu zdaj cel celoten celotno
celotni vse vsak dan brezplačno brezplačne brezplačni dnevne dnevni tedenski tedenske novice
novica novic zadnje najnovejše kanal kanalu kanalom skupini skupina stran strani spletni spletno
povezavo povezava video ne brez pisnega dovoljenja prepovedano pridržane pravice sprejmi sprejmem
sprejmite zavrni nastavitve upravljaj pogoji politika uporabe minut minute min pred urami
prijatelju prijatelji družbenih omrežjih temi temo isti vsebino vsebina naslednji prejšnji nazaj
že je e pošti pošto mail email facebooku telegramu twitterju instagramu youtubu obveščeni bodite
članke celoti uporablja uporabljamo neodvisno mobilno mobilna oglasom pod tedna dneva danes
uredništvo bralci mnenje napišite dodajte prvi izveste pomembne predal neposredno račun oglejte
da lahko bi biti prijavljeni naročnike celoten_članek znanci
""",
    ),
    "sh": (
        """
čitaj čitajte pročitaj pročitajte pročitaj_više! pročitajte_više! pročitajte_još! pročitaj_još!
pročitajte_i! čitaj_dalje! čitajte_dalje! čitanje čitanja pretplati pretplatite pretplata!
pretplatnik~ pretplati_se! pretplatite_se! newsletter! newslettera bilten biltena pratite_nas!
prati_nas! pratite prati zaprati zapratite komentari! komentar komentara komentiraj!
komentirajte! komentariši! komentarišite! ostavi_komentar! ostavite_komentar! dodaj_komentar!
odgovori! kliknite klikni preuzmi preuzmite skini skinite aplikacij~ prijavi_se! prijavite_se!
prijava! odjava! odjavi_se! registracija! registruj_se! registrujte_se! registriraj_se!
registrirajte_se! lozinka podrži podržite doniraj! donirajte! pridruži pridružite oglas! oglasi!
oglašavanje! marketing! reklama! sponzorirano! sponzorisano! promo! kolačići! kolačić~
privatnosti politika_privatnosti! zaštita_privatnosti! pravila_privatnosti! uvjeti_korištenja!
uslovi_korišćenja! uslovi_korištenja! impressum! impresum! autorska_prava! copyright! sva_prava
prava_pridržana prava_zadržana prenošenje članak članka članci tekstovi povezani_članci!
povezane_vijesti! povezane_vesti! povezano! slične_vesti! slične_vijesti! najčitanije!
najčitaniji! preporučujemo! preporuka! pogledajte_i! pogledaj_i! vidi_još! prikaži_više!
učitaj_još! više_o više_informacija! saznajte_više! saznaj_više! opširnije! detaljnije! idi_na
preskoči_na naslovna! naslovnica! početna! na_vrh! nazaj_na meni! izbornik! štampaj! odštampaj!
ispiši! isprintaj! pošalji_e pošalji_prijatelju! obavijesti obaveštenj~ foto: fotografija: izvor:
izvori: tekst: autor: autorica: autorka: prijevod: prevod: preveo+ prevela+ napisao+ napisala+
ažurirano! zadnja_izmjena! poslednja_izmena! objavljeno! poslušaj poslušajte o_nama! kontakt!
oznake: tagovi: teme: ključne_riječi: ključne_reči: novinarstvo podcast~ podkast~ ne_propustite
ne_propusti komentirali komentiranje kopiranje primajte neovisno_novinarstvo
nezavisno_novinarstvo koristi_kolačiće koristimo_kolačiće nastavak pošalji pošaljite
prijavi_grešku! ostavite napišite_komentar! napravite pogledajte_video pogledaj_video
najnovije_vesti! uključite_se priključite_se podelite_sa podijelite_s budite_prvi
""",
        """
više još i dalje također takođe te ili na u do ka o od po za sa s se nas naš naša naše našu našeg
našem našoj naših nam svoj vaš ovaj ovu ovo ove ovdje ovde sada odmah cijeli ceo cijelu celu
cijelom ceo_članak kompletan sve svaki dan besplatno besplatni besplatan dnevni dnevne sedmični
nedeljni tjedni vijesti vesti vest vijest najnovije najnovije_vijesti novosti kanal kanala kanalu
grupi grupa stranicu stranica stranici sajt sajtu portal portala portalu link video ne bez
pismenog pisane dozvole zabranjeno zadržana pridržana prava prihvati prihvatam prihvaćam odbij
postavke podešavanja upravljaj politika pravila uslovi uvjeti minuta min prije pre sati
prijatelju prijateljima društvenim mrežama temu temi istu sadržaj sadržaja tekst teksta sljedeći
sledeći prethodni natrag nazad već je e mail mailom email poštom facebooku fejsbuku telegramu
tviteru twitteru instagramu jutjubu youtubeu viberu vajberu informisani informirani budite
aplikaciju kako biste ova koristi koristimo neovisno nezavisno mobilnu mobilna danas nedelje
tjedna sedmice oglasa ispod posle nakon dana redakcija čitatelji čitaoci mišljenje napišite
dodajte prvi saznajte važne sanduče izravno direktno račun nalog pogledajte da bi morate biti
prijavljeni samo pretplatnike zabranjena preuzimanje prijatelje viber našoj_stranici šta mislite
preneti celi
""",
    ),
    "hr": (
        """
podijeli! podijelite! podijeli_članak dijeli!
""",
        """
vijesti ovdje cijeli također prije obavijesti tjedni
""",
    ),
    "bs": (
        """
podijeli! podijelite! dijeli!
""",
        """
vijesti ovdje cijeli također prije sedmični
""",
    ),
    "sr": (
        """
podeli! podelite! deli! mejl~
""",
        """
vesti ovde ceo takođe pre nedeljni mejlom mejl
""",
    ),
    "ru": (
        """
читать читайте читай чтение чтения читать_далее! читать_дальше! читайте_также! читать_полностью!
прочитать прочесть подробнее! подробности! подписаться! подписывайтесь! подписывайся!
подпишитесь! подпишись! подписк~ подписчик~ отписаться! оформить_подписку! рассылк~ дайджест~
поделиться! поделитесь! поделись! следите следить следуйте комментарии! комментарий комментариев
комментировать! прокомментировать! комментируйте оставить_комментарий! оставьте ответить! нажмите
кликните жмите скачать! скачайте загрузить! приложени~ войти! вход! выйти! авторизац~
авторизуйтесь! зарегистрироваться! зарегистрируйтесь! регистрация! аккаунт пароль поддержите
поддержать! присоединяйтесь! присоединиться вступайте реклама! рекламодателям!
размещение_рекламы! на_правах_рекламы! спонсорский партнерский_материал! куки cookie cookies!
файлы_cookie конфиденциальности политика_конфиденциальности! персональных_данных
пользовательское_соглашение! условия_использования! правила_использования! авторские_права!
авторских_прав copyright! все_права права_защищены перепечатка перепечатке копирование
воспроизведение цитировании гиперссылка статья статью статьи статей материал материала материалы
материалов публикации похожие_статьи! похожие_новости! по_теме! материалы_по_теме! читаемое!
самое_читаемое! популярное! рекомендуем! рекомендуемое! смотрите_также! смотреть_все!
показать_еще! загрузить_еще! больше_новостей! все_новости! новости_партнеров! узнать_больше!
узнайте_больше! подробная_информация! перейти_к наверх! на_главную! главная! меню! распечатать!
печать! версия_для_печати! отправить уведомления фото: снимок: источник: источники: текст: автор:
редактор: перевод: перевел+ перевела+ подготовил+ подготовила+ обновлено! опубликовано!
последнее_обновление! послушать слушайте слушать о_нас! контакты! обратная_связь! о_проекте!
теги: метки: темы: ключевые_слова: журналистик~ подкаст~ не_пропустите сообщить_об_ошибке! ошибку
нашли_опечатку! выделите перевод+ читаемые войдите узнавайте узнай получайте отправьте
независимую_журналистику независимой_журналистики использует_файлы использует_cookie
используем_cookie продолжение_следует! продолжение сообщите_об создайте смотреть_видео
смотрите_видео смотрите_на последние_новости! лента_новостей! читателям комментировать
оставьте_свой ознакомьтесь подключайтесь голосуйте донат~ пожертвовать!
""",
        """
далее дальше также еще больше полностью полный полную на в во и или по с со за о об от для к у из
до нас наш наша наше наши нашего нашей нашему наших нашем нам нами вы вас вам ваш свой мы этот
эту это эти тут здесь сейчас весь всю все всех бесплатно бесплатное бесплатную ежедневную
еженедельную ежедневный новости новостей новость новостями последние свежие важные главные канал
каналу каналом канале каналы группу группе страницу странице сайт сайте сайта ссылка ссылке
ссылку видео социальных сетях соцсетях не без письменного согласия разрешения запрещена запрещено
допускается только обязательна при ссылки активная принять принимаю согласен отклонить настройки
управление использования правила условия минут минуты мин час часов часа назад другу друзьями
друзьям тему теме текст следующая предыдущая вернуться уже есть нет почту почте электронную
электронной e mail email телеграм телеграме фейсбуке вконтакте ютубе мессенджере дзене первыми
чтобы быть курсе событий будьте ctrl enter её работу редакцию издание статьей защищены права
самые неделю недели использует используем мобильное мобильный независимую рекламы под после день
дня сегодня редакция редакции читатели мнение оставить напишите добавьте первым первый важное
главное почтовый ящик прямо смотреть смотрите можете должны подписчиков материалом файлы эта этой
этого материалы_сайта ваше приложение оставлять узнать хотите соцсети своё максе ниже
""",
    ),
    "uk": (
        """
читати читайте читай читання читати_далі! читайте_також! читати_повністю! прочитати детальніше!
докладніше! подробиці! деталі! підписатися! підписатись! підписуйтесь! підписуйтеся! підпишіться!
підпишись! підписк~ відписатися! оформити_підписку! розсилк~ поділитися! поділитись! поділіться!
поширити! слідкуйте стежте стежити коментарі! коментар коментарів коментувати! прокоментувати!
залишити_коментар! залиште відповісти! натисніть клікніть тисніть завантажити! завантажте
скачати! застосунок застосунку додаток увійти! вхід! вийти! авторизац~ зареєструватися!
зареєструйтеся! реєстрація! акаунт пароль підтримайте підтримати! приєднуйтесь! приєднуйтеся!
приєднатися долучайтеся реклама! розміщення_реклами! на_правах_реклами! рекламодавцям!
спонсорський партнерський_матеріал! куки cookie cookies! файли_cookie конфіденційності
приватності політика_конфіденційності! персональних_даних угода_користувача! умови_використання!
правила_користування! авторські_права! авторських_прав copyright! усі_права всі_права
права_захищені права_захищено передрук копіювання відтворення цитуванні гіперпосилання стаття
статтю статті статей матеріал матеріалу матеріали матеріалів схожі_статті! схожі_новини!
за_темою! по_темі! найпопулярніше! популярне! рекомендуємо! рекомендоване! дивіться_також!
дивитися_всі! показати_ще! завантажити_ще! більше_новин! всі_новини! усі_новини!
новини_партнерів! дізнатися_більше! дізнайтеся_більше! перейти_до вгору! нагору! на_головну!
головна! меню! роздрукувати! друк! версія_для_друку! надіслати сповіщення фото: світлина:
джерело: джерела: текст: автор: авторка: редактор: переклад: переклав+ переклала+ підготував+
підготувала+ оновлено! опубліковано! востаннє_оновлено! послухати слухайте слухати про_нас!
контакти! зворотний_зв_язок! про_проєкт! теги: мітки: теми: ключові_слова: журналістик~ подкаст~
не_пропустіть повідомити_про_помилку! помилку виділіть увійдіть читайте_повністю дізнавайтеся
отримуйте надішліть незалежну_журналістику використовує_файли використовує_cookie
використовуємо_cookie продовження повідомте_про створіть дивитися_відео дивіться_відео
останні_новини! стрічка_новин! коментувати долучайтесь ставте_лайк донат~ найчитаніше!
найчитаніші
""",
        """
далі також ще більше повністю повний повну на в у і й та або чи за з із зі про від для до нас наш
наша наше наші нашого нашої нашому наших нам нами ви вас вам свій ми цей цю це цієї ці тут зараз
весь увесь всю усю все всіх безкоштовно безкоштовну щоденну щотижневу новини новин новину
новинами останні свіжі важливі головні канал каналу каналом каналі групу групі групи сторінку
сторінці сайт сайті сайту посиланням посилання відео соціальних мережах соцмережах не без
письмової письмового згоди дозволу заборонено заборонений дозволяється лише тільки обов_язкове
при прийняти приймаю погоджуюсь відхилити налаштування керування використання правила умови
хвилин хвилини хв годин години тому другу друзями друзям тему темі наступна попередня назад
повернутися вже є пошту пошті електронну електронної e mail email телеграм телеграмі
телеграм_канал фейсбуці ютубі вайбері щоб бути першими дізнаватися курсі подій будьте нашу роботу
редакцію ctrl enter захищені цією статтею незалежну мобільний використовує використовуємо файли
реклами під після тижня дня сьогодні редакція читачі думку напишіть додайте першим перший важливе
головне поштову скриньку прямо дивитися дивіться можете маєте підписників матеріалом
матеріали_сайту вашу дізнатися хочете соцмережі нижче моб
""",
    ),
    "be": (
        """
чытаць чытайце чытай чытання чытаць_далей! чытайце_таксама! чытаць_цалкам! прачытаць падрабязней!
падрабязнасці! падпісацца! падпісвайцеся! падпішыцеся! падпішыся! падпіск~ адпісацца! рассылк~
падзяліцца! падзяліцеся! сачыце сачыць каментары! каментар каментароў каментаваць!
пракаментаваць! пакінуць_каментар! пакіньце адказаць! націсніце клікніце спампаваць! спампуйце
запампаваць! дадатак праграму увайсці! уваход! выйсці! аўтарызац~ зарэгістравацца!
зарэгіструйцеся! рэгістрацыя! акаўнт пароль падтрымайце падтрымаць! далучайцеся! далучыцца
далучайся рэклама! на_правах_рэкламы! спонсарскі кукі cookie cookies! файлы_cookie прыватнасці
канфідэнцыйнасці палітыка_прыватнасці! палітыка_канфідэнцыйнасці! персанальных_даных
умовы_выкарыстання! правілы_выкарыстання! аўтарскія_правы! copyright! усе_правы правы_абаронены
правы_абароненыя перадрук капіраванне выкарыстанне артыкул артыкулы артыкула артыкулаў матэрыял
матэрыялы матэрыялаў матэрыяла падобныя_артыкулы! падобныя_навіны! па_тэме! самае_чытанае!
папулярнае! рэкамендуем! глядзіце_таксама! паказаць_яшчэ! больш_навін! усе_навіны!
даведацца_больш! даведайцеся_больш! перайсці_да перайсці_на уверх! на_галоўную! галоўная! меню!
раздрукаваць! друк! даслаць адправіць апавяшчэнні фота: здымак: крыніца: крыніцы: тэкст: аўтар:
аўтарка: рэдактар: пераклад: пераклаў+ пераклала+ падрыхтаваў+ абноўлена! апублікавана! паслухаць
слухайце слухаць пра_нас! кантакты! зваротная_сувязь! тэгі: меткі: тэмы: ключавыя_словы:
журналістык~ падкаст~ не_прапусціце памылку увайдзіце даведвайцеся атрымлівайце дашліце
незалежную_журналістыку выкарыстоўвае_файлы выкарыстоўвае_cookie працяг паведаміце_пра стварыце
глядзець_відэа глядзіце_відэа апошнія_навіны! стужка_навін! далучайцеся каментаваць данат~
самыя_чытаныя
""",
        """
далей таксама яшчэ больш цалкам поўны поўную на ў у і й або ці за з са пра ад для да нас наш наша
нашы нашага нашай нашаму нашым нам намі вы вас вам свой мы гэты гэту гэта гэтым гэтай тут зараз
цяпер увесь усю усе ўсе ўвесь бясплатна штодзённую штотыднёвую навіны навін навіну навінамі
апошнія свежыя галоўныя важныя канал канала каналам канале каналу групу групе групы старонку
старонцы сайт сайце сайта спасылцы спасылка спасылку спасылкі відэа сацыяльных сетках сацсетках
не без пісьмовага згоды дазволу забаронена забаронены толькі пры прыняць прымаю згодны адхіліць
налады кіраванне выкарыстання правілы умовы хвілін хвіліны гадзін таму сябру сябрамі сябрам тэму
тэме тэкст наступная папярэдняя назад вярнуцца ужо ёсць пошту пошце электронную электроннай e
mail email тэлеграм тэлеграме тэлеграм_канал фэйсбуку фэйсбуке ютубе інстаграме каб быць першымі
даведвацца нашу працу рэдакцыю незалежную мабільную мабільны выкарыстоўвае выкарыстоўваем файлы
рэкламы пад пасля тыдня дня сёння рэдакцыя чытачы меркаванне напішыце дадайце першым важнае
галоўнае скрыню проста глядзець глядзіце можаце падпісчыкаў самыя сваімі свае максе ніжэй
пачынаецца вашы
""",
    ),
    "bg": (
        """
чети четете прочети прочетете четене четенето прочетете_още! прочети_още! прочети_повече!
прочетете_повече! прочетете_също! абонирай абонирайте абонирай_се! абонирайте_се! абонамент~
абонати отпишете_се! бюлетин~ нюзлетър~ сподели! споделете! споделяне! последвай последвайте
следвайте следете следи коментари! коментар коментара коментирай! коментирайте! остави_коментар!
оставете_коментар! отговори! кликни кликнете натиснете щракнете изтегли! изтеглете свали! свалете
приложение приложението вход! влез! влезте! изход! регистрация! регистрирай_се! регистрирайте_се!
парола акаунт профил подкрепи! подкрепете дари! дарете присъедини присъединете включете_се
реклама! рекламирай! платена_публикация! спонсорирано! бисквитки! бисквитк~ поверителност~
политика_за_поверителност! лични_данни общи_условия! условия_за_ползване! авторски_права!
авторските_права copyright! всички_права права_запазени препечатване възпроизвеждане копиране
статия статията статии статиите материал материала материали свързани_статии! свързани_новини!
още_по_темата! по_темата! най_четени! най_четено! популярни! препоръчано! препоръчваме!
вижте_също! виж_също! вижте_още! виж_още! виж_всички! покажи_още! зареди_още! още_новини! още_от
научете_повече! научи_повече! разбери_повече! повече_информация! към_съдържанието! към_началото!
нагоре! начало! меню! отпечатай! принтирай! разпечатай! печат! изпрати известия снимка: снимки:
източник: източници: текст: автор: редактор: превод: преведе+ преведено_от+ обновена! обновено!
публикувана! публикувано! последна_актуализация! чуйте слушай слушайте за_нас! контакти!
свържете_се_с_нас! тагове: етикети: теми: ключови_думи: журналистика~ подкаст~ не_пропускай
не_пропускайте коментирате коментирай получавайте получавай независимата_журналистика
използва_бисквитки използваме_бисквитки продължава изпратете сигнализирай_за съобщи_за създайте
гледай_видео гледайте_видео последни_новини! напиши_коментар! добави_коментар! най_коментирани!
най_нови! категорията
""",
        """
още повече също целия целият цялата цял пълния пълната пълен на в във и или за с със от по до към
при ни нас наш нашия нашият нашата нашето нашите се си ви вас вашия ти твоя този тази това тук
сега всички всичко безплатно безплатен безплатния ежедневен ежедневния седмичен седмичния новини
новината новините новина последните последни най важните важни канал канала каналът група групата
страница страницата сайт сайта уебсайта линка линк видео видеото социалните мрежи не без писмено
съгласие разрешение забранено забранена запазени приеми приемам приемете отказ откажи настройки
управление ползване правила условия минути мин час часа преди приятел приятели темата следваща
предишна назад вече имате имаш е поща пощата имейл мейл телеграм фейсбук инстаграм ютюб вайбър
туитър гугъл нюз бъдете първи научавайте текст да мобилното мобилно независимата използва
използваме след рекламата под седмицата деня днес редакцията читателите мнение мнението напишете
добавете научи важното директно гледайте гледай можете трябва своя с_приятели цялото ѝ го автора
за_да
""",
    ),
    "mk": (
        """
читај читајте прочитај прочитајте читање читањето прочитај_повеќе! прочитајте_повеќе! прочитај_и!
прочитајте_и! прочитај_уште! претплати претплатете претплати_се! претплатете_се! претплат~
одјави_се! билтен~ њузлетер~ сподели! споделете! споделување! следете_нè! следете_не! следи_нè!
следи_не! следете следи заследете коментари! коментар коментарот коментирај! коментирајте!
остави_коментар! оставете_коментар! одговори! кликни кликнете притиснете преземи! преземете
симнете симни апликација апликацијата апликациja најава! најави_се! најавете_се! одјава!
регистрација! регистрирај_се! регистрирајте_се! лозинка поддржете поддржи донирај! донирајте!
придружи придружете приклучете реклама! рекламирај! маркетинг! огласи! спонзорирано! колачиња!
колачињ~ приватност~ политика_на_приватност! политика_за_приватност! услови_за_користење!
правила_за_користење! авторски_права! авторските_права copyright! импресум! сите_права
права_се_задржани права_задржани преземање копирање статија статијата статии текстови
поврзани_вести! поврзани_статии! поврзано! слични_вести! најчитани! најчитано! популарно!
препорачуваме! препорачано! погледнете_и! погледни_и! види_уште! прикажи_повеќе! вчитај_уште!
уште_вести! повеќе_од повеќе_за дознајте_повеќе! дознај_повеќе! повеќе_информации! оди_на
кон_содржината! нагоре! насловна! почетна! дома! мени! печати! испечати! испрати известувања
фото: фотографија: извор: извори: текст: автор: авторка: уредник: превод: преведе+ преведено_од+
подготви+ ажурирано! објавено! последна_измена! слушајте слушај за_нас! контакт! ознаки: тагови:
теми: клучни_зборови: новинарство~ подкаст~ не_пропуштајте не_пропуштај коментирате коментирање
примајте независното_новинарство користи_колачиња користиме_колачиња продолжува пратете пријавете
пријави_грешка! направете гледајте_видео погледнете_го_видеото најнови_вести! напиши_коментар!
додади_коментар! најчитани_вести!
""",
        """
уште повеќе исто така целата целиот цела цел целосниот на во и или за со од по до кон при нè не
нас наш нашиот нашата нашето нашите се си ви вас вашиот твојот овој оваа ова тука овде сега сите
сè бесплатно бесплатен дневен дневниот неделен неделниот вести веста вестите вест најнови
најновите најважни канал каналот група групата страница страницата сајт сајтот портал портала
порталот линкот линк видео видеото социјалните мрежи без писмена согласност дозвола забрането
забранета задржани прифати прифаќам одбиј поставки управувај политика правила услови користење
минути мин час часа пред пријател пријатели темата следна претходна назад веќе имате е пошта
пошти мејл телеграм фејсбук инстаграм јутјуб вајбер твитер бидете први дознајте информирани
вистинито текст текстот ги да ја го независното мобилната мобилна користи користиме по_рекламата
под неделата денот денес редакцијата читателите мислење напишете додадете важните директно профил
гледајте погледнете можете мора претплатници пријателите своите овој_напис оваа_статија
""",
    ),
}
