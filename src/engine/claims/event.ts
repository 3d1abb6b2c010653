/** Tells something done or holding from judgements, bare measurements, definitions and rules of law. */
import type { DateMention, Quantity } from '../model/index.ts';
import { words } from '../text/wordSet.ts';
import { EVALUATIVE, MENTAL_VERBS, VAGUE_VERBS } from './lexicon/stance.ts';
import { CALLING_VERBS, REPORTING_VERBS } from './lexicon/reporting.ts';
import { KIND } from './kindBits.ts';
import { hasName, lowerAt, type ParsedSentence } from './sentence.ts';
import { type Clause, foretells, isPerfect } from './statement.ts';
import { subjectOf, type TokenRange, type VerbGroup } from './syntax/clause.ts';
import { TAG } from './syntax/words.ts';

interface Figures {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
}

/** To say so is to do something: a denial or accusation is an event whatever it is about. */
const SPEECH_ACTS = new Set(['accuse', 'admit', 'announce', 'blame', 'confess', 'deny', 'vow']);

/** Verbs that only link a measure to its figure. */
const MEASURING = words(
  'account amount average comprise constitute cost decline decrease drop earn equal estimate exceed fall grow have increase jump last make measure number outnumber plunge range reach represent rise soar stand surge total weigh plummet climb double triple halve shrink hit cover seat contain hold score yield generate live inhabit spend take explain lie',
);
/** In the present tense these measure what goes on all the time: "the dam supplies 40 percent of the power". */
const MEASURING_NOW = words('absorb buy consume eat employ export import pay produce provide receive supply use');
/** Verbs of a sentence that says what a term means. */
const DEFINING = words('arise be call consist define denote describe exist give know mean occur refer signify stand use');
/** Of these, those that define in the past tense or as a participle too: "also called caustic soda". */
const NAMING = words('call define denote know mean refer signify');
const STATIVE = new Set(['be', 'have', 'remain', 'include', 'contain', 'consist', 'mean', 'comprise', 'constitute', 'represent', 'belong']);

/** Whether something is done or holds, beyond what the kinds already found say. */
export function isEvent(sentence: ParsedSentence, clause: Clause, found: number, figures: Figures): boolean {
  const { range, verb } = clause;
  if (verb === null) return false;
  if (sentence.main !== null && SPEECH_ACTS.has(sentence.main.base) && !sentence.main.negated) return true;
  if (verb === sentence.main && range.from > 0 && found & KIND.statistic) return false;
  if (tellsEvent(sentence, clause, found, figures)) return true;
  return sentence.groups.some(
    group => group.main && group.first > verb.verb && group.first < range.to && isSecondClause(sentence, group, clause, found, figures),
  );
}

/** ", but they were seldom enforced": a clause of its own behind a conjunction or semicolon. */
function isSecondClause(sentence: ParsedSentence, group: VerbGroup, { range }: Clause, found: number, figures: Figures): boolean {
  if (group.modal !== null) return false;
  if (found & KIND.definition) return false;
  const subject = subjectOf(sentence, group.first, range.from);
  // "was a gifted student and won a scholarship": the same subject did something.
  if (group.past && /^(?:and|but)$/.test(lowerAt(sentence, group.first - 1)) && !STATIVE.has(group.base))
    return tellsEvent(sentence, { range: { from: group.first, to: range.to }, verb: group }, found, figures);
  let before = subject.from - 1;
  while (before > range.from && (sentence.tags[before] ?? 0) & TAG.adverb) before--;
  const left = lowerAt(sentence, before);
  if (subject.from === subject.to || !/^(?:and|but|;)$/.test(left)) return false;
  return tellsEvent(sentence, { range: { from: subject.from, to: range.to }, verb: group }, found, figures);
}

