import * as vscode from 'vscode';
import type { Disposable } from '../../base/disposable.ts';
import type { CorpusStore } from '../corpusStore.ts';

const SEEN_KEY = 'firstLook.seen';

/**
 * Shows the Marginalia views when a workspace with a corpus is opened for the first time, and never again: from then on the reader has
 * them where they were put. The cursor stays where it is, and so does whatever box the reader types into. `wasSeen`: whether the reader has opened
 * them already, and perhaps folded them up since.
 */
export function registerFirstLook(corpus: CorpusStore, wasSeen: () => boolean, memory: vscode.Memento): Disposable {
  const listener = corpus.onDidChange(() => {
    if ((corpus.snapshot?.documents.length ?? 0) === 0) return;
    listener.dispose();
    if (memory.get(SEEN_KEY) === true) return;
    void memory.update(SEEN_KEY, true);
    if (!wasSeen()) void vscode.commands.executeCommand('marginalia.corpus.focus', { preserveFocus: true });
  });
  return listener;
}
