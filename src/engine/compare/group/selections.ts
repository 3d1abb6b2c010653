/**
 * Keeps, for each statement of a corpus, what it is held against and how it stands to that, while the corpus changes.
 *
 * Method: a statement is looked at anew where one that it was held against is gone, where one has come that is nearer than the last of those
 * (told from the side of the one that has come), and where what a word of its own counts has changed. All others stay as they are, and so
 * the answer is that of looking at all. Cost: that of finding the candidates of what has come and of what is looked at anew.
 */
import { isCrowd, weightOf } from '../measure/block.ts';
import { CandidateFinder, type Rank } from '../measure/candidates.ts';
import type { PlacedStatement } from '../measure/documentStatements.ts';
import type { MeasureIndex } from '../measure/measureIndex.ts';
import { relateOnce } from '../measure/pairs.ts';
import type { MeasureKey } from '../measure/keys.ts';
import { NumberTrie, type TrieEdit } from '../numberTrie.ts';
import { ascending, slowly } from './slowly.ts';

/** What a statement is held against, all by their numbers. */
export interface Selection {
  readonly figures: readonly number[];
  /** For each figure `JOINED` where it can be compared with the statement, how likely it is one of another population, or 0 for neither. */
  readonly scores: readonly number[];
  /** Where no more fit in, the one that would have to go first. */
  readonly last: Rank | null;
}

/** The score of two that can be compared by value or time: above all likelihoods. */
export const JOINED = 2;

/** All selections of an index. */
export interface Selections {
  readonly selected: NumberTrie<Selection>;
  /** For each statement those that have selected it. */
  readonly selectedBy: NumberTrie<readonly number[]>;
}

/** Selections brought to the state of another index. */
export interface ChangedSelections extends Selections {
  /** Statements that came, that went, or whose selection is another. */
  readonly changed: ReadonlySet<number>;
}

/** How a statement stands to another by a selection: 0 where it is not in it. */
export function scoreIn(selection: Selection | undefined, number: number): number | undefined {
  return selection?.scores[selection.figures.indexOf(number)];
}

/** Brings selections from one index to another, in steps between which other work can be done; each tells what share of all is done. */
export function* changeSelections(previous: Selections, from: MeasureIndex, to: MeasureIndex): Generator<number, ChangedSelections> {
  const differing = new Set<number>();
  yield* slowly(NumberTrie.differing(from.figures, to.figures), number => differing.add(number), 0);
  if (differing.size === 0) return { ...previous, changed: new Set() };
  const [gone, comers] = [new Set<number>(), new Set<number>()];
  const side = (number: number): void => {
    if (from.figures.get(number) !== undefined) gone.add(number);
    if (to.figures.get(number) !== undefined) comers.add(number);
  };
  yield* slowly(differing, side, 0);
  const come = ascending(comers);
  const unsettled = new Set<number>();
  const unsettle = (number: number): void => void unsettled.add(number);
  yield* slowly(come, unsettle, 0);
  // Of nothing there is nothing to settle anew.
  if (from.figures.size > 0) yield* slowly(inChangedBlocks(from, to, differing), unsettle, 0);
  for (const number of gone) previous.selectedBy.get(number)?.forEach(unsettle);
  for (const number of gone) if (to.figures.get(number) === undefined) unsettled.delete(number);
  yield 0;
  const edit = previous.selected.edit();
  for (const number of gone) edit.delete(number);
  const finder = new CandidateFinder(to);
  const changed = new Set(gone);
  const settle = (number: number, placed: PlacedStatement): void => {
    const before = edit.get(number);
    const selection = select({ known: edit, comers, index: to, finder }, number, placed);
    if (before === undefined || !isSame(before, selection) || selection.figures.some(other => comers.has(other))) changed.add(number);
    edit.set(number, selection);
  };
  let done = 0;
  for (const number of come) {
    const placed = to.figures.get(number);
    if (placed === undefined) continue;
    settle(number, placed);
    if (previous.selected.size > 0) for (const rival of rivals(previous, finder, number)) unsettled.add(rival);
    yield ++done / unsettled.size;
  }
  for (const number of unsettled) {
    const placed = comers.has(number) ? undefined : to.figures.get(number);
    if (placed === undefined) continue;
    settle(number, placed);
    yield ++done / unsettled.size;
  }
  const selected = edit.done();
  return { selected, selectedBy: yield* changeSelectedBy(previous, selected, changed), changed };
}

