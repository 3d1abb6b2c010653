/**
 * How two figures of a corpus stand to each other.
 *
 * Method: each figure is read with all that says what it measures; then scope, time and value are compared in this order. What cannot be
 * aligned is unrelated: of the many pairs of a corpus all but a few are of two things, and a missing comparison is better than a wrong one.
 * Two sentences that somebody put side by side are weighed by `relateSentences.ts`. Cost: small sets only.
 */
import type { Relation } from '../../model/index.ts';
import { type Alignment, align, closeness } from './alignment.ts';
import { isAkin, isComparable, isSameShare, isSoft, isSupported } from './comparable.ts';
import { type Concept, conceptOf } from './concepts.ts';
import { deedsOfOneMoment } from './datedFact.ts';
import { FEW_DIGITS, isSameValue, toldDigits } from './figureValues.ts';
import { relateDates } from './relateDates.ts';
import { differentPopulation, type Judgement, relateValues } from './relateValues.ts';
import { saidByUnit, scopeDifference } from './scope.ts';
import type { ScopeDifference } from './scopeWords.ts';
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

/** What is known already of two statements that are no dates. */
interface Known {
  readonly a: Statement;
  readonly b: Statement;
  readonly alignment: Alignment;
  readonly scope: ScopeDifference | null;
}

/** The relation of two statements. */
export function relateFigures(first: Statement, second: Statement, dates: DocumentDates, known: Known | null = null): StatementRelation {
  if (first.dimension !== second.dimension) return UNRELATED;
  const [a, b] = [withName(first, second), withName(second, first)];
  if (a.delta !== b.delta && a.dimension !== 'count') return UNRELATED;
  if (ofOtherSize(a.subject, b.subject) || isTimeSpent(a, b)) return UNRELATED;
  if (a.dimension === 'date') {
    const alignment = align(a.subject, b.subject, deedsOfOneMoment(a, b));
    return aligned(relateDates(a, b, alignment), alignment);
  }
  // A name that only the other sentence tells makes another statement of it, of which nothing is known.
  const { alignment, scope } =
    known !== null && known.a === a && known.b === b
      ? known
      : { alignment: align(a.subject, b.subject, saidByUnit(a, b)), scope: scopeDifference(a, b) };
  return aligned(relateAligned(a, b, { alignment, scope }, dates), alignment);
}

function aligned(found: Judgement | null, alignment: Alignment): StatementRelation {
  if (found === null) return UNRELATED;
  return {
    relation: found.relation,
    get why() {
      return found.why;
    },
    score: closeness(alignment),
    support: alignment.support,
  };
}

/** Depth and length are told in one unit, and measure two things. */
export function ofOtherSize({ size: a }: Subject, { size: b }: Subject): boolean {
  return a !== null && b !== null && a !== b;
}

/** Hours a day and hours a week: how many days are worked is not said, so that the one is not brought to the other. */
export function isTimeSpent(a: Statement, b: Statement): boolean {
  return a.dimension === 'time' && a.per !== null && b.per !== null && a.per !== b.per;
}

/** A word with a capital at the head of its sentence is a name where the other sentence has it for one. */
export function withName(statement: Statement, { subject: { names, saidNames } }: Statement): Statement {
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

function relateAligned(
  a: Statement,
  b: Statement,
  { alignment, scope }: Pick<Known, 'alignment' | 'scope'>,
  dates: DocumentDates,
): Judgement | null {
  if (!isSameShare(a.subject, b.subject)) return null;
  if (scope !== null && isSoft(a, b, scope) && toldDigits(a, b) >= FEW_DIGITS && isSameValue(a, b)) {
    // The same figure under other words: of one thing where enough else is shared, and hardly of two of a kind.
    return isSupported(alignment) ? relateValues(a, b, dates) : null;
  }
  if (scope !== null) return isAkin(a, b, scope, alignment) ? differentPopulation(a, b, scope) : null;
  return isComparable(a, b, alignment) ? relateValues(a, b, dates) : null;
}
