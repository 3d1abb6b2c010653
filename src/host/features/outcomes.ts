import * as vscode from 'vscode';
import type { NoteOutcome } from '../../protocol/index.ts';

const t = vscode.l10n.t;

/** Milliseconds that the status bar says what was done. */
const SAID = 5000;

type Done = Extract<NoteOutcome, { done: true }>;

/** Does what the reader asked for and says in the status bar that it is done; what could not be kept is offered again. Null where it was not done. */
export async function tellOutcome(run: () => Promise<NoteOutcome>, said: (done: Done) => string): Promise<Done | null> {
  for (;;) {
    const outcome = await run().catch(failure);
    if (outcome.done) {
      vscode.window.setStatusBarMessage(said(outcome), SAID);
      return outcome;
    }
    if (!outcome.retry) {
      void vscode.window.showInformationMessage(outcome.message);
      return null;
    }
    const again = t('Try Again');
    if ((await vscode.window.showErrorMessage(outcome.message, again)) !== again) return null;
  }
}

function failure(error: unknown): NoteOutcome {
  return { done: false, retry: true, message: error instanceof Error ? error.message : String(error) };
}
