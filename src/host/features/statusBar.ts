import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import type { CorpusStatus } from '../../protocol/index.ts';
import type { CorpusStore } from '../corpusStore.ts';
import type { EngineClient } from '../engineClient.ts';
import { countClaims, countDocuments } from '../model/translate.ts';
import { highlightSettings } from '../settings.ts';

const t = vscode.l10n.t;

/** The status bar item: what is loaded, what is going on, and the way to what can be done about it. */
export function registerStatusBar(
  client: EngineClient,
  corpus: CorpusStore,
): { readonly disposable: Disposable; readonly testApi: { readonly statusBarText: () => string } } {
  const store = new DisposableStore();
  const item = store.add(vscode.window.createStatusBarItem('marginalia.status', vscode.StatusBarAlignment.Right, 90));
  item.name = 'Marginalia';
  item.command = 'marginalia.showActions';
  const show = (): void => {
    draw(item, client, corpus);
  };
  store.add(client.onDidChangeState(show));
  let before = corpus.status?.state;
  store.add(
    corpus.onDidChangeStatus(() => {
      show();
      const { status } = corpus;
      if (status?.state === 'full' && before !== 'full') void vscode.window.showWarningMessage(`Marginalia: ${stopText(status)}`);
      before = status?.state;
    }),
  );
  store.add(corpus.onDidChange(show));
  store.add(vscode.commands.registerCommand('marginalia.showActions', () => askAction(corpus)));
  show();
  return { disposable: store, testApi: { statusBarText: () => item.text } };
}

function draw(item: vscode.StatusBarItem, { state }: EngineClient, { status }: CorpusStore): void {
  item.backgroundColor = undefined;
  if (state.kind === 'failed' || state.kind === 'stopped') {
    item.text = t('$(error) Marginalia');
    item.tooltip =
      state.kind === 'failed'
        ? t('The reading engine could not be started: {0}', state.message)
        : t('The reading engine has stopped. Reload the window to start it again.');
    item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
    item.show();
    return;
  }
  if (state.kind === 'idle') {
    item.hide();
    return;
  }
  const text = statusText(status);
  item.text = text.text;
  item.tooltip = text.tooltip;
  item.show();
}

function statusText(status: CorpusStore['status']): { readonly text: string; readonly tooltip: string } {
  if (!status) return { text: '$(loading~spin) Marginalia', tooltip: t('The reading engine is starting') };
  const counts = `${countDocuments(t, status.documents)}, ${countClaims(t, status.claims)}`;
  if (status.state === 'reading') {
    const left = status.pending > 0 ? t('{0} files to go', status.pending) : '';
    return {
      text: `$(loading~spin) ${String(status.documents)}`,
      tooltip: [t('Reading the corpus: {0}', counts), left].filter(Boolean).join('; '),
    };
  }
  if (status.documents + status.unreadable === 0)
    return { text: '$(book) Marginalia', tooltip: t('Marginalia: no documents in the corpus yet') };
  const unreadable =
    status.unreadable === 0
      ? ''
      : status.unreadable === 1
        ? t('1 file could not be read')
        : t('{0} files could not be read', status.unreadable);
  const icon =
    status.state === 'cancelled' ? '$(debug-pause)' : status.state === 'full' || status.unreadable > 0 ? '$(warning)' : '$(book)';
  return {
    text: `${icon} ${String(status.documents)} · ${String(status.claims)}`,
    tooltip: [t('Marginalia: {0}', counts), unreadable, stopText(status)].filter(Boolean).join('; '),
  };
}

/** Why reading has stopped before its end, and what goes on with it; '' where it has not. */
function stopText({ state, pending }: CorpusStatus): string {
  if (state === 'cancelled') return t('reading was cancelled: Reload Corpus goes on');
  if (state !== 'full') return '';
  return t('the memory is full, files not read: {0}. Choose smaller corpus folders, then Reload Corpus', pending);
}

async function askAction(corpus: CorpusStore): Promise<void> {
  const { enabled } = highlightSettings();
  const loaded = (corpus.snapshot?.documents.length ?? 0) > 0;
  const items: readonly (vscode.QuickPickItem & { readonly command: string; readonly always: boolean })[] = [
    { label: t('$(list-tree) Show Corpus'), command: 'marginalia.corpus.focus', always: true },
    { label: t('$(references) Show Related Passages'), command: 'marginalia.related.focus', always: true },
    { label: t('$(filter) Filter Corpus...'), command: 'marginalia.filterCorpus', always: false },
    {
      label: enabled ? t('$(eye-closed) Switch Highlights Off') : t('$(eye) Switch Highlights On'),
      command: 'marginalia.toggleHighlights',
      always: true,
    },
    { label: t('$(symbol-color) Choose Highlighted Kinds...'), command: 'marginalia.chooseHighlightKinds', always: true },
    { label: t('$(refresh) Reload Corpus'), command: 'marginalia.reloadCorpus', always: true },
    { label: t('$(folder-opened) Choose Corpus Folder...'), command: 'marginalia.chooseCorpusFolder', always: true },
    { label: t('$(book) Open Sample Corpus...'), command: 'marginalia.openSampleCorpus', always: true },
  ];
  const chosen = await vscode.window.showQuickPick(
    items.filter(item => loaded || item.always),
    { title: 'Marginalia' },
  );
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}
