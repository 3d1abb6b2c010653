/**
 * How the figures of two sentences stand to each other.
 *
 * Method: each figure is read with all that says what it measures; of all pairs in one unit the best aligned is taken; then scope, time
 * and value are compared in this order. What cannot be aligned is unrelated: a missing comparison is better than a wrong one.
 * Cost: linear in the sentences, and the product of their first figures.
 */
import type { Quantity, Relation, Span } from '../../model/index.ts';
import { type Alignment, align, closeness } from './alignment.ts';
import { isOnce } from './datedFact.ts';
import {
  deedOfOne,
  differing,
  limitedByName,
  namedApart,
  narrowedApart,
  partOfWhole,
  perBetween,
  saidByUnit,
  type ScopeDifference,
  scopeDifference,
  verbsDiffer,
} from './scope.ts';
import { areNear, type Concept, conceptOf, concepts, isPerson, isQualifier, looksLikePersons } from './concepts.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subject.ts';
import { isRun, startYear } from './runs.ts';
import { areDisjoint, timeDifference } from './time.ts';
import { compareValues, type Interval, intervalOf, takesIn } from './values.ts';

/** How two statements stand to each other, and why. */
export interface StatementRelation {
  readonly relation: Relation | 'unrelated';
  /** Plain English, both figures named. */
  readonly why: string;
  /** How well the two are aligned, 0 to 1. */
  readonly score: number;
  /** Weight of what both share besides what is counted and the verb: by it a caller that compares many tells what is too little. */
  readonly support: number;
}

interface DocumentDates {
  /** ISO 8601; null where the document has none. */
  readonly a: string | null;
  readonly b: string | null;
}

/** What two figures must share at least to be compared by value, and to be shown as figures of two populations. */
const COMPARABLE = { closeness: 0.55, shared: 1.9, support: 0.5 } as const;
/** Where two clauses say all but the same, less of it is enough. */
const ALL_BUT = { closeness: 0.78, shared: 1.2 } as const;
const AKIN = { closeness: 0.42, shared: 1.5 } as const;

const UNRELATED: StatementRelation = { relation: 'unrelated', why: 'the two do not measure the same thing', score: 0, support: 0 };

/** A relation with its reason, before it is said how well the two are aligned. */
interface Judgement {
  readonly relation: Relation;
  readonly why: string;
}

/** The relation of two statements. */
export function relateFigures(first: Statement, second: Statement, dates: DocumentDates): StatementRelation {
  if (first.dimension !== second.dimension) return UNRELATED;
  const [a, b] = [withName(first, second), withName(second, first)];
  if (a.delta !== b.delta && a.dimension !== 'count') return UNRELATED;
  if (ofOtherSize(a.subject, b.subject) || isTimeSpent(a, b)) return UNRELATED;
  const alignment = align(a.subject, b.subject, saidByUnit(a, b));
  const found = a.dimension === 'date' ? relateDates(a, b, alignment) : relateAligned(a, b, alignment, dates);
  return found === null ? UNRELATED : { ...found, score: closeness(alignment), support: alignment.support };
}

/** Depth and length are told in one unit, and measure two things. */
function ofOtherSize({ size: a }: Subject, { size: b }: Subject): boolean {
  return a !== null && b !== null && a !== b;
}

/** Hours a day and hours a week: how many days are worked is not said, so that the one is not brought to the other. */
function isTimeSpent(a: Statement, b: Statement): boolean {
  return a.dimension === 'time' && a.per !== null && b.per !== null && a.per !== b.per;
}

/** A word with a capital at the head of its sentence is a name where the other sentence has it for one. */
function withName(statement: Statement, { subject: { names, saidNames } }: Statement): Statement {
  const { subject } = statement;
  const { capital } = subject;
  if (capital === null || subject.names.includes(capital) || !(names.includes(capital) || saidNames.includes(capital))) return statement;
  const concept = conceptOf(capital);
  const left = (set: ReadonlySet<Concept>): ReadonlySet<Concept> => new Set([...set].filter(each => each !== concept));
  return {
    ...statement,
    subject: {
      ...subject,
      names: [...subject.names, capital],
      head: subject.head === concept ? null : subject.head,
      opening: subject.opening === concept ? null : subject.opening,
      phrase: left(subject.phrase),
      actor: left(subject.actor),
      all: left(subject.all),
    },
  };
}

