/**
 * Words that a writer who tells a source in other words puts for each other: near enough that two sentences may speak of the same, not near enough to compare
 * figures by them (`concepts.ts`). Cost: a look-up a word; the table is built once.
 */
import { type Concept, conceptOf } from '../../compare/relation/concepts.ts';

/** A group a line. */
const GROUPS = `
enter inside within indoors
visit call inspect tour
send pass forward transmit submit deliver dispatch hand
examine inspect check review scrutinise study analyse assess test
cover count include comprise contain take
cost expense price charge spend bill outlay
notify inform report tell alert warn
refuse deny decline reject withhold
let allow permit authorise licence
accept agree approve endorse consent adopt
admit concede acknowledge confess grant
begin start open launch commence
end finish close stop cease terminate conclude cancel halt
apply enforce implement introduce force effect use
decide resolve determine settle rule
return reclaim recover repay refund restore
pay fund finance reimburse compensate
buy purchase acquire obtain
sell trade market
rise increase grow climb gain
fall drop decline decrease shrink lessen lower sink
cause trigger lead bring explain produce provoke
damage harm hurt injure destroy ruin
repair mend fix restore maintain
build construct erect
remove clear strip dismantle demolish
publish release issue print disclose
show reveal demonstrate indicate prove
record register log enter list document note
ask question request demand seek urge
answer reply respond
meet talk discuss consult
know aware familiar
support back favour endorse approve
oppose resist object contest
believe credible convince persuade accept
blame fault responsible guilty liable
charge prosecute indict accuse try
jail imprison prison sentence
convict guilty
dismiss sack fire
hire employ recruit engage
leave quit depart exit
flee escape run
live dwell reside house home
die death kill dead fatal
child minor underage boy girl
worker labourer employee staff hand
official officer inspector
police officer constable
owner landlord proprietor
firm company business employer operator enterprise
government state authority
court judge tribunal bench
village hamlet settlement community
house home dwelling flat
road street
doctor physician medic
hospital clinic ward
money fund cash sum
loan credit debt
wage pay salary earnings
fine penalty punishment
law act statute legislation
rule regulation
plan scheme programme project
proposal recommendation suggestion
survey questionnaire poll study
test trial sample
evidence proof sign
reason cause ground motive
risk danger hazard threat
accident incident crash collision
fire blaze
flood deluge
leak seep
water well
camp shelter centre
large big great considerable substantial
small little minor slight
quick fast rapid
late delay overdue behind
early before prior
often frequent regular
enough sufficient adequate
lack want shortage absence missing
full complete entire whole
empty vacant
alone single only sole
same alike identical equal
different unlike other
yearly annual
repeat again twice second
part share portion fraction role
most majority
safe secure
secret hidden conceal
look search seek
keep retain hold
give provide supply offer grant
get receive obtain
move shift transfer relocate
lose loss forfeit
`;

const GROUPS_OF: ReadonlyMap<Concept, readonly string[]> = (() => {
  const found = new Map<Concept, string[]>();
  for (const [i, line] of GROUPS.trim().split('\n').entries())
    for (const word of line.split(' ')) {
      const concept = conceptOf(word);
      found.set(concept, [...(found.get(concept) ?? []), String(i)]);
    }
  return found;
})();

const NONE: readonly string[] = [];

/** The groups of a word. */
export const groupsOf = (concept: Concept): readonly string[] => GROUPS_OF.get(concept) ?? NONE;
