/**
 * Finds passages whose wording goes back to the same text, within a document and across documents.
 *
 * Method: as passim and the systems of the PAN workshops do: shared word sequences are seeds, seeds are chained, chains are widened and
 * aligned word by word. Cost: linear in the text for a bounded number of places a seed. Limits: a paraphrase that keeps fewer than half of
 * the telling words in their order is not found.
 */
import type { ReadDocument, Span, TextReuse } from '../../model/index.ts';
import { alignWords } from './alignWords.ts';
import { directionOf } from './direction.ts';
import { sharedQuotations } from './quotations.ts';
import { rewordedSentences } from './reworded.ts';
import { findStretches, type Stretch } from './seeds.ts';
import { type Wording, wordingOf } from './wording.ts';

/** How far a stretch is widened on each side before it is aligned, in telling words. */
const MARGIN = 16;
/** What an aligned passage must have at least: matching words, and their share of all telling words. */
const LEAST = { matches: 7, score: 0.5, rare: 3 } as const;
/** A longer passage is sure at a lower share. */
const LONG = { matches: 16, score: 0.4, rare: 6 } as const;
/** The same words in the same order so long are reuse, however common the words. */
const EXACT = { matches: 12, score: 0.8, rare: 0 } as const;
/** Names and figures are the same in any two reports of one fact: so many of the matching words must be others. */
const LEAST_PLAIN = { almost: 5, loose: 7 } as const;
const VERY_LONG = 40;
/** From this share on the wording is all but the same. */
const ALMOST = 0.7;
/** A word is rare that is seldom in the corpus: the words of its subject are in every passage, and formulas are made of them. */
const RARE = { places: 4, share: 0.0008 } as const;

/** All pairs of passages of a corpus that share their wording: the surest first. */
export function findReuse(documents: Iterable<ReadDocument>): readonly TextReuse[] {
  const read = [...documents];
  const wordings = read.map(wordingOf);
  const isRare = rarity(wordings);
  const found: Aligned[] = [];
  const taken = new Map<string, Aligned[]>();
  for (const stretch of findStretches(wordings)) {
    const key = `${String(stretch.a)} ${String(stretch.b)}`;
    const known = taken.get(key) ?? [];
    if (known.some(each => covers(each, stretch))) continue;
    const aligned = alignStretch(wordings, stretch, isRare) ?? rewordedStretch(wordings, stretch);
    if (aligned === null || known.some(each => overlap(each, aligned))) continue;
    taken.set(key, [...known, aligned]);
    found.push(aligned);
  }
  const worded = found.map(aligned => reuseOf(wordings, aligned)).filter(reuse => reuse !== null);
  return [...worded, ...quotedReuse(read, worded)].sort((x, y) => y.score - x.score);
}

/** The shared quotations that no other reuse covers. */
function quotedReuse(documents: readonly ReadDocument[], known: readonly TextReuse[]): readonly TextReuse[] {
  const of = new Map<string, TextReuse[]>();
  const keyOf = (a: ReadDocument['uri'], b: ReadDocument['uri']): string => `${a}\n${b}`;
  for (const pair of known) {
    const key = keyOf(pair.a.uri, pair.b.uri);
    of.set(key, [...(of.get(key) ?? []), pair]);
  }
  return sharedQuotations(documents).flatMap(({ a, b, spanA, spanB, score }): readonly TextReuse[] => {
    const [documentA, documentB] = [documents[a], documents[b]];
    if (documentA === undefined || documentB === undefined) return [];
    const isKnown =
      of.get(keyOf(documentA.uri, documentB.uri))?.some(pair => meets(pair.a.span, spanA) && meets(pair.b.span, spanB)) ?? false;
    if (isKnown) return [];
    return [
      {
        a: { uri: documentA.uri, span: spanA },
        b: { uri: documentB.uri, span: spanB },
        score: Math.round(score * 1000) / 1000,
        direction: directionOf(documentA, spanA, documentB, spanB),
      },
    ];
  });
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function rarity(wordings: readonly Wording[]): (stem: string) => boolean {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { stems } of wordings)
    for (const stem of stems) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      total++;
    }
  const most = Math.max(RARE.places, total * RARE.share);
  return stem => (counts.get(stem) ?? 0) <= most;
}

interface Least {
  readonly matches: number;
  readonly score: number;
  readonly rare: number;
}

