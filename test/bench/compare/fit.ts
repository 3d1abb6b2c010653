/**
 * Fits the weights of `relation/weights.ts` to labelled pairs of sentences, those of `measure/corpusWeights.ts` and `measure/dateWeights.ts` to labelled corpora, and those of
 * `relation/timeWeights.ts` to both, and writes these files. Sets that nobody read (`blind…`, `unread-…`) are no part of it: they tell by `npm run bench pairs` and `npm run bench corpora` what a fit
 * is worth.
 *
 * Method: multinomial logistic regression with an L2 penalty (`../logistic.ts`). The weights for corpora start from those for pairs of sentences and
 * are held to them, for there are fewer labels. Which figures of two sentences are meant is mostly not
 * labelled: the fit starts from the closest pair and goes on with the likeliest under the weights so far (hard expectation maximisation).
 * Sentences put together by chance stand for the many pairs that have nothing in common. Pairs of whole sentences out of reports count three times, for they are few and what is met in use. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import type { StatedSentence } from '../../../src/engine/index.ts';
import { documentStatements, type PlacedStatement } from '../../../src/engine/compare/measure/documentStatements.ts';
import { corpusEvidence } from '../../../src/engine/compare/measure/corpusEvidence.ts';
import { mayMeet } from '../../../src/engine/compare/measure/pairs.ts';
import { meantIn } from '../../../src/engine/compare/relate.ts';
import type { Evidence } from '../../../src/engine/compare/relation/evidence.ts';
import { candidateOf } from '../../../src/engine/compare/relation/judge.ts';
import { type Weight, likelihood } from '../../../src/engine/compare/relation/likelihood.ts';
import { candidates } from '../../../src/engine/compare/relation/relateSentences.ts';
import { sharedScene } from '../../../src/engine/compare/relation/scene.ts';
import { type Example, fitWeights } from '../logistic.ts';
import { happeningExamples } from './fitHappenings.ts';
import { timeExamplesOfCorpus, timeExamplesOfPairs } from './fitTime.ts';
import { type LabelledCorpus, labelsOf, readCorpora } from './labelledCorpora.ts';
import { readPairs, sentencesOf } from './labelledPairs.ts';

const FITTED = ['seen', 'unseen', 'topics', 'fresh', 'documents', 'long', 'accounts'] as const;
/** The sets of whole sentences out of reports, and how many times they count. */
const WHOLE_SENTENCES: ReadonlySet<string> = new Set(['long']);
const WHOLE_TIMES = 3;
/** How much it costs to leave what a weight is held to. */
const PENALTY = { pairs: 1, corpora: 3, time: 2, dates: 1 } as const;
const ROUNDS = 4;

const KINDS = ['two', 'one', 'akin'] as const;
type Kind = (typeof KINDS)[number];

/** An example of which it is not labelled which pair of figures is meant. */
interface Meaning {
  readonly kind: Kind;
  readonly times: number;
  readonly choices: readonly Evidence[];
}

function kindOf(relation: string): Kind {
  return relation === 'unrelated' ? 'two' : relation === 'different-population' ? 'akin' : 'one';
}

/** How far apart in its file the sentences of a chance pair stand: farther than one topic reaches. */
const CHANCE_APART = 31;
/** What such a pair weighs beside a labelled one: they are easily told, and stand in the way of those that are not. */
const CHANCE = 0.3;

/** The labelled pairs of a file, and as many of sentences that have nothing to do with each other. */
function examplesOf(path: string, times: number): readonly Meaning[] {
  const pairs = readPairs(path).map(pair => ({ relation: pair.relation, ...sentencesOf(pair) }));
  const example = (kind: Kind, a: StatedSentence, b: StatedSentence, weight = times): Meaning => ({
    kind,
    times: weight,
    choices: candidates(meantIn(a), meantIn(b)).map(({ evidence }) => evidence),
  });
  return pairs.flatMap(({ relation, a, b }, i) => {
    const other = pairs[(i + CHANCE_APART) % pairs.length];
    return [example(kindOf(relation), a, b), ...(other === undefined ? [] : [example('two', a, other.b, CHANCE * times)])];
  });
}

/** The figures of two documents whose sentences have a word in common, which is how they meet in a corpus. */
function corpusExamples(corpus: LabelledCorpus): readonly Meaning[] {
  const labelOf = labelsOf(corpus);
  const all = figuresOf(corpus);
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap(b => {
      const evidence = a.uri === b.uri ? null : metEvidence(a, b);
      return evidence === null ? [] : [{ kind: kindOf(labelOf(a, b)?.relation ?? 'unrelated'), times: 1, choices: [evidence] }];
    }),
  );
}

/** All figures of a corpus; whether dates are of one happening is fitted by itself. */
function figuresOf({ documents }: LabelledCorpus): readonly PlacedStatement[] {
  return documents.flatMap(documentStatements).filter(({ statement }) => statement.dimension !== 'date');
}

