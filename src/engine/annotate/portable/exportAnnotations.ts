import type { ExportFormat, ExportOptions, NotedDocument } from '../../model/index.ts';
import { pathsOf } from './paths.ts';
import { writeCsv } from './writeCsv.ts';
import { writeHtml } from './writeHtml.ts';
import { writeMarkdown, writeMarkdownByTag } from './writeMarkdown.ts';
import { writeRefiQda } from './writeRefiQda.ts';
import { writeW3c } from './writeW3c.ts';

/** The notes on `documents` in a form that other programs read: text, or for `refi-qda` the bytes of a zip. The same input gives the same output. */
export function exportAnnotations(documents: readonly NotedDocument[], format: ExportFormat, options: ExportOptions): string | Uint8Array {
  const noted = documents.filter(({ annotations }) => annotations.length > 0);
  const pathOf = pathsOf(documents);
  switch (format) {
    case 'w3c':
      return writeW3c(noted, options, pathOf);
    case 'markdown':
      return writeMarkdown(noted, options, pathOf);
    case 'markdown-by-tag':
      return writeMarkdownByTag(noted, options, pathOf);
    case 'csv':
      return writeCsv(noted, pathOf);
    case 'html':
      return writeHtml(noted, options, pathOf);
    case 'refi-qda':
      return writeRefiQda(noted, options, pathOf);
  }
}
