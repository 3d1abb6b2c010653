import type { DocumentUri, ReadDocument } from '../model/index.ts';
import { buildSegment, printOf, readPassages, type Reading } from './buildSegment.ts';
import { LayeredMap } from './layeredMap.ts';
import { due, mergeAll } from './mergeSegments.ts';
import { type LiveSegment, liveSegment, totalsOf, withoutDocuments } from './liveSegment.ts';
import { documentCount, findDocument, needleOf, uriOf } from './segment.ts';

/**
 * The passages of a corpus, ready to be searched. Immutable: a change makes the next index, and the old one goes on answering as
 * before. It holds no text: `documents` are the caller's own, kept to show passages from and to know their words by.
 *
 * Method: as in a log-structured merge tree. Each change is a segment of its own; what it replaces is crossed out in the segments
 * that hold it; segments of one size are merged when there are many. Until then the crossed-out passages still count in the
 * document frequencies of their terms.
 */
export interface PassageIndex {
  readonly documents: ReadonlyMap<DocumentUri, ReadDocument>;
  readonly segments: readonly LiveSegment[];
}

export const EMPTY_INDEX: PassageIndex = { documents: new LayeredMap(), segments: [] };

export interface IndexChange {
  readonly put: readonly ReadDocument[];
  readonly remove: readonly DocumentUri[];
}

/**
 * With more segments than this, those that are due are merged at once. So few of a row of small changes wait for a merge; a caller
 * that has time to spare lets none wait, with `compactIndex`.
 */
const MOST_SEGMENTS = 24;

/** The index after `change`. Costs what the changed documents cost, not what the corpus costs. A document put in twice counts once, the last. */
export function updateIndex(index: PassageIndex, change: IndexChange): PassageIndex {
  const put = new Map(change.put.map(document => [document.uri, document]));
  const fresh = [...put.values()].filter(document => !holds(index.segments, document));
  const gone = new Set([...change.remove.filter(uri => !put.has(uri)), ...fresh.map(({ uri }) => uri)]);
  const left = withoutDocuments(index.segments, gone);
  const segments = fresh.length === 0 ? left : [...left, segmentOf(left, readPassages(fresh))];
  return { documents: documentsAfter(index.documents, put, change.remove), segments: tidy(segments) };
}

/** The addresses of the documents that the index holds, read or not: after loading, those that are gone meanwhile must be removed. */
export function indexedDocuments({ segments }: PassageIndex): readonly DocumentUri[] {
  return segments.flatMap(({ segment, holds }) =>
    Array.from({ length: documentCount(segment) }, (_, document) => document)
      .filter(holds)
      .map(document => uriOf(segment, document)),
  );
}

function documentsAfter(
  documents: ReadonlyMap<DocumentUri, ReadDocument>,
  put: ReadonlyMap<DocumentUri, ReadDocument>,
  remove: readonly DocumentUri[],
): ReadonlyMap<DocumentUri, ReadDocument> {
  return (documents instanceof LayeredMap ? documents : new LayeredMap(documents)).with(put, remove);
}

/** Whether the very same text of `document` is in the index already. */
function holds(segments: readonly LiveSegment[], document: ReadDocument): boolean {
  if (segments.length === 0) return false;
  const uri = needleOf(document.uri);
  const [a, b] = printOf(document);
  return segments.some(live => {
    const number = findDocument(live.segment, uri);
    const { documentPrint } = live.segment;
    return number >= 0 && live.holds(number) && documentPrint[2 * number] === a && documentPrint[2 * number + 1] === b;
  });
}

function segmentOf(others: readonly LiveSegment[], reading: Reading): LiveSegment {
  const totals = totalsOf(others);
  let length = totals.length;
  for (const terms of reading.passageLength) length += terms;
  // The average is over the passages of the text; titles are no passages, but their words are read with the others.
  const passages = totals.passages + reading.passageStart.length - reading.uris.length;
  return liveSegment(buildSegment(reading, length / Math.max(1, passages)));
}

function tidy(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  if (segments.length <= MOST_SEGMENTS) return segments;
  const merge = due(segments);
  return merge.length === 0 ? segments : tidy(mergeAll(segments, merge));
}
