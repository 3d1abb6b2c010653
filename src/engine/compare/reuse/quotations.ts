/**
 * Quotations that two documents share: words between quotation marks are meant to be the same, so that fewer of them tell than of running text.
 *
 * Method: every sequence of six words within quotation marks is looked up; where two documents have one, the row of equal words around it is
 * measured. Cost: linear in the quotations for a bounded number of places a sequence.
 */
import type { ReadDocument, Span } from '../../model/index.ts';
import { foldWord } from '../../search/terms/normalWord.ts';
import { STOP_WORDS } from '../../search/terms/stopWords.ts';

/** A quotation that stands in two documents, as indexes of the documents and spans of the quoted words. */
export interface SharedQuotation {
  readonly a: number;
  readonly b: number;
  readonly spanA: Span;
  readonly spanB: Span;
  /** The share of equal words in the shorter quotation. */
  readonly score: number;
}

interface Quotation {
  readonly document: number;
  readonly words: readonly string[];
  readonly span: Span;
}

const QUOTED = /["“]([^"“”]{24,600})["”]/g;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const GRAM = 6;
/** A sequence in more quotations is a motto. */
const MOST_PLACES = 24;
/** How many words in a row must be the same, of which so many tell something; all of a shorter quotation are enough. */
const LEAST = { row: 8, telling: 3, whole: 0.9 } as const;

/** The quotations that two of the documents share. */
export function sharedQuotations(documents: readonly ReadDocument[]): readonly SharedQuotation[] {
  const places = new Map<string, { readonly quotation: Quotation; readonly at: number }[]>();
  for (const [document, read] of documents.entries())
    for (const quotation of quotationsOf(read, document))
      for (let at = 0; at + GRAM <= quotation.words.length; at++) {
        const key = quotation.words.slice(at, at + GRAM).join(' ');
        const list = places.get(key);
        if (list === undefined) places.set(key, [{ quotation, at }]);
        else list.push({ quotation, at });
      }
  const found = new Map<string, SharedQuotation>();
  for (const list of places.values()) {
    if (list.length > MOST_PLACES) continue;
    for (const [i, x] of list.entries())
      for (const y of list.slice(i + 1)) {
        const key = `${String(x.quotation.document)} ${String(x.quotation.span.start)} ${String(y.quotation.document)} ${String(y.quotation.span.start)}`;
        if (x.quotation.document === y.quotation.document || found.has(key)) continue;
        const shared = sharedBy(x.quotation, x.at, y.quotation, y.at);
        if (shared !== null) found.set(key, shared);
      }
  }
  return [...found.values()];
}

function quotationsOf({ text, blocks }: ReadDocument, document: number): readonly Quotation[] {
  return blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'quote')
    .flatMap(({ span: block }) =>
      Array.from(text.slice(block.start, block.end).matchAll(QUOTED), match => {
        const start = block.start + match.index + 1;
        const quoted = match[1] ?? '';
        return {
          document,
          words: Array.from(quoted.matchAll(WORD), word => foldWord(word[0])),
          span: { start, end: start + quoted.length },
        };
      }),
    );
}

/** The row of equal words around two places; null where it is too short. */
function sharedBy(a: Quotation, atA: number, b: Quotation, atB: number): SharedQuotation | null {
  let before = 0;
  while (before < Math.min(atA, atB) && a.words[atA - before - 1] === b.words[atB - before - 1]) before++;
  let length = GRAM;
  while (a.words[atA + length] !== undefined && a.words[atA + length] === b.words[atB + length]) length++;
  const row = a.words.slice(atA - before, atA + length);
  const score = row.length / Math.min(a.words.length, b.words.length);
  const telling = row.filter(word => !STOP_WORDS.has(word)).length;
  if (telling < LEAST.telling || (row.length < LEAST.row && score < LEAST.whole)) return null;
  return { a: a.document, b: b.document, spanA: a.span, spanB: b.span, score: Math.min(1, score) };
}
