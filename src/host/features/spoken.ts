import type * as vscode from 'vscode';

/** What a screen reader says of a row. Without it VS Code has the tooltip read out where that is plain text, in place of what the row shows. */
export function spoken(...parts: readonly (string | undefined)[]): vscode.AccessibilityInformation {
  return { label: parts.filter(part => part !== undefined && part !== '').join(', ') };
}
