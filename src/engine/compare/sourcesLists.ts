/**
 * Sources named by lines and lists: "Source: NK News", the items under "For more information", "References", "Bibliography".
 *
 * Method: a label or a heading says that what follows names sources; each item gives the authors or the body at its head, else its title
 * (`sourcesEntries.ts`). Cost: linear. Limit: an item without any mark gives the publisher that it names, else nothing.
 */
import type { EntityMention, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { classify } from './names/classify.ts';
import { foldName } from './names/fold.ts';
import { isKnownOutlet, knownKind } from './names/known.ts';
import { readUnits } from './names/units.ts';
import { bulletEnd, type Entry, isCitedWork, isDateLike, readEntry } from './sourcesEntries.ts';

const LABEL =
  /^[\s>*•-]*(?:(?:photo |image |data |original |news |article )?sources?|via|reprinted from|originally published (?:in|by|at|on)|as (?:published|reported) (?:in|by)|adapted from|data|figures|h\/t|hat tip)\s*[:：]\s*/i;
/** "This story was first published by The Post". */
const FIRST_PUBLISHED =
  /\b(?:(?:first|originally) (?:published|appeared|posted|ran|reported) (?:in|by|at|on)|re(?:printed|published|posted) (?:with (?:kind )?permission )?(?:from|by)) ((?:the )?\p{Lu}[\p{L}\p{M}.'’&-]*(?: (?:of |for |the )?\p{Lu}[\p{L}\p{M}.'’&-]*){0,5})/gu;
const INLINE = /(?:[([]|[.;] )(?:sources?|data)\s*:\s*([^()[\]\n]{2,100})[)\]]/gi;
const LIST =
  /^\W*(?:for (?:more|further|additional) information\b.{0,30}|(?:primary |secondary |other |outside )?sources?(?: named| cited| used| consulted| and further reading)?|references?(?: cited)?|further (?:reading|information)|bibliography|works cited|literature(?: cited)?|notes and references|notes|endnotes|selected bibliography|citations)\W*$/i;
/** A line of at least this many code units is running text and ends a list. */
const LONGEST_ITEM = 400;

/** A source that a line or a list names. */
export interface ListedSource {
  readonly span: Span;
  /** The name by which it goes, where its own words are not that. */
  readonly name: string | null;
}

/** A work of a list or a note, as the text refers to it. */
export interface ListedWork {
  /** The label of its note or its number; null where it has none. */
  readonly label: string | null;
  readonly name: string;
  readonly title: string | null;
}

/** What the lines and lists of a text name. */
export interface Listing {
  readonly sources: readonly ListedSource[];
  readonly works: readonly ListedWork[];
  /** The entries of lists and notes, in text order: what else they name is no source of the text. */
  readonly entries: readonly Span[];
}

/** The sources that lines and lists name. `text` is the raw text: prose does not keep the line breaks of a paragraph. */
export function readListedSources(text: string, reading: TextReading, entities: readonly EntityMention[]): Listing {
  const sources: ListedSource[] = [];
  const works: ListedWork[] = [];
  const entries: Span[] = [];
  let listing = false;
  let empty = true;
  let numbered = false;
  let next = 0;
  const take = (entry: Entry, line: ProseLine): void => {
    const span = { start: line.start + entry.span.start, end: line.start + entry.span.end };
    const words = text.slice(span.start, span.end);
    const name = entry.kind === 'same' ? (works.at(-1)?.name ?? null) : (entry.name ?? publisherOfTitle(line.raw, entry));
    entries.push({ start: line.start, end: line.start + line.raw.length });
    if (entry.kind === 'same' && name === null) return;
    sources.push({ span, name });
    const title = entry.title ?? (entry.kind === 'title' && name !== null ? words : null);
    const [, note, marker, number] = LABELLED.exec(line.raw) ?? [];
    works.push({ label: note ?? marker ?? number ?? null, name: name ?? words, title });
  };
  for (const line of proseLines(text, reading)) {
    const { start, prose, raw } = line;
    while (next < entities.length && (entities[next]?.span.end ?? 0) <= start) next++;
    const named = prose.length > LONGEST_ITEM ? [] : entitiesOfLine(entities, next, start + prose.length);
    const labelled = prose.length > LONGEST_ITEM ? null : (labelledLine(prose, start, named) ?? attributionLine(prose, start));
    if (labelled) {
      sources.push(...labelled.map(span => ({ span, name: null })));
      listing = false;
    } else if (prose.length < 80 && LIST.test(prose)) {
      listing = true;
      empty = true;
    } else if (!listing && raw.length < LONGEST_NOTE && (NOTE.test(raw) || REFERENCE.test(raw))) {
      const entry = readEntry(raw);
      if (entry !== null && isCitedWork(raw, entry)) take(entry, line);
    } else if (listing) {
      const ends = prose.length > LONGEST_ITEM || ENDS_LIST.test(prose);
      const contact = CONTACT.test(prose);
      const bulleted = BULLETED.test(raw);
      const goesOn = !empty && numbered && !bulleted && /^\s/.test(raw);
      const entry = ends || goesOn || contact ? null : readEntry(raw);
      const item = entry !== null && isCitedWork(raw, entry) ? entry : null;
      const publisher = ends || item !== null || goesOn || contact ? null : publisherOf(prose, start, named);
      if (item !== null) take(item, line);
      else if (publisher !== null) sources.push({ span: publisher, name: null });
      listing = item !== null || publisher !== null || (!ends && (empty || goesOn || bulleted || /\d{4}/.test(prose)));
      if (empty) numbered = bulleted;
      empty = false;
    }
    if (prose.length <= LONGEST_ITEM) sources.push(...inlineSources(prose, start, named).map(span => ({ span, name: null })));
  }
  return { sources, works, entries };
}

