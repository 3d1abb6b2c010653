import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import { selectionTarget } from '../../convert.ts';
import type { CorpusStore } from '../../corpusStore.ts';
import type { EngineClient } from '../../engineClient.ts';
import type { MarginaliaTestApi } from '../../testApi.ts';
import { isCorpusNode } from '../corpusTree/nodes.ts';
import { type PassageActions, targetOf } from '../passages.ts';
import { RelatedController } from './relatedController.ts';
import { webviewHtml, webviewRoots } from '../webviewHtml.ts';

const VIEW = 'marginalia.related';

/** The "Related passages" view. */
export function registerRelated(
  client: EngineClient,
  corpus: CorpusStore,
  passages: PassageActions,
  extension: vscode.Uri,
): { readonly disposable: Disposable; readonly testApi: MarginaliaTestApi['related'] } {
  const store = new DisposableStore();
  const controller = store.add(new RelatedController(client, corpus, passages));
  store.add(
    vscode.window.registerWebviewViewProvider(VIEW, {
      resolveWebviewView: view => {
        resolve(view, controller, extension);
      },
    }),
  );
  store.add(vscode.commands.registerCommand('marginalia.showRelated', (raw: unknown) => show(controller, raw)));
  store.add(vscode.commands.registerCommand('marginalia.pinRelated', () => controller.setPinned(true)));
  store.add(vscode.commands.registerCommand('marginalia.unpinRelated', () => controller.setPinned(false)));
  const testApi = {
    shown: () => controller.shown,
    pinned: () => controller.pinned,
    receive: (message: unknown) => controller.receive(message),
  };
  return { disposable: store, testApi };
}

/** VS Code makes the page anew each time the view is opened; the controller keeps what it showed. */
function resolve(view: vscode.WebviewView, controller: RelatedController, extension: vscode.Uri): void {
  const store = new DisposableStore();
  view.webview.options = { enableScripts: true, localResourceRoots: webviewRoots(extension) };
  store.add(view.webview.onDidReceiveMessage((message: unknown) => controller.receive(message)));
  store.add(controller.onMessage(message => void view.webview.postMessage(message)));
  store.add(
    view.onDidChangeVisibility(() => {
      controller.setVisible(view.visible);
    }),
  );
  view.onDidDispose(() => {
    controller.setVisible(false);
    store.dispose();
  });
  view.webview.html = webviewHtml(view.webview, extension, { name: 'related', title: vscode.l10n.t('Related Passages') });
  controller.setVisible(view.visible);
}

/** From a link (a place in a document), from a row of the tree, else from the cursor. */
async function show(controller: RelatedController, raw: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const target = targetOf(raw) ?? (raw === undefined || !isCorpusNode(raw) ? editor && selectionTarget(editor) : null);
  await vscode.commands.executeCommand(`${VIEW}.focus`, { preserveFocus: true });
  if (target) await controller.show(target);
}
