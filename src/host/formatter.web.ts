import { CancellationError, type ExtensionContext, Uri } from 'vscode';
import type { FormatAnswer } from '../protocol/index.ts';
import type { FormatBibliography } from './formatter.ts';
import { startWorker } from './startWorker.ts';

/** A worker for each bibliography, ended with it: citeproc-js can be stopped in no other way. */
export function formatInWorker(context: ExtensionContext): FormatBibliography {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'bibliography.web.js');
  return async (request, token) => {
    const worker = await startWorker(script);
    try {
      return await new Promise<FormatAnswer>((resolve, reject) => {
        token.onCancellationRequested(() => {
          reject(new CancellationError());
        });
        worker.onmessage = ({ data }: MessageEvent<FormatAnswer>) => {
          resolve(data);
        };
        worker.onerror = ({ message }) => {
          reject(new Error(message));
        };
        worker.postMessage(request);
      });
    } finally {
      worker.terminate();
    }
  };
}
