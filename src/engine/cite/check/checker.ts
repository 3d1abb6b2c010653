import { citationKey } from '../../../base/citationKey.ts';
import type { Corpus } from '../../corpus.ts';
import type { DocumentUri, ReadDocument } from '../../model/index.ts';
import type { NotesOn } from './earlier.ts';

/** A corpus made ready for checking reports against it. Immutable; what it works out of a document it keeps for as long as the document is. */
export interface Checker {
  readonly corpus: Corpus;
  /** The documents of each citation key: more than one where a key is used twice. */
  readonly byKey: ReadonlyMap<string, readonly ReadDocument[]>;
  /** Keys that are known from elsewhere, such as a bibliography file: they can be cited, but nothing can be held to their text. */
  readonly otherKeys: ReadonlySet<string>;
  /** Documents of the corpus that are no sources. */
  readonly leftOut: ReadonlySet<DocumentUri>;
  readonly notesOn: NotesOn;
  /** The year of the newest source; null where none is dated. */
  readonly newest: number | null;
}

interface CheckerOptions {
  /** Keys of a bibliography file. */
  readonly otherKeys?: Iterable<string>;
  /** Documents that are no sources, such as reports that stand in the corpus folder themselves. */
  readonly leaveOut?: Iterable<DocumentUri>;
  /** What the reader has noted on a document: by it a passage is known to have changed. */
  readonly notesOn?: NotesOn;
}

/** Makes a corpus ready. */
export function prepareChecker(corpus: Corpus, { otherKeys = [], leaveOut = [], notesOn = () => [] }: CheckerOptions = {}): Checker {
  const leftOut = new Set(leaveOut);
  const byKey = new Map<string, ReadDocument[]>();
  for (const document of corpus.documents.values()) {
    if (leftOut.has(document.uri)) continue;
    const list = byKey.get(citationKey(document.record.id));
    if (list === undefined) byKey.set(citationKey(document.record.id), [document]);
    else list.push(document);
  }
  const years = [...byKey.values()].flat().flatMap(({ record }) => Number(/^\d{4}/.exec(record.issued ?? '')?.[0] ?? []) || []);
  const newest = years.reduce<number | null>((latest, year) => Math.max(latest ?? year, year), null);
  return { corpus, byKey, otherKeys: new Set(otherKeys), leftOut, notesOn, newest };
}
