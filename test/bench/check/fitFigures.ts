/**
 * Fits the weights of `src/engine/cite/check/figureWeights.ts` and writes that file: by what it is told that a figure that no akin sentence of the sources has is
 * another than theirs, or nowhere.
 *
 * Examples are such figures of the reports of test/golden/check and test/golden/fitted, which people wrote and labelled, and of test/golden/edited with one edit at a time; those within
 * a mistake of another kind that is in figures too are left out. Those of `check` count less, since the rules were mended by them one by one. Figures that are altered or put in by chance
 * (`madeMistakes.ts`) count little: they tell of small counts in words and of short sources, of which people's mistakes are few. Method: multinomial logistic regression with an L2 penalty
 * (`../logistic.ts`). Printed is how many of `fitted` and of `edited` are found and false when each report is told by the weights of all others, and what the rules alone say.
 */
import { writeFileSync } from 'node:fs';
import type { Weight } from '../../../src/engine/compare/relation/likelihood.ts';
import { readReport } from '../../../src/engine/cite/check/readReport.ts';
import { unfoundIn } from '../../../src/engine/cite/check/sentenceChecks.ts';
import { statementsOf } from '../../../src/engine/cite/check/statements.ts';
import { type Rule, type Unfound, whatIsWrong, WRONG } from '../../../src/engine/cite/check/unfoundFigures.ts';
import type { Span } from '../../../src/engine/index.ts';
import { fitWeights } from '../logistic.ts';
import { randomFrom } from '../search/largeCorpus.ts';
import { checkerOf, labelled, type Labelled, reportFolders } from './citedSentences.ts';
import { madeMistakes } from './madeMistakes.ts';
import { reportOf } from './folderChecker.ts';

/** What a figure is: right, another than the source's, or nowhere. */
type Kind = 0 | 1 | 2;

interface Example {
  readonly report: string;
  readonly unfound: Unfound;
  /** How much it counts. */
  readonly times: number;
  /** Null where another mistake is made with it. */
  readonly kind: Kind | null;
}

type Weights = Readonly<Record<string, Weight>>;

const PENALTY = 1;
/** How much a figure counts whose report the rules were mended by, and one that was altered or put in by chance. */
const TIMES = { mended: 0.5, altered: 0.02, madeUp: 0.2 } as const;
const SEED = 5;
const BARS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

function examplesIn(folder: string): readonly Example[] {
  const checker = checkerOf(folder);
  const times = folder.includes('/check/') ? TIMES.mended : 1;
  return labelled(folder).flatMap(({ text, mistakes, edit }) => {
    const report = reportOf(text);
    return readReport(report).paragraphs.flatMap(({ start, read }) => {
      const paragraph = read();
      return statementsOf(paragraph)
        .flatMap(statement => unfoundIn(statement, paragraph, checker))
        .filter(({ figure: { quantity } }) => edit === null || isIn(edit, quantity.span, start))
        .map(unfound => ({ report: folder, unfound, times, kind: kindOf(unfound, start, mistakes) }));
    });
  });
}

/** The figures of a folder's reports that are altered or put in by chance. */
function madeIn(folder: string): readonly Example[] {
  const [checker, random] = [checkerOf(folder), randomFrom(SEED)];
  return labelled(folder)
    .filter(({ edit }) => edit === null)
    .flatMap(each => madeMistakes(each, checker, random))
    .map(({ unfound, isMadeUp }) => ({
      report: folder,
      unfound,
      times: isMadeUp ? TIMES.madeUp : TIMES.altered,
      kind: isMadeUp ? 2 : 1,
    }));
}

/** Of a report with one edit, only the figures of that are new. */
function isIn(edit: Span, { start, end }: Span, at: number): boolean {
  return edit.start < at + end && at + start < edit.end;
}

function kindOf({ figure }: Unfound, at: number, mistakes: Labelled['mistakes']): Kind | null {
  const { span } = figure.quantity;
  const codes = mistakes.filter(({ start, end }) => start < at + span.end && at + span.start < end).flatMap(each => each.codes);
  if (codes.includes('figure/differs-from-source')) return 1;
  if (codes.includes('figure/not-in-source')) return 2;
  return codes.some(code => /^(?:arithmetic|calendar)|^figure.hedge-lost$/.test(code)) ? null : 0;
}

function fit(examples: readonly Example[]): Weights {
  const rows = examples.flatMap(({ unfound: { evidence }, kind, times }) => (kind === null ? [] : { evidence, kind, times }));
  const fitted = fitWeights(rows, { kinds: 2, prior: {}, penalty: PENALTY });
  return Object.fromEntries(
    Object.entries(fitted).map(([name, [one = 0, other = 0]]) => [name, [Number(one.toFixed(2)), Number(other.toFixed(2))]]),
  );
}

const KINDS = { differs: 1, missing: 2 } as const;

const kindBy = (rule: Rule): Kind => (rule === null ? 0 : KINDS[rule]);

function counted(of: readonly (readonly [Example, Kind])[]): string {
  const found = of.filter(([{ kind }, each]) => each > 0 && each === kind).length;
  return `${String(found)} found, ${String(of.filter(([{ kind }, each]) => each > 0 && each !== kind).length)} false`;
}

const folders = reportFolders();
const examples = folders.flatMap(examplesIn);
const made = folders.filter(folder => !folder.includes('/check/')).flatMap(madeIn);
for (const set of ['fitted', 'edited']) {
  const byOthers = folders
    .filter(folder => folder.includes(`/${set}/`))
    .map(folder => ({
      own: examples.filter(({ report }) => report === folder),
      weights: fit([...examples, ...made].filter(({ report }) => report !== folder)),
    }));
  const wrong = byOthers.flatMap(({ own }) => own).filter(({ kind }) => kind !== null && kind > 0).length;
  const byRules = byOthers.flatMap(({ own }) => own.map(each => [each, kindBy(each.unfound.rule)] as const));
  process.stdout.write(`${String(wrong)} wrong figures of ${set}; by the rules ${counted(byRules)}\n`);
  for (const bar of BARS) {
    const at = byOthers.flatMap(({ own, weights }) => own.map(each => [each, kindBy(whatIsWrong(each.unfound, weights, bar))] as const));
    process.stdout.write(`by the others' weights, at ${String(bar)}${bar === WRONG ? ' (the bar)' : ''}: ${counted(at)}\n`);
  }
}
const MODULE = 'src/engine/cite/check/figureWeights.ts';
writeFileSync(
  MODULE,
  [
    '/** Fitted to the reports of test/golden/check, fitted and edited by `npm run bench figures`: not written by hand. */',
    "import type { Weight } from '../../compare/relation/likelihood.ts';",
    '',
    'export const FIGURE_WEIGHTS: Readonly<Record<string, Weight>> = {',
    ...Object.entries(fit([...examples, ...made]))
      .filter(([, [one, other]]) => one !== 0 || other !== 0)
      .map(([name, [one, other]]) => `  ${name}: [${String(one)}, ${String(other)}],`),
    '};',
    '',
  ].join('\n'),
);
