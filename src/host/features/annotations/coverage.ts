import * as vscode from 'vscode';
import type { Coverage } from '../../../protocol/index.ts';
import { toRange } from '../../convert.ts';
import { isRead } from '../../documents.ts';
import { shorten } from '../../model/shorten.ts';
import type { PassageActions } from '../passages.ts';
import type { NotesClient } from './notesClient.ts';
import type { ReadTracker } from './readTracker.ts';

const t = vscode.l10n.t;

const LABEL = 100;

/** Which passages of the document in the editor have been taken in; null where none is open. */
export async function askCoverage(notes: NotesClient, tracker: ReadTracker): Promise<Coverage | null> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isRead(document)) return null;
  return notes.ask('marginalia/coverage', { uri: document.uri.toString(), read: tracker.read(document.uri) });
}

/** "8 of 20 passages read, 3 annotated, 2 cited". */
export function coverageWords({ passages, read, annotated, cited }: Coverage): string {
  if (passages === 1) return t('{0} of 1 passage read, {1} annotated, {2} cited', read, annotated, cited);
  return t('{0} of {1} passages read, {2} annotated, {3} cited', read, passages, annotated, cited);
}

/** Tells what has been taken in, and leads to the passages that have not. */
export async function showCoverage(notes: NotesClient, tracker: ReadTracker, passages: PassageActions): Promise<void> {
  const coverage = await askCoverage(notes, tracker);
  const document = vscode.window.activeTextEditor?.document;
  if (!coverage || !document) {
    void vscode.window.showInformationMessage(t('Open a Markdown or plain text document first.'));
    return;
  }
  if (coverage.open.length === 0) {
    void vscode.window.showInformationMessage(t('{0}: nothing is left. {1}.', coverage.title, coverageWords(coverage)));
    return;
  }
  const items = coverage.open.map(range => ({
    range,
    label: shorten(document.getText(toRange(range)).replace(/\s+/g, ' ').trim(), LABEL),
    description: t('line {0}', range.start.line + 1),
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: coverageWords(coverage),
    placeHolder:
      coverage.left === 1
        ? t('1 passage is neither read, annotated nor cited: choose it to go there')
        : t('{0} passages are neither read, annotated nor cited: choose one to go there', coverage.left),
  });
  if (chosen) await passages.open({ uri: coverage.uri, range: chosen.range }, { beside: false });
}
