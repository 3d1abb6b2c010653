import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { CorpusStore } from '../../corpusStore.ts';
import type { EngineClient } from '../../engineClient.ts';
import { Debouncer } from '../../debouncer.ts';
import { type Grouping, GROUPINGS, isGrouping } from '../../model/grouping.ts';
import { countClaims, countDocuments } from '../../model/translate.ts';
import { onDidChangeSettings, treeFollowsEditor } from '../../settings.ts';
import type { MarginaliaTestApi } from '../../testApi.ts';
import { askFilterText } from '../filterBox.ts';
import { drawnByNow } from '../drawnByNow.ts';
import { CitationDrag, registerCitationDrop } from './citationDrop.ts';
import type { CorpusNode, DocumentNode } from './nodes.ts';
import { CorpusTreeProvider } from './treeProvider.ts';
import { TreeFilter } from './treeFilter.ts';
import { treeTestApi } from './treeTestApi.ts';

const GROUPING_KEY = 'corpusTree.grouping';
/** Milliseconds after which the view follows a change of editor. */
const FOLLOW = 100;

const t = vscode.l10n.t;

/** The Corpus view: documents, their sections and claims; filter, grouping, dragging of citations. */
export function registerCorpusTree(
  client: EngineClient,
  corpus: CorpusStore,
  memory: vscode.Memento,
): { readonly disposable: Disposable; readonly wasSeen: () => boolean; readonly testApi: MarginaliaTestApi['tree'] } {
  const store = new DisposableStore();
  const filter = store.add(new TreeFilter(corpus));
  const remembered = memory.get(GROUPING_KEY);
  const provider = store.add(new CorpusTreeProvider(corpus, filter, isGrouping(remembered) ? remembered : 'none'));
  const view = store.add(
    vscode.window.createTreeView('marginalia.corpus', {
      treeDataProvider: provider,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new CitationDrag(),
    }),
  );
  const groupBy = (grouping: Grouping): void => {
    void memory.update(GROUPING_KEY, grouping);
    provider.groupBy(grouping);
  };
  const describe = (): void => {
    showCounts(view, client, corpus, filter);
  };
  store.add(corpus.onDidChange(describe));
  store.add(filter.onDidChange(describe));
  store.add(client.onDidChangeState(describe));
  store.add(followEditor(view, provider, corpus));
  store.add(registerCitationDrop());
  store.add(
    vscode.commands.registerCommand('marginalia.filterCorpus', () => {
      const title = t('Filter the corpus');
      const placeholder = t('Words of a title, publisher, year, heading or claim');
      const box = { title, placeholder, before: filter.filter?.text ?? '', view: 'marginalia.corpus', isVisible: view.visible };
      store.add(askFilterText(box, text => void filter.set(text)));
    }),
  );
  store.add(vscode.commands.registerCommand('marginalia.clearFilter', () => filter.set('')));
  store.add(
    vscode.commands.registerCommand('marginalia.groupCorpus', async (wanted?: unknown) => {
      const grouping = isGrouping(wanted) ? wanted : await askGrouping(provider.grouping);
      if (grouping) groupBy(grouping);
    }),
  );
  let wasSeen = view.visible;
  store.add(
    view.onDidChangeVisibility(({ visible }) => {
      wasSeen ||= visible;
    }),
  );
  return { disposable: store, wasSeen: () => wasSeen, testApi: treeTestApi(provider, view, filter, groupBy) };
}

async function askGrouping(current: Grouping): Promise<Grouping | undefined> {
  const labels: Readonly<Record<Grouping, string>> = {
    none: t('Nothing: one list'),
    folder: t('Folder'),
    publisher: t('Publisher'),
    year: t('Year'),
    kind: t('Kind of document'),
  };
  const items = GROUPINGS.map(grouping => ({ grouping, label: labels[grouping], description: grouping === current ? t('now') : '' }));
  return (await vscode.window.showQuickPick(items, { title: t('Group the corpus by') }))?.grouping;
}

function showCounts(view: vscode.TreeView<CorpusNode>, { state }: EngineClient, corpus: CorpusStore, { filter, count }: TreeFilter): void {
  const snapshot = corpus.snapshot;
  const documents = snapshot?.documents ?? [];
  const claims = documents.reduce((sum, document) => sum + document.claims.total, 0);
  view.description = documents.length > 0 ? `${countDocuments(t, documents.length)} · ${countClaims(t, claims)}` : '';
  const filterMessage = filter ? t('Filter: {0} ({1} of {2})', filter.text, count, countDocuments(t, documents.length)) : '';
  view.message = state.kind === 'failed' ? t('The reading engine could not be started: {0}', state.message) : filterMessage;
  const unreadable = snapshot?.unreadable.length ?? 0;
  view.badge =
    unreadable > 0
      ? { value: unreadable, tooltip: unreadable === 1 ? t('1 file could not be read') : t('{0} files could not be read', unreadable) }
      : undefined;
}

/**
 * Selects the document of the active editor, while the view can be seen. That unfolds a view which the reader has folded up meanwhile, and VS Code puts it
 * off while it draws rows: so it is not begun before they are drawn, and what the reader has done until then is known.
 */
function followEditor(view: vscode.TreeView<CorpusNode>, provider: CorpusTreeProvider, corpus: CorpusStore): Disposable {
  const store = new DisposableStore();
  const settle = store.add(new Debouncer());
  const unselected = (): DocumentNode | null => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const node = uri && view.visible && treeFollowsEditor() ? provider.documentNode(uri) : null;
    const isCovered = node && view.selection.some(row => row === node || ('document' in row && row.document === node));
    return isCovered ? null : node;
  };
  const select = async (): Promise<void> => {
    if (!unselected()) return;
    await drawnByNow(() => provider.asked, 0);
    const node = unselected();
    if (node) await view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  };
  const follow = (): void => {
    settle.run(FOLLOW, () => void select());
  };
  store.add(vscode.window.onDidChangeActiveTextEditor(follow));
  store.add(view.onDidChangeVisibility(follow));
  store.add(corpus.onDidChange(follow));
  store.add(onDidChangeSettings(['tree.followActiveEditor'], follow));
  return store;
}