function tellsEvent(sentence: ParsedSentence, { range, verb }: Clause, found: number, { dates, quantities }: Figures): boolean {
  if (verb === null) return false;
  if ((VAGUE_VERBS.has(verb.base) || MENTAL_VERBS.has(verb.base)) && !verb.passive) return false;
  // "is taken to mean"
  if (found & KIND.definition && verb.passive && verb.base === 'take') return false;
  if (found & KIND.definition && DEFINING.has(verb.base) && (!verb.past || NAMING.has(verb.base))) return false;
  if (
    found & KIND.statistic &&
    !verb.passive &&
    MEASURING.has(verb.base) &&
    !makesSomething(sentence, verb) &&
    !changes(sentence, verb) &&
    !takesIn(sentence, verb)
  )
    return false;
  if (found & KIND.statistic && !verb.passive && !verb.past && MEASURING_NOW.has(verb.base)) return false;
  if (found & KIND.statistic && verb.base === 'go' && /^(?:up|down)$/.test(lowerAt(sentence, verb.verb + 1))) return false;
  if (
    found & KIND.ranking &&
    (isPlacing(sentence, verb) || (!verb.past && !verb.passive && (MEASURING.has(verb.base) || verb.base === 'pay')))
  )
    return false;
  if (found & KIND.statistic && verb.passive && /^(?:associate|correlate|link)$/.test(verb.base)) return false;
  if (foretells(verb)) return false;
  if (found & KIND.legal && verb.base === 'have' && lowerAt(sentence, verb.verb + 1) === 'yet') return true;
  if (found & KIND.attribution && verb === sentence.main && CALLING_VERBS.has(verb.base) && !verb.passive)
    return ((sentence.tags[verb.verb + 1] ?? 0) & TAG.gerund) !== 0 || /^(?:being|having)$/.test(lowerAt(sentence, verb.verb + 1));
  if (
    found & KIND.statistic &&
    (verb.base === 'be' ||
      (averages(sentence) && !isDeed(sentence, verb)) ||
      (!verb.past && (sentence.tags[verb.first] ?? 0) !== TAG.have && countsSubject(sentence, range, verb, quantities)))
  )
    return false;
  if (found & KIND.causal && (verb.base === 'be' || (verb.passive && /^(?:attribute|blame|explain)$/.test(verb.base)))) return false;
  if (isJudgement(sentence, verb)) return false;
  if (found & KIND.legal && isRule(sentence, range, verb)) return false;
  if (STATIVE.has(verb.base) && !verb.passive) return isConcrete(sentence, range, verb, found, dates.length + quantities.length);
  if (isMental(sentence, range, verb)) return false;
  return true;
}

/** "raised the price by half": one thing changes another. */
function changes({ tags }: ParsedSentence, verb: VerbGroup): boolean {
  return (
    /^(?:cut|decrease|double|halve|increase|lower|raise|reduce|triple)$/.test(verb.base) &&
    ((tags[verb.verb + 1] ?? 0) & TAG.determiner) !== 0
  );
}

/** "made half the pupils ill", against "make up half of the pupils" */
function makesSomething(sentence: ParsedSentence, verb: VerbGroup): boolean {
  return verb.base === 'make' && lowerAt(sentence, verb.verb + 1) !== 'up';
}

/** "The shelter took in 212 women". */
function takesIn(sentence: ParsedSentence, verb: VerbGroup): boolean {
  return verb.base === 'take' && /^(?:in|on|over)$/.test(lowerAt(sentence, verb.verb + 1));
}

/** "ranked 172nd", "is widely regarded as": says where a thing stands. */
function isPlacing({ tags }: ParsedSentence, verb: VerbGroup): boolean {
  if (verb.passive) return /^(?:consider|rate|regard)$/.test(verb.base) && !verb.past;
  if (verb.base === 'top') return true;
  return verb.base === 'rank' && ((tags[verb.verb + 1] ?? 0) & TAG.determiner) === 0;
}

/** "we bought back 6.5 million shares at an average price": somebody did something to so many things, and the average is told beside it. */
function isDeed({ tags }: ParsedSentence, { past, passive, verb }: VerbGroup): boolean {
  const object = (tags[verb + 1] ?? 0) & TAG.adverb ? verb + 2 : verb + 1;
  return past && !passive && ((tags[object] ?? 0) & TAG.number) !== 0;
}

function averages({ tokens }: ParsedSentence): boolean {
  return tokens.some(({ lower }) => lower === 'average' || lower === 'mean' || lower === 'median');
}

/** "Some 12,000 children work …": a present fact about so many measures more than it tells. */
function countsSubject(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup, quantities: readonly Quantity[]): boolean {
  const subject = subjectOf(sentence, verb.first, range.from);
  const start = sentence.tokens[subject.from]?.start ?? 0;
  const end = sentence.tokens[subject.to - 1]?.end ?? 0;
  return quantities.some(({ span }) => span.start >= start && span.end <= end);
}

