import type { DefinitionLink, Location } from 'vscode-languageserver';
import type { EntityPlace, Span } from '../../engine/index.ts';
import { onDocument, type ServerContext } from '../context.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { nameAt } from './names.ts';
import { referenceAt, sentenceSpanAt } from './place.ts';
import { resolveReference, startOf, type Target } from './resolve.ts';

/** More defining sentences than this are a list, not an answer. */
const MAX_DEFINITIONS = 10;

/** Answers where a citation, link or name is defined. */
export function registerDefinition(context: ServerContext): void {
  context.connection.onDefinition(
    onDocument(context, null, (document, { position }) => {
      const answer = definitionAt(context.store, document, document.offsetAt(position));
      return answer === null ? null : present(context, document, answer);
    }),
  );
}

interface Definition {
  readonly origin: Span;
  readonly targets: readonly Target[];
}

/** What the word at `offset` leads to: a reference's target, the document whose title it is, the sentence that explains a name. */
function definitionAt(store: DocumentStore, document: LoadedDocument, offset: number): Definition | null {
  const reference = referenceAt(document.read, offset);
  if (reference !== null) return found(reference.span, resolveReference(store, document, reference));
  return titleAt(store, document, offset) ?? explanation(store, document, offset);
}

function titleAt(store: DocumentStore, document: LoadedDocument, offset: number): Definition | null {
  const sentence = sentenceSpanAt(document.read, { start: offset, end: offset });
  const text = document.read.text.slice(sentence.start, sentence.end);
  const titles = store.directory.titlesAt(text, offset - sentence.start).filter(title => title.document.uri !== document.read.uri);
  const [longest] = titles;
  if (longest === undefined) return null;
  const { start, end } = longest.span;
  const targets = titles.filter(title => title.span.start === start && title.span.end === end).map(title => store.get(title.document.uri));
  return found(
    { start: sentence.start + start, end: sentence.start + end },
    targets.filter(target => target !== undefined).map(target => ({ document: target, span: startOf(target.read) })),
  );
}

/** The sentences that explain a name, else the first place that has it; never the one that is asked about. */
function explanation(store: DocumentStore, document: LoadedDocument, offset: number): Definition | null {
  const name = nameAt(store, document, offset);
  if (!name?.entity) return null;
  const isHere = (place: EntityPlace): boolean => place.uri === document.read.uri && place.span.start === name.span.start;
  const places = name.entity.definitions.filter(place => !isHere(place)).map(({ uri, sentence }) => ({ uri, span: sentence }));
  const others = places.length > 0 ? places : name.entity.mentions.filter(place => !isHere(place)).slice(0, 1);
  return found(
    name.span,
    others.slice(0, MAX_DEFINITIONS).flatMap(({ uri, span }) => {
      const target = store.get(uri);
      return target === undefined ? [] : [{ document: target, span: places.length > 0 ? span : sentenceSpanAt(target.read, span) }];
    }),
  );
}

function found(origin: Span, targets: readonly Target[]): Definition | null {
  return targets.length === 0 ? null : { origin, targets };
}

function present(context: ServerContext, document: LoadedDocument, { origin, targets }: Definition): DefinitionLink[] | Location[] {
  const places = targets.map(target => ({ uri: target.document.read.uri, range: target.document.toRange(target.span) }));
  if (!context.client().definitionLinks) return places;
  const originSelectionRange = document.toRange(origin);
  return places.map(({ uri, range }) => ({ originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range }));
}
