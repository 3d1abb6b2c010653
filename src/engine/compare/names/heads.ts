/**
 * The nouns at the head of a capitalised name that tell what kind of thing it is, and the small words that such a head lets into the
 * name ("Council *on* Foreign Relations"). Lower case.
 */
import { words } from '../../text/wordSet.ts';

export const ORGANISATION_HEADS: ReadonlySet<string> = words(`
academy administration agency agencies airlines airways alliance archive archives army assembly associates association associations authority authorities bank bar
battalion board brigade brigades broadcaster broadcasting brotherhood bureau cabinet caucus center centre centers centres chamber charity church circle clinic club coalition
college collective command commission commissioner committee community company confederation conference congress conservancy consortium consulate
coordinator corporation corps council court courts cooperative department directorate division embassy enterprise enterprises exchange faculty federation fellowship
force forces forum foundation front fund gang gazette government group groups guard guards guild headquarters herald holdings hospital hospitals house inc industries initiative institute
institution institutes institutions international jihad junta laboratory laboratories league legion library ltd media militia ministry mission missions monastery monitor
movement museum nation's navy network networks news newspaper observatory office ombudsman order organisation organization organisations organizations panel parliament partners partnership
party patrol police politburo post presidency press prison programme program prosecutor radio rapporteur rebels red-cross regiment registry research schools school secretariat
sect senate service services society squad staff station studio studios symposium syndicate synagogue system taskforce team telegraph television theatre theater times tribune tribunal
trust tv union unions unit universities university wire workshop works watch workers consultancy observer guardian orchestra crescent cross
`);

/** Heads that begin a name with a preposition behind it, though alone they are no organisations: "Justice for North Korea". */
export const CAUSE_HEADS: ReadonlySet<string> = words(`
action advocates artists campaign citizens crisis doctors engineers families freedom friends habitat hope jurists justice journalists lawyers liberty medics mothers
nurses parents peace people physicians reporters save scholars scientists solidarity students teachers veterans voice voices victims women writers youth
`);

/** Nouns that make a body of a name of several words that ends with one: "Riverbank Legal Aid", "Mapo Courier". Within a name they say nothing. */
export const BODY_TAILS: ReadonlySet<string> = words(`
aid advocates advisers advisors airfreight brothers capital chambers chronicle co collective consultants consulting construction corp courier crewing dispatch distillers electronics energy engineers entertainment enquirer examiner express ferries
fisheries foods freight garments gazette gendarmerie gmbh hotels inquirer insurance knitwear lawyers legal limited lines llc llp logistics mail manpower manufacturing mills mining minerals mirror motors overseas packers petroleum pharmaceuticals plc
recruitment refugees relief rescue resources rights rubber sciences seafoods sentinel shipping software solicitors solutions sons steel systems technologies textiles timber trading traders transport ventures watch webworks works
lda bhd sdn pte pty oy ab srl securities federation's agencies alliance archive monitor project
`);

/** Nouns of other languages that begin the name of a body: "Polícia Judiciária", "Banco Mareante". */
export const BODY_LEADS: ReadonlySet<string> = words(`
banco banca banque bank polícia policia policía polizia polizei gendarmerie garda ministerio ministério ministère ministero universidad universidade université università universität universiteit instituto institut istituto
asociación asociacion associação associacao associazione associação fundación fundacion fundação fundacao fondation fondazione stichting stiftung comité comite comisión comision comissão confederación confederação confédération sindicato syndicat sindacato partido parti partito
consejo conselho conseil consiglio empresa grupo groupe gruppo federación federação fédération guardia guarda carabinieri corte cour assembleia asamblea assemblée médecins medecins cruz croix croce tribunal rede réseau coordinadora colectivo coletivo
collectif organización organização organisation agencia agência agence agenzia autoridad autoridade autorité yayasan persatuan vereniging verein bundesamt
`);

/** Nouns that make a place of a name that ends with one, though they are found in other names too: "Ban Tolok Detention Centre", "Taehung Camp". */
export const PLACE_ENDS: ReadonlySet<string> = words(
  'camp park prison jail gaol hostel airfield pier quay wharf estate gardens forest hill hills woods colony farm mine farms kwanliso hotel',
);

/** "Detention Centre", "Transit Center": a centre that is a place rather than a body. */
export const PLACE_CENTRES: ReadonlySet<string> = words(
  'detention holding transit reception removal processing shopping conference leisure repatriation quarantine',
);

