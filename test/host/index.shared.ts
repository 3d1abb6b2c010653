import * as vscode from 'vscode';

/** Set when the suite is bundled: the extension's identifier, and where the counts go. */
declare const EXTENSION_ID: string;
declare const COUNTS_URI: string;

/**
 * Runs the suite and leaves its counts behind, last thing. The runner demands them: VS Code's own exit code is no proof
 * that a test has run.
 */
export async function runAndCount(mocha: Pick<Mocha, 'run'>): Promise<void> {
  if (!vscode.extensions.getExtension(EXTENSION_ID)) throw new Error(`${EXTENSION_ID} was not loaded; the server's log says why`);
  let passed = 0;
  let skipped = 0;
  const tried = new Set<string>();
  let retried = 0;
  const failed = await new Promise<number>(resolve => {
    mocha
      .run(resolve)
      .on('pass', test => {
        passed++;
        if (tried.has(test.fullTitle())) retried++;
      })
      .on('pending', () => skipped++)
      .on('retry', (test: Mocha.Test, error: Error) => {
        tried.add(test.fullTitle());
        console.error(`    tried again: ${test.fullTitle()}\n${error.stack ?? error.message}`);
      });
  });
  const counts = new TextEncoder().encode(JSON.stringify({ passed, failed, skipped, retried }));
  await vscode.workspace.fs.writeFile(vscode.Uri.parse(COUNTS_URI), counts);
  if (failed > 0) throw new Error(`${failed} tests failed`);
}
