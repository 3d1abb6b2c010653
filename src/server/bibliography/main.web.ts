import type { FormatRequest } from '../../protocol/index.ts';
import { formatBibliography } from './format.ts';

// One request, one answer: who asked ends the worker.
self.onmessage = ({ data }: MessageEvent<FormatRequest>) => {
  self.postMessage(formatBibliography(data));
};
