"""The most frequent short words of each language: evidence that holds for a single sentence.

Articles, prepositions, pronouns, conjunctions, forms of "to be" and "to have", and what news say in
every second sentence ("said", "year", "people"). Written down by hand; folded to lower case.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

from functools import lru_cache

_WORDS: dict[str, str] = {
    "en": "the of and to in is was for that on with as by at from it he she his her they their"
    " are were be been have has had will would not but or an this which who its said after about"
    " more than out up when new year people over into could our we you your all can also between"
    " one two first other there what some may told news if"
    " before during against under while no only how",
    "fr": "le la les de des du un une et en à au aux dans pour par sur avec que qui ne pas est"
    " sont a ont été être avoir il elle ils ce cette ces son sa ses leur leurs se sa plus ou où"
    " mais comme nous vous après selon deux fait aussi entre sans sous ans dont tout même c'est"
    " d'un d'une n'est qu'il l'on était avait cela ainsi très depuis",
    "de": "der die das den dem des ein eine einen einem einer eines und in im von vom zu zum zur"
    " mit auf für ist sind war waren wird werden wurde wurden hat haben hatte nicht auch sich es"
    " er sie als an am aus bei nach wie dass oder aber noch nur über vor bis durch um so ihr ihre"
    " sein seine unter gegen mehr kann können soll diese dieser wenn was ich wir man",
    "es": "el la los las de del un una y en a al por para con que se no es son fue ha han su sus"
    " lo le como más o pero este esta estos estas ser está entre sobre también según años cuando"
    " muy sin hasta desde donde todo dos hay ya era había después contra durante porque yo nos"
    " fueron puede otros mismo tiene él ella",
    "pt": "o a os as de do da dos das um uma e em no na nos nas ao à por para com que se não é"
    " são foi mais como mas ou seu sua seus suas ele ela pelo pela pelos pelas ser tem está entre"
    " sobre também segundo anos quando muito até após já há este esta isso onde você eu nós ter"
    " foram sem depois ainda só era estava num numa aos às disse",
    "it": "il lo la i gli le di del della dei degli delle dello un una uno e ed in nel nella nei"
    " nelle al alla ai alle da dal dalla per con su sul sulla che non è sono ha hanno si come più"
    " ma anche o se suo sua suoi essere stato stata questo questa anni dopo tra fra era cui ci"
    " lui lei loro dell'anno all'interno dell'italia quando sua molto due c'è fu aveva",
    "ca": "el la els les de del dels un una i en a al als per amb que no és són ha han va van ser"
    " seu seva seus seves es se com més o però aquest aquesta aquests aquestes entre sobre també"
    " anys quan molt sense fins des on tot dos hi era després contra durant perquè està l'any pel"
    " pels ho ja",
    "gl": "o a os as de do da dos das un unha e en no na nos nas ao á aos ás por para con que se"
    " non é son foi máis como pero ou seu súa seus súas el ela polo pola polos polas ser ten está"
    " entre sobre tamén anos cando moi ata despois xa hai este esta isto onde foron sen aínda só"
    " era dunha dun nunha nun xunta dende",
    "ro": "și în de la a al ai ale cu pe pentru din că nu este sunt a fost au un o unei unui care"
    " mai ce se să sau dar ca prin după între asupra sa lui lor ei el ea fi are această acest"
    " anul foarte până când către fără cel cea cei cele va vor am le îi iar si in ani despre şi",
    "nl": "de het een en van in op te voor met is zijn was werd worden niet dat die aan er om"
    " door ook als bij naar uit hij zij ze haar maar of nog over tot tegen na heeft hebben had"
    " wordt deze dit meer jaar onder tussen geen wel kan kunnen zal zou zo dan wat wie waar we je"
    " ik u zich",
    "sv": "och i att det som en ett på är av för med den till inte om har var han hon de vi du"
    " jag från men sig så kan också eller ska efter vid när bli blir blev hade över under mot"
    " mellan år mer ut upp nu där hur alla andra sin sitt sina kommer skulle detta",
    "da": "og i at det som en et på er af for med den til ikke om har var han hun de vi du jeg"
    " fra men sig så kan også eller skal efter ved når blive bliver blev havde over under mod"
    " mellem år mere ud op nu der hvor alle andre sin sit sine kommer skulle dette være hvad"
    " blevet deres",
    "no": "og i at det som en et på er av for med den til ikke om har var han hun de vi du jeg"
    " fra men seg så kan også eller skal etter ved når bli blir ble hadde over under mot mellom"
    " år mer ut opp nå der hvor alle andre sin sitt sine kommer skulle dette være hva blitt deres"
    " ei",
    "fi": "ja on ei se että oli hän ovat joka mutta kun myös tai niin kuin jos mukaan sen hänen"
    " nyt ole olla olivat vain jo vuoden vuonna kanssa jälkeen ennen sekä mitä tämä tämän jotka"
    " sitä voi siitä he me minä en voidaan noin eli",
    "hu": "a az és is nem hogy egy ez azt de meg van volt csak már még mint vagy ha aki ami amely"
    " szerint után között által kell lesz lehet el ki be fel ezt annak nagyon minden több olyan"
    " pedig majd során évben ő én",
    "et": "ja on ei et oli see ka kui oma mis ta aga või ning mida siis nii veel pärast enne"
    " välja selle kes olid ole üle järgi kõik seda ma nad meie aasta",
    "lv": "un ir ar no uz par ka bet tas kas nav bija lai pēc arī gan viņš kā gada vai tā to jau"
    " tika šo savu līdz pie vēl ja es tiek",
    "lt": "ir yra į kad su iš tai bet ne buvo kaip po už jo jos jis ji apie dėl nuo iki metų ar"
    " per prie dar tik jau savo kuris kuri mes aš taip gali",
    "pl": "i w na z że nie się do to jest są był była było przez o od dla jak po za ale czy który"
    " która które oraz tym tego ten ta jego jej ich już być może także też tylko przed pod ze"
    " roku lat został co a we między",
    "cs": "a v na je se že s z do o k i pro za by ve po od jsou byl byla bylo byly ale jako který"
    " která které nebo jeho její jejich při už také podle být není co to ten tak aby ze u před"
    " roku let jen však mezi jsem kteří",
    "sk": "a v na je sa že s z do o k i pre za by vo po od sú bol bola bolo boli ale ako ktorý"
    " ktorá ktoré alebo jeho jej ich pri už aj podľa byť nie čo to ten tak aby zo u pred roku"
    " rokov len však medzi som ktorí",
    "sl": "in v na je se da s z za do o k po pri so ni bil bila bilo bili ali kot ki pa tudi še"
    " že ne bo bi ga jo jih iz od pred med leta lahko tako če samo več zaradi to ta sem",
    "hr": "i u na je se da s sa za od do o k po pri su nije bio bila bilo bili ali kao koji koja"
    " koje ili njegov također već još te ne će bi ga ih iz prije nakon između godine godina kako"
    " što samo više zbog to ovaj tijekom tko gdje uz može nego",
    "bs": "i u na je se da s sa za od do o k po pri su nije bio bila bilo bili ali kao koji koja"
    " koje ili njegov također već još te ne će bi ga ih iz prije nakon između godine godina kako"
    " što samo više zbog to ovaj tokom ko gdje uz može nego",
    "sr": "i u na je se da s sa za od do o k po pri su nije bio bila bilo bili ali kao koji koja"
    " koje ili njegov takođe već još ne će bi ga ih iz pre nakon između godine godina kako što"
    " samo više zbog to ovaj tokom ko gde uz može nego rekao и у на је се да с са за од до о к по"
    " при су није био била било били али као који која које или његов такође већ још не ће би га"
    " их из пре након између године година како што само више због то овај током ко где уз може"
    " него рекао",
    "sq": "e të në i që për me një nga se është u dhe ka si më do nuk kanë ishte janë por ky kjo"
    " tij saj edhe pas në mund vetëm kur",
    "tr": "ve bir bu da de için ile olarak olan çok daha en kadar gibi sonra ise ne var yok oldu"
    " değil ama o ki her iki göre büyük yeni olduğu etti dedi tarafından ilk arasında üzerinde"
    " karşı yıl şey ben biz mı mi diye nin olduğunu ya veya",
    "az": "və bir bu da də üçün ilə olan çox daha ən kimi sonra isə nə var yox deyil amma o ki"
    " hər iki görə böyük yeni olduğu dedi edib tərəfindən ilk arasında üzərində qarşı il ildə mən"
    " biz edir olub bildirib onun olunur etmək həmin belə",
    "id": "yang dan di itu dengan untuk dari dalam tidak ini akan pada juga ke karena tersebut"
    " ada oleh bisa adalah mereka telah saya kami kita sebagai lebih atau seperti menjadi tahun"
    " sudah orang dia para serta namun kata hanya setelah bahwa antara beberapa saat dapat harus",
    "ms": "yang dan di itu dengan untuk dari dalam tidak ini akan pada juga ke kerana tersebut"
    " ada oleh boleh adalah mereka telah saya kami kita sebagai lebih atau seperti menjadi tahun"
    " sudah orang dia para serta namun kata hanya selepas bahawa antara beberapa semasa dapat"
    " harus beliau daripada kepada ialah turut berkata",
    "vi": "và của là có được cho không trong một những các với người này để đã khi từ ở về đến"
    " năm ra cũng như nhiều tại sẽ trên sau vào theo đó còn nhưng phải thì tôi nước bị lại đang"
    " rằng do hơn việc ông bà",
    "tl": "ang ng sa na at mga ay si ni para hindi kay may ito ko mo niya siya kung nang pa din"
    " rin",
    "af": "die van en in is het nie dat wat vir met op sy hy om te was as aan by ook hulle ons",
    "sw": "ya na wa kwa ni katika za la kuwa hii huo cha vya yake wake lakini baada watu",
    "so": "iyo oo ka ku uu waxa ayaa in la ee ah waa",
    "cy": "yn y a i ar o yr mae ei wedi gan am bod ac hefyd oedd",
    "ru": "и в не на что с по к как из за от для это его он она они но то же у о об был была было"
    " были все так при или уже также после до более чем еще ещё со который которая которые"
    " которых лет года году этом только мы я вы ее её их может если без во под над сказал заявил"
    " есть бы ли ни когда где нас чтобы своей",
    "uk": "і в не на що з по до як із за від для це його він вона вони але та й у о про був була"
    " було були все так при або вже також після більше ніж ще зі який яка які яких років року"
    " цьому тільки ми я ви її їх може якщо без під над сказав заявив є би чи ні коли де нас щоб"
    " цього",
    "be": "і ў не на што з па да як за ад для гэта яго ён яна яны але та у аб пра быў была было"
    " былі усё так пры або ўжо таксама пасля больш чым яшчэ са які якая якія якіх гадоў года"
    " гэтым толькі мы я вы яе іх можа калі без пад над сказаў заявіў ёсць бы ці ні дзе нас каб"
    " гэтага",
    "bg": "и в не на че с по към как от за това го той тя те но си се са е да беше са били всичко"
    " така при или вече също след до повече отколкото още със който която които години година"
    " този тази само ние аз вие я ги може ако без под над каза заяви има ще ли нито когато където"
    " ни през като между ми както",
    "mk": "и во не на дека со по кон како од за тоа го тој таа тие но си се е да беше биле сите"
    " така при или веќе исто по до повеќе отколку уште кој која кои години година овој оваа само"
    " ние јас ја ги може ако без под над рече изјави има ќе ли ниту кога каде нас низ меѓу ова му"
    " им според бил била",
    "kk": "және бұл мен да де үшін бір деп бар осы ол болып болды туралы арқылы кейін жылы еді"
    " емес өз екі туралы бойынша ең көп ретінде жоқ керек қазақстан мемлекеттік біз сол пен ал"
    " дейін болған барлық жаңа",
    "ar": "في من على إلى أن عن مع التي الذي هذا هذه كان كانت ما لا لم بعد قبل بين كل أو ذلك قد هو"
    " هي وقال قال خلال إن حيث منذ عام غير عند ثم كما أي هناك يمكن وفي ومن أكثر أنه يتم به",
    "fa": "و در به از که این را با است برای آن یک تا بر هم شد شده می‌شود می کند کرد بود نیز باید"
    " خود ما او ها های اما یا هر پس دو سال پیش بین روی همین گفت وی دارد شود کرده است. اند",
    "ur": "کے کی میں ہے کا سے کو نے اور پر یہ کہ ہیں اس بھی وہ تھا تھی ایک کر جو نہیں تو ہو گیا"
    " لیے ان ہی کیا تک بعد جس اپنے کہا تھے گی رہے ساتھ دیا جا",
    "hi": "के की में है का से को ने और पर यह कि हैं इस भी वह था थी एक कर जो नहीं तो हो गया लिए उन"
    " ही किया तक बाद जिस अपने कहा थे गी रहे साथ दिया जा",
    "mr": "आहे आणि या हे ते मध्ये होते होता तर पण व त्या च्या ला आहेत झाली केली म्हणून",
    "ne": "छ र को मा ले छन् भएको गरेको पनि यो हो थियो लागि भने गर्न तर एक",
}  # fmt: skip


@lru_cache(maxsize=1)
def languages_of_words() -> dict[str, frozenset[str]]:
    """Give for each frequent word the languages in which it is frequent."""
    table: dict[str, set[str]] = {}
    for language, words in _WORDS.items():
        for word in words.split():
            table.setdefault(word, set()).add(language)
    return {word: frozenset(languages) for word, languages in table.items()}
