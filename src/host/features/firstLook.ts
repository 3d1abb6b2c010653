import * as vscode from 'vscode';
import type { Disposable } from '../../base/disposable.ts';
import type { CorpusStore } from '../corpusStore.ts';

const SEEN_KEY = 'firstLook.seen';

/**
 * Shows the Marginalia views when a workspace with a corpus is opened for the first time, and never again: from then on the reader has
 * them where they were put. The cursor stays in the editor.
 */
export function registerFirstLook(corpus: CorpusStore, memory: vscode.Memento): Disposable {
  const listener = corpus.onDidChange(() => {
    if ((corpus.snapshot?.documents.length ?? 0) === 0) return;
    listener.dispose();
    if (memory.get(SEEN_KEY) === true) return;
    void memory.update(SEEN_KEY, true);
    void show();
  });
  return listener;
}

async function show(): Promise<void> {
  const wasWriting = vscode.window.activeTextEditor !== undefined;
  await vscode.commands.executeCommand('workbench.view.extension.marginalia');
  if (wasWriting) await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}
