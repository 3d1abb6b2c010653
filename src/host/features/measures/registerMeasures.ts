import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { CorpusStore } from '../../corpusStore.ts';
import type { EngineClient } from '../../engineClient.ts';
import { MEASURE_ORDERS, type MeasureOrder } from '../../model/measureText.ts';
import type { MarginaliaTestApi } from '../../testApi.ts';
import { askFilterText } from '../filterBox.ts';
import { activeTarget, type PassageActions, targetOf } from '../passages.ts';
import { MeasureCorrections } from './corrections.ts';
import { type AskedMeasure, MeasurePanel } from './measurePanel.ts';
import { isMeasureNode, type MeasureNode, MeasuresTreeProvider } from './measuresTree.ts';
import { type OriginNode, OriginsTreeProvider } from './originsTree.ts';
import { registerCorrections } from './registerCorrections.ts';
import { StandingMarks } from './standingMarks.ts';

const t = vscode.l10n.t;

const VIEW = 'marginalia.measures';

/** The "Measures" and "Origins" views, the comparison panel, and the marks of claims on which sources differ. */
export function registerMeasures(
  client: EngineClient,
  corpus: CorpusStore,
  passages: PassageActions,
  extension: vscode.Uri,
): { readonly disposable: Disposable; readonly testApi: MarginaliaTestApi['measures'] } {
  const store = new DisposableStore();
  const tree: MeasuresTreeProvider = store.add(
    new MeasuresTreeProvider(client, corpus, (shown, all) => {
      view.description = tree.filter === '' ? '' : t('{0}: {1} of {2}', tree.filter, shown, all);
    }),
  );
  const corrections = new MeasureCorrections(client);
  const panel = store.add(new MeasurePanel({ client, corpus, passages, corrections, extension }));
  store.add(registerCorrections(client, corrections));
  const origins = store.add(new OriginsTreeProvider(client, corpus));
  const marks = store.add(new StandingMarks(client, corpus));
  const view: vscode.TreeView<MeasureNode> = store.add(
    vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true }),
  );
  store.add(vscode.window.createTreeView('marginalia.origins', { treeDataProvider: origins, showCollapseAll: true }));
  const register = (name: string, run: (raw: unknown) => unknown): void => {
    store.add(vscode.commands.registerCommand(`marginalia.${name}`, run));
  };
  register('showMeasure', async (raw: unknown) => {
    const asked = askedMeasure(raw);
    if (asked) await vscode.window.withProgress({ location: { viewId: VIEW } }, () => panel.show(asked));
  });
  register('sortMeasures', async () => {
    const order = await chooseOrder(tree.order);
    if (order) tree.show({ order });
  });
  const filter = (text: string): void => {
    tree.show({ filter: text.trim() });
    void vscode.commands.executeCommand('setContext', 'marginalia.measuresFiltered', tree.filter !== '');
  };
  register('filterMeasures', () => {
    const box = { title: t('Filter measures'), placeholder: t('Words that the name of a measure holds'), before: tree.filter };
    store.add(askFilterText({ ...box, view: VIEW, isVisible: view.visible }, filter));
  });
  register('clearMeasureFilter', () => {
    filter('');
  });
  const testApi = {
    rows: () => tree.getChildren(),
    item: (row: Parameters<MeasuresTreeProvider['getTreeItem']>[0]) => tree.getTreeItem(row),
    children: (row: Parameters<MeasuresTreeProvider['getChildren']>[0]) => tree.getChildren(row),
    origins: (row?: OriginNode) => origins.getChildren(row),
    sortBy: (order: MeasureOrder) => {
      tree.show({ order });
    },
    shown: () => panel.shown,
    receive: (message: unknown) => panel.receive(message),
    differing: (uri: string) => marks.differing(vscode.Uri.parse(uri)),
  };
  return { disposable: store, testApi };
}

/** Of a row of the view, a link or lens (a place in a document), else the cursor. */
function askedMeasure(raw: unknown): AskedMeasure | null {
  if (isMeasureNode(raw)) return { id: raw.measure.id };
  return targetOf(raw) ?? activeTarget();
}

function orderLabel(order: MeasureOrder): string {
  switch (order) {
    case 'documents':
      return t('Number of documents');
    case 'spread':
      return t('Spread of the figures');
    case 'differing':
      return t('Pairs that differ');
  }
}

async function chooseOrder(current: MeasureOrder): Promise<MeasureOrder | undefined> {
  const items = MEASURE_ORDERS.map(order => ({ order, label: orderLabel(order), description: order === current ? t('now') : '' }));
  const chosen = await vscode.window.showQuickPick(items, { title: t('Sort measures by') });
  return chosen?.order;
}
