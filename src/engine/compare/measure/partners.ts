/**
 * The statements that one of a corpus may be of one measure with.
 *
 * Method: statements whose sentences have a word in common are held against each other, those with the rarest words in common
 * first and a bounded number of them. What was found is kept for as long as the lists that it was found in are the same.
 * Cost: the lists of the rare words of a sentence. Limits: sentences that have only such words in common as stand in very many are not
 * held against each other.
 */
import type { PlacedStatement } from './documentStatements.ts';
import type { MeasureKey } from './keys.ts';
import type { MeasureIndex } from './measureIndex.ts';
import { areOfOneTable, type PairRelation, relatePlaced } from './pairs.ts';

/** Another statement, and how the two stand to each other. */
export interface Partner {
  readonly other: PlacedStatement;
  readonly found: PairRelation;
}

/** With how many statements of other sentences one is compared. */
const MOST = 10;
/** The statements of a longer list are not looked through: a word that so many sentences have says little. */
const CROWDED = 400;

interface Kept {
  readonly blocks: readonly (readonly PlacedStatement[] | undefined)[];
  readonly partners: readonly Partner[];
}

const KEPT = new WeakMap<PlacedStatement, Kept>();

/** The partners of a statement of the index, in no order that means anything. */
export function partnersOf({ blocks }: MeasureIndex, placed: PlacedStatement): readonly Partner[] {
  const lists = placed.keys.map(key => blocks.get(key));
  const kept = KEPT.get(placed);
  if (kept?.blocks.every((list, i) => list === lists[i]) === true) return kept.partners;
  const partners = candidatesAmong(placed, lists).flatMap(other => {
    const found = relatePlaced(placed, other);
    return found === null ? [] : { other, found };
  });
  KEPT.set(placed, { blocks: lists, partners });
  return partners;
}

/** The others of its own sentence, and those of others whose common words are the rarest. */
function candidatesAmong(placed: PlacedStatement, lists: Kept['blocks']): readonly PlacedStatement[] {
  const own = new Set<PlacedStatement>();
  const weights = new Map<PlacedStatement, number>();
  const crowded: { readonly key: MeasureKey; readonly weight: number }[] = [];
  for (const [i, list = []] of lists.entries()) {
    const weight = 1 / Math.log2(2 + list.length);
    if (list.length > CROWDED) crowded.push({ key: placed.keys[i] ?? 0, weight });
    else
      for (const other of list)
        if (areOfOneTable(placed, other)) continue;
        else if (other.scene !== placed.scene) weights.set(other, (weights.get(other) ?? 0) + weight);
        else if (other !== placed) own.add(other);
  }
  if (weights.size > MOST)
    for (const [other, weight] of weights)
      weights.set(
        other,
        crowded.reduce((sum, each) => sum + (other.keys.includes(each.key) ? each.weight : 0), weight),
      );
  const others = weights.size > MOST ? [...weights].sort(([, a], [, b]) => b - a).slice(0, MOST) : [...weights];
  return [...own, ...others.map(([other]) => other)];
}
