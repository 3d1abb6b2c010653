/**
 * Fits the weights of `src/engine/cite/check/dateWeights.ts` and writes that file: by what it is told that a date of a report is another than its sources'.
 *
 * Examples are the dates of the reports of test/golden/check and test/golden/fitted, which people wrote and labelled, and of test/golden/edited with one edit at a time. Few of them are mistakes; so each right date is also put wrong,
 * in one part, by a chance that is always the same, sometimes to another date of its sources. Method: logistic regression with an L2 penalty (`../logistic.ts`). Printed is how
 * many are found and false when each report is told by the weights of all others.
 */
import { writeFileSync } from 'node:fs';
import { logistic } from '../../../src/engine/compare/relation/logistic.ts';
import type { DateStanding } from '../../../src/engine/cite/check/dateEvidence.ts';
import { readReport } from '../../../src/engine/cite/check/readReport.ts';
import { datesIn } from '../../../src/engine/cite/check/sentenceChecks.ts';
import { statementsOf } from '../../../src/engine/cite/check/statements.ts';
import type { Checker } from '../../../src/engine/index.ts';
import { fitWeights } from '../logistic.ts';
import { randomFrom } from '../search/largeCorpus.ts';
import { checkerOf, labelled, type Labelled, reportFolders } from './citedSentences.ts';
import { reportOf } from './folderChecker.ts';

interface Example {
  readonly report: string;
  readonly text: string;
  readonly standing: DateStanding;
  readonly isWrong: boolean;
  readonly isMade: boolean;
}

type Weights = Readonly<Record<string, number>>;

const PENALTY = 1;
const BARS = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99];

/** With `-- --show` what is right and likelier wrong than this is printed, and what is missed. */
const SHOWN = 0.8;

interface Placed {
  readonly at: number;
  readonly end: number;
  readonly standing: DateStanding;
  readonly paragraph: number;
}

/** The dates of a text, in the paragraphs that reach over `only`. */
function datesOfText(text: string, checker: Checker, only: number | null): readonly Placed[] {
  const report = reportOf(text);
  return readReport(report).paragraphs.flatMap(({ start, read }) => {
    if (only !== null && start !== only) return [];
    const paragraph = read();
    return statementsOf(paragraph)
      .flatMap(statement => datesIn(statement, paragraph, checker))
      .map(standing => ({ at: start + standing.date.span.start, end: start + standing.date.span.end, standing, paragraph: start }));
  });
}

function examplesIn(folder: string): readonly Example[] {
  const checker = checkerOf(folder);
  const random = randomFrom(folder.length * 7919 + folder.charCodeAt(folder.length - 1));
  const chance = (below: number): number => Math.floor(below * random());
  return labelled(folder).flatMap(({ text, mistakes, edit }) => {
    const all = datesOfText(text, checker, null).filter(({ at, end }) => edit === null || (edit.start < end && at < edit.end));
    const words = all.map(({ at, end }) => text.slice(at, end));
    return all.flatMap((placed): readonly Example[] => {
      const isWrong = isMistaken(placed, mistakes);
      if (isWrong === null) return [];
      const own = {
        report: folder,
        text: text.slice(Math.max(0, placed.at - 60), placed.end + 40),
        standing: placed.standing,
        isWrong,
        isMade: false,
      };
      if (isWrong || edit !== null) return [own];
      const old = text.slice(placed.at, placed.end);
      const made = [0, 1].flatMap((_): readonly Example[] => {
        const put = putWrong(old, words, chance);
        if (put === null) return [];
        const edited = text.slice(0, placed.at) + put + text.slice(placed.end);
        const there = datesOfText(edited, checker, placed.paragraph).find(({ at }) => at === placed.at);
        if (there === undefined || there.standing.date.from === placed.standing.date.from) return [];
        const around = `${text.slice(Math.max(0, placed.at - 60), placed.at)}[${old}→${put}]${text.slice(placed.end, placed.end + 40)}`;
        return [{ report: folder, text: around, standing: there.standing, isWrong: true, isMade: true }];
      });
      return [own, ...made];
    });
  });
}

