/** What makes a person of a capitalised name: titles before it, roles beside it, family and given names inside it. Lower case, no full stops. */
import { entries, words } from '../../text/wordSet.ts';

/** Titles of one word, which stand before a name. */
export const TITLES: ReadonlySet<string> = words(`
adm admiral ambassador archbishop ayatollah baron baroness bishop brigadier brother capt captain cardinal chairman chairwoman chairperson chancellor chief cmdr col colonel commander commissioner
congressman congresswoman coordinator corporal councillor countess crown-prince dame dean deputy detective director doctor dr duchess duke emir emperor empress father
fr gen general gov governor hon imam inspector judge justice king lady lieutenant lord lt madam madame magistrate maj major mayor minister miss mr mrs ms mullah mufti
officer pastor deacon archdeacon comrade daw u patriarch pope premier president prince princess principal prof professor queen rabbi rep representative rev reverend sen senator secretary sergeant sgt
shaikh sheikh sir sister spokesman spokesperson spokeswoman sultan supt superintendent undersecretary chairperson vice-president vicar
`);

/** Titles of several words. */
export const TITLE_PHRASES: ReadonlySet<string> = entries(`
attorney general; assistant secretary; assistant secretary of state; chief executive; chief justice; commander in chief; crown prince; defence minister; defence secretary; defense minister; defense secretary;
deputy assistant secretary; deputy director; deputy minister; deputy prime minister; deputy secretary; deputy secretary of state; executive director; finance minister; first lady; first minister; first secretary;
foreign minister; foreign secretary; general secretary; grand ayatollah; health minister; health secretary; high commissioner; home minister; home secretary; interior minister; justice minister; justice secretary;
labor minister; labor secretary; labour minister; lieutenant general; major general; rear admiral; vice admiral; brigadier general; prime minister; secretary general; secretary-general; secretary of defense; secretary of state; secretary of the treasury;
special envoy; special rapporteur; supreme leader; trade minister; treasury secretary; under secretary; unification minister; vice chairman; vice foreign minister; vice minister; vice president; vice premier; state secretary; lord chancellor
`);

/** Nouns that say who a person is, in an apposition or before the name. */
export const ROLES: ReadonlySet<string> = words(`
academic activist actor actress adviser advisor advocate aide ambassador analyst anthropologist archaeologist architect artist astronaut astronomer athlete attorney author banker barrister biologist
blogger boss broker campaigner candidate captain ceo chair chairman chairperson chairwoman chancellor chef chemist chief climatologist coach colleague columnist commander commentator commissioner composer
congressman congresswoman consultant coordinator correspondent councillor critic curator daughter dean defector defendant demographer deputy designer dictator diplomat director dissident
doctor driver economist editor employee engineer entrepreneur envoy epidemiologist ethicist ex-president executive expert farmer father fellow filmmaker fisherman founder co-founder general geneticist geographer geologist
governor guard head historian husband immunologist inspector inventor investigator investor journalist judge justice king lawmaker lawyer leader lecturer legislator liaison linguist magistrate manager
mathematician mayor mechanic meteorologist minister missionary monk mother musician nephew neurologist neuroscientist niece novelist nurse officer official ombudsman operator opponent organiser organizer owner painter
paramedic partner pastor pathologist patient pharmacist philanthropist philosopher photographer physician physicist pilot planner player poet police policeman politician premier president priest principal prisoner producer professor
programmer prosecutor protester psychiatrist psychologist publisher queen rapporteur ranger rebel refugee reporter representative researcher resident sailor scholar scientist secretary senator sergeant singer sister
sociologist soldier solicitor specialist spokesman spokesperson spokeswoman statistician student sultan superintendent supervisor supporter surgeon survivor teacher technician trader trainer trucker tycoon undersecretary veteran
victim virologist volunteer warden widow wife winner witness woman man worker writer zoologist
`);

/** Nouns that say what a body, paper or place is, in an apposition or before the name. */
export const THINGS: ReadonlySet<string> = words(`
accord act agency airline airport alliance army association bank blog body book broadcaster bureau camp capital center centre charity church city club coalition college commission committee company conference
convention corporation council country county court daily database department district document drug embassy faction festival film firm force forum foundation fund group hospital hotel index institute institution island
journal kingdom lake law law-firm league magazine manufacturer market memoir militia ministry monthly mosque mountain movement museum network newspaper ngo nonprofit novel office organisation organization outlet
paper park parliament party peninsula platform port prison programme program project protocol province publication publisher region report republic retailer river school service site society state startup study survey
syndicate system tank temple territory test town treaty tribunal trust union university vaccine village volcano watchdog website weekly wire
`);

/** Family names that come first, with a given name behind them: Korean, Chinese, Vietnamese. */
export const FAMILY_FIRST: ReadonlySet<string> = words(`
kim lee park choi jung jeong kang cho jo yoon yun jang chang lim im han oh shin seo kwon hwang ahn an song ryu yoo yu hong jeon ko go moon yang son bae paik baek heo hur nam shim noh roh ha kwak cha joo
woo koo na min ban pak ri rhee yi hyon hyun pyon choe ro u
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng feng cao peng zeng xiao tian dong pan yuan cai jiang du ye cheng wei lu ding ren yao fang
tan xi mao hua bo wen qian qin shi jia fan xia fu zou xiong meng bai cui kang hao gong shao wan duan lei hou long tao zhong hong pu
nguyen nguyễn tran trần le lê pham phạm hoang phan vu võ vo dang bui bùi ngo duong
`);

