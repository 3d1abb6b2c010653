/**
 * What a text says of itself: title, author, publisher, date, address, and where it was taken from.
 *
 * Method: the lines before the body and behind it are read for the labels and shapes that such lines have. Precision before recall: a
 * field that no line states stays away. Cost: linear in the text for its lines, constant for the rest.
 */
import { foldName } from '../compare/names/fold.ts';
import { isKnownOutlet, knownKind } from '../compare/names/known.ts';
import { isKnownPlace } from '../compare/names/places.ts';
import type { BibliographicRecord, CslName, SourceDocument } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { affiliation, readByline } from './bylines.ts';
import { datesIn, isDay, readMetaLine } from './metaLine.ts';
import { findParts } from './parts.ts';
import { sourceOfLine } from './sourceLine.ts';
import { isTitleLike, LONGEST_META, type TextLine, textLines } from './textLines.ts';

/** The fields of a record that running text can say. */
export type RecordFromText = Pick<
  Partial<BibliographicRecord>,
  'title' | 'author' | 'container-title' | 'publisher' | 'publisher-place' | 'issued' | 'URL' | 'source'
>;

/** The lines at either end of a text that are read for what it says of itself. */
interface Ends {
  readonly head: readonly TextLine[];
  readonly tail: readonly TextLine[];
}

const HEAD_LINES = 24;
const TAIL_LINES = 12;
/** A line of at least this many code units that ends like a sentence is the body. */
const BODY = 140;

/** Reads the record of a text from its own words. */
export function recordFromText(source: SourceDocument, reading: TextReading): RecordFromText {
  const lines = textLines(source, reading);
  const parts = findParts(lines);
  const before = parts[0] ? lines.slice(0, parts[0].first) : null;
  if (before) return listingRecord(before);
  const ends = { head: headOf(lines), tail: lines.slice(-TAIL_LINES) };
  const { masthead, title } = readTitle(ends.head, source, reading);
  const author = readAuthor(ends);
  const dateline = readDateline(lines);
  const container = masthead ?? readContainer(ends);
  const publisher = readPublisher(ends) ?? dateline?.agency ?? null;
  return defined({
    title,
    author,
    'container-title': container,
    publisher,
    'publisher-place': readPublisherPlace(ends),
    issued: readIssued(ends) ?? dateline?.issued ?? null,
    URL: readAddress(ends),
    source: readSource(ends, title),
  });
}

/** A page of posts: its first line is the site's name. */
function listingRecord(before: readonly TextLine[]): RecordFromText {
  const name = before.slice(0, HEAD_LINES).find(line => isTitleLike(line) && readMetaLine(line.text) === null)?.text ?? null;
  return defined({ title: name, 'container-title': name });
}

type Loose = { readonly [field in keyof Required<RecordFromText>]: Required<RecordFromText>[field] | null };

function defined(fields: Partial<Loose>): RecordFromText {
  const kept = Object.entries(fields).filter(([, value]) => value !== null);
  // Object.fromEntries forgets the names of the fields, none of which can be null any more.
  return Object.fromEntries(kept);
}

/** The lines before the body, and the first of the body, in which a dateline stands. */
function headOf(lines: readonly TextLine[]): readonly TextLine[] {
  const body = lines.findIndex(line => isBody(line));
  return lines.slice(0, body < 0 ? HEAD_LINES : Math.min(body, HEAD_LINES));
}

