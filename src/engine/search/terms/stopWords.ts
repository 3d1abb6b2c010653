/**
 * Words that carry grammar and no subject, by language: they are neither indexed nor searched. Lower case; diacritics may stand.
 * Kept to function words: anything that could be what a passage is about ("against", "without", "first", "may" the month) is
 * left to the weights, which make it count for little where it is common. English apostrophes are left out ("dont").
 */
const WORDS = {
  en: `a about above after again all also am among an and any are arent as at be because been before being below between both but by
    can cannot cant could couldnt did didnt do does doesnt doing dont down during each eg either else et etc few for from further had
    hadnt has hasnt have havent having he hed hell her here heres hers herself hes him himself his how however i id ie if ill im in
    into is isnt it itd itll its itself ive just lets me might more most much must my myself neither no nor not of off on once only
    onto or other ought our ours ourselves out over own per rather same shall shant she shed shes should shouldnt since so some such
    than that thatll thats the their theirs them themselves then there theres these they theyd theyll theyre theyve this those though
    through thus to too toward towards under until up upon us very via was wasnt we wed were werent weve what whats when where
    whether which while who whom whose why will with within wont would wouldnt yet you youd youll your youre yours yourself
    yourselves youve`,
  de: `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei dadurch daher damit
    dann daran darauf daraus darin darum das dass daß davon dazu dein deine dem den denen denn der deren des dessen die dies diese
    diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einige er es etwa etwas euch euer für gegen hat
    hatte hatten hätte hätten ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja je jede jedem jeden jeder jedes jedoch kann
    kein keine keinem keinen keiner konnte konnten können könnte man mehr mein meine mit muss mussten müssen nach nicht nichts noch
    nun nur ob oder ohne schon sehr sei seien sein seine seinem seinen seiner seit selbst sich sie sind so sodass solche sollte sollen
    sondern sowie über um und uns unser unter viel viele vom von vor war waren warum was weil welche welchem welchen welcher welches
    wenn wer werde werden wie wieder will wir wird wo wollen worden wurde wurden während würde würden zu zum zur zwar zwischen`,
  fr: `a à afin ai ainsi alors après au aucun aucune aussi autre autres aux avaient avait avant avec avoir avons c ce ceci cela celle
    celles celui cependant ces cet cette ceux chaque chez comme d dans de depuis des donc dont du elle elles en encore entre est et
    étaient était été être eu eux il ils j je l la là le les leur leurs lors lui m ma mais me même mêmes mes moins mon n ne
    ni nos notre nous on ont or ou où par parce pas pendant peu peut peuvent plus pour pourquoi puis qu quand que quel quelle quelles
    quels qui s sa sans se sera seront ses si son sont sous sur t ta tandis te tel telle telles tels tes ton tous tout toute toutes
    très tu un une vers vos votre vous y`,
  es: `a al algo algunas algunos ante antes aquel aquella así aún aunque cada como con contra cual cuando de del desde donde durante e el
    él ella ellas ellos en entre era eran es esa esas ese eso esos esta está estaba están estar estas este esto estos fue fueron ha
    haber había habían han hasta hay he la las le les lo los más me mi mientras muy ni no nos nosotros o otra otras otro otros para
    pero poco por porque pues que qué quien quienes se sea ser si sí sido sin sino sobre son su sus también tan tanto te tiene tienen
    toda todas todo todos tu u un una unas uno unos y ya yo`,
  it: `a ad agli ai al alla alle allo anche ancora c che chi ci ciò come con contro cui d da dagli dai dal dalla dalle dallo degli dei del
    dell della delle dello di dopo dove e è ed era erano essere fra gli ha hanno i il in io l la le lei li lo loro lui ma mentre mi
    mio ne né negli nei nel nell nella nelle nello noi non nostra nostro o ogni per perché però più poi prima quale quali quando quanto
    quella quelle quelli quello questa queste questi questo se senza si sia siano sono su sua sue sugli sui sul
    sulla sulle sullo suo suoi tra tutta tutte tutti tutto un una uno v vi`,
  pt: `a à ainda além ao aos após aquela aquele aqueles as às até cada com como contra da das de dela dele deles depois desde dessa desse
    desta deste do dos durante e é ela elas ele eles em entre era eram essa essas esse esses esta está estão estas estava este estes eu
    foi foram há isso isto já lhe lhes mais mas me mesmo meu minha muito na não nas nem no nos nós nossa nosso num numa o onde os ou
    para pela pelas pelo pelos por porque qual quando que quem são se sem sendo ser seu seus sido sob sobre sua suas também tão te tem
    têm teve tinha toda todas todo todos tu um uma umas uns você`,
  nl: `aan al alle als andere ben bij daar dan dat de der deze die dit doch door dus een en er ge geen had hadden heb hebben heeft het hier
    hij hoe hun iets ik in is ja je kan kunnen kon konden maar me meer men met mij mijn moet moeten na naar niet niets nog nu of om
    omdat ons ook op over reeds sinds te tegen toch toen tot u uit uw van veel voor want waren was wat we werd werden wezen wie wij wil
    worden wordt ze zei zich zij zijn zo zoals zonder zou zouden`,
  sv: `alla allt än är att av bara bli blir blev då där de dem den denna deras dess dessa det detta dig din du efter ej eller en er ett för
    från ha hade han hans har hon hennes honom hur här i icke ingen inom inte jag ju kan kunde man med mellan men mig min mot mycket
    nu när någon något några och om oss på samma sedan sig sin sina sitt ska skulle som så till under upp ut utan vad var varit vara
    vi vid vilka vilken åt över`,
  da: `af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din du efter ej eller en end er et for fra ham han
    hans har havde have hende hendes her hos hun hvad hvis hvor i ikke ind jeg jer kan kunne man mange med meget mellem men mig min mod
    nogle noget nu når og også om op os over på sig sin skal skulle som så til ud under var ved vi vil ville være været`,
  no: `alle alt at av ble blei bli blir da de dem den denne der deres det dette din disse du eg ein eit eller en enn er et etter for fra før
    ha hadde han hans har hennes her hun hva hvis hvor i ikke inn ja jeg kan kunne man mange med meg mellom men min mot mye noe noen nå
    når og også om opp oss over på seg sin skal skulle som så til um under ut var ved vi vil ville være vært å`,
  fi: `ei eivät en että ettei haluaa hän hänen he heidän ja jo joka jokin jonka jos jossa josta jota jotka jälkeen kaikki kanssa koska kuin
    kuitenkin kun me minä mitä mukaan mutta mutta myös ne niiden niin noin nyt ole oli olivat olla olisi on ovat sekä se sen siitä sitä
    sillä tai tämä tämän tätä te vaan vain vielä voi`,
  hu: `a abban ahol aki akik akkor alatt amely amelyek ami arra az azok azt azután belül csak de e egy egyik el ellen előtt én ennek és ez
    ezek ezen ezért ezt fel ha hogy igen is itt jó kell ki le lehet lenne lesz lett maga már meg meg mert mi mint minden míg nagyon ne
    nem nincs ő ők olyan össze pedig s saját sem si sok szemben szerint több után utána vagy vagyis valamint van vannak volt voltak volna`,
  ro: `a acea aceasta această aceste acest acestea acestor acestui ai al ale am ar are as asupra atunci au avea ca că cât care ce cea cei cel
    cele cu cum da dacă dar de deci decât din dintre doar după ea ei el ele era erau este eu fără fi fie fost în îl îi între își la le lor
    lui mai mult ne nici noi nu o ori pe pentru prin s sa să sau se și sunt su sub te toate tot toți un una unei unor unui va vor`,
  tr: `ama ancak aynı bazı ben beri bile bir biri biz bu buna bunlar bunu bunun çok çünkü da daha de değil diye dolayı en gibi hangi hem hep
    her hiç için ile ise işte kadar karşı ki kim mı mi mu mü nasıl ne neden o olan olarak olduğu olduğunu oldu olsa olur ona onlar onu
    onun sadece sonra şu tarafından tüm üzere ve veya ya yani yine`,
  id: `ada adalah agar akan atau bagi bahwa banyak beberapa belum bisa dalam dan dapat dari di dia hal hanya hingga ia ini itu jika juga
    kami karena ke kepada kita lagi lain lebih maka masih mereka namun oleh pada para pun saat saja sampai sangat sebagai sebuah secara
    sejak serta setelah seperti suatu sudah tak telah tentang terhadap tersebut tidak untuk yaitu yang`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее ей если есть еще же за и из
    или им их к как ко когда который которая которое которые которых которого которой кто ли либо между мне многие может мы на над
    надо наш не него нее нет ни них но ну о об однако он она они оно от очень по под после при про с со свое своей своего свои своих
    себя сейчас так также такой там те тем то того тоже той только том ту тут ты у уже чего чем что чтобы эта эти этих это этого этой
    этом этот я`,
  ar: `ان أن إن أو او إلى الى إلا الا التي الذي الذين اللذين اللتين أي ايضا أيضا بعد بين ثم حتى حول حيث ذلك تلك سوف على عن عند عندما غير فقط في
    فى قبل قد كان كانت كانوا كل كما كيف لا لأن لكن لم لن له لها لهم ما مع من منذ منه منها هذا هذه هم هناك هو هي و وقد وكان ولا ولم وهو وهي يكون تكون`,
  hi: `और अपना अपनी अपने अब आदि इन इस इसका इसके इसी इसे उन उनका उनकी उनके उस उसका उसकी उसके उसने एक एवं ऐसे कर करना करने कहा का कि किया की
    कुछ के को कोई गई गए गया चाहिए जब जा जाता जाती जाते जैसे जो तक तथा तो था थी थे दिया द्वारा न नहीं ने पर पहले फिर बहुत बाद भी में यदि यह यहां
    या ये रहा रहे रही लिए लेकिन व वह वाले वे साथ से सभी हम ही हुआ हुई हुए हूं है हैं हो होता होती होते होने`,
} as const;

/** The languages whose function words are known, by BCP 47 subtag. */
export type WordLanguage = keyof typeof WORDS;

/** The function words of English. */
export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.en.split(/\s+/));

/** The function words of a language, each put into the form in which words are looked up. */
export function stopWordsOf(language: WordLanguage, fold: (word: string) => string): ReadonlySet<string> {
  return new Set(WORDS[language].split(/\s+/).map(fold));
}
