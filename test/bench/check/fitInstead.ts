/**
 * Fits the weights of `src/engine/cite/check/insteadWeights.ts` and writes that file: by what a figure of a source is told that a figure of a report stands
 * in place of.
 *
 * Examples are made of the reports of test/golden/check, test/golden/fitted and test/golden/edited, which people wrote with their sources: of each figure that a source has, a digit or two are altered, or the number in words (seeded),
 * and the source's figure is the one that it stands in place of; then the source's figure is taken away, and none is. Figures that the writer reckoned stand
 * in place of none either. The figures that a report was given in place of its source's are examples too, where they are nowhere in it: as which one is not labelled, it is the one
 * that the weights of the others find likeliest; and those that were made up stand in place of none. Method: logistic regression with an L2 penalty (`../logistic.ts`). Reports of test/golden/held are no part of it.
 */
import { writeFileSync } from 'node:fs';
import { logistic } from '../../../src/engine/compare/relation/logistic.ts';
import { figuresIn, standingOf } from '../../../src/engine/cite/check/figureCandidates.ts';
import { insteadEvidence, isFrom } from '../../../src/engine/cite/check/insteadEvidence.ts';
import { stoodFor } from '../../../src/engine/cite/check/insteadOf.ts';
import { figuresOf, type SaidFigure } from '../../../src/engine/cite/check/saidFigures.ts';
import { saidSentence, type SourceSentence, supportFor } from '../../../src/engine/cite/check/sourceSentences.ts';
import { fitWeights } from '../logistic.ts';
import { type Random, randomFrom } from '../search/largeCorpus.ts';
import { altered } from './alteredFigures.ts';
import { type Cited, citedSentences, reportFolders } from './citedSentences.ts';

type Evidence = Readonly<Record<string, number>>;

interface Example {
  readonly evidence: Evidence;
  readonly isOne: boolean;
}

const NOTHING = { isCell: false, figures: [], heads: '', row: '', cells: '', before: [] };

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
    const put = figure.quantity.vague ? null : altered(old, random);
    if (put === null) return taken;
    const other = saidSentence(said.prose.slice(0, start) + put + said.prose.slice(end), said.span, 'en', null);
    const wrong = figuresOf(other).find(({ quantity }) => quantity.span.start === start);
    return wrong === undefined ? taken : [...taken, ...examplesOf(wrong, cited, sources, isOwn)];
  });
}

const PENALTY = 1;
/** A mistake that somebody made up counts for so many that were made by chance. */
const TIMES = 3;

interface Planted {
  readonly all: readonly Evidence[];
  /** Another figure than one of the source's, and not one that is made up. */
  readonly isOther: boolean;
}

/** The figure of a sentence with one mistake that is nowhere in its sources. */
function planted(cited: Cited): readonly Planted[] {
  const [code, more] = cited.mistakes;
  if (more !== undefined || (code !== 'figure/differs-from-source' && code !== 'figure/not-in-source')) return [];
  const sources = figuresIn(cited.documents);
  const [figure, other] = figuresOf(cited.said).filter(each => !sources.some(source => isFrom(each, source)));
  if (figure === undefined || other !== undefined) return [];
  const all = examplesOf(figure, cited, sources, () => false).map(({ evidence }) => evidence);
  return all.length === 0 ? [] : [{ all, isOther: code === 'figure/differs-from-source' }];
}

type Weights = Readonly<Record<string, number>>;

function fit(altered: readonly Example[], mistakes: readonly Planted[], known: Weights | null): Weights {
  const rows = mistakes.flatMap(({ all, isOther }) => {
    const one = known === null || !isOther ? undefined : all.toSorted((a, b) => logistic(b, known) - logistic(a, known))[0];
    return all.map(evidence => ({ evidence, kind: evidence === one ? 1 : 0, times: TIMES }));
  });
  const fitted = fitWeights(
    [...altered.map(({ evidence, isOne }) => ({ evidence, kind: isOne ? 1 : 0, times: 1 })), ...(known === null ? [] : rows)],
    { kinds: 1, prior: {}, penalty: PENALTY },
  );
  return Object.fromEntries(Object.entries(fitted).map(([name, [weight = 0]]) => [name, Number(weight.toFixed(2))]));
}

const random = randomFrom(11);
const sentences = reportFolders().flatMap(citedSentences);
const examples = sentences.filter(({ mistakes }) => mistakes.length === 0).flatMap(cited => learn(cited, random));
const mistakes = sentences.flatMap(planted);
const weights = Object.entries(fit(examples, mistakes, fit(examples, mistakes, fit(examples, mistakes, null))));
const MODULE = 'src/engine/cite/check/insteadWeights.ts';
writeFileSync(
  MODULE,
  [
    '/** Fitted to the reports of test/golden/check, fitted and edited by `npm run bench instead`: not written by hand. */',
    'export const INSTEAD_WEIGHTS: Readonly<Record<string, number>> = {',
    ...weights.map(([name, weight]) => `  ${name}: ${String(weight)},`),
    '};',
    '',
  ].join('\n'),
);
const ones = examples.filter(({ isOne }) => isOne).length;
process.stdout.write(
  `${MODULE}: ${String(weights.length)} weights, of ${String(ones)} altered figures, ${String(examples.length - ones)} others and ${String(mistakes.length)} mistakes\n`,
);
