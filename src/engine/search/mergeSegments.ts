/**
 * Makes one segment of several, leaving out what was crossed out.
 *
 * Method: documents are taken in the order of their addresses, so the passages of each source keep their order and each term's
 * lists need only be joined and sorted. Impacts are worked out anew with the average length of what is merged.
 * Cost: linear in the postings, done in slices: the generator yields after about `SLICE` postings (one or two milliseconds).
 */
import { frequencyOf, impactOf } from './bm25.ts';
import { compareText } from './buildSegment.ts';
import { averageLength, liveSegment, type LiveSegment, totalsOf } from './liveSegment.ts';
import { CHUNK, documentCount, MOST_PASSAGES, type Segment, stringRow, stringRowInSlices, termOf, uriOf } from './segment.ts';

const SLICE = 50_000;
/** So many segments of one size are made one. */
const FAN = 8;
/** The share of the largest segment from which on all others together are worth a merge of all. */
const SCATTERED = 1 / 8;
const NOT_TAKEN = 0xffffffff;

/** The segments that should be merged now; none where all is well. */
export function due(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  const sizes = new Map<number, LiveSegment[]>();
  for (const one of segments) {
    const size = Math.floor(Math.log2(one.passages + one.documents + 16) / 3);
    sizes.set(size, [...(sizes.get(size) ?? []), one]);
  }
  const crowded = [...sizes].sort(([a], [b]) => a - b).find(([, group]) => group.length >= FAN);
  if (crowded && total(crowded[1]) <= MOST_PASSAGES) return crowded[1];
  const wasted = segments.find(({ segment, documents }) => documents < documentCount(segment) / 2);
  return wasted ? [wasted] : [];
}

/**
 * All segments, where the largest does not hold nearly everything: as after the first reading of a corpus. Each passage is so
 * merged a bounded number of times as the corpus grows, and a question has one large segment to look into.
 */
export function scattered(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  const all = total(segments);
  const largest = Math.max(0, ...segments.map(({ passages, documents }) => passages + documents));
  return all - largest > SCATTERED * largest && all <= MOST_PASSAGES ? segments : [];
}

function total(group: readonly LiveSegment[]): number {
  const { passages, documents } = totalsOf(group);
  return passages + documents;
}

/** `segments` with `merge`, some of them, made one, at once. */
export function mergeAll(segments: readonly LiveSegment[], merge: readonly LiveSegment[]): readonly LiveSegment[] {
  const slices = mergeSlices(merge);
  for (let slice = slices.next(); ; slice = slices.next()) if (slice.done) return [...without(segments, merge), slice.value];
}

function without(segments: readonly LiveSegment[], merged: readonly LiveSegment[]): readonly LiveSegment[] {
  return segments.filter(one => !merged.includes(one));
}

/** Merges slice by slice. */
export function* mergeSlices(sources: readonly LiveSegment[]): Generator<undefined, LiveSegment> {
  const average = averageLength(totalsOf(sources));
  const documents = documentsInOrder(sources);
  const passages = layPassages(sources, documents);
  yield;
  const terms = yield* joinTerms(sources);
  const postings = yield* joinPostings(sources, passages, terms, average);
  const uris = stringRow(documents.map(({ uri }) => uri));
  const names = yield* stringRowInSlices(postings.terms.map(term => terms.names[term] ?? ''));
  const { maps: _, ...laid } = passages;
  const { terms: __, ...lists } = postings;
  return liveSegment({
    ...laid,
    ...lists,
    documentPrint: Uint32Array.from(documents.flatMap(({ source, number }) => printIn(source.segment, number))),
    documentLanguage: Uint8Array.from(documents, ({ source, number }) => source.segment.documentLanguage[number] ?? 0),
    uriStart: uris.starts,
    uriBytes: uris.bytes,
    uriTable: uris.table,
    termStart: names.starts,
    termBytes: names.bytes,
    termTable: names.table,
    averageLength: Float64Array.of(average),
  });
}

interface Taken {
  readonly source: LiveSegment;
  readonly number: number;
  readonly uri: string;
}

function documentsInOrder(sources: readonly LiveSegment[]): readonly Taken[] {
  const taken: Taken[] = [];
  for (const source of sources) {
    for (let number = 0; number < documentCount(source.segment); number++) {
      if (source.holds(number)) taken.push({ source, number, uri: uriOf(source.segment, number) });
    }
  }
  return taken.sort((a, b) => compareText(a.uri, b.uri));
}

function printIn({ documentPrint }: Segment, document: number): readonly number[] {
  return [documentPrint[2 * document] ?? 0, documentPrint[2 * document + 1] ?? 0];
}

interface LaidPassages extends Pick<Segment, 'documentFirst' | 'passageStart' | 'passageEnd' | 'passageLength'> {
  /** By source: from its passages to those of the merged segment. */
  readonly maps: ReadonlyMap<LiveSegment, Uint32Array>;
}

