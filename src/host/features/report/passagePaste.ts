import * as vscode from 'vscode';
import type { CorpusStore } from '../../corpusStore.ts';
import { fromRange } from '../../convert.ts';
import { DOCUMENT_SELECTOR } from '../../documents.ts';
import type { EngineClient } from '../../engineClient.ts';
import { parsePassageTarget } from '../../model/commandArguments.ts';

/** Where copied words came from travels beside them. */
const PASSAGE_MIME = 'application/vnd.marginalia.passage';
/** UTF-16 code units: fewer are a term, and no quotation. */
const LEAST = 12;

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('marginalia', 'quotation');

/** Offers words that were copied from a document of the corpus as a quotation with its citation, where they are pasted into a report. */
export function registerPassagePaste(client: EngineClient, corpus: CorpusStore): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    prepareDocumentPaste(document, ranges, transfer) {
      const [range, another] = ranges;
      if (range === undefined || another !== undefined || !corpus.document(document.uri)) return;
      if (document.getText(range).trim().length < LEAST) return;
      transfer.set(PASSAGE_MIME, new vscode.DataTransferItem(JSON.stringify({ uri: document.uri.toString(), range: fromRange(range) })));
    },
    async provideDocumentPasteEdits(document, _ranges, transfer, _context, token) {
      if (document.languageId !== 'markdown' || corpus.document(document.uri)) return undefined;
      const target = parsePassageTarget(parse(await transfer.get(PASSAGE_MIME)?.asString()));
      if (!target || !corpus.document(vscode.Uri.parse(target.uri))) return undefined;
      // Paste must never fail for want of an answer: without one the words are pasted as they are.
      const answer = await client.call('marginalia/quotation', target, token).catch(() => null);
      if (!answer) return undefined;
      const edit = new vscode.DocumentPasteEdit(answer.markdown, vscode.l10n.t('Paste as Quotation with Citation'), KIND);
      edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider([...DOCUMENT_SELECTOR], provider, {
    providedPasteEditKinds: [KIND],
    copyMimeTypes: [PASSAGE_MIME],
    pasteMimeTypes: [PASSAGE_MIME],
  });
}

function parse(json: string | undefined): unknown {
  try {
    return json === undefined ? null : (JSON.parse(json) as unknown);
  } catch {
    return null; // not ours
  }
}
