/**
 * The pairs of statements under one key that are of one measure, or beside it.
 *
 * Method: each statement is held against a bounded number of those behind it. Two statements that share several keys are held against
 * each other under the first of them, and under a later one only where the first is so crowded that they may not have met there. What was
 * found is kept with the list of statements: a list that no change has touched is never looked at again.
 * Cost: linear in the statements of the key. Limits: in a crowded key, statements that name other things are not held against each other.
 */
import { sameName } from '../relation/places.ts';
import type { Subject } from '../relation/subject.ts';
import type { PlacedStatement } from './documentStatements.ts';
import type { MeasureKey } from './keys.ts';
import type { MeasureIndex } from './measureIndex.ts';
import { relatePlaced } from './pairs.ts';

/** Two statements of one measure; `beside`: of two populations of one kind. */
export interface MeasurePair {
  readonly a: PlacedStatement;
  readonly b: PlacedStatement;
  readonly beside: boolean;
  /** How well they are aligned, 0 to 1. */
  readonly score: number;
}

/** With how many others of one key a statement is compared. */
const WINDOW = 24;
/** How alike a figure of another population must be to be put beside a measure. */
const BESIDE = 0.6;

interface Kept {
  readonly pairs: readonly MeasurePair[];
  /** Other keys on which it depended whether they are crowded, and what they were. */
  readonly crowded: ReadonlyMap<MeasureKey, boolean>;
}

const KEPT = new WeakMap<readonly PlacedStatement[], Kept>();

/** The pairs under `key`. */
export function blockPairs({ blocks }: MeasureIndex, key: MeasureKey, block: readonly PlacedStatement[]): readonly MeasurePair[] {
  const isCrowded = (other: MeasureKey): boolean => (blocks.get(other)?.length ?? 0) > WINDOW + 1;
  const kept = KEPT.get(block);
  if (kept !== undefined && [...kept.crowded].every(([other, was]) => isCrowded(other) === was)) return kept.pairs;
  const crowded = new Map<MeasureKey, boolean>();
  const askCrowded = (other: MeasureKey): boolean => {
    const known = crowded.get(other) ?? isCrowded(other);
    crowded.set(other, known);
    return known;
  };
  const many = block.length > WINDOW + 1;
  const pairs: MeasurePair[] = [];
  for (const [x, a] of block.entries())
    for (let y = x + 1; y < Math.min(block.length, x + 1 + WINDOW); y++) {
      const b = block[y];
      if (b === undefined || metBefore(a, b, key, askCrowded) || (many && nameOthers(a.statement.subject, b.statement.subject))) continue;
      const found = relatePlaced(a, b);
      if (found === null) continue;
      const beside = found.relation === 'different-population';
      if (!beside || found.score >= BESIDE) pairs.push({ a, b, beside, score: found.score });
    }
  KEPT.set(block, { pairs, crowded });
  return pairs;
}

/** Whether the two share an earlier key that is not crowded. */
function metBefore(a: PlacedStatement, b: PlacedStatement, key: MeasureKey, isCrowded: (other: MeasureKey) => boolean): boolean {
  let [i, j] = [0, 0];
  for (;;) {
    const [x, y] = [a.keys[i] ?? key, b.keys[j] ?? key];
    if (x >= key || y >= key) return false;
    if (x === y) {
      if (!isCrowded(x)) return true;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
}

/** Whether both name something and nothing that the other names. */
function nameOthers(a: Subject, b: Subject): boolean {
  const [x, y] = [namesOf(a), namesOf(b)];
  return x.length > 0 && y.length > 0 && !x.some(name => y.some(other => sameName(name, other)));
}

function namesOf({ names, places, saidNames }: Subject): readonly string[] {
  return saidNames.length === 0 && places.length === 0 ? names : [...names, ...places, ...saidNames];
}
