/**
 * The documents that a page holds: the posts of a blog's listing, the messages of a digest, the items of a news-in-brief.
 *
 * Method: lines that say when something was posted (`readMetaLine`), headings that are dates, and mail headers are heads of parts where
 * at least two of one shape have a text of their own; the title is the line before or behind them, whichever the page does.
 * Cost: linear. Limits: a listing without dates is read as one document; comments under a post are part of it.
 */
import type { BibliographicRecord, DocumentPart, RecordField, SourceDocument } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { people } from './bylines.ts';
import { isDay, type MetaLine, readMetaLine } from './metaLine.ts';
import { sourceOfLine } from './sourceLine.ts';
import { isTitleLike, type TextLine, textLines } from './textLines.ts';

/** A part before its record is made. `first` and `last` are indexes of lines. */
interface PartLines {
  readonly first: number;
  /** The last line of its head. */
  readonly head: number;
  readonly last: number;
  readonly title: string | null;
  readonly issued: string | null;
  readonly dateText: string;
  readonly by: string | null;
}

/** The parts of a page in text order, none where the file is one document. `record` is the page's own. */
export function readParts(source: SourceDocument, reading: TextReading, record: BibliographicRecord): readonly DocumentPart[] {
  const lines = textLines(source, reading);
  const container = record['container-title'];
  return findParts(lines).map((part, i): DocumentPart => {
    const span = { start: lines[part.first]?.start ?? 0, end: lines[part.last]?.end ?? 0 };
    const author = part.by === null ? [] : people(part.by);
    const from = sourceOfLines(lines, part);
    const fields: Partial<Omit<BibliographicRecord, 'id' | 'type' | 'read'>> = {
      ...(part.title === null ? {} : { title: part.title }),
      ...(author.length === 0 ? {} : { author }),
      ...(container === undefined ? {} : { 'container-title': container }),
      ...(part.issued === null ? {} : { issued: part.issued }),
      ...(from === null ? {} : { source: from }),
    };
    // Object.keys forgets that the keys of these fields are names of a record's fields.
    const read = Object.keys(fields) as RecordField[];
    return { name: part.title ?? part.dateText, span, record: { id: `${record.id}-${i + 1}`, type: 'post', ...fields, read } };
  });
}

function sourceOfLines(lines: readonly TextLine[], { first, last }: PartLines): string | null {
  for (let i = last; i > first; i--) {
    const from = sourceOfLine(lines[i]?.text ?? '');
    if (from !== null) return from;
  }
  return null;
}

interface Head {
  /** Index of the line. */
  readonly at: number;
  readonly meta: MetaLine;
  readonly shape: string;
}

/** Finds the parts among the lines of a page. */
export function findParts(lines: readonly TextLine[]): readonly PartLines[] {
  const mails = findMails(lines);
  if (mails.length > 1) return close(lines, mails);
  const best = byShape(headsOf(lines))
    .filter(group => isListing(lines, group))
    .toSorted((a, b) => b.length - a.length)[0];
  if (!best) return [];
  const behind = titlesStandBehind(lines, best);
  return close(
    lines,
    best.map(head => toPart(lines, head, behind)),
  );
}

function headsOf(lines: readonly TextLine[]): readonly Head[] {
  return lines.flatMap((line, at): readonly Head[] => {
    const meta = readMetaLine(line.text);
    if (!meta || !isDay(meta.date) || meta.shape === 'updated') return [];
    return [{ at, meta, shape: meta.shape === 'bare' && line.heading ? 'dated-heading' : meta.shape }];
  });
}

function byShape(heads: readonly Head[]): readonly (readonly Head[])[] {
  const groups = new Map<string, Head[]>();
  for (const head of heads) {
    const group = groups.get(head.shape);
    if (group) group.push(head);
    else groups.set(head.shape, [head]);
  }
  return [...groups.values()];
}

/** Text of at least this many code units in one line is a body. */
const BODY = 80;

