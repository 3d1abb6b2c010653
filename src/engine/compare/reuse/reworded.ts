/**
 * Two sentences that have most of their telling words in common, in whatever order: the clauses of one were turned round in the other.
 * Cost: linear in the two sentences.
 */
import { countWhile } from '../../../base/bisect.ts';
import type { Stretch } from './seeds.ts';
import type { Wording } from './wording.ts';

/** How many telling words two sentences must share at least, of them plain ones, and their share of all. */
const LEAST = [
  { shared: 8, plain: 4, score: 0.68 },
  { shared: 9, plain: 6, score: 0.62 },
] as const;

/** The two sentences in which a stretch begins, where they are of one wording; null where they are not. */
export function rewordedSentences(a: Wording, b: Wording, stretch: Stretch): (Stretch & { readonly score: number }) | null {
  if (stretch.a === stretch.b) return null;
  const [ofA, ofB] = [sentenceOf(a, stretch.fromA), sentenceOf(b, stretch.fromB)];
  const inB = new Set(b.stems.slice(ofB.from, ofB.to + 1));
  const inA = new Map<string, boolean>();
  for (let i = ofA.from; i <= ofA.to; i++) inA.set(a.stems[i] ?? '', a.plain[i] === true);
  const shared = [...inA].filter(([stem]) => inB.has(stem));
  // Another count is told in the same words.
  const isFigure = (stem: string): boolean => /^\p{N}/u.test(stem);
  if ([...inA.keys()].some(isFigure) && [...inB].some(isFigure) && !shared.some(([stem]) => isFigure(stem))) return null;
  const plain = shared.filter(([, isPlain]) => isPlain).length;
  const score = (2 * shared.length) / (inA.size + inB.size);
  if (!LEAST.some(least => shared.length >= least.shared && plain >= least.plain && score >= least.score)) return null;
  return { a: stretch.a, b: stretch.b, fromA: ofA.from, toA: ofA.to, fromB: ofB.from, toB: ofB.to, score };
}

/** The telling words of the sentence of one of them, ends included. */
function sentenceOf({ sentences }: Wording, at: number): { readonly from: number; readonly to: number } {
  const sentence = sentences[at] ?? 0;
  const from = countWhile(sentences.length, i => (sentences[i] ?? 0) < sentence);
  const to = countWhile(sentences.length, i => (sentences[i] ?? 0) <= sentence) - 1;
  return { from, to };
}
