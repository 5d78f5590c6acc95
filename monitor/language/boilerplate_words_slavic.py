"""Words of calls to action and small print: Slavic languages in Latin letters.

How the entries are marked is told in `boilerplate`; the first text of a language holds the core
words, the second the words that only go with them.
"""

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
aktualizacja! zaktualizowano! ostatnia_aktualizacja! opublikowano! posłuchaj słuchaj o_nas%
kontakt! napisz_do_nas! tagi: tematy: słowa_kluczowe: dziennikarstw~ podcast~ nie_przegap
politykę_prywatności otrzymuj dodać_komentarz niezależne_dziennikarstw~ używa_plików
używamy_plików używa_cookies ciąg_dalszy! dalsza_część dalszy_ciąg zgłoś_błąd! załóż
obejrzyj_wideo zobacz_wideo najnowsze_wiadomości! czytaj_również! przejdź_na
tylko_dla_subskrybentów wykup kup_dostęp komentować wykup_dostęp czytaj_bez zostań_subskrybentem
tylko_dla_prenumeratorów galeria lajkuj dołącz_do zostań lubisz_nas dyskutuj podyskutuj wypróbuj
pokaż_komentarze! komentarzach naszym_kanale naszej_stronie naszym_portalu
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
udostępnianie przyjaciółmi ze_znajomymi znajomymi użytkowników możesz jesteś kup ograniczeń
członkiem galerię w_każdej chwili zrezygnować pisz google_news obserwować dostępu nieograniczony
dodawać lubisz pokaż zobacz_wszystkie miesiąc autora autorem ciekawe działu dyskusji inne innych
przeczytaj_inne portalu portal
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
naposledy_aktualizováno! publikováno! zveřejněno! poslechněte poslouchejte o_nás% kontakt!
kontakty! štítky: témata: tagy: klíčová_slova: novinařin~ žurnalistik~ podcast~ nenechte_si
přihlaste komentování komentovat_článek dostávejte nezávislou_žurnalistiku nezávislou_novinařinu
používá_cookies používají_cookies používáme_cookies pokračování poslat pošlete nahlásit_chybu!
napište_komentář! vložit_komentář! vytvořte podívejte_se zobrazit_komentáře! nejnovější_zprávy!
odebírat_newsletter podpořte_nás! staňte_se_předplatitelem pouze_pro_předplatitele galerie
lajkujte obsah_pouze zůstaňte odhlásit_odběr diskutujte kupte_si kupte_předplatné vyzkoušejte
předplaťte_si našem_webu našem_kanálu našich_stránkách doporučit doporučte
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
přítelem známým vašem mobilu staňte členem pište buďte součástí galerii lajk kdykoli články_na
námi kupte zobrazit vyzkoušet měsíc autora další_články rubriky zajímavé diskuzi diskusi vstoupit
komentáře stránkách kanále
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
aktualizované! naposledy_aktualizované! publikované! zverejnené! vypočujte počúvajte o_nás%
kontakt! kontakty! štítky: témy: tagy: kľúčové_slová: novinárčin~ žurnalistik~ podcast~
nenechajte_si komentovanie dostávajte nezávislú_žurnalistiku používa_cookies používa_súbory
používame_cookies pokračovanie poslať pošlite nahlásiť_chybu! napíšte_komentár! vytvorte
pozrite_si zobraziť_komentáre! najnovšie_správy! prečítate staňte_sa_predplatiteľom
len_pre_predplatiteľov galéria lajkujte zostaňte odhlásiť_odber diskutujte kúpte_si
kúpte_predplatné vyskúšajte predplaťte_si našom_webe našom_kanáli našich_stránkach odporučiť
odporučte
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
byť prihlásený len predplatiteľov chcete celý_text známym na_odber ďalšie vašom mobile staňte
členom píšte buďte súčasťou galériu lajk kedykoľvek články_na nami kúpte zobraziť vyskúšať mesiac
autora rubriky zaujímavé diskusii diskusie vstúpiť stránkach
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
poslušaj poslušajte o_nas% kontakt! stik! oznake: teme: ključne_besede: novinarstv~ podkast~
ne_zamudite komentiranje komentirate prejemajte neodvisno_novinarstvo uporablja_piškotke
uporabljamo_piškotke nadaljevanje pošljite prijavite_napako napišite_komentar! ustvarite
oglejte_si preberite_si zadnje_novice! najbolj_komentirano! postanite_naročnik samo_za_naročnike
galerija všečkajte ostanite komentarje komentarjih razpravljajte prikaži_komentarje! našem_kanalu
naši_strani našem_portalu
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
da lahko bi biti prijavljeni naročnike celoten_članek znanci so druge drugi vašem telefonu bodi
del galerijo pišite postanite član mobilni avtorja zanimivo prikaži mesec rubrike ogled
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
ažurirano! zadnja_izmjena! poslednja_izmena! objavljeno! poslušaj poslušajte o_nama% kontakt!
oznake: tagovi: teme: ključne_riječi: ključne_reči: novinarstvo podcast~ podkast~ ne_propustite
ne_propusti komentirali komentiranje kopiranje primajte neovisno_novinarstvo
nezavisno_novinarstvo koristi_kolačiće koristimo_kolačiće nastavak pošalji pošaljite
prijavi_grešku! ostavite napišite_komentar! napravite pogledajte_video pogledaj_video
najnovije_vesti! uključite_se priključite_se podelite_sa podijelite_s budite_prvi komentarisati
komentirati najnovije_vijesti postanite_pretplatnik galerija lajkujte lajkajte preporučite
ostanite komentare! komentarima diskutujte raspravite prikaži_komentare! preuzeto_sa preuzeto_s
našem_kanalu našoj_stranici našem_portalu našem_sajtu
""",
        """
više još i dalje također takođe te ili na u do ka o od po za sa s se nas naš naša naše našu našeg
našem našoj naših nam svoj vaš ovaj ovu ovo ove ovdje ovde sada odmah cijeli ceo cijelu celu
cijelom ceo_članak kompletan sve svaki dan besplatno besplatni besplatan dnevni dnevne sedmični
nedeljni tjedni vijesti vesti vest vijest najnovije novosti kanal kanala kanalu grupi grupa
stranicu stranica stranici sajt sajtu portal portala portalu link video ne bez pismenog pisane
dozvole zabranjeno zadržana pridržana prava prihvati prihvatam prihvaćam odbij postavke
podešavanja upravljaj politika pravila uslovi uvjeti minuta min prije pre sati prijatelju
prijateljima društvenim mrežama temu temi istu sadržaj sadržaja tekst teksta sljedeći sledeći
prethodni natrag nazad već je e mail mailom email poštom facebooku fejsbuku telegramu tviteru
twitteru instagramu jutjubu youtubeu viberu vajberu informisani informirani budite aplikaciju
kako biste ova koristi koristimo neovisno nezavisno mobilnu mobilna danas nedelje tjedna sedmice
oglasa ispod posle nakon dana redakcija čitatelji čitaoci mišljenje napišite dodajte prvi
saznajte važne sanduče izravno direktno račun nalog pogledajte da bi morate biti prijavljeni samo
pretplatnike zabranjena preuzimanje prijatelje viber našoj_stranici šta mislite preneti celi koji
će su vašem mobitelu telefonu mobilni budi deo dio galeriju pišite toku uz zaštićena fotografije
postanite član drugi drugih autora zanimljivo prikaži mjesec mesec rubrike
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
}
