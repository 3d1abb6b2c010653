import type { DocumentUri, ReadDocument } from '../model/index.ts';

/** The passages of a corpus, ready to be searched. Immutable to its users: a change makes the next index. */
export interface PassageIndex {
  readonly documents: ReadonlyMap<DocumentUri, ReadDocument>;
}

export const EMPTY_INDEX: PassageIndex = { documents: new Map() };

export interface IndexChange {
  readonly put: readonly ReadDocument[];
  readonly remove: readonly DocumentUri[];
}

/** The index after `change`. Costs what the changed documents cost, not what the corpus costs. */
export function updateIndex(index: PassageIndex, change: IndexChange): PassageIndex {
  const documents = new Map(index.documents);
  for (const uri of change.remove) documents.delete(uri);
  for (const document of change.put) documents.set(document.uri, document);
  return { documents };
}
