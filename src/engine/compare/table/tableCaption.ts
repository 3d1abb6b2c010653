/** What a table is about: the line or heading right before it, and the heading that it stands under. Cost: that of a short line. */
import type { ReadDocument } from '../../model/index.ts';
import type { Table } from '../../text/tables.ts';
import { claimProse } from '../claimProse.ts';
import type { HeadReader } from './headReader.ts';
import { cutAt, NO_HEAD, readHead, type TableHead } from './tableHeads.ts';

/** The caption of a table. */
export interface TableCaption {
  /** What its figures measure; '' where no line before it says. */
  readonly head: TableHead;
  /** The heading over it, where that is not the caption itself. */
  readonly heading: TableHead;
  /** The time that the caption or a heading over the table is, and nothing else: "2021"; null where none is. */
  readonly time: TableHead | null;
}

/** UTF-16 code units of a line that is read as a caption, and from which on a paragraph is none. */
const LONGEST = 240;
const LABEL =
  /^\s*(?:(?:table|figure|fig\.|exhibit|annex|box)\s*[\dIVX]+(?:[.-]\d+)*[.:)]?|(?:[IVX]+|\d+(?:\.\d+)*|[a-z])[.)]|\d+(?:\.\d+)+)\s+/i;
const TELLS =
  /^(?:the )?(?:following |next )?table(?: below| above)?,? (?:shows?|gives?|lists?|presents?|sets? out|summari[sz]es) (?:the )?|^(?:the|these) (?:following|figures) (?:are|show) (?:the )?/i;
/** "By centre", "by year of identification": how the rows or columns are laid out. */
const LAID_OUT =
  /,? by (?:(?:[\p{Ll}-]+ ){0,2}|[\p{Ll}-]+(?:, [\p{Ll}-]+)? and )(?:ages?|age group|area|camp|category|causes?|cent(?:er|re)|city|country|county|department|district|facility|gender|groups?|institution|kind|month|municipality|nationality|occupation|origin|places?|prison|province|purpose|quarter|reasons?|regions?|school|sector|sex|site|source|state|status|town|type|year)(?: of [\p{Ll}-]+)?(?=\s*(?:$|[,(]))/u;

/** What the text before a table says of it. */
export function captionOf(document: ReadDocument, { first }: Table, heads: HeadReader): TableCaption {
  const read = (line: string): TableHead => heads.uncapitalised(readLine(line));
  const [heading = NO_HEAD, ...above] = headingsOver(document, first).map(read);
  const line = lineBefore(document, first);
  const isOwn = line === null && document.blocks[first - 1]?.kind === 'heading';
  const head = line === null ? (isOwn ? heading : NO_HEAD) : read(line);
  const time = [head, heading, ...above].find(({ kind, isDated }) => kind === 'time' && isDated) ?? null;
  return { head, heading: isOwn ? NO_HEAD : heading, time };
}

/** The headings that a table stands under, the nearest first. */
function headingsOver({ blocks, sections }: ReadDocument, first: number): readonly string[] {
  const titles: string[] = [];
  for (let at: number | null = blocks[first]?.section ?? null; at !== null; at = sections[at]?.parent ?? null)
    if ((sections[at]?.level ?? 0) > 0) titles.push(sections[at]?.title ?? '');
  return titles;
}

/** A line right before the table that is its caption, or the sentence that hands over to it; null where there is neither. */
function lineBefore(document: ReadDocument, first: number): string | null {
  const before = document.blocks[first - 1];
  if (before === undefined || (before.kind !== 'paragraph' && before.kind !== 'caption')) return null;
  const { start, end } = before.span;
  const last = claimProse(document, { start: Math.max(start, end - 4 * LONGEST), end }).trimEnd();
  if (end - start <= LONGEST && (before.kind === 'caption' || LABEL.test(last) || !/[.!?]["'”’)]*$/.test(last))) return last;
  const whole = /(?:^|[.!?]\s+)([^.!?]{3,240}[.:]?)$/.exec(last)?.[1] ?? '';
  return whole.endsWith(':') || TELLS.test(whole) ? whole : null;
}

function readLine(line: string): TableHead {
  const plain = cutAt(
    line
      .slice(0, 4 * LONGEST)
      .replace(/\s+/g, ' ')
      .trim(),
    LONGEST,
  );
  const said = plain
    .replace(LABEL, '')
    .replace(TELLS, '')
    .replace(/[\s.:;,]+$/, '')
    .replace(LAID_OUT, '');
  return readHead(said);
}