/** The statements with a word that counts another weight now, or that has become a crowd's or is no longer one's. */
function* inChangedBlocks(from: MeasureIndex, to: MeasureIndex, differing: Iterable<number>): Generator<number> {
  const keys = new Set<MeasureKey>();
  for (const number of differing) for (const { figures } of [from, to]) for (const key of figures.get(number)?.keys ?? []) keys.add(key);
  for (const key of keys) {
    const [before, after] = [from.blocks.get(key), to.blocks.get(key)];
    if (isCrowd(before) === isCrowd(after) && weightOf(before) === weightOf(after)) continue;
    for (const block of [before, after]) if (!isCrowd(block)) yield* block ?? [];
  }
}

/** Those whose selection one that has come belongs in, as far as the finder has met them. */
function* rivals({ selected }: Selections, finder: CandidateFinder, number: number): Generator<number> {
  for (const other of finder.met) {
    const selection = selected.get(other);
    if (selection !== undefined && finder.isBefore(other, selection.last, number)) yield other;
  }
}

interface Known {
  /** The selections that are made already, and those from before. */
  readonly known: TrieEdit<Selection>;
  /** The statements that have come, which are looked at before all others. */
  readonly comers: ReadonlySet<number>;
  readonly index: MeasureIndex;
  readonly finder: CandidateFinder;
}

function select({ known, comers, index: { figures }, finder }: Known, number: number, placed: PlacedStatement): Selection {
  const { own, others, last } = finder.find(placed);
  const before = known.get(number);
  const score = (candidate: number): number => {
    // What stood under the number of one that has come was told of another statement.
    const told = comers.has(candidate) ? undefined : scoreIn(before, candidate);
    const toldByIt = comers.has(number) && !comers.has(candidate) ? undefined : scoreIn(known.get(candidate), number);
    return told ?? toldByIt ?? scoreOf(placed, figures.get(candidate));
  };
  const selected = [...own, ...others];
  return { figures: selected, scores: selected.map(score), last };
}

function scoreOf(placed: PlacedStatement, other: PlacedStatement | undefined): number {
  const found = other === undefined ? null : relateOnce(placed, other);
  if (found === null) return 0;
  return found.relation === 'different-population' ? found.score : JOINED;
}

function isSame(a: Selection, b: Selection): boolean {
  return a.figures.length === b.figures.length && a.figures.every((number, i) => number === b.figures[i]);
}

/** Who selects a statement no longer, and who does now. */
interface SelectedByChange {
  readonly gone: Set<number>;
  readonly come: number[];
}

function* changeSelectedBy(
  previous: Selections,
  selected: NumberTrie<Selection>,
  changed: ReadonlySet<number>,
): Generator<number, Selections['selectedBy']> {
  const changes = new Map<number, SelectedByChange>();
  const of = (number: number): SelectedByChange => {
    const change = changes.get(number) ?? { gone: new Set<number>(), come: [] };
    changes.set(number, change);
    return change;
  };
  const compare = (number: number): void => {
    const [before, after] = [previous.selected.get(number)?.figures ?? [], selected.get(number)?.figures ?? []];
    for (const other of before) if (!after.includes(other)) of(other).gone.add(number);
    for (const other of after) if (!before.includes(other)) of(other).come.push(number);
  };
  yield* slowly(changed, compare, 1);
  const edit = previous.selectedBy.edit();
  const put = ([number, { gone, come }]: readonly [number, SelectedByChange]): void => {
    const list = [...(edit.get(number) ?? []).filter(other => !gone.has(other)), ...come];
    if (list.length === 0) edit.delete(number);
    else edit.set(number, list);
  };
  yield* slowly(changes, put, 1);
  return edit.done();
}
