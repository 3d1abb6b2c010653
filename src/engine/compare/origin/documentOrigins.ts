/**
 * What one document says of the origins of its claims: whom it names where, and by which names others may call it.
 *
 * Cost: linear in its sources and references; read once a document and kept for as long as the document is.
 */
import { countWhile } from '../../../base/bisect.ts';
import type { BibliographicRecord, CslName, DocumentUri, EntityKind, ReadDocument, Reference, Span } from '../../model/index.ts';
import { ORGANISATION_HEADS, SMALL_WORDS, WORK_HEADS } from '../names/heads.ts';
import { TITLES } from '../names/people.ts';
import { type Entry, isCitedWork, readEntry } from '../sourcesEntries.ts';
import { editionKey, editionOf } from './editions.ts';
import { originKey } from './originKey.ts';
import { words } from '../../text/wordSet.ts';

/** A place at which a document names a source. */
export interface PlacedSource {
  readonly key: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly span: Span;
}

/** The names of a document, or of a part of it. */
export interface OwnNames {
  /** Who speaks where a sentence names nobody: the source that it was taken from, else who published it. Never empty. */
  readonly speakers: readonly OwnName[];
  readonly takenFrom: string | null;
  /** Keys by which other documents may call it. */
  readonly called: ReadonlySet<string>;
}

interface OwnName {
  readonly key: string;
  readonly name: string;
}

/** What a document says of origins. */
export interface DocumentOrigins {
  readonly document: ReadDocument;
  readonly sources: readonly PlacedSource[];
  /** For each label of a note or numbered entry the sources that it names. */
  readonly notes: ReadonlyMap<string, readonly PlacedSource[]>;
  /** Works with the body that the text gives for their publisher, as keys. */
  readonly publishers: readonly (readonly [work: string, body: string])[];
  /** The works of its lists and notes: who wrote them and their titles, as keys. */
  readonly works: readonly ListedKeys[];
  /** Keys of its title, and of the body or paper that it is the work of. */
  readonly titled: string | null;
  readonly owner: string | null;
  readonly own: OwnNames;
  readonly parts: readonly { readonly span: Span; readonly own: OwnNames }[];
}

/** A work of a list of references, by its keys. */
interface ListedKeys {
  readonly name: string;
  readonly title: string;
}

const READ = new WeakMap<ReadDocument, DocumentOrigins>();

/** What `document` says of origins. */
export function documentOrigins(document: ReadDocument): DocumentOrigins {
  const known = READ.get(document);
  if (known !== undefined) return known;
  const listed = document.sources.map(({ span }) => listedAt(document.text, span));
  const sources = placedSources(document, listed);
  const read: DocumentOrigins = {
    document,
    sources,
    notes: readNotes(document, sources),
    publishers: readPublishers(document, sources),
    works: readWorks(sources, listed),
    titled: document.record.title === undefined ? null : titleKey(document.record.title),
    owner: ownerOf(document.record),
    own: ownNames(document.record, document.uri),
    parts: document.parts.map(({ span, record }) => ({ span, own: ownNames(record, document.uri) })),
  };
  READ.set(document, read);
  return read;
}

/** The sources named within a span, in text order. */
export function sourcesWithin(sources: readonly PlacedSource[], { start, end }: Span): readonly PlacedSource[] {
  const first = countWhile(sources.length, i => (sources[i]?.span.start ?? 0) < start);
  const until = countWhile(sources.length, i => (sources[i]?.span.start ?? 0) < end);
  return sources.slice(first, until);
}

/** The names of the part of a document in which `at` stands, else of all of it. */
export function ownNamesAt({ own, parts }: DocumentOrigins, at: number): OwnNames {
  return parts.find(({ span }) => span.start <= at && at < span.end)?.own ?? own;
}

