import * as vscode from 'vscode';
import type { CorpusStore } from '../../corpusStore.ts';
import { fromRange } from '../../convert.ts';
import { DOCUMENT_SELECTOR } from '../../documents.ts';
import type { EngineClient } from '../../engineClient.ts';
import { PASSAGE_MIME } from '../../../protocol/index.ts';
import { parsePassageTarget } from '../../model/commandArguments.ts';

/** UTF-16 code units: fewer are a term, and no quotation. */
const LEAST = 12;

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('marginalia', 'quotation');

/**
 * Offers words that were copied from a document of the corpus, or a passage that was dragged out of a view, as a quotation with its citation where
 * they are pasted or dropped into a report.
 */
export function registerPassageTransfer(client: EngineClient, corpus: CorpusStore): vscode.Disposable {
  /** A paste or a drop must never fail for want of an answer: without one nothing is offered. */
  const quotation = async (
    document: vscode.TextDocument,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<string | null> => {
    if (document.languageId !== 'markdown' || corpus.holds(document.uri)) return null;
    const target = parsePassageTarget(parse(await transfer.get(PASSAGE_MIME)?.asString()));
    if (!target || !corpus.document(vscode.Uri.parse(target.uri))) return null;
    const answer = await client.call('marginalia/quotation', target, token).catch(() => null);
    return answer?.markdown ?? null;
  };
  const paste: vscode.DocumentPasteEditProvider = {
    prepareDocumentPaste(document, ranges, transfer) {
      const [range, another] = ranges;
      if (range === undefined || another !== undefined || !corpus.document(document.uri)) return;
      if (document.getText(range).trim().length < LEAST) return;
      transfer.set(PASSAGE_MIME, new vscode.DataTransferItem(JSON.stringify({ uri: document.uri.toString(), range: fromRange(range) })));
    },
    async provideDocumentPasteEdits(document, _ranges, transfer, _context, token) {
      const markdown = await quotation(document, transfer, token);
      if (markdown === null) return undefined;
      const edit = new vscode.DocumentPasteEdit(markdown, vscode.l10n.t('Paste as Quotation with Citation'), KIND);
      edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  const drop: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, _position, transfer, token) {
      const markdown = await quotation(document, transfer, token);
      return markdown === null ? undefined : new vscode.DocumentDropEdit(markdown, vscode.l10n.t('Insert Quotation with Citation'), KIND);
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider([...DOCUMENT_SELECTOR], paste, {
      providedPasteEditKinds: [KIND],
      copyMimeTypes: [PASSAGE_MIME],
      pasteMimeTypes: [PASSAGE_MIME],
    }),
    vscode.languages.registerDocumentDropEditProvider([...DOCUMENT_SELECTOR], drop, {
      providedDropEditKinds: [KIND],
      dropMimeTypes: [PASSAGE_MIME],
    }),
  );
}

function parse(json: string | undefined): unknown {
  try {
    return json === undefined ? null : (JSON.parse(json) as unknown);
  } catch {
    return null; // not ours
  }
}
