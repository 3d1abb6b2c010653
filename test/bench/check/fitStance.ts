/**
 * Fits the weights of `src/engine/cite/check/stanceWeights.ts` and writes that file: by what it is told that a sentence of a report has lost a denial, a
 * speaker or a doubt that a sentence of its source has.
 *
 * Examples are the sentences of the reports of test/golden/check and test/golden/fitted, which people wrote and labelled, with the likest sentence of their sources
 * as against which something may be lost; sentences with another mistake are left out. Method: logistic regression with an L2 penalty (`../logistic.ts`). Printed is
 * of how many sentences with such a one how many have lost it, and how many are found and false when each report is told by the weights of all others.
 */
import { writeFileSync } from 'node:fs';
import { logistic } from '../../../src/engine/compare/relation/logistic.ts';
import { supportFor } from '../../../src/engine/cite/check/sourceSentences.ts';
import { LIKELY, mayBeLost } from '../../../src/engine/cite/check/stanceChecks.ts';
import type { StanceCode } from '../../../src/engine/cite/check/stanceEvidence.ts';
import { fitWeights } from '../logistic.ts';
import { type Cited, citedSentences, reportFolders } from './citedSentences.ts';

interface Example {
  readonly report: string;
  readonly code: StanceCode;
  readonly evidence: Readonly<Record<string, number>>;
  readonly isLost: boolean;
}

const CODES: readonly StanceCode[] = ['negation/lost', 'attribution/lost', 'hedge/strengthened'];
const PENALTY = 1;

function examplesOf({ report, said, documents, mistakes }: Cited): readonly Example[] {
  if (mistakes.length > 0 && !CODES.some(code => mistakes.includes(code))) return [];
  const supports = documents.flatMap(document => supportFor(said, document));
  return mayBeLost(said, supports).map(({ code, evidence }) => ({ report, code, evidence, isLost: mistakes.includes(code) }));
}

function fit(examples: readonly Example[]): Readonly<Record<string, number>> {
  const rows = examples.map(({ evidence, isLost }) => ({ evidence, kind: isLost ? 1 : 0, times: 1 }));
  const weights = fitWeights(rows, { kinds: 1, prior: {}, penalty: PENALTY });
  return Object.fromEntries(Object.entries(weights).map(([name, [weight = 0]]) => [name, Number(weight.toFixed(2))]));
}

const folders = reportFolders();
const examples = folders.flatMap(citedSentences).flatMap(examplesOf);
const written = CODES.map(code => {
  const own = examples.filter(each => each.code === code);
  const told = folders.flatMap(folder => {
    const weights = fit(own.filter(({ report }) => report !== folder));
    return own.filter(({ report, evidence }) => report === folder && logistic(evidence, weights) >= LIKELY);
  });
  const found = told.filter(({ isLost }) => isLost).length;
  process.stdout.write(
    `${code}: ${String(own.filter(({ isLost }) => isLost).length)} lost of ${String(own.length)}; by the others' weights ${String(found)} found, ${String(told.length - found)} false\n`,
  );
  const rows = Object.entries(fit(own)).filter(([, weight]) => weight !== 0);
  return [`  '${code}': {`, ...rows.map(([name, weight]) => `    ${name}: ${String(weight)},`), '  },'];
});
const MODULE = 'src/engine/cite/check/stanceWeights.ts';
writeFileSync(
  MODULE,
  [
    '/** Fitted to the reports of test/golden/check and test/golden/fitted by `npm run bench stance`: not written by hand. */',
    "import type { StanceCode } from './stanceEvidence.ts';",
    '',
    'export const STANCE_WEIGHTS: Readonly<Record<StanceCode, Readonly<Record<string, number>>>> = {',
    ...written.flat(),
    '};',
    '',
  ].join('\n'),
);
