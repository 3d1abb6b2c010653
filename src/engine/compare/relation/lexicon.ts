/**
 * What English words say about the population, the deed and the standing of a figure. One line a group; all forms of a word are found by
 * its stem. General English only: nothing here belongs to one subject matter more than to others.
 */

/** Words for one and the same thing: nouns, verbs and adjectives of one deed go together. The first names the group. */
export const SAME = `
die dead death fatality kill perish drown lethal slain mortality
injure wound hurt
arrive arrival enter entry
live reside inhabit dwell
resettle settle
deport repatriate expel
employ hire recruit workforce payroll
convict guilty
charge prosecute indict prosecution
arrest detain custody apprehend
sentence
jail imprison imprisonment prison incarcerate
woman female
man male
child minor kid
infant baby newborn
young youth teenage teenager adolescent
elderly senior pensioner
person people individual
case infect infection sicken
win take gain obtain secure
urban city town
vote ballot
price cost
wage salary earn pay
loss lose
profit
sell sale
revenue turnover
crowd spectator attendance attend
house home dwelling household
malnourish malnutrition undernourish
apartment flat
electricity power
output production produce
found establish
adopt pass enact
ban forbid prohibit outlaw
burn destroy raze scorch char gut
fire blaze wildfire
earthquake quake tremor temblor
explosion blast explode
shell bombard bombardment
rise increase grow growth expand climb jump soar surge
fall decrease drop decline shrink reduce reduction lower
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
unemployed unemployment jobless joblessness
homicide murder
execute execution
vaccinate immunise immunize inoculate vaccine
obese obesity
literate literacy
poverty poor impoverished
homeless homelessness
disabled disability
tourist visitor
foreign overseas abroad
enrol enroll enrolment enrollment
passenger traveller traveler
aircraft plane airplane aeroplane jet airliner
car automobile
train rail railway railroad
journey trip voyage
aid assistance relief
emission emit
harvest crop
plant sow
rain rainfall precipitation
drug medicine medication
match game
prize award
spend expenditure
buy purchase acquire
steal rob loot theft
seize confiscate
witness testify
fine penalty
lawyer attorney
protest demonstrate demonstration rally
storey floor
deficit shortfall
host shelter accommodate
reservoir dam
food feed
store shop
grant give
strike walkout stoppage
liberate free
athlete competitor
reactor nuclear
illness disease
risk likelihood
`;

/** Rows of words that stand for one. */
export const IDIOMS = `
out of work = unemployed
out of a job = unemployed
put to death = execute
behind bars = jail
sleep rough = homeless
sleeping rough = homeless
from their homes = displaced
their homes = displaced
took part = attend
within the country = internal
inside the country = internal
internally displaced = internal
from abroad = foreign
registered to vote = electorate
registered voters = electorate
taken in = host
took in = host
take in = host
takes in = host
broke out = begin
break out = begin
take place = happen
carry out = do
make up = constitute
set up = found
lay off = dismiss
take on = hire
take home = earn
bring home = earn
bring in = earn
give up = surrender
hand over = surrender
hand out = distribute
give out = distribute
give away = donate
wipe out = destroy
knock down = destroy
pull down = destroy
tear down = destroy
sweep away = destroy
carry off = destroy
carry away = destroy
wash away = destroy
burn down = burn
shut down = close
close down = close
call off = cancel
turn away = reject
turn down = reject
throw out = expel
drive out = displace
force out = displace
lock up = jail
set free = free
let go = release
sign up = register
carry on = continue
go on = continue
pull back = retreat
draw back = retreat
pull out = withdraw
walk out = strike
down tools = strike
without a job = unemployed
without jobs = unemployed
without work = unemployed
take part = attend
under arrest = arrest
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
live house
live host
live hold
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
die casualty
loss die
infect patient
infect ill
employ worker
employ staff
wage income
revenue sell
viewer audience
viewer watch
vote cast
customer client
customer user
subscriber user
subscriber customer
subscriber subscription
ship vessel boat ferry
car vehicle
fighter militant rebel insurgent guerrilla
weapon arms gun
student enrol
pupil schoolchild
displace evacuate flee force
survive remain live
war conflict fight
hospital clinic
trial study
trial test
participant patient volunteer
team club
circulation copy
inflation price
debt loan
thief robber burglar gang
thief hacker
marcher protester demonstrator
seat capacity
hold capacity
find identify
steal lose
promise pledge
people folk
church mosque temple
storm hurricane typhoon cyclone
school pupil
crop yield
catch landing
body corpse
body die
bombard attack
worker miner
worker farmer
worker maid
cross arrive
cross enter
rent tenant
journalist reporter correspondent
rural village
airline carrier
newspaper paper
girl young
municipality urban
municipality council
free rescue
free release
`;

