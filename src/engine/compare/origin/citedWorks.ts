/**
 * The notes and the list of references of a document: which names a note, a number in brackets or a citation of author and year leads to.
 *
 * Method: the lines under a heading of references, and the definitions of footnotes; of each entry its authors, its title and who published
 * it. "Ibid." is the entry before, an entry without a year the one before it that has its names. Cost: linear in the text; read once a document.
 */
import type { ReadDocument, Span } from '../../model/index.ts';
import { initialsForm, type NameForm, nameForm, titleForm } from './nameForm.ts';
import { namesWithin } from './namesWithin.ts';

/** What an entry of a list of references, or a note, cites. */
export interface CitedWork {
  readonly span: Span;
  /** Its author, else its first words. */
  readonly name: string;
  readonly forms: readonly NameForm[];
  readonly text: string;
}

/** The works that a document cites. */
export interface CitedWorks {
  /** By label of a note (`^3`) or number of an entry (`3`). */
  readonly labelled: ReadonlyMap<string, readonly CitedWork[]>;
  readonly entries: readonly CitedWork[];
}

const READ = new WeakMap<ReadDocument, CitedWorks>();

/** The works that `document` cites. */
export function citedWorks(document: ReadDocument): CitedWorks {
  const known = READ.get(document);
  if (known !== undefined) return known;
  const read = readWorks(document);
  READ.set(document, read);
  return read;
}

/** The entry that "(Rao and Lindqvist 2022)" means; null where none has that author and that year. */
export function workBy({ entries }: CitedWorks, author: string, year: string): CitedWork | null {
  const first = /[\p{L}\p{M}’'-]+/u.exec(author.replace(/^the /i, ''))?.[0];
  if (first === undefined) return null;
  return entries.find(({ text }) => text.slice(0, AUTHORS).includes(first) && text.includes(year)) ?? null;
}

/** How far into an entry its authors stand, in UTF-16 code units. */
const AUTHORS = 80;
const LIST =
  /^\W*(?:(?:list of |cited |works )?(?:references|sources|works|literature)(?: cited| used| consulted)?|bibliography|notes(?: and references)?|footnotes|endnotes|citations|notes and sources)\W*$/i;
const LONGEST_ENTRY = 700;
const ENTRY = /^[\s>*•·–-]*(?:\[?\^?(\d{1,3})\]?[.:)]?\s+|\[(\d{1,3})\]\s*)?(?=\S)/;

