/**
 * Fits the weights of `src/engine/cite/check/stanceWeights.ts` and writes that file: by what it is told that a sentence of a report has lost a denial, a
 * speaker or a doubt that a sentence of its source has.
 *
 * Examples are the sentences of the reports of test/golden/check and test/golden/fitted, which people wrote and labelled, with the likest sentence of their sources
 * as against which something may be lost; sentences with another mistake are left out. Method: logistic regression with an L2 penalty (`../logistic.ts`). Printed is
 * how many of each report are found and false by the weights of all others. Reports of test/golden/held are no part of it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type DocumentUri, EMPTY_CORPUS, prepareChecker, readDocument, updateCorpus } from '../../../src/engine/index.ts';
import { logistic } from '../../../src/engine/cite/check/insteadOf.ts';
import { readReport } from '../../../src/engine/cite/check/readReport.ts';
import { saidSentence, supportFor } from '../../../src/engine/cite/check/sourceSentences.ts';
import { LIKELY, mayBeLost } from '../../../src/engine/cite/check/stanceChecks.ts';
import type { StanceCode } from '../../../src/engine/cite/check/stanceWeights.ts';
import { citedBy, statementsOf } from '../../../src/engine/cite/check/statements.ts';
import { fitWeights } from '../logistic.ts';

interface Example {
  readonly report: string;
  readonly code: StanceCode;
  readonly evidence: Readonly<Record<string, number>>;
  readonly isLost: boolean;
}

/** A mistake of a report: a stretch of its text, and the codes of which any will do. */
interface Mistake {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
}

interface Report {
  readonly text: string;
  readonly mistakes: readonly Mistake[];
}

const FOLDERS = ['test/golden/check', 'test/golden/fitted'];
const CODES: readonly StanceCode[] = ['negation/lost', 'attribution/lost', 'hedge/strengthened'];
const PENALTY = 1;

function labelled(folder: string): readonly Report[] {
  if (!existsSync(`${folder}/report.tsv`)) {
    const text = readFileSync(`${folder}/report.md`, 'utf8');
    const rows = readFileSync(`${folder}/expected.jsonl`, 'utf8').trim().split('\n');
    const lines = text.split('\n');
    const mistakes = rows.map(row => {
      const mistake = JSON.parse(row) as { readonly text: string; readonly line: number; readonly code: string }; // see wholeReport.ts
      const start = text.indexOf(mistake.text, lines.slice(0, mistake.line - 1).join('\n').length);
      return { start, end: start + mistake.text.length, codes: [mistake.code] };
    });
    return [{ text, mistakes }];
  }
  const rows = readFileSync(`${folder}/report.tsv`, 'utf8').split('\n');
  return rows.flatMap(row => {
    const [expected, cell] = row.split('\t');
    if (expected === undefined || cell === undefined) return [];
    const text = cell.replaceAll('\\n', '\n');
    return [{ text, mistakes: expected === 'ok' ? [] : [{ start: 0, end: text.length, codes: expected.split('|') }] }];
  });
}

function examplesOf(folder: string): readonly Example[] {
  const sources = existsSync(`${folder}/sources`) ? `${folder}/sources` : folder;
  const put = readdirSync(sources)
    .filter(name => name.endsWith('.md') && name !== 'report.md')
    .map(name => {
      const text = readFileSync(`${sources}/${name}`, 'utf8');
      return readDocument({ uri: name as DocumentUri, path: name, text, format: 'markdown' }); // any string is an address here
    });
  const checker = prepareChecker(updateCorpus(EMPTY_CORPUS, { put, remove: [] }));
  return labelled(folder).flatMap(({ text, mistakes }) => {
    const report = { uri: 'report.md' as DocumentUri, path: 'report.md', text, format: 'markdown' } as const; // likewise
    return readReport(report).paragraphs.flatMap(({ start: at, read }) => {
      const paragraph = read();
      return statementsOf(paragraph).flatMap(statement => {
        const { documents, certain } = citedBy(statement, checker);
        if (!certain || statement.kind === 'quote' || statement.kind === 'table-cell' || statement.quotations.length > 0) return [];
        return statement.sentences.flatMap(span => {
          const codes = mistakes.filter(({ start, end }) => start < at + span.end && at + span.start < end).flatMap(each => each.codes);
          if (codes.length > 0 && !CODES.some(code => codes.includes(code))) return [];
          const said = saidSentence(paragraph.prose, span, 'en', null);
          const supports = documents.flatMap(document => supportFor(said, document));
          return mayBeLost(said, supports).map(({ code, evidence }) => ({ report: folder, code, evidence, isLost: codes.includes(code) }));
        });
      });
    });
  });
}

function fit(examples: readonly Example[]): Readonly<Record<string, number>> {
  const rows = examples.map(({ evidence, isLost }) => ({ evidence, kind: isLost ? 1 : 0, times: 1 }));
  const weights = fitWeights(rows, { kinds: 1, prior: {}, penalty: PENALTY });
  return Object.fromEntries(Object.entries(weights).map(([name, [weight = 0]]) => [name, Number(weight.toFixed(2))]));
}

const folders = FOLDERS.flatMap(folder =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? `${folder}/${entry.name}` : [])),
);
const examples = folders.flatMap(examplesOf);
const written = CODES.map(code => {
  const own = examples.filter(each => each.code === code);
  const told = folders.flatMap(folder => {
    const weights = fit(own.filter(({ report }) => report !== folder));
    return own.filter(({ report, evidence }) => report === folder && logistic(evidence, weights) >= LIKELY);
  });
  const found = told.filter(({ isLost }) => isLost).length;
  process.stdout.write(
    `${code}: ${String(own.filter(({ isLost }) => isLost).length)} of ${String(own.length)}; by the others' weights ${String(found)} found, ${String(told.length - found)} false\n`,
  );
  const rows = Object.entries(fit(own)).filter(([, weight]) => weight !== 0);
  return [`  '${code}': {`, ...rows.map(([name, weight]) => `    ${name}: ${String(weight)},`), '  },'];
});
const MODULE = 'src/engine/cite/check/stanceWeights.ts';
writeFileSync(
  MODULE,
  [
    '/** Fitted to the reports of test/golden/check and test/golden/fitted by `npm run bench stance`: not written by hand. */',
    "export type StanceCode = 'negation/lost' | 'attribution/lost' | 'hedge/strengthened';",
    '',
    'export const STANCE_WEIGHTS: Readonly<Record<StanceCode, Readonly<Record<string, number>>>> = {',
    ...written.flat(),
    '};',
    '',
  ].join('\n'),
);
