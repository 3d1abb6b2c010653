import type { Finding } from '../../model/index.ts';
import type { Checker } from './checker.ts';
import { checkDuplicateKeys, checkUnknownKeys, checkUnusedSources } from './keys.ts';
import type { Paragraph } from './paragraph.ts';
import type { ReportReading } from './readReport.ts';

/** The checks of one paragraph; each depends on the paragraph and the checker alone. */
export const PARAGRAPH_CHECKS: readonly ((paragraph: Paragraph, checker: Checker) => readonly Finding[])[] = [];

/** The checks of a report as a whole. */
export const REPORT_CHECKS: readonly ((report: ReportReading, checker: Checker) => readonly Finding[])[] = [
  checkUnknownKeys,
  checkDuplicateKeys,
  checkUnusedSources,
];
