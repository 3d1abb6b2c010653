/**
 * Fits the weights of `src/engine/cite/check/insteadWeights.ts` and writes that file: by what a figure of a source is told that a figure of a report stands
 * in place of.
 *
 * Examples are made of the reports of test/golden/check and test/golden/fitted, which people wrote with their sources: of each figure that a source has, a digit or two are altered (seeded),
 * and the source's figure is the one that it stands in place of; then the source's figure is taken away, and none is. Figures that the writer reckoned stand
 * in place of none either. Method: logistic regression with an L2 penalty (`../logistic.ts`). Reports of test/golden/held are no part of it.
 */
import { writeFileSync } from 'node:fs';
import { figuresIn, standingOf } from '../../../src/engine/cite/check/figureChecks.ts';
import { insteadEvidence, isFrom } from '../../../src/engine/cite/check/insteadEvidence.ts';
import { stoodFor } from '../../../src/engine/cite/check/insteadOf.ts';
import { figuresOf, type SaidFigure } from '../../../src/engine/cite/check/saidFigures.ts';
import { saidSentence, type SourceSentence, supportFor } from '../../../src/engine/cite/check/sourceSentences.ts';
import { fitWeights } from '../logistic.ts';
import { type Random, randomFrom } from '../search/largeCorpus.ts';
import { type Cited, citedSentences, reportFolders } from './citedSentences.ts';

interface Example {
  readonly evidence: Readonly<Record<string, number>>;
  readonly isOne: boolean;
}

const NOTHING = { isCell: false, figures: [], heads: '', row: '', before: [] };

/** The words with a digit or two altered, no first digit into a nought. */
function altered(words: string, random: Random): string {
  const places = [...words].flatMap((character, i) => (/\d/.test(character) ? i : []));
  const characters = [...words];
  for (let times = places.length > 2 && random() < 0.35 ? 2 : 1; times > 0; times--) {
    const place = places[Math.floor(random() * places.length)] ?? 0;
    const least = place === places[0] ? 1 : 0;
    const digit = least + Math.floor(random() * (9 - least));
    const old = Number(words[place]);
    characters[place] = String(digit >= old ? digit + 1 : digit);
  }
  return characters.join('');
}

type Sources = readonly SaidFigure<SourceSentence>[];

/** The examples of one figure; `isOwn` tells the figure of the source that it stands in place of. */
function examplesOf(
  figure: SaidFigure,
  { documents }: Cited,
  sources: Sources,
  isOwn: (source: SaidFigure) => boolean,
): readonly Example[] {
  const supports = documents.flatMap(document => supportFor(figure.sentence, document));
  const support = new Map(supports.map(each => [each.sentence, each] as const));
  const { standing, sources: stood } = standingOf(figure, figuresOf(figure.sentence), { sources, support, beside: NOTHING });
  const all = stoodFor(standing, stood);
  const own = all.find(({ source }) => isOwn(source));
  return all
    .filter(each => each === own || !isOwn(each.source))
    .map(each => ({ evidence: insteadEvidence(standing, each), isOne: each === own }));
}

function learn(cited: Cited, random: Random): readonly Example[] {
  const { said, documents } = cited;
  const sources = figuresIn(documents);
  return figuresOf(said).flatMap(figure => {
    const isOwn = (source: SaidFigure): boolean => isFrom(figure, source);
    const without = sources.filter(source => !isOwn(source));
    if (without.length === sources.length) return examplesOf(figure, cited, sources, () => false);
    const { start, end } = figure.quantity.span;
    const old = said.prose.slice(start, end);
    const taken = examplesOf(figure, cited, without, () => false);
    if (!/\d/.test(old) || figure.quantity.vague) return taken;
    const other = saidSentence(said.prose.slice(0, start) + altered(old, random) + said.prose.slice(end), said.span, 'en', null);
    const wrong = figuresOf(other).find(({ quantity }) => quantity.span.start === start);
    return wrong === undefined ? taken : [...taken, ...examplesOf(wrong, cited, sources, isOwn)];
  });
}

const PENALTY = 1;

const random = randomFrom(11);
const examples = reportFolders()
  .flatMap(citedSentences)
  .filter(({ mistakes }) => mistakes.length === 0)
  .flatMap(cited => learn(cited, random));
const fitted = fitWeights(
  examples.map(({ evidence, isOne }) => ({ evidence, kind: isOne ? 1 : 0, times: 1 })),
  { kinds: 1, prior: {}, penalty: PENALTY },
);
const weights = Object.entries(fitted).map(([name, [weight = 0]]) => [name, weight] as const);
const MODULE = 'src/engine/cite/check/insteadWeights.ts';
writeFileSync(
  MODULE,
  [
    '/** Fitted to the reports of test/golden/check and fitted by `npm run bench instead`: not written by hand. */',
    'export const INSTEAD_WEIGHTS: Readonly<Record<string, number>> = {',
    ...weights.map(([name, weight]) => `  ${name}: ${String(Number(weight.toFixed(2)))},`),
    '};',
    '',
  ].join('\n'),
);
const ones = examples.filter(({ isOne }) => isOne).length;
process.stdout.write(
  `${MODULE}: ${String(weights.length)} weights, of ${String(ones)} altered figures and ${String(examples.length - ones)} others\n`,
);