/** Given names that are common in the news in English. A name of two or more words that begins with one is a person. */
export const GIVEN_NAMES: ReadonlySet<string> = words(`
aaron abdul abdullah abigail abraham adam adrian ahmad ahmed aisha ajay akira alan albert alejandro aleksandr alessandro alex alexander alexandra alexei alexey alfred ali alice alicia alison allan allen amanda amber amina amir amy ana anastasia anders andré andre
andrea andreas andrei andrew andrey andy angel angela anita anjali ann anna anne annette anthony antonio antónio anwar ariel arjun arnold arthur arun asha ashley ashraf astrid audrey aung ayesha barack barbara bashar beatrice ben benjamin bernard bernie beth bill björn bob boris brad brandon
brenda brendan brian bruce bryan carl carla carlos carmen carol caroline catherine cecilia charles charlotte cheryl chloe chris christian christina christine christoph christopher claire clara claudia colin condoleezza craig cynthia dan daniel daniela danielle darren dave david deborah dennis derek
diana diane diego dmitri dmitry dominic don donald dorothy douglas duncan dylan earl edgar eduardo edward eileen elaine elena eleanor eli elisabeth elizabeth ella ellen emily emma emmanuel enrique eric erica erik erin ernest esther ethan eugene eva evelyn faisal farah fatima felipe felix
fernando fiona florence francesca francesco francis francisco françois frank franklin fred frederick gabriel gabriela gareth gary gavin geoffrey george gerald gerard giovanni giulia gloria gordon grace graham greg gregory guillermo gustavo guy hannah hans harold harriet harry hassan heather hector heidi helen
helena henri henry herbert hillary hiroshi howard hugh hugo hussein ian ibrahim igor imran ines ingrid irene iris isaac isabel isabella ivan jack jackie jacob jacqueline jacques jaime jake james jamie jan jane janet janice jason javier jay jean jeanne jeff jeffrey jennifer jeremy jerome jerry jessica
jesús jill jim jimmy joan joanna joanne joao joe joel johan johann johanna john johnny jon jonas jonathan jorge jose josé josef joseph joshua joyce juan judith judy julia julian julie juliet julius june justin karen karim karin karl kate katherine kathleen kathryn katie keith kelly ken kenji kenneth kevin
khalid kim kirsten kofi kristen kristin kumar kyle lara larry lars laura lauren laurence laurent lawrence leah leila lena leo leon leonard leonardo leslie lewis liam lila linda lisa liz lopez lorenzo lori louis louise luca lucas lucia lucy luigi luis luke lydia lynn madeleine magdalena magnus mahmoud malala manuel
marc marcel marco marcus margaret maria mariam marie marina mario marion mark markus marta martha martin martina mary marzuki masha mateo matt matteo matthew matthias maureen maurice max maya megan mehmet melissa meredith michael michel michelle miguel mike mikhail miles milan mira miranda miriam mohamed mohammad mohammed
monica monika morgan moses muhammad mustafa nadia nancy naomi narendra natalia natalie natasha nathan neha neil nelson nicholas nick nicolas nicole nigel nikolai nina noah noor nora norman olga oliver olivia omar oscar osman otto owen pablo pamela pat patricia patrick paul paula pauline pavel pedro penelope penny per pete peter
petra phil philip philippe phillip pierre piotr priya qasim rachel rafael rahul raj rajesh ralph ramón ramon rania rashid raúl ray raymond rebecca recep renata rené ricardo richard rita rob robert roberta roberto robin roger rohan roland ron ronald rosa rose rosemary ross roy ruben russell ruth ryan sabrina said salim salma salman sam
samantha samir samuel sandra sanjay sara sarah scott sean sebastian sergei sergey sergio shane sharon sheila shinzo simon simone sofia sonia sophia sophie stanley stefan stella stephan stephanie stephen steve steven stuart sunil susan susanna suzanne sven svetlana sylvia tamara tanya tara tariq tatiana ted teresa terry thabo theodore theresa thérèse
thomas tim timothy tina tobias todd tom tomas tommy toni tony tracy trevor ursula valentina valerie vanessa vera veronica victor victoria viktor vincent virginia vivian vladimir volodymyr walter wanda warren wayne wendy werner wilhelm will william winston xavier yasmin yasser yoko yuki yulia yuri yusuf yves yvonne zainab zoe
wei ming xiaoping jinping zedong enlai hyun seung minh thi ngozi chidi oluwaseun amara kwame nana abena tendai themba sipho nomvula lakshmi deepak amit anil vikram meera kavita
achieng adaeze agnieszka agus akua alina ama aminata andrzej anneke aoife ayse beatriz bojan branko bronwen budi camila chinedu ciaran colm consuelo cristina declan dewi dieter dragan eilidh elif farid fatou femke folake galina georgina giles goncalo goran
greta gyorgy hamish hana hanna haruka heike henrik huong huseyin ildiko imogen ioana irina istvan jakub jana jelena jocelyn joost jovan jurgen kamau katarzyna krzysztof laszlo layla lenka liesel linh ljiljana luisa maeve malgorzata mamadou mariana maricel
marijke marites maryam meena mihai mikkel milena mirela mirjana moira moussa murat naoko nataliya niamh nirmala njeri nour oksana ola oleg olufemi orla otieno ousmane padraig parisa pawel pia pieter pooja putri rakesh ramesh ravi reza rhys rocio rowena rupert
sanja shirin siobhan siti slobodan snezana soledad somchai soren sunita supaporn suresh takashi thandiwe thiago thuy tijana tomasz tove trang tunde uwe vaclav vesna vijay wanjiru ximena yuko zanele zdenek zeynep zofia zoran zsofia
`);

/** Small words inside a person's name. */
export const PARTICLES: ReadonlySet<string> = words(
  "de del della der den di da das do dos du la le las los van von zu bin bint ibn ben al el ter ten y e af av d'",
);

/** Behind a person's name, and part of it. */
export const NAME_SUFFIXES: ReadonlySet<string> = words('jr sr ii iii iv');
