import pytest

from monitor.domain.language import FeedLanguages
from monitor.language.candidates import rare_of_script
from monitor.language.prior import family_of, known_as
from monitor.language.romanised import romanised
from monitor.language.sight import words_of
from monitor.language.spans import detect

ROMANISED = (
    ("ru", "Privet, kak dela? U menya vse khorosho, a u tebya?"),
    ("ru", "Segodnya v Moskve opyat idet sneg, no na ulitse teplo"),
    ("ru", "Prezident skazal, chto peregovory budut posle vyborov"),
    ("ru", "Ya ne znayu, kto eto napisal i zachem"),
    ("ru", "Zavtra mozhet byt dozhd, tak chto voz'mite zont"),
    pytest.param(
        "ru", "My uzhe tri goda zhdem, kogda otkroyut novuyu shkolu",
        marks=pytest.mark.xfail(strict=True, reason="is called Albanian with confidence 0.76"),
    ),
    ("ru", "On skazal, chto ne budet uchastvovat v vyborakh"),
    ("ru", "Pochemu v nashem gorode net goryachey vody uzhe vtoruyu nedelyu?"),
    ("ru", "Politsiya zaderzhala dvukh chelovek vozle vokzala"),
    ("ru", "Spasibo vsem, kto prishel vchera na nash kontsert"),
    ("uk", "Pryvit, yak spravy? U nas sohodni duzhe teplo"),
    ("uk", "Vin skazav, shcho ne bude brate uchasti u vyborakh"),
    ("uk", "Koly vzhe vidkryyut nashu shkolu, bo ditey duzhe bahato?"),
    ("uk", "Uryad povidomyv, shcho tsiny na haz ne zminyatsya"),
    ("ar", "ana mish 3aref eh elly 7asal embare7 fel shari3"),
    ("ar", "el7okoma 2alet enn el as3ar mesh hatzeed el shahr el gay"),
    ("ar", "sabah el 5er ya gama3a, el nas kolaha wa2fa fel taboor"),
    ("ar", "kifak habibi, shu 3am ta3mel halla2 bi beirut"),
    ("ar", "mafish kahraba men emba re7 we me7adesh byrod 3aleina"),
    ("ar", "wallah ma ba3ref leish el tariq msakkar lyom"),
    ("ar", "3ayez arga3 masr bas el tazaker ghalya awy"),
    ("ar", "inshallah bokra el gaw hayeb2a a7san men elnaharda"),
    ("hi", "sarkar ne kaha hai ki kal se sabhi school band rahenge"),
    ("hi", "aap kaise hain, bahut din se koi khabar nahi aayi"),
    ("hi", "pradhan mantri ne aaj desh ke logon ko sambodhit kiya"),
    ("hi", "mujhe nahi pata ki woh kahan gaya aur kab aayega"),
    ("hi", "barish ke baad sadak par paani bhar gaya hai"),
    ("hi", "yeh film bahut acchi thi lekin gaane pasand nahi aaye"),
    ("hi", "mere ghar ke paas ek naya bazaar khul raha hai"),
    ("el", "kalimera se olous, simera o kairos einai poli kalos"),
    ("el", "den ksero giati i kyvernisi den exei apantisei akoma"),
    ("el", "ti kaneis file mou, exoume na ta poume kairo"),
    ("el", "o prothypourgos eipe oti oi ekloges tha ginoun ton Maio"),
    ("el", "avrio tha vreksei se oli tin ellada kai tha kanei kryo"),
    ("el", "parakalo min ksexasete na pareis to pswmi apo to fourno"),
    ("fa", "salam chetori, khoobi? man emrooz khoone hastam"),
    ("fa", "dolat goft ke gheymat e benzin taghir nemikonad"),
    ("fa", "mardom e tehran az shab e gozashte bargh nadarand"),
    ("fa", "nemidunam chera hich kas javab nemide"),
    ("fa", "farda ba bacheha mirim kuh, to ham miyay?"),
)  # fmt: skip
# With few frequent words or none, and taken for sure for another language.
MISTAKEN = (
    ("ru", "Kuda poyti v vykhodnye s detmi"),
    ("ru", "nu i che ty molchish, otvet' mne"),
    ("ar", "sharea el haram zahma gedan el nahardah"),
    ("ar", "rah nshoufkon bukra inshallah bel day3a"),
    ("hi", "dilli mein aaj subah halki baarish hui"),
    ("el", "pou eisai re file, se psaxnoume"),
    ("fa", "delam barat tang shode azizam"),
    ("bg", "Pravitelstvoto shte obsadi zakona v petak"),
    ("uk", "Koly vzhe vidkryyut nashu shkolu? My chekayemo dva roky"),
    ("mk", "Vladata kje go razgleda zakonot vo petok"),
    ("ko", "annyeonghaseyo, jeoneun hanguk saram imnida"),
    ("th", "sawasdee krub, sabai dee mai, gin khao rue yang"),
)
RECOGNISED = (
    ("ru-Latn", "Privet, kak dela? U menya vse khorosho, a u tebya?"),
    ("ru-Latn", "Segodnya v Moskve dozhd, no zavtra budet luchshe"),
    ("uk-Latn", "Pryvit, shcho sohodni bude u Kyyevi? Duzhe dobre"),
    ("hi-Latn", "aap kaise hain, yeh bahut accha hai aur nahi bhi"),
    ("el-Latn", "kalimera, ti kaneis? den exei tipota simera kai giati"),
    ("fa-Latn", "salam chetori? man khoobam va mardom ham khoob hastand ke"),
    ("ar-Latn", "el7amdulillah, ana mish 3aref shu ra7 ya3mel"),
    ("ar-Latn", "wallah ya habibi ana mish fi beirut"),
)  # fmt: skip
REAL = (
    ("sl", "Kako si, dragi moj? Danes je v mestu lepo vreme in vsi so zunaj."),
    ("sl", "On ne ve, kaj bo jutri, a ona že dela na tem."),
    ("sl", "Vlada je po seji povedala, da do konca leta ne bo novih davkov."),
    ("hr", "On je rekao da ne zna što će biti, a ona da je sve u redu."),
    ("hr", "Po tom zakonu i oni do kraja godine ne mogu na more bez dozvole."),
    ("hr", "Grad je već tri dana bez vode, a nitko ne zna kad će je biti."),
    ("bs", "Mi smo već tri godine bez nove škole, kaže direktor."),
    ("sr", "Ko to zna, pita se narod, a vlast ni da bekne."),
    ("cs", "On tak na to ne, ale my jsme byli pro a vy taky."),
    ("cs", "Za to, že tu ještě jsme, vděčíme jen sami sobě."),
    ("sk", "Ona to tak nechcela, ale on na tom trval do konca."),
    ("sk", "My sme za, oni sú proti a do volieb je už len mesiac."),
    ("pl", "To nie on, to ona, a my na to nic nie mamy."),
    ("pl", "Po co to komu, skoro i tak do wiosny nic z tego nie będzie."),
    ("id", "Dia ke pasar tadi pagi dan baru pulang malam ini."),
    ("id", "Di mana ada asap, di situ ada api, kata orang tua."),
    ("ms", "Saya mahu ke sana esok, tetapi dia kata jangan."),
    ("it", "Il ministro ha detto che la legge non cambia, ma ne parla in aula."),
    ("it", "Ti do una mano io, se mi dai tre minuti e un po' di pane."),
    ("it", "Ma che ne sa lui di come si fa il pane in casa mia?"),
    ("es", "No me da la gana, y tu lo sabes mejor que nadie."),
    ("es", "El tren de la tarde no para en mi pueblo."),
    ("pt", "Eu me sinto bem, mas tu não me das uma boa razão."),
    ("pt", "A lei na de mais nada ao povo do interior, disse o autarca."),
    ("fr", "Tu me dis la date et on y va, mon ami."),
    ("fr", "Il a mis le pain et le sel sur la table de la salle."),
    ("de", "Das ist der Tag, an dem die Tür zu war und ich am Fenster stand."),
    ("de", "Man kann es so oder so sehen, sagt der Minister."),
    ("nl", "Ze wil met de bus naar het strand en hij wil in de tuin zitten."),
    ("nl", "Man en kind zijn na drie dagen op zee gered."),
    ("en", "He is in the car and she is on the way to the main road."),
    ("en", "To be or not to be, as the man in the play put it."),
    ("en", "One din after another, no main course, and the bill was a sin."),
    ("sv", "Han var hos oss hela dagen, men hon ville inte komma."),
    ("sv", "Den som tar tag i det kan se fram emot en god vinter."),
    ("da", "Den dag i dag er der ingen, der ved, hvem han var."),
    ("no", "De sa at han var god i går, men ho var ikke til stede."),
    ("fi", "Minä en tiedä, onko se hän vai joku muu, joka soitti eilen."),
    ("fi", "Ne ovat ne samat talot, joista me jo viime vuonna puhuimme."),
    ("et", "Ta on kodus ja ei tule enne homset õhtut tagasi."),
    ("et", "Me ei tea, kes see on, aga ta tuli eile linna."),
    ("lv", "Mēs jau gadu gaidām, kad ielu beidzot salabos."),
    ("lt", "Jis vakar sakė, kad kelias bus uždarytas iki pavasario."),
    ("hu", "Ne is kérdezd, ki volt az, mert én se tudom."),
    ("hu", "A falu fele bor és tej nélkül maradt a hó miatt."),
    ("ro", "El a zis ca nu mai vine, dar ea tot la masa il asteapta."),
    ("ro", "Nu e de mine, am spus, si am plecat pe jos in oras."),
    ("sq", "Ti e di që ai nuk vjen, por ne do ta presim te porta."),
    ("sq", "Kjo është ajo që tha kryeministri në mbledhje, por pa e lexuar ligjin."),
    ("mt", "Il-gvern qal li l-liġi l-ġdida tidħol fis-seħħ ix-xahar id-dieħel."),
    ("mt", "Jien ma nafx x'se jiġri għada, imma hu qal li se jiġi."),
    ("tr", "Ne o ne bu, ben ev de bu kadar yeter dedi."),
    ("tr", "Ana yol da kapandı, baba ile kardeş yaya geldi."),
    ("az", "Mən onu dünən gördüm, o da mənə heç nə demədi."),
    ("vi", "Anh ta không biết ai đã nói điều đó với mẹ tôi."),
    ("ca", "Em va dir que no ho sabia, i jo tampoc no li ho vaig preguntar."),
    ("gl", "Eu non sei o que di el, mais ela ten razón na metade."),
    ("eu", "Etxe hori ez da nirea, baina hala ere zaintzen dut."),
    ("ga", "Tá an rialtas ag caint faoi dhlí nua sa Dáil inniu."),
    ("cy", "Mae hi wedi bod yn oer iawn yma ers dydd Llun."),
    ("is", "Hann sagði að það væri ekki rétt, en hún var ekki á því máli."),
    ("lb", "Mir hunn haut kee Waasser, a keen seet eis firwat."),
    ("af", "Die man het gesê hy kom nie, maar sy vrou was daar."),
    ("sw", "Baba na mama wa watoto hao walikuwa na kazi mjini."),
    ("so", "Waa in la helaa cid ka hadasha arrintan, ayuu yiri."),
    ("tl", "Hindi ko alam kung sino ang may gawa ng bahay na ito."),
    ("uz", "U menga bu haqda hech narsa demadi, men ham so'ramadim."),
    ("mg", "Tsy haiko na iza na iza no nanao an'io trano io."),
    ("yo", "Ìjọba sọ ní ọjọ́ Ẹtì pé àwọn kò ní yí òfin náà padà fún àwọn ará ìlú."),
    ("tk", "Ol maňa hiç zat diýmedi, men hem soramadym."),
)  # fmt: skip
GIBBERISH = (
    "asdf qwer zxcv hjkl uiop bnmt wrtp",
    "Xqzt brfl vwpk ngrt sklm dvtz hprq",
    "lkjhgf poiuyt mnbvcx qazwsx edcrfv tgbyhn",
    "blorf zent grimbak vosh trelu quazz plin",
)  # fmt: skip
NAMES = (
    "Angela Merkel, Emmanuel Macron, Boris Johnson",
    "Yerevan | Tbilisi | Baku | Ankara",
    "Toyota, Volkswagen, Hyundai, Renault, Tesla",
    "Arsenal – Liverpool 2:1",
)  # fmt: skip


