import * as vscode from 'vscode';
import { PASSAGE_MIME } from '../../../protocol/index.ts';
import { targetOf } from '../passages.ts';
import type { NoteNode } from './noteNodes.ts';

/** Lets a note be dragged into a report, where its passage becomes a quotation with its citation, as a passage of the related ones does. */
export class NoteDrag implements vscode.TreeDragAndDropController<NoteNode> {
  readonly dragMimeTypes = [PASSAGE_MIME];
  readonly dropMimeTypes = [];

  /** The first row whose passage is certain: a drop is one quotation. */
  handleDrag(nodes: readonly NoteNode[], transfer: vscode.DataTransfer): void {
    const [target] = nodes.flatMap(node => (node.kind === 'note' ? (targetOf(node) ?? []) : []));
    if (target !== undefined) transfer.set(PASSAGE_MIME, new vscode.DataTransferItem(JSON.stringify(target)));
  }
}
