import { WordIndex } from '../../anchor/words.ts';
import type { ReadDocument, Sentence } from '../../model/index.ts';
import { readText } from '../../text/readText.ts';

/** A document as it is searched by the checks. */
export interface SourceText {
  readonly document: ReadDocument;
  /** The text without markup and citation markers, same length. */
  readonly prose: string;
  /** Of all roles: a figure may stand in a heading or a table. */
  readonly sentences: readonly Sentence[];
  /** The words of `prose`. */
  readonly words: WordIndex;
}

const READ = new WeakMap<ReadDocument, SourceText>();

/** The text of a document, read on first use. Cost: linear in the document; kept for as long as the document is. */
export function sourceText(document: ReadDocument): SourceText {
  const known = READ.get(document);
  if (known !== undefined) return known;
  const { prose, sentences } = readText(document);
  let words: WordIndex | null = null;
  const read: SourceText = {
    document,
    prose,
    sentences,
    get words() {
      return (words ??= new WordIndex(prose));
    },
  };
  READ.set(document, read);
  return read;
}