/** The evidence on two figures that meet in a corpus; null for others. */
function metEvidence(a: PlacedStatement, b: PlacedStatement): Evidence | null {
  if (!a.keys.some(key => b.keys.includes(key)) || !mayMeet(a, b)) return null;
  const candidate = candidateOf(a, b, sharedScene(a.scene, b.scene));
  return candidate === null ? null : { ...candidate.evidence, ...corpusEvidence(a, b) };
}

type Weights = Readonly<Record<string, Weight>>;

function likeliest(choices: readonly Evidence[], weights: Weights): Evidence | undefined {
  const rank = (evidence: Evidence): number => {
    const { one, akin } = likelihood(evidence, weights);
    return one + akin / 2;
  };
  return [...choices].sort((a, b) => rank(b) - rank(a))[0];
}

const closest = (choices: readonly Evidence[]): Evidence | undefined =>
  [...choices].sort((a, b) => (b['close'] ?? 0) + (b['sameDigits'] ?? 0) - (a['close'] ?? 0) - (a['sameDigits'] ?? 0))[0];

/** The weights under which what is chosen of each example is likeliest; which of its choices is meant is found by the weights so far. */
function fit(examples: readonly Meaning[], prior: Weights, penalty: number): Weights {
  let weights = prior;
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = examples.flatMap(({ kind, times, choices }): readonly Example[] => {
      const evidence = round === 0 ? closest(choices) : likeliest(choices, weights);
      return evidence === undefined ? [] : [{ evidence, kind: KINDS.indexOf(kind), times }];
    });
    const found = fitWeights(chosen, { kinds: 2, prior, penalty });
    weights = Object.fromEntries(Object.entries(found).map(([name, [one = 0, akin = 0]]) => [name, [one, akin] as const]));
  }
  return weights;
}

const rounded = (weight: number): string => String(Number(weight.toFixed(2)));

/** A module of weights, as it is written: its path, the name that it exports, the folder of labels that it is fitted to. */
interface WeightModule {
  readonly path: string;
  readonly name: string;
  readonly folder: string;
  /** The type of a weight, and the line that brings it in. */
  readonly type: readonly [name: string, brought: string];
}

function write({ path, name, folder, type: [type, brought] }: WeightModule, weights: Readonly<Record<string, readonly number[]>>): void {
  const value = (of: readonly number[]): string => (type === 'number' ? of.map(rounded).join() : `[${of.map(rounded).join(', ')}]`);
  const rows = Object.entries(weights)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => `  ${/^\w+$/.test(key) ? key : `'${key}'`}: ${value(of)},`);
  const lines = [
    `/** Fitted to the labels of ${folder} by \`npm run bench fit\`: not written by hand. */`,
    ...(brought === '' ? [] : [brought, '']),
    '/** What each piece of evidence weighs. */',
    `export const ${name}: Readonly<Record<string, ${type}>> = {`,
    ...rows,
    '};',
    '',
  ];
  writeFileSync(path, lines.join('\n'));
  process.stdout.write(`${path}: ${String(rows.length)} weights\n`);
}

const COMPARE = 'src/engine/compare';
const paths = FITTED.map(name => ({ name, path: `test/golden/compare/${name}.jsonl` }));
const weights = fit(
  paths.flatMap(({ name, path }) => examplesOf(path, WHOLE_SENTENCES.has(name) ? WHOLE_TIMES : 1)),
  {},
  PENALTY.pairs,
);
write(
  {
    path: `${COMPARE}/relation/weights.ts`,
    name: 'WEIGHTS',
    folder: 'test/golden/compare',
    type: ['Weight', "import type { Weight } from './likelihood.ts';"],
  },
  weights,
);
const corpora = readCorpora().filter(({ unread }) => !unread);
const times = [...paths.flatMap(({ path }) => timeExamplesOfPairs(path, weights)), ...corpora.flatMap(timeExamplesOfCorpus)];
write(
  {
    path: `${COMPARE}/relation/timeWeights.ts`,
    name: 'TIME_WEIGHTS',
    folder: 'test/golden/compare and test/golden/corpora',
    type: ['number', ''],
  },
  fitWeights(times, { kinds: 1, prior: {}, penalty: PENALTY.time }),
);
write(
  {
    path: `${COMPARE}/measure/corpusWeights.ts`,
    name: 'CORPUS_WEIGHTS',
    folder: 'test/golden/corpora',
    type: ['Weight', "import type { Weight } from '../relation/likelihood.ts';"],
  },
  fit(corpora.flatMap(corpusExamples), weights, PENALTY.corpora),
);
write(
  {
    path: `${COMPARE}/measure/dateWeights.ts`,
    name: 'DATE_WEIGHTS',
    folder: 'test/golden/corpora',
    type: ['number', ''],
  },
  fitWeights(corpora.flatMap(happeningExamples), { kinds: 1, prior: {}, penalty: PENALTY.dates }),
);
