import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { onDocument, type ServerContext } from '../context.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { lineStart } from './place.ts';

/** Answers what can be folded. */
export function registerFolding(context: ServerContext): void {
  context.connection.onFoldingRanges(onDocument(context, null, foldingRanges));
}

/** The front matter, and what stands under each heading; blank lines at the end stay outside. */
function foldingRanges(document: LoadedDocument): FoldingRange[] {
  const { read } = document;
  const ranges: FoldingRange[] = [];
  if (read.frontMatter !== null) push(ranges, document, read.frontMatter.start, read.frontMatter.end, FoldingRangeKind.Comment);
  for (const { heading, span } of read.sections) {
    if (heading === null) continue;
    const end = span.end < read.text.length ? lineStart(read.text, span.end) : span.end;
    push(ranges, document, heading.start, end, FoldingRangeKind.Region);
  }
  return ranges;
}

function push(ranges: FoldingRange[], document: LoadedDocument, start: number, end: number, kind: FoldingRangeKind): void {
  const filled = start + document.read.text.slice(start, end).trimEnd().length;
  const range = document.toRange({ start, end: filled });
  if (range.end.line > range.start.line) ranges.push({ startLine: range.start.line, endLine: range.end.line, kind });
}
