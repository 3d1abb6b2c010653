/**
 * Whether a figure says a rise or a fall: "dropped over forty percent to 751" (both), "a 12 percent increase", "cut emissions by 5 tonnes".
 * The figure that a change starts from ("from 12 percent") is none of its own. Cost: bounded look-around.
 */
import { words } from '../../text/wordSet.ts';
import { AFTER_WORDS, BEFORE_NOUNS, OBJECT_VERBS, OWN_VERBS } from './changeWords.ts';
import type { Tokens } from './cursor.ts';
import { isHyphen, isWord, lowerAt } from './cursor.ts';
import type { Figure } from './figures.ts';
import { hasRole, roleOf, roleWhere } from './roles.ts';
import { LENGTHS } from './unitLexicon.ts';
import { isTime } from './units.ts';

type Direction = 'up' | 'down' | null;

const REACH = 8;
const SKIPPED =
  roleOf(
    words(`
  by to at a an the another further about around nearly almost over more than some roughly approximately just only under less as much
  many least most high low little up annual annualised annualized yearly monthly quarterly still even slightly sharply steadily
  dramatically significantly on average total , and then year month or points settle close end finish stand reach trade record new
  fresh mere`),
  ) | roleWhere(word => word.endsWith('ly') && /^[a-z]+ly$/.test(word));
const LINKS = roleOf(['by', 'to', 'of', 'at', 'from', 'in']);
const PARTS = roleOf(['.', 'and', 'but', 'while', 'from', 'to']);
const BEFORE_UP =
  /^(?:is|was|are|were|be|been|being|gone|go|goes|going|went|percent|moved|ticked|edged|crept|inched|climbed|shot|sharply|slightly|still|and|cents?|points?|then|further)$/;
const ADJECTIVES =
  /^(?:annual|yearly|monthly|quarterly|year|on|overall|further|sharp|pay|price|average|net|real|wage|tax|-|salary|budget|in|further|per|capita|job|staff|weekly|daily)$/;

/** `earlier` are the figures before it in the sentence, in text order. */
export function changeOf(tokens: Tokens, figure: Figure, start: number, earlier: readonly Figure[], mask: readonly boolean[]): Direction {
  if (figure.change !== null || figure.unit === 'ordinal' || figure.unit === 'tier') return figure.change;
  if (lasts(tokens, figure, start)) return null;
  return after(tokens, figure) ?? before(tokens, figure, start, earlier, mask);
}

/** "over six weeks", "within 10 years", "in two days": how long a change took. */
function lasts(tokens: Tokens, { unit, from }: Figure, start: number): boolean {
  return (
    unit !== null &&
    isTime(unit) &&
    /^(?:over|within|in|for|during|after|past|last|next|than)$/.test(lowerAt(tokens, Math.min(start, from) - 1))
  );
}

function after(tokens: Tokens, figure: Figure): Direction {
  let at = isHyphen(tokens, figure.to) ? figure.to + 1 : figure.to;
  for (let skipped = 0; skipped < 3 && ADJECTIVES.test(lowerAt(tokens, at)) && lowerAt(tokens, at) !== 'in'; skipped++) at += 1;
  const far = apposed(tokens, figure.to);
  if (far !== null) return far;
  const word = lowerAt(tokens, at);
  const direction = AFTER_WORDS.get(word) ?? null;
  const measured =
    figure.unit !== null &&
    (figure.unit === 'percent' || figure.unit === 'percentage point' || figure.unit === 'basis point' || figure.money);
  if (direction === null || measured) return comparative(tokens, at, word, figure) ? direction : null;
  return /^(?:increase|decrease|reduction|rise|decline|drop|fewer|longer|shorter|higher|lower)$/.test(word) && at === figure.to
    ? direction
    : null;
}

/** "closed 132.44 points, or 0.9 percent, higher": the figure is said twice before the word that directs both. */
function apposed(tokens: Tokens, to: number): Direction {
  for (let at = to, commas = 0; at < to + REACH && commas < 3; at++) {
    const word = lowerAt(tokens, at);
    if (word === ',') commas += 1;
    else if (commas > 0 && /^(?:higher|lower)$/.test(word) && lowerAt(tokens, at - 1) === ',')
      return commas === 2 || at === to + 1 ? (AFTER_WORDS.get(word) ?? null) : null;
    else if (hasRole(tokens, at, PARTS)) return null;
  }
  return null;
}

/** "5 percent more than", not "$5 more money"; "20 percent less" at the end; a noun always. */
function comparative(tokens: Tokens, at: number, word: string, figure: Figure): boolean {
  if (/^(?:cut|gain|fall|loss|raise|boost|more|less)$/.test(word))
    return figure.unit === 'percent' || /^(?:than|from|in|of|)$/.test(lowerAt(tokens, at + 1));
  return true;
}