interface Aligned extends Stretch {
  readonly score: number;
}

function covers(outer: Stretch, inner: Stretch): boolean {
  return outer.fromA <= inner.fromA && inner.toA <= outer.toA && outer.fromB <= inner.fromB && inner.toB <= outer.toB;
}

function overlap(x: Stretch, y: Stretch): boolean {
  return x.fromA <= y.toA && y.fromA <= x.toA && x.fromB <= y.toB && y.fromB <= x.toB;
}

function alignStretch(wordings: readonly Wording[], stretch: Stretch, isRare: (stem: string) => boolean): Aligned | null {
  const [a, b] = [wordings[stretch.a], wordings[stretch.b]];
  if (a === undefined || b === undefined) return null;
  let [firstA, lastA] = [Math.max(0, stretch.fromA - MARGIN), stretch.toA + MARGIN];
  let [firstB, lastB] = [Math.max(0, stretch.fromB - MARGIN), stretch.toB + MARGIN];
  if (stretch.a === stretch.b && lastA >= firstB) {
    const middle = (stretch.toA + stretch.fromB) >> 1;
    [lastA, firstB] = [middle, middle + 1];
    if (lastA < firstA || firstB > lastB) return null;
  }
  const aligned = alignWords(a.stems.slice(firstA, lastA + 1), b.stems.slice(firstB, lastB + 1));
  if (aligned === null) return null;
  const length = aligned.toA - aligned.fromA + aligned.toB - aligned.fromB + 2;
  const score = (2 * aligned.matches) / length;
  const rare = aligned.at.filter(i => isRare(a.stems[firstA + i] ?? '')).length;
  const plain = aligned.at.filter(i => a.plain[firstA + i] === true).length;
  const isLong = (least: Least): boolean => aligned.matches >= least.matches && score >= least.score && rare >= least.rare;
  // In a very long stretch the words that stand often are not matched at all.
  const isWorded = aligned.matches >= VERY_LONG || plain >= (score >= ALMOST ? LEAST_PLAIN.almost : LEAST_PLAIN.loose);
  if (!(isWorded && (isLong(LEAST) || isLong(LONG))) && !isLong(EXACT)) return null;
  [firstA, lastA] = [firstA + aligned.fromA, firstA + aligned.toA];
  [firstB, lastB] = [firstB + aligned.fromB, firstB + aligned.toB];
  return { a: stretch.a, b: stretch.b, fromA: firstA, toA: lastA, fromB: firstB, toB: lastB, score };
}

function rewordedStretch(wordings: readonly Wording[], stretch: Stretch): Aligned | null {
  const [a, b] = [wordings[stretch.a], wordings[stretch.b]];
  return a === undefined || b === undefined ? null : rewordedSentences(a, b, stretch);
}

function reuseOf(wordings: readonly Wording[], aligned: Aligned): TextReuse | null {
  const [a, b] = [wordings[aligned.a], wordings[aligned.b]];
  if (a === undefined || b === undefined) return null;
  const [spanA, spanB] = [spanOf(a, aligned.fromA, aligned.toA), spanOf(b, aligned.fromB, aligned.toB)];
  if (spanA === null || spanB === null) return null;
  const [ofA, ofB] = [
    { uri: a.document.uri, span: spanA },
    { uri: b.document.uri, span: spanB },
  ];
  const score = Math.round(aligned.score * 1000) / 1000;
  return { a: ofA, b: ofB, score, direction: directionOf(a.document, spanA, b.document, spanB) };
}

/**
 * From word to word, and on to the sentences' borders where most of the sentence is within; a sentence of which only a little is within is
 * left out, where there is another.
 */
function spanOf({ document, spans }: Wording, from: number, to: number): Span | null {
  const [first, last] = [spans[from], spans[to]];
  if (first === undefined || last === undefined) return null;
  const within = document.sentences.filter(({ span }) => span.start < last.end && first.start < span.end).map(({ span }) => span);
  const whole = within.filter(span => (Math.min(span.end, last.end) - Math.max(span.start, first.start)) * 2 >= span.end - span.start);
  const [head, tail] = [whole[0], whole.at(-1)];
  if (head === undefined || tail === undefined) return { start: first.start, end: last.end };
  return { start: head.start, end: tail.end };
}
