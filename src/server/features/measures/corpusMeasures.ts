import { EMPTY_MEASURES, type DocumentUri, type Measure, type MeasureIndex, measuresOf, updateMeasures } from '../../../engine/index.ts';
import { Slices } from '../../corpus/slices.ts';
import type { DocumentStore } from '../../corpus/store.ts';

/** Documents that are taken in at a time, and milliseconds after which other work is let in. */
const BATCH = 8;
const SLICE = 12;

/** What the documents of the corpus measure. Nothing is worked out before it is asked for; then only what has changed since. */
export class CorpusMeasures {
  readonly #store: DocumentStore;
  #index: MeasureIndex = EMPTY_MEASURES;
  #revision = -1;
  #catching: Promise<void> | undefined;
  #grouped: { readonly index: MeasureIndex; readonly measures: readonly Measure[] } | undefined;

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  /** The figures of all documents that have been read, up to date. Works in slices, so that other questions are answered meanwhile. */
  async index(): Promise<MeasureIndex> {
    while (this.#revision !== this.#store.revision) await (this.#catching ??= this.#catchUp());
    return this.#index;
  }

  /** Like `index`, but no later than after `patience` milliseconds, with what is there by then. */
  async indexWithin(patience: number): Promise<MeasureIndex> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waited = new Promise<void>(resolve => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([this.index(), waited]);
    clearTimeout(timer);
    return this.#index;
  }

  /** The measures of the corpus, those of most documents first. */
  async measures(): Promise<readonly Measure[]> {
    const index = await this.index();
    if (this.#grouped?.index !== index) this.#grouped = { index, measures: measuresOf(index) };
    return this.#grouped.measures;
  }

  /** The promise is let go in a later turn than it is kept, also where there is nothing to do. */
  #catchUp(): Promise<void> {
    return this.#takeIn().finally(() => {
      this.#catching = undefined;
    });
  }

  async #takeIn(): Promise<void> {
    const { revision } = this.#store;
    const documents = this.#store.documents().map(({ read }) => read);
    const known = new Set<DocumentUri>(documents.map(({ uri }) => uri));
    const remove = [...this.#index.documents.keys()].filter(uri => !known.has(uri));
    if (remove.length > 0) this.#index = updateMeasures(this.#index, { put: [], remove });
    const slices = new Slices(SLICE);
    for (let i = 0; i < documents.length; i += BATCH) {
      this.#index = updateMeasures(this.#index, { put: documents.slice(i, i + BATCH), remove: [] });
      await slices.pause();
    }
    this.#revision = revision;
  }
}
