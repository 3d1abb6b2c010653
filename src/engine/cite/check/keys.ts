/** Checks of citation keys: unknown, used twice, never used. Cost: a look-up a citation; an unknown key is compared with all others. */
import { citationKey, writtenKey } from '../../../base/citationKey.ts';
import type { Finding, ReadDocument, Span } from '../../model/index.ts';
import { fileStem } from '../record.ts';
import type { Checker } from './checker.ts';
import { evidenceOf, finding, replacing } from './draft.ts';
import type { Citation } from './paragraph.ts';
import type { ReportReading } from './readReport.ts';

/** Keys that no document has. */
export function checkUnknownKeys({ citations, text }: ReportReading, checker: Checker): readonly Finding[] {
  return citations
    .filter(({ key }) => !isKnown(checker, key))
    .map(({ key, span }) => {
      const named = namedAt(checker, text, span);
      const filed = named === null ? keyOfFile(checker, key) : null;
      const near = named?.key ?? filed ?? nearestKey(checker, key);
      const advice =
        near === null
          ? 'Check its spelling, or add the document to the corpus.'
          : filed === null
            ? `Did you mean @${near}?`
            : `The file of that name has an id of its own and is cited as @${near}.`;
      const meant = named?.span ?? { start: span.start, end: span.end };
      return finding('cite/unknown-key', {
        span,
        message: `No document of the corpus has the key "${key}". ${advice}`,
        fixes: near === null ? [] : [replacing(`Cite @${near}`, meant, `@${writtenKey(near)}`)],
      });
    });
}

/** UTF-16 code units and words of a name with spaces that is looked for. */
const LONGEST_NAME = 160;
const MOST_WORDS = 16;

/** The document whose name with its spaces stands where a key should: "@Annual report 2019", of which Pandoc reads "@Annual". The longest such name. */
function namedAt(checker: Checker, text: string, { start }: Span): { readonly key: string; readonly span: Span } | null {
  const [line = ''] = /^[^\n\r\]{};]*/.exec(text.slice(start + 1, start + 1 + LONGEST_NAME)) ?? [];
  const words = [...line.matchAll(/[^\s,]+/g)].slice(0, MOST_WORDS);
  for (const word of words.slice(1).toReversed()) {
    const name = line.slice(0, word.index + word[0].length).replace(/[.:!?)]+$/, '');
    const key = citationKey(name);
    if (isKnown(checker, key)) return { key, span: { start, end: start + 1 + name.length } };
  }
  return null;
}

/** The key of the one document whose file has a name, where that key is another; null without one, or with several. */
function keyOfFile({ byKey }: Checker, name: string): string | null {
  const keys = [...byKey].flatMap(([key, documents]) => (documents.some(({ path }) => citationKey(fileStem(path)) === name) ? key : []));
  return keys.length === 1 ? (keys[0] ?? null) : null;
}

/** Whether a key can be cited. */
export function isKnown({ byKey, otherKeys }: Checker, key: string): boolean {
  return key === '*' || byKey.has(key) || otherKeys.has(key);
}

/** So many letters a key has at least that two slips do not turn into another name; and one does not at its head. */
const LONG = 8;
const SHORT = 6;

/** The one key that differs from `key` by a slip or two, in its letters; null where there is none, or more than one. */
function nearestKey({ byKey, otherKeys }: Checker, key: string): string | null {
  const letters = key.match(/\p{L}/gu)?.length ?? 0;
  const most = letters < LONG ? 1 : 2;
  let best: { readonly key: string; readonly distance: number } | null = null;
  let tied = false;
  for (const other of [...byKey.keys(), ...otherKeys]) {
    const distance = slips(key.toLowerCase(), other.toLowerCase(), most);
    if (letters < SHORT && !isSameHead(key.toLowerCase(), other.toLowerCase())) continue;
    if (distance > most || (best !== null && distance > best.distance)) continue;
    tied = best?.distance === distance;
    best = { key: other, distance };
  }
  return best === null || tied ? null : best.key;
}

/** "Beta" is no slip for "zeta": two words begin alike, or with their first two letters swapped. */
function isSameHead(a: string, b: string): boolean {
  const [first = '', second = ''] = b;
  return a.startsWith(first) || a.startsWith(second + first);
}

/** The Damerau-Levenshtein distance (restricted) of two words; more than `most` where it is more. */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row] = [new Array<number>(), Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? most + 1;
}

/** Keys that two documents share, at the first citation of each. */
export function checkDuplicateKeys({ citations }: ReportReading, { byKey }: Checker): readonly Finding[] {
  return firstOfEach(citations).flatMap(({ key, span }) => {
    const documents = byKey.get(key) ?? [];
    if (documents.length < 2) return [];
    return finding('cite/duplicate-key', {
      span,
      message: `${String(documents.length)} documents have the key "${key}", so it is not certain which one is cited. Give each an id of its own.`,
      evidence: documents.map(headOf),
    });
  });
}

function firstOfEach(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** How many keys a message names at most, and how many documents are shown. */
const NAMED = 5;
const SHOWN = 50;

/** Documents that the report never cites, as one finding at its start; none where the report cites nothing of the corpus. */
export function checkUnusedSources({ citations, frontMatter, text }: ReportReading, { byKey }: Checker): readonly Finding[] {
  const cited = new Set(citations.map(({ key }) => key));
  const unused = [...byKey.entries()].filter(([key]) => !cited.has(key));
  if (unused.length === 0 || unused.length === byKey.size || cited.has('*')) return [];
  const start = (frontMatter?.end ?? 0) + (/^\s*/.exec(text.slice(frontMatter?.end ?? 0))?.[0].length ?? 0);
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0;
  const names = unused.slice(0, NAMED).map(([key]) => `@${key}`);
  const more = unused.length > NAMED ? ` and ${String(unused.length - NAMED)} more` : '';
  return [
    finding('cite/unused-source', {
      span: { start, end: start + line },
      message: `The report does not cite ${names.join(', ')}${more}.`,
      evidence: unused.slice(0, SHOWN).flatMap(([, documents]) => documents.map(headOf)),
    }),
  ];
}

/** A document as a whole, shown by its title where it has a heading. */
function headOf(document: ReadDocument): ReturnType<typeof evidenceOf> {
  const heading = document.sections.find(section => section.heading !== null)?.heading ?? { start: 0, end: 0 };
  return evidenceOf(document, heading);
}