/** In the present tense, of a common noun, these state a rule: "an easement requires open use". */
const RULING_VERBS = words(
  'accrue apply attach authorise authorize bar bind commit confer entitle expire forbid govern impose lie mandate oblige permit preclude prohibit protect provide require run vest',
);

/** A provision that says what it forbids or provides: law, nothing done. */
function isRule(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup): boolean {
  if (verb.past) return false;
  if (/^(?:under|pursuant)$/.test(lowerAt(sentence, range.from)) || (verb.modal !== null && !isPerfect(sentence, verb))) return true;
  if (verb.passive)
    return (
      /^(?:allow|ban|bar|define|entitle|exclude|exempt|forbid|permit|prohibit|punish|require|vest)$/.test(verb.base) &&
      (sentence.tags[verb.first] ?? 0) === TAG.be
    );
  // "Murder carries a mandatory term"
  if (verb.base === 'carry' && /^an?$/.test(lowerAt(sentence, verb.verb + 1))) return true;
  const subject = subjectOf(sentence, verb.first, range.from);
  if (RULING_VERBS.has(verb.base) && !hasName(sentence, subject)) return true;
  // "A tenant in arrears forfeits the protection": whoever it may be.
  if (/^(?:an?|any|each|every|no)$/.test(lowerAt(sentence, subject.from)) && (sentence.tags[verb.first] ?? 0) & (TAG.third | TAG.base))
    return true;
  for (let i = subject.from; i < subject.to; i++)
    if (
      /^(?:law|laws|article|section|act|convention|code|statute|constitution|treaty|protocol|regulation|clause|directive|rule|amendment|§|ordinance|legislation|decree|bill)$/.test(
        lowerAt(sentence, i),
      )
    )
      return true;
  return false;
}

/** Adjectives that tell a fact, not a judgement, when they are the predicate. */
const FACTUAL = words(
  `absent active alive asleep available bare based black blind blue brown edible flat green grey hollow liquid poisonous red solid soluble venomous white yellow aquatic bilingual diurnal fertile illiterate immune impermeable insoluble literate marine permeable resistant sterile susceptible terrestrial unpaid born closed common composed dead deaf different due eligible empty endemic equal evergreen extinct female free full home
   illegal ill independent indigenous infected joined landlocked legal liable located male married missing mortal native nocturnal obsolete open ongoing operational own part permanent pregnant present prevalent
   prohibited public rare related resident responsible same separate similar subject temporary toxic unable able unavailable unemployed unharmed uninhabited unmarried vacant valid visible void widespread`,
);

/** "is of great importance". */
function isOfNote(sentence: ParsedSentence, { verb }: VerbGroup): boolean {
  if (lowerAt(sentence, verb + 1) !== 'of') return false;
  for (let i = verb + 2; i < verb + 5; i++)
    if (/^(?:concern|importance|interest|note|relevance|significance|use|value)$/.test(lowerAt(sentence, i))) return true;
  return false;
}

/** "have important implications", "requires constant vigilance". */
function hasImport(sentence: ParsedSentence, { verb }: VerbGroup): boolean {
  for (let i = verb + 1; i < verb + 5; i++)
    if (
      /^(?:attention|commitment|courage|determination|implications|leadership|merit|patience|ramifications|resolve|significance|vigilance)$/.test(
        lowerAt(sentence, i),
      )
    )
      return true;
  return false;
}

/** "paint a bleak picture". */
function hasPicture(sentence: ParsedSentence, { verb }: VerbGroup): boolean {
  for (let i = verb + 1; i < verb + 5; i++) if (lowerAt(sentence, i) === 'picture') return true;
  return false;
}

/** "The real meaning of the poem lies in …" */
function isQuality(sentence: ParsedSentence, verb: VerbGroup): boolean {
  const { from, to } = subjectOf(sentence, verb.first, 0);
  for (let i = from; i < to && !((sentence.tags[i] ?? 0) & TAG.preposition); i++)
    if (
      /^(?:answer|appeal|beauty|blame|challenge|charm|danger|difficulty|fault|genius|hope|importance|key|meaning|power|problem|reason|responsibility|secret|solution|strength|truth|value|weakness)$/.test(
        lowerAt(sentence, i),
      )
    )
      return true;
  return false;
}

/** Comparatives of what can be measured. */
const SIZED =
  /^(?:big|bright|cold|cool|dark|deep|dens|dri|earli|fast|heavi|high|hott|larg|lat|light|long|low|narrow|new|old|short|slow|small|tall|thick|thinn|warm|wett|wid|young)er$/;