function placedSources({ uri, text, sources, entities }: ReadDocument, listed: readonly (Listed | null)[]): readonly PlacedSource[] {
  let next = 0;
  return sources.map(({ span, source }, i) => {
    while (next < entities.length && (entities[next]?.span.end ?? 0) <= span.start) next++;
    const entity = entities[next];
    const inside = entity !== undefined && entity.span.start < span.end;
    const kind = inside ? entity.kind : 'other';
    const key = originKey(kind === 'person' || kind === 'other' ? withoutTitles(source) : source);
    const local = source.startsWith('the ') || (!key.includes(' ') && (ORGANISATION_HEADS.has(key) || key === 'treasury'));
    if (local) return { key: `${key}${WITHIN}${uri}`, name: source, kind, span };
    const from = Math.max(0, span.start - CITATION_HEAD);
    const line = /^[^\n\r]*/.exec(text.slice(span.end, span.end + LONGEST_ENTRY))?.[0] ?? '';
    const year = editionOf(
      text.slice(from, span.end) + line,
      { start: span.start - from, end: span.end - from },
      (listed[i] ?? null) !== null,
    );
    return { key: year === null ? key : editionKey(key, year), name: source, kind, span };
  });
}

/** How far before a name the bracket of its citation may open, in UTF-16 code units. */
const CITATION_HEAD = 120;

/** Between a common noun and the one document within which it names a body: "the Commission". */
const WITHIN = ' @ ';

/** The noun of a key that holds within one document; any other key itself. */
export function commonNoun(key: string): string {
  return key.split(WITHIN, 1)[0] ?? key;
}

/** "Capt. Orbane", "Director-General Celestin Orbane": the name without what its bearer is. */
function withoutTitles(name: string): string {
  const parts = name.split(' ');
  const first = parts.findIndex(
    word =>
      !TITLES.has(
        word
          .toLowerCase()
          .replace(/\./g, '')
          .replace(/^(?:director|inspector)-general$/, 'general'),
      ),
  );
  return first > 0 ? parts.slice(first).join(' ') : name;
}

/** A title as others give it: without its subtitle, where that much tells it from others; null for one that many works have. */
function titleKey(title: string): string | null {
  const [short, whole] = [title.replace(/(?:[:?!]|\s[–—-])\s.*$/u, ''), title].map(each => originKey(each.replace(/[.,;:?!]+$/, '')));
  return [short ?? '', whole ?? ''].find(isOwnTitle) ?? null;
}

function isOwnTitle(key: string): boolean {
  const parts = key.split(' ');
  const isPlain = (word: string): boolean => PLAIN.has(word) || WORK_HEADS.has(word);
  const own = parts.filter(word => !isPlain(word) && !SMALL_WORDS.has(word) && !/^\d+$/.test(word));
  const [only = ''] = own;
  return own.length > 1 || (own.length === 1 && (only.length > 6 || (parts.length > 2 && !isPlain(parts[0] ?? ''))));
}

/** Words of titles that tell no work from another. */
const PLAIN: ReadonlySet<string> = words('accounts annual final interim introduction minutes note press release report statement update');

/** The body or paper whose word a document is; of an article of a learned journal none. */
function ownerOf(record: BibliographicRecord): string | null {
  if (/journal|paper-conference|book|chapter|thesis/.test(record.type)) return null;
  const name = record['container-title'] ?? record.publisher ?? record.author?.find(({ literal }) => literal !== undefined)?.literal;
  return name === undefined ? null : originKey(name);
}

/** The longest line of a list that is looked into for a title, in UTF-16 code units. */
const LONGEST_ENTRY = 600;
/** How far from the start of its line an entry may name its source. */
const ENTRY_HEAD = 60;

/** A line of a list with the entry that it is. */
interface Listed {
  readonly line: string;
  readonly entry: Entry;
}

/** The entry of a list whose head a span is; null for any other. */
function listedAt(text: string, span: Span): Listed | null {
  const head = text.slice(Math.max(0, span.start - ENTRY_HEAD), span.start);
  const lineBreak = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
  if (lineBreak < 0 && span.start > head.length) return null;
  const start = span.start - head.length + lineBreak + 1;
  const line = /^[^\n\r]*/.exec(text.slice(start, start + LONGEST_ENTRY))?.[0] ?? '';
  const entry = readEntry(line);
  return entry === null || start + entry.span.start !== span.start || !isCitedWork(line, entry) ? null : { line, entry };
}

