import * as vscode from 'vscode';
import type { Disposable } from '../../../base/disposable.ts';
import { Emitter } from '../../../base/event.ts';
import type { DocumentSummary, Outline } from '../../../protocol/index.ts';
import { uriKey } from '../../convert.ts';
import type { CorpusStore } from '../../corpusStore.ts';
import { documentMatches, type Filter, matchingClaims, parseFilter } from '../../model/filter.ts';

/** Outlines asked for at one time. */
const BATCH = 16;

/** What of a document passes the filter: all of it, as its record matches, or some claims, by index. */
type FilterMatch = 'record' | { readonly outline: Outline; readonly claims: readonly number[] };

/** The filter of the tree. Records are matched at once, claims as their outlines come in; a newer filter stops an older one. */
export class TreeFilter implements Disposable {
  readonly #corpus: CorpusStore;
  readonly #changed = new Emitter<void>();
  #filter: Filter | null = null;
  #matches: ReadonlyMap<string, FilterMatch> = new Map();

  readonly onDidChange = this.#changed.event;

  constructor(corpus: CorpusStore) {
    this.#corpus = corpus;
  }

  get filter(): Filter | null {
    return this.#filter;
  }

  /** How many documents pass. */
  get count(): number {
    return this.#matches.size;
  }

  /** Null where the document does not pass. Without a filter all do. */
  match(document: DocumentSummary): FilterMatch | null {
    return this.#filter ? (this.#matches.get(uriKey(document.uri)) ?? null) : 'record';
  }

  /** Settles when all claims have been looked at, or a newer filter has come. */
  async set(text: string): Promise<void> {
    this.#filter = parseFilter(text);
    await vscode.commands.executeCommand('setContext', 'marginalia.filtered', this.#filter !== null);
    await this.refresh();
  }

  /** Filters again, after the corpus has changed. */
  async refresh(): Promise<void> {
    const filter = this.#filter;
    const documents = this.#corpus.snapshot?.documents ?? [];
    const matches = new Map<string, FilterMatch>();
    this.#matches = matches;
    if (!filter) {
      this.#changed.fire();
      return;
    }
    const open = documents.filter(document => !documentMatches(vscode.l10n.t, filter, document));
    for (const document of documents) if (!open.includes(document)) matches.set(uriKey(document.uri), 'record');
    this.#changed.fire();
    for (let at = 0; at < open.length && this.#matches === matches; at += BATCH) {
      const found = await Promise.all(open.slice(at, at + BATCH).map(document => this.#matchClaims(filter, document, matches)));
      if (this.#matches === matches && found.includes(true)) this.#changed.fire();
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #matchClaims(filter: Filter, document: DocumentSummary, matches: Map<string, FilterMatch>): Promise<boolean> {
    const outline = await this.#corpus.outline(document.uri).catch(() => null);
    const claims = outline ? matchingClaims(vscode.l10n.t, filter, outline) : [];
    if (!outline || claims.length === 0) return false;
    matches.set(uriKey(document.uri), { outline, claims });
    return true;
  }
}