function isBody({ text, heading, boilerplate }: TextLine): boolean {
  if (heading || boilerplate) return false;
  return text.length >= BODY || (/[.!?]["”’]?$/.test(text) && text.split(' ').length > 14);
}

function readTitle(
  head: readonly TextLine[],
  source: SourceDocument,
  reading: TextReading,
): { readonly masthead: string | null; readonly title: string | null } {
  const titles = head.filter(
    line => isTitleLike(line) && readMetaLine(line.text) === null && readByline(line.text).length === 0 && affiliation(line.text) === null,
  );
  const [first, second] = titles;
  if (first && second && isOutlet(first.text) && !isOutlet(second.text)) return { masthead: first.text, title: second.text };
  const named = labelled(head, /^title\s*[:：]\s*(.{3,220})$/i);
  if (named !== null) return { masthead: null, title: named };
  const heading = source.format === 'markdown' ? titleOfSections(reading) : null;
  return { masthead: null, title: heading ?? (first && !isOutlet(first.text) ? first.text : null) };
}

function titleOfSections(reading: TextReading): string | null {
  const top = reading.sections.find(section => section.heading !== null && section.title.trim() !== '');
  return top?.title.trim() ?? null;
}

function isOutlet(text: string): boolean {
  const folded = foldName(text);
  return isKnownOutlet(folded) || knownKind(folded) === 'organisation';
}

function readAuthor({ head, tail }: Ends): readonly CslName[] | null {
  for (const line of [...head, ...tail]) {
    if (line.text.length > LONGEST_META) continue;
    const names = readByline(line.text);
    if (names.length > 0 && (head.includes(line) || /^\W*(?:by|authors?)\b/i.test(line.text))) return names;
    const by = readMetaLine(line.text)?.by;
    const named = by === undefined || by === null ? [] : readByline(`By ${by}`);
    if (named.length > 0 && head.includes(line)) return named;
  }
  return null;
}

/** The line beneath the byline. */
function readContainer({ head }: Ends): string | null {
  for (const [i, line] of head.entries()) {
    if (readByline(line.text).length === 0) continue;
    const paper = affiliation(head[i + 1]?.text ?? '') ?? affiliation(line.text.replace(/^[^,]*,\s*/, ''));
    if (paper !== null) return paper;
  }
  return labelled([...head], /^(?:journal|newspaper|magazine|published in|publication|blog|website)\s*[:：]\s*(.{2,100})$/i);
}

const COPYRIGHT =
  /^\W{0,3}(?:©|\(c\)|copyright(?:\s*(?:©|\(c\)))?)\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?,?\s*(?:by )?(\p{Lu}[^.|;]{1,80})/iu;

function readPublisher({ head, tail }: Ends): string | null {
  const named = labelled([...head, ...tail], /^(?:publisher|published by)\s*[:：]?\s*(\p{Lu}.{1,100})$/iu);
  if (named !== null) return named;
  for (const { text } of [...tail.toReversed(), ...head]) {
    if (text.length > LONGEST_META) continue;
    const holder = COPYRIGHT.exec(text)?.[1]
      ?.replace(/,?\s*all rights reserved.*$/i, '')
      .replace(/,?\s*(?:19|20)\d\d$/, '')
      .trim();
    if (holder !== undefined && holder !== '' && !/^all rights/i.test(holder)) return holder;
  }
  return null;
}

function labelled(lines: readonly TextLine[], label: RegExp): string | null {
  for (const { text } of lines) {
    const value = text.length > LONGEST_META ? undefined : label.exec(text)?.[1];
    if (value !== undefined) return value.replace(/[\s.,;]+$/, '').trim();
  }
  return null;
}

/** "Geneva: UNHCR, 2012". */
function readPublisherPlace({ head, tail }: Ends): string | null {
  for (const { text } of [...head, ...tail]) {
    const place = /^(\p{Lu}[\p{L} .'-]{2,40})\s?: \p{Lu}[^:]{2,60}, (?:19|20)\d\d\.?$/u.exec(text)?.[1];
    if (place !== undefined && isKnownPlace(foldName(place))) return place.trim();
  }
  return null;
}

function readIssued({ head, tail }: Ends): string | null {
  const metas = [...head, ...tail].flatMap((line, i) => {
    const meta = readMetaLine(line.text);
    return meta ? [{ ...meta, head: i < head.length }] : [];
  });
  const posted = metas.find(
    meta => meta.shape === 'posted' || (meta.head && meta.shape !== 'updated' && (isDay(meta.date) || meta.shape !== 'bare')),
  );
  return (
    (posted ?? metas.find(meta => meta.shape === 'updated') ?? metas.find(meta => meta.head && /^\d{4}-\d\d$/.test(meta.date)))?.date ??
    null
  );
}

/** "SEOUL, June 27 (Yonhap) —". */
const AGENCY_DATELINE = /^(?:\p{Lu}[\p{L}.'’-]*[, ]+){1,6}?(?:[^()—–]{0,40})\((\p{Lu}[\p{L} .'’-]{1,40})\)\s*(?:—|–|--?)\s/u;
/** Where a dateline is from, up to its date: a place in capitals, perhaps with its country: "PORT ELENA, Tamaro, ". */
const DATELINE_PLACE =
  /^\p{Lu}{2}[\p{Lu}.'’ -]{1,60}, (?:\p{Lu}[\p{L}.'’ -]{1,40}, ){0,2}?(?=\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)/u;
/** What stands behind the date of a dateline: a dash and the text, or nothing, since it has a line of its own. */
const DATELINE_END = /^\s*(?:\((\p{Lu}[\p{L} .'’-]{1,40})\)\s*)?(?:(?:—|–|--?)\s|$)/u;

interface Dateline {
  readonly agency: string | null;
  readonly issued: string | null;
}

/** The agency of the dateline, and its date where that has a year. */
function readDateline(lines: readonly TextLine[]): Dateline | null {
  const body = lines.findIndex(line => isBody(line));
  for (const { text } of lines.slice(0, Math.min(body < 0 ? HEAD_LINES : body + 1, HEAD_LINES))) {
    const found = datelineOf(text.slice(0, 160));
    if (found !== null) return found;
  }
  return null;
}

function datelineOf(line: string): Dateline | null {
  const place = DATELINE_PLACE.exec(line)?.[0].length;
  const date = place === undefined ? undefined : datesIn(line).find(({ start, iso }) => start === place && isDay(iso));
  const end = date === undefined ? null : DATELINE_END.exec(line.slice(date.end));
  if (date !== undefined && end !== null) return { agency: outletOr(end[1]), issued: date.iso };
  const wire = AGENCY_DATELINE.exec(line);
  return wire === null ? null : { agency: outletOr(wire[1]), issued: datesIn(wire[0]).find(({ iso }) => isDay(iso))?.iso ?? null };
}

function outletOr(name: string | undefined): string | null {
  return name !== undefined && isOutlet(name) ? name : null;
}

const ADDRESS =
  /(?:retrieved(?: on [^.]{4,30}?)?(?:,)? from|available (?:online )?(?:at|from)|\burl|\blink|permalink|permanent link|canonical(?: url)?|original(?: url| link| article)?|read (?:the )?(?:original|full)(?: article| story| report)?(?: (?:at|here|on))?|(?:originally|first) published at|source)\s*:?\s*<?(https?:\/\/[^\s<>"”)\]]{4,500})/i;

function readAddress({ head, tail }: Ends): string | null {
  for (const { raw } of [...head, ...tail]) {
    const address = raw.length > 800 ? undefined : (ADDRESS.exec(raw)?.[1] ?? /^<?(https?:\/\/[^\s<>]{4,500})>?$/i.exec(raw)?.[1]);
    if (address !== undefined) return address.replace(/[.,;:]+$/, '');
  }
  return null;
}

function readSource({ head, tail }: Ends, title: string | null): string | null {
  const said = new Map<string, string>();
  for (const line of [...tail, ...head]) {
    const from = sourceOfLine(line.text);
    if (from !== null) said.set(foldName(from), from);
  }
  if (said.size > 0) return said.size === 1 ? ([...said.values()][0] ?? null) : null;
  return sourceOfReferences(tail, title);
}

/** A list of references whose only item is this text's own title, at another publisher: "Tea in China Wikipedia". */
function sourceOfReferences(tail: readonly TextLine[], title: string | null): string | null {
  const list = tail.findLastIndex(line => /^(?:references?|sources?)\W*$/i.test(line.text));
  const [item, more] = list < 0 ? [] : tail.slice(list + 1);
  if (!item || more || title === null || !foldName(item.text).startsWith(foldName(title))) return null;
  const rest = item.text.slice(title.length).replace(/^[\s,|–—("-]+|[)."\s]+$/g, '');
  return isOutlet(rest) ? rest : null;
}
