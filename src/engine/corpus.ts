import { EMPTY_ENTITIES, type EntityIndex, updateEntities } from './compare/entityIndex.ts';
import type { DocumentUri, ReadDocument } from './model/index.ts';
import { EMPTY_INDEX, type IndexChange, type PassageIndex, updateIndex } from './search/passageIndex.ts';

/** A set of documents that have been read, with what is known across them. Immutable: a change makes the next corpus. */
export interface Corpus {
  readonly documents: ReadonlyMap<DocumentUri, ReadDocument>;
  readonly passages: PassageIndex;
  readonly entities: EntityIndex;
}

export const EMPTY_CORPUS: Corpus = { documents: EMPTY_INDEX.documents, passages: EMPTY_INDEX, entities: EMPTY_ENTITIES };

type CorpusChange = IndexChange;

/** The step from one corpus to the next. Documents that did not change are taken over as they are. */
export function updateCorpus(corpus: Corpus, change: CorpusChange): Corpus {
  const passages = updateIndex(corpus.passages, change);
  return { documents: passages.documents, passages, entities: updateEntities(corpus.entities, change) };
}
