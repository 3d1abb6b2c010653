import * as vscode from 'vscode';

/** Milliseconds that VS Code has to draw rows before nobody waits for it any more. */
const PATIENCE = 1500;
/** Rounds to VS Code and back in which no rows are asked for, after which they are drawn: the rows of each level are asked for in a round of their own. */
const QUIET = 3;

/**
 * Waits until VS Code has drawn the rows of a view, and what it has said of the view meanwhile is known here. `asked`: how often rows were asked
 * for, which is to be more than `before` times.
 */
export async function drawnByNow(asked: () => number, before: number): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (let quiet = 0, last = asked(); quiet < QUIET && Date.now() < end;) {
    await vscode.commands.executeCommand('vscode.getEditorLayout'); // any round will do
    await new Promise(resolve => setTimeout(resolve, 10)); // VS Code asks for the rows of a level by a timer
    quiet = asked() === last && last > before ? quiet + 1 : 0;
    last = asked();
  }
}
