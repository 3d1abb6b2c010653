import { parentPort } from 'node:worker_threads';
import type { FormatRequest } from '../../protocol/index.ts';
import { formatBibliography } from './format.ts';

// One request, one answer: who asked ends the thread.
parentPort?.once('message', (request: FormatRequest) => {
  parentPort?.postMessage(formatBibliography(request));
});
