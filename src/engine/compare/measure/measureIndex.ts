/**
 * The statements of a corpus, ready to be grouped by what they measure. Immutable: a change makes the next index, and costs what the
 * changed documents cost.
 */
import type { DocumentUri, ReadDocument } from '../../model/index.ts';
import { LayeredMap } from '../../search/layeredMap.ts';
import { NumberTrie } from '../numberTrie.ts';
import { type Block, changedBlock } from './block.ts';
import { documentStatements, type PlacedStatement } from './documentStatements.ts';
import type { MeasureKey } from './keys.ts';

export interface MeasureIndex {
  readonly documents: LayeredMap<DocumentUri, IndexedDocument>;
  /** All statements by their numbers, which rise in the order in which they came and are given once only. */
  readonly figures: NumberTrie<PlacedStatement>;
  /** The statements under each key. */
  readonly blocks: NumberTrie<Block>;
  /** The number that the next statement gets. */
  readonly next: number;
}

/** A document with its statements; these are numbered from `first` on. */
export interface IndexedDocument {
  readonly document: ReadDocument;
  readonly statements: readonly PlacedStatement[];
  readonly first: number;
}

export const EMPTY_MEASURES: MeasureIndex = { documents: new LayeredMap(), figures: new NumberTrie(), blocks: new NumberTrie(), next: 0 };

interface MeasureChange {
  readonly put: readonly ReadDocument[];
  readonly remove: readonly DocumentUri[];
}

/** The step from one index to the next: what is put replaces the document of the same address. */
export function updateMeasures(index: MeasureIndex, { put, remove }: MeasureChange): MeasureIndex {
  const latest = new Map(put.map(document => [document.uri, document] as const));
  const fresh = [...latest.values()].filter(document => index.documents.get(document.uri)?.document !== document);
  const gone = new Set([...remove, ...fresh.map(({ uri }) => uri)].filter(uri => index.documents.has(uri)));
  if (fresh.length === 0 && gone.size === 0) return index;
  const figures = index.figures.edit();
  const changes = new BlockChanges();
  for (const uri of gone) {
    const { statements = [], first = 0 } = index.documents.get(uri) ?? {};
    for (const [i, { keys }] of statements.entries()) {
      figures.delete(first + i);
      changes.take(first + i, keys);
    }
  }
  let { next } = index;
  const indexed = fresh.map((document): readonly [DocumentUri, IndexedDocument] => {
    const [statements, first] = [documentStatements(document), next];
    for (const placed of statements) {
      figures.set(next, placed);
      changes.put(next++, placed.keys);
    }
    return [document.uri, { document, statements, first }];
  });
  return {
    documents: index.documents.with(indexed, gone),
    figures: figures.done(),
    blocks: changes.applyTo(index.blocks),
    next,
  };
}

/** What comes and goes under each key. */
class BlockChanges {
  readonly #changes = new Map<MeasureKey, { readonly gone: number[]; readonly fresh: number[] }>();

  take(number: number, keys: readonly MeasureKey[]): void {
    for (const key of keys) this.#of(key).gone.push(number);
  }

  put(number: number, keys: readonly MeasureKey[]): void {
    for (const key of keys) this.#of(key).fresh.push(number);
  }

  applyTo(blocks: MeasureIndex['blocks']): MeasureIndex['blocks'] {
    const edit = blocks.edit();
    for (const [key, { gone, fresh }] of this.#changes) {
      const block = changedBlock(edit.get(key), gone, fresh);
      if (block === undefined) edit.delete(key);
      else edit.set(key, block);
    }
    return edit.done();
  }

  #of(key: MeasureKey): { readonly gone: number[]; readonly fresh: number[] } {
    const change = this.#changes.get(key) ?? { gone: [], fresh: [] };
    this.#changes.set(key, change);
    return change;
  }
}