@pytest.mark.parametrize(("tag", "sentence"), RECOGNISED)
def test_a_romanised_sentence_of_frequent_words_names_its_language(tag, sentence):
    assert romanised(words_of(sentence)) == tag
    assert detect(sentence).dominant == tag


@pytest.mark.parametrize(("language", "sentence"), ROMANISED)
def test_a_romanised_sentence_is_never_surely_another_language(language, sentence):
    right = ("und", f"{language}-Latn")
    wrong = [s for s in detect(sentence).spans if s.language not in right and s.confidence >= 0.5]
    assert wrong == []


@pytest.mark.xfail(strict=True, reason="its words are too few in the table, and detectors agree")
@pytest.mark.parametrize(("language", "sentence"), MISTAKEN)
def test_a_romanised_sentence_of_other_words_is_never_surely_another_language(language, sentence):
    right = ("und", f"{language}-Latn")
    wrong = [s for s in detect(sentence).spans if s.language not in right and s.confidence >= 0.5]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "sentence"), [getattr(one, "values", one) for one in ROMANISED]
)
def test_a_romanised_sentence_is_never_named_as_another_romanised_language(language, sentence):
    assert romanised(words_of(sentence)) in (None, f"{language}-Latn")


@pytest.mark.parametrize(("language", "sentence"), REAL)
def test_a_sentence_of_a_language_in_latin_script_is_not_romanised(language, sentence):
    assert romanised(words_of(sentence)) is None
    found = {s.language for s in detect(sentence).spans}
    assert not any(code.endswith("-Latn") for code in found - {"sr-Latn"})


