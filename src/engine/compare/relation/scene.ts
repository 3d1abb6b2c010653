/**
 * What a whole sentence tells besides the clause of a figure: its names, dates, other figures, and the words that say something. Two figures
 * of one scene are likelier to be of one thing. Cost: linear in the sentence.
 */
import type { DateMention } from '../../model/index.ts';
import { STOP_WORDS } from '../../search/terms/stopWords.ts';
import { words } from '../../text/wordSet.ts';
import { type Concept, conceptOf, isEmpty, isNearAny } from './concepts.ts';
import { interval } from './figureValues.ts';
import { namesIn } from './nameRuns.ts';
import { sameName } from './places.ts';
import type { StatedSentence, Statement } from './statement.ts';
import { compareValues } from './values.ts';

/** A sentence as a whole. */
export interface Scene {
  /** Its names, each in its one form. */
  readonly names: readonly string[];
  /** What its words stand for, names included, words without meaning of their own left out. */
  readonly concepts: ReadonlySet<Concept>;
  /** Its dates, ISO 8601, `from/to`. */
  readonly dates: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  /** It speaks of us, or of those whom a sentence before has named: "our prison", "they". */
  readonly points: boolean;
  readonly statements: readonly Statement[];
}

/** Of a sentence with more names only the first are read: it is a list. */
const MOST_NAMES = 100;
/** Words of fewer letters say nothing here. */
const WORD = /^\p{L}{3}/u;

/** The scene of a sentence, whose figures and dates are read. */
export function readScene({ sentence, statements }: StatedSentence, dates: readonly DateMention[]): Scene {
  const { tokens } = sentence;
  const { names, places } = namesIn(sentence, { from: 0, to: tokens.length }, new Uint8Array(tokens.length));
  const concepts = new Set<Concept>();
  for (const { lower } of tokens) {
    if (!WORD.test(lower) || STOP_WORDS.has(lower)) continue;
    const concept = conceptOf(lower);
    if (!isEmpty(concept)) concepts.add(concept);
  }
  return {
    names: [...places, ...names].slice(0, MOST_NAMES),
    concepts,
    dates: new Set(dates.map(({ from, to }) => `${from}/${to}`)),
    years: new Set(dates.map(({ from }) => from.slice(0, 4))),
    points: tokens.some(({ lower }) => POINTING.has(lower)),
    statements,
  };
}

const POINTING = words('i my me we our us they their them these those his her he she here this it its');

/** What two scenes have in common. */
export interface SharedScene {
  /** Words, the near ones with less. */
  readonly words: number;
  /** Of the words of the shorter one, 0 to 1. */
  readonly share: number;
  readonly names: number;
  readonly dates: number;
  readonly years: number;
}

/** What a word counts that is near one of the other scene. */
const NEAR = 0.6;

function wordsIn(a: ReadonlySet<Concept>, b: ReadonlySet<Concept>): number {
  let shared = 0;
  for (const concept of a)
    if (b.has(concept)) shared++;
    else if (isNearAny(concept, b)) shared += NEAR;
  return shared;
}

function inBoth(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const each of a) if (b.has(each)) both++;
  return both;
}

/** What two scenes have in common; the same in both directions. */
export function sharedScene(a: Scene, b: Scene): SharedScene {
  const words = (wordsIn(a.concepts, b.concepts) + wordsIn(b.concepts, a.concepts)) / 2;
  const named = (names: readonly string[], others: readonly string[]): number =>
    names.filter(name => others.some(other => sameName(name, other))).length;
  return {
    words,
    share: words / Math.max(1, Math.min(a.concepts.size, b.concepts.size)),
    names: Math.min(named(a.names, b.names), named(b.names, a.names)),
    dates: inBoth(a.dates, b.dates),
    years: inBoth(a.years, b.years),
  };
}

/** Figures at or below this are told so often that two of them are the same by chance. */
const COMMON = 2;

/** How many figures of the first scene, besides `x`, the second has too, besides `y`. */
export function otherFigures(a: Scene, b: Scene, x: Statement, y: Statement): number {
  return a.statements.filter(one => {
    if (one === x || one.dimension === 'date' || (one.quantity.low ?? 0) <= COMMON) return false;
    return b.statements.some(
      other => other !== y && other.dimension === one.dimension && compareValues(interval(one), interval(other)) === 'agrees',
    );
  }).length;
}

/** From so many words that say something on, a sentence has more than one clause, and what parts its figures is read less surely. */
const LONG = 9;

/** Whether both of two sentences are long. */
export function isLong(a: Scene, b: Scene): boolean {
  return Math.min(a.concepts.size, b.concepts.size) >= LONG;
}