function readWorks(sources: readonly PlacedSource[], listed: readonly (Listed | null)[]): readonly ListedKeys[] {
  return sources.flatMap(({ key }, i): readonly ListedKeys[] => {
    const { line, entry } = listed[i] ?? {};
    if (line === undefined || entry === undefined) return [];
    const titled = entry.title ?? (entry.kind === 'title' ? line.slice(entry.span.start, entry.span.end) : null);
    const title = titled === null ? null : titleKey(titled);
    return title === null ? [] : [{ name: key, title }];
  });
}

/** The longest entry of a list of notes that is looked into, in UTF-16 code units. */
const LONGEST_NOTE = 600;

function readNotes({ text, references }: ReadDocument, sources: readonly PlacedSource[]): ReadonlyMap<string, readonly PlacedSource[]> {
  const notes = new Map<string, readonly PlacedSource[]>();
  for (const reference of references) {
    const key = definedLabel(reference);
    if (key === null || notes.has(key)) continue;
    const { start, end } = reference.span;
    const lineEnd = text.slice(end, end + LONGEST_NOTE).search(/[\n\r]/);
    const found = sourcesWithin(sources, { start, end: end + (lineEnd < 0 ? LONGEST_NOTE : lineEnd) });
    if (found.length > 0) notes.set(key, found);
  }
  return notes;
}

function definedLabel(reference: Reference): string | null {
  if (reference.kind === 'footnote-definition') return `^${reference.label}`;
  return reference.kind === 'marker-definition' ? reference.label : null;
}

const BETWEEN = /^(?:['’]s?)?(?:\s+(?:\p{Ll}[\p{L}-]*|(?:19|20)\d\d)){0,4}\s*["“‘(]?$/u;
const PUBLISHED_BY = /^["”’)]?,?\s+(?:by|of|from|published by|issued by)\s+(?:the\s+)?$/;

/** "The Bank rated the country low in its annual Outlook": within one sentence, where nobody else is named that it could be of. */
const IN_ITS =
  /^[^.;:!?\n]{0,90}\b(?:in|by|from|through|of|to|on|released|published|issued) its(?: (?:\p{Ll}[\p{L}-]*|(?:19|20)\d\d)){0,3} ["“‘*_]{0,3}$/u;
const MOST_BETWEEN = 120;

/** "the Bank's quarterly Outlook", "the Outlook by the Bank", "the Bank found in its Outlook". */
function readPublishers({ text }: ReadDocument, sources: readonly PlacedSource[]): readonly (readonly [string, string])[] {
  return sources.flatMap((source, i) => {
    const next = sources[i + 1];
    if (next === undefined || next.span.start - source.span.end > MOST_BETWEEN) return [];
    const between = text.slice(source.span.end, next.span.start);
    const possessed = (/^['’]/.test(between) && BETWEEN.test(between)) || IN_ITS.test(between);
    if (source.kind === 'organisation' && next.kind === 'work' && possessed) return [[next.key, source.key] as const];
    return source.kind === 'work' && next.kind === 'organisation' && PUBLISHED_BY.test(between) ? [[source.key, next.key] as const] : [];
  });
}

function ownNames(record: BibliographicRecord, uri: DocumentUri): OwnNames {
  const { source, title } = record;
  const publishers = [record.publisher, record['container-title']].filter(name => name !== undefined);
  const bodies = (record.author ?? []).flatMap(({ literal }) => literal ?? []);
  const spoken = source !== undefined ? [source] : [publishers[0] ?? bodies[0] ?? []].flat();
  const speakers = spoken.map(name => ({ key: originKey(name), name }));
  const called = [...spoken, ...publishers, ...bodies, ...(title === undefined ? [] : [title]), ...(record.author ?? []).flatMap(fullName)];
  return {
    speakers: speakers.length > 0 ? speakers : [{ key: `document ${uri} ${record.id}`, name: title ?? record.id }],
    takenFrom: source ?? null,
    called: new Set(called.map(originKey)),
  };
}

function fullName({ family, given }: CslName): string | readonly [] {
  return family !== undefined && given !== undefined ? `${given} ${family}` : [];
}
