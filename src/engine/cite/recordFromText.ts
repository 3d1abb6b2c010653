/**
 * What a text says of itself: title, author, publisher, date, address, and where it was taken from.
 *
 * Method: the lines before the body and behind it are read for the labels and shapes that such lines have. Precision before recall: a
 * field that no line states stays away. Cost: linear in the text for its lines, constant for the rest.
 */
import { foldName } from '../compare/names/fold.ts';
import { keyOf } from '../compare/names/resolve.ts';
import { isKnownPlace } from '../compare/names/places.ts';
import type { BibliographicRecord, CslName, SourceDocument } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { affiliation, authorOfNote, bareNames, bodyOfByline, hasGivenName, readByline, readReporting } from './bylines.ts';
import { readImprint, statements } from './imprint.ts';
import { issuedOfText } from './issuedOfText.ts';
import { readMetaLine } from './metaLine.ts';
import { isPageWord, type PageHead, readPageHead } from './pageHead.ts';
import { findParts } from './parts.ts';
import { copyrightHolder, isLetterhead, isNamelike, isOrganisation, isOutlet, isPaper, isState, recased } from './publishers.ts';
import { contributorOfLine, sourceOfLine } from './sourceLine.ts';
import { type Ends, endsOf, HEAD_LINES, isBody } from './textEnds.ts';
import { isMarkedHeading, isTitleLike, LONGEST_META, type TextLine, textLines } from './textLines.ts';

/** The fields of a record that running text can say. */
export type RecordFromText = Pick<
  Partial<BibliographicRecord>,
  'title' | 'author' | 'container-title' | 'publisher' | 'publisher-place' | 'issued' | 'URL' | 'source'
>;

/** Reads the record of a text from its own words. */
export function recordFromText(source: SourceDocument, reading: TextReading): RecordFromText {
  const lines = textLines(source, reading);
  const parts = findParts(lines);
  const before = parts[0] ? lines.slice(0, parts[0].first) : null;
  if (before) return listingRecord(before);
  const ends = endsOf(lines);
  const { head, tail, dateline } = ends;
  const holder = holderOf(ends);
  const page = withoutSuffix(readPageHead(head, { text: source.text, holder }), ends, holder);
  const title = labelled(head, /^title\s*[:：]\s*(.{3,220})$/i) ?? page.title ?? titleOfSections(source, reading);
  const container = page.site ?? readContainer(ends, page);
  const said = readPublisher(ends, page);
  const agency = agencyOf(ends, page);
  const author = readAuthor(ends, page);
  const wire = agency !== null && author?.some(({ literal }) => literal !== undefined && isSame(literal, agency)) !== true ? agency : null;
  const body = said ?? (container === null ? (bodyOfHead(head, page) ?? holder ?? bodyToldOf(tail) ?? wire) : null);
  const publisher = body === null ? null : recased(body, source.text);
  const printed = container ?? publisher;
  const source_ = readSource(lines, ends, title) ?? (agency !== null && printed !== null && !isSame(agency, printed) ? agency : null);
  return defined({
    title,
    author,
    'container-title': container === null ? null : recased(container, source.text),
    publisher,
    'publisher-place': readPublisherPlace(ends),
    issued: issuedOfText({ head, tail, title: page.titleLine, dateline }),
    URL: readAddress(ends),
    source: source_ !== null && printed !== null && isSame(source_, printed) ? null : source_,
  });
}

