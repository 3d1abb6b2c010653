// Runs inside the extension host and measures what a reader waits for; prints one line of JSON.
import * as vscode from 'vscode';
import type { MarginaliaTestApi } from '../../../src/host/testApi.ts';
import { type HostFigures, MARK } from './figures.ts';

const DOCUMENT = 'sources/nk-women-in-china.md';
const MOVES = 20;
/** Of the second paragraph, from 0. */
const FIRST_LINE = 17;
/** Milliseconds. */
const PATIENCE = 30_000;

async function until<T>(what: string, ask: () => T | null | false): Promise<T> {
  const late = performance.now() + PATIENCE;
  while (performance.now() < late) {
    const answer = ask();
    if (answer !== null && answer !== false) return answer;
    await new Promise(resolve => setTimeout(resolve, 1));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** The query of the answer that the view shows, as text; null while there is none. */
function shownQuery(api: MarginaliaTestApi): string | null {
  const shown = api.related.shown();
  return shown?.type === 'answer' && shown.answer.cards.length > 0 ? (shown.answer.query?.text ?? null) : null;
}

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<MarginaliaTestApi>('marginalia.marginalia');
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!extension || !folder) throw new Error('the extension or the folder is missing');
  if (extension.isActive) throw new Error('the extension was active before it could be measured');
  const start = performance.now();
  const since = (): number => performance.now() - start;
  const api = await extension.activate();
  const activation = since();
  void vscode.commands.executeCommand('marginalia.related.focus');
  const ready = api.whenReady().then(since);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, DOCUMENT));
  const editor = await vscode.window.showTextDocument(document);
  const uri = document.uri.toString();
  await until('a highlight', () => Object.keys(api.highlights.marked(uri)).length > 0);
  const toHighlight = since();
  const toCorpus = await ready;
  editor.selection = new vscode.Selection(FIRST_LINE, 10, FIRST_LINE, 10);
  await until('a related passage', () => shownQuery(api));
  const toRelated = since();
  const toRelatedAgain = await moveAbout(api, editor);
  const hostMemory = typeof process === 'undefined' ? 0 : process.memoryUsage().rss / 1e6;
  const figures: HostFigures = { activation, toCorpus, toHighlight, toRelated, toRelatedAgain, hostMemory };
  console.log(MARK + JSON.stringify(figures));
}

/** Puts the cursor into one paragraph after another, and waits each time for an answer about another passage. */
async function moveAbout(api: MarginaliaTestApi, editor: vscode.TextEditor): Promise<readonly number[]> {
  const times: number[] = [];
  for (let line = FIRST_LINE + 1; times.length < MOVES && line < editor.document.lineCount; line++) {
    if (editor.document.lineAt(line).text.length < 100) continue;
    const before = shownQuery(api);
    const moved = performance.now();
    editor.selection = new vscode.Selection(line, 50, line, 50);
    const late = moved + 2_000;
    await until('another answer', () => shownQuery(api) !== before || performance.now() > late);
    if (performance.now() < late) times.push(performance.now() - moved);
  }
  return times;
}
