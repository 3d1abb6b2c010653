import * as vscode from 'vscode';
import { isRead } from '../../documents.ts';

/** The editor in front, where it shows a Markdown file that the server reads. */
export function activeReport(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === 'markdown' && isRead(editor.document) ? editor : undefined;
}
