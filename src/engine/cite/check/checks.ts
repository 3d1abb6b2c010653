import type { Finding, Span } from '../../model/index.ts';
import type { Checker } from './checker.ts';
import { checkDuplicateKeys, checkUnknownKeys, checkUnusedSources } from './keys.ts';
import type { Paragraph } from './paragraph.ts';
import { checkTotals } from './arithmetic/totals.ts';
import { checkQuotations } from './quoteChecks.ts';
import type { ReportReading } from './readReport.ts';
import { checkSentences } from './sentenceChecks.ts';
import type { Statement } from './statements.ts';

/** The checks of one statement; each depends on its paragraph and the checker alone. */
export const STATEMENT_CHECKS: readonly ((statement: Statement, paragraph: Paragraph, checker: Checker) => readonly Finding[])[] = [
  checkQuotations,
  checkSentences,
];

/** The checks of a list or table as a whole; `settled`: its figures that are told to be others than the source's. */
export const PARAGRAPH_CHECKS: readonly ((paragraph: Paragraph, settled: readonly Span[]) => readonly Finding[])[] = [checkTotals];

/** The checks of a report as a whole. */
export const REPORT_CHECKS: readonly ((report: ReportReading, checker: Checker) => readonly Finding[])[] = [
  checkUnknownKeys,
  checkDuplicateKeys,
  checkUnusedSources,
];