/** Whether at least two of the heads have a text behind them, and a bare date a title beside it. */
function isListing(lines: readonly TextLine[], heads: readonly Head[]): boolean {
  let bodies = 0;
  let titled = 0;
  for (const [i, { at }] of heads.entries()) {
    const until = heads[i + 1]?.at ?? lines.length;
    if (hasBody(lines, at + 1, until)) bodies++;
    if (isTitleAt(lines, at - 1) || isTitleAt(lines, at + 1)) titled++;
  }
  const needsTitle = heads[0]?.shape !== 'in-on' && heads[0]?.shape !== 'dated-heading';
  return bodies > 1 && bodies * 2 >= heads.length && (!needsTitle || titled * 3 >= heads.length * 2);
}

function hasBody(lines: readonly TextLine[], from: number, until: number): boolean {
  for (let i = from; i < until; i++) if ((lines[i]?.text.length ?? 0) >= BODY) return true;
  return false;
}

function isTitleAt(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && isTitleLike(line) && readMetaLine(line.text) === null && sourceOfLine(line.text) === null;
}

function titlesStandBehind(lines: readonly TextLine[], heads: readonly Head[]): boolean {
  if (heads[0]?.shape === 'dated-heading') return false;
  let before = 0;
  let behind = 0;
  for (const { at } of heads) {
    const left = isTitleAt(lines, at - 1);
    const right = isTitleAt(lines, at + 1);
    if (left && !right) before++;
    if (right && !left) behind++;
  }
  return behind > before;
}

function toPart(lines: readonly TextLine[], { at, meta, shape }: Head, behind: boolean): Omit<PartLines, 'last'> {
  const titleAt = behind ? at + 1 : at - 1;
  const title = shape !== 'dated-heading' && isTitleAt(lines, titleAt) ? (lines[titleAt]?.text ?? null) : null;
  return {
    first: title !== null && !behind ? titleAt : at,
    head: title !== null && behind ? titleAt : at,
    title,
    issued: meta.date,
    dateText: meta.dateText,
    by: meta.by,
  };
}

const MAIL = /^(?:from|date|sent|to|cc|subject|message-id|reply-to):\s*(.*)$/i;

/** Messages of a digest: runs of header lines with at least a date or sender, and a subject. */
function findMails(lines: readonly TextLine[]): readonly Omit<PartLines, 'last'>[] {
  const mails: Omit<PartLines, 'last'>[] = [];
  for (let i = 0; i < lines.length;) {
    const fields = new Map<string, string>();
    const first = i;
    for (; i < lines.length && i - first < 12; i++) {
      const raw = lines[i]?.raw ?? '';
      const value = raw.length > 300 ? undefined : MAIL.exec(raw)?.[1];
      if (value === undefined) break;
      fields.set(raw.slice(0, raw.indexOf(':')).toLowerCase(), value.trim());
    }
    const subject = fields.get('subject');
    const date = fields.get('date') ?? fields.get('sent');
    if (subject !== undefined && (date !== undefined || fields.has('from')))
      mails.push(toMail(first, subject, date ?? '', fields.get('from') ?? null));
    if (i === first) i++;
  }
  return mails;
}

function toMail(first: number, subject: string, date: string, from: string | null): Omit<PartLines, 'last'> {
  const meta = readMetaLine(`Date: ${date.replace(/\d\d:\d\d.*$/, '').trim()}`);
  const by =
    from
      ?.replace(/[<(].*$/, '')
      .replace(/["']/g, '')
      .trim() ?? null;
  return {
    first,
    head: first,
    title: subject === '' ? null : subject.replace(/^(?:re|fwd?):\s*/i, ''),
    issued: meta?.date ?? null,
    dateText: date === '' ? 'Message' : date,
    by,
  };
}

/** Each part ends where the next begins; boilerplate at its end is none of it. */
function close(lines: readonly TextLine[], parts: readonly Omit<PartLines, 'last'>[]): readonly PartLines[] {
  return parts.map((part, i) => {
    let last = (parts[i + 1]?.first ?? lines.length) - 1;
    while (last > part.head && lines[last]?.boilerplate === true) last--;
    return { ...part, last };
  });
}
