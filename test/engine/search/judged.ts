/** Labelled questions and how good the answers to them are. */
import { readFileSync } from 'node:fs';
import { EMPTY_INDEX, type PassageIndex, updateIndex } from '../../../src/engine/search/passageIndex.ts';
import { relatedPassages } from '../../../src/engine/search/relatedPassages.ts';
import { readingOf } from '../../bench/search/largeCorpus.ts';

export const SETS = ['mixed', 'abstracts', 'checked', 'hard', 'languages'] as const;
export const HALVES = ['seen', 'unseen'] as const;

export interface Judgement {
  readonly id: string;
  readonly style: string;
  readonly text: string;
  /** Names of documents, best first. */
  readonly relevant: readonly string[];
}

interface JudgedSource {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** English where it is not named. */
  readonly language?: string;
}

function rows(name: string): readonly unknown[] {
  const text = readFileSync(new URL(`../../golden/related/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

/** The documents of a set, a passage each sentence. */
export function judgedIndex(set: string): PassageIndex {
  // The files are part of the repository, written in this shape.
  const sources = rows(`${set}/documents`) as readonly JudgedSource[];
  const documents = sources.map(({ id, title, text, language = 'en' }) => ({ ...readingOf(id, title, text.split(/(?<=\.) /)), language }));
  return updateIndex(EMPTY_INDEX, { put: documents, remove: [] });
}

export function judgementsOf(set: string, half: string): readonly Judgement[] {
  return rows(`${set}/${half}`) as readonly Judgement[]; // As above.
}

/** The documents of an answer, each at its best passage. */
export function ranking(index: PassageIndex, text: string): readonly string[] {
  const answered = relatedPassages(index, { text, exclude: new Set(), top: 50 }).map(({ uri }): string => uri);
  return [...new Set(answered)].slice(0, 10);
}

/** nDCG at ten; every document that is right counts the same. */
export function ndcg(ranked: readonly string[], relevant: readonly string[]): number {
  const gain = (names: readonly string[]): number =>
    names.reduce((sum, name, i) => sum + (relevant.includes(name) ? 1 / Math.log2(i + 2) : 0), 0);
  return gain(ranked) / gain(relevant);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
