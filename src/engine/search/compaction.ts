import type { DocumentUri } from '../model/index.ts';
import { type LiveSegment, withoutDocuments } from './liveSegment.ts';
import { due, mergeSlices, scattered } from './mergeSegments.ts';
import type { PassageIndex } from './passageIndex.ts';
import { documentCount, uriOf } from './segment.ts';

/** A merge that has been done beside the index, which may have gone on meanwhile. */
export interface Compaction {
  readonly sources: readonly LiveSegment[];
  readonly merged: LiveSegment;
}

/**
 * Does the merge that is due, in slices of a millisecond or two: between them the caller may answer questions, change the index,
 * or give up. Afterwards one segment holds nearly everything. Null where no merge is due. `applyCompaction` puts the outcome in place.
 */
export function* compactIndex(index: PassageIndex): Generator<undefined, Compaction | null> {
  const all = scattered(index.segments);
  const sources = all.length > 0 ? all : due(index.segments);
  return sources.length === 0 ? null : { sources, merged: yield* mergeSlices(sources) };
}

/** `index` with the merge in place. What was taken out since the merge began stays out; a merge that no longer fits is dropped. */
export function applyCompaction(index: PassageIndex, { sources, merged }: Compaction): PassageIndex {
  const now = sources.map(({ segment }) => index.segments.find(live => live.segment === segment));
  const rest = index.segments.filter(live => !now.includes(live));
  if (rest.length + sources.length !== index.segments.length) return index;
  const gone = new Set(sources.flatMap((source, i) => takenOut(source, now[i])));
  return { ...index, segments: [...rest, ...withoutDocuments([merged], gone)] };
}

function takenOut(then: LiveSegment, now: LiveSegment | undefined): readonly DocumentUri[] {
  if (now?.documents === then.documents) return [];
  const gone: DocumentUri[] = [];
  for (let document = 0; document < documentCount(then.segment); document++) {
    if (then.holds(document) && !now?.holds(document)) gone.push(uriOf(then.segment, document));
  }
  return gone;
}
