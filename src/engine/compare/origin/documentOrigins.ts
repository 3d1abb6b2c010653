/**
 * What one document says of the origins of its claims: whom it names where, and by which names others may call it.
 *
 * Cost: linear in its sources and references; read once a document and kept for as long as the document is.
 */
import { countWhile } from '../../../base/bisect.ts';
import type { BibliographicRecord, CslName, DocumentUri, EntityKind, ReadDocument, Reference, Span } from '../../model/index.ts';
import { originKey } from './originKey.ts';

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
  readonly own: OwnNames;
  readonly parts: readonly { readonly span: Span; readonly own: OwnNames }[];
}

const READ = new WeakMap<ReadDocument, DocumentOrigins>();

/** What `document` says of origins. */
export function documentOrigins(document: ReadDocument): DocumentOrigins {
  const known = READ.get(document);
  if (known !== undefined) return known;
  const sources = placedSources(document);
  const read: DocumentOrigins = {
    document,
    sources,
    notes: readNotes(document, sources),
    publishers: readPublishers(document, sources),
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

function placedSources({ sources, entities }: ReadDocument): readonly PlacedSource[] {
  let next = 0;
  return sources.map(({ span, source }) => {
    while (next < entities.length && (entities[next]?.span.end ?? 0) <= span.start) next++;
    const entity = entities[next];
    const inside = entity !== undefined && entity.span.start < span.end;
    return { key: originKey(source), name: source, kind: inside ? entity.kind : 'other', span };
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

/** "the Bank's quarterly Outlook", "the Outlook by the Bank". */
function readPublishers({ text }: ReadDocument, sources: readonly PlacedSource[]): readonly (readonly [string, string])[] {
  return sources.flatMap((source, i) => {
    const next = sources[i + 1];
    if (next === undefined || next.span.start - source.span.end > 60) return [];
    const between = text.slice(source.span.end, next.span.start);
    if (source.kind === 'organisation' && next.kind === 'work' && /^['’]/.test(between) && BETWEEN.test(between))
      return [[next.key, source.key] as const];
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
