import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { CorpusSnapshot, DocumentSummary } from '../../../protocol/index.ts';
import { uriKey } from '../../convert.ts';
import type { CorpusChange, CorpusStore } from '../../corpusStore.ts';
import { groupDocuments, type Grouping, sortDocuments } from '../../model/grouping.ts';
import { outlineTree } from '../../model/outlineTree.ts';
import { publisherOf } from '../../model/recordText.ts';
import { branchNodes, type CorpusNode, type DocumentNode } from './nodes.ts';
import type { TreeFilter } from './treeFilter.ts';
import { treeItem } from './treeItems.ts';

/** The rows of the Corpus view. A change of one document redraws that row; the list is built again only where its order may change. */
export class CorpusTreeProvider implements vscode.TreeDataProvider<CorpusNode>, Disposable {
  readonly #corpus: CorpusStore;
  readonly #filter: TreeFilter;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<CorpusNode | undefined>());
  readonly #documents = new Map<string, DocumentNode>();
  #grouping: Grouping;
  #order = '';
  #asked = 0;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(corpus: CorpusStore, filter: TreeFilter, grouping: Grouping) {
    this.#corpus = corpus;
    this.#filter = filter;
    this.#grouping = grouping;
    this.#store.add(
      filter.onDidChange(() => {
        this.#changed.fire(undefined);
      }),
    );
    this.#store.add(
      corpus.onDidChange(change => {
        this.#follow(change);
      }),
    );
  }

  /** How often rows were asked for. */
  get asked(): number {
    return this.#asked;
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  groupBy(grouping: Grouping): void {
    this.#grouping = grouping;
    this.#changed.fire(undefined);
  }

  getTreeItem(node: CorpusNode): vscode.TreeItem {
    return treeItem(node, {
      filter: this.#filter.filter,
      showsClaims: document => typeof this.#filter.match(document.summary) === 'object',
    });
  }

  async getChildren(node?: CorpusNode): Promise<readonly CorpusNode[] & CorpusNode[]> {
    this.#asked++;
    return [...(await this.#children(node))];
  }

  getParent(node: CorpusNode): CorpusNode | null {
    return node.kind === 'group' || node.kind === 'unreadable' ? null : node.parent;
  }

  /** The row of a document, where the tree shows it. */
  documentNode(uri: vscode.Uri): DocumentNode | null {
    const summary = this.#corpus.document(uri);
    if (!summary || !this.#filter.match(summary)) return null;
    return this.#nodeOf(summary);
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #children(node: CorpusNode | undefined): Promise<readonly CorpusNode[]> {
    if (!node) return this.#roots();
    switch (node.kind) {
      case 'group':
        return node.documents;
      case 'document':
        return this.#documentChildren(node);
      case 'section':
        return branchNodes(node.outline, node.branch, node);
      case 'unreadable':
      case 'claim':
        return [];
    }
  }

  async #roots(): Promise<readonly CorpusNode[]> {
    const snapshot = await this.#corpus.load();
    this.#order = orderOf(snapshot);
    const shown = snapshot.documents.filter(document => this.#filter.match(document) !== null);
    const unreadable = this.#filter.filter ? [] : snapshot.unreadable.map((file): CorpusNode => ({ kind: 'unreadable', file }));
    return [...(this.#grouping === 'none' ? this.#list(shown) : this.#groups(shown, this.#grouping)), ...unreadable];
  }

  #list(documents: readonly DocumentSummary[]): readonly CorpusNode[] {
    return sortDocuments(documents).map(summary => {
      const node = this.#nodeOf(summary);
      node.parent = null;
      return node;
    });
  }

  #groups(documents: readonly DocumentSummary[], by: Exclude<Grouping, 'none'>): readonly CorpusNode[] {
    return groupDocuments(vscode.l10n.t, documents, by).map(({ key, label, documents: members }) => {
      const nodes = members.map(summary => this.#nodeOf(summary));
      const group = { kind: 'group', key: `${by}:${key}`, label, documents: nodes } as const;
      for (const node of nodes) node.parent = group;
      return group;
    });
  }

  async #documentChildren(node: DocumentNode): Promise<readonly CorpusNode[]> {
    const match = this.#filter.match(node.summary);
    if (match && match !== 'record') {
      const flat = { section: null, claims: match.claims, children: [], total: match.claims.length };
      return branchNodes(match.outline, flat, node);
    }
    const outline = await this.#corpus.outline(node.summary.uri);
    return outline ? branchNodes(outline, outlineTree(outline), node) : [];
  }

  #nodeOf(summary: DocumentSummary): DocumentNode {
    const key = uriKey(summary.uri);
    const known = this.#documents.get(key);
    if (known) {
      known.summary = summary;
      return known;
    }
    const node: DocumentNode = { kind: 'document', key, summary, parent: null };
    this.#documents.set(key, node);
    return node;
  }

  #follow(change: CorpusChange): void {
    for (const key of this.#documents.keys()) if (!this.#corpus.document(key)) this.#documents.delete(key);
    if (this.#filter.filter) {
      void this.#filter.refresh();
      return;
    }
    if (orderOf(this.#corpus.snapshot) !== this.#order) {
      this.#changed.fire(undefined);
      return;
    }
    for (const key of change) {
      const summary = this.#corpus.document(key);
      if (summary && this.#documents.has(key)) this.#changed.fire(this.#nodeOf(summary));
    }
  }
}

/** All that the rows at the top and their order depend on. */
function orderOf(snapshot: CorpusSnapshot | null): string {
  const documents = snapshot?.documents ?? [];
  const places = documents.map(({ uri, path, record }) => [uri, path, record.title, publisherOf(record), record.issued, record.type]);
  return JSON.stringify([places, snapshot?.unreadable]);
}
