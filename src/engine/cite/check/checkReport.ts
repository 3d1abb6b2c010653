/**
 * Holds a report to its sources.
 *
 * Method: the report is cut into paragraphs, each of which is checked by itself against the corpus; a few checks look at the whole report. The
 * findings of a paragraph depend on its text and the checker alone, and are taken over from the last check where both are the same.
 * Cost: linear in the report for cutting it up, or in a paragraph where that alone was edited, then what the changed paragraphs cost. Limits: English.
 */
import { contains, type Finding, type SeveritySettings, type SourceDocument, type Span } from '../../model/index.ts';
import type { Checker } from './checker.ts';
import { PARAGRAPH_CHECKS, REPORT_CHECKS, STATEMENT_CHECKS } from './checks.ts';
import { withLineFeeds } from './lineFeeds.ts';
import type { Paragraph } from './paragraph.ts';
import { readReport, type ReportReading } from './readReport.ts';
import { rereadReport } from './rereadReport.ts';
import { heard } from './silence.ts';
import { statementsOf } from './statements.ts';

/** A report that has been checked. */
export interface CheckedReport {
  /** In text order. */
  readonly findings: readonly Finding[];
  readonly checker: Checker;
  readonly reading: ReportReading;
  /** The findings of each paragraph by its signature, spans counted from its start. */
  readonly paragraphs: ReadonlyMap<string, readonly Finding[]>;
}

interface CheckOptions {
  readonly severities?: SeveritySettings;
  /** The last check of the same report: of it the paragraphs that are still the same are taken over. */
  readonly previous?: CheckedReport | null;
}

/** Checks a report. Total: any text has its findings, and the same text, corpus and settings always the same. */
export function checkReport(
  checker: Checker,
  report: SourceDocument,
  { severities = {}, previous = null }: CheckOptions = {},
): CheckedReport {
  const reading = (previous === null ? null : rereadReport(previous.reading, report)) ?? readReport(report);
  const known = previous?.checker === checker ? previous.paragraphs : new Map<string, readonly Finding[]>();
  const paragraphs = new Map<string, readonly Finding[]>();
  const findings = REPORT_CHECKS.flatMap(check => check(reading, checker));
  for (const { start, signature, read } of reading.paragraphs) {
    const found = paragraphs.get(signature) ?? known.get(signature) ?? checkParagraph(checker, read());
    paragraphs.set(signature, found);
    findings.push(...found.map(finding => moved(finding, at => at + start)));
  }
  return { findings: heard(findings.sort(inOrder), report.text, reading.frontMatter, severities), checker, reading, paragraphs };
}

function checkParagraph(checker: Checker, asWritten: Paragraph): readonly Finding[] {
  const { paragraph, back } = withLineFeeds(asWritten);
  const statements = statementsOf(paragraph);
  const found = statements.flatMap(statement => STATEMENT_CHECKS.flatMap(check => check(statement, paragraph, checker)));
  // Of one mistake one finding: what is reckoned from a figure that is not the source's does not come out because of it.
  const settled = found
    .filter(({ code }) => code === 'figure/differs-from-source' || code === 'figure/not-in-source')
    .map(({ span }) => span);
  const told = found.filter(({ code, span }) => !code.startsWith('arithmetic/') || !settled.some(each => contains(span, each)));
  const all = [...told, ...PARAGRAPH_CHECKS.flatMap(check => check(paragraph, settled))];
  return paragraph === asWritten ? all : all.map(finding => moved(finding, back));
}

function inOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** A finding with its offsets in the report, and those of its fixes, where `to` puts them. */
function moved(finding: Finding, to: (at: number) => number): Finding {
  const spanTo = ({ start, end }: Span): Span => ({ start: to(start), end: to(end) });
  const fixes = finding.fixes.map(({ title, edits }) => ({
    title,
    edits: edits.map(edit => ({ ...edit, span: spanTo(edit.span) })),
  }));
  return { ...finding, span: spanTo(finding.span), fixes };
}
