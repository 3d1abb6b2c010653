/**
 * Fits the weights of `src/engine/cite/check/stanceWeights.ts` and writes that file: by what it is told that a sentence of a report has lost a denial, a
 * speaker or a doubt that a sentence of its source has.
 *
 * Examples are the sentences of the reports of test/golden/check and test/golden/fitted, which people wrote and labelled, and of test/golden/edited with one edit at a time, with each of the likest sentences of their
 * sources as against which something may be lost; sentences with another mistake are left out. As against which of them it is lost is not labelled: it is the one that
 * the weights of the round before find likeliest. Method: logistic regression with an L2 penalty (`../logistic.ts`). Printed is how many are found and false, by code,
 * when each report is told by the weights of all others.
 */
import { writeFileSync } from 'node:fs';
import { logistic } from '../../../src/engine/compare/relation/logistic.ts';
import { type SaidSentence, supportFor } from '../../../src/engine/cite/check/sourceSentences.ts';
import { LIKELY, mayBeLost } from '../../../src/engine/cite/check/stanceChecks.ts';
import type { Evidence, StanceCode } from '../../../src/engine/cite/check/stanceEvidence.ts';
import { fitWeights } from '../logistic.ts';
import { type Cited, citedSentences, reportFolders } from './citedSentences.ts';

interface Example {
  readonly report: string;
  /** The sentence of the report. */
  readonly said: SaidSentence;
  readonly code: StanceCode;
  readonly evidence: Evidence;
  readonly isLost: boolean;
}

type Weights = Readonly<Record<string, number>>;

const CODES: readonly StanceCode[] = ['negation/lost', 'attribution/lost', 'hedge/strengthened'];
const PENALTY = 1;
/** So often the sentence as against which something is lost is chosen anew. */
const ROUNDS = 4;

function examplesOf({ report, said, documents, mistakes }: Cited): readonly Example[] {
  if (mistakes.length > 0 && !CODES.some(code => mistakes.includes(code))) return [];
  const supports = documents.flatMap(document => supportFor(said, document)).sort((a, b) => b.score - a.score);
  return mayBeLost(said, [], documents, supports).map(({ code, evidence }) => ({
    report,
    said,
    code,
    evidence,
    isLost: mistakes.includes(code),
  }));
}

/** Before the first round: what the rules find, then the likest. */
const START: Weights = { sure: 4, sureClause: 4, rule: 2, score: 1 };

function fit(examples: readonly Example[]): Weights {
  const lost = examples.filter(({ isLost }) => isLost);
  const bySentence = [...new Set(lost.map(({ said }) => said))].map(sentence => lost.filter(({ said }) => said === sentence));
  const others = examples.filter(({ isLost }) => !isLost);
  let weights = START;
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = bySentence.flatMap(each => likeliest(each, weights) ?? []);
    const rows = [...others, ...chosen].map(({ evidence, isLost }) => ({ evidence, kind: isLost ? 1 : 0, times: 1 }));
    const fitted = fitWeights(rows, { kinds: 1, prior: {}, penalty: PENALTY });
    weights = Object.fromEntries(Object.entries(fitted).map(([name, [weight = 0]]) => [name, Number(weight.toFixed(2))]));
  }
  return weights;
}

function likeliest(examples: readonly Example[], weights: Weights): Example | undefined {
  return examples.toSorted((a, b) => logistic(b.evidence, weights) - logistic(a.evidence, weights))[0];
}

const folders = reportFolders();
const examples = folders.flatMap(citedSentences).flatMap(examplesOf);
const written = CODES.map(code => {
  const own = examples.filter(each => each.code === code);
  const told = folders.flatMap(folder => {
    const weights = fit(own.filter(({ report }) => report !== folder));
    return own.filter(({ report, evidence }) => report === folder && logistic(evidence, weights) >= LIKELY[code]);
  });
  const saying = (each: readonly Example[], isLost: boolean): string =>
    String(new Set(each.filter(example => example.isLost === isLost).map(({ said }) => said)).size);
  process.stdout.write(
    `${code}: ${saying(own, true)} lost; by the others' weights ${saying(told, true)} found, ${saying(told, false)} false\n`,
  );
  const rows = Object.entries(fit(own)).filter(([, weight]) => weight !== 0);
  return [`  '${code}': {`, ...rows.map(([name, weight]) => `    ${name}: ${String(weight)},`), '  },'];
});
const MODULE = 'src/engine/cite/check/stanceWeights.ts';
writeFileSync(
  MODULE,
  [
    '/** Fitted to the reports of test/golden/check, fitted and edited by `npm run bench stance`: not written by hand. */',
    "import type { StanceCode } from './stanceEvidence.ts';",
    '',
    'export const STANCE_WEIGHTS: Readonly<Record<StanceCode, Readonly<Record<string, number>>>> = {',
    ...written.flat(),
    '};',
    '',
  ].join('\n'),
);
