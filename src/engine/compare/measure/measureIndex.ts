/**
 * The statements of a corpus, ready to be grouped by what they measure. Immutable: a change makes the next index, and costs what the
 * changed documents cost.
 */
import type { DocumentUri, ReadDocument } from '../../model/index.ts';
import { LayeredMap } from '../../search/layeredMap.ts';
import { documentStatements, type PlacedStatement } from './documentStatements.ts';
import type { MeasureKey } from './keys.ts';

export interface MeasureIndex {
  readonly documents: ReadonlyMap<DocumentUri, IndexedDocument>;
  /** The statements under each key, in the order in which they came. */
  readonly blocks: LayeredMap<MeasureKey, readonly PlacedStatement[]>;
}

interface IndexedDocument {
  readonly document: ReadDocument;
  readonly statements: readonly PlacedStatement[];
}

export const EMPTY_MEASURES: MeasureIndex = { documents: new Map(), blocks: new LayeredMap() };

interface MeasureChange {
  readonly put: readonly ReadDocument[];
  readonly remove: readonly DocumentUri[];
}

/** The step from one index to the next: what is put replaces the document of the same address. */
export function updateMeasures(index: MeasureIndex, { put, remove }: MeasureChange): MeasureIndex {
  const fresh = put.filter(document => index.documents.get(document.uri)?.document !== document);
  const gone = new Set([...remove, ...fresh.map(({ uri }) => uri)].filter(uri => index.documents.has(uri)));
  if (fresh.length === 0 && gone.size === 0) return index;
  const documents = new Map(index.documents);
  const changed = new Map<MeasureKey, PlacedStatement[]>();
  const block = (key: MeasureKey): PlacedStatement[] => {
    const known = changed.get(key) ?? (index.blocks.get(key) ?? []).filter(({ uri }) => !gone.has(uri));
    changed.set(key, known);
    return known;
  };
  for (const uri of gone) {
    for (const { keys } of documents.get(uri)?.statements ?? []) for (const key of keys) block(key);
    documents.delete(uri);
  }
  for (const document of fresh) {
    const statements = documentStatements(document);
    documents.set(document.uri, { document, statements });
    for (const placed of statements) for (const key of placed.keys) block(key).push(placed);
  }
  const emptied = [...changed].filter(([, list]) => list.length === 0).map(([key]) => key);
  const filled = [...changed].filter(([, list]) => list.length > 0);
  return { documents, blocks: index.blocks.with(filled, emptied) };
}
