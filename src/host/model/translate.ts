/** `vscode.l10n.t`, handed in so that the files of this folder need no VS Code. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** "1 document", "12 documents". */
export function countDocuments(t: Translate, n: number): string {
  return n === 1 ? t('1 document') : t('{0} documents', n);
}

/** "1 claim", "12 claims". */
export function countClaims(t: Translate, n: number): string {
  return n === 1 ? t('1 claim') : t('{0} claims', n);
}
