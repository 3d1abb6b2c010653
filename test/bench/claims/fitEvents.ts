/**
 * Fits the weights of `src/engine/claims/eventWeights.ts` and writes that file: by what it is told that a sentence tells an event.
 *
 * Examples are the sentences of test/golden/claims but those of sets that are only scored. Whole texts (`running`) count in full. Sets of picked sentences
 * count less, and without what the rules find there: the rules were mended on them and are nearly always right. Sentences for which `event` is open, and lines
 * that are no sentences, are left out. Method: logistic regression with an L2 penalty (`../logistic.ts`). Printed are precision, recall and F1 on the whole texts, by
 * the rules and when each text is told by the weights of all others.
 */
import { writeFileSync } from 'node:fs';
import { findAttribution } from '../../../src/engine/claims/attribution.ts';
import { eventEvidence, type Told } from '../../../src/engine/claims/evidence.ts';
import { contentClause, kindsByRule, mayTell } from '../../../src/engine/claims/kinds.ts';
import { readSentence } from '../../../src/engine/claims/readClaims.ts';
import { parseSentence } from '../../../src/engine/claims/sentence.ts';
import { CLAIM_KINDS } from '../../../src/engine/model/index.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';
import { fitWeights } from '../logistic.ts';
import { isSentence, type Labelled, labelledSentences, textOf } from './labelled.ts';

const PICKED = ['seen', 'unseen', 'fresh', 'later', 'wide', 'last', 'wave', 'held', 'edge', 'rest', 'broad', 'plain'];
/** How much a picked sentence counts. */
const OF_PICKED = 0.2;
const PENALTY = 8;

interface Example {
  /** The whole text that it stands in; empty for a picked sentence. */
  readonly text: string;
  readonly evidence: Readonly<Record<string, number>>;
  readonly isEvent: boolean;
  readonly byRule: boolean;
}

function toldOf(text: string): Told {
  const { quantities, dates } = readSentence(text, { start: 0, end: text.length }, 'en', null);
  const sentence = parseSentence(tokenise(text, { start: 0, end: text.length }));
  const attribution = findAttribution(sentence);
  return { sentence, quantities, dates, attribution, clause: contentClause(sentence, attribution) };
}

function exampleOf(label: Labelled, isWhole: boolean): readonly Example[] {
  const told = toldOf(label.text);
  if (label.open?.includes('event') === true || !isSentence(label.text) || !mayTell(told)) return [];
  const { found } = kindsByRule(told);
  const names = eventEvidence(told, found).filter(name => isWhole || !isOfRule(name));
  return [
    {
      text: isWhole ? textOf(label) : '',
      evidence: Object.fromEntries(names.map(name => [name, 1])),
      isEvent: label.kinds.includes('event'),
      byRule: found.has('event'),
    },
  ];
}

function isOfRule(name: string): boolean {
  return name === 'nothing' || name === 'event alone' || CLAIM_KINDS.some(kind => kind === name);
}

function fit(examples: readonly Example[]): Readonly<Record<string, number>> {
  const rows = examples.map(({ text, evidence, isEvent }) => ({ evidence, kind: isEvent ? 1 : 0, times: text === '' ? OF_PICKED : 1 }));
  const weights = fitWeights(rows, { kinds: 1, prior: {}, penalty: PENALTY });
  return Object.fromEntries(Object.entries(weights).map(([name, [weight = 0]]) => [name, Number(weight.toFixed(2))]));
}

function isLikely({ evidence }: Example, weights: Readonly<Record<string, number>>): boolean {
  return Object.keys(evidence).reduce((sum, name) => sum + (weights[name] ?? 0), 0) >= 0;
}

function print(name: string, examples: readonly Example[], isFound: (example: Example) => boolean): void {
  const found = examples.filter(isFound);
  const right = found.filter(({ isEvent }) => isEvent).length;
  const labels = examples.filter(({ isEvent }) => isEvent).length;
  const shown = [right / found.length, right / labels, (2 * right) / (found.length + labels)].map(share => share.toFixed(2));
  process.stdout.write(`${name}: ${shown.join(' / ')} (${String(labels)})\n`);
}

const whole = labelledSentences('running').flatMap(label => exampleOf(label, true));
const examples = [...whole, ...PICKED.flatMap(set => labelledSentences(set)).flatMap(label => exampleOf(label, false))];
const byOthers = new Map(
  [...new Set(whole.map(({ text }) => text))].map(text => [text, fit(examples.filter(example => example.text !== text))] as const),
);
print('by the rules', whole, ({ byRule }) => byRule);
print('by the weights of the other texts', whole, example => isLikely(example, byOthers.get(example.text) ?? {}));
writeFileSync(
  'src/engine/claims/eventWeights.ts',
  [
    '/** Fitted to the sentences of test/golden/claims by `npm run bench events`: not written by hand. */',
    'export const EVENT_WEIGHTS: Readonly<Record<string, number>> = {',
    ...Object.entries(fit(examples))
      .filter(([, weight]) => weight !== 0)
      .map(([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${String(weight)},`),
    '};',
    '',
  ].join('\n'),
);
