/**
 * Fits the weights of `src/engine/compare/relation/weights.ts` to labelled pairs and writes that file. Sets that nobody read (`blind…`) are
 * no part of it: they tell by `npm run bench pairs` what a fit is worth.
 *
 * Method: multinomial logistic regression with an L2 penalty by gradient descent. Which figures of two sentences are meant is mostly not
 * labelled: the fit starts from the closest pair and goes on with the likeliest under the weights so far (hard expectation maximisation).
 * Sentences put together by chance stand for the many pairs that have nothing in common. Pairs of whole sentences out of reports count three times, for they are few and what is met in use. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import type { StatedSentence } from '../../../src/engine/index.ts';
import { meantIn } from '../../../src/engine/compare/relate.ts';
import type { Evidence } from '../../../src/engine/compare/relation/evidence.ts';
import { type Weight, likelihood } from '../../../src/engine/compare/relation/likelihood.ts';
import { candidates } from '../../../src/engine/compare/relation/relateSentences.ts';
import { readPairs, sentencesOf } from './labelledPairs.ts';

const FITTED = ['seen', 'unseen', 'topics', 'fresh', 'documents', 'long'] as const;
const WHOLE_SENTENCES = 3;
const PENALTY = 1;
const ROUNDS = 4;
const STEPS = 400;
const STEP = 2;

type Kind = 'one' | 'akin' | 'two';

interface Example {
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
function examplesOf(path: string, times: number): readonly Example[] {
  const pairs = readPairs(path).map(pair => ({ relation: pair.relation, ...sentencesOf(pair) }));
  const example = (kind: Kind, a: StatedSentence, b: StatedSentence, weight = times): Example => ({
    kind,
    times: weight,
    choices: candidates(meantIn(a), meantIn(b)).map(({ evidence }) => evidence),
  });
  return pairs.flatMap(({ relation, a, b }, i) => {
    const other = pairs[(i + CHANCE_APART) % pairs.length];
    return [example(kindOf(relation), a, b), ...(other === undefined ? [] : [example('two', a, other.b, CHANCE * times)])];
  });
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

interface Chosen {
  readonly example: Example;
  readonly evidence: Evidence;
}

function descend(chosen: readonly Chosen[], from: Weights): Weights {
  const names = [...new Set(chosen.flatMap(({ evidence }) => Object.keys(evidence)))];
  let weights: Weights = Object.fromEntries(names.map(name => [name, from[name] ?? [0, 0]]));
  const all = chosen.reduce((sum, { example }) => sum + example.times, 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Map<string, [number, number]>(
      names.map(name => {
        const [one, akin] = weights[name] ?? [0, 0];
        return [name, name === 'any' ? [0, 0] : [PENALTY * one, PENALTY * akin]];
      }),
    );
    for (const { example, evidence } of chosen) {
      const { one, akin } = likelihood(evidence, weights);
      const [offOne, offAkin] = [one - (example.kind === 'one' ? 1 : 0), akin - (example.kind === 'akin' ? 1 : 0)];
      for (const [name, value] of Object.entries(evidence)) {
        const sum = gradient.get(name);
        if (sum === undefined || value === 0) continue;
        sum[0] += offOne * value * example.times;
        sum[1] += offAkin * value * example.times;
      }
    }
    weights = Object.fromEntries(
      names.map(name => {
        const [[one, akin], [byOne, byAkin]] = [weights[name] ?? [0, 0], gradient.get(name) ?? [0, 0]];
        return [name, [one - (STEP * byOne) / all, akin - (STEP * byAkin) / all]];
      }),
    );
  }
  return weights;
}

function fit(examples: readonly Example[]): Weights {
  let weights: Weights = {};
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = examples.flatMap(example => {
      const evidence = round === 0 ? closest(example.choices) : likeliest(example.choices, weights);
      return evidence === undefined ? [] : [{ example, evidence }];
    });
    weights = descend(chosen, weights);
  }
  return weights;
}

const rounded = (weight: number): string => String(Number(weight.toFixed(2)));

function asModule(weights: Weights): string {
  const rows = Object.entries(weights)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, [one, akin]]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: [${rounded(one)}, ${rounded(akin)}],`);
  return [
    '/** Fitted to the labelled pairs of test/golden/compare by `npm run bench fit`: not written by hand. */',
    "import type { Weight } from './likelihood.ts';",
    '',
    '/** What each piece of evidence weighs. */',
    'export const WEIGHTS: Readonly<Record<string, Weight>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

const MODULE = 'src/engine/compare/relation/weights.ts';
const weights = fit(FITTED.flatMap(name => examplesOf(`test/golden/compare/${name}.jsonl`, name === 'long' ? WHOLE_SENTENCES : 1)));
writeFileSync(MODULE, asModule(weights));
process.stdout.write(`${MODULE}: ${String(Object.keys(weights).length)} weights\n`);