/** Whether two names are of one body: the same words, or one the initials of the other. */
function isSame(a: string, b: string): boolean {
  const initials = (name: string): string => name.replace(/^the /i, '').split(/[\s-]+/).map(word => word.charAt(0)).join('');
  return keyOf(a) === keyOf(b) || a === initials(b) || b === initials(a);
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
  const named = isOutlet(name) || isPaper(name) || /p(?:a)?edia$/i.test(name) || (holder !== null && isSame(holder, name));
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

function readAuthor({ head, tail }: Ends, page: PageHead): readonly CslName[] | null {
  for (const [i, line] of head.entries()) {
    if (line === page.titleLine || line.text.length > LONGEST_META) continue;
    const pieces = statements(line.text);
    const names = [line.text, ...pieces].map(namesOf).find(found => found.length > 0) ?? namesBesideDate(pieces, page.titleLine !== null && line.start > page.titleLine.start);
    if (names.length > 0) return names;
    const alone = bareNames(line.text, head[i + 1]?.text ?? '');
    const beneath = hasGivenName(line.text) ? bareNames(line.text, head[i - 1]?.text ?? '') : [];
    if (alone.length + beneath.length > 0) return alone.length > 0 ? alone : beneath;
  }
  const told = tail.filter(({ text }) => text.length <= LONGEST_META && AUTHOR_LABEL.test(text));
  const signed = told.flatMap(({ text }) => [text, ...statements(text)]).map(readByline);
  return [...signed, ...tail.map(({ text }) => readReporting(text)), ...tail.map(({ raw }) => authorOfNote(raw))].find(names => names.length > 0) ?? workingGroup(head, page);
}

const AUTHOR_LABEL = /^\W*(?:by|authors?|minutes|(?:recorded|prepared|compiled) by)\b/i;

/** "Ana Silva | 3 May 2021"; above the title, or with a third statement, only a common given name tells an author from a site. */
function namesBesideDate(pieces: readonly string[], belowTitle: boolean): readonly CslName[] {
  const date = pieces.find(piece => readMetaLine(piece) !== null);
  if (pieces.length < 2 || date === undefined) return [];
  const told = pieces.filter(piece => hasGivenName(piece) || (belowTitle && pieces.length === 2));
  return told.map(piece => bareNames(piece, date)).find(names => names.length > 0) ?? [];
}

/** A group that a letterhead names beneath the body that it works for is the author of the paper. */
function workingGroup(head: readonly TextLine[], { letterhead, titleLine }: PageHead): readonly CslName[] | null {
  if (letterhead === null || titleLine === null) return null;
  const group = head.slice(0, head.indexOf(titleLine)).find(({ text }) => GROUP.test(text) && isOrganisation(text) && !isSame(text, letterhead));
  return group === undefined ? null : [{ literal: group.text }];
}

const GROUP = /^(?:(?:working|expert|study) group|group of experts|panel of experts|task ?force|commission of inquiry|fact-finding mission)\b/i;

function namesOf(text: string): readonly CslName[] {
  const names = readByline(text);
  const by = names.length > 0 ? null : (readMetaLine(text)?.by ?? null);
  if (by === null) return names;
  // A body that has published a text need not have written it.
  return readByline(`By ${by}`).filter(({ literal }) => literal === undefined || !/^\W*(?:published|issued|released)\b/i.test(text));
}

/** The paper that a line of the head names: beneath the byline, in a note of the posting, as an encyclopaedia. */
function readContainer({ head, tail }: Ends, { titleLine }: PageHead): string | null {
  for (const [i, { text }] of head.entries()) {
    const names = readByline(text);
    const paper = names.length === 0 ? null : (affiliation(head[i + 1]?.text ?? '') ?? affiliation(text.replace(/^[^,]*,\s*/, '')));
    if (paper !== null) return paper;
  }
  const named = labelled(head, /^(?:journal|newspaper|magazine|published in|publication|blog|website)\s*[:：]\s*(.{2,100})$/i);
  if (named !== null) return named;
  for (const line of head) {
    if (line === titleLine) continue;
    for (const text of statements(line.text)) {
      const paper = DESCRIBED.exec(text)?.[1] ?? FROM.exec(text)?.[1] ?? POSTED_ON.exec(readMetaLine(text)?.by ?? '')?.[1] ?? WRITTEN_FOR.exec(text)?.[1] ?? paperOf(text);
      if (paper !== undefined && paper !== null && isNamelike(paper)) return paper;
    }
    const [paper = ''] = line.text.split(/, (?=[^,]{0,30}\b(?:edition|issue|supplement)\b)/i);
    if (titleLine !== null && line.start > titleLine.start && isPaper(paper) && !isOrganisation(paper)) return paper;
    const beside = siteBesideDate(line);
    if (beside !== null) return beside;
  }
  const encyclopaedia = tail.flatMap(({ text }) => statements(text)).map(text => (/encyclop/i.test(text) ? DESCRIBED.exec(text)?.[1] : undefined));
  return encyclopaedia.find(name => name !== undefined) ?? null;
}

/** "From Openpedia, the collaborative encyclopaedia", "Salt Notes, a blog about the coast". */
const DESCRIBED =
  /^(?:(?:[Aa]rticle |[Tt]ext |[Tt]aken )?[Ff]rom )?(\p{Lu}[\p{L}\p{N} .'’&-]{2,50}?)(?:, | [—–-] )(?:[Tt]he|[Aa]n?) [^.]{0,60}?\b(?:encyclop(?:ae|a|æ|e)dia|reference|dictionary|wiki|(?:we)?blog|magazine|newspaper|journal|newsletter)\b/u;
const FROM = /^From (?:the )?(\p{Lu}[\p{L}\p{N} .'’-]{1,40}(?:p(?:a?e|æ)dia|wiki)|(?:\p{Lu}\p{L}+ ){1,3}Encyclop(?:ae|a|æ|e)dia)$/u;
/** "Essay by Mira Holt for De Waag". */
const WRITTEN_FOR = /^\W{0,3}(?:\p{L}+ )?[Bb]y \p{Lu}[\p{L} .'’-]{3,60}? for (\p{Lu}[\p{L}\p{N} .'’&-]{1,50})(?:,|$)/u;
const POSTED_ON = /\bon (\p{Lu}[^,]{1,60})$/u;

/** "*De Waag* · Investigations · 14 October 2021", "By Ana Silva | The Beacon | 3 May 2022": a name in italics, a paper, or one beside the author. */
function siteBesideDate({ text, raw }: TextLine): string | null {
  const italic = /^([*_])([^*_]{3,40})\1(?![*_])/.exec(raw)?.[2];
  if (italic !== undefined && isNamelike(italic) && readImprint(text) !== null) return italic;
  const names = namesBeside(text);
  const written = statements(text).some(piece => readByline(piece).length > 0 || hasGivenName(piece));
  return names.find(name => isPaper(name) || isOutlet(name) || name === italic) ?? (written ? (names[0] ?? null) : null);
}

/** "Names and Roots · Open letter · 9 May 2022": the first of three statements, the last of which is a date. */
function bodyBesideDate(text: string): string | null {
  const [first] = namesBeside(text);
  const pieces = statements(text);
  return pieces.length > 2 && first !== undefined && first === pieces[0] ? first : null;
}

/** The names in a line of several statements of which one is a date: no section, no kind of paper, no author. */
function namesBeside(text: string): readonly string[] {
  const pieces = statements(text);
  if (pieces.length < 2 || !pieces.some(piece => readMetaLine(piece) !== null)) return [];
  return pieces.filter(
    piece => isNamelike(piece) && !isPageWord(piece) && !hasGivenName(piece) && readByline(piece).length === 0 && readMetaLine(piece) === null,
  );
}

function paperOf(text: string): string | null {
  const name = readImprint(text)?.name ?? null;
  return name !== null && isPaper(name) && !isLetterhead(name) ? name : null;
}

function holderOf({ head, tail }: Ends): string | null {
  for (const { text } of [...tail.toReversed(), ...head]) {
    const holder = copyrightHolder(text);
    if (holder !== null) return holder;
  }
  return null;
}

/** Who put the text out, by a label or at the head of the paper. */
function readPublisher({ head, tail }: Ends, { letterhead }: PageHead): string | null {
  const named = labelled([...head, ...tail], PUBLISHED_BY);
  return (named === null ? null : publisherName(named)) ?? letterhead;
}

const PUBLISHED_BY = /^\W{0,3}(?:publisher|(?:published|issued|released) by)\s*[:：]?\s*(.{2,120})$/i;

/** The name alone, without a date or place behind it; null for words that are no name. */
function publisherName(said: string): string | null {
  const name = said.replace(/(?:,| on| in|\.)? (?:\p{L}+ )?(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?(?:\d{1,2}, )?(?:19|20)\d\d\b.*$/u, '').replace(/^the /i, '').trim();
  return isNamelike(name) && readByline(`By ${name}`).every(({ literal }) => literal !== undefined) ? name : null;
}

/** An organisation that has a line of its own beneath the title, or is named with the date or the kind of paper. */
function bodyOfHead(head: readonly TextLine[], { titleLine }: PageHead): string | null {
  const from = titleLine === null ? -1 : head.indexOf(titleLine);
  for (const [i, line] of head.entries()) {
    if (i === from || isMarkedHeading(line) || line.text.length > LONGEST_META) continue;
    const pieces = statements(line.text);
    const dated = pieces.map(readImprint).find(imprint => imprint !== null)?.name ?? null;
    const ofKind = pieces.map(piece => KIND_BY.exec(piece)?.[1]).find(name => name !== undefined && isOrganisation(name));
    const alone = !line.boilerplate && (i > from || pieces.length > 1) ? [line.text, ...[line.text, ...pieces].map(upperBody)] : [];
    const name = alone.find(each => isOrganisation(each) && !isState(each)) ?? ofKind ?? dated ?? bodyBesideDate(line.text);
    if (name !== null) return name;
  }
  return null;
}

/** "Delta Watch" of "Delta Watch, Office of Communications": of several names the first, where nothing else stands beside them. */
function upperBody(text: string): string {
  const names = text.split(', ');
  return names.every(name => isNamelike(name) && (!/\d/.test(name) || isPageWord(name))) ? (names[0] ?? '') : '';
}

/** "Press release from the Ministry of Health". */
const KIND_BY = /^\W{0,3}(?:press|news|media) (?:release|statement|notice)s?(?: from| of| by|:|,) (?:the )?(.{3,80})$/i;

/** The body that a press paper tells of at its end: "About Delta Watch". */
function bodyToldOf(tail: readonly TextLine[]): string | null {
  const name = tail.map(({ text }) => /^About (?:the )?(\p{Lu}.{3,60}?):?$/u.exec(text)?.[1]).find(found => found !== undefined);
  return name !== undefined && isNamelike(name) && !/^(?:author|us|this|our|me)/i.test(name) ? name : null;
}

/** The agency that wrote the text: in the byline, on a line of its own, in the dateline, signing or holding the rights at the end. */
function agencyOf({ head, tail, dateline }: Ends, { titleLine }: PageHead): string | null {
  const from = titleLine === null ? -1 : head.indexOf(titleLine);
  for (const line of head.slice(from + 1)) {
    if (line.text.length > 120 || PICTURE.test(line.text)) continue;
    const body = bodyOfByline(line.text) ?? [line.text, ...statements(line.text)].map(agencyNamed).find(name => name !== null) ?? null;
    if (body !== null) return body;
  }
  const signed = tail.flatMap(({ text }) => [/^\W{0,3}(\p{Lu}[\p{L} -]{1,30}?)\W{0,2}$/u.exec(text)?.[1], copyrightHolder(text)]);
  return dateline?.agency ?? signed.find(name => name !== undefined && name !== null && isAgency(name)) ?? null;
}

const PICTURE = /\b(?:photo|image|picture|caption)/i;

/** The agency that a short line names: "AFP", "Agence France-Presse in Lodvin", "Ana Silva (Reuters)", "AFP / Staff". */
function agencyNamed(text: string): string | null {
  const words = text.replace(/^\W{0,3}(?:from|by|text|agency|agencies|via)\b:?\s*/i, '');
  return words.split(/\s*[/(),;|]\s*|\s(?:and|in|with)\s/).map(piece => piece.trim()).find(isAgency) ?? null;
}

const AGENCIES: ReadonlySet<string> = new Set(['afp', 'agence france-presse', 'ap', 'associated press', 'reuters', 'dpa', 'efe', 'upi', 'ansa', 'xinhua', 'yonhap', 'kyodo', 'pti', 'bernama', 'apa', 'belga', 'tass', 'anadolu', 'ips']);

function isAgency(name: string): boolean {
  return AGENCIES.has(foldName(name));
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

const ADDRESS =
  /(?:retrieved(?: on [^.]{4,30}?)?(?:,)? from|available (?:online )?(?:at|from)|\burl|\blink|permalink|permanent link|canonical(?: url)?|original(?: url| link| article)?|read (?:the )?(?:original|full)(?: article| story| report)?(?: (?:at|here|on))?|(?:originally|first) published at|source)\s*:?\s*<?(https?:\/\/[^\s<>"”)\]]{4,500})/i;

function readAddress({ head, tail }: Ends): string | null {
  for (const { raw } of [...head, ...tail]) {
    const address = raw.length > 800 ? undefined : (ADDRESS.exec(raw)?.[1] ?? /^<?(https?:\/\/[^\s<>]{4,500})>?$/i.exec(raw)?.[1]);
    if (address !== undefined) return address.replace(/[.,;:]+$/, '');
  }
  return null;
}

/** What the text says that it was taken from; what stands beneath a quotation, a table or a figure, or before more text, speaks of that alone. */
function readSource(lines: readonly TextLine[], { head, tail }: Ends, title: string | null): string | null {
  const said = new Map<string, string>();
  for (const [i, line] of tail.entries()) {
    const above = tail[i - 1] ?? lines[lines.length - tail.length - 1];
    const from = above !== undefined && isQuotedOrDrawn(above) ? null : sourceOfLine(line.text);
    if (from !== null && !tail.slice(i + 1).some(isBody)) said.set(foldName(from), from);
  }
  for (const { text } of head) {
    const from = sourceOfLine(text);
    if (from !== null) said.set(foldName(from), from);
  }
  if (said.size > 0) return said.size === 1 ? ([...said.values()][0] ?? null) : null;
  const helper = [...tail, ...head].map(({ text }) => contributorOfLine(text)).find(name => name !== null);
  return helper ?? sourceOfReferences(tail, title);
}

function isQuotedOrDrawn({ raw, text }: TextLine): boolean {
  return /^(?:>|\||!\[)/.test(raw) || /^\W{0,3}(?:table|figure|fig|chart|map|graph|infographic)\b/i.test(text);
}

/** A list of references whose only item is this text's own title, at another publisher: "Tea in China Wikipedia". */
function sourceOfReferences(tail: readonly TextLine[], title: string | null): string | null {
  const list = tail.findLastIndex(line => /^(?:references?|sources?)\W*$/i.test(line.text));
  const [item, more] = list < 0 ? [] : tail.slice(list + 1);
  if (!item || more || title === null || !foldName(item.text).startsWith(foldName(title))) return null;
  const rest = item.text.slice(title.length).replace(/^[\s,|–—("-]+|[)."\s]+$/g, '');
  return isOutlet(rest) ? rest : null;
}
