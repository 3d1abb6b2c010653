import * as vscode from 'vscode';
import type { CorpusStore } from '../corpusStore.ts';

/** The command that reads the corpus again, from the folders up. */
export function registerReload(corpus: CorpusStore): vscode.Disposable {
  return vscode.commands.registerCommand('marginalia.reloadCorpus', async () => {
    try {
      await corpus.reload();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The corpus could not be read again: {0}', reason));
    }
  });
}
