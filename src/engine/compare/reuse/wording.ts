/**
 * The wording of a document: its telling words in order, and the fingerprints of its word sequences.
 *
 * Method: exact sequences of five words, of which winnowing keeps a few that two copies are sure to share (Schleimer, Wilkerson, Aiken:
 * Winnowing, 2003); and sets of three telling words that stand close together, which outlast small changes of the wording.
 * Cost: linear in the text.
 */
import type { ReadDocument, Sentence, Span } from '../../model/index.ts';
import { foldWord, wordTerm } from '../../search/terms/normalWord.ts';
import { STOP_WORDS } from '../../search/terms/stopWords.ts';

/** The telling words of a document and the fingerprints of their sequences. */
export interface Wording {
  readonly document: ReadDocument;
  /** The stems of the telling words in text order, with their places. */
  readonly stems: readonly string[];
  readonly spans: readonly Span[];
  /** Of each the sentence in which it stands, as an index. */
  readonly sentences: readonly number[];
  /** Of each whether it is a plain word: no figure, and no name within a sentence. */
  readonly plain: readonly boolean[];
  /** Fingerprints, each with the telling word at which it begins. */
  readonly exact: readonly Fingerprint[];
  readonly loose: readonly Fingerprint[];
}

/** The hash of a few telling words and the index of the first of them. */
export interface Fingerprint {
  readonly hash: number;
  readonly at: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;
const GRAM = 5;
/** Of so many sequences in a row one is kept. */
const WINDOW = 4;

/** The wording of the running text of a document. */
export function wordingOf(document: ReadDocument): Wording {
  const stems: string[] = [];
  const spans: Span[] = [];
  const sentences: number[] = [];
  const plain: boolean[] = [];
  const hashes: number[] = [];
  const firsts: number[] = [];
  for (const [number, sentence] of document.sentences.entries()) {
    if (!isRunningText(sentence)) continue;
    const text = document.text.slice(sentence.span.start, sentence.span.end);
    for (const match of text.matchAll(WORD)) {
      const folded = foldWord(match[0]);
      hashes.push(hashOf(folded));
      firsts.push(stems.length);
      if (!isTelling(folded)) continue;
      const start = sentence.span.start + match.index;
      stems.push(stemOf(folded));
      spans.push({ start, end: start + match[0].length });
      sentences.push(number);
      plain.push(/^\p{Ll}/u.test(match[0]) || (match.index === 0 && !/^\p{N}/u.test(match[0])));
    }
  }
  return { document, stems, spans, sentences, plain, exact: winnowed(hashes, firsts, stems.length), loose: loose(stems) };
}

const LONGEST_WORD = 64;

function isTelling(folded: string): boolean {
  return !STOP_WORDS.has(folded) && folded.length <= LONGEST_WORD;
}

function stemOf(folded: string): string {
  return /^\p{N}/u.test(folded) ? folded : wordTerm(folded.replace(/['’]s?$/u, ''));
}

/** The stems of the telling words of any text, in order. */
export function tellingWords(text: string): readonly string[] {
  return Array.from(text.matchAll(WORD), match => foldWord(match[0]))
    .filter(isTelling)
    .map(stemOf);
}

function isRunningText({ role }: Sentence): boolean {
  return role === 'sentence' || role === 'item';
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mixed(hash: number, next: number): number {
  return Math.imul(hash ^ next, 0x9e3779b1) >>> 0;
}

/** The sequences of `GRAM` words that winnowing keeps: of each window the smallest hash, the last of equals. */
function winnowed(hashes: readonly number[], firsts: readonly number[], words: number): readonly Fingerprint[] {
  const grams: number[] = [];
  for (let i = 0; i + GRAM <= hashes.length; i++) grams.push(hashes.slice(i, i + GRAM).reduce(mixed, GRAM));
  const kept: Fingerprint[] = [];
  let last = -1;
  for (let from = 0; from < Math.max(grams.length - WINDOW + 1, Math.min(1, grams.length)); from++) {
    let least = from;
    for (let i = from; i < Math.min(from + WINDOW, grams.length); i++) if ((grams[i] ?? 0) <= (grams[least] ?? 0)) least = i;
    if (least === last) continue;
    last = least;
    const at = firsts[least] ?? 0;
    if (at < words) kept.push({ hash: grams[least] ?? 0, at });
  }
  return kept;
}

/** Which of the words that follow make a set with the first. */
const SKIPS: readonly (readonly [number, number])[] = [
  [1, 2],
  [1, 3],
  [2, 3],
];

/** Sets of three telling words within four, in any order. */
function loose(stems: readonly string[]): readonly Fingerprint[] {
  const hashes = stems.map(hashOf);
  const kept: Fingerprint[] = [];
  for (let at = 0; at < hashes.length; at++)
    for (const [second, third] of SKIPS) {
      const [a, b, c] = [hashes[at], hashes[at + second], hashes[at + third]];
      if (a === undefined || b === undefined || c === undefined || a === b || b === c || a === c) continue;
      kept.push({ hash: [a, b, c].sort((x, y) => x - y).reduce(mixed, 3), at });
    }
  return kept;
}