function relateAligned(a: Statement, b: Statement, alignment: Alignment, dates: DocumentDates): Judgement | null {
  if (!isSameShare(a.subject, b.subject)) return null;
  const scope = scopeDifference(a, b);
  if (scope !== null && isSoft(a, b, scope) && toldDigits(a, b) >= FEW_DIGITS && isSameValue(a, b)) {
    // The same figure under other words: of one thing where enough else is shared, and hardly of two of a kind.
    return isSupported(alignment) ? relateValues(a, b, dates) : null;
  }
  if (scope !== null) return isAkin(a, b, scope, alignment) ? differentPopulation(a, b, scope) : null;
  return isComparable(a, b, alignment) ? relateValues(a, b, dates) : null;
}

const MONEY = /^[A-Z]{3}$/;
/** What is counted, weighed or paid: there is more of it in the whole than in what is done to a part. */
const ADDS_UP = /^(?:count|area|mass|volume|energy|[A-Z]{3})$/;

/** Whether two shares are shares of those with one property: of a whole, those who are women are not those who are trafficked. */
function isSameShare(a: Subject, b: Subject): boolean {
  if (!a.isShare || !b.isShare || (a.fromActor && b.fromActor)) return true;
  const of = (subject: Subject): readonly Concept[] => [
    ...(subject.fromWhole ? [...subject.all].filter(concept => !subject.whole.has(concept)) : subject.phrase),
    ...(subject.verb === null ? [] : [subject.verb]),
  ];
  const [x, y] = [of(a), of(b)];
  return x.some(concept => b.all.has(concept)) || y.some(concept => a.all.has(concept)) || (x.length === 0 && y.length === 0);
}

/** What words alone say of a difference may be two wordings of one thing. */
function isSoft(a: Statement, b: Statement, { kind }: ScopeDifference): boolean {
  if (kind === 'phrase' || kind === 'negative') return !a.subject.isShare || !b.subject.isShare;
  if (kind === 'rate') return a.per === null || b.per === null;
  if (kind === 'deed') return MONEY.test(a.dimension);
  if (kind === 'qualifier') return areBut(MIDDLING, a, b);
  if (kind === 'group') return a.subject.groups.size === 0 || b.subject.groups.size === 0;
  return kind === 'name' ? a.subject.opening !== null && b.subject.opening !== null : false;
}

/** Whether nothing but such words qualifies the one or the other. */
function areBut(words: ReadonlySet<Concept>, a: Statement, b: Statement): boolean {
  return [a, b].every(({ subject }) => [...subject.all].filter(isQualifier).every(concept => words.has(concept)));
}

/** What a figure of the usual case is called, and is as often not called. */
const MIDDLING = concepts('median mean nominal annual');

function isSupported({ head, support, sharedNames }: Alignment): boolean {
  return head !== 'none' && (sharedNames > 0 || support >= 1.5);
}

/** Figures that tell so many digits between them and are the same are hardly the same by chance. */
const TELLING_DIGITS = 6;
/** With fewer they are often the same by chance. */
const FEW_DIGITS = 4;

function isComparable(a: Statement, b: Statement, alignment: Alignment): boolean {
  const { head, shared, support, sharedNames } = alignment;
  const score = closeness(alignment);
  const opening = a.subject.opening !== null && a.subject.opening === b.subject.opening;
  if (a.dimension === 'tier' || a.dimension === 'ordinal')
    return (sharedNames > 0 || support >= 1 || opening || head === 'same') && score >= AKIN.closeness;
  const counted = a.dimension === 'count';
  if (
    head !== 'none' &&
    toldDigits(a, b) >= FEW_DIGITS &&
    isSameValue(a, b) &&
    score >= AKIN.closeness &&
    shared >= 1 &&
    support >= SAME_VALUE_SUPPORT
  )
    return true;
  if (head === 'none') return !counted && a.dimension !== 'percent' && sharedNames > 0 && score >= ALL_BUT.closeness;
  if (sameTellingValue(a, b)) return score >= AKIN.closeness && shared >= AKIN.shared;
  if (score >= ALL_BUT.closeness && shared >= (counted ? ALL_BUT.shared : 1) && (!counted || support >= COMPARABLE.support)) return true;
  const supported = support >= COMPARABLE.support || (!counted && head === 'same' && a.subject.verb === b.subject.verb);
  return supported && score >= COMPARABLE.closeness && shared >= (counted ? COMPARABLE.shared : AKIN.shared);
}

