import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import { type Compaction, compactIndex } from '../../engine/index.ts';
import { Slices } from './slices.ts';
import type { DocumentStore } from './store.ts';

/** Milliseconds without a change after which the index is tidied. */
const PATIENCE = 250;
/** Milliseconds of work between two looks at what else has come in. */
const SLICE = 8;

/** Merges the parts of the index that changes have left behind, in slices, while nothing else is going on. */
export class Compactor implements Disposable {
  readonly #store: DocumentStore;
  readonly #disposables = new DisposableStore();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #disposed = false;

  constructor(store: DocumentStore) {
    this.#store = store;
    this.#disposables.add(
      store.onDidChange(() => {
        this.#schedule();
      }),
    );
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#running) void this.#run();
    }, PATIENCE);
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      for (let done = await this.#merge(); done !== null; done = await this.#merge()) this.#store.compact(done);
    } finally {
      this.#running = false;
    }
  }

  /** Null where there is nothing to merge, or the server has ended meanwhile. */
  async #merge(): Promise<Compaction | null> {
    const slices = new Slices(SLICE);
    const work = compactIndex(this.#store.corpus.passages);
    for (let step = work.next(); !this.#disposed; step = work.next()) {
      if (step.done === true) return step.value;
      await slices.pause();
    }
    return null;
  }
}