/** Whether a date is labelled a mistake; null where another mistake is made with it. */
function isMistaken({ at, end }: Placed, mistakes: Labelled['mistakes']): boolean | null {
  const those = mistakes.filter(mistake => mistake.start < end && at < mistake.end);
  const codes = those.flatMap(each => each.codes);
  if (codes.includes('figure/differs-from-source') && those.some(each => each.end - each.start < LONG)) return true;
  return codes.some(code => /^(?:arithmetic|calendar|figure)/.test(code)) ? null : false;
}

/** A mistake of a date is no longer, in UTF-16 code units. */
const LONG = 40;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A date with another year, month or day, or another date of the report's written in the same way; null where it has none of them. */
function putWrong(old: string, others: readonly string[], chance: (below: number) => number): string | null {
  const shape = (date: string): string => date.replace(/\p{L}+/gu, 'm').replace(/\d/g, '0');
  const same = others.filter(other => other !== old && shape(other) === shape(old));
  if (same.length > 0 && chance(4) === 0) return same[chance(same.length)] ?? null;
  const step = [1, -1, 2, -2, 3, -3, 4, -5, 10][chance(9)] ?? 1;
  const ways: readonly (readonly [RegExp, (part: string) => string])[] = [
    [/(?:1[5-9]|20)\d\d/, part => String(Number(part) + step)],
    [/\b\d{1,2}\b/, part => String(((Number(part) + step + 27) % 28) + 1)],
    [new RegExp(MONTHS.join('|')), part => MONTHS[(MONTHS.indexOf(part) + step + 24) % 12] ?? part],
  ];
  const fit = ways.filter(([form]) => form.test(old));
  const way = fit[chance(Math.max(1, fit.length))];
  return way === undefined ? null : old.replace(way[0], way[1]);
}

function show(what: string, { report, text }: Example, likely: number): void {
  process.stdout.write(`${what} ${likely.toFixed(2)} ${report} ${JSON.stringify(text)}\n`);
}

function fit(examples: readonly Example[]): Weights {
  const rows = examples
    .filter(({ standing }) => !standing.isReckoned)
    .map(({ standing, isWrong, isMade }) => ({ evidence: standing.evidence, kind: isWrong ? 1 : 0, times: isMade ? 0.5 : 1 }));
  const fitted = fitWeights(rows, { kinds: 1, prior: {}, penalty: PENALTY });
  return Object.fromEntries(Object.entries(fitted).map(([name, [weight = 0]]) => [name, Number(weight.toFixed(2))]));
}

const folders = reportFolders();
const examples = folders.flatMap(examplesIn);
const told = folders.flatMap(folder => {
  const weights = fit(examples.filter(({ report }) => report !== folder));
  return examples
    .filter(({ report }) => report === folder)
    .map(example => ({ example, likely: example.standing.isReckoned ? 0 : logistic(example.standing.evidence, weights) }));
});
const count = (of: readonly unknown[]): string => String(of.length);
const wrong = told.filter(({ example }) => example.isWrong && !example.isMade);
const made = told.filter(({ example }) => example.isMade);
const right = told.filter(({ example }) => !example.isWrong);
process.stdout.write(`${count(wrong)} wrong dates, ${count(made)} put wrong, ${count(right)} right\n`);
for (const bar of BARS) {
  const over = (of: typeof told): string => count(of.filter(({ likely }) => likely >= bar));
  process.stdout.write(`at ${String(bar)}: ${over(wrong)} found, ${over(made)} of those put wrong, ${over(right)} false\n`);
}
if (process.argv.includes('--show')) {
  for (const { example, likely } of right.filter(each => each.likely >= SHOWN)) show('right', example, likely);
  for (const { example, likely } of wrong.filter(each => each.likely < SHOWN)) show('missed', example, likely);
}
const MODULE = 'src/engine/cite/check/dateWeights.ts';
writeFileSync(
  MODULE,
  [
    '/** Fitted to the reports of test/golden/check, fitted and edited by `npm run bench dates`: not written by hand. */',
    'export const DATE_WEIGHTS: Readonly<Record<string, number>> = {',
    ...Object.entries(fit(examples))
      .filter(([, weight]) => weight !== 0)
      .map(([name, weight]) => `  ${name}: ${String(weight)},`),
    '};',
    '',
  ].join('\n'),
);
