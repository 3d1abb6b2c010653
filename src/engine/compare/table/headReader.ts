/** Reads the heads of a document's tables. Cost: the words of the document, once; each head is read once. */
import type { ReadDocument, Span } from '../../model/index.ts';
import { claimProse } from '../claimProse.ts';
import { isCommonWord } from '../measure/writtenName.ts';
import { isDemonym } from '../names/demonyms.ts';
import { LONGEST_HEAD, readHead, type TableHead } from './tableHeads.ts';

const SMALL_WORD = /(?<![\p{L}\p{N}-])\p{Ll}{2,}(?![\p{L}\p{N}-])/gu;
/** Adverbs, adjectives in -ly, participles. */
const NO_NAME = /(?:ly|ed)$/;
/** A word with a capital within a sentence. */
const NAME = /(?<=\p{Ll},? )\p{Lu}\p{Ll}+(?![\p{L}-])/gu;
/** Words with no capital but the first. */
const PHRASE = /^\p{Lu}\p{Ll}+ (?!and |or |& )[^\p{Lu}]+$/u;
const FIRST_WORD = /^\p{Lu}\p{Ll}+(?![\p{L}-])/u;

/** Reads heads; the capital that a word only has because it opens its cell is taken off, for it would make a name of it. */
export class HeadReader {
  readonly #document: ReadDocument;
  readonly #read = new Map<number, TableHead>();
  #names: ReadonlySet<string> | null = null;
  #smallWords: ReadonlySet<string> | null = null;

  constructor(document: ReadDocument) {
    this.#document = document;
  }

  at({ start, end }: Span): TableHead {
    const known = this.#read.get(start);
    if (known !== undefined) return known;
    const head = this.uncapitalised(readHead(claimProse(this.#document, { start, end: Math.min(end, start + 2 * LONGEST_HEAD) })));
    this.#read.set(start, head);
    return head;
  }

  uncapitalised(head: TableHead): TableHead {
    const word = FIRST_WORD.exec(head.words)?.[0];
    if (head.kind !== 'words' || word === undefined) return head;
    const lower = word.toLowerCase();
    if (isDemonym(lower) || this.#isNamed(word)) return head;
    if (!(PHRASE.test(head.words) || NO_NAME.test(lower) || isCommonWord(lower) || this.#isSmall(lower))) return head;
    return { ...head, words: lower + head.words.slice(word.length) };
  }

  #isNamed(word: string): boolean {
    this.#names ??= new Set(this.#document.text.match(NAME) ?? []);
    return this.#names.has(word);
  }

  #isSmall(word: string): boolean {
    this.#smallWords ??= new Set(this.#document.text.match(SMALL_WORD) ?? []);
    return this.#smallWords.has(word);
  }
}