const BULLETED = /^\s*(?:[*•·\-–]\s|\[\^?[^\]\s]{1,40}\]|\(?\d{1,3}[.)]\s)/;
const LABELLED = /^\s*(?:\[\^([^\]\s]{1,40})\]|\[(\d{1,4})\]|(\d{1,3})[.)]\s)/;

/** An item that tells where to call or to go, and no work: "Lead hotline: 555 0123". */
const CONTACT = /\b(?:hotline|helpline|telephone|tel\.|dial|call us|e-?mail|opening hours|weekdays)\b|\S@\S/i;

/** The paper or body behind a title, which is better known than the title is. */
function publisherOfTitle(raw: string, { span, kind }: Entry): string | null {
  if (kind !== 'title') return null;
  const published = PUBLISHED_AT.exec(raw.slice(span.end, span.end + 160))?.[1];
  if (published !== undefined || !/^["”’'»]/.test(raw.slice(span.end))) return published ?? null;
  const behind = raw.slice(span.end).replace(/^["”’'».,;:\s]+/, '');
  const head = readEntry(behind);
  return head === null || head.span.start > 4 ? null : (head.name ?? behind.slice(head.span.start, head.span.end));
}

/** "*Bees in Spring*. Lisbon: Ministry of Farming, 2019". */
const PUBLISHED_AT = /^["”’'»*_]{1,3}[.,] \p{Lu}[\p{L} .'’-]{1,40}: (\p{Lu}[^,.;:\n]{1,80})[,.;]/u;

/** "— Kestrel Courier, 20 January 2023": the line below what is quoted. */
const ATTRIBUTION =
  /^\s*(?:—|–|--)\s*(\p{Lu}[^,\n]{2,60}),(?: [^,\n]{2,60},)? (?:\d{1,2} )?(?:\p{Lu}\p{Ll}{2,8}\.? )?(?:\d{1,2}, )?(?:1[89]|20)\d\d\s*$/u;

function attributionLine(prose: string, start: number): readonly Span[] | null {
  const match = ATTRIBUTION.exec(prose);
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const from = start + match[0].indexOf(name);
  return [{ start: from, end: from + name.length }];
}

interface ProseLine {
  readonly start: number;
  readonly prose: string;
  /** The same with its markup, which tells a note. */
  readonly raw: string;
}

/** The prose of each line of the raw text that holds any, outside code and front matter. */
function proseLines(text: string, reading: TextReading): readonly ProseLine[] {
  const silent = reading.blocks.filter(block => block.kind === 'code' || block.kind === 'front-matter');
  const lines: ProseLine[] = [];
  let next = 0;
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const start = match.index;
    while (next < silent.length && (silent[next]?.span.end ?? 0) <= start) next++;
    const prose = reading.prose.slice(start, start + match[0].length);
    if (prose.trim() !== '' && (silent[next]?.span.start ?? Infinity) > start) lines.push({ start, prose, raw: match[0] });
  }
  return lines;
}

function entitiesOfLine(entities: readonly EntityMention[], from: number, end: number): readonly EntityMention[] {
  let until = from;
  while (until < entities.length && (entities[until]?.span.end ?? 0) <= end) until++;
  return entities.slice(from, until);
}

/** "Source: NK News"; null for a line without such a label. */
function labelledLine(prose: string, start: number, named: readonly EntityMention[]): readonly Span[] | null {
  const label = LABEL.exec(prose)?.[0].length ?? 0;
  return label > 0 && label < prose.trimEnd().length ? labelledNames(prose.slice(label), start + label, named) : null;
}

/** "(Source: UNICEF)" within a line. */
function inlineSources(prose: string, start: number, named: readonly EntityMention[]): readonly Span[] {
  const labelled = [...(prose.includes(':') ? prose.matchAll(INLINE) : [])].flatMap(inline => {
    const value = inline[1] ?? '';
    return labelledNames(value, start + inline.index + inline[0].length - 1 - value.length, named);
  });
  const published = [...(/original|first|print|republish|repost/i.test(prose) ? prose.matchAll(FIRST_PUBLISHED) : [])].flatMap(
    ({ index, 0: all, 1: words = '' }) => {
      const name = words.replace(/^the /, '').replace(/[.'’]+$/, '');
      const from = start + index + all.length - words.length + words.indexOf(name);
      return isDateLike(name) || MONTHS.test(name) ? [] : [{ start: from, end: from + name.length }];
    },
  );
  return [...labelled, ...published];
}

/** The head of a footnote or of a numbered entry, wherever it stands. */
const NOTE = /^[\s>]{0,6}(?:\[\^[^\]\s]{1,40}\]:|\[\d{1,4}\])\s/;
/** "**Reference:** Silva, A. (2019) …". */
const REFERENCE = /^[\s>*_-]{0,8}(?:full |original )?reference[*_]{0,3}:/i;
/** A longer note tells something, and does not only name its source. */
const LONGEST_NOTE = 300;

const ENDS_LIST =
  /^\W*(?:authors?|editor|by|tags?|categor(?:y|ies)|posted|published|updated|share|comments?|copyright|©|advertisement|related|about)\b/i;

/** "Reuters; AP": each name. "NK News, 3 May 2013": the name without what follows it. */
function labelledNames(value: string, start: number, named: readonly EntityMention[]): readonly Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const piece of value.split(/(;|,|\s[–—-]\s|\s\|\s|\sand\s)/)) {
    const lead = piece.length - piece.trimStart().length;
    const name = piece.trim().replace(/^["“‘]|["”’]$|[.)]+$/g, '');
    const offset = /^["“‘]/.test(piece.trim()) ? 1 : 0;
    const first = spans.length === 0;
    const from = at + lead + offset;
    const isNamed = named.some(
      ({ span, kind }) =>
        span.start === from && span.end === from + name.length && kind !== 'place' && kind !== 'law' && (first || kind !== 'work'),
    );
    if (first && KEPT.test(name)) {
      spans.push(...keptBooks(value, start));
      break;
    }
    if (
      /^["“]?[\p{Lu}\p{N}]/u.test(name) &&
      /\p{L}{2}/u.test(name) &&
      name.split(' ').length < 12 &&
      !name.includes('://') &&
      !isDateLike(name) &&
      (first || isNamed || isPublisher(name))
    )
      spans.push({ start: from, end: from + name.length });
    at += piece.length;
  }
  return spans;
}

/** Books that a body keeps, which it names below a table in lower case. */
const KEPT = /^(?:\p{Ll}+ ){1,3}(?:accounts|census|database|figures|records|registers?|reports?|returns|statistics|survey|surveys)$/u;

/** "permit register; complaints register". */
function keptBooks(value: string, start: number): readonly Span[] {
  const spans: Span[] = [];
  for (const match of value.matchAll(/[^;,.]+/g)) {
    const name = match[0].trim();
    const from = start + match.index + match[0].indexOf(name);
    if (KEPT.test(name)) spans.push({ start: from, end: from + name.length });
  }
  return spans;
}

const MONTHS =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

function isPublisher(name: string): boolean {
  const folded = foldName(name);
  if (isKnownOutlet(folded) || knownKind(folded) === 'organisation') return true;
  const units = readUnits(name, { start: 0, end: name.length });
  const classified = units.length > 1 ? classify(units, folded) : null;
  return classified?.sure === true && (classified.kind === 'organisation' || classified.kind === 'work');
}

/** The first stretch between marks that is the name of a publisher. */
function publisherPiece(body: string): Span | null {
  for (const match of body.matchAll(/[^,.;:–—|"“”()]+/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const name = match[0].trim();
    const start = match.index + lead;
    if (name.length < 80 && /^\p{Lu}/u.test(name) && isPublisher(name)) return { start, end: start + name.length };
  }
  return null;
}

/** The body or paper that an item without marks names: "Rivers of Portugal Wikipedia". */
function publisherOf(line: string, start: number, named: readonly EntityMention[]): Span | null {
  if (/^\W*(?:our|my|we|your)\b/i.test(line)) return null;
  const publisher = named.find(
    ({ kind, name }) =>
      (kind === 'organisation' && isPublisher(name)) ||
      isKnownOutlet(foldName(name)) ||
      (kind === 'work' && /report|journal|review|survey/i.test(name)),
  );
  if (publisher) return publisher.span;
  const bullet = bulletEnd(line);
  const piece = publisherPiece(line.slice(bullet));
  return piece === null ? null : { start: start + bullet + piece.start, end: start + bullet + piece.end };
}
