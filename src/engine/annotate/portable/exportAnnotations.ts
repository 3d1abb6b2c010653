import type { ExportFormat, ExportOptions, NotedDocument } from '../../model/index.ts';
import { writeCsv } from './writeCsv.ts';
import { writeHtml } from './writeHtml.ts';
import { writeMarkdown, writeMarkdownByTag } from './writeMarkdown.ts';
import { writeRefiQda } from './writeRefiQda.ts';
import { writeW3c } from './writeW3c.ts';

/** The notes on `documents` in a form that other programs read: text, or for `refi-qda` the bytes of a zip. The same input gives the same output. */
export function exportAnnotations(documents: readonly NotedDocument[], format: ExportFormat, options: ExportOptions): string | Uint8Array {
  const noted = documents.filter(({ annotations }) => annotations.length > 0);
  switch (format) {
    case 'w3c':
      return writeW3c(noted, options);
    case 'markdown':
      return writeMarkdown(noted, options);
    case 'markdown-by-tag':
      return writeMarkdownByTag(noted, options);
    case 'csv':
      return writeCsv(noted);
    case 'html':
      return writeHtml(noted, options);
    case 'refi-qda':
      return writeRefiQda(noted, options);
  }
}