@pytest.mark.parametrize(
    ("language", "sentence"), [one for one in REAL if one[0] not in rare_of_script("Latn")]
)
def test_a_sentence_of_small_words_is_in_its_language(language, sentence):
    assert family_of(known_as(detect(sentence).dominant)) == family_of(language)


@pytest.mark.parametrize(
    ("language", "sentence"), [one for one in REAL if one[0] in rare_of_script("Latn")]
)
def test_a_sentence_of_a_rare_language_is_in_it_where_its_feed_is(language, sentence):
    for feed in (FeedLanguages(declared=language), FeedLanguages(given=language)):
        assert detect(sentence, feed).dominant == language


@pytest.mark.parametrize("text", GIBBERISH)
def test_gibberish_is_in_no_language(text):
    found = detect(text)
    assert found.dominant == "und"
    assert {s.language for s in found.spans} == {"und"}


@pytest.mark.parametrize("text", NAMES)
def test_a_list_of_names_is_in_no_language(text):
    found = detect(text)
    assert found.dominant == "und"
    assert {s.language for s in found.spans} == {"und"}


def test_arabic_chat_is_told_by_digits_within_its_words():
    assert romanised(["fe", "7aga", "ma3rafsh", "3anha"]) == "ar-Latn"
    assert romanised(["the", "mp3", "player", "in", "h264", "at", "4pm"]) is None


def test_codes_with_digits_in_a_plain_sentence_are_no_arabic_chat():
    text = "The A320 and the B737 landed near gate C3 after the G20 summit in the 1990s."
    assert romanised(words_of(text)) is None
    assert detect(text).dominant == "en"


def test_capitals_and_curly_apostrophes_do_not_matter():
    plain = words_of("Teper' tol'ko zavtra budet luchshe")
    written = words_of("TEPER’ TOL’KO ZAVTRA BUDET LUCHSHE")
    assert romanised(plain) == romanised(written) == "ru-Latn"


@pytest.mark.parametrize("words", [[], ["segodnya"], ["kak", "to", "ne"], ["zhizn", "prekrasna"]])
def test_one_word_of_its_own_is_not_enough(words):
    assert romanised(words) is None


def test_frequent_words_must_be_half_of_all():
    assert romanised(["segodnya", "budet"]) == "ru-Latn"
    assert romanised(["segodnya", "budet", "Ivanov", "Petrov", "Sidorov"]) is None
