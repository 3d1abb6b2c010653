/**
 * What the head of a row or column, or the caption of a table, says of the figures by it: words, a time, the unit that the cells leave out.
 * Cost: linear in the head; longer ones are cut.
 */
import { readSentence } from '../../claims/readClaims.ts';
import { type HeadUnit, splitUnit } from './headUnits.ts';

/**
 * `words`: says what the figures are of. `time`: a time and nothing else ("2020", "31 Dec 2021", "March"). `any`: no more than that figures
 * stand there, or all of them ("Number", "%", "Total"). `unsure`: what cannot be read, or nothing.
 */
export type HeadKind = 'words' | 'time' | 'any' | 'unsure';

/** The head of a row or column. */
export interface TableHead {
  readonly kind: HeadKind;
  /** Without its unit; '' where it says nothing that tells one figure from another. */
  readonly words: string;
  /** It names a year, perhaps among other words. */
  readonly isDated: boolean;
  readonly unit: HeadUnit | null;
  /** "of whom women": a part of the row above. */
  readonly isPart: boolean;
}

export const NO_HEAD: TableHead = { kind: 'unsure', words: '', isDated: false, unit: null, isPart: false };

/** UTF-16 code units of a head that are read. */
export const LONGEST_HEAD = 160;

const NOTE = /(?:(?<!\b[ck]?m)[*†‡§¹²³⁰⁴-⁹]{1,4}|\^[^^\s]{1,3}\^)(?=[\s,:)]|$)/gu;
const PART = /^(?:[-–—•]\s*)?(?:of (?:whom|which|these|them|those)|thereof|whereof|including)\b[\s:,]*|^[-–—•]\s+(?=\p{L})/iu;
/** "Number of children": the children are counted. */
const NUMBER_OF = /^(?:the )?(?:total )?(?:numbers?|no\.?|n[ro]\.|total|count) of (?:the )?/i;
/** Heads that say no more than that figures stand by them, or that these are of all. */
const ANY =
  /^(?:n|#|numbers?|figures?|values?|amounts?|results?|answers?|data|quantity|quantities|counts?|shares?|percentages?|proportions?|totals?|sums?|all|overall|grand total|in total|rates?|levels?|)$/i;
/** What is left over is of what its own table leaves out, and of nothing that another source tells. */
const REST =
  /^(?:(?:all )?(?:the )?others?|(?:the )?(?:rest|remainder|remaining)|unknown|unspecified|undetermined|not (?:known|stated|specified)|miscellaneous)\b/i;

/** Answers, changes and what is only planned: what they are of takes more than the heads to say. */
const UNSURE =
  /^(?:yes|no|n[ro]|don['’]?t know|do not know|no (?:answer|response)|(?:strongly )?(?:dis)?agree|neutral|neither)$|^(?:(?:%|per ?cent(?:age)?|annual|net|total|absolute) )*(?:change|increase|decrease|growth|difference|variation|rise|fall)\b|\b(?:targets?|goals?|planned|projected|projections?|forecasts?|rank(?:ing)?|margin of error)\b/i;
/** "Men (n=412)", "2021 (provisional)": how many were asked, how sure a figure is. */
const REMARK = /\s*\((?:\s*n\s*=\s*[\d,. ]{1,12}|[pre]|prov(?:isional)?\.?|prelim(?:inary)?\.?|revised|est(?:imated?)?\.?)\)/i;

/** Reads a head, without markup. */
export function readHead(prose: string): TableHead {
  const plain = cutAt(prose.replace(NOTE, '').replace(/\s+/g, ' ').replace(REMARK, '').trim(), LONGEST_HEAD).replace(/[\s:.;,]+$/, '');
  if (plain === '') return NO_HEAD;
  const { words: said, unit } = splitUnit(plain);
  const time = timeIn(said);
  if (time.isTime) return { ...NO_HEAD, kind: 'time', words: said, isDated: time.isDated, unit };
  const part = PART.exec(said)?.[0] ?? '';
  const words = said.slice(part.length).replace(NUMBER_OF, '').trim();
  if (ANY.test(words)) return { ...NO_HEAD, kind: 'any', unit };
  const isSure = /\p{L}{2}/u.test(words) && !REST.test(words) && !UNSURE.test(words);
  return { kind: isSure ? 'words' : 'unsure', words, isDated: time.isDated, unit, isPart: part !== '' };
}

/** `text` cut at a word. */
export function cutAt(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/\s+\S*$/, '');
}

const YEARS = /^(?:(?:fy|in|year|end(?: of)?|mid)[\s-]*)?(?:1[89]|20)\d\d(?:\s?[-–/]\s?\d{2,4})?$/i;
const YEAR = /\b(?:1[89]|20)\d\d\b/;
/** A month or another part of a year, without the year. */
const PART_OF_YEAR =
  /^(?:(?:jan|febr?)(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|(?:sept?|octo?|nov|dec)(?:(?:em)?ber)?|q[1-4]|h[12]|(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|half|semester)|spring|summer|autumn|winter)\.?$/i;
/** Words beside a date that leave it a date. */
const BESIDE_DATE = /\b(?:as|at|of|on|in|the|to|end|mid|early|late|by|from|years?|fiscal|fy|date|q[1-4]|h[12]|and|until|through)\b/gi;

function timeIn(words: string): { readonly isTime: boolean; readonly isDated: boolean } {
  if (YEARS.test(words)) return { isTime: true, isDated: true };
  if (PART_OF_YEAR.test(words)) return { isTime: true, isDated: false };
  if (!/\d/.test(words)) return { isTime: false, isDated: false };
  const { dates } = readSentence(words, { start: 0, end: words.length }, 'en', null);
  const rest = dates.reduceRight((left, { span }) => left.slice(0, span.start) + left.slice(span.end), words);
  const isTime = dates.length > 0 && !/[\p{L}\p{N}]/u.test(rest.replace(BESIDE_DATE, ''));
  return { isTime, isDated: dates.length > 0 || YEAR.test(words) };
}

/** "2022" → "In 2022", "March" and "2022" → "In March 2022"; null where two heads name two times. */
export function timeInWords(times: readonly TableHead[], year: string | null): string | null {
  const [whole, ...more] = times.filter(({ isDated }) => isDated).map(({ words }) => words);
  const [part, ...others] = times.filter(({ isDated }) => !isDated).map(({ words }) => words);
  if (more.length > 0 || others.length > 0) return null;
  if (part !== undefined)
    return `In ${part.charAt(0).toUpperCase()}${part.slice(1)}${whole === undefined && year === null ? '' : ` ${whole ?? year ?? ''}`}, `;
  if (whole === undefined) return '';
  const end = /^end(?: of)?[\s-]*/i.exec(whole)?.[0];
  if (end !== undefined) return `At the end of ${whole.slice(end.length)}, `;
  if (/^(?:as|at|in|on|by|from)\b/i.test(whole)) return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}, `;
  return `${/^\d{1,2}\.? \p{L}|\p{L} \d{1,2},/u.test(whole) ? 'On' : 'In'} ${whole}, `;
}

/** The only year that some words name; null where they name none or several. */
export function yearIn(words: string): string | null {
  const years = new Set(words.match(/\b(?:1[89]|20)\d\d\b/g) ?? []);
  const [year] = years;
  return years.size === 1 ? (year ?? null) : null;
}