const LINKING = new Set(['appear', 'be', 'become', 'feel', 'look', 'remain', 'seem', 'sound']);

/** "is dire", "remains a problem", "it is clear that". */
function isJudgement(sentence: ParsedSentence, verb: VerbGroup): boolean {
  if (EVALUATIVE.has(lowerAt(sentence, verb.verb)) || isOfNote(sentence, verb)) return true;
  if (verb.base === 'paint' && hasPicture(sentence, verb)) return true;
  if (verb.base === 'lie' && lowerAt(sentence, verb.verb + 1) === 'in' && isQuality(sentence, verb)) return true;
  if (/^(?:demand|deserve|have|require)$/.test(verb.base) && !verb.passive && hasImport(sentence, verb)) return true;
  if (!LINKING.has(verb.base) || verb.passive) return false;
  let described = false;
  let nominal = false;
  if (isExtraposed(sentence, verb)) return true;
  const aside = behindAside(sentence, verb.verb + 1);
  const equal = lowerAt(sentence, aside) === 'as';
  // "as bold as it is foolish"
  if (equal && lowerAt(sentence, aside + 2) === 'as' && (sentence.tags[aside + 3] ?? 0) & TAG.pronoun) return true;
  const start = equal && (sentence.tags[aside + 1] ?? 0) & TAG.adjective ? aside + 1 : aside;
  for (let i = start; i < Math.min(start + 6, sentence.tokens.length); i++) {
    const tag = sentence.tags[i] ?? 0;
    const lower = lowerAt(sentence, i);
    if (tag === 0 || tag & (TAG.comma | TAG.stop | TAG.relative | TAG.subordinator)) return described;
    if (tag & TAG.number) return false;
    if (tag & TAG.determiner) nominal = true;
    if (lowerAt(sentence, i + 1) === 'than' && lower.endsWith('er')) return !SIZED.test(lower);
    if (EVALUATIVE.has(lower) && !(tag & TAG.name)) return true;
    if (tag & (TAG.preposition | TAG.to)) return described;
    described = !nominal && tag === TAG.adjective && !FACTUAL.has(lower) ? true : tag & TAG.adverb ? described : false;
  }
  return described;
}

/** "It is an honour to …", "it is a mistake to …": a noun with "a" says what its author thinks of the deed. */
function isExtraposed({ tokens, tags }: ParsedSentence, { first, verb, base }: VerbGroup): boolean {
  if (base !== 'be' || tokens[first - 1]?.lower !== 'it' || !/^an?$/.test(tokens[verb + 1]?.lower ?? '')) return false;
  for (let i = verb + 2; i < verb + 6; i++) {
    const tag = tags[i] ?? 0;
    if (tag & TAG.to) return ((tags[i + 1] ?? 0) & (TAG.base | TAG.be | TAG.have | TAG.do)) !== 0;
    if (!(tag & (TAG.adjective | TAG.noun))) return false;
  }
  return false;
}

/** "is, with respect, hopeless": behind what commas set apart. */
function behindAside({ tags }: ParsedSentence, from: number): number {
  if (!((tags[from] ?? 0) & TAG.comma)) return from;
  for (let i = from + 1; i < from + 6; i++) if ((tags[i] ?? 0) & TAG.comma) return i + 1;
  return from;
}

/** A state is a fact where it has a name, a date, a figure, a place, or a number of its own. */
function isConcrete(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup, found: number, figures: number): boolean {
  const subject = subjectOf(sentence, verb.first, range.from);
  const first = lowerAt(sentence, subject.from);
  if (found & (KIND.ranking | KIND.definition)) return false;
  if (found & KIND.legal) return verb.past && (figures > 0 || verb.base === 'have');
  if (/^(?:this|that|these|those|what)$/.test(first) && subject.to - subject.from === 1)
    return hasName(sentence, { from: verb.verb, to: range.to }) || figures > 0;
  if (verb.base === 'be' && lowerAt(sentence, verb.verb + 1) === 'to') return false;
  return true;
}

/** What someone thinks or wants is no event. */
function isMental(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup): boolean {
  if (REPORTING_VERBS.has(verb.base) && range.from === 0 && !verb.passive) return false;
  return /^(?:seem|appear)$/.test(verb.base) && lowerAt(sentence, verb.verb + 1) !== 'to';
}
