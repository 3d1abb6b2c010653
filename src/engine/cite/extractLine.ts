/**
 * The line that says of which work a text is an extract: 'From: A. Silva and J. Ito, "Low Water", Merrow University Press, 2021'.
 *
 * Cost: linear; lines longer than `LONGEST_META` are not looked at. Limits: the work must be named with who wrote it, and its title set
 * apart by quotation marks or italics; any other line may as well name the paper that a text was taken from.
 */
import type { CslName } from '../model/index.ts';
import { people } from './bylines.ts';
import { datesIn } from './metaLine.ts';
import { isNamelike } from './publishers.ts';
import { LONGEST_META, type TextLine } from './textLines.ts';

/** The work that an extract is from. */
export interface ExtractedWork {
  readonly title: string;
  readonly author: readonly CslName[];
  readonly publisher: string;
  readonly issued: string;
}

const OPENING = /^[\s*_(]{0,4}(?:(?:an? )?(?:extract|excerpt|chapter(?: \d+)?) (?:from|of|in)|from)\s*:?\s+/i;
const WORK = /^(?<by>[^"“*_]{3,160}?),?\s+(?:["“](?<quoted>[^"”]{4,200})["”]|[*_]{1,2}(?<italic>[^*_]{4,200})[*_]{1,2})(?<rest>.*)$/u;
/** The publisher stands last before the date, perhaps behind its place. */
const PUBLISHER = /(?:^|[,(.:]\s*)(\p{Lu}[\p{L}\p{N} '’&-]{2,80}),?\s*$/u;

/** Reads the work of which the text below the line is an extract; null for any other line. */
export function readExtractLine({ raw }: TextLine): ExtractedWork | null {
  const opening = raw.length > LONGEST_META ? null : OPENING.exec(raw);
  const { by = '', quoted, italic, rest = '' } = (opening === null ? null : WORK.exec(raw.slice(opening[0].length)))?.groups ?? {};
  const date = datesIn(rest)[0];
  const publisher = date === undefined ? undefined : PUBLISHER.exec(rest.slice(0, date.start))?.[1];
  const title = quoted ?? italic;
  const author = people(by);
  if (title === undefined || date === undefined || publisher === undefined || !isNamelike(publisher) || author.length === 0) return null;
  return { title: title.replace(/[,.]$/, ''), author, publisher, issued: date.iso };
}