/** What clauses with the same figure must share besides the noun and the verb. */
const SAME_VALUE_SUPPORT = 0.4;

/** How many digits the two figures tell between them. */
function toldDigits(a: Statement, b: Statement): number {
  const digits = (value: number | null): number => (value === null ? 0 : String(value).replace(/^[0.]+|\.|0+$/g, '').length);
  return digits(a.quantity.low) + digits(b.quantity.low);
}

function sameTellingValue(a: Statement, b: Statement): boolean {
  return toldDigits(a, b) >= TELLING_DIGITS && isSameValue(a, b);
}

/** The values that a figure leaves open. */
function interval({ quantity, text, barely }: Statement, factor = 1): Interval {
  const value = quantity.low ?? quantity.high;
  return intervalOf(barely ? { ...quantity, low: value, high: value, bound: 'about' } : quantity, text, factor);
}

function isSameValue(a: Statement, b: Statement): boolean {
  const [x, y] = [interval(a), interval(b, perBetween(a, b) ?? 1)];
  return x.point && y.point && compareValues(x, y) === 'agrees';
}

/** Whether the nouns themselves are alike: what is counted here and only limits there is not one kind. */
export function areHeadsAlike({ head: x, headWord: wordA }: Subject, { head: y, headWord: wordB }: Subject): boolean {
  if (x === null || y === null || x === y || areNear(x, y)) return true;
  return (isPerson(x) || looksLikePersons(wordA)) && (isPerson(y) || looksLikePersons(wordB));
}

/** Whether figures of two populations are still of one kind, so that the reader is helped by seeing them side by side. */
function isAkin(a: Statement, b: Statement, { kind }: ScopeDifference, alignment: Alignment): boolean {
  const ignored = differing(kind, a, b);
  const rest = ignored.size === 0 ? alignment : align(a.subject, b.subject, new Set([...ignored, ...saidByUnit(a, b)]));
  const score = closeness(rest);
  if (alignment.head === 'none') return kind !== 'rate' && kind !== 'negative' && score >= AKIN.closeness && rest.shared >= 2;
  const [x, y] = [a.subject.verb, b.subject.verb];
  if (kind === 'rate' && x !== null && y !== null && x !== y) return false;
  if (kind === 'negative' && x !== y) return false;
  if ((kind === 'deed' || kind === 'phrase') && !areHeadsAlike(a.subject, b.subject)) return false;
  if (kind === 'standing' || kind === 'whole' || kind === 'deed') return score >= AKIN.closeness && rest.shared >= 1;
  const least =
    (alignment.head === 'same' || alignment.sharedNames > 0) && (kind === 'place' || kind === 'name' || kind === 'group') ? 1 : AKIN.shared;
  return score >= AKIN.closeness && rest.shared >= least;
}

function differentPopulation(a: Statement, b: Statement, scope: ScopeDifference): Judgement {
  return {
    relation: 'different-population',
    why: `one (${a.words}) speaks of ${scope.a}, the other (${b.words}) of ${scope.b}`,
  };
}

function relateValues(a: Statement, b: Statement, dates: DocumentDates): Judgement {
  const run = runsRelation(a, b, dates);
  if (run !== null) return run;
  const factor = perBetween(a, b) ?? 1;
  const [x, y] = [signed(a, interval(a)), signed(b, interval(b, factor))];
  const relation = compareValues(x, y);
  const ranked = a.dimension === 'tier' || a.dimension === 'ordinal';
  const deed = !ADDS_UP.test(a.dimension) || relation === 'agrees' ? null : deedOfOne(a, b, relation === 'differs');
  if (deed !== null) return differentPopulation(a, b, deed);
  const time = timeDifference(a, b, dates, relation === 'agrees');
  if (time !== null) return differentTime(a, b, time);
  const told = relation === 'agrees' || (relation === 'overlaps' && areNarrow(x, y) && isNominalised(a.subject, b.subject));
  const part = ranked || told ? null : partOfWhole(a, b);
  const limited = relation === 'differs' && !ranked ? (narrowedApart(a, b) ?? namedApart(a, b) ?? limitedByName(a, b, x, y)) : null;
  if (limited !== null) return differentPopulation(a, b, limited);
  const verbs = mayMeetByChance(relation, a, b) ? verbsDiffer(a, b) : null;
  const other = part ?? (ranked ? null : verbs);
  if (other !== null) return differentPopulation(a, b, other);
  return { relation, why: valueInWords(relation, a, b, x, y) };
}

