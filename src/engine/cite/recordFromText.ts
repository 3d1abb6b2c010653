/**
 * What a text says of itself: title, author, publisher, date, address, and where it was taken from.
 *
 * Method: the lines before the body and behind it are read for the labels and shapes that such lines have. Precision before recall: a
 * field that no line states stays away. Cost: linear in the text for its lines, constant for the rest.
 */
import { foldName } from '../compare/names/fold.ts';
import { isKnownPlace } from '../compare/names/places.ts';
import type { BibliographicRecord, SourceDocument } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { agencyOf } from './agencyOfText.ts';
import { authorOf } from './authorOfText.ts';
import { containerOf } from './containerOfText.ts';
import { readExtractLine } from './extractLine.ts';
import { issuedOfText } from './issuedOfText.ts';
import { readMetaLine } from './metaLine.ts';
import { type PageHead, readPageHead } from './pageHead.ts';
import { findParts } from './parts.ts';
import { bodyOfHead, bodyToldOf, holderOf, publisherOf } from './publisherOfText.ts';
import { isNamelike, isOutlet, isPaper, isSameName, recased } from './publishers.ts';
import { sourceOf } from './sourceOfText.ts';
import { type Ends, endsOf, HEAD_LINES, labelled } from './textEnds.ts';
import { isTitleLike, type TextLine, textLines } from './textLines.ts';

/** The fields of a record that running text can say. */
export type RecordFromText = Pick<
  Partial<BibliographicRecord>,
  'title' | 'author' | 'container-title' | 'publisher' | 'publisher-place' | 'issued' | 'URL' | 'source'
>;

/** What is known of the publisher before the text is read. */
type Known = Pick<RecordFromText, 'container-title' | 'publisher'>;

/** Reads the record of a text from its own words. Who published it is not looked for where that is known. */
export function recordFromText(source: SourceDocument, reading: TextReading, known: Known = {}): RecordFromText {
  const lines = textLines(source, reading);
  const parts = findParts(lines);
  const before = parts[0] ? lines.slice(0, parts[0].first) : null;
  if (before) return listingRecord(before);
  const ends = endsOf(lines);
  const { head, tail, dateline } = ends;
  const work = head.map(readExtractLine).find(found => found !== null);
  if (work !== undefined) return defined({ ...work, URL: readAddress(ends) });
  const holder = holderOf(ends);
  const page = withoutSuffix(readPageHead(head, { text: source.text, lines, holder }), ends, holder);
  const title = labelled(head, /^title\s*[:：]\s*(.{3,220})$/i) ?? page.title ?? titleOfSections(source, reading);
  const written = authorOf(ends, page);
  const shown = (name: string | null): string | null => (name === null ? null : recased(name, source.text));
  const agency = shown(agencyOf(ends, page));
  const isAuthor = (name: string | null): boolean =>
    name !== null && written?.some(({ literal }) => literal !== undefined && isSameName(literal, name)) === true;
  const isKnown = known.publisher !== undefined || known['container-title'] !== undefined;
  const container = isKnown ? null : shown(page.site ?? containerOf(ends, page));
  const named = isKnown ? null : publisherOf(ends, page);
  const likely = isKnown || container !== null ? null : likelyPublisher(ends, page, holder, isAuthor(agency) ? null : agency);
  const publisher = shown(named ?? likely);
  const printers = [known['container-title'], known.publisher, container, publisher].filter(name => typeof name === 'string');
  const taken = shown(sourceOf(lines, ends, title)) ?? (printers.length === 0 ? null : agency);
  const from = taken !== null && printers.some(name => isSameName(taken, name)) ? null : taken;
  return defined({
    title,
    // A paper that prints the text of an agency names it as its source.
    author: isAuthor(from) ? null : written,
    'container-title': container,
    publisher,
    'publisher-place': readPublisherPlace(ends),
    issued: issuedOfText({ head, tail, title: page.titleLine, dateline }),
    URL: readAddress(ends),
    source: from,
  });
}

/** Who put a text out that names neither its paper nor its publisher: a body of its head, the holder of the rights, its agency. */
function likelyPublisher({ head, tail }: Ends, page: PageHead, holder: string | null, agency: string | null): string | null {
  // "Thomson Reuters" holds the rights of Reuters.
  const isOfHolder = agency !== null && holder !== null && foldName(holder).split(' ').includes(foldName(agency));
  return bodyOfHead(head, page) ?? (isOfHolder ? agency : holder) ?? bodyToldOf(tail) ?? agency;
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

/** The name of the site beside the title: "Headline | The Observer", "Harbour wall - Wikipedia", "The Observer > World > Headline". */
function withoutSuffix(page: PageHead, { tail }: Ends, holder: string | null): PageHead {
  if (page.title === null || page.site !== null || page.letterhead !== null) return page;
  const trail = page.title.split(/ [>»›] /);
  const [top = '', last = ''] = [trail[0], trail.at(-1)];
  if (trail.length > 2 && isNamelike(top)) return { ...page, title: last, site: top };
  const [, title, mark, name] = /^(.{8,200}) (\||[-–—]) ([^|–—]{2,50})$/.exec(page.title) ?? [];
  if (title === undefined || name === undefined || title.includes(' | ') || !isNamelike(name)) return page;
  const named = isOutlet(name) || isPaper(name) || /p(?:a)?edia$/i.test(name) || (holder !== null && isSameName(holder, name));
  const wiki = name.split(' ').length < 3 && tail.some(({ text }) => EDITED.test(text));
  const barred = mark === '|' && title.split(' ').length > 3 && name.split(' ').length < 5;
  return named || wiki || barred ? { ...page, title, site: name } : page;
}

/** What a page says that readers may edit. */
const EDITED = /^\W{0,3}(?:this (?:page|article) was )?last (?:edited|modified)\b/i;

function titleOfSections(source: SourceDocument, reading: TextReading): string | null {
  if (source.format !== 'markdown') return null;
  const top = reading.sections.find(section => section.heading !== null && section.title.trim() !== '');
  return top?.title.trim() ?? null;
}

/** "Geneva: UNHCR, 2012". */
function readPublisherPlace({ head, tail }: Ends): string | null {
  for (const { text } of [...head, ...tail]) {
    const place = /^(\p{Lu}[\p{L} .'-]{2,40})\s?: \p{Lu}[^:]{2,60}, (?:19|20)\d\d\.?$/u.exec(text)?.[1];
    if (place !== undefined && isKnownPlace(foldName(place))) return place.trim();
  }
  return null;
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
