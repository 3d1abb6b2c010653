import { type DocumentUri, type Entity, entityAt, entityMentions, type Span } from '../../engine/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { mentionAt } from './place.ts';

/** A name at a place of a document. */
export interface NameAt {
  readonly span: Span;
  /** What the corpus knows of it; null where no document of the corpus has the name. */
  readonly entity: Entity | null;
  /** Every place of this document that names the same. */
  readonly here: readonly Span[];
}

/** The name that stands at `offset`: as the corpus resolves it in one of its documents, by its words in any other. */
export function nameAt(store: DocumentStore, document: LoadedDocument, offset: number): NameAt | null {
  const { read } = document;
  if (document.file !== null) {
    const found = entityAt(store.corpus, read.uri, offset);
    return found === null ? null : { ...found, here: mentionsIn(found.entity, read.uri) };
  }
  const mention = mentionAt(read, offset);
  if (mention === null) return null;
  const entity = entityMentions(store.corpus, mention.name);
  const names = new Set([mention.name, ...(entity === null ? [] : [entity.name, ...entity.aliases])]);
  return { span: mention.span, entity, here: read.entities.filter(each => names.has(each.name)).map(each => each.span) };
}

function mentionsIn(entity: Entity, uri: DocumentUri): readonly Span[] {
  return entity.mentions.filter(mention => mention.uri === uri).map(mention => mention.span);
}
