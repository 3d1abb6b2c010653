/**
 * What marks a thing off from others of its kind: its number or letter ("Ward 3", "Line A"), its place in a row ("the second camp"), and the
 * side of a pair that its clause speaks of ("the east", "upper", "at night"). Two figures that fill one such slot with two words are of two
 * things, however alike the rest. Cost: linear in the clause.
 */
import type { ParsedSentence } from '../../claims/sentence.ts';
import type { TokenRange } from '../../claims/syntax/clause.ts';
import { TAG, VERB } from '../../claims/syntax/words.ts';
import { type Concept, conceptOf, isEmpty } from './concepts.ts';

/** The marks of a clause: what is marked, or which pair has a side, and the mark or side. */
export type Marks = ReadonlyMap<string, string>;

const NONE: Marks = new Map();

/** The sides of things: of one line each, two words exclude each other. */
const SIDES: readonly (readonly (readonly [RegExp, string])[])[] = [
  [
    [/^north-?east(?:ern|wards?)?$/, 'north-east'],
    [/^north-?west(?:ern|wards?)?$/, 'north-west'],
    [/^south-?east(?:ern|wards?)?$/, 'south-east'],
    [/^south-?west(?:ern|wards?)?$/, 'south-west'],
    [/^north(?:ern|wards?|bound)?$/, 'north'],
    [/^south(?:ern|wards?|bound)?$/, 'south'],
    [/^east(?:ern|wards?|bound)?$/, 'east'],
    [/^west(?:ern|wards?|bound)?$/, 'west'],
    [/^central$/, 'centre'],
  ],
  [
    [/^upper$/, 'upper'],
    [/^lower$/, 'lower'],
    [/^middle$/, 'middle'],
  ],
  [
    [/^left(?:-hand)?$/, 'left'],
    [/^right(?:-hand)?$/, 'right'],
  ],
  [
    [/^inner$/, 'inner'],
    [/^outer$/, 'outer'],
  ],
  [
    [/^upstream$/, 'upstream'],
    [/^downstream$/, 'downstream'],
  ],
  [
    [/^full-time$/, 'full-time'],
    [/^part-time$/, 'part-time'],
  ],
  [
    [/^indoors?$/, 'indoors'],
    [/^outdoors?$/, 'outdoors'],
  ],
];

/** Times of the day, the week, the year, and before and after one thing: these tell of another time. */
const TIMES: readonly (readonly (readonly [RegExp, string])[])[] = [
  [
    [/^(?:night|nights|overnight)$/, 'night'],
    [/^(?:daytime|day)$/, 'day'],
  ],
  [
    [/^mornings?$/, 'morning'],
    [/^afternoons?$/, 'afternoon'],
    [/^evenings?$/, 'evening'],
  ],
  [
    [/^weekdays?$/, 'weekday'],
    [/^(?:weekends?)$/, 'weekend'],
  ],
  [
    [/^summers?$/, 'summer'],
    [/^winters?$/, 'winter'],
    [/^(?:spring)$/, 'spring'],
    [/^autumn$/, 'autumn'],
  ],
  [
    [/^before$/, 'before'],
    [/^after$/, 'after'],
    [/^during$/, 'during'],
  ],
];

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|last|\d{1,2}(?:st|nd|rd|th))$/;
const LETTER = /^\p{Lu}$/u;
const NUMBER = /^\d{1,4}$/;
/** Nouns behind which a number is a date or an amount, and in a row say when. */
const NO_THING = /^(?:time|times|half|quarter|year|years|month|months|week|day|days|place|decade|century|to|of|in|by|than|least|most)$/;

interface Contrasts {
  readonly things: Marks;
  readonly times: Marks;
}

