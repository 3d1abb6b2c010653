/**
 * Findings as a SARIF log: the Static Analysis Results Interchange Format, version 2.1.0 (OASIS Standard,
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). Lines and columns count from 1, columns in UTF-16 code units.
 */
import { type Evidence, type Finding, FINDING_CODES, LineIndex, type Severity, type Span } from '../../engine/index.ts';
import { nameOf } from '../commands/eachDocument.ts';
import type { KnownDocument } from '../commands/oneCorpus.ts';
import type { CheckedFile } from './findings.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};
const CODES = Object.keys(FINDING_CODES);

/** The log of one run over `files`; places in the corpus are given beneath `folder`. */
export function sarifLog(files: readonly CheckedFile[], known: ReadonlyMap<unknown, KnownDocument>, folder: string): object {
  const unread = files.flatMap(file =>
    'error' in file ? [{ level: 'error', message: { text: `${nameOf(file.label)}: ${file.error}` } }] : [],
  );
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'marginalia', rules: Object.entries(FINDING_CODES).map(([id, severity]) => rule(id, severity)) } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: unread.length === 0, toolExecutionNotifications: unread }],
        results: files.flatMap(file => ('error' in file ? [] : results(file, known, folder))),
      },
    ],
  };
}

function rule(id: string, severity: Severity): object {
  const words = id.replace('/', ': ').replaceAll('-', ' ');
  return {
    id,
    shortDescription: { text: words.charAt(0).toUpperCase() + words.slice(1) },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function results(
  { label, text, findings }: Extract<CheckedFile, { readonly findings: unknown }>,
  known: ReadonlyMap<unknown, KnownDocument>,
  folder: string,
): readonly object[] {
  const place = { uri: uriOf(nameOf(label)), text, lines: new LineIndex(text) };
  return findings.map(finding => ({
    ruleId: finding.code,
    ruleIndex: CODES.indexOf(finding.code),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [location(place, finding.span)],
    relatedLocations: finding.evidence.flatMap((evidence, i) => related(evidence, i, known, folder)),
    fixes: finding.fixes.map(fix => fixOf(place, fix)),
  }));
}

interface Place {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
}

function location({ uri, lines }: Place, span: Span): object {
  return { physicalLocation: { artifactLocation: { uri }, region: regionOf(lines, span) } };
}

function regionOf(lines: LineIndex, { start, end }: Span): object {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return { startLine: from.line + 1, startColumn: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}

function related({ uri, span, text }: Evidence, i: number, known: ReadonlyMap<unknown, KnownDocument>, folder: string): readonly object[] {
  const of = known.get(uri);
  if (of === undefined) return [];
  const file = 'file' in of.label ? `${folder.replaceAll('\\', '/').replace(/\/+$/, '')}/${of.label.file}` : folder;
  const place = { uri: uriOf(file), text: of.document.text, lines: new LineIndex(of.document.text) };
  return [{ id: i, ...location(place, span), message: { text: text === '' ? nameOf(of.label) : text } }];
}

function fixOf({ uri, lines }: Place, { title, edits }: Finding['fixes'][number]): object {
  const replacements = edits.map(({ span, text }) => ({ deletedRegion: regionOf(lines, span), insertedContent: { text } }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: { uri }, replacements }] };
}

/** A path as a relative reference of RFC 3986. */
function uriOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/');
}
