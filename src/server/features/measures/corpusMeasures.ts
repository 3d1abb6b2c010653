import type { CancellationToken } from 'vscode-languageserver';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import {
  type DocumentUri,
  EMPTY_MEASURES,
  type FigureRules,
  type Grouping,
  groupingSteps,
  type MeasureIndex,
  type MeasureRule,
  NO_GROUPING,
  resolveRules,
  updateMeasures,
} from '../../../engine/index.ts';
import { refuseIfCancelled } from '../../context.ts';
import { Slices } from '../../corpus/slices.ts';
import type { DocumentStore } from '../../corpus/store.ts';
import { named, type NamedMeasure } from './measureRows.ts';

/** Documents that are taken in at a time, measures that are named at a time, and milliseconds after which other work is let in. */
const BATCH = 8;
const NAMES = 500;
const SLICE = 12;

/** Whom it is told how far the grouping of a corpus is, from 0 to 1, and that it has ended. */
export interface GroupingWatcher {
  report(share: number): void;
  end(): void;
}

/** What an answer was worked out from. */
interface Ruled {
  readonly index: MeasureIndex;
  readonly rules: readonly MeasureRule[];
}

/** What the documents of the corpus measure. Nothing is worked out before it is asked for; then only what has changed since, in slices. */
export class CorpusMeasures implements Disposable {
  readonly #store: DocumentStore;
  readonly #rules: () => readonly MeasureRule[];
  readonly #watcher: GroupingWatcher;
  readonly #disposables = new DisposableStore();
  #index: MeasureIndex = EMPTY_MEASURES;
  /** The documents that have changed since they were taken in; null before anything was asked for. */
  #changed: Set<DocumentUri> | null = null;
  #catching: Promise<void> | undefined;
  #grouped: Ruled & { readonly grouping: Grouping } = { index: EMPTY_MEASURES, rules: [], grouping: NO_GROUPING };
  #grouping: Promise<void> | undefined;
  /** Those who wait for measures, each by itself: two may have one token. */
  readonly #waiting = new Set<{ readonly token: CancellationToken }>();
  #named: { readonly grouping: Grouping; readonly measures: readonly NamedMeasure[] } = { grouping: NO_GROUPING, measures: [] };
  #resolved: (Ruled & { readonly found: FigureRules }) | undefined;

  /** `rules`: the reader's, as they are now; the same list for as long as they stay the same. */
  constructor(store: DocumentStore, rules: () => readonly MeasureRule[], watcher: GroupingWatcher) {
    this.#store = store;
    this.#rules = rules;
    this.#watcher = watcher;
    this.#disposables.add(
      store.onDidChange(({ changed, removed }) => {
        for (const uri of [...changed, ...removed]) this.#changed?.add(uri);
      }),
    );
  }

  /** The figures of all documents that have been read, up to date. Works in slices, so that other questions are answered meanwhile. */
  async index(): Promise<MeasureIndex> {
    while (this.#changed === null || this.#changed.size > 0 || this.#catching !== undefined) await (this.#catching ??= this.#catchUp());
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

  /** The measures of the corpus, those of most documents first. Works in slices, and no further when nobody waits for it any more. */
  async measures(token: CancellationToken): Promise<readonly NamedMeasure[]> {
    const waiter = { token };
    this.#waiting.add(waiter);
    try {
      for (;;) {
        const index = await this.index();
        refuseIfCancelled(token);
        const { grouping } = this.#grouped;
        if (this.#grouped.index !== index || this.#grouped.rules !== this.#rules()) await (this.#grouping ??= this.#regrouped(index));
        else if (this.#named.grouping === grouping) return this.#named.measures;
        else await this.#name(grouping);
      }
    } finally {
      this.#waiting.delete(waiter);
    }
  }

  /** The reader's rules on the figures of `index`. */
  figureRules(index: MeasureIndex): FigureRules {
    const rules = this.#rules();
    if (this.#resolved?.index !== index || this.#resolved.rules !== rules)
      this.#resolved = { index, rules, found: resolveRules(index, rules) };
    return this.#resolved.found;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Like `#catchUp`: let go in a later turn. */
  #regrouped(index: MeasureIndex): Promise<void> {
    return this.#regroup(index).finally(() => {
      this.#grouping = undefined;
      this.#watcher.end();
    });
  }

  async #regroup(index: MeasureIndex): Promise<void> {
    const rules = this.#rules();
    const slices = new Slices(SLICE);
    const steps = groupingSteps(this.#grouped.grouping, index, rules);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        this.#grouped = { index, rules, grouping: step.value };
        return;
      }
      if (!slices.used) continue;
      this.#watcher.report(step.value);
      await slices.pause();
      if ([...this.#waiting].every(waiter => waiter.token.isCancellationRequested)) return;
    }
  }

  async #name(grouping: Grouping): Promise<void> {
    const slices = new Slices(SLICE);
    const measures: NamedMeasure[] = [];
    for (const measure of named(grouping.measures)) {
      measures.push(measure);
      if (measures.length % NAMES === 0) await slices.pause();
    }
    this.#named = { grouping, measures };
  }

  /** The promise is let go in a later turn than it is kept, also where there is nothing to do. */
  #catchUp(): Promise<void> {
    return this.#takeIn().finally(() => {
      this.#catching = undefined;
    });
  }

  async #takeIn(): Promise<void> {
    const changed = (this.#changed ??= new Set(this.#store.documents().map(({ read }) => read.uri)));
    const slices = new Slices(SLICE);
    while (changed.size > 0) {
      const batch = [...firstOf(changed, BATCH)];
      const put = batch.flatMap(uri => {
        const loaded = this.#store.get(uri);
        return loaded === undefined || loaded.file === null ? [] : [loaded.read];
      });
      const kept = new Set(put.map(({ uri }) => uri));
      this.#index = updateMeasures(this.#index, { put, remove: batch.filter(uri => !kept.has(uri)) });
      // Only now: none is lost where that fails.
      for (const uri of batch) changed.delete(uri);
      await slices.pause();
    }
  }
}

function* firstOf<T>(all: Iterable<T>, count: number): Iterable<T> {
  let left = count;
  for (const each of all) {
    if (left-- === 0) return;
    yield each;
  }
}
