/**
 * The names by which a document speaks of itself and of who publishes it: "told the Courier" in the Courier names no outside source.
 *
 * Method: publisher, container and corporate authors of the record, and the letterhead: the names that make up its first lines.
 * Cost: the first lines and the record. Limit: a publisher that the text nowhere names is not known.
 */
import type { BibliographicRecord } from '../model/index.ts';
import { foldName } from './names/fold.ts';
import { ORGANISATION_HEADS } from './names/heads.ts';
import { knownName } from './names/known.ts';

/** Tells whether a name is one of a document's own. */
export type IsOwnName = (name: string) => boolean;

/** The own names of a text with the record `record`. */
export function ownNamesOf(text: string, bodyStart: number, record: BibliographicRecord): IsOwnName {
  const bodies = (record.author ?? []).flatMap(({ literal }) => literal ?? []);
  const names = [record.publisher, record['container-title'], ...bodies, ...letterhead(text, bodyStart)].flatMap(name => name ?? []);
  const own = new Set(names.map(key));
  const heads = new Set([...own].flatMap(each => headOf(each)));
  return name => {
    const asked = key(name);
    if (own.has(asked)) return true;
    if (heads.has(asked)) return true;
    if (asked.length < 4) return false;
    for (const each of own) if (each.endsWith(` ${asked}`) || each.startsWith(`${asked} `)) return true;
    return false;
  };
}

/** "Select Committee on Transport": the noun by which it speaks of itself. */
function headOf(name: string): string | readonly [] {
  const words = name.split(' ');
  const small = words.findIndex(word => word === 'on' || word === 'of' || word === 'for');
  const head = words[(small > 0 ? small : words.length) - 1] ?? '';
  return words.length > 1 && ORGANISATION_HEADS.has(head) ? head : [];
}

function key(name: string): string {
  const folded = foldName(name);
  return foldName(knownName(folded) ?? folded);
}

/** How many lines a letterhead has. */
const HEAD_LINES = 6;
/** A longer line is running text, in UTF-16 code units. */
const LONGEST_LINE = 100;
/** How many lines the title of a report may be below. */
const REPORT_LINES = 15;
const REPORT_OF = /^Report of the (\p{Lu}[^:,\n]{3,60}?)(?: on | to |:|$)/u;

function letterhead(text: string, bodyStart: number): readonly string[] {
  const names: string[] = [];
  const head = text.slice(bodyStart, bodyStart + 1200);
  let [lines, read, closed] = [0, 0, false];
  for (const match of head.matchAll(/[^\n\r]+/g)) {
    const line = match[0].replace(/^[\s#*_>]+|[\s*_]+$/g, '');
    if (line === '') continue;
    const report = REPORT_OF.exec(line)?.[1];
    if (report !== undefined) names.push(report);
    if (++read > REPORT_LINES) break;
    if (closed) continue;
    if (++lines > HEAD_LINES || line.length > LONGEST_LINE || /[.!?]["”’)]?$/.test(line)) {
      closed = true;
      continue;
    }
    if (!isNameLine(line) || isDefined(text, line)) continue;
    names.push(...line.split(/\s+[—–|]\s+/));
  }
  return names;
}

/** A line of capitalised words and no stop. */
function isNameLine(line: string): boolean {
  const all = line.split(/\s+/);
  const long = all.filter(word => word.length > 3);
  return all.length <= 10 && !line.startsWith('By ') && !/[.?!:;]|\d/.test(line) && long.every(word => /^\P{Ll}/u.test(word));
}

/** The subject of an article: "The Colliers' Pension Fund is …". */
function isDefined(text: string, line: string): boolean {
  const at = text.indexOf(line, text.indexOf(line) + line.length);
  return at >= 0 && /^[*_]*(?: \([^()\n]{1,60}\))?,? (?:is|was|are|were) /.test(text.slice(at + line.length, at + line.length + 80));
}
