/** The notes on a document in the order of the text, each with where it stands now and with its replies. */
import type { Annotation, NotedDocument, Span } from '../../model/index.ts';
import { QuoteFinder } from '../quotes.ts';
import { type NoteText, noteText } from './noteText.ts';
import type { PathOf } from './paths.ts';

/** A note and the replies to it. */
export interface Thread {
  readonly annotation: Annotation;
  readonly note: NoteText;
  /** Where its words stand now; null for an orphan and for a note on the whole document. */
  readonly span: Span | null;
  /** Whether it has words that are not to be found with certainty. */
  readonly isOrphan: boolean;
  /** Replies to it and to its replies, oldest first. */
  readonly replies: readonly Thread[];
}

/** All threads of a document: those on the whole document first, those that have lost their words last. */
export function threadsOf({ document, annotations }: NotedDocument, pathOf: PathOf): readonly Thread[] {
  const finder = document.text === null ? null : new QuoteFinder(document.text);
  const known = new Map(annotations.map(annotation => [annotation.id, annotation]));
  const rootOf = rootFinder(known);
  const replies = new Map<string, Annotation[]>();
  const roots: Annotation[] = [];
  for (const annotation of annotations) {
    const root = rootOf(annotation);
    if (root === annotation) roots.push(annotation);
    else {
      const before = replies.get(root.id);
      if (before === undefined) replies.set(root.id, [annotation]);
      else before.push(annotation);
    }
  }
  const threadOf = (annotation: Annotation): Thread => {
    const { quote } = annotation.target;
    const span = quote === null ? null : (finder?.find(quote) ?? null);
    return {
      annotation,
      note: noteText(annotation, pathOf),
      span,
      isOrphan: quote !== null && span === null,
      replies: (replies.get(annotation.id) ?? []).map(threadOf),
    };
  };
  return roots.map(threadOf).sort((a, b) => placeOf(a) - placeOf(b) || (a.span?.end ?? 0) - (b.span?.end ?? 0));
}

/** Finds the note that a thread begins with. Where replies run in a circle, each of them stands alone. Cost: O(1) a note, on the whole. */
function rootFinder(known: ReadonlyMap<string, Annotation>): (annotation: Annotation) => Annotation {
  const roots = new Map<Annotation, Annotation>();
  return annotation => {
    const trail = new Set<Annotation>();
    let at = annotation;
    while (!roots.has(at) && !trail.has(at)) {
      trail.add(at);
      at = known.get(at.target.source) ?? at;
    }
    const isCircle = !roots.has(at) && known.has(at.target.source);
    const root = roots.get(at) ?? at;
    for (const each of trail) roots.set(each, isCircle ? each : root);
    return roots.get(annotation) ?? annotation;
  };
}

function placeOf({ span, isOrphan }: Thread): number {
  return isOrphan ? Infinity : (span?.start ?? -1);
}

/** The words that the thread is about, as they are in the text now; empty for a note on the whole document. */
export function wordsOf({ annotation, span }: Thread, text: string | null): string {
  return span === null || text === null ? (annotation.target.quote?.exact ?? '') : text.slice(span.start, span.end);
}
