import type * as vscode from 'vscode';

/** The languages that are read. */
const LANGUAGES: readonly string[] = ['markdown', 'plaintext'];

/** Documents of any scheme: on disk, untitled, virtual, remote. */
export const DOCUMENT_SELECTOR = LANGUAGES.map(language => ({ language }));

/** Schemes of text boxes and of older versions, which are not what the reader reads. */
const NOT_READ: ReadonlySet<string> = new Set(['comment', 'output', 'vscode-scm', 'git', 'debug', 'search-editor', 'vscode-settings']);

/** Whether claims are marked and passages related in this document. */
export function isRead(document: Pick<vscode.TextDocument, 'languageId' | 'uri'>): boolean {
  return LANGUAGES.includes(document.languageId) && !NOT_READ.has(document.uri.scheme);
}