/**
 * Deeds that part populations: figures of two of them are figures of two things, however alike the rest. A word may stand for its group.
 */
export const DEEDS = `
die injure infect survive displace rescue arrive deport return flee live employ dismiss create cut convict acquit charge arrest sentence jail
release admit reject approve adopt amend repeal import export buy sell build destroy win seek demand need treat recover register apply sign ratify visit
vaccinate hospitalise marry divorce bear cross host open close send spend earn donate borrow lend invest join leave resettle test
`;

/** Of the deeds those that are states: all there are are in one, so it parts nothing from a figure without a deed. */
export const STATES = `live hide stay shelter remain sleep employ host own hold contain house`;

/** Verbs that only tie a figure to its subject. */
export const NEUTRAL = `
be have do happen occur receive reach stand hit total number amount include estimate count record register report see remain put show make comprise constitute account represent
continue become cover say tell add note find know believe think expect go use set exceed range average rise fall carry provide supply
cover span stretch extend occupy crest peak fear warn claim argue insist allege suggest indicate announce confirm admit acknowledge concede
post log tally boast come amount handle move feature
affect involve face run last keep contain place rank seem appear draw watch measure mean follow stay keep turn bring equal
`;

/** Words for what changes hands for a sum. */
export const TRADE = `buy sell auction fetch pay price bill fee worth value spend expense budget`;

/** What every figure of a unit is the size of: these words part nothing from a figure without them. */
export const PROPERTIES = `price fee bill sum value worth capacity altitude depth deep speed length height width wide broad tall thickness thick size weight area surface prevalence incidence frequency tally record confirmed entire whole full total temperature thermometer mercury`;

/** Words that say of which class a named thing is. */
export const CLASSES = `river lake sea city town municipality village province region county district state country company firm club team camp prison plant airport port island mine park university newspaper party`;

/** Sub-groups of a population. */
export const GROUPS = `
woman man child girl boy young adult elderly infant baby toddler mother father foreign foreigner rural urban undocumented black white widow orphan veteran disabled male
pregnant native indigenous minority civilian military private public internal electorate
`;

/** Words of persons in general: they are the same population as any noun of persons beside them. */
export const PERSONS = `person population resident civilian victim other everyone anyone somebody member human citizen inhabitant`;

/** Words that say nothing of what is measured. */
export const EMPTY = `
toll number total figure amount equivalent estimate estimated average about around approximately nearly almost least most more less than only just some several many few each every
year month week day time period percent per cent rate level share proportion percentage part half third quarter thousand million billion dozen hundred rest
official officially according data report reported statistic study survey research group source one two three four five six seven eight nine ten first second third last next
former current new old recent recently now currently today still also already far even alone annually annual yearly monthly daily weekly overall altogether contrast all
well early late large small big great high low likely other another same such different certain various roughly up down back out again around meanwhile however
place area kind type way thing fact result example addition end count point january february march april may june july august
september october november december monday tuesday wednesday thursday friday saturday sunday worth long
`;

/** Sub-kinds of a percentage or price that a short text leaves out: a figure with one is not a figure without. */
export const QUALIFIERS = `youth core real nominal net gross primary secondary maternal infant maximum minimum median mean highest lowest domestic foreign annual cheapest costliest dearest oldest youngest`;

/** What announces what has not happened: verbs before an infinitive, nouns and adverbs. */
export const PLANNED =
  /^(?:plans?|planned|planning|aims?|aimed|intends?|intended|hopes?|hoped|wants?|wanted|targets?|targeted|proposes?|proposed|proposal|pledges?|pledged|promises?|promised|vows?|vowed|expects?|expected|forecasts?|forecasted|projects?|projected|projection|predicts?|predicted|seeks?|sought|demands?|demanded|urges?|urged|requests?|requested|budgeted|scheduled|goal|ought|threatens?|threatened|could|will|would|shall|should|must|'ll)$/;

/** Of these those that make a plan also of the figure before them: "300 flats are planned", "300 flats will be built". */
export const PLANNED_AHEAD =
  /^(?:planned|expected|projected|forecast(?:ed)?|predicted|proposed|scheduled|budgeted|targeted|promised|pledged|could|will|would|shall|should|must|ought|'ll)$/;

/** Denials of the whole of what follows. */
export const DENIED =
  /^(?:denies|deny|denied|denying|rejects?|rejected|disputes?|disputed|dismissed|refutes?|refuted|refused|false|falsely|untrue)$/;

/** Opinion polls and the like: what people would do, not what they did. */
export const POLLED = /^(?:polls?|polled|pollsters?|opinion)$/;

/** What counts from a beginning up to now. */
export const CUMULATIVE = /^(?:since|cumulatively|cumulative|altogether|overall)$/;
