/**
 * A figure that no source has, in a sentence that tells that it was reckoned from others: a sum, a share or a change that does not come out.
 *
 * Method: `arithmetic/` reads the forms that leave no doubt by themselves. Here the sources tell more: the other figures are theirs and this one is not, so
 * a word of reckoning is enough. Cost: the square of the figures of a sentence.
 */
import type { Finding, FindingCode, Span } from '../../model/index.ts';
import { reckonedIn } from './derivedFigures.ts';
import { finding } from './draft.ts';
import { toldDigits } from './figureValues.ts';
import { inDigits } from './arithmetic/reckoning.ts';
import type { SaidFigure } from './saidFigures.ts';

/** A sum, share or change that is off by more than this factor is none: the figures are of different things. */
const OFF = 1.6;
const MAKES = /\b(?:makes?|making|giv(?:es?|ing)|i\.e\.|that is|which is|total)\b/i;

/** `known`: the other figures of the sentence that the sources have. Null where the sentence tells of no reckoning, or of none that these figures would fit. */
export function failedReckoning(figure: SaidFigure, known: readonly SaidFigure[]): Finding | null {
  const value = figure.quantity.low ?? figure.quantity.high;
  const { prose, span } = figure.sentence;
  if (value === null || value <= 0 || figure.quantity.vague) return null;
  if (!/\d/.test(figure.words)) return shareInWords(figure, known);
  const words = prose.slice(span.start, span.end);
  const told = reckonedIn(words);
  const { unit } = figure.quantity;
  const parts = known.filter(({ quantity }) => quantity.unit === unit && isExact(quantity));
  const counts = known.filter(({ quantity }) => !/^(?:percent|ordinal|tier|ratio)/.test(quantity.unit) && isExact(quantity));
  if (unit === 'percent' || unit === 'percentage point') {
    const [a, b, more] = unit === 'percent' ? counts : known.filter(({ quantity }) => quantity.unit === 'percent');
    if (a === undefined || b === undefined || more !== undefined || a.quantity.unit !== b.quantity.unit) return null;
    const [x, y] = [valueOf(a), valueOf(b)];
    const change = unit === 'percent' ? (100 * Math.abs(y - x)) / Math.min(x, y) : Math.abs(y - x);
    if (CHANGE.test(words)) return off('arithmetic/change', figure, [a, b], change);
    return unit === 'percent' && OF.test(words) ? off('arithmetic/share', figure, [a, b], (100 * Math.min(x, y)) / Math.max(x, y)) : null;
  }
  if (parts.length < 2) return null;
  const before = parts.filter(part => part.quantity.span.start < figure.quantity.span.start);
  if ((told.sum || MAKES.test(words)) && before.length > 1) return off('arithmetic/sum', figure, before, sumOf(before));
  const [a, b] = parts;
  if (parts.length === 2 && a !== undefined && b !== undefined && CHANGE.test(words))
    return off('arithmetic/change', figure, [a, b], Math.abs(valueOf(b) - valueOf(a)));
  return null;
}

const APPOSED = /^(?:\s+[\p{L}'’-]+){0,4},\s+(?:or\s+)?(?:(?:about|around|roughly|some|nearly|almost)\s+)*$/iu;
const SET_OFF = /^\s*(?:[;,)]|\.(?:\s|$)|$)/;
/** How far a share in words may be off, in percentage points, and by what factor it is of something else. */
const IN_WORDS = { points: 5, off: 2 } as const;

/** "Made 46 visits and fined nine owners, about one in three": a share in words, set off behind the second of the two counts that its sentence has. */
function shareInWords(figure: SaidFigure, known: readonly SaidFigure[]): Finding | null {
  const { quantity, sentence } = figure;
  const { prose, span } = sentence;
  if (quantity.unit !== 'percent' || (quantity.bound !== 'exact' && quantity.bound !== 'about')) return null;
  const counts = known.filter(each => each.quantity.unit === 'count' && isExact(each.quantity));
  const [whole, part] = counts;
  if (whole === undefined || part === undefined || counts.length > 2 || sentence.facts.quantities.length > 3) return null;
  const isApposed = APPOSED.test(prose.slice(part.quantity.span.end, quantity.span.start));
  if (!isApposed || !SET_OFF.test(prose.slice(quantity.span.end, span.end)) || valueOf(part) >= valueOf(whole)) return null;
  const exact = (100 * valueOf(part)) / valueOf(whole);
  const told = valueOf(figure);
  if (Math.abs(told - exact) <= IN_WORDS.points || Math.max(told, exact) > IN_WORDS.off * Math.min(told, exact)) return null;
  return off('arithmetic/share', figure, [part, whole], exact);
}

const CHANGE =
  /\b(?:rise[sn]?|rose|increase[ds]?|decrease[ds]?|fell|falls?|fallen|drop(?:s|ped)?|declin\w+|grew|grow\w*|gain(?:s|ed)?|loss|lost|change[ds]?|up|down|shr[aiu]nk|from)\b/i;
const OF = /\b(?:of|out of|among|or)\b/i;

function isExact({ bound, vague, low }: SaidFigure['quantity']): boolean {
  return bound === 'exact' && !vague && low !== null;
}

function valueOf({ quantity }: SaidFigure): number {
  return quantity.low ?? 0;
}

function sumOf(figures: readonly SaidFigure[]): number {
  return figures.reduce((sum, each) => sum + valueOf(each), 0);
}

function off(code: FindingCode, figure: SaidFigure, from: readonly SaidFigure[], right: number): Finding | null {
  const value = valueOf(figure);
  const most = /\d/.test(figure.words) ? OFF : IN_WORDS.off;
  if (right <= 0 || Math.max(value, right) > most * Math.min(value, right)) return null;
  const spans = [figure, ...from].map(({ quantity }) => quantity.span);
  const span: Span = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  const isShare = code === 'arithmetic/share';
  const ordered = isShare ? from.toSorted((a, b) => valueOf(a) - valueOf(b)) : from;
  const words = ordered.map(each => each.words).join(code === 'arithmetic/sum' ? ' + ' : isShare ? ' of ' : ' and ');
  const digits = Math.max(2, toldDigits(value));
  const shown = inDigits(Number(right.toPrecision(Math.max(digits, 3))), 2);
  const what = code === 'arithmetic/change' ? 'is a change of' : 'is';
  return finding(code, {
    span,
    message: `${words} ${what} ${shown}${figure.quantity.unit.includes('percent') ? ' percent' : ''}, not ${figure.words}.`,
  });
}
