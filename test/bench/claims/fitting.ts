/**
 * What the fits of kinds share. Examples are the sentences of test/golden/claims but those of sets that are only scored. Whole texts count in full. Sets of
 * picked sentences count less, and without what the rules find there: the rules were mended on them and are nearly always right. Sentences for which the
 * kind is open, and lines that are no sentences, are left out. Method: logistic regression with an L2 penalty (`../logistic.ts`).
 */
import { writeFileSync } from 'node:fs';
import { findAttribution } from '../../../src/engine/claims/attribution.ts';
import type { Ruled, Told } from '../../../src/engine/claims/evidence.ts';
import { KIND } from '../../../src/engine/claims/kindBits.ts';
import { contentClause, kindsByRule, mayTell } from '../../../src/engine/claims/kinds.ts';
import { readSentence } from '../../../src/engine/claims/readClaims.ts';
import { parseSentence } from '../../../src/engine/claims/sentence.ts';
import type { ClaimKind } from '../../../src/engine/model/index.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';
import { fitWeights } from '../logistic.ts';
import { isSentence, type Labelled, labelledSentences, textOf } from './labelled.ts';

const PICKED = ['seen', 'unseen', 'fresh', 'later', 'wide', 'last', 'wave', 'held', 'edge', 'rest', 'broad', 'plain'];
/** How much a picked sentence counts. */
const OF_PICKED = 0.2;

type Weights = Readonly<Record<string, number>>;

/** How the weights of one kind are fitted. */
export interface Fit {
  readonly kind: ClaimKind;
  /** The sets of whole texts. */
  readonly sets: readonly string[];
  readonly penalty: number;
  /** The evidence on a sentence; null where there is nothing to weigh. */
  readonly evidenceOf: (told: Told, ruled: Ruled) => readonly string[] | null;
  /** Whether a piece of evidence is what the rules find. */
  readonly isOfRule: (name: string) => boolean;
  /** Whether a sentence is of the kind by the sum of its weights. */
  readonly isLikely: (example: Example, sum: number) => boolean;
  /** What the weights are called by and fitted with. */
  readonly bench: string;
}

export interface Example {
  /** The whole text that it stands in; empty for a picked sentence. */
  readonly text: string;
  readonly evidence: Weights;
  readonly isOfKind: boolean;
  readonly byRule: boolean;
  readonly isStated: boolean;
}

function toldOf(text: string): Told {
  const { quantities, dates } = readSentence(text, { start: 0, end: text.length }, 'en', null);
  const sentence = parseSentence(tokenise(text, { start: 0, end: text.length }));
  const attribution = findAttribution(sentence);
  return { sentence, quantities, dates, attribution, clause: contentClause(sentence, attribution) };
}

function exampleOf({ kind, evidenceOf, isOfRule }: Fit, label: Labelled, isWhole: boolean): readonly Example[] {
  const told = toldOf(label.text);
  if (label.open?.includes(kind) === true || !isSentence(label.text) || !mayTell(told)) return [];
  const ruled = kindsByRule(told);
  const names = evidenceOf(told, ruled);
  if (names === null) return [];
  return [
    {
      text: isWhole ? textOf(label) : '',
      evidence: Object.fromEntries(names.filter(name => isWhole || !isOfRule(name)).map(name => [name, 1])),
      isOfKind: label.kinds.includes(kind),
      byRule: (ruled.found & KIND[kind]) !== 0,
      isStated: ruled.isStated,
    },
  ];
}

function fitted({ penalty }: Fit, examples: readonly Example[]): Weights {
  const rows = examples.map(({ text, evidence, isOfKind }) => ({ evidence, kind: isOfKind ? 1 : 0, times: text === '' ? OF_PICKED : 1 }));
  const weights = fitWeights(rows, { kinds: 1, prior: {}, penalty });
  return Object.fromEntries(Object.entries(weights).map(([name, [weight = 0]]) => [name, Number(weight.toFixed(2))]));
}

function print(name: string, examples: readonly Example[], isFound: (example: Example) => boolean): void {
  const found = examples.filter(isFound);
  const right = found.filter(({ isOfKind }) => isOfKind).length;
  const labels = examples.filter(({ isOfKind }) => isOfKind).length;
  const shown = [right / found.length, right / labels, (2 * right) / (found.length + labels)].map(share => share.toFixed(2));
  process.stdout.write(`${name}: ${shown.join(' / ')} (${String(labels)})\n`);
}

/** Fits the weights and writes them; prints precision, recall and F1 on the whole texts, by the rules and when each text is told by a fit to all others. */
export function fitAndWrite(fit: Fit): void {
  const of = (sets: readonly string[], isWhole: boolean): readonly Example[] =>
    sets.flatMap(set => labelledSentences(set)).flatMap(label => exampleOf(fit, label, isWhole));
  const whole = of(fit.sets, true);
  const examples = [...whole, ...of(PICKED, false)];
  const byOthers = new Map(
    [...new Set(whole.map(({ text }) => text))].map(
      text =>
        [
          text,
          fitted(
            fit,
            examples.filter(example => example.text !== text),
          ),
        ] as const,
    ),
  );
  const isFound = (example: Example): boolean => {
    const weights = byOthers.get(example.text) ?? {};
    return fit.isLikely(
      example,
      Object.keys(example.evidence).reduce((sum, name) => sum + (weights[name] ?? 0), 0),
    );
  };
  for (const set of fit.sets) {
    const own = whole.filter(({ text }) => text.startsWith(`${set}-`));
    print(`${set}, by the rules`, own, ({ byRule }) => byRule);
    print(`${set}, by the weights of the other texts`, own, isFound);
  }
  const name = fit.bench.slice(0, -1);
  writeFileSync(
    `src/engine/claims/${name}Weights.ts`,
    [
      `/** Fitted to the sentences of test/golden/claims by \`npm run bench ${fit.bench}\`: not written by hand. */`,
      `export const ${name.toUpperCase()}_WEIGHTS: Readonly<Record<string, number>> = {`,
      ...Object.entries(fitted(fit, examples))
        .filter(([, weight]) => weight !== 0)
        .map(([key, weight]) => `  ${/^\w+$/.test(key) ? key : `'${key}'`}: ${String(weight)},`),
      '};',
      '',
    ].join('\n'),
  );
}
