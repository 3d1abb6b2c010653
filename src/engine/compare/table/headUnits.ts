/** Units that the heads of a table give for the cells beneath them: "Monthly pay (tenge)", "Rebuilt, %", "in thousands". */
import { readSentence } from '../../claims/readClaims.ts';

/** What is written around the figure of a cell to say its unit. */
export interface HeadUnit {
  readonly before: string;
  readonly after: string;
}

const IN_BRACKETS = /^(.{0,160}?)[\s,]*\(([^()]{1,30})\)$/;
const BEHIND_COMMA = /^(.{1,160}), (?:in )?([^,]{1,30})$/i;
const BEHIND_IN = /^(.{1,160}) in ([^,]{1,30})$/i;
/** "Deaths per 100,000", "Mortality (per 1,000 live births)". */
const RATE = /^(.{1,120}?)[\s,(]+(per (?:\d[\d,. ]{0,11}|thousand|million)(?: [\p{L}-]+){0,4})\)?$/iu;
const PERCENT: HeadUnit = { before: '', after: '%' };

/** A head without the unit that it ends in, and the unit. */
export function splitUnit(head: string): { readonly words: string; readonly unit: HeadUnit | null } {
  const whole = unitOf(head);
  if (whole !== null) return { words: '', unit: whole };
  const [, rated = '', rate = ''] = RATE.exec(head) ?? [];
  if (rate !== '') return { words: rated, unit: { before: '', after: ` ${rate}` } };
  for (const pattern of [IN_BRACKETS, BEHIND_COMMA, BEHIND_IN]) {
    const [, words = '', candidate = ''] = pattern.exec(head) ?? [];
    const unit = candidate === '' ? null : unitOf(candidate);
    if (unit !== null) return { words, unit };
  }
  return { words: head, unit: /^(?:%|per ?cent(?:age)?) /i.test(head) ? PERCENT : null };
}

const PERCENT_SIGN = /^(?:as )?(?:a )?(?:%|per ?cent(?:age)?s?|pct\.?)$/i;
const SCALE = /^(.*?)\s?\b(?:(thousand|million|billion)s?|(mn|bn))(?: (?:of )?(.+))?$/i;
const THOUSANDS = /^['’]?000s?$/;

/** The unit that some words are by themselves; null where they are none. */
function unitOf(written: string): HeadUnit | null {
  const words = written.replace(/^in /i, '').trim();
  if (PERCENT_SIGN.test(words)) return PERCENT;
  if (THOUSANDS.test(words)) return { before: '', after: ' thousand' };
  const [, before = '', scale = '', short = '', behind = ''] = SCALE.exec(words) ?? [];
  if (scale + short === '') return bareUnit(words);
  const scaled = scale === '' ? (short.toLowerCase() === 'mn' ? 'million' : 'billion') : scale.toLowerCase();
  const thing = `${before}${behind}`.trim();
  if (thing === '') return { before: '', after: ` ${scaled}` };
  const unit = bareUnit(thing);
  return unit === null ? null : { before: unit.before, after: ` ${scaled}${unit.after}` };
}

const UNIT_WORDS = /^[\p{L}$£€¥₹µ°][\p{L}\d$£€¥₹µ°²³/.’' ]{0,29}$/u;
const NO_UNIT = /^(?:count|ordinal|tier|ratio|date)$/;

/** A unit is what the reading of figures takes for one beside a number. */
function bareUnit(words: string): HeadUnit | null {
  if (!UNIT_WORDS.test(words)) return null;
  const units: readonly HeadUnit[] = [
    { before: '', after: ` ${words}` },
    { before: `${words} `, after: '' },
  ];
  return units.find(isUnit) ?? null;
}

function isUnit({ before, after }: HeadUnit): boolean {
  const prose = `${before}5${after}`;
  const [quantity, ...more] = readSentence(prose, { start: 0, end: prose.length }, 'en', null).quantities;
  if (quantity === undefined || more.length > 0 || NO_UNIT.test(quantity.unit) || quantity.low !== 5) return false;
  return quantity.span.start === 0 && quantity.span.end === prose.length;
}

const HAS_UNIT = /[%$£€¥₹]|\bper ?cent\b/i;
const HAS_SCALE = /\b(?:thousand|million|billion|mn|bn)\b/i;
const BARE: HeadUnit = { before: '', after: '' };

/** What the first of some units adds to the words of a cell: nothing where they have a unit or a scale of their own. */
export function unitFor(cell: string, units: readonly (HeadUnit | null)[]): HeadUnit {
  const unit = units.find(each => each !== null) ?? null;
  if (unit === null || HAS_UNIT.test(cell)) return BARE;
  const scale = HAS_SCALE.exec(unit.after)?.[0];
  return scale !== undefined && HAS_SCALE.test(cell) ? { ...unit, after: unit.after.replace(` ${scale}`, '') } : unit;
}
