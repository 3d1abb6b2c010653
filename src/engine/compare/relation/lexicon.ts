/**
 * What English words say about the population, the deed and the standing of a figure. One line a group; all forms of a word are found by
 * its stem. General English only: nothing here belongs to one subject matter more than to others.
 */

/** Words for one and the same thing: nouns, verbs and adjectives of one deed go together. The first names the group. */
export const SAME = `
die dead death fatality kill perish drown lethal slain
injure wound
arrive arrival enter entry
live reside inhabit dwell
resettle settle
deport repatriate expel
employ hire recruit
convict guilty
charge prosecute indict prosecution
arrest detain
sentence
jail imprison imprisonment
woman female
man male
child minor kid
young youth teenage teenager adolescent
elderly senior pensioner
person people individual
case infect infection
win take gain obtain secure
urban city town
vote ballot
price cost
wage salary earn pay
loss lose
profit
crowd spectator attendance
house home
electricity power
output production produce
found establish
adopt pass enact
burn destroy raze
rise increase grow growth expand climb jump soar surge
fall decrease drop decline shrink reduce reduction
hectare acre
worldwide global world
rescue save
flee escape
worker employee labourer laborer
judge court tribunal
doctor physician
inmate prisoner
smoke smoker
marry marriage wed
begin start open
end close cease
`;

/** Groups of near things: much alike, yet not the same. */
export const NEAR = `
refugee defector escapee asylum-seeker migrant immigrant emigrant exile displaced
trafficker smuggler broker
resettle arrive
arrive come
arrive receive
visit receive
win receive
deploy send
suffer affect
detain jail
live stay hide
deport return
protester demonstrator
employ work
employ job
pupil student
soldier troop
officer police
jail sentence
civilian resident villager citizen inhabitant
company firm
bank lender
film movie
`;

/**
 * Deeds that part populations: figures of two of them are figures of two things, however alike the rest. A word may stand for its group.
 */
export const DEEDS = `
die injure infect survive displace rescue arrive deport return flee live employ dismiss create cut convict acquit charge arrest sentence jail
release admit reject approve adopt amend repeal import export buy sell build destroy win seek demand treat recover register apply sign ratify visit
vaccinate hospitalise marry divorce bear cross host open close send spend earn donate borrow lend invest join leave resettle test
`;

/** Of the deeds those that are states: all there are are in one, so it parts nothing from a figure without a deed. */
export const STATES = `live employ host own hold contain house`;

/** Verbs that only tie a figure to its subject. */
export const NEUTRAL = `
be have do reach stand hit total number amount include estimate count record register report see remain put show make comprise constitute account represent
continue become cover say tell add note find know believe think expect go use set exceed range average rise fall carry provide supply
affect involve face run last keep contain place rank seem appear draw watch measure mean follow stay keep turn bring equal
`;

/** Sub-groups of a population. */
export const GROUPS = `
woman man child girl boy young adult elderly infant baby toddler mother father foreign foreigner rural urban undocumented black white widow orphan veteran disabled male
pregnant native indigenous minority civilian military private public
`;

/** Words of persons in general: they are the same population as any noun of persons beside them. */
export const PERSONS = `person population resident civilian victim other everyone anyone somebody member human citizen inhabitant`;

/** Words that say nothing of what is measured. */
export const EMPTY = `
toll number total figure amount estimate estimated average about around approximately nearly almost least most more less than only just some several many few each every
year month week day time period percent per cent rate level share proportion percentage part half third quarter thousand million billion dozen hundred rest
official officially according data report reported statistic study survey research group source one two three four five six seven eight nine ten first second third last next
former current new old recent recently now currently today still also already far even alone annually annual yearly monthly daily weekly overall altogether contrast all
well early late large small big great high low likely other another same such different certain various roughly up down back out again around meanwhile however
place area kind type way thing fact result example addition order end count point january february march april may june july august
september october november december monday tuesday wednesday thursday friday saturday sunday worth long
`;

/** Sub-kinds of a percentage or price that a short text leaves out: a figure with one is not a figure without. */
export const QUALIFIERS = `youth core real nominal net gross primary secondary maternal infant maximum minimum median mean highest lowest domestic foreign annual`;

/** What announces what has not happened: verbs before an infinitive, nouns and adverbs. */
export const PLANNED =
  /^(?:plans?|planned|planning|aims?|aimed|intends?|intended|hopes?|hoped|wants?|wanted|targets?|targeted|proposes?|proposed|proposal|pledges?|pledged|promises?|promised|vows?|vowed|expects?|expected|forecasts?|forecasted|projects?|projected|projection|predicts?|predicted|seeks?|sought|demands?|demanded|urges?|urged|requests?|requested|budgeted|scheduled|goal|ought|needs?|needed|threatens?|threatened|could|will|would|shall|should|must|'ll)$/;

/** Denials of the whole of what follows. */
export const DENIED =
  /^(?:denies|deny|denied|denying|rejects?|rejected|disputes?|disputed|dismissed|refutes?|refuted|refused|false|falsely|untrue)$/;

/** Opinion polls and the like: what people would do, not what they did. */
export const POLLED = /^(?:polls?|polled|pollsters?|opinion)$/;

/** What counts from a beginning up to now. */
export const CUMULATIVE = /^(?:since|cumulatively|cumulative|altogether|overall)$/;
