import type { Location } from 'vscode-languageserver';
import { citationKey } from '../../base/citationKey.ts';
import { intersects, type ReadDocument, type Reference, type Section, type Span, touches } from '../../engine/index.ts';
import { onDocument, type ServerContext } from '../context.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { locatedPassage } from './locator.ts';
import { type NameAt, nameAt } from './names.ts';
import { claimAt, headingAt, referenceAt } from './place.ts';
import { relatedTo } from './relatedCards.ts';
import { pointsTo, resolveReference, startOf } from './resolve.ts';

const MAX_RELATED_CLAIMS = 20;

/** Answers where in the corpus a thing is named, cited or linked. */
export function registerReferences(context: ServerContext): void {
  context.connection.onReferences(
    onDocument(context, null, async (document, { position, context: { includeDeclaration } }) => {
      const asked = asks(context.store, document, document.offsetAt(position));
      const reports = asked.kind === 'links' || asked.kind === 'claim' ? await context.reports.find() : [];
      return answer({ store: context.store, reports, includeDeclaration }, document, asked);
    }),
  );
}

/** What stands at a place, as far as something can refer to it. */
type Asked =
  | { readonly kind: 'links'; readonly to: Reference | 'document' | Section }
  | { readonly kind: 'label'; readonly label: string; readonly family: 'footnote' | 'marker' }
  | { readonly kind: 'name'; readonly name: NameAt }
  | { readonly kind: 'claim'; readonly span: Span }
  | { readonly kind: 'nothing' };

interface Searched {
  readonly store: DocumentStore;
  /** The files of the workspace that are no sources and not open. */
  readonly reports: readonly LoadedDocument[];
  readonly includeDeclaration: boolean;
}

function asks(store: DocumentStore, document: LoadedDocument, offset: number): Asked {
  const { read } = document;
  const reference = referenceAt(read, offset);
  if (reference !== null && 'label' in reference)
    return { kind: 'label', label: reference.label, family: reference.kind.startsWith('footnote') ? 'footnote' : 'marker' };
  if (reference !== null) return { kind: 'links', to: reference };
  const section = headingAt(read, offset);
  if (section !== null && isTitle(read, section)) return { kind: 'links', to: 'document' };
  const name = nameAt(store, document, offset);
  if (name !== null) return { kind: 'name', name };
  if (section !== null) return { kind: 'links', to: section };
  if (read.frontMatter !== null && touches(read.frontMatter, offset)) return { kind: 'links', to: 'document' };
  const claim = claimAt(read, offset);
  return claim === null ? { kind: 'nothing' } : { kind: 'claim', span: claim.span };
}

/** All places that belong to it: links and citations of a document or heading, mentions of a name, related claims. */
function answer(searched: Searched, document: LoadedDocument, asked: Asked): Location[] {
  switch (asked.kind) {
    case 'links':
      return linksTo(searched, document, asked.to);
    case 'label':
      return labelsLike(document, asked.label, asked.family);
    case 'name':
      return mentionsOf(searched.store, document, asked.name);
    case 'claim':
      return [...citationsOf(searched, document, asked.span), ...relatedClaims(searched.store, document, asked.span)];
    case 'nothing':
      return [];
  }
}

function linksTo(searched: Searched, document: LoadedDocument, to: Reference | 'document' | Section): Location[] {
  if (to === 'document') return pointingTo(searched, document, null);
  if ('level' in to) return pointingTo(searched, document, to.title);
  const heading = 'heading' in to ? to.heading : null;
  return resolveReference(searched.store, document, to).flatMap(target => pointingTo(searched, target.document, heading));
}

/** Whether the heading stands for the whole document: a heading of level 1 with none beside it. */
function isTitle(document: ReadDocument, section: Section): boolean {
  return section.level === 1 && document.sections.filter(each => each.level === 1).length === 1;
}

function pointingTo({ store, reports, includeDeclaration }: Searched, target: LoadedDocument, heading: string | null): Location[] {
  const found = includeDeclaration && heading === null ? [location(target, startOf(target.read))] : [];
  for (const document of [...store.texts(), ...reports]) {
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

function mentionsOf(store: DocumentStore, document: LoadedDocument, name: NameAt): Location[] {
  const places = (name.entity?.mentions ?? []).flatMap(({ uri, span }) => {
    const loaded = store.get(uri);
    return loaded === undefined ? [] : [location(loaded, span)];
  });
  return document.file === null ? [...name.here.map(span => location(document, span)), ...places] : places;
}

/** The claims of the passages nearest to this one; the passage itself where it makes no claim. */
/** Citations of reports that speak of this passage: it is quoted beside them, or their locator names it. */
function citationsOf({ store, reports }: Searched, document: LoadedDocument, span: Span): Location[] {
  const key = citationKey(document.read.record.id);
  return [...store.texts(), ...reports].flatMap(report =>
    report.read.references.flatMap(reference => {
      if (reference.kind !== 'citation' || reference.key !== key) return [];
      const passage = locatedPassage(document.read, report.read, reference);
      return passage !== null && intersects(passage, span) ? [location(report, reference.span)] : [];
    }),
  );
}

function relatedClaims(store: DocumentStore, document: LoadedDocument, span: Span): Location[] {
  return relatedTo(store, document.read, span, MAX_RELATED_CLAIMS).flatMap(passage => {
    const loaded = store.get(passage.uri);
    if (loaded === undefined) return [];
    const shared = passage.reasons[0]?.spans ?? []; // the most telling one: a mere word in common relates no claims
    const claims = loaded.read.claims.filter(claim => shared.some(each => claim.span.start <= each.start && each.end <= claim.span.end));
    return (claims.length > 0 ? claims.map(claim => claim.span) : [passage.span]).map(each => location(loaded, each));
  });
}

function location(document: LoadedDocument, span: Span): Location {
  return { uri: document.read.uri, range: document.toRange(span) };
}
