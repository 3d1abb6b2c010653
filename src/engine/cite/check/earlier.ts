/**
 * What is known of the time when a passage was quoted: the words that the reader's notes on the document took up when they were made.
 *
 * Method: a note keeps the words that it is of, with some before and behind (TextQuoteSelector of the Web Annotation Data Model). A quotation that
 * stands in those, and no longer in the document, was right once: the document has changed, not the report. Limits: a passage that nobody has
 * noted has no past here; nothing is told of figures and statements outside quotations. Cost: linear in the notes of the documents that are cited.
 */
import { WordIndex } from '../../anchor/words.ts';
import type { Annotation, ReadDocument } from '../../model/index.ts';
import { readText } from '../../text/readText.ts';
import { findExactly } from './findQuotation.ts';
import type { Quotation } from './quotations.ts';

/** The notes on a document, as they are now. */
export type NotesOn = (document: ReadDocument) => readonly Annotation[];

/** The earliest note on a document that has the words of a quotation; null where none has. */
export function notedBefore({ items }: Quotation, document: ReadDocument, notesOn: NotesOn): Annotation | null {
  const found = notesOn(document).filter(note => {
    const words = wordsOf(note, document);
    return words !== null && findExactly({ words }, items) !== null;
  });
  return found.toSorted((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0))[0] ?? null;
}

const READ = new WeakMap<Annotation, WordIndex>();

function wordsOf(note: Annotation, { uri, path, format }: ReadDocument): WordIndex | null {
  const { quote } = note.target;
  if (quote === null) return null;
  const known = READ.get(note);
  if (known !== undefined) return known;
  const { prose } = readText({ uri, path, format, text: `${quote.prefix}${quote.exact}${quote.suffix}` });
  const words = new WordIndex(prose);
  READ.set(note, words);
  return words;
}