function readWorks(document: ReadDocument): CitedWorks {
  const { text, references } = document;
  const labelled = new Map<string, readonly CitedWork[]>();
  const entries: CitedWork[] = [];
  const add = (label: string | null, span: Span): void => {
    const work = readWork(text, span, entries);
    if (work === null) return;
    entries.push(work);
    if (label !== null && !labelled.has(label)) labelled.set(label, [work]);
  };
  for (const reference of references)
    if (reference.kind === 'footnote-definition' || reference.kind === 'marker-definition')
      add(
        reference.kind === 'footnote-definition' ? `^${reference.label}` : reference.label,
        lineFrom(text, reference.span.end + (text[reference.span.end] === ':' ? 1 : 0)),
      );
  const noted = entries.length > 0;
  let listing = false;
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const line = match[0];
    if (line.length < HEADING && LIST.test(line)) listing = true;
    else if (listing && (/^\s*(?:#|\*\*)/.test(line) || line.length > LONGEST_ENTRY)) listing = false;
    else if (listing) {
      const head = ENTRY.exec(line);
      const label = head?.[1] ?? head?.[2] ?? null;
      if (noted && /^\s*\[/.test(line)) continue;
      add(label, { start: match.index + (head?.[0].length ?? 0), end: match.index + line.length });
    }
  }
  return { labelled, entries };
}

const HEADING = 60;

function lineFrom(text: string, start: number): Span {
  const end = text.slice(start, start + LONGEST_ENTRY).search(/[\n\r]/);
  return { start, end: end < 0 ? Math.min(text.length, start + LONGEST_ENTRY) : start + end };
}

const TITLE = /\*([^*]{4,200})\*|["“]([^"”]{4,200})["”]|(?<![\p{L}])['‘]([^'’]{4,200})['’](?![\p{L}])/gu;
const TITLE_FIRST = /^\W*(?:(?:[Ss]ee|[Cc]f\.?|[Cc]ompare|[Qq]uoted in|[Cc]ited in)\s+)?["“*‘']/;
/**
 * An entry opens with who wrote it, or from whom it is ("Letter from the Interior Ministry, …"), and a mark, a year or a title behind that; a note that goes on in words
 * is a remark of the writer's own.
 */
const AUTHOR_FIRST = new RegExp(
  '^[^\\p{L}\\[]*(?:(?:[Ss]ee|[Aa]lso|[Cc]f\\.?|[Cc]ompare|[Qq]uoted in|[Cc]ited in|[Tt]he)\\s+){0,3}' +
    '(?:(?:[Ii]nterviews?|[Ll]etters?|[Ee]-?mails?|[Dd]ata|[Ff]igures|[Ss]tatements?|[Ii]nformation|[Tt]estimony|[Rr]ecords|[Mm]inutes|[Rr]eply|[Aa]nswers?|[Rr]esponse|[Cc]ommunication)' +
    '[^.,;:\\p{Lu}]{0,40}\\s(?:with|from|by|of|to)\\s+(?:the\\s+)?)?' +
    '(?!(?:On|In|At|For|By|As|It|Its|This|These|Those|There|Other|Others|Some|No|All|Both|Their|His|Her|Our|We|I|He|She|They)\\s)' +
    "\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&-]*(?:\\s+(?:(?:of|for|on|to|into|in|against|the|de|du|des|la|le|von|van|der)\\s+){0,2}\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&-]*){0,9}" +
    '(?:(?<=\\.)|\\s*(?:[,.:;(–—-]|\\[\\p{Lu}|$)|\\s+(?:and|&|et al|(?:1[89]|20)\\d\\d)|\\s{3})',
  'u',
);
/** Who prints or sells a work tells nothing of what it goes back to. */
const PRINTER = /\b(?:press|printer|printers|printing|publishers?|publishing|verlag|books|university press)$/i;

function readWork(text: string, span: Span, before: readonly CitedWork[]): CitedWork | null {
  const own = text.slice(span.start, span.end);
  const previous = before.at(-1);
  if (/^\s*(?:ibid|idem)\b/i.test(own)) return previous === undefined ? null : { ...previous, span };
  const titles: string[] = [];
  const rest = own.replace(TITLE, (whole, ...found: readonly (string | undefined)[]) => {
    const title = found.slice(0, 3).find(each => each !== undefined) ?? '';
    titles.push(title, title.split(':')[0] ?? '');
    return ' '.repeat(whole.length);
  });
  if (!TITLE_FIRST.test(own) && !AUTHOR_FIRST.test(rest)) return null;
  const head = headLength(rest);
  const names = namesWithin(rest, { start: 0, end: rest.length }).filter(
    ({ name, span: { start } }) => start < head || (/\s/.test(name) && !PRINTER.test(name)) || /^\p{Lu}{2,}$/u.test(name),
  );
  const named = names.flatMap(({ name }) => [nameForm(name) ?? [], initialsForm(name) ?? []].flat()).filter(({ kind }) => kind === 'name');
  const forms = [...named, ...titles.flatMap(title => titleForm(title) ?? [])];
  const short = /\b(?:1[89]|20)\d\d\b/.test(own)
    ? undefined
    : before.slice(-MOST_BEFORE).find(work => forms.some(form => work.forms.some(other => isWithin(form, other))));
  const name = names[0]?.name ?? titles[0];
  if (name === undefined) return null;
  return { span, name: short?.name ?? name, forms: [...forms, ...(short?.forms ?? [])], text: own };
}

/** How many entries back a short one may repeat. */
const MOST_BEFORE = 200;

function isWithin({ words, kind }: NameForm, other: NameForm): boolean {
  return words.size > 1 && kind === other.kind
    ? [...words].every(word => other.words.has(word))
    : words.size === 1 && other.surname === [...words][0];
}

/** Where the authors of an entry end: at the year, the title, the first full stop behind a word. */
function headLength(rest: string): number {
  const end = rest.search(/\((?:1[89]|20)\d\d|[\p{L}]{3}[.:]\s|\s{4}/u);
  return end < 0 ? AUTHORS : Math.min(end + 4, AUTHORS * 2);
}
