import { type Finding, LineIndex, SEVERITIES } from '../../engine/index.ts';
import { nameOf } from '../commands/eachDocument.ts';
import type { KnownDocument } from '../commands/oneCorpus.ts';
import type { Label } from '../input/documents.ts';
import { type Printer, safe } from './printer.ts';

/** A report that was checked, or why it could not be. */
export type CheckedFile =
  | { readonly label: Label; readonly text: string; readonly findings: readonly Finding[] }
  | { readonly label: Label; readonly error: string };

/** Prints findings for people: place, line with a caret under it, evidence with its place; then how many there are. */
export async function printPretty(
  printer: Printer,
  files: readonly CheckedFile[],
  known: ReadonlyMap<unknown, KnownDocument>,
): Promise<void> {
  for (const file of files) {
    if ('error' in file) await printer.line(`${nameOf(file.label)}: could not be read: ${safe(file.error)}\n`);
    else {
      const lines = new LineIndex(file.text);
      for (const finding of file.findings) await printFinding(printer, nameOf(file.label), file.text, lines, finding, known);
    }
  }
  await printer.line(totals(files.flatMap(file => ('findings' in file ? file.findings : []))));
}

async function printFinding(
  printer: Printer,
  name: string,
  text: string,
  lines: LineIndex,
  { code, severity, span, message, evidence, fixes }: Finding,
  known: ReadonlyMap<unknown, KnownDocument>,
): Promise<void> {
  const { line, character } = lines.positionAt(span.start);
  const head = `${name}:${String(line + 1)}:${String(character + 1)}`;
  await printer.line(`${printer.bold(head)}  ${severity}  ${code}`);
  await printer.wrapped('', message, 2);
  await printCaret(printer, text, lines, span);
  for (const { uri, span: at, text: words } of evidence.slice(0, MOST_EVIDENCE))
    await printEvidence(printer, known.get(uri), at.start, words);
  if (evidence.length > MOST_EVIDENCE) await printer.line(printer.dim(`    and ${String(evidence.length - MOST_EVIDENCE)} more`));
  for (const { title } of fixes) await printer.line(printer.dim(`    fix: ${safe(title)}`));
  await printer.line();
}

const MOST_EVIDENCE = 5;
/** How much of a line is shown before and behind the place, in UTF-16 code units. */
const AROUND = { before: 30, behind: 60 } as const;

async function printCaret(printer: Printer, text: string, lines: LineIndex, { start, end }: Finding['span']): Promise<void> {
  const { line } = lines.positionAt(start);
  const lineStart = lines.offsetAt({ line, character: 0 });
  const lineEnd = lines.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  const from = start - lineStart <= AROUND.before ? lineStart : start - AROUND.before;
  const to = Math.min(lineEnd, Math.max(start + AROUND.behind, Math.min(end, start + AROUND.behind)));
  const [before, marked] = [shown(text.slice(from, start)), shown(text.slice(start, Math.min(end, to)))];
  const head = from === lineStart ? '' : '…';
  await printer.line(`    ${head}${before}${marked}${shown(text.slice(Math.min(end, to), to))}${to < lineEnd ? '…' : ''}`);
  await printer.line(`    ${' '.repeat(head.length + before.length)}${'^'.repeat(Math.max(1, marked.length))}`);
}

/** One line, one column a code unit. */
function shown(text: string): string {
  return safe(text).replace(/\s/g, ' ');
}

async function printEvidence(printer: Printer, of: KnownDocument | undefined, start: number, words: string): Promise<void> {
  if (of === undefined) return;
  const { line, character } = new LineIndex(of.document.text).positionAt(start);
  await printer.line(printer.dim(`    ${nameOf(of.label)}:${String(line + 1)}:${String(character + 1)}`));
  if (words.trim() !== '') await printer.wrapped('', words, 6);
}

function totals(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'no findings';
  const counts = SEVERITIES.map(severity => ({ severity, count: findings.filter(finding => finding.severity === severity).length }));
  const named = counts.filter(({ count }) => count > 0).map(({ severity, count }) => `${String(count)} ${counted(severity, count)}`);
  return `${String(findings.length)} ${counted('finding', findings.length)}: ${named.join(', ')}`;
}

function counted(noun: string, count: number): string {
  return count === 1 || noun === 'information' ? noun : `${noun}s`;
}
