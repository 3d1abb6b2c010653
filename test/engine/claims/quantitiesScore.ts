/** Scores the reading of quantities against the labelled sentences of test/golden/quantities: precision, recall and F1. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readQuantities } from '../../../src/engine/claims/quantities.ts';
import { type DocumentUri, figureDate, type Quantity, readDocument } from '../../../src/engine/index.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';

export interface LabelledQuantity {
  readonly text: string;
  readonly low: number | null;
  readonly high: number | null;
  /** Left out where it is not labelled, as may be what follows. */
  readonly unit?: string;
  readonly per?: string | null;
  readonly bound?: string;
  readonly change?: 'up' | 'down' | null;
  readonly counted?: string | null;
  readonly whole?: string | null;
  readonly place?: string | null;
  readonly asOf?: string | null;
  /** The date that the figure speaks of in a document of 20 November 2019, and who says so. */
  readonly dated?: { readonly date: string; readonly from: 'sentence' | 'document' } | null;
}

export interface LabelledSentence {
  readonly text: string;
  readonly quantities: readonly LabelledQuantity[];
}

export interface Score {
  readonly found: number;
  readonly labelled: number;
  readonly right: number;
  readonly f1: number;
}

/** What is compared: each level asks for all that the one before asks for. */
export type Level = 'value' | 'value+unit' | 'value+unit+bound' | 'all';

const FOLDER = fileURLToPath(new URL('../../golden/quantities/', import.meta.url));

/**
 * `fresh` and `later` were written after the reader, in turn, and are labelled also with what is counted, of what whole, and when; `wave` and
 * `held` after those, in the same way, and where besides; `edge` and `rest` with the origin of the date; `plain` last, with value, unit and bound.
 */
export type Half = 'seen' | 'unseen' | 'fresh' | 'later' | 'wave' | 'held' | 'edge' | 'rest' | 'plain';

/** The labelled sentences of the files that start with `half`. */
export function labelledSentences(half: Half): readonly LabelledSentence[] {
  return readdirSync(FOLDER)
    .filter(name => name.startsWith(`${half}-`) && name.endsWith('.jsonl'))
    .sort()
    .flatMap(name => readFileSync(FOLDER + name, 'utf8').split('\n'))
    .filter(line => line !== '')
    .map(parse);
}

function parse(line: string): LabelledSentence {
  // The files are ours, written in this shape.
  return JSON.parse(line) as LabelledSentence;
}

export function quantitiesOf(text: string): readonly Quantity[] {
  const span = { start: 0, end: text.length };
  return readQuantities({ prose: text, span, tokens: tokenise(text, span), language: 'en', issued: null });
}

interface Sized {
  readonly low: number | null;
  readonly high: number | null;
}

/** Numbers alike to half a percent; a figure with one end is known by that end. */
function sameValue(a: Sized, b: Sized): boolean {
  const near = (x: number, y: number): boolean => Math.abs(x - y) <= 0.005 * Math.max(Math.abs(x), Math.abs(y));
  return near(a.low ?? a.high ?? NaN, b.low ?? b.high ?? NaN) && near(a.high ?? a.low ?? NaN, b.high ?? b.low ?? NaN);
}

function matches(read: Quantity, labelled: LabelledQuantity, level: Level): boolean {
  if (!sameValue(read, labelled)) return false;
  if (level === 'value') return true;
  if (read.unit !== (labelled.unit ?? read.unit)) return false;
  if (level === 'value+unit') return true;
  if (read.bound !== (labelled.bound ?? read.bound)) return false;
  return level === 'value+unit+bound' || (read.per === (labelled.per ?? null) && read.change === (labelled.change ?? null));
}

/** Each labelled quantity is matched by at most one that was read. */
export function score(sentences: readonly LabelledSentence[], level: Level): Score {
  let [found, labelled, right] = [0, 0, 0];
  for (const sentence of sentences) {
    const left = [...quantitiesOf(sentence.text)];
    found += left.length;
    labelled += sentence.quantities.length;
    for (const quantity of sentence.quantities) {
      const at = left.findIndex(read => matches(read, quantity, level));
      if (at < 0) continue;
      left.splice(at, 1);
      right += 1;
    }
  }
  return { found, labelled, right, f1: (2 * right) / (found + labelled) };
}

/** What is told of a figure besides its value. */
export type Trait = 'counted' | 'whole' | 'place' | 'asOf';

/** The trait of the figures whose value was read; the words alike but for an article. What a share counts is labelled for few, and not scored. */
export function scoreTrait(sentences: readonly LabelledSentence[], trait: Trait): Score {
  let [found, labelled, right] = [0, 0, 0];
  for (const sentence of sentences) {
    const left = [...quantitiesOf(sentence.text)];
    for (const quantity of sentence.quantities) {
      const at = left.findIndex(read => matches(read, quantity, 'value'));
      const read = left.splice(at < 0 ? left.length : at, 1)[0];
      if (read === undefined || (trait === 'counted' && quantity.unit !== 'count')) continue;
      const [given, wanted] = [bare(read[trait]), bare(quantity[trait])];
      found += given === null ? 0 : 1;
      labelled += wanted === null ? 0 : 1;
      right += given !== null && given === wanted ? 1 : 0;
    }
  }
  return { found, labelled, right, f1: (2 * right) / (found + labelled) };
}

/** How often the date of a figure is told with who says so, out of a document of 20 November 2019. */
export interface OriginScore {
  readonly labelled: number;
  /** Told as labelled, or rightly not told. */
  readonly right: number;
  /** Told, and not as labelled. */
  readonly wrong: number;
}

/** The origin of the dates of the figures that are labelled with it and were read. */
export function scoreOrigin(sentences: readonly LabelledSentence[]): OriginScore {
  let [labelled, right, wrong] = [0, 0, 0];
  for (const { text, quantities } of sentences) {
    // A test's address is a plain string.
    const source = { uri: 'a' as DocumentUri, path: 'page.txt', text, format: 'plain', known: { date: '2019-11-20' } } as const;
    const document = readDocument(source);
    const read = document.claims.flatMap(claim =>
      claim.quantities.map(quantity => ({ span: quantity.span, date: figureDate(document, claim, quantity) })),
    );
    for (const quantity of quantities) {
      const at = read.findIndex(({ span }) => text.slice(span.start, span.end) === quantity.text);
      const found = read.splice(at < 0 ? read.length : at, 1)[0];
      if (found === undefined || quantity.dated === undefined) continue;
      labelled += 1;
      if (found.date?.date === quantity.dated?.date && found.date?.from === quantity.dated?.from) right += 1;
      else if (found.date !== null) wrong += 1;
    }
  }
  return { labelled, right, wrong };
}

function bare(words: string | null | undefined): string | null {
  return words?.toLowerCase().replace(/^(?:the|its|their) /, '') ?? null;
}
