import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { OriginDocument, OriginsAnswer, OriginSummary } from '../../../protocol/index.ts';
import type { CorpusStore } from '../../corpusStore.ts';
import { Debouncer } from '../../debouncer.ts';
import { type EngineClient, isWithdrawn } from '../../engineClient.ts';
import { countDocuments } from '../../model/translate.ts';
import { spoken } from '../spoken.ts';

const t = vscode.l10n.t;

/** A row of the Origins view. */
export type OriginNode =
  | { readonly kind: 'origin'; readonly origin: OriginSummary }
  | { readonly kind: 'loop'; readonly loop: readonly OriginDocument[] }
  | { readonly kind: 'document'; readonly document: OriginDocument; readonly within: string }
  | { readonly kind: 'place'; readonly document: OriginDocument; readonly place: OriginDocument['places'][number] };

/** Milliseconds after the last change of the corpus that the origins are asked for again. */
const SETTLE = 800;
const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** The outside sources of the corpus: beneath each the documents that go back to it, and where they name it. Circles stand first. */
export class OriginsTreeProvider implements vscode.TreeDataProvider<OriginNode>, Disposable {
  readonly #client: EngineClient;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<undefined>());
  readonly #settle = this.#store.add(new Debouncer());

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: EngineClient, corpus: CorpusStore) {
    this.#client = client;
    const later = (): void => {
      this.#settle.run(SETTLE, () => {
        this.#changed.fire(undefined);
      });
    };
    this.#store.add(corpus.onDidChange(later));
    this.#store.add(client.onDidChangeCorrections(later));
  }

  getTreeItem(node: OriginNode): vscode.TreeItem {
    switch (node.kind) {
      case 'origin':
        return originItem(node.origin);
      case 'loop':
        return loopItem(node.loop);
      case 'document':
        return documentItem(node);
      case 'place':
        return placeItem(node);
    }
  }

  async getChildren(node?: OriginNode): Promise<OriginNode[]> {
    if (node === undefined) return roots(await this.#ask());
    if (node.kind === 'origin') {
      const within = node.origin.name;
      return node.origin.documents.map(document => ({ kind: 'document', document, within }));
    }
    if (node.kind === 'loop') return node.loop.map(document => ({ kind: 'document', document, within: 'loop' }));
    const { document } = node;
    return node.kind === 'document' ? document.places.map(place => ({ kind: 'place', document, place })) : [];
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #ask(): Promise<OriginsAnswer> {
    try {
      return await this.#client.call('marginalia/origins', {});
    } catch (error) {
      if (isWithdrawn(error)) return { origins: [], loops: [] };
      throw error;
    }
  }
}

function roots({ origins, loops }: OriginsAnswer): OriginNode[] {
  return [
    ...loops.map((loop): OriginNode => ({ kind: 'loop', loop })),
    ...origins.map((origin): OriginNode => ({ kind: 'origin', origin })),
  ];
}

function originItem(origin: OriginSummary): vscode.TreeItem {
  const item = new vscode.TreeItem(origin.name, Collapsed);
  const count = countDocuments(t, origin.documents.length);
  item.id = `origin:${origin.name}`;
  item.description = origin.document === null ? count : t('{0} · in the corpus: {1}', count, origin.document.title);
  item.tooltip = origin.aliases.length === 0 ? origin.name : t('{0}, also: {1}', origin.name, origin.aliases.join(', '));
  item.iconPath = new vscode.ThemeIcon(origin.document === null ? 'globe' : 'file-text');
  item.accessibilityInformation = spoken(origin.name, item.description);
  item.contextValue = 'origin';
  return item;
}

function loopItem(loop: readonly OriginDocument[]): vscode.TreeItem {
  const label = t('Documents that cite each other');
  const item = new vscode.TreeItem(label, Expanded);
  item.id = `loop:${loop.map(({ uri }) => uri).join(' ')}`;
  item.description = countDocuments(t, loop.length);
  item.tooltip = loop.map(({ title }) => title).join(' → ');
  item.accessibilityInformation = spoken(label, item.description);
  item.iconPath = new vscode.ThemeIcon('sync');
  return item;
}

function documentItem({ document, within }: Extract<OriginNode, { kind: 'document' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(document.title, document.places.length > 0 ? Collapsed : None);
  item.id = `document:${within}:${document.uri}`;
  item.description = document.issued ?? '';
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.command = { command: 'vscode.open', title: t('Open'), arguments: [vscode.Uri.parse(document.uri)] };
  return item;
}

function placeItem({ document, place }: Extract<OriginNode, { kind: 'place' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(place.sentence, None);
  item.iconPath = new vscode.ThemeIcon('quote');
  item.tooltip = place.sentence;
  item.command = { command: 'marginalia.openPassage', title: t('Open'), arguments: [{ uri: document.uri, range: place.range }] };
  return item;
}
