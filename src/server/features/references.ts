import type { Location } from 'vscode-languageserver';
import { citationKey } from '../../base/citationKey.ts';
import { intersects, type ReadDocument, type Reference, type Section, type Span, touches } from '../../engine/index.ts';
import { linksHere } from '../annotations/noteLinks.ts';
import { onDocument, type ServerContext } from '../context.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { locatedPassage } from './locator.ts';
import { type NameAt, nameAt } from './names.ts';
import { claimAt, headingAt, referenceAt, sentenceSpanAt } from './place.ts';
import { pointsTo, resolveReference, startOf } from './resolve.ts';

/** Answers where in the corpus a thing is named, cited or linked. */
export function registerReferences(context: ServerContext): void {
  context.connection.onReferences(
    onDocument(context, null, async (document, { position, context: { includeDeclaration } }) => {
      const asked = asks(context.store, document, document.offsetAt(position));
      const reports = asked.kind === 'links' || asked.kind === 'passage' ? await context.reports.find() : [];
      return answer({ context, store: context.store, reports, includeDeclaration }, document, asked);
    }),
  );
}

/** The places that speak of a passage: citations that quote it or name its place, and passages elsewhere that the reader has linked to it. */
export async function passageReferences(context: ServerContext, document: LoadedDocument, span: Span): Promise<Location[]> {
  const searched = { context, store: context.store, reports: await context.reports.find(), includeDeclaration: false };
  return answer(searched, document, { kind: 'passage', span });
}

/** What stands at a place, as far as something can refer to it. */
type Asked =
  | { readonly kind: 'links'; readonly to: Reference | 'document' | Section }
  | { readonly kind: 'label'; readonly label: string; readonly family: 'footnote' | 'marker' }
  | { readonly kind: 'name'; readonly name: NameAt }
  | { readonly kind: 'passage'; readonly span: Span };

interface Searched {
  readonly context: ServerContext;
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
  return { kind: 'passage', span: claimAt(read, offset)?.span ?? sentenceSpanAt(read, { start: offset, end: offset }) };
}

/** All places that belong to it: links and citations of a document or heading, mentions of a name, what speaks of a passage. */
function answer(searched: Searched, document: LoadedDocument, asked: Asked): Location[] {
  switch (asked.kind) {
    case 'links':
      return linksTo(searched, document, asked.to);
    case 'label':
      return labelsLike(document, asked.label, asked.family);
    case 'name':
      return mentionsOf(searched.store, document, asked.name);
    case 'passage':
      return [...citationsOf(searched, document, asked.span), ...linkedFrom(searched.context, document, asked.span)];
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

/** The passages that a note of the reader's links to this one. */
function linkedFrom(context: ServerContext, document: LoadedDocument, span: Span): Location[] {
  return linksHere(context, document, span).map(({ document: other, from }) => location(other, from));
}

function location(document: LoadedDocument, span: Span): Location {
  return { uri: document.read.uri, range: document.toRange(span) };
}
