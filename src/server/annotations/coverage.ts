/**
 * Which passages of a document the reader has taken in: read (had in sight), annotated, cited.
 *
 * A passage counts as cited where a report that cites the document has a whole sentence of it, or puts words of it in quotation marks,
 * letter case, punctuation and markup aside: a citation alone tells the document and not the passage. Cost: O(document + reports).
 */
import { countWhile } from '../../base/bisect.ts';
import { intersects, type ReadDocument, type Span } from '../../engine/index.ts';
import type { Coverage } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { titleOf } from '../text/words.ts';
import { rootNotes } from './noteItems.ts';

/** Passages that are left over, and told one by one. */
const MOST_OPEN = 500;
/** Words that a quotation must have to tell its passage. */
const MIN_WORDS = 5;
const QUOTATION = /“([^”]{1,1000})”|"([^"\n]{1,1000})"/g;

/** `read`: the stretches that the reader has had in sight. `reports`: those of the documents that may cite this one. */
export function coverageOf(document: LoadedDocument, read: readonly Span[], reports: readonly LoadedDocument[]): Coverage {
  const { passages } = document.read;
  const seen = marked(passages, read);
  const annotated = marked(
    passages,
    rootNotes(document).flatMap(annotation => document.anchors.of(annotation).span ?? []),
  );
  const cited = citedPassages(document.read, reports);
  const open = passages.filter((_, i) => !seen.has(i) && !annotated.has(i) && !cited.has(i));
  return {
    uri: document.read.uri,
    title: titleOf(document.read.record),
    passages: passages.length,
    annotated: annotated.size,
    cited: cited.size,
    read: seen.size,
    left: open.length,
    open: open.slice(0, MOST_OPEN).map(({ span }) => document.toRange(span)),
  };
}

/** The indexes of the passages that share text with one of `spans`. */
function marked(passages: ReadDocument['passages'], spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const span of spans) {
    for (let i = countWhile(passages.length, j => (passages[j]?.span.end ?? 0) <= span.start); i < passages.length; i++) {
      const passage = passages[i];
      if (passage === undefined || passage.span.start >= span.end) break;
      if (intersects(passage.span, span)) found.add(i);
    }
  }
  return found;
}

function citedPassages(document: ReadDocument, reports: readonly LoadedDocument[]): ReadonlySet<number> {
  const key = document.record.id;
  const citing = reports
    .map(({ read }) => read)
    .filter(({ references }) => references.some(each => each.kind === 'citation' && each.key === key));
  if (citing.length === 0) return new Set();
  const texts = citing.map(({ text }) => folded(text));
  const quotations = citing
    .flatMap(({ text }) => Array.from(text.matchAll(QUOTATION), match => folded(match[1] ?? match[2] ?? '')))
    .filter(isLong);
  const found = new Set<number>();
  for (const [i, { span }] of document.passages.entries()) {
    const words = folded(document.text.slice(span.start, span.end));
    const sentences = document.sentences
      .slice(...sentencesOf(document, span))
      .map(sentence => folded(document.text.slice(sentence.span.start, sentence.span.end)))
      .filter(isLong);
    const isCited =
      quotations.some(quotation => words.includes(quotation)) || sentences.some(sentence => texts.some(text => text.includes(sentence)));
    if (isCited) found.add(i);
  }
  return found;
}

function sentencesOf({ sentences }: ReadDocument, span: Span): [first: number, end: number] {
  return [
    countWhile(sentences.length, i => (sentences[i]?.span.end ?? 0) <= span.start),
    countWhile(sentences.length, i => (sentences[i]?.span.start ?? 0) < span.end),
  ];
}

/** Words between single blanks, with one at either end. */
function folded(text: string): string {
  return ` ${
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}

function isLong(words: string): boolean {
  return words.split(' ').length - 2 >= MIN_WORDS;
}
