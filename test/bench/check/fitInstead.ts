/**
 * Fits the weights of `src/engine/cite/check/insteadWeights.ts` and writes that file: by what a figure of a source is told that a figure of a report stands
 * in place of.
 *
 * Examples are made of the reports of test/golden/check and test/golden/fitted, which people wrote with their sources: of each figure that a source has, a digit or two are altered (seeded),
 * and the source's figure is the one that it stands in place of; then the source's figure is taken away, and none is. Figures that the writer reckoned stand
 * in place of none either. Method: logistic regression with an L2 penalty (`../logistic.ts`). Reports of test/golden/held are no part of it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  type DocumentUri,
  EMPTY_CORPUS,
  prepareChecker,
  type ReadDocument,
  readDocument,
  updateCorpus,
} from '../../../src/engine/index.ts';
import { figuresIn, standingOf } from '../../../src/engine/cite/check/figureChecks.ts';
import { insteadEvidence, isFrom } from '../../../src/engine/cite/check/insteadEvidence.ts';
import { stoodFor } from '../../../src/engine/cite/check/insteadOf.ts';
import { readReport } from '../../../src/engine/cite/check/readReport.ts';
import { figuresOf, type SaidFigure } from '../../../src/engine/cite/check/saidFigures.ts';
import { saidSentence, type SaidSentence, type SourceSentence, supportFor } from '../../../src/engine/cite/check/sourceSentences.ts';
import { citedBy, statementsOf } from '../../../src/engine/cite/check/statements.ts';
import { fitWeights } from '../logistic.ts';
import { type Random, randomFrom } from '../search/largeCorpus.ts';

interface Example {
  readonly evidence: Readonly<Record<string, number>>;
  readonly isOne: boolean;
}

/** A report's text, its sources, and the texts of its mistakes, from which nothing is learnt. */
interface Report {
  readonly text: string;
  readonly sources: readonly ReadDocument[];
  readonly mistakes: readonly { readonly text: string; readonly line: number }[];
}

const FOLDERS = ['test/golden/check', 'test/golden/fitted'];
const NOTHING = { figures: [], heads: '', row: '' };

function readSources(folder: string): readonly ReadDocument[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .map(name => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      return readDocument({ uri: name as DocumentUri, path: name, text, format: 'markdown' }); // any string is an address here
    });
}

function readLabelled(folder: string): Report {
  if (!existsSync(`${folder}/report.tsv`)) {
    const rows = readFileSync(`${folder}/expected.jsonl`, 'utf8').trim().split('\n');
    return {
      text: readFileSync(`${folder}/report.md`, 'utf8'),
      sources: readSources(`${folder}/sources`),
      mistakes: rows.map(row => JSON.parse(row) as Report['mistakes'][number]), // see wholeReport.ts
    };
  }
  const right = readFileSync(`${folder}/report.tsv`, 'utf8')
    .split('\n')
    .flatMap(row => (row.startsWith('ok\t') ? row.slice(3).replaceAll('\\n', '\n') : []));
  return { text: right.join('\n\n'), sources: readSources(folder), mistakes: [] };
}

/** A sentence of a report with the documents that it cites. */
interface Cited {
  readonly said: SaidSentence;
  readonly documents: readonly ReadDocument[];
}

/** The sentences of a report that have a citation and no mistake. */
function citedSentences({ text, sources, mistakes }: Report): readonly Cited[] {
  const checker = prepareChecker(updateCorpus(EMPTY_CORPUS, { put: sources, remove: [] }));
  const lines = text.split('\n');
  const at = mistakes.map(mistake => {
    const line = lines.slice(0, mistake.line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const start = text.indexOf(mistake.text, line);
    return { start, end: start + mistake.text.length };
  });
  const report = { uri: 'report.md' as DocumentUri, path: 'report.md', text, format: 'markdown' } as const; // any string is an address here
  return readReport(report).paragraphs.flatMap(({ start, read }) => {
    const paragraph = read();
    return statementsOf(paragraph).flatMap(statement => {
      const { documents, certain } = citedBy(statement, checker);
      if (!certain || statement.kind === 'quote' || statement.kind === 'table-cell' || statement.quotations.length > 0) return [];
      return statement.sentences
        .filter(span => !at.some(mistake => mistake.start < start + span.end && start + span.start < mistake.end))
        .map(span => ({ said: saidSentence(paragraph.prose, span, 'en', null), documents }));
    });
  });
}

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
const reports = FOLDERS.flatMap(folder =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? readLabelled(`${folder}/${entry.name}`) : [])),
);
const examples = reports.flatMap(citedSentences).flatMap(cited => learn(cited, random));
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
