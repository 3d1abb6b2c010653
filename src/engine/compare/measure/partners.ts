/**
 * The statements that one of a corpus may be of one measure with: those of its candidates (`candidates.ts`) that it can be compared with. What
 * was found is kept for as long as the lists that it was found in are the same. Cost: that of finding the candidates, and of weighing them.
 */
import type { Block } from './block.ts';
import { CandidateFinder } from './candidates.ts';
import type { PlacedStatement } from './documentStatements.ts';
import type { MeasureIndex } from './measureIndex.ts';
import { type PairRelation, relatePlaced } from './pairs.ts';

/** Another statement, and how the two stand to each other. */
export interface Partner {
  readonly other: PlacedStatement;
  readonly found: PairRelation;
}

interface Kept {
  readonly blocks: readonly (Block | undefined)[];
  readonly partners: readonly Partner[];
}

const KEPT = new WeakMap<PlacedStatement, Kept>();
const FINDERS = new WeakMap<MeasureIndex, CandidateFinder>();

/** The partners of a statement, in no order that means anything. */
export function partnersOf(index: MeasureIndex, placed: PlacedStatement): readonly Partner[] {
  const blocks = placed.keys.map(key => index.blocks.get(key));
  const kept = KEPT.get(placed);
  if (kept?.blocks.every((block, i) => block === blocks[i]) === true) return kept.partners;
  const finder = FINDERS.get(index) ?? new CandidateFinder(index);
  FINDERS.set(index, finder);
  const { others, own } = finder.find(placed);
  const partners = [...own, ...others].flatMap(number => {
    const other = index.figures.get(number);
    const found = other === undefined ? null : relatePlaced(placed, other);
    return other === undefined || found === null ? [] : { other, found };
  });
  KEPT.set(placed, { blocks, partners });
  return partners;
}
