import type * as vscode from 'vscode';
import { WRITE_UP_SCHEME } from '../protocol/index.ts';

/** The languages that are read. */
const LANGUAGES: readonly string[] = ['markdown', 'plaintext'];

/** Documents of any scheme: on disk, untitled, virtual, remote. */
export const DOCUMENT_SELECTOR = LANGUAGES.map(language => ({ language }));

/** Schemes of text boxes, of older versions and of what we write up ourselves, which are not what the reader reads. */
const NOT_READ: ReadonlySet<string> = new Set([
  WRITE_UP_SCHEME,
  'comment',
  'output',
  'vscode-scm',
  'git',
  'debug',
  'search-editor',
  'vscode-settings',
]);

/** Whether claims are marked and passages related in this document. */
export function isRead(document: Pick<vscode.TextDocument, 'languageId' | 'uri'>): boolean {
  return LANGUAGES.includes(document.languageId) && !NOT_READ.has(document.uri.scheme);
}
