/**
 * Sources named by lines and lists: "Source: NK News", the items under "For more information", "References", "Bibliography".
 *
 * Method: a label or a heading says that what follows names sources; each item gives its publisher, told by a list, a head noun or its
 * place in the item. Cost: linear. Limits: an item that shows no publisher gives its author where a year in brackets follows, else nothing.
 */
import type { EntityMention, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { classify } from './names/classify.ts';
import { foldName } from './names/fold.ts';
import { isKnownOutlet, knownKind } from './names/known.ts';
import { readUnits } from './names/units.ts';

const LABEL =
  /^[\s>*•-]*(?:(?:photo |image |data |original |news |article )?sources?|via|reprinted from|originally published (?:in|by|at|on)|as (?:published|reported) (?:in|by)|adapted from|h\/t|hat tip)\s*[:：]\s*/i;
const INLINE = /[([](?:sources?|data)\s*:\s*([^()[\]\n]{2,100})[)\]]/gi;
const LIST =
  /^\W*(?:for (?:more|further|additional) information\b.{0,30}|(?:primary |secondary |other |outside )?sources?(?: named| cited| used| consulted| and further reading)?|references?(?: cited)?|further (?:reading|information)|bibliography|works cited|literature(?: cited)?|notes and references|notes|endnotes|external links|selected bibliography|citations)\W*$/i;
/** A line of at least this many code units is running text and ends a list. */
const LONGEST_ITEM = 400;

/** Spans of the sources that lines and lists name. `text` is the raw text: prose does not keep the line breaks of a paragraph. */
export function readListedSources(text: string, reading: TextReading, entities: readonly EntityMention[]): readonly Span[] {
  const spans: Span[] = [];
  let listing = false;
  let empty = true;
  let next = 0;
  for (const { start, prose, raw } of proseLines(text, reading)) {
    while (next < entities.length && (entities[next]?.span.start ?? 0) < start) next++;
    const labelled = prose.length > LONGEST_ITEM ? null : labelledLine(prose, start);
    if (labelled) {
      spans.push(...labelled);
      listing = false;
    } else if (prose.length < 80 && LIST.test(prose)) {
      listing = true;
      empty = true;
    } else if (!listing && prose.length < LONGEST_NOTE && NOTE.test(raw)) {
      const noted = noteSource(raw, start, entitiesOfLine(entities, next, start + prose.length));
      if (noted) spans.push(noted);
    } else if (listing) {
      const item =
        prose.length > LONGEST_ITEM || ENDS_LIST.test(prose)
          ? null
          : itemSource(prose, start, entitiesOfLine(entities, next, start + prose.length));
      if (item) spans.push(item);
      listing = item !== null || (prose.length <= LONGEST_ITEM && !ENDS_LIST.test(prose) && (empty || /\d{4}/.test(prose)));
      empty = false;
    }
    if (prose.length <= LONGEST_ITEM) spans.push(...inlineSources(prose, start));
  }
  return spans;
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
function labelledLine(prose: string, start: number): readonly Span[] | null {
  const label = LABEL.exec(prose)?.[0].length ?? 0;
  return label > 0 && label < prose.trimEnd().length ? labelledNames(prose.slice(label), start + label) : null;
}

/** "(Source: UNICEF)" within a line. */
function inlineSources(prose: string, start: number): readonly Span[] {
  return [...prose.matchAll(INLINE)].flatMap(inline => {
    const value = inline[1] ?? '';
    return labelledNames(value, start + inline.index + inline[0].length - 1 - value.length);
  });
}

/** The head of a footnote or of a numbered entry, wherever it stands. */
const NOTE = /^[\s>]{0,6}(?:\[\^[^\]\s]{1,40}\]:|\[\d{1,4}\])\s/;
/** A longer note tells something, and does not only name its source. */
const LONGEST_NOTE = 300;

/** A note whose first words are a source with a title, a date or an address behind it. */
function noteSource(raw: string, start: number, named: readonly EntityMention[]): Span | null {
  const head = NOTE.exec(raw)?.[0].length ?? 0;
  const body = raw.slice(head);
  const lead = /^(?:see(?: also)?,? |source: ?|cf\.? )?(?:the )?/i.exec(body)?.[0].length ?? 0;
  const first = named.find(({ span, kind }) => kind !== 'place' && kind !== 'law' && span.start === start + head + lead);
  const behind = first === undefined ? '' : raw.slice(first.span.end - start);
  const cited = /^\s*(?:[,:.;]|[–—|-]\s|\(|["“*_])/.test(behind) && /\b(?:1[89]|20)\d\d\b|["“*_]|https?:/.test(behind);
  return cited && first !== undefined ? first.span : null;
}

const ENDS_LIST = /^\W*(?:authors?|editor|by|tags?|posted|published|updated|share|comments?|copyright|©|advertisement|related|about)\b/i;

/** "Reuters; AP": each name. "NK News, 3 May 2013": the name without what follows it. */
function labelledNames(value: string, start: number): readonly Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const piece of value.split(/(;|,|\s[–—-]\s|\s\|\s|\sand\s)/)) {
    const lead = piece.length - piece.trimStart().length;
    const name = piece.trim().replace(/^["“‘]|["”’]$|[.)]+$/g, '');
    const offset = /^["“‘]/.test(piece.trim()) ? 1 : 0;
    const first = spans.length === 0;
    if (
      /^["“]?[\p{Lu}\p{N}]/u.test(name) &&
      /\p{L}{2}/u.test(name) &&
      name.split(' ').length < 12 &&
      !name.includes('://') &&
      (first ? !isDateLike(name) : isPublisher(name))
    )
      spans.push({ start: at + lead + offset, end: at + lead + offset + name.length });
    at += piece.length;
  }
  return spans;
}

function isDateLike(text: string): boolean {
  return /^(?:\d|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/i.test(text) && /\d/.test(text) && text.length < 24;
}

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

/** "Li, W. and Chen, X. (2015)." */
const AUTHOR_YEAR = /^(\p{Lu}[^()\n]{2,100}?)[,.]?\s*\((?:19|20)\d\d[a-z]?\)[.,:]?/u;
/** Behind the year: the title, its stop, and the journal with its volume. */
const CONTAINER = /^\s*[^.?!]{3,200}[.?!]["”]?\s+(\p{Lu}[\p{L} &:'’-]{3,80}?),?\s+(?:vol\.?\s*)?\d/u;

/** The source of one item of a list. */
function itemSource(line: string, start: number, named: readonly EntityMention[]): Span | null {
  const bullet = /^[\s>*•·\-–]*(?:\[\^?\w{1,4}\]:?|\(?\d{1,3}[.)]\s|\^)?\s*/.exec(line)?.[0].length ?? 0;
  const body = line.slice(bullet);
  const dashed = /^(.{2,90}?)\s+[–—|-]\s+\S/.exec(body)?.[1];
  if (dashed !== undefined && /^["“]?\p{Lu}/u.test(dashed)) return { start: start + bullet, end: start + bullet + dashed.trimEnd().length };
  const leading = named.find(
    ({ span, kind }) => kind !== 'place' && kind !== 'law' && span.start >= start + bullet && span.start - start - bullet < 5,
  );
  const author = AUTHOR_YEAR.exec(body);
  if (leading && (!author || (leading.kind !== 'person' && leading.kind !== 'other'))) return leading.span;
  const publisher = named.find(
    ({ kind, name }) =>
      kind === 'organisation' || isKnownOutlet(foldName(name)) || (kind === 'work' && /report|journal|review|survey/i.test(name)),
  );
  if (publisher) return publisher.span;
  const container = author ? CONTAINER.exec(body.slice(author[0].length)) : null;
  if (author && container?.[1] !== undefined) {
    const from = start + bullet + author[0].length + container[0].lastIndexOf(container[1]);
    return { start: from, end: from + container[1].length };
  }
  const piece = publisherPiece(body);
  if (piece) return { start: start + bullet + piece.start, end: start + bullet + piece.end };
  const quoted = /^([^“"]{2,60}), [“"]/.exec(body)?.[1];
  if (quoted !== undefined && /^\p{Lu}/u.test(quoted)) return { start: start + bullet, end: start + bullet + quoted.length };
  const name = author?.[1];
  return name === undefined ? null : { start: start + bullet, end: start + bullet + name.length };
}
