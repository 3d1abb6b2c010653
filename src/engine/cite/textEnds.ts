/**
 * The ends of a text: the lines before its body and the last ones, in which it says what it is.
 *
 * Cost: linear in the lines.
 */
import { bareNames, readByline } from './bylines.ts';
import { type Dateline, readDateline } from './dateline.ts';
import { isDay, readMetaLine } from './metaLine.ts';
import { LONGEST_META, type TextLine } from './textLines.ts';

/** The lines at either end of a text that are read for what it says of itself. */
export interface Ends {
  readonly head: readonly TextLine[];
  readonly tail: readonly TextLine[];
  /** Of the head or of the first line of the body. */
  readonly dateline: Dateline | null;
}

/** Heads of more lines are none. */
export const HEAD_LINES = 24;
const TAIL_LINES = 12;
/** A line of at least this many code units that ends like a sentence is the body. */
const BODY = 140;
/** A line beneath the title that is longer is no standfirst. */
const LONGEST_STANDFIRST = 300;

/** Finds the ends of a text. */
export function endsOf(lines: readonly TextLine[]): Ends {
  const body = bodyAt(lines);
  const head = lines.slice(0, Math.min(body < 0 ? HEAD_LINES : body, HEAD_LINES));
  const dateline = lines.slice(0, Math.min(body < 0 ? HEAD_LINES : body + 1, HEAD_LINES)).map(({ text }) => readDateline(text));
  return { head, tail: lines.slice(-TAIL_LINES), dateline: dateline.find(found => found !== null) ?? null };
}

/** The first line of the body, -1 where there is none. A standfirst, with the byline or date right behind it, is none of it. */
function bodyAt(lines: readonly TextLine[]): number {
  const first = lines.findIndex(line => isBody(line));
  if (first < 1 || !isStandfirst(lines, first)) return first;
  const rest = lines.findIndex((line, i) => i > first && isBody(line));
  return rest < 0 ? first + 1 : rest;
}

function isStandfirst(lines: readonly TextLine[], at: number): boolean {
  const next = lines[at + 1]?.text ?? '';
  if ((lines[at]?.text.length ?? 0) > LONGEST_STANDFIRST || next.length > LONGEST_STANDFIRST) return false;
  const meta = readMetaLine(next);
  if (readByline(next).length > 0 || (meta !== null && isDay(meta.date))) return true;
  return bareNames(next, lines[at + 2]?.text ?? '').length > 0;
}

/** Whether a line is running text. */
export function isBody({ text, heading, boilerplate }: TextLine): boolean {
  if (heading || boilerplate || CAPTION.test(text)) return false;
  return text.length >= BODY || (/[.!?]["”’]?$/.test(text) && text.split(' ').length > 14);
}

/** What stands beneath a picture. */
const CAPTION = /^\W{0,3}(?:image|photo|picture|caption|infographic)\b(?:\W?[:\]]|\s+by\b)|\(?(?:photo|picture|image)s?\s?:[^:]{2,60}$/i;

/** What stands behind a label at the start of a line. */
export function labelled(lines: readonly TextLine[], label: RegExp): string | null {
  for (const { text } of lines) {
    const value = text.length > LONGEST_META ? undefined : label.exec(text)?.[1];
    if (value !== undefined) return value.replace(/[\s.,;]+$/, '').trim();
  }
  return null;
}
