import * as vscode from 'vscode';
import { type Disposable, DisposableStore, toDisposable } from '../base/disposable.ts';
import { CorpusStore } from './corpusStore.ts';
import { isRead } from './documents.ts';
import { type CreateClient, EngineClient } from './engineClient.ts';
import { registerAnnotations } from './features/annotations/registerAnnotations.ts';
import { registerAssess } from './features/assess.ts';
import { registerCorpusFolder } from './features/corpusFolder.ts';
import { registerCorpusTree } from './features/corpusTree/registerCorpusTree.ts';
import { registerFirstLook } from './features/firstLook.ts';
import { registerHighlights } from './features/highlights/registerHighlights.ts';
import { registerMeasures } from './features/measures/registerMeasures.ts';
import { PassageActions, registerPassageCommands } from './features/passages.ts';
import { registerRelated } from './features/related/registerRelated.ts';
import { registerReport } from './features/report/registerReport.ts';
import { registerReload } from './features/reload.ts';
import { registerSampleCorpus } from './features/sampleCorpus.ts';
import { registerStatusBar } from './features/statusBar.ts';
import { WrittenTexts } from './features/writtenTexts.ts';
import type { FormatBibliography } from './formatter.ts';
import type { MarginaliaTestApi } from './testApi.ts';

/** What desktop and web have in common: all but how the server, and what writes bibliographies out, are run. */
export function activateShared(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
  format: FormatBibliography,
): MarginaliaTestApi {
  const own = <T extends Disposable>(item: T): T => {
    context.subscriptions.push(item);
    return item;
  };
  const client = own(new EngineClient(createClient));
  const corpus = own(new CorpusStore(client));
  const passages = own(new PassageActions(client, corpus));
  const texts = own(new WrittenTexts());
  const tree = registerCorpusTree(client, corpus, context.workspaceState);
  const highlights = registerHighlights(client, corpus);
  const related = registerRelated(client, corpus, passages, context.extensionUri);
  const measures = registerMeasures(client, corpus, passages, context.extensionUri);
  const annotations = registerAnnotations(client, passages, texts, context.workspaceState);
  const statusBar = registerStatusBar(client, corpus);
  for (const { disposable } of [tree, highlights, related, measures, annotations, statusBar]) own(disposable);
  own(registerPassageCommands(corpus, passages));
  own(registerAssess(client));
  own(registerSampleCorpus(context.extensionUri));
  own(registerCorpusFolder());
  own(registerReload(corpus));
  own(registerReport(client, corpus, texts, context.extensionUri, format));
  own(registerFirstLook(corpus, tree.wasSeen, context.workspaceState));
  own(tellWhetherLoaded(corpus));
  own(startWhenNeeded(client, corpus));
  own(tellOfTrust(client));
  // VS Code waits for what `deactivate` returns, not for a disposable; the server ends with its channel in any case.
  own(toDisposable(() => void client.stop()));
  return {
    whenReady: () => corpus.whenRead(),
    status: () => corpus.status,
    tree: tree.testApi,
    highlights: highlights.testApi,
    related: related.testApi,
    measures: measures.testApi,
    annotations: annotations.testApi,
    ...statusBar.testApi,
  };
}

/** The server starts with the first text that it can read. The views start it by what they ask. */
function startWhenNeeded(client: EngineClient, corpus: CorpusStore): Disposable {
  const start = (): void => {
    client.start();
    corpus.load().catch(() => undefined);
  };
  if (vscode.workspace.textDocuments.some(isRead)) start();
  return vscode.workspace.onDidOpenTextDocument(document => {
    if (isRead(document) && client.state.kind === 'idle') start();
  });
}

/** A server that starts later is told of it at its start. */
function tellOfTrust(client: EngineClient): Disposable {
  return vscode.workspace.onDidGrantWorkspaceTrust(() => {
    if (client.state.kind === 'running' || client.state.kind === 'starting') client.call('marginalia/trusted', {}).catch(() => undefined);
  });
}

/**
 * For the menus that make no sense without documents, or in a text that is none of them, and for the welcome, which must not come before the corpus has
 * been read.
 */
function tellWhetherLoaded(corpus: CorpusStore): Disposable {
  const store = new DisposableStore();
  const tell = (): void => {
    const isRead = corpus.status !== null && corpus.status.state !== 'reading' && corpus.snapshot !== null;
    void vscode.commands.executeCommand('setContext', 'marginalia.hasDocuments', (corpus.snapshot?.documents.length ?? 0) > 0);
    void vscode.commands.executeCommand('setContext', 'marginalia.corpusRead', isRead);
    const active = vscode.window.activeTextEditor?.document.uri;
    void vscode.commands.executeCommand('setContext', 'marginalia.inSource', active !== undefined && corpus.document(active) !== undefined);
  };
  store.add(corpus.onDidChange(tell));
  store.add(corpus.onDidChangeStatus(tell));
  store.add(vscode.window.onDidChangeActiveTextEditor(tell));
  return store;
}