/** "Evictions" are told of whoever is evicted. */
function isNominalised(a: Subject, b: Subject): boolean {
  return (a.head !== null && a.head === b.verb) || (b.head !== null && b.head === a.verb);
}

/** How many times its low end the high end of a narrow interval is at most: that two such share values is hardly chance. */
const NARROW = 1.5;

function areNarrow(...intervals: readonly Interval[]): boolean {
  return intervals.every(({ low, high }) => low > 0 && high <= NARROW * low);
}

/** By time and value alone, of figures that are known to be of one measure; null where their units or rates cannot be compared. */
export function relateByValue(
  a: Statement,
  b: Statement,
  dates: DocumentDates,
): { readonly relation: Relation; readonly why: string } | null {
  const factor = perBetween(a, b);
  if (a.dimension !== b.dimension || factor === null) return null;
  const [x, y] = [signed(a, interval(a)), signed(b, interval(b, factor))];
  const relation = compareValues(x, y);
  const time = timeDifference(a, b, dates, relation === 'agrees');
  return time === null ? { relation, why: valueInWords(relation, a, b, x, y) } : differentTime(a, b, time);
}

function differentTime(
  a: Statement,
  b: Statement,
  time: { readonly a: string; readonly b: string },
): { readonly relation: Relation; readonly why: string } {
  return { relation: 'different-time', why: `one (${a.words}) speaks of ${time.a}, the other (${b.words}) of ${time.b}` };
}

function sayAgreement(a: Statement, b: Statement): string {
  const [one, other] = [a.words, b.words];
  if (one.toLowerCase() === other.toLowerCase()) return `both say ${one}`;
  const same = a.quantity.low === b.quantity.low && a.quantity.high === b.quantity.high;
  return same ? `${one} and ${other} are the same` : `${one} and ${other} are the same when rounded`;
}

/** Whether the values say nothing for it that two verbs are of one deed: they differ, or they are wide or of few digits. */
function mayMeetByChance(relation: Relation, a: Statement, b: Statement): boolean {
  if (relation === 'agrees') return toldDigits(a, b) < FEW_DIGITS;
  const wide = ({ quantity }: Statement): boolean => quantity.vague || quantity.bound === 'range';
  return relation === 'differs' || wide(a) || wide(b);
}

/** A fall is the negative of a rise. */
function signed(statement: Statement, interval: Interval): Interval {
  if (!statement.delta || statement.quantity.change !== 'down') return interval;
  return { ...interval, low: -interval.high, high: -interval.low };
}

function valueInWords(relation: Relation, a: Statement, b: Statement, x: Interval, y: Interval): string {
  const [one, other] = [a.words, b.words];
  if (relation === 'agrees') return sayAgreement(a, b);
  if (relation === 'differs') return `${one} and ${other} have no value in common`;
  if (takesIn(x, y)) return `${one} contains ${other}`;
  return takesIn(y, x) ? `${other} contains ${one}` : `${one} and ${other} share values`;
}

/** "The fifth consecutive year" in 2007 and "the tenth" in 2012 tell of one beginning. */
function runsRelation(a: Statement, b: Statement, dates: DocumentDates): Judgement | null {
  if (!isRun(a) || !isRun(b)) return null;
  const [x, y] = [startYear(a, dates.a), startYear(b, dates.b)];
  const named = `${a.words} and ${b.words} year of a run`;
  if (a.quantity.low === b.quantity.low && (x === null || y === null)) return { relation: 'agrees', why: `both say ${a.words}` };
  if (x === null || y === null) return { relation: 'different-time', why: `${named} are different years` };
  return x === y
    ? { relation: 'agrees', why: `${named} are both counted from ${String(x)}` }
    : { relation: 'differs', why: `${named} are counted from ${String(x)} and from ${String(y)}` };
}

