/**
 * The relation of two placed statements of a corpus. Stricter than that of two sentences put side by side by somebody: among many, more
 * is alike by chance.
 */
import type { Relation } from '../../model/index.ts';
import { areHeadsAlike } from '../relation/comparable.ts';
import { relateFigures, type StatementRelation } from '../relation/relate.ts';
import { relateByValue } from '../relation/relateValues.ts';
import { verbsDiffer } from '../relation/apart.ts';
import type { Statement } from '../relation/statement.ts';
import type { PlacedStatement } from './documentStatements.ts';

export interface PairRelation extends StatementRelation {
  readonly relation: Relation;
}

/** What two statements must share besides the noun and the verb: in one document, where all is of one subject, more; of two shares a near whole. */
const SUPPORT = { within: 1.5, across: 1, shares: 0.8 } as const;
/** How alike they must be for their difference to be told. */
const SURE = { score: 0.62, support: 1.2 } as const;

/** Null where the two are not surely of one measure. */
export function relatePlaced(a: PlacedStatement, b: PlacedStatement): PairRelation | null {
  const within = a.uri === b.uri;
  const oneClaim = within && a.claim.start === b.claim.start;
  const found = relateFigures(a.statement, b.statement, { a: a.date, b: b.date });
  const { relation } = found;
  if (relation === 'unrelated') return null;
  if (found.support < leastSupport(a, b)) return null;
  if (relation === 'differs' && (oneClaim || found.score < SURE.score || found.support < SURE.support)) return null;
  if (oneClaim && relation !== 'different-time') return null;
  if (relation === 'differs' && (isOfNoYear(a, b) || isOfNoYear(b, a))) return null;
  if (relation === 'different-population' && (a.statement.per === null) !== (b.statement.per === null)) return null;
  if (relation !== 'agrees' && !isOfOneKind(a.statement, b.statement)) return null;
  if (relation === 'overlaps' && isVague(a, b) && a.statement.subject.places.length !== b.statement.subject.places.length) return null;
  return { ...found, relation };
}

function leastSupport(a: PlacedStatement, b: PlacedStatement): number {
  if (a.uri === b.uri) return SUPPORT.within;
  return [a, b].every(({ statement: { subject } }) => subject.isShare && subject.whole.size > 0) ? SUPPORT.shares : SUPPORT.across;
}

/** The relation of two figures that the reader says are of one measure: by time and value alone. Null where their units cannot be compared. */
export function relateAsSame(a: PlacedStatement, b: PlacedStatement): Pick<PairRelation, 'relation' | 'why'> | null {
  return relateByValue(a.statement, b.statement, { a: a.date, b: b.date });
}

/** Counts of nouns that are not alike, or under two verbs, are of one thing only where they give one figure. */
function isOfOneKind(a: Statement, b: Statement): boolean {
  if (a.dimension !== 'count') return true;
  if (verbsDiffer(a, b) !== null && !(a.period.from !== null && a.period.from === b.period.from)) return false;
  return (
    areHeadsAlike(a.subject, b.subject) ||
    (a.subject.verb !== null && a.subject.verb === b.subject.verb) ||
    a.subject.head === b.subject.verb ||
    b.subject.head === a.subject.verb
  );
}

/** "Tens of thousands" overlaps with much: only where both name as many places is that worth telling. */
function isVague(a: PlacedStatement, b: PlacedStatement): boolean {
  return a.statement.quantity.vague || b.statement.quantity.vague;
}

/** A figure of a certain year against one of no year at all, its document's included: whether they differ cannot be told. */
function isOfNoYear(dated: PlacedStatement, other: PlacedStatement): boolean {
  const ofSentence = ({ statement: { period, dimension } }: PlacedStatement): boolean => period.from !== null && dimension !== 'date';
  return ofSentence(dated) && !ofSentence(other) && !(other.statement.period.present && other.date !== null);
}
