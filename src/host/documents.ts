import type * as vscode from 'vscode';
import { isReadScheme } from '../protocol/index.ts';

/** The languages that are read. */
const LANGUAGES: readonly string[] = ['markdown', 'plaintext'];

/** Documents of any scheme: on disk, untitled, virtual, remote. */
export const DOCUMENT_SELECTOR = LANGUAGES.map(language => ({ language }));

/** Whether claims are marked and passages related in this document. */
export function isRead(document: Pick<vscode.TextDocument, 'languageId' | 'uri'>): boolean {
  return LANGUAGES.includes(document.languageId) && isReadScheme(document.uri.scheme);
}
