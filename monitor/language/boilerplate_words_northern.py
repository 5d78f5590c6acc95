"""Words of calls to action and small print: Northern Europe.

How the entries are marked is told in `boilerplate`; the first text of a language holds the core
words, the second the words that only go with them.
"""

WORDS: dict[str, tuple[str, str]] = {
    "en": (
        """
read reading continue subscribe! subscribed unsubscribe! subscriber subscribers subscription
subscriptions newsletter! newsletters! share sharing follow following comment comments!
commenting reply replies click tap download downloads install app apps sign_up! sign_in! log_in!
log_out! sign_out! signup! login! register registration account password join support donate!
donation donations contribute watch_now watch_the watch_more watch_our watch_video watch_live
listen advertisement! advertisements! advertising advertise sponsored! ad ads promoted cookies!
cookie privacy terms_and_conditions copyright! all_rights rights_reserved reproduction reproduced
republished redistributed copied prohibited permission related! recommended! trending! most_read!
most_viewed! most_popular! latest_news editors_picks! editor_s_picks! skip_to next_article
previous_article next_story previous_story back_to_top! homepage! home_page! menu! print! email
e_mail bookmark notifications alerts notification journalism privacy_policy! terms_of_use!
terms_of_service! about_us% contact_us! sitemap! tags: filed_under: topics: photo: photos:
photograph: image: images: picture: source: sources: credit: credits: author: text: translation:
translated_by+ written_by+ edited_by+ reported_by+ reporting_by+ photo_by+ photos_by+
photo_courtesy+ image_courtesy+ copyright+ updated! last_updated! last_modified! published!
posted! min_read minutes_read minute_read read_time free_trial paywall article articles
full_story whole_story learn_more! find_out_more! show_more! load_more! view_more! see_more!
see_also! see_all! view_all! more_on more_stories more_news more_from top_stories! breaking_news!
also_on read_next! up_next! for_more visit_our our_website our_site our_channel our_page
our_podcast podcast stay_informed stay_tuned don_t_miss never_miss save_for_later report_an_error
typo spotted_a send receive independent_journalism uses_cookies use_cookies we_use
story_continues continues_below continues_after create_an create_a create_your explore_more
discover_more hide_comments view_comments be_the_first get_the get_our quiz_of subscribers_only
members_only exclusive_to correction: disclaimer! all_photos reading_time manage_your
your_account your_subscription your_support your_feedback feedback! review_our support_us
become_a join_the_conversation join_the_discussion become_a_subscriber become_a_member
for_subscribers exclusive_content any_time gift_this enjoying editing_by+ recommended_for
scroll_down discuss submit_a
""",
        """
more full the a an our us on in at to of for from by with and or your you my me all this these
that here now today daily weekly monthly morning evening news story stories latest free up out it
is are be get via also see find learn show view less as well topic topics page site website web
channel channels group social media networks network inbox straight every day week please text
whole entire rest below above link button if enjoyed liked like would need only just new not don
t miss never stay informed later save friend friends mail reserved use policy service first
minutes minute ago hours hour edition digital online mobile phone podcasts video videos live
episode further may without written consent prior in_part part content main close open accept
decline reject manage settings preferences options more_information information next previous
back top bottom s updates update alert premium members member become already have weekday
delivered original same subject similar other popular some any can help us_with access unlimited
unlock exclusive start try independent continues after coverage interview create leave write post
using uses we author reporter editors editor conversation discussion community readers reader
know what think tell questions question our_newsroom newsroom team section category page_you
browser experience improve ads_by off turn enable enabled accounts sign log version desktop
app_store google_play click_on who how them their week_s month today_s event events follow_up let
time so reach rate add opinion opinions views one than trusted quality work fair local world
by_email directly unsubscribe_at gift cancel anytime great gallery photos required fields marked
published_address address down scroll show_all submit correction corrections error errors mistake
""",
    ),
    "de": (
        """
weiterlesen! weiter_lesen! lesen lies liest lesezeit abonnieren! abonniere abonniert abonnent~
abo abos newsletter! newsletters newslettern teilen! teile teilt folgen_sie folge folgt_uns
folgen kommentare! kommentar kommentieren! kommentiere kommentieren_sie antworten klicken klicke
klick herunterladen! lade_unsere laden_sie downloaden download app apps anmelden! anmeldung
melden_sie melde_dich registrieren! registriere registrierung einloggen! ausloggen! abmelden!
login! logout! konto_anlegen passwort unterstützen_sie unterstütze_unseren spenden_sie
jetzt_spenden beitreten anzeige! werbung! gesponsert! cookies! cookie datenschutz!
datenschutzerklärung! datenschutzhinweise! nutzungsbedingungen! agb! impressum! urheberrecht
copyright! alle_rechte rechte_vorbehalten vervielfältigung nachdruck genehmigung artikel artikels
beitrag meistgelesen! meistgelesene meistgelesenen verwandte ähnliche_artikel mehr_zum mehr_dazu
mehr_erfahren! mehr_anzeigen! mehr_laden! mehr_aus auch_interessant! empfohlen! empfehlungen!
startseite! zurück_zur nach_oben! zum_inhalt inhalt_springen menü! drucken! versenden! merken!
merkliste! benachrichtigungen push_nachrichten foto: fotos: bild: bilder: quelle: quellen: autor:
text: redaktion: übersetzung: aus_dem_englischen_von+ übersetzt_von+ geschrieben_von+ foto_von+
von_unserem aktualisiert! zuletzt_aktualisiert! veröffentlicht! vorlesen anhören! artikel_hören
hören_sie über_uns% kontakt! themen: schlagworte: schlagwörter: journalismus jetzt_testen
probeabo kostenlos_testen nichts_verpassen verpassen_sie zum_thema podcast siehe_auch!
unabhängigen_journalismus verwendet_cookies cookies_verwendet nutzt_cookies erhalten_sie senden
schreiben_sie kommentar_verfassen! konto_erstellen artikel_per jetzt_lesen zum_newsletter
mehr_lesen! mehr_nachrichten mehr_news hier_lesen fehler_gefunden nach_der_anzeige
unter_der_anzeige unserer_app unseren_kanal unserem_kanal mitdiskutieren! diskutieren_sie
beitrag_teilen feedback! korrektur: interview_lesen leserbrief~ testen_sie abbestellen!
abbestellen jederzeit_abbestellen jederzeit_kündbar exklusiv_für nur_für_abonnenten
mitglied_werden! abonnent_werden! bleiben_sie_informiert zur_startseite kommentar_schreiben!
kommentare_anzeigen! kommentare_lesen diskutieren! jetzt_kaufen unserer_website unserer_webseite
unserem_newsletter unseren_newsletter
""",
        """
mehr sie du uns unser unsere unseren unserem unserer ihre ihren ihr dein deinen deine der die das
den dem des ein eine einen einer und oder in im auf bei zu zum zur von mit für hier jetzt auch
dazu thema themen alle alles neue neuen neuesten aktuelle nachrichten news täglich täglichen
täglicher wöchentlich wöchentlichen kostenlos kostenlosen ganzen ganze vollständigen vollständige
diesen dieser dieses diese an als per mail e email kanal kanäle gruppe social media netzwerken
seite website webseite link button sich keine keinen nichts mehr_informationen informationen
weitere weiteren video videos bitte um anzusehen geht es minuten minute min stunden vor uhr nicht
nur ohne schriftliche vorbehalten rechte akzeptieren ablehnen einstellungen verwalten zustimmen
allen anzeigen kostenlose wenn ihnen gefallen freunden weiter text nachricht hat bereits
registriert noch kein konto oben inhalt werden mitglied inhalte aus ausgabe morgen abend
unabhängigen verwendet verwenden nutzt nutzen erhalten nach woche monat heute wir freundin
kollegen erstellen autor autors autorin redaktion verfassen schreiben können kommentare wenn_sie
ob sind aktuell per_mail postfach direkt ihr_postfach updates update mehr_zu zum_artikel
meistgelesen leser lesern browser diskussion community unten immer laufenden keine_nachricht
verpassen wichtigsten tages tag aller der_redaktion gefällt ihre_meinung meinung jederzeit
exklusiv kündbar lade galerie fotostrecke bilderstrecke zur_galerie gefällt_mir monatlich folgt
lassen anderen andere kaufen testen gratis ansehen alle_kommentare ressort interessante
""",
    ),
    "nl": (
        """
lees lezen verder_lezen! doorlezen! leestijd abonneer abonneren! abonnement abonnementen abonnees
nieuwsbrief! nieuwsbrieven! deel_dit deel_op deel_via deel_het deel_deze delen! volg_ons volg
reageer! reageren! reacties! reactie opmerkingen klik klikken tik download downloaden app apps
inloggen! uitloggen! aanmelden! log_in! meld_je meld_u schrijf_je schrijf_u inschrijven!
registreer registreren! account wachtwoord steun_ons steun_onze doneer! doneren! word_lid
advertentie! advertenties! adverteren! reclame! gesponsord! cookies! cookie privacy
privacybeleid! privacyverklaring! gebruiksvoorwaarden! voorwaarden auteursrecht auteursrechten
copyright! alle_rechten rechten_voorbehouden overname toestemming artikel artikelen gerelateerd!
gerelateerde verwante meest_gelezen! best_gelezen! populair! aanbevolen! lees_ook! bekijk_ook!
kijk_ook zie_ook! meer_over meer_lezen meer_weten! meer_laden! toon_meer! meer_nieuws ga_naar
naar_de_inhoud naar_boven! startpagina! menu! afdrukken! printen! doorsturen! mail_dit meldingen
pushberichten foto: beeld: bron: bronnen: auteur: tekst: vertaling: vertaald_door+
geschreven_door+ foto_van+ bijgewerkt! laatst_bijgewerkt! gepubliceerd! geplaatst! beluister
luister over_ons% contact! trefwoorden: tags: journalistiek podcast mis_niets blijf_op
onafhankelijke_journalistiek gebruikt_cookies gebruiken_cookies wij_gebruiken ontvang steun deel
gaat_verder maak_een tip_de stuur_dit stuur_een meest_besproken! fout_gezien word_abonnee word_nu
exclusief_voor alleen_voor_abonnees abonnee opzeggen galerij bekijk_alle reageer_op toon_alle
toon_reacties probeer_gratis probeer
""",
        """
meer ook verder ons onze je jouw u uw de het een en of in op aan bij via van voor met naar hier
nu alle alles dit deze dat dagelijkse dagelijks wekelijkse gratis nieuws laatste hele volledige
volledig kanaal groep pagina site website link om te bekijk video video_s mail e email per die
niet geen niets zonder schriftelijke voorbehouden rechten accepteren weigeren instellingen
beheren toestaan minuten minuut min uur geleden vriend vrienden sociale media over onderwerp
dezelfde hoogte door is worden mag nog heb al inhoud terug volgende vorige meld lid nieuwe
onafhankelijke gebruikt gebruiken gaat onder week maand vandaag wij familie maken tekst
advertentie reageren artikel_gaat auteur redactie reactie_achter laat achter blijf belangrijkste
dag ochtend avond elke rechtstreeks inbox mailbox updates lezers mening schrijf stuur onze_app
whatsappkanaal reacties plaatsen delen_met hele_verhaal verhaal verhalen word exclusief elk
moment afmelden leden onbeperkt toegang kan maandelijks vind in_onze andere toon interessant
meer_van rubriek
""",
    ),
    "sv": (
        """
läs läsa läsning lästid prenumerera! prenumerant~ prenumeration nyhetsbrev! nyhetsbrevet
nyhetsbreven dela! dela_artikeln följ följ_oss kommentera! kommentarer! kommentar kommentaren
svara klicka klicka_här ladda_ner ladda_ned hämta_appen appen app logga_in! logga_ut!
registrera_dig anmäl_dig skapa_konto konto lösenord stöd_oss stöd_vår bli_medlem annons!
annonser! annonsera! reklam! sponsrat! cookies! cookie kakor integritetspolicy!
personuppgiftspolicy! användarvillkor! villkor upphovsrätt copyright! alla_rättigheter
rättigheter_förbehållna rättigheter_förbehålles eftertryck tillstånd artikel artikeln artiklar
relaterat! relaterade mest_läst! mest_lästa! populärt! rekommenderat! rekommenderas läs_mer
läs_också! läs_även! se_även! mer_om mer_från visa_mer! ladda_mer! hoppa_till till_innehållet
startsida! startsidan meny! skriv_ut! tipsa mejla notiser pushnotiser foto: bild: källa: källor:
text: författare: översättning: översatt_av+ skriven_av+ uppdaterad! senast_uppdaterad!
publicerad! lyssna om_oss% kontakta_oss! kontakt! ämnen: taggar: journalistik podd podcast
missa_inte missa_inga stöd oberoende_journalistik använder_cookies använder_kakor få_nyheterna
fortsätter_efter artikeln_fortsätter skicka skriv_en mest_kommenterat! rätta_fel rapportera_fel
bli_prenumerant få_de få_våra viktigaste_nyheterna endast_för avsluta_prenumeration~
exklusivt_för visa_alla visa_kommentarer! kommentarerna prova_gratis prova diskutera
""",
        """
mer också även vidare fortsätt oss vår våra vårt du dig din ditt dina den det de en ett och eller
i på till av för med från via här nu hela alla allt denna detta dagliga dagligt varje dag vecka
gratis nyheter nyheterna senaste kanal grupp sida sidan webbplats länk att att_läsa video inte
inga utan skriftligt förbehållna godkänn acceptera avvisa inställningar hantera minuter minut min
timmar sedan vän vänner sociala medier om ämnet samma är får se hör innehåll tillbaka nästa
föregående redan e post mejl mail direkt inkorg fler artiklar_om ner oberoende vi använder
fortsätter efter under annonsen veckan veckans dagens idag skapa konto_för kommentera mejlen
inkorgen få redaktionen skribent läsare håll uppdaterad viktigaste varje_morgon morgon kväll
prenumererar på_nytt fortsätta läsa_vidare kommentarer skriv hela_artikeln texten bli exklusivt
endast när_som helst bildspel obegränsad tillgång månad visa andra författaren artiklar_av
""",
    ),
    "da": (
        """
læs læse læsning læsetid abonnér! abonner! abonnent~ abonnement nyhedsbrev! nyhedsbrevet
nyhedsbreve del_artiklen del_denne del_på følg_os følg følg_med kommentarer! kommentar kommenter!
kommentér! svar_på klik klik_her download hent_appen hent_vores appen app log_ind! log_ud! log_på
tilmeld_dig tilmeld! opret_konto opret_bruger adgangskode støt_os støt_vores bliv_medlem annonce!
annoncer! annoncering! reklame! sponsoreret! cookies! cookie privatlivspolitik!
persondatapolitik! brugsbetingelser! vilkår! ophavsret copyright! alle_rettigheder
rettigheder_forbeholdes rettigheder_forbeholdt gengivelse tilladelse artikel artiklen artikler
relateret! relaterede mest_læst! mest_læste! populært! anbefalet! læs_også! se_også! læs_mere
mere_om mere_fra vis_mere! se_mere! hent_flere gå_til til_indhold hop_til forside! forsiden!
menu! udskriv! print! send_til notifikationer foto: billede: kilde: kilder: tekst: forfatter:
oversættelse: oversat_af+ skrevet_af+ opdateret! sidst_opdateret! senest_opdateret! udgivet!
publiceret! lyt lyt_til om_os% kontakt_os! kontakt! emner: tags: journalistik podcast gå_ikke
støt uafhængig_journalistik bruger_cookies modtag fortsætter_efter artiklen_fortsætter send
skriv_en mest_kommenterede! kommentere bliv_abonnent få_de få_vores vigtigste_nyheder
kun_for_abonnenter eksklusivt_for afmelde vis_alle vis_kommentarer! kommentarerne prøv_gratis
prøv debatter
""",
        """
mere også videre fortsæt os vores vor du dig din dit dine den det de en et og eller i på til af
for med fra via her nu hele alle alt denne dette daglige dagligt hver dag uge gratis nyheder
nyhederne seneste kanal gruppe side siden hjemmeside link at video ikke ingen uden skriftlig
forbeholdes accepter acceptér accepter_alle afvis indstillinger administrer minutter minut min
timer ven venner sociale medier om emnet samme er må se hør indhold tilbage næste forrige
allerede e mail direkte indbakke glip flere få vil vide uafhængig vi bruger fortsætter efter
under annoncen ugen ugens dagens opret en_bruger mailen indbakken redaktionen læsere hold
opdateret vigtigste morgen aften fortsætte skriv hele_artiklen teksten bliv eksklusivt kun
når_som helst billeder adgang måned abonnent_og vis andre forfatteren
""",
    ),
    "no": (
        """
les lese lesning lesetid abonner! abonnér abonnent~ abonnement nyhetsbrev! nyhetsbrevet
del_artikkelen del_denne del_saken del_på følg_oss følg kommentarer! kommentar kommenter! svar_på
klikk klikk_her last_ned appen app logg_inn! logg_ut! logg_på meld_deg registrer_deg
opprett_konto opprett_bruker passord støtt_oss støtt_vår bli_medlem annonse! annonser! annonsere!
reklame! sponset! informasjonskapsler! cookies! cookie personvern! personvernerklæring!
brukervilkår! vilkår! opphavsrett copyright! alle_rettigheter rettigheter_reservert
rettigheter_forbeholdt gjengivelse tillatelse artikkel artikkelen artikler saken_videre relatert!
relaterte mest_lest! mest_leste! populært! anbefalt! les_også! se_også! les_mer mer_om mer_fra
vis_mer! se_mer! last_flere gå_til til_innholdet hopp_til forside! forsiden! meny! skriv_ut!
tips_en varsler foto: bilde: kilde: kilder: tekst: forfatter: oversettelse: oversatt_av+
skrevet_av+ oppdatert! sist_oppdatert! publisert! lytt lytt_til hør_saken om_oss% kontakt_oss!
kontakt! emner: journalistikk podkast podcast gå_ikke støtt uavhengig_journalistikk
bruker_informasjonskapsler bruker_cookies motta fortsetter_under fortsetter_etter
artikkelen_fortsetter saken_fortsetter send skriv_en mest_kommenterte! kommentere bli_abonnent
få_de få_våre viktigste_nyhetene kun_for_abonnenter eksklusivt_for vis_alle vis_kommentarer!
kommentarene prøv_gratis prøv diskuter
""",
        """
mer også videre fortsett oss vårt våre vår du deg din ditt dine den det de en et og eller i på
til av for med fra via her nå hele alle alt denne dette daglige daglig hver dag uke gratis
nyheter nyhetene siste kanal gruppe side siden nettside nettsted lenke å video ikke ingen uten
skriftlig godta aksepter avvis innstillinger administrer minutter minutt min timer venn venner
sosiale medier om temaet samme er må se hør saken innhold innholdet tilbake neste forrige
allerede e post mail rett innboks glipp flere få vil vite uavhengig vi bruker fortsetter etter
under annonsen uken ukens dagens opprett en_bruker eposten innboksen redaksjonen lesere hold
oppdatert viktigste morgen kveld fortsette skriv hele_saken teksten nyheter_rett bli eksklusivt
kun når_som helst bilder tilgang måned vis andre forfatteren
""",
    ),
    "fi": (
        """
lue lukea luku~ lukuaika jatka_luk~ tilaa tilaaja~ tilaus tilaukset uutiskirje! uutiskirj~ jaa
jaa! jaa_artikkeli seuraa_meitä seuraa kommentoi! kommentit! kommentti kommentteja kommentteihin
vastaa klikkaa napsauta lataa sovellus sovelluksen sovelluksemme kirjaudu! kirjaudu_sisään!
kirjaudu_ulos! rekisteröidy! luo_tili tunnukset salasana tue liity_kana~ liity_jäseneksi mainos!
mainokset! mainosta! mainonta! ilmoitus! kaupallinen_yhteistyö! evästeet! eväste~ tietosuoja!
tietosuojaseloste! käyttöehdot! käyttöehtomme tekijänoike~ copyright! kaikki_oikeudet
oikeudet_pidätetään kopiointi artikkeli artikkelin artikkelit artikkeleita aiheeseen_liittyv~
luetuimmat! luetuin suosituimmat! suositellut! suosittelemme! lue_myös! katso_myös!
lisää_aiheesta! lue_lisää! näytä_lisää! lataa_lisää! siirry_sisältöön! siirry_etusivulle
etusivulle! etusivu! valikko! tulosta! lähetä_sähköpost~ ilmoitukset kuva: kuvat: lähde: lähteet:
teksti: kirjoittaja: toimittaja: käännös: kääntänyt+ kirjoittanut+ kuvannut+ päivitetty!
viimeksi_päivitetty! julkaistu! kuuntele tietoa_meistä! ota_yhteyttä! yhteystiedot! avainsanat:
aiheet: journalism~ podcast älä_missaa käytämme_evästeitä käyttää_evästeitä kommentoida~
kommentoi juttu_jatkuu artikkeli_jatkuu vastaanota lähetä riippumatonta_journalism~ tilaajille!
vain_tilaajille! lukijoille ilmoita_virhe asiavirheestä ryhdy_tilaajaksi vain_tilaajille
peru_tilaus kuvagalleria näytä_kaikki näytä_kommentit kokeile_ilmaiseksi kommentit keskustele
keskusteluun
""",
        """
lisää myös jatka lukemista meitä meidän sinun tai ja tämä tämän tätä juttu juttua jutun koko
tästä tässä täällä täältä nyt heti ilmaiseksi ilmainen uutiset uutisia uusimmat tuoreimmat
päivittäin päivittäinen päivittäisen viikoittain kanava kanavamme kanavalle kanavallemme ryhmä
sivu sivusto sivustolla linkki linkkiä video kaikki hyväksy hylkää asetukset hallitse minuuttia
min tuntia sitten ystävälle ystäville somessa sosiaalisessa mediassa telegramissa facebookissa
instagramissa twitterissä youtubessa whatsappissa sähköpostiin sähköpostitse sähköposti sisään
ulos takaisin seuraava edellinen aiheesta ilman kirjallista lupaa kielletty suoraan jäseneksi
pidätetään oikeudet työtämme työtä puhelimeesi muita sisältöön käytämme käyttää jatkuu mainoksen
jälkeen alla mainos riippumatonta ystävien kanssa viikon päivän tänään luo tili kirjoita toimitus
toimituksen lukijat pysy ajan tasalla tärkeimmät aamu ilta ilmoita uutiskirje sähköpostiisi sivut
voit kirjautumalla puhelimeen omaan milloin tahansa ryhdy tilaajaksi uutiset_suoraan parhaat
jäsen ryhmään rajoituksetta näytä kuukausi muut kirjoittajan kokeile
""",
    ),
    "et": (
        """
loe lugeda lugemis~ lugemisaeg loe_edasi! loe_veel! loe_ka! loe_lisaks! edasi_lugemi~ telli!
telli tellija~ tellimus uudiskiri! uudiskir~ jaga! jaga_artiklit jaga jälgi_meid jälgi
kommenteeri! kommentaarid! kommentaar kommentaare vasta klõpsa kliki vajuta lae_alla laadi_alla
rakendus rakenduse äpp äpi logi_sisse! logi_välja! registreeru! registreeri konto parool toeta
liitu reklaam! reklaamid! sisuturundus! sponsoreeritud! küpsised! küpsis~ privaatsus~!
kasutustingimused! tingimused autoriõigus~ copyright! kõik_õigused õigused_kaitstud artikkel
artiklit artikli artiklid seotud_artiklid! seotud_lood! seotud loetumad! loetuimad! enimloetud!
populaarsed! soovitame! vaata_ka! vaata_veel! vaata_rohkem! näita_rohkem! rohkem_teemal
liigu_sisu_juurde! avalehele! avaleht! menüü! prindi! trüki! saada_sõbrale! teavitused foto:
fotod: pilt: allikas: allikad: tekst: autor: toimetaja: tõlge: tõlkinud+ tõlkis+ kirjutas+
uuendatud! viimati_uuendatud! avaldatud! kuula meist! kontakt! võta_ühendust! märksõnad:
ajakirjandus~ podcast taskuhääling ära_jäta kasutab_küpsiseid kasutame_küpsiseid kommenteeri~
sõltumatut_ajakirjandus~ artikkel_jätkub lugu_jätkub saada saa_uudised kirjuta_kommentaar
lisa_kommentaar! teata_veast hakka_tellijaks ainult_tellijatele galerii näita_kõiki
näita_kommentaare proovi_tasuta kommentaarid arutle
""",
        """
edasi veel ka lisaks rohkem meid meie sinu oma ja või see seda selle siin siit nüüd kohe tasuta
uudised uudiseid uudiste värsked viimased igapäevane igapäevase iganädalane kanal kanaliga
kanalit grupp grupiga leht lehel veebileht link lingil video kõik nõustu keeldu seaded halda
minutit min tundi tagasi sõbrale sõpradega sotsiaalmeedias telegramis facebookis instagramis
twitteris youtube_is e posti postiga meilile sisse välja järgmine eelmine teemal sama ilma
kirjaliku loata keelatud õigused kaitstud lugu lood lugusid täismahus tervet terve kogu artikleid
teavitust tööd alla telefoni kasutab kasutame jätkub pärast reklaami all sõltumatut nädala päeva
täna loo kirjuta lisa toimetus lugejad ole kursis olulisemad hommikul õhtul uudistega postkasti
otse veebilehelt veebilehel kodulehel telefonis lugejatele tellijatele uudiskirjaga meiega hakka
tellijaks ainult igal ajal liituge liige piiramatu näita kõiki kuu teised autori proovi
""",
    ),
    "lv": (
        """
lasi lasīt lasiet lasīšan~ lasi_vairāk! lasīt_vairāk! lasi_arī! lasīt_tālāk! lasi_tālāk! abonē!
abonēt! abonējiet! abonent~ abonements jaunumu_vēst~ jaunumus_e dalies! dalīties! dalieties!
dalies padalies seko_mums sekojiet sekot seko komentēt! komentē! komentāri! komentārs komentāru
atbildēt klikšķini noklikšķiniet spied spiediet lejupielādē! lejupielādē~ lietotne lietotni
lietotnes aplikāciju ienākt! pieslēgties! pieslēdzies! iziet! reģistrējies! reģistrēties!
reģistrējieties konts parole atbalsti atbalstiet pievienojies pievienojieties piesakies
pieteikties reklāma! reklāmraksts! sponsorēts! sīkdatnes! sīkdat~ privātuma~!
lietošanas_noteikumi! noteikumi autortiesīb~ copyright! visas_tiesības tiesības_aizsargātas
pārpublicēšan~ raksts rakstu rakstus rakstā raksti saistītie_raksti! saistītās_ziņas! saistīt~
lasītākie! lasītākais! populārākie! populārākās! iesakām! skaties_arī skatīt_vairāk!
rādīt_vairāk! uzzini_vairāk! vairāk_par pāriet_uz uz_sākumu! sākums! izvēlne! drukāt! izdrukāt!
nosūtīt! paziņojum~ foto: attēls: avots: avoti: teksts: autors: autore: tulkojums: tulkoja+
sagatavoja+ atjaunots! atjaunināts! publicēts! klausies klausīties par_mums% kontakti!
atslēgvārdi: tēmas: birkas: žurnālistik~ podkāsts nepalaid_garām izmanto_sīkdatnes
izmantojam_sīkdatnes lietojam_sīkdatnes komentētu komentēšan~ neatkarīg~_žurnālistik~ turpinājums
saņem saņemiet sūti nosūti raksti_komentāru pievienot_komentāru! ziņot_par kļūsti_par
tikai_abonentiem galerija rādīt_visus komentārus komentāros izmēģini_bez diskutē
""",
        """
vairāk arī tālāk vēl mums mūs mūsu savu tavu jūsu un vai šo šeit tagad visu visus bez maksas
ziņas ziņām jaunākās jaunākās_ziņas dienas ikdienas nedēļas kanāls kanālam kanālu grupai grupa
lapa lapā mājaslapā vietnē saiti saite video viss piekrist noraidīt iestatījumi pārvaldīt minūtes
min stundas pirms draugam draugiem sociālajos tīklos telegram feisbukā instagram tviterī e pastā
pastu pasts uz ar no par pie nākamais iepriekšējais atpakaļ tēmu aizliegta rakstiskas atļaujas
tiesības aizsargātas pilnu pilno saturu savā telefonā vēstulei vēstulēm jaunumiem mājas šī vietne
izmanto izmantojam lietojam lai varētu pēc reklāmas zem neatkarīgu šodien izveido kontu pievienot
redakcija lasītāji esi uzzini pirmais svarīgākās svarīgākais rīta vakara e_pastā uz_e lapas
mūsu_lapā kanālā turpini turpināt kļūsti abonentu tikai jebkurā laikā biedru piekļuve rādīt
mēnesis citi citus autora izmēģini
""",
    ),
    "lt": (
        """
skaityk skaityti skaitykite skaityk_daugiau! skaityti_daugiau! skaitykite_daugiau!
skaityti_toliau! skaitykite_taip_pat! skaitykite_toliau! prenumeruok! prenumeruoti!
prenumeruokite! prenumerat~ naujienlaiškis! naujienlaišk~ dalintis! dalinkis! dalinkitės!
pasidalink! pasidalinkite! pasidalinti! sekite_mus sekite sek sekti komentuoti! komentuok!
komentarai! komentar~ atsakyti spausk spauskite spustelėkite atsisiųsk~ atsisiųsti! parsisiųsk~
programėl~ prisijungti! prisijunk prisijunkite atsijungti! registruokis! registruotis!
registruokitės! registracij~ paskyra slaptažodis paremk~ reklama! remiamas_turinys! užsakymo!
slapukai! slapuk~ privatumo~ privatumas! naudojimo_sąlygos! naudojimosi_taisykl~ taisyklės
autorių_teisės! copyright! visos_teisės teisės_saugomos straipsnis straipsnį straipsniai
straipsnio straipsnių susiję_straipsniai! susiję! susiję skaitomiausi! skaitomiausios!
populiariausi! rekomenduojame! taip_pat_skaitykite! žiūrėti_daugiau! rodyti_daugiau! daugiau_apie
sužinok_daugiau! sužinokite_daugiau! plačiau! pereiti_prie į_viršų! pradžia! meniu! spausdinti!
siųsti_el pranešim~ nuotrauka: nuotr: nuotraukos: šaltinis: šaltiniai: tekstas: autorius: autorė:
vertimas: vertė+ parengė+ parašė+ atnaujinta! paskutinį_kartą_atnaujinta! paskelbta! publikuota!
klausyk klausykite klausytis apie_mus% kontaktai! susisiekite! raktažodžiai: žymos: temos:
žurnalistik~ tinklalaid~ podkast~ nepraleisk~ naudoja_slapukus naudojame_slapukus komentuot~
nepriklausom~ tęsinys gauk gaukite siųsk siųskite siųsti rašyti_komentarą! parašyk_komentarą!
palik_komentarą! pranešk_apie pranešti_apie_klaidą! tapk_prenumeratori~ tik_prenumeratoriams
galerija rodyti_visus izbandyk komentarus diskutuok išbandyk išbandykite
""",
        """
daugiau taip pat toliau dar mus mūsų savo jūsų tavo ir ar arba šį šią šis čia dabar visą visus
visos nemokamai nemokamą naujienas naujienos naujienų naujausias naujausios dienos savaitės
kasdien kasdienį kanalą kanalas kanalo prie grupės grupę puslapį svetainėje nuorodą nuoroda video
vaizdo sutinku sutikti atmesti nustatymai tvarkyti min minutės minučių val prieš draugui draugais
su socialiniuose tinkluose telegrame facebooke feisbuke instagrame el paštu paštą pašto į iš be
apie kitas ankstesnis atgal tema temą raštiško sutikimo draudžiama saugomos teisės pilną turinio
turinį telefoną tekstą ši svetainė naudoja naudojame kad galėtumėte po reklamos nepriklausomą
žurnalistiką šiandien sukurk paskyrą rašyti parašyk komentarą palik redakcija skaitytojai būk
būkite pirmi pirmas sužinok svarbiausios rytą vakarą tiesiai kanale tapk prenumeratoriumi tik
bet_kada bet kada nariu galeriją rodyti mėnuo kiti kitus autoriaus
""",
    ),
}