/** Index of the word that governs the figure, over hedges, adverbs and earlier figures, with the preposition met nearest to the figure. */
function governor(
  tokens: Tokens,
  start: number,
  earlier: readonly Figure[],
  mask: readonly boolean[],
): { readonly at: number; readonly link: string } {
  let [at, link, left] = [start - 1, '', earlier.length - 1];
  for (let reach = REACH * 2; at >= 0 && reach > 0; reach--) {
    const passed = earlier[left]?.to === at + 1 ? earlier[left] : undefined;
    const word = lowerAt(tokens, at);
    if (mask[at] === true) {
      at -= 1;
      continue;
    }
    if (passed !== undefined) [at, left] = [passed.from - 1, left - 1];
    else if (hasRole(tokens, at, LINKS)) [at, link] = [at - 1, link === '' ? word : link];
    else if (hasRole(tokens, at, SKIPPED) && !isRising(tokens, at)) at -= 1;
    else break;
  }
  return { at, link };
}

/** "up 5 percent", "went up by 5"; not "up to", "make up". */
function isRising(tokens: Tokens, i: number): boolean {
  return (
    lowerAt(tokens, i) === 'up' &&
    !isHyphen(tokens, i - 1) &&
    lowerAt(tokens, i + 1) !== 'to' &&
    (!isWord(tokens, i - 1) || BEFORE_UP.test(lowerAt(tokens, i - 1)))
  );
}

function before(tokens: Tokens, figure: Figure, start: number, earlier: readonly Figure[], mask: readonly boolean[]): Direction {
  const { at, link } = governor(tokens, start, earlier, mask);
  // "down 0.3 percent at $1.10": where it stands after the change.
  if (link === 'at' && earlier.length > 0 && at < (earlier.at(-1)?.from ?? 0)) return null;
  if (link === 'from' || link === 'in' || isFallen(tokens, figure)) return null;
  const multiple = earlier.at(-1);
  if (
    multiple !== undefined &&
    isMultiple(tokens, multiple) &&
    lowerAt(tokens, start - 1) === 'to' &&
    isBefore(tokens, multiple, start - 1)
  )
    return multiple.change;
  const word = lowerAt(tokens, at);
  // "A loss of $12 million" is a result, not a change.
  if (link === 'of') return figure.money && /^(?:loss|losses|gain|gains)$/.test(word) ? null : (BEFORE_NOUNS.get(word) ?? null);
  const own = OWN_VERBS.get(word);
  if ((word === 'up' && !isRising(tokens, at)) || (link === '' && isHeight(word, figure))) return null;
  const measured = figure.unit !== null;
  if (
    own !== undefined &&
    (link !== '' || measured || /^(?:rose|fell|dropped|grew|climbed|up|down|cut|slashed|shed)$/.test(word)) &&
    isOwn(word, figure, link)
  )
    return own;
  if (link !== 'by' && link !== 'to') return null;
  return BEFORE_NOUNS.get(word) ?? objectVerb(tokens, at, link, figure);
}

/** "doubled to 80", "more than halved, to 80" */
function isBefore(tokens: Tokens, { to }: Figure, i: number): boolean {
  return to === i || (to === i - 1 && lowerAt(tokens, to) === ',');
}

/** "The peak rises 4,808 m": how high it is. */
function isHeight(word: string, { unit }: Figure): boolean {
  return unit !== null && LENGTHS.has(unit) && /^(?:rise|rises|climb|climbs|fall|falls|drop|drops)$/.test(word);
}

/** "doubled", "halved": a verb that says by how much by itself. */
function isMultiple(tokens: Tokens, { unit, from }: Figure): boolean {
  return unit === 'ratio' || /^halv(?:ed|ing)$/.test(lowerAt(tokens, from));
}

/** "plunged 150 feet into a ravine": a way, not a change. */
function isFallen(tokens: Tokens, { unit, to }: Figure): boolean {
  return unit !== null && LENGTHS.has(unit) && /^(?:into|from|off|down|over|through|onto|out)$/.test(lowerAt(tokens, to));
}

/** "lost", "gained" and "shed" say a change of rates and prices only; "grew to" and the like of anything. */
function isOwn(word: string, figure: Figure, link: string): boolean {
  const rate = figure.unit === 'percent' || figure.unit === 'percentage point' || figure.unit === 'basis point';
  if (/^(?:lost|gain\w*|advanced|contract\w*)$/.test(word)) return rate;
  if (/^add(?:s|ed|ing)$/.test(word)) return rate || (figure.money && link === '');
  if (/^(?:cut|slashed|shed|cuts|cutting)$/.test(word)) return true;
  return link !== '' || rate || figure.money || figure.unit === null || figure.unit !== 'year';
}

/** The verb before an object of at most six words: "reduced its carbon emissions by 12 percent". */
function objectVerb(tokens: Tokens, at: number, link: string, figure: Figure): Direction {
  for (let back = at; back >= 0 && back > at - REACH && (isWord(tokens, back) || isHyphen(tokens, back)); back--) {
    const word = lowerAt(tokens, back);
    const direction = OBJECT_VERBS.get(word) ?? OWN_VERBS.get(word) ?? BEFORE_NOUNS.get(word) ?? null;
    // "lost by eight wickets": a result.
    if (word === 'lost') return null;
    if (direction !== null && word !== 'up' && word !== 'down') return link === 'by' || figure.unit !== null ? direction : null;
    if (/^(?:that|which|who|and|but|was|is|were|are|has|have)$/.test(word)) return null;
  }
  return null;
}
