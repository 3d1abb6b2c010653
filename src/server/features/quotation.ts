import { citationOf } from '../../base/citationKey.ts';
import type { ReadDocument, Span } from '../../engine/index.ts';
import { plainText } from '../text/plainText.ts';
import { passageAt, sentenceSpanAt } from './place.ts';

/** The words of `span` as Markdown with their citation; where `span` is a mere cursor, its sentence. Null where there are no words. */
export function quotation(document: ReadDocument, span: Span): { markdown: string; citation: string } | null {
  const quoted = span.end > span.start ? span : cursorSpan(document, span);
  if (quoted === null) return null;
  const paragraphs = paragraphsOf(document, quoted)
    .map(part => plainText(document, part).text)
    .filter(text => text !== '');
  const citation = citationOf(document.record.id);
  if (paragraphs.length === 0) return null;
  const only = paragraphs.length === 1 ? paragraphs[0] : undefined;
  if (only !== undefined) return { markdown: `“${nested(escapeText(only))}” ${citation}`, citation };
  return { markdown: `${paragraphs.map(text => `> ${escapeText(text)}`).join('\n>\n')} ${citation}`, citation };
}

function cursorSpan(document: ReadDocument, cursor: Span): Span | null {
  const sentence = sentenceSpanAt(document, cursor);
  return sentence.end > sentence.start ? sentence : (passageAt(document, cursor)?.span ?? null);
}

/** The part of each block that lies in `span`; all of `span` where it touches no block. */
function paragraphsOf(document: ReadDocument, span: Span): readonly Span[] {
  const parts = document.blocks
    .filter(block => block.kind !== 'front-matter' && block.span.start < span.end && span.start < block.span.end)
    .map(block => ({ start: Math.max(block.span.start, span.start), end: Math.min(block.span.end, span.end) }));
  return parts.length === 0 ? [span] : parts;
}

/** Quotation marks within a quotation become single ones. */
function nested(text: string): string {
  return text
    .replace(/“/g, '‘')
    .replace(/”/g, '’')
    .replace(/(^|[\s([])"/g, '$1‘')
    .replace(/"/g, '’');
}

/** Keeps the words from being read as markup or as a citation where they are put. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>@]/g, '\\$&')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)([.)] )/, '$1\\$2');
}
