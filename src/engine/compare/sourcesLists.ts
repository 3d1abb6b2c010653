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

/** Spans of the sources that lines and lists name. */
export function readListedSources(reading: TextReading, entities: readonly EntityMention[]): readonly Span[] {
  const spans: Span[] = [];
  let listing = false;
  let empty = true;
  let next = 0;
  const silent = reading.blocks.filter(block => block.kind === 'code' || block.kind === 'front-matter');
  let quiet = 0;
  for (const match of reading.prose.matchAll(/[^\n\r]+/g)) {
    const line = match[0];
    const text = line.trim();
    const end = match.index + line.length;
    while (quiet < silent.length && (silent[quiet]?.span.end ?? 0) <= match.index) quiet++;
    if (text === '' || (silent[quiet]?.span.start ?? Infinity) <= match.index) continue;
    while (next < entities.length && (entities[next]?.span.start ?? 0) < match.index) next++;
    let until = next;
    while (until < entities.length && (entities[until]?.span.end ?? 0) <= end) until++;
    const named = entities.slice(next, until);
    for (const inline of text.length > LONGEST_ITEM ? [] : line.matchAll(INLINE))
      spans.push(...labelledNames(inline[1] ?? '', match.index + inline.index + inline[0].length - 1 - (inline[1] ?? '').length));
    const label = text.length > LONGEST_ITEM ? null : LABEL.exec(line);
    if (label && label[0].length < line.length) {
      spans.push(...labelledNames(line.slice(label[0].length), match.index + label[0].length));
      listing = false;
    } else if (text.length < 80 && LIST.test(text)) {
      listing = true;
      empty = true;
    } else if (listing) {
      if (text.length > LONGEST_ITEM || ENDS_LIST.test(text)) listing = false;
      else {
        const item = itemSource(line, match.index, named);
        if (item) spans.push(item);
        else if (!empty && !/\d{4}/.test(text)) listing = false;
        empty = false;
      }
    }
  }
  return spans;
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

/** The source of one item of a list. */
function itemSource(line: string, start: number, named: readonly EntityMention[]): Span | null {
  const bullet = /^[\s>*•·\-–]*(?:\[\^?\w{1,4}\]:?|\(?\d{1,3}[.)]\s|\^)?\s*/.exec(line)?.[0].length ?? 0;
  const body = line.slice(bullet);
  const dashed = /^(.{2,90}?)\s+[–—|-]\s+\S/.exec(body)?.[1];
  if (dashed !== undefined && /^["“]?\p{Lu}/u.test(dashed)) return { start: start + bullet, end: start + bullet + dashed.trimEnd().length };
  const leading = named.find(
    ({ span, kind }) => kind !== 'place' && kind !== 'law' && span.start >= start + bullet && span.start - start - bullet < 5,
  );
  if (leading) return leading.span;
  const publisher = named.find(
    ({ kind, name }) =>
      kind === 'organisation' || isKnownOutlet(foldName(name)) || (kind === 'work' && /report|journal|review|survey/i.test(name)),
  );
  if (publisher) return publisher.span;
  const piece = publisherPiece(body);
  if (piece) return { start: start + bullet + piece.start, end: start + bullet + piece.end };
  const quoted = /^([^“"]{2,60}), [“"]/.exec(body)?.[1];
  if (quoted !== undefined && /^\p{Lu}/u.test(quoted)) return { start: start + bullet, end: start + bullet + quoted.length };
  const author = /^(\p{Lu}[^()\n]{2,100}?)[,.]?\s*\((?:19|20)\d\d[a-z]?\)/u.exec(body)?.[1];
  if (author !== undefined) return { start: start + bullet, end: start + bullet + author.length };
  return null;
}
