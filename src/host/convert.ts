import * as vscode from 'vscode';
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { PassageTarget } from './model/commandArguments.ts';

/** A place of the protocol as VS Code's. Both count lines and UTF-16 code units from zero. */
function toPosition(position: Position): vscode.Position {
  return new vscode.Position(position.line, position.character);
}

/** A stretch of the protocol as VS Code's. */
export function toRange(range: Range): vscode.Range {
  return new vscode.Range(toPosition(range.start), toPosition(range.end));
}

/** A stretch of VS Code's as the protocol's. */
export function fromRange(range: vscode.Range): Range {
  return {
    start: { line: range.start.line, character: range.start.character },
    end: { line: range.end.line, character: range.end.character },
  };
}

/** What is selected in an editor, as commands hand it on. */
export function selectionTarget(editor: vscode.TextEditor): PassageTarget {
  return { uri: editor.document.uri.toString(), range: fromRange(editor.selection) };
}

/** Whether two addresses are one, however each side writes them (`%3A` or `:`). */
export function sameUri(a: string, b: string): boolean {
  return a === b || vscode.Uri.parse(a).toString() === vscode.Uri.parse(b).toString();
}

/** The one way of writing an address that maps are keyed by. */
export function uriKey(uri: string | vscode.Uri): string {
  return (typeof uri === 'string' ? vscode.Uri.parse(uri) : uri).toString();
}
