import {
  type DocumentUri,
  EMPTY_MEASURES,
  type FigureRules,
  type Measure,
  type MeasureIndex,
  type MeasureRule,
  measuresOf,
  resolveRules,
  updateMeasures,
} from '../../../engine/index.ts';
import { Slices } from '../../corpus/slices.ts';
import type { DocumentStore } from '../../corpus/store.ts';

/** Documents that are taken in at a time, and milliseconds after which other work is let in. */
const BATCH = 8;
const SLICE = 12;

/** What an answer was worked out from. */
interface Ruled {
  readonly index: MeasureIndex;
  readonly rules: readonly MeasureRule[];
}

/** What the documents of the corpus measure. Nothing is worked out before it is asked for; then only what has changed since. */
export class CorpusMeasures {
  readonly #store: DocumentStore;
  readonly #rules: () => readonly MeasureRule[];
  #index: MeasureIndex = EMPTY_MEASURES;
  #revision = -1;
  #catching: Promise<void> | undefined;
  #grouped: (Ruled & { readonly measures: readonly Measure[] }) | undefined;
  #resolved: (Ruled & { readonly found: FigureRules }) | undefined;

  /** `rules`: the reader's, as they are now; the same list for as long as they stay the same. */
  constructor(store: DocumentStore, rules: () => readonly MeasureRule[]) {
    this.#store = store;
    this.#rules = rules;
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
    const rules = this.#rules();
    if (this.#grouped?.index !== index || this.#grouped.rules !== rules)
      this.#grouped = { index, rules, measures: measuresOf(index, rules) };
    return this.#grouped.measures;
  }

  /** The reader's rules on the figures of `index`. */
  figureRules(index: MeasureIndex): FigureRules {
    const rules = this.#rules();
    if (this.#resolved?.index !== index || this.#resolved.rules !== rules)
      this.#resolved = { index, rules, found: resolveRules(index, rules) };
    return this.#resolved.found;
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
