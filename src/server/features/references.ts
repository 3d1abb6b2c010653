import type { Location } from 'vscode-languageserver';
import { type ReadDocument, type Section, touches } from '../../engine/index.ts';
import { onDocument, type ServerContext } from '../context.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { claimAt, entityAt, headingAt, referenceAt } from './place.ts';
import { relatedTo } from './relatedCards.ts';
import { pointsTo, resolveReference, startOf } from './resolve.ts';

const MAX_RELATED_CLAIMS = 20;

export function registerReferences(context: ServerContext): void {
  context.connection.onReferences(
    onDocument(context, null, (document, { position, context: { includeDeclaration } }) =>
      referencesAt(context.store, document, document.offsetAt(position), includeDeclaration),
    ),
  );
}

/** All places that belong to what stands at `offset`: links and citations of a document or heading, mentions of a name, related claims. */
export function referencesAt(store: DocumentStore, document: LoadedDocument, offset: number, includeDeclaration: boolean): Location[] {
  const { read } = document;
  const reference = referenceAt(read, offset);
  if (reference !== null) {
    if ('label' in reference) return labelsLike(document, reference.label, reference.kind.startsWith('footnote') ? 'footnote' : 'marker');
    const heading = 'heading' in reference ? reference.heading : null;
    return resolveReference(store, document, reference).flatMap(target => pointingTo(store, target.document, heading, includeDeclaration));
  }
  const entity = entityAt(read, offset);
  const section = headingAt(read, offset);
  if (section !== null && isTitle(read, section)) return pointingTo(store, document, null, includeDeclaration);
  if (entity !== null) return mentionsOf(store, document, entity.name);
  if (section !== null) return pointingTo(store, document, section.title, includeDeclaration);
  if (read.frontMatter !== null && touches(read.frontMatter, offset)) return pointingTo(store, document, null, includeDeclaration);
  const claim = claimAt(read, offset);
  return claim === null ? [] : relatedClaims(store, document, claim.span);
}

/** Whether the heading stands for the whole document: a heading of level 1 with none beside it. */
function isTitle(document: ReadDocument, section: Section): boolean {
  return section.level === 1 && document.sections.filter(each => each.level === 1).length === 1;
}

function pointingTo(store: DocumentStore, target: LoadedDocument, heading: string | null, includeDeclaration: boolean): Location[] {
  const found = includeDeclaration && heading === null ? [location(target, startOf(target.read))] : [];
  for (const document of store.all()) {
    for (const reference of document.read.references) {
      if (pointsTo(store.directory, document, reference, target.read, heading)) found.push(location(document, reference.span));
    }
  }
  return found;
}

function labelsLike(document: LoadedDocument, label: string, family: 'footnote' | 'marker'): Location[] {
  return document.read.references
    .filter(each => 'label' in each && each.kind.startsWith(family) && each.label.toLowerCase() === label.toLowerCase())
    .map(each => location(document, each.span));
}

function mentionsOf(store: DocumentStore, document: LoadedDocument, name: string): Location[] {
  const entry = store.directory.name(name);
  const places = (entry?.mentions ?? []).flatMap(({ document: read, mention }) => {
    const loaded = store.get(read.uri);
    return loaded === undefined ? [] : [location(loaded, mention.span)];
  });
  if (document.file !== null) return places;
  const own = document.read.entities.filter(entity => entity.name === name).map(entity => location(document, entity.span));
  return [...own, ...places];
}

/** The claims of the passages nearest to this one; the passage itself where it makes no claim. */
function relatedClaims(store: DocumentStore, document: LoadedDocument, span: { start: number; end: number }): Location[] {
  return relatedTo(store, document.read, span, MAX_RELATED_CLAIMS).flatMap(passage => {
    const loaded = store.get(passage.uri);
    if (loaded === undefined) return [];
    const shared = passage.reasons[0]?.spans ?? []; // the most telling one: a mere word in common relates no claims
    const claims = loaded.read.claims.filter(claim => shared.some(each => claim.span.start <= each.start && each.end <= claim.span.end));
    return (claims.length > 0 ? claims.map(claim => claim.span) : [passage.span]).map(each => location(loaded, each));
  });
}

function location(document: LoadedDocument, span: { readonly start: number; readonly end: number }): Location {
  return { uri: document.read.uri, range: document.toRange(span) };
}
