import { Worker } from 'node:worker_threads';
import { CancellationError, type ExtensionContext, Uri } from 'vscode';
import type { FormatAnswer } from '../protocol/index.ts';
import type { FormatBibliography } from './formatter.ts';

/** A thread for each bibliography, ended with it: citeproc-js can be stopped in no other way. */
export function formatInThread(context: ExtensionContext): FormatBibliography {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'bibliography.node.cjs').fsPath;
  return async (request, token) => {
    const thread = new Worker(script);
    try {
      return await new Promise<FormatAnswer>((resolve, reject) => {
        token.onCancellationRequested(() => {
          reject(new CancellationError());
        });
        thread.once('message', resolve);
        thread.once('error', reject);
        thread.once('exit', () => {
          reject(new Error('The thread that writes the bibliography has ended.'));
        });
        thread.postMessage(request);
      });
    } finally {
      await thread.terminate();
    }
  };
}
