/** The labelled pairs of sentences of test/golden/compare, as the benches read them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { StatedSentence } from '../../../src/engine/index.ts';

/** Two sentences and how their figures stand to each other, as a person labelled it. */
export interface LabelledPair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  /** The figures that are meant, in the words of the sentences. */
  readonly aFigure?: string;
  readonly bFigure?: string;
  readonly aDate?: string;
  readonly bDate?: string;
  readonly relation: string;
}

const FOLDER = 'test/golden/compare';

/** All files of labelled pairs. */
export function pairFiles(): readonly string[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.jsonl'))
    .map(name => `${FOLDER}/${name}`);
}

/** The pairs of a file. */
export function readPairs(path: string): readonly LabelledPair[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as LabelledPair); // the shape of the labelled pairs
}

/** The two sentences of a pair as the engine takes them. */
export function sentencesOf(pair: LabelledPair): { readonly a: StatedSentence; readonly b: StatedSentence } {
  return { a: stated(pair.a, pair.aFigure, pair.aDate), b: stated(pair.b, pair.bFigure, pair.bDate) };
}

function stated(text: string, figure: string | undefined, date: string | undefined): StatedSentence {
  const start = figure === undefined ? -1 : text.indexOf(figure);
  return {
    text,
    ...(date === undefined ? {} : { date }),
    ...(figure === undefined || start < 0 ? {} : { figure: { start, end: start + figure.length } }),
  };
}
