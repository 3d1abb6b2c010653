/**
 * How the figures of two sentences stand to each other.
 *
 * Method: each figure is read with all that says what it measures; of all pairs in one unit the best aligned is taken; then scope, time
 * and value are compared in this order. What cannot be aligned is unrelated: a missing comparison is better than a wrong one.
 * Cost: linear in the sentences, and the product of their first figures.
 */
import type { Quantity, Relation, Span } from '../../model/index.ts';
import { type Alignment, align, closeness } from './alignment.ts';
import { isAkin, isComparable, isSameShare, isSoft, isSupported } from './comparable.ts';
import { type Concept, conceptOf } from './concepts.ts';
import { FEW_DIGITS, isSameValue, toldDigits } from './figureValues.ts';
import { differentPopulation, type Judgement, relateDates, relateValues } from './relateValues.ts';
import { saidByUnit, scopeDifference } from './scope.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subject.ts';
import type { DocumentDates } from './time.ts';

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

const UNRELATED: StatementRelation = { relation: 'unrelated', why: 'the two do not measure the same thing', score: 0, support: 0 };

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
