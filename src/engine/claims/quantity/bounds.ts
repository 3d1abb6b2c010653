/** Finds the bound or hedge beside a figure. Cost: constant; the phrases are looked up by the word next to the figure. */
import { BOUNDS_AFTER, BOUNDS_BEFORE, type Bound } from './boundWords.ts';
import type { Tokens } from './cursor.ts';
import { isNumber, isWord, lowerAt, matchesAt, matchesBefore, touchesNext, touchesPrevious } from './cursor.ts';
import { IRREGULAR_PLURALS } from './nouns.ts';
import { hasRole, roleOf } from './roles.ts';
import { unitAt } from './units.ts';

/** A bound in the text, with the place where it begins or ends. */
interface BoundMark {
  readonly bound: Bound;
  /** First token of a bound before the figure; token after a bound behind it. */
  readonly edge: number;
}

const ENDS_BOUND = roleOf(BOUNDS_BEFORE.keys());
const STARTS_BOUND = roleOf(BOUNDS_AFTER.keys());
const FILLERS = roleOf(['a', 'an', 'the', 'another', 'only', 'just', 'fully']);
/** "over the", "in over a": these say where or how long, not how many, when an article stands before the figure. */
const NEEDS_FIGURE = /^(?:over|under|above|below|near|beyond|around|about|some|maximum|minimum)$/;

function at(tokens: Tokens, i: number): BoundMark | null {
  if (!hasRole(tokens, i - 1, ENDS_BOUND)) return null;
  for (const { words, bound } of BOUNDS_BEFORE.get(lowerAt(tokens, i - 1)) ?? []) {
    if (matchesBefore(tokens, i, words)) return { bound, edge: i - words.length };
  }
  return null;
}

const BURIED = /^(?:buried|covered|crushed|entombed|hidden|lain|lay|lie|lies|lying|pinned|sank|sunk|submerged|trapped)$/;

const MASS = /^(?:ash|concrete|debris|earth|ice|mud|rock|rubble|sand|sediment|silt|snow|soil|stone|water)$/;

/** "Buried under 20 feet of rock", "under forty metres of water": how deep, and no bound. */
function isBeneath(tokens: Tokens, edge: number): boolean {
  if (!/^(?:under|below|beneath)$/.test(lowerAt(tokens, edge)) || unitAt(tokens, edge + 2) === null) return false;
  return BURIED.test(lowerAt(tokens, edge - 1)) || (lowerAt(tokens, edge + 3) === 'of' && MASS.test(lowerAt(tokens, edge + 4)));
}

/** Bounds that a denial before them turns round, with what they then are. */
const TURNED: ReadonlyMap<string, Bound> = new Map([
  ['more', 'at-most'],
  ['longer', 'at-most'],
  ['higher', 'at-most'],
  ['less', 'at-least'],
  ['fewer', 'at-least'],
]);
const NOT = /^(?:not|never|cannot|\w*n['’]t)$/;
/** Words over which a denial does not reach. */
const STOPS = /^(?:that|but|and|or|who|which|because|if|when|while|than|until|unless|only|[^\p{L}\d].*)$/u;
/** So many words stand between a denial and the bound that it turns round. */
const REACH = 6;

/** "May not charge the worker more than $300": at most so much. */
function turned(tokens: Tokens, mark: BoundMark): BoundMark {
  const bound = lowerAt(tokens, mark.edge + 1) === 'than' ? TURNED.get(lowerAt(tokens, mark.edge)) : undefined;
  if (bound === undefined) return mark;
  for (let i = mark.edge - 1; i >= 0 && i >= mark.edge - REACH; i--) {
    const word = lowerAt(tokens, i);
    if (NOT.test(word)) return { ...mark, bound };
    if (STOPS.test(word)) return mark;
  }
  return mark;
}

const RISEN =
  /^(?:go|goes|went|gone|going|rise|rises|rose|risen|climb|climbs|climbed|crept|edged|inched|jump|jumps|jumped|leapt|move|moves|moved|shoot|shot|pushed|drove|driven|brought)$/;

/** "The fare goes up to 40 tetri": where it goes, and no bound. */
function isRise(tokens: Tokens, edge: number): boolean {
  return lowerAt(tokens, edge) === 'up' && lowerAt(tokens, edge + 1) === 'to' && RISEN.test(lowerAt(tokens, edge - 1));
}

/** "2,316, which is 554 fewer than the 2,870 of the year before": what another figure is held to, and no bound. */
function isCompared(tokens: Tokens, edge: number, i: number): boolean {
  return lowerAt(tokens, edge + 1) === 'than' && isNumber(tokens, edge - 1) && lowerAt(tokens, i - 1) === 'the';
}

/** The bound before the figure at `i`: "up to", "at least about" (the outer one counts), "more than a". */
export function boundBefore(tokens: Tokens, i: number): BoundMark | null {
  const filled = hasRole(tokens, i - 1, FILLERS);
  const near = at(tokens, i) ?? (filled ? at(tokens, i - 1) : null);
  if (near !== null && (isBeneath(tokens, near.edge) || isRise(tokens, near.edge) || isCompared(tokens, near.edge, i))) return null;
  if (near === null || (filled && near.edge === i - 2 && NEEDS_FIGURE.test(lowerAt(tokens, near.edge)))) return null;
  if (near.bound !== 'about') return turned(tokens, near);
  const outer = at(tokens, near.edge);
  return outer !== null && outer.bound !== 'about' ? outer : near;
}

/** The bound after the figure that ends before `i`: "or more", "+", "or so". */
export function boundAfter(tokens: Tokens, i: number): BoundMark | null {
  if (!hasRole(tokens, i, STARTS_BOUND)) return null;
  for (const { words, bound } of BOUNDS_AFTER.get(lowerAt(tokens, i)) ?? []) {
    if (!matchesAt(tokens, i, words)) continue;
    const mark = words[0] ?? '';
    if ((mark === '+' || mark === '-' || mark === 'odd') && !touchesPrevious(tokens, i) && mark !== 'odd') return null;
    if (mark === '+' && touchesNext(tokens, i) && !isWord(tokens, i + 1)) return null;
    if (mark === 'plus' && !IRREGULAR_PLURALS.has(lowerAt(tokens, i + 1)) && unitAt(tokens, i + 1) === null) return null;
    // "At the least crowded of them".
    if (words[1] === 'the' && isWord(tokens, i + words.length)) continue;
    return { bound, edge: i + words.length };
  }
  return null;
}
