import { citationKey } from '../../base/citationKey.ts';
import type { ReadDocument, Reference, Span } from '../../engine/index.ts';
import type { CorpusDirectory } from '../corpus/directory.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { documentUri, joinUri } from '../uris.ts';
import { locatedPassage } from './locator.ts';

/** A place that a reference leads to. */
export interface Target {
  readonly document: LoadedDocument;
  readonly span: Span;
}

/** Where `reference`, which stands in `from`, leads: several places where a key or a name is taken twice, none where it leads nowhere. */
export function resolveReference(store: DocumentStore, from: LoadedDocument, reference: Reference): readonly Target[] {
  switch (reference.kind) {
    case 'citation':
      return citedDocuments(store, reference.key).map(document => ({
        document,
        span: locatedPassage(document.read, from.read, reference) ?? startOf(document.read),
      }));
    case 'wiki-link': {
      const documents = reference.target === '' ? [from] : linkedDocuments(store, from, reference.target);
      return documents.map(document => ({ document, span: headingSpan(document.read, reference.heading) ?? startOf(document.read) }));
    }
    case 'link': {
      const document = reference.target === '' ? from : linkedFile(store, from, reference.target);
      return document === undefined ? [] : [{ document, span: headingSpan(document.read, reference.heading) ?? startOf(document.read) }];
    }
    case 'footnote':
    case 'marker':
      return sameLabel(from, `${reference.kind}-definition`, reference.label);
    case 'footnote-definition':
      return sameLabel(from, 'footnote', reference.label);
    case 'marker-definition':
      return sameLabel(from, 'marker', reference.label);
  }
}

/** Whether `reference`, which stands in `from`, points to `document`, or to the heading of it that is given. */
export function pointsTo(
  directory: CorpusDirectory,
  from: LoadedDocument,
  reference: Reference,
  document: ReadDocument,
  heading: string | null,
): boolean {
  if (reference.kind === 'citation') return heading === null && reference.key === citationKey(document.record.id);
  if (reference.kind !== 'wiki-link' && reference.kind !== 'link') return false;
  if (heading !== null && (reference.heading === null || slug(reference.heading) !== slug(heading))) return false;
  if (reference.target === '') return heading !== null && from.read.uri === document.uri;
  if (reference.kind === 'link') return linkedUri(from, reference.target) === document.uri;
  return directory.byTarget(reference.target).some(target => target.uri === document.uri);
}

/** The address that the target of a Markdown link means; null for one that leads out of the workspace. */
function linkedUri(from: LoadedDocument, target: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('//')) return null;
  try {
    return documentUri(joinUri(from.read.uri, `../${target}`));
  } catch {
    return null; // an untitled document lies in no folder
  }
}

/** The place that stands for the whole document: its first heading, else its first words. */
export function startOf(document: ReadDocument): Span {
  const heading = document.sections.find(section => section.heading !== null)?.heading;
  const first = document.sentences[0]?.span;
  if (heading !== null && heading !== undefined && (first === undefined || heading.start <= first.start)) return heading;
  return first ?? { start: 0, end: 0 };
}

/** A heading as it is written in links: GitHub's rule, as far as letters, digits, hyphens and spaces go. */
function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function citedDocuments(store: DocumentStore, key: string): readonly LoadedDocument[] {
  return loaded(store, store.directory.byKey(key));
}

function linkedDocuments(store: DocumentStore, from: LoadedDocument, target: string): readonly LoadedDocument[] {
  const beside = linkedFile(store, from, target) ?? linkedFile(store, from, `${target}.md`);
  return beside === undefined ? loaded(store, store.directory.byTarget(target)) : [beside];
}

function linkedFile(store: DocumentStore, from: LoadedDocument, target: string): LoadedDocument | undefined {
  const uri = linkedUri(from, target);
  return uri === null ? undefined : store.get(documentUri(uri));
}

function loaded(store: DocumentStore, documents: readonly ReadDocument[]): readonly LoadedDocument[] {
  return documents.map(document => store.get(document.uri)).filter(document => document !== undefined);
}

function headingSpan(document: ReadDocument, heading: string | null): Span | null {
  if (heading === null || heading === '') return null;
  const wanted = slug(heading);
  return document.sections.find(section => section.heading !== null && slug(section.title) === wanted)?.heading ?? null;
}

function sameLabel(from: LoadedDocument, kind: Reference['kind'], label: string): readonly Target[] {
  return from.read.references
    .filter(other => other.kind === kind && 'label' in other && other.label.toLowerCase() === label.toLowerCase())
    .map(other => ({ document: from, span: other.span }));
}