export const LAW_HEADS: ReadonlySet<string> = words(`
accord accords act acts agreement agreements amendment armistice bill charter code concordat constitution convention conventions covenant decree directive
edict law laws ordinance pact protocol protocols regulation regulations resolution rules statute statutes treaty treaties
`);

export const WORK_HEADS: ReadonlySet<string> = words(`
almanac annual atlas bulletin dictionary digest encyclopaedia encyclopedia factbook handbook index journal letters magazine manual monthly outlook paper papers quarterly report
reports review scorecard survey yearbook study studies guidelines dataset database census barometer
`);

/** Groups whose name is a common noun to which only the capital letter gives a name. Alone they name nothing. */
export const SMALL_WORDS: ReadonlySet<string> = words(
  'of for on in and the to against without with a by under from at relating concerning between among',
);

/** Prepositions that a head may take into its name. `and` and `&` have rules of their own. */
export const HEAD_PREPOSITIONS: ReadonlySet<string> = words('of for on to in against without relating concerning');

/** Heads behind which "on" and "against" go on with the name: "Council on Foreign Relations", but "Police on Friday". */
export const SUBJECT_HEADS: ReadonlySet<string> = words(`
accord act agreement alliance campaign center centre charter coalition code commission committee conference convention council covenant declaration decree directive forum front fund
initiative institute law league movement network office panel pact programme program project protocol rapporteur regulation report resolution review secretariat statute study survey taskforce
treaty tribunal union watch workshop inquiry paper guidelines handbook manual
`);

/** Nouns that stand on both sides of the *and* of a ministry, a law or a programme. */
export const TOPIC_NOUNS: ReadonlySet<string> = words(`
abuse accountability adolescents affairs aging agriculture aid air antiquities armament art arts asylum atmospheric aviation borders budget business camps cattle
chemical child childhood children citizenship civil civilisation coast combat commerce communication communications compensation conflict consumer control cooperation corrections crime crimes crops culture
customs cybercrime data debt defence defense demobilisation democracy development disability disabilities disarmament disaster discrimination disease diseases displacement drug drugs
economic economy education elections electricity emergency employment energy engineering environment equality equity ethics exchange exploitation explosives families family federal finance firearms fire fish fisheries
fishing food foreign forest forestry forestries forced freedom fundamental gas gender global governance harbours health heritage history homeland housing human humanities humanitarian hygiene identity immigration
industry inequality information infrastructure innovation insurance integration intellectual intelligence interior international investigation investment justice juvenile knowledge labor labour land
language law laws legal liberties library literature livestock local logistics management manufacturing marine maritime materials media medical medicine men mental migrant migrants migration military minerals mines mining minorities
monitor monetary monuments munitions narcotics national natural naturalization nature nuclear nutrition ocean oceanic oceans oil parks peace penal people peoples persons persecution pharmaceutical physics planning policy policies political
pollution ports poverty power prevent preventive prevention prices prison prisons privacy private production property prosecution protection public punish punishment racial radio railways reconstruction reconciliation recreation reform refugee
refugees regional rehabilitation relations relief religion reproductive rescue research resettlement resources responsibility revenue rights rural safety sanctions sanitation school science sciences security servitude settlement sex
sexual shipping slavery smuggling social society soil space sport sports standards statistics strategic suppress suppression surveillance sustainable tax taxation technology telecommunications telecommunication terrorism territorial
tobacco torture tourism trade trafficking training transit transport transportation travel treasury tribal truth unification urban utilities vaccination vaccines verification veterans victims violence vocational waste water
weapons welfare wildlife women work workers works youth culture firearms foreigners borders status seamen seafarers fishers dockers inquiry facilities customs treatment cruel inhuman degrading
`);

/** Plural or generic owners that stay inside a name: "Children's Fund", "Citizens' Alliance". */
export const OWNERS_IN_NAMES: ReadonlySet<string> = words(`
actors artists bishops children citizens consumers doctors employers farmers fathers gentlemen girls king kings ladies lawyers men mens merchants miners mothers nurses
parents pensioners people peoples physicians players prisoners producers queen queens refugees scholars soldiers students teachers veterans victims villagers
women womens workers writers youth journalists saint paul's world
`);