function layPassages(sources: readonly LiveSegment[], documents: readonly Taken[]): LaidPassages {
  const count = total(sources);
  const maps = new Map(sources.map(one => [one, new Uint32Array(one.segment.passageStart.length).fill(NOT_TAKEN)]));
  const documentFirst = new Uint32Array(documents.length + 1);
  const [passageStart, passageEnd] = [new Uint32Array(count), new Uint32Array(count)];
  const passageLength = new Uint16Array(count);
  let at = 0;
  for (const [i, { source, number }] of documents.entries()) {
    const { segment } = source;
    const end = segment.documentFirst[number + 1] ?? 0;
    const map = maps.get(source);
    for (let passage = segment.documentFirst[number] ?? 0; passage < end; passage++) {
      if (map) map[passage] = at;
      passageStart[at] = segment.passageStart[passage] ?? 0;
      passageEnd[at] = segment.passageEnd[passage] ?? 0;
      passageLength[at++] = segment.passageLength[passage] ?? 0;
    }
    documentFirst[i + 1] = at;
  }
  return { documentFirst, passageStart, passageEnd, passageLength, maps };
}

interface JoinedTerms {
  readonly names: readonly string[];
  /** By joined term: who has it, each time the number of a source and its own number of the term. */
  readonly owners: readonly (readonly number[])[];
}

function* joinTerms(sources: readonly LiveSegment[]): Generator<undefined, JoinedTerms> {
  const numbers = new Map<string, number>();
  const owners: number[][] = [];
  for (const [source, { segment }] of sources.entries()) {
    for (let term = 0; term < segment.termStart.length - 1; term++) {
      const name = termOf(segment, term);
      const number = numbers.get(name);
      if (number === undefined) {
        numbers.set(name, owners.length);
        owners.push([source, term]);
      } else owners[number]?.push(source, term);
      if (term % (SLICE / 10) === SLICE / 10 - 1) yield;
    }
  }
  return { names: [...numbers.keys()], owners };
}

interface JoinedPostings extends Pick<Segment, 'termList' | 'termPosting' | 'termMost' | 'listChunk' | 'listCount' | 'ids' | 'impacts'> {
  /** The terms that still stand somewhere, numbers into the joined terms. */
  readonly terms: readonly number[];
}

function* joinPostings(
  sources: readonly LiveSegment[],
  { maps, passageLength }: LaidPassages,
  { owners }: JoinedTerms,
  average: number,
): Generator<undefined, JoinedPostings> {
  const most = sources.reduce((sum, { segment }) => sum + segment.ids.length, 0);
  const ids = new Uint16Array(most);
  const impacts = new Uint8Array(most);
  const terms: number[] = [];
  const [termList, termPosting, termMost]: [number[], number[], number[]] = [[0], [0], []];
  const [listChunk, listCount]: [number[], number[]] = [[], []];
  const gathered = new Uint32Array(most);
  let at = 0;
  let sliced = 0;
  for (const [term, pairs] of owners.entries()) {
    let count = 0;
    for (let i = 0; i < pairs.length; i += 2) {
      const source = sources[pairs[i] ?? 0];
      const map = source && maps.get(source);
      if (map) count = gather(source.segment, pairs[i + 1] ?? 0, map, gathered, count, average, passageLength);
    }
    if (count === 0) continue;
    const found = gathered.subarray(0, count);
    if (pairs.length > 2) found.sort();
    let chunk = -1;
    let most = 0;
    let began = at;
    for (const entry of found) {
      const passage = entry >>> 8;
      if (passage >>> 16 !== chunk) {
        if (chunk >= 0) listCount.push(at - began - 1);
        chunk = passage >>> 16;
        listChunk.push(chunk);
        began = at;
      }
      const impact = entry & 0xff;
      if (impact > most) most = impact;
      ids[at] = passage & (CHUNK - 1);
      impacts[at++] = impact;
    }
    listCount.push(at - began - 1);
    terms.push(term);
    termMost.push(most);
    termPosting.push(at);
    termList.push(listChunk.length);
    if (at - sliced > SLICE) {
      sliced = at;
      yield;
    }
  }
  return {
    terms,
    termList: Uint32Array.from(termList),
    termPosting: Uint32Array.from(termPosting),
    termMost: Uint8Array.from(termMost),
    listChunk: Uint8Array.from(listChunk),
    listCount: Uint16Array.from(listCount),
    ids: ids.slice(0, at),
    impacts: impacts.slice(0, at),
  };
}

/** Puts the live postings of a term into `into` from `count` on, as passage and impact in one number; returns the new count. */
function gather(
  { termList, termPosting, listChunk, listCount, ids, impacts, averageLength: ownAverage }: Segment,
  term: number,
  map: Uint32Array,
  into: Uint32Array,
  count: number,
  average: number,
  passageLength: Uint16Array,
): number {
  const before = ownAverage[0] ?? 1;
  let next = count;
  let i = termPosting[term] ?? 0;
  for (let list = termList[term] ?? 0; list < (termList[term + 1] ?? 0); list++) {
    const base = (listChunk[list] ?? 0) * CHUNK;
    const end = i + (listCount[list] ?? 0) + 1;
    for (; i < end; i++) {
      const passage = map[base + (ids[i] ?? 0)] ?? NOT_TAKEN;
      if (passage === NOT_TAKEN) continue;
      const impact = impacts[i] ?? 0;
      const length = passageLength[passage] ?? 0;
      const anew = before === average ? impact : impactOf(frequencyOf(impact, length, before), length, average);
      into[next++] = passage * 256 + anew;
    }
  }
  return next;
}
