/** Two versions of a document with what became of its passages, labelled by hand: test/golden/versions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Span, selectorsFor } from '../../../src/engine/index.ts';
import { resolveAnchor, resolveAnchors } from '../../../src/engine/anchor/resolve.ts';
import { WordIndex } from '../../../src/engine/anchor/words.ts';
import { type Counts, judge, noCounts, type Verdict } from './judge.ts';

/**
 * What became of a passage. `light`, `medium`, `heavy`: up to a fifth, two fifths, more of its words changed, and no fact. `fact`: a number, name, date or denial changed.
 * `deleted-copy`: deleted, while words like its own stand elsewhere.
 */
export const FATES = ['untouched', 'moved', 'light', 'medium', 'heavy', 'repeated', 'fact', 'deleted', 'deleted-copy'] as const;
export type Fate = (typeof FATES)[number];

export const VERSIONS = 'test/golden/versions';

interface Row {
  readonly text: string;
  readonly nth?: number;
  readonly now: string | null;
  readonly nowNth?: number;
  readonly fate: Fate;
}

export interface LabelledPassage {
  readonly fate: Fate;
  readonly old: Span;
  /** Null where it was deleted. */
  readonly now: Span | null;
}

export interface LabelledVersions {
  readonly before: string;
  readonly after: string;
  readonly passages: readonly LabelledPassage[];
}

/** The labelled folders: `unread`: those whose errors nobody who writes the rules has read, else all others. */
export function versionFolders(unread: boolean): readonly string[] {
  return readdirSync(VERSIONS, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && entry.name.startsWith('unread-') === unread)
    .map(({ name }) => `${VERSIONS}/${name}`);
}

/** Reads one labelled folder. Throws where a passage does not stand in the text that it is labelled in. */
export function readVersions(folder: string): LabelledVersions {
  const [before, after] = ['v1.md', 'v2.md'].map(name => readFileSync(join(folder, name), 'utf8'));
  const rows = readFileSync(join(folder, 'passages.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Row); // the shape of the labelled passages
  if (before === undefined || after === undefined) throw new Error(`${folder} lacks a version.`);
  const passages = rows.map(({ text, nth = 1, now, nowNth = 1, fate }) => ({
    fate,
    old: occurrence(before, text, nth),
    now: now === null ? null : occurrence(after, now, nowNth),
  }));
  return { before, after, passages };
}

function occurrence(text: string, words: string, nth: number): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” does not stand in the text ${String(nth)} times.`);
  return { start, end: start + words.length };
}

/** One passage as it was resolved, by itself and together with the others of its text. */
export interface Resolved extends LabelledPassage {
  readonly alone: Verdict;
  readonly together: Verdict;
}

export type Tally = ReadonlyMap<Fate, { readonly alone: Counts; readonly together: Counts }>;

export function noTally(): Tally {
  return new Map(FATES.map(fate => [fate, { alone: noCounts(), together: noCounts() }]));
}

/** Resolves all passages of a folder and counts them in. */
export function tallyVersions({ before, after, passages }: LabelledVersions, tally: Tally): readonly Resolved[] {
  const index = new WordIndex(after);
  const queries = passages.map(({ old }) => selectorsFor(before, old));
  const together = resolveAnchors(index, queries);
  return passages.flatMap((passage, i): Resolved[] => {
    const [counts, query, result] = [tally.get(passage.fate), queries[i], together[i]];
    if (!counts || !query || !result) return [];
    const { span } = resolveAnchor(index, query);
    return [{ ...passage, alone: judge(counts.alone, span, passage.now), together: judge(counts.together, result.span, passage.now) }];
  });
}
