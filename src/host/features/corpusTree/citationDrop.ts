import * as vscode from 'vscode';
import { citationOf } from '../../../base/citationKey.ts';
import { DOCUMENT_SELECTOR } from '../../documents.ts';
import type { CorpusNode } from './nodes.ts';

/** Our own, so that an editor inserts the citation; with a list of addresses it would open the file instead. */
const CITATION_MIME = 'application/vnd.marginalia.citation';

/** Lets documents (and what is in them) be dragged out of the tree as their citation. */
export class CitationDrag implements vscode.TreeDragAndDropController<CorpusNode> {
  readonly dragMimeTypes = [CITATION_MIME];
  readonly dropMimeTypes = [];

  handleDrag(nodes: readonly CorpusNode[], transfer: vscode.DataTransfer): void {
    const citation = citationOfNodes(nodes);
    if (citation) transfer.set(CITATION_MIME, new vscode.DataTransferItem(citation));
  }

  /** What is dragged when these rows are. */
  static async draggedText(nodes: readonly CorpusNode[]): Promise<string> {
    const transfer = new vscode.DataTransfer();
    new CitationDrag().handleDrag(nodes, transfer);
    return (await transfer.get(CITATION_MIME)?.asString()) ?? '';
  }
}

/** `[@a; @b]` for the documents of these rows, each once; null where none stands for a document. */
export function citationOfNodes(nodes: readonly CorpusNode[]): string | null {
  const documents = nodes.flatMap(node => {
    if (node.kind === 'group') return node.documents;
    if (node.kind === 'document') return [node];
    return node.kind === 'unreadable' ? [] : [node.document];
  });
  const records = [...new Set(documents)].map(document => document.summary.record);
  return records.length > 0 ? citationOf(...records.map(({ id }) => id)) : null;
}

/** Inserts a citation that is dropped into a text. */
export function registerCitationDrop(): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('marginalia', 'citation');
  return vscode.languages.registerDocumentDropEditProvider(
    [...DOCUMENT_SELECTOR],
    {
      async provideDocumentDropEdits(_document, _position, transfer) {
        const citation = await transfer.get(CITATION_MIME)?.asString();
        return citation ? new vscode.DocumentDropEdit(citation, vscode.l10n.t('Insert Citation'), kind) : undefined;
      },
    },
    { providedDropEditKinds: [kind], dropMimeTypes: [CITATION_MIME] },
  );
}
