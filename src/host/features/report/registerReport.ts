import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { CorpusStore } from '../../corpusStore.ts';
import type { EngineClient } from '../../engineClient.ts';
import type { FormatBibliography } from '../../formatter.ts';
import { switchCheckOff } from '../../settings.ts';
import type { WrittenTexts } from '../writtenTexts.ts';
import { registerFormattedBibliography } from './formattedBibliography.ts';
import { registerPassageTransfer } from './passageTransfer.ts';
import { registerWriteUps } from './writeUps.ts';

const t = vscode.l10n.t;

/** What our diagnostics are marked with. */
const SOURCE = 'Marginalia';

/** What helps with writing and needs more than the language server's own features. */
export function registerReport(
  client: EngineClient,
  corpus: CorpusStore,
  texts: WrittenTexts,
  extensionUri: vscode.Uri,
  format: FormatBibliography,
): Disposable {
  const store = new DisposableStore();
  store.add(registerPassageTransfer(client, corpus));
  store.add(registerWriteUps(client, texts, extensionUri));
  store.add(registerFormattedBibliography(client, extensionUri, format));
  store.add(
    vscode.commands.registerCommand('marginalia.switchCheckOff', async (raw: unknown) => {
      const code = typeof raw === 'string' ? raw : await chooseCheck();
      if (code === undefined || !/^[a-z]+\/[a-z-]+$/.test(code)) return;
      await switchCheckOff(code);
      vscode.window.setStatusBarMessage(t('$(check) {0} is switched off', code), 4000);
    }),
  );
  return store;
}

/** One of the checks that have found something in the active report. */
async function chooseCheck(): Promise<string | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const found = document ? vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === SOURCE) : [];
  const codes = [...new Set(found.flatMap(({ code }) => (typeof code === 'string' ? code : [])))].sort();
  const items = codes.map(code => {
    const [first, ...others] = found.filter(each => each.code === code);
    const count = others.length === 0 ? t('1 finding') : t('{0} findings', others.length + 1);
    return { label: code, description: count, detail: first?.message ?? '' };
  });
  const title = t('Switch a check off');
  const placeHolder = t('It finds nothing any more, in any report; the setting marginalia.check.severity switches it on again');
  if (items.length > 0) return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true }))?.label;
  void vscode.window.showInformationMessage(t('No check has found anything in this report.'));
  return undefined;
}