/** The marks of a clause besides the figure; `skipped` are tokens of names and of who says it. */
export function contrastsIn(sentence: ParsedSentence, clause: TokenRange, figure: TokenRange, skipped: (i: number) => boolean): Contrasts {
  const { tokens, tags } = sentence;
  let things: Map<string, string> | null = null;
  let times: Map<string, string> | null = null;
  for (let i = clause.from; i < clause.to; i++) {
    const token = tokens[i];
    if (token === undefined || (i >= figure.from && i < figure.to) || skipped(i)) continue;
    const { lower } = token;
    const marked = markAt(sentence, i, figure);
    if (marked !== null) (things ??= new Map()).set(marked.of, marked.mark);
    const isModifier = tokens[i - 1]?.lower === 'the' || ((tags[i] ?? 0) & (TAG.adjective | TAG.noun)) !== 0;
    const isVerb = ((tags[i] ?? 0) & VERB) !== 0 && !isModifier;
    if (isVerb) continue;
    const side = sideOf(SIDES, lower);
    if (side !== null) (things ??= new Map()).set(...side);
    const time = timeAt(sentence, i);
    if (time !== null) (times ??= new Map()).set(...time);
  }
  return { things: things ?? NONE, times: times ?? NONE };
}

function sideOf(pairs: typeof SIDES, word: string): readonly [string, string] | null {
  for (const [i, pair] of pairs.entries()) {
    const side = pair.find(([pattern]) => pattern.test(word))?.[1];
    if (side !== undefined) return [`side ${String(i)}`, side];
  }
  return null;
}

/** "At night", "in winter": with a preposition before it; "before the flood": under the noun behind it. */
function timeAt({ tokens, tags }: ParsedSentence, i: number): readonly [string, string] | null {
  const time = sideOf(TIMES, tokens[i]?.lower ?? '');
  if (time === null) return null;
  if (/^(?:before|after|during)$/.test(time[1])) {
    if (/^(?:day|night)/.test(tokens[i + 2]?.lower ?? '')) return null;
    let at = i + 1;
    while (at < i + 5 && (tags[at] ?? 0) & (TAG.determiner | TAG.adjective)) at++;
    const noun = (tags[at] ?? 0) & TAG.noun ? conceptOf(tokens[at]?.lower ?? '') : '';
    return noun === '' || isEmpty(noun) ? null : [`about ${noun}`, time[1]];
  }
  const before = tokens[i - 1]?.lower ?? '';
  const first = /^(?:the|an?)$/.test(before) ? (tokens[i - 2]?.lower ?? '') : before;
  return /^(?:at|by|in|on|during|over)$/.test(first) ? time : null;
}

/** "Ward 3", "Block C", "the second camp": the noun and what marks it. */
function markAt({ tokens, tags }: ParsedSentence, i: number, figure: TokenRange): { readonly of: Concept; readonly mark: string } | null {
  const [lower, next] = [tokens[i]?.lower ?? '', tokens[i + 1]];
  if (next === undefined || next.start <= (tokens[i]?.start ?? 0)) return null;
  const isNoun = ((tags[i] ?? 0) & (TAG.noun | TAG.name)) !== 0 && !NO_THING.test(lower);
  const isFigure = i + 1 >= figure.from && i + 1 < figure.to;
  if (isNoun && !isFigure && (NUMBER.test(next.text) || (LETTER.test(next.text) && next.text !== 'I')))
    return isDateLike(next.text) ? null : { of: conceptOf(lower), mark: next.text };
  if (!ORDINAL.test(lower) || tokens[i - 1]?.lower !== 'the') return null;
  const noun = ((tags[i + 1] ?? 0) & TAG.noun) !== 0 && !NO_THING.test(next.lower) ? conceptOf(next.lower) : null;
  return noun === null || isEmpty(noun) ? null : { of: noun, mark: lower };
}

function isDateLike(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text);
}

/** The first slot that both fill, each with another word. */
export function contrast(a: Marks, b: Marks): { readonly a: string; readonly b: string } | null {
  for (const [of, mark] of a) {
    const other = b.get(of);
    if (other !== undefined && other !== mark) return { a: mark, b: other };
  }
  return null;
}
