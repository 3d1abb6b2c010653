/**
 * What the postings say of a candidate: BM25 of its passage and of its whole document, title included, without rounding.
 *
 * A short document is best judged as a whole, a long one by its passage; so the two are mixed by the document's length. Term
 * frequencies are worked back from the impacts, which is exact for all but very frequent words. Words that the query repeats count
 * for less than their number, unlike among the candidates, and rare ones for more than their idf: a long query is carried by the few
 * words that no other text has; words that are common everywhere count for little however rare they are here (`terms/lightWords.ts`).
 * A word of the title counts as several of the text.
 * Cost: two binary searches a term for each document, and its own postings.
 */
import { frequencyOf, idfOf, querySaturation, rarity, saturation } from './bm25.ts';
import type { Candidate, WeighedTerm } from './candidates.ts';
import { averageLength, isDead, type LiveSegment, totalsOf } from './liveSegment.ts';
import { CHUNK, documentOf, ListCursor, lowerBound, type Segment } from './segment.ts';
import { tellingIdf } from './terms/lightWords.ts';

export interface Scored {
  readonly segment: number;
  readonly document: number;
  readonly passage: number;
  /** BM25 of the passage alone. */
  readonly passageScore: number;
  /** BM25 of the document as one. */
  readonly documentScore: number;
  /** Both, mixed. */
  readonly score: number;
  /** The terms that the document has, indexes into the query's. */
  readonly matched: readonly number[];
}

/** The share of the document's own score: `short` for a document of one passage, sinking towards `long` with a half-way of `half` passages. */
const DOCUMENT_SHARE = { short: 0.85, long: 0.25, half: 5 } as const;
/** A document speaks for its best passage; for its others it counts less, so that one document does not fill an answer. */
const OTHER_PASSAGES = 0.7;
/** How often a word of the title counts in its document. */
const TITLE_TIMES = 2.5;

export function documentShare(passages: number): number {
  const { short, long, half } = DOCUMENT_SHARE;
  return long + ((short - long) * half) / (half + Math.max(0, passages - 1));
}

/** Scores the candidates; one that is a title stands for its document's best passage. No passage comes twice. */
export function scoreCandidates(
  segments: readonly LiveSegment[],
  terms: readonly WeighedTerm[],
  candidates: readonly Candidate[],
): readonly Scored[] {
  const totals = totalsOf(segments);
  const averages = { passage: averageLength(totals), document: totals.length / Math.max(1, totals.documents) };
  const greatest = idfOf(1, totals.passages + totals.documents);
  const weights = terms.map(({ term, idf, frequency }) => rarity(tellingIdf(term, idf, greatest)) * querySaturation(frequency));
  const known = new Map<string, DocumentScores>();
  const taken = new Set<string>();
  const scored: Scored[] = [];
  for (const { segment, passage } of candidates) {
    const live = segments[segment];
    if (!live) continue;
    const document = documentOf(live.segment, passage);
    const key = `${segment} ${document}`;
    const scores = known.get(key) ?? scoreDocument(live, segment, document, terms, weights, averages);
    known.set(key, scores);
    const shown = passage === scores.first ? scores.best : passage;
    if (taken.has(`${segment} ${shown}`)) continue;
    taken.add(`${segment} ${shown}`);
    const passageScore = scores.passages[shown - scores.first] ?? 0;
    const share = documentShare(scores.passages.length - 1);
    const own = shown === scores.best ? 1 : OTHER_PASSAGES;
    const score = (1 - share) * passageScore + share * own * scores.whole;
    scored.push({ segment, document, passage: shown, passageScore, documentScore: scores.whole, score, matched: scores.matched });
  }
  return scored;
}

interface DocumentScores {
  /** The number of its title, its first passage. */
  readonly first: number;
  /** BM25 of each of its passages, title first. */
  readonly passages: Float64Array;
  /** The best passage of text; the title where there is none. */
  readonly best: number;
  readonly whole: number;
  readonly matched: readonly number[];
}

interface Averages {
  readonly passage: number;
  readonly document: number;
}

function scoreDocument(
  { segment, dead }: LiveSegment,
  number: number,
  document: number,
  terms: readonly WeighedTerm[],
  weights: readonly number[],
  averages: Averages,
): DocumentScores {
  const first = segment.documentFirst[document] ?? 0;
  const end = segment.documentFirst[document + 1] ?? 0;
  const passages = new Float64Array(dead && isDead(dead, first) ? 0 : end - first);
  let length = 0;
  for (let passage = first; passage < end; passage++) length += segment.passageLength[passage] ?? 0;
  const matched: number[] = [];
  let whole = 0;
  for (const [i, { numbers }] of terms.entries()) {
    const term = numbers[number] ?? -1;
    if (term < 0) continue;
    const weight = weights[i] ?? 0;
    const total = addTerm(segment, term, first, passages, weight, averages.passage);
    if (total === 0) continue;
    matched.push(i);
    whole += weight * saturation(total, length, averages.document);
  }
  return { first, passages, best: first + bestOf(passages), whole, matched };
}

/** Adds what a term gives to each passage from `first` on, the title; returns how often the document has it. */
function addTerm(segment: Segment, term: number, first: number, scores: Float64Array, weight: number, average: number): number {
  const { ids, impacts, passageLength } = segment;
  const ownAverage = segment.averageLength[0] ?? 1;
  const end = first + scores.length;
  let total = 0;
  const list = new ListCursor(segment, term);
  for (let chunk = first >>> 16; chunk * CHUNK < end; chunk++) {
    list.enter(chunk);
    const base = chunk * CHUNK;
    for (let i = lowerBound(ids, list.start, list.end, Math.max(0, first - base)); i < list.end; i++) {
      const passage = base + (ids[i] ?? 0);
      if (passage >= end) break;
      const length = passageLength[passage] ?? 0;
      const frequency = frequencyOf(impacts[i] ?? 0, length, ownAverage);
      total += passage === first ? TITLE_TIMES * frequency : frequency;
      scores[passage - first] = (scores[passage - first] ?? 0) + weight * saturation(frequency, length, average);
    }
  }
  return total;
}

/** The place of the greatest score behind the title, the first of equals; 0 where the document is all title. */
function bestOf(scores: Float64Array): number {
  let best = Math.min(1, scores.length - 1);
  for (let i = 2; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  return Math.max(0, best);
}