/** Two dates of one deed that is done once. */
function relateDates(a: Statement, b: Statement, alignment: Alignment): Judgement | null {
  const score = closeness(alignment);
  const { verb } = a.subject;
  const sure =
    verb !== null &&
    verb === b.subject.verb &&
    isOnce(a) &&
    (alignment.head !== 'none' || alignment.sharedNames > 0) &&
    score >= 0.7 &&
    alignment.shared >= 1.5;
  if (!sure || scopeDifference(a, b) !== null) return null;
  const [x, y] = [rangeOf(a.quantity), rangeOf(b.quantity)];
  return areDisjoint(x, y)
    ? { relation: 'differs', why: `one gives ${a.words} as the date, the other ${b.words}` }
    : {
        relation: 'agrees',
        why: a.text === b.text ? `both give ${a.words} as the date` : `${a.words} and ${b.words} are the same date`,
      };
}

function rangeOf({ asOf }: Quantity): { readonly from: string; readonly to: string } {
  return { from: asOf ?? '', to: asOf ?? '' };
}

/** The relation of two sentences, with the figures that it rests on; null where a sentence has none. */
export interface RelatedStatements extends StatementRelation {
  readonly a: Quantity | null;
  readonly b: Quantity | null;
}

/** Two figures that one sentence holds against each other are not told of one thing, whatever their words. */
const CONTRASTED: ReadonlySet<string> = new Set(['differs', 'overlaps']);

/** "It was 1.2 million": of two sentences that are put side by side, what the one stands for is what the other counts. */
function withAntecedent(statement: Statement, { subject: other }: Statement): Statement {
  const { subject } = statement;
  if (!subject.isPronoun || subject.head !== null || other.head === null) return statement;
  const { head, headWord, phrase, limits, groups, groupsAround } = other;
  return {
    ...statement,
    subject: { ...subject, head, headWord, phrase, limits, groups, groupsAround, all: new Set([...subject.all, ...phrase, ...limits]) },
  };
}

/**
 * The relation of two sentences by their best aligned figures. `spans`: the figures that are meant, where the caller knows;
 * `oneSentence`: both stand in one sentence.
 */
export function relateAll(
  a: readonly Statement[],
  b: readonly Statement[],
  dates: DocumentDates,
  spans: { readonly a: Span | null; readonly b: Span | null } = { a: null, b: null },
  oneSentence = false,
): RelatedStatements {
  const [ofA, ofB] = [meant(a, spans.a), meant(b, spans.b)];
  let best: (RelatedStatements & { readonly rank: number }) | null = null;
  for (const x of ofA)
    for (const y of ofB) {
      const found = relateFigures(withAntecedent(x, y), withAntecedent(y, x), dates);
      if (oneSentence && CONTRASTED.has(found.relation) && x.quantity.span.start !== y.quantity.span.start) continue;
      const rank = rankOf(found);
      if (best === null || rank > best.rank) best = { ...found, a: x.quantity, b: y.quantity, rank };
    }
  if (best !== null && best.relation !== 'unrelated') {
    const { rank: _, ...relation } = best;
    return relation;
  }
  return {
    relation: 'unrelated',
    why: whyUnrelated(ofA, ofB),
    score: 0,
    support: 0,
    a: ofA[0]?.quantity ?? null,
    b: ofB[0]?.quantity ?? null,
  };
}

/** A pair that can be compared is better than one that cannot, and among those the better aligned. */
function rankOf({ relation, score }: StatementRelation): number {
  return relation === 'unrelated' ? -1 : relation === 'different-population' ? score : 1 + score;
}

function meant(statements: readonly Statement[], span: Span | null): readonly Statement[] {
  if (span === null) return statements;
  const inside = statements.filter(({ quantity }) => quantity.span.start < span.end && span.start < quantity.span.end);
  const figures = inside.filter(({ dimension }) => dimension !== 'date');
  return figures.length > 0 ? figures : inside;
}

function whyUnrelated(a: readonly Statement[], b: readonly Statement[]): string {
  const [x, y] = [a[0], b[0]];
  if (x === undefined || y === undefined)
    return x === y
      ? 'neither sentence states a figure or date that can be compared'
      : 'one of the sentences states no figure or date that can be compared';
  return `${named(x)} and ${named(y)} do not measure the same thing`;
}

function named({ words, subject }: Statement): string {
  return subject.label === '' || words.toLowerCase().includes(subject.label.toLowerCase()) ? words : `${words} (${subject.label})`;
}
