/**
 * Lines that say when, by whom and under what heading something was posted: "Posted on 3 May 2021 by Ana Silva",
 * "In News, Asia on March 3, 2013 at 9:05 am", "3 May 2021 | News".
 *
 * Method: the one date of the line is found, and what stands before and behind it must be made of the words of such lines and of
 * nothing else. Cost: linear; lines longer than `LONGEST_META` are not looked at.
 */
import { readDates } from '../claims/dates.ts';
import { tokenise } from '../text/tokens.ts';
import { LONGEST_META } from './textLines.ts';

type MetaShape = 'in-on' | 'posted' | 'updated' | 'date-first' | 'byline-date' | 'bare';

/** What such a line says. */
export interface MetaLine {
  readonly shape: MetaShape;
  /** ISO 8601, of whatever precision the line has. */
  readonly date: string;
  /** As the line has it. */
  readonly dateText: string;
  readonly by: string | null;
}

/** What may stand right before the date: a weekday, an hour. */
const LEAD = '(?:\\d{1,2}[:.]\\d\\d,? )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? ?)?';
const BEFORE: readonly (readonly [MetaShape, RegExp])[] = [
  ['bare', new RegExp(`^\\W*${LEAD}$`, 'i')],
  ['in-on', new RegExp(`^in .{1,200} on ${LEAD}$`, 'i')],
  [
    'updated',
    new RegExp(
      `^\\W*(?:this )?(?:(?:page|article|entry) )?(?:was )?(?:(?:last |recently )?(?:updated|modified|revised|edited|changed|reviewed)|(?:last|latest|date of (?:last )?) ?(?:update|revision|edit|change|modification|review))(?: on| at)? ?:? ?${LEAD}$`,
      'i',
    ),
  ],
  [
    'posted',
    new RegExp(
      `^\\W*(?:first |originally )?(?:posted|published|publication date|date published|pubdate|written|submitted|created|issued|released|date of (?:publication|issue|release)|(?:release|issue) date|dated|article published|story published|date|added|entry posted)(?: by (?<by>.{2,80}?)| in .{2,80}?)?(?:,? (?:on|at))? ?:? ?,? ?${LEAD}$`,
      'i',
    ),
  ],
  ['byline-date', new RegExp(`^by:? (?<by>.{2,80}?)(?:,| on| ?[|·•–—/-]| -)? ?(?:(?:posted|published|updated)(?: on)?:? ?)?${LEAD}$`, 'i')],
];
const TIME =
  '(?:(?:T|,? ?(?:at|@|,|–|-|\\|)? ?)\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)? ?(?:[ap]\\.?m\\.?|hrs?|h)? ?(?:\\(?[A-Z]{1,4}\\)?)?(?:[+-]\\d{1,4}(?!\\d))?)?(?:,? ?\\d{1,3}[ -]min(?:ute)?s?(?: read)?)?';
/** A stop in it stands within an hour: "Updated 09.40", "9 a.m.". */
const REST = '(?:[^.!?]|\\.(?=\\d)|(?<=[ap])\\.m\\.?){0,120}';
const AFTER = new RegExp(
  `^${TIME},? ?(?:(?:[|·•/–—-] ?)?(?:(?:posted|written) )?by:? (?<by>[^|·•]{2,80}?))?(?<rest> ?(?:[|·•/–—-]+ ?|,? in:? |,? ?filed under|under |,? ?\\(?(?:last )?updated)${REST})?\\W*$`,
  'i',
);

/** Reads a line as such a line; null where it is anything else. */
export function readMetaLine(text: string): MetaLine | null {
  if (text.length > LONGEST_META || !/\d/.test(text)) return null;
  const dates = datesIn(text);
  const date = dates[0];
  if (!date || dates.length > 2) return null;
  const after = AFTER.exec(text.slice(date.end));
  if (!after) return null;
  const before = text.slice(0, date.start);
  for (const [shape, pattern] of BEFORE) {
    const match = pattern.exec(before);
    if (!match) continue;
    const by = match.groups?.['by'] ?? after.groups?.['by'] ?? null;
    const first = shape === 'bare' && (by !== null || (after.groups?.['rest'] ?? '') !== '');
    return { shape: first ? 'date-first' : shape, date: date.iso, dateText: text.slice(date.start, date.end), by: by?.trim() ?? null };
  }
  return null;
}

interface DateInLine {
  readonly start: number;
  readonly end: number;
  readonly iso: string;
}

/** The dates of a line that name at least a year, with their places in it. */
export function datesIn(text: string): readonly DateInLine[] {
  const span = { start: 0, end: text.length };
  const sentence = { prose: text, span, tokens: tokenise(text, span), language: 'en', issued: null };
  return readDates(sentence)
    .filter(({ from }) => /^\d{4}/.test(from))
    .map(({ span: { start, end }, from, to }) => ({ start, end, iso: from === to ? from : `${from}/${to}` }));
}

/** Whether an ISO date names a day. */
export function isDay(iso: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(iso);
}
