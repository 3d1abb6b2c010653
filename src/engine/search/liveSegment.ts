import type { DocumentUri } from '../model/index.ts';
import { documentCount, findDocument, needleOf, passageCount, type Segment } from './segment.ts';

/** A segment with what has been crossed out in it since. Immutable. */
export interface LiveSegment {
  readonly segment: Segment;
  /** A bit a passage, set where the passage is no longer part of the index; null where all are. */
  readonly dead: Uint8Array | null;
  /** Passages of text (titles not counted) that are left. */
  readonly passages: number;
  readonly documents: number;
  /** Terms in the passages and titles that are left. */
  readonly length: number;
  /** The languages of the documents that the segment was made of, by number, ascending. */
  readonly languages: readonly number[];
  /** Whether the document is left. */
  readonly holds: (document: number) => boolean;
}

export function isDead(dead: Uint8Array, passage: number): boolean {
  return ((dead[passage >> 3] ?? 0) & (1 << (passage & 7))) !== 0;
}

/** `segment` without the passages that `dead` crosses out. Linear in the passages. */
export function liveSegment(segment: Segment, dead: Uint8Array | null = null): LiveSegment {
  let passages = 0;
  let documents = 0;
  let length = 0;
  for (let document = 0; document < documentCount(segment); document++) {
    const first = segment.documentFirst[document] ?? 0;
    if (dead && isDead(dead, first)) continue;
    const end = segment.documentFirst[document + 1] ?? 0;
    documents++;
    passages += end - first - 1;
    for (let passage = first; passage < end; passage++) length += segment.passageLength[passage] ?? 0;
  }
  const languages = [...new Set(segment.documentLanguage)].sort((a, b) => a - b);
  return live({ segment, dead, passages, documents, length, languages });
}

function live(parts: Omit<LiveSegment, 'holds'>): LiveSegment {
  const { dead, segment } = parts;
  return { ...parts, holds: document => !dead || !isDead(dead, segment.documentFirst[document] ?? 0) };
}

/** The segments without the documents named. A segment that holds none of them stays the same, one with nothing left goes. */
export function withoutDocuments(segments: readonly LiveSegment[], gone: ReadonlySet<DocumentUri>): readonly LiveSegment[] {
  if (gone.size === 0) return segments;
  const needles = [...gone].map(needleOf);
  return segments
    .map(one => {
      const documents = needles.map(needle => findDocument(one.segment, needle)).filter(number => number >= 0 && one.holds(number));
      return documents.length === 0 ? one : crossedOut(one, documents);
    })
    .filter(({ documents }) => documents > 0);
}

function crossedOut(one: LiveSegment, documents: readonly number[]): LiveSegment {
  const { segment } = one;
  const dead = one.dead?.slice() ?? new Uint8Array((passageCount(segment) + 7) >> 3);
  let { passages, length } = one;
  for (const document of documents) {
    const first = segment.documentFirst[document] ?? 0;
    const end = segment.documentFirst[document + 1] ?? 0;
    passages -= end - first - 1;
    for (let passage = first; passage < end; passage++) {
      dead[passage >> 3] = (dead[passage >> 3] ?? 0) | (1 << (passage & 7));
      length -= segment.passageLength[passage] ?? 0;
    }
  }
  return live({ ...one, dead, passages, documents: one.documents - documents.length, length });
}

interface Totals {
  readonly passages: number;
  readonly documents: number;
  readonly length: number;
}

export function totalsOf(segments: readonly LiveSegment[]): Totals {
  let [passages, documents, length] = [0, 0, 0];
  for (const one of segments) {
    passages += one.passages;
    documents += one.documents;
    length += one.length;
  }
  return { passages, documents, length };
}

/** The average number of terms of a passage. */
export function averageLength({ passages, documents, length }: Totals): number {
  return length / Math.max(1, passages || documents);
}
