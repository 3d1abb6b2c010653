/**
 * What the writer of a report has silenced.
 *
 * `<!-- marginalia-ignore figure/dated, quote/* -->` silences findings on its own line, or, alone on a line, on the line below it;
 * `<!-- marginalia-ignore-file … -->` and `marginalia-ignore: …` in the front matter silence them in the whole file. Without a code all are meant.
 * Cost: linear.
 */
import type { Finding, FindingCode, Severity, SeveritySettings, Span } from '../../model/index.ts';

/** Whether a code is among those that are named, by itself or by its group. */
type Names = (code: FindingCode) => boolean;

interface Silenced {
  /** Null for the whole file. */
  readonly lines: Span | null;
  readonly names: Names;
}

const COMMENT = /<!--\s*marginalia-ignore(-file)?\b([^\n]{0,400}?)-->/g;
const FRONT_MATTER = /^marginalia-ignore:[ \t]*([^\n]*)((?:\r?\n[ \t]+-[^\n]*)*)/m;
const CODE = /[a-z]+\/(?:[a-z-]+|\*)/g;

/** The findings that are left, with the severities that the reader has set. */
export function heard(
  findings: readonly Finding[],
  text: string,
  frontMatter: Span | null,
  settings: SeveritySettings = {},
): readonly Finding[] {
  const silenced = silences(text, frontMatter);
  return findings.flatMap(finding => {
    const severity = settings[finding.code] ?? settings[finding.code.replace(/\/.*/, '/*')] ?? finding.severity;
    if (severity === 'off' || silenced.some(each => covers(each, finding))) return [];
    return severity === finding.severity ? finding : { ...finding, severity: severity satisfies Severity };
  });
}

function covers({ lines, names }: Silenced, { code, span }: Finding): boolean {
  return names(code) && (lines === null || (span.start < lines.end && span.end > lines.start) || span.start === lines.start);
}

function silences(text: string, frontMatter: Span | null): readonly Silenced[] {
  const found: Silenced[] = [];
  const head = frontMatter === null ? null : FRONT_MATTER.exec(text.slice(frontMatter.start, frontMatter.end));
  if (head !== null) found.push({ lines: null, names: namesIn(`${head[1] ?? ''} ${head[2] ?? ''}`) });
  for (const match of text.matchAll(COMMENT)) {
    const names = namesIn(match[2] ?? '');
    found.push({ lines: match[1] === undefined ? linesAt(text, { start: match.index, end: match.index + match[0].length }) : null, names });
  }
  return found;
}

function namesIn(list: string): Names {
  const codes = new Set(list.match(CODE) ?? []);
  if (codes.size === 0) return () => /^\W*(?:true)?\W*$/.test(list);
  return code => codes.has(code) || codes.has(code.replace(/\/.*/, '/*'));
}

/** The line of the comment; where it stands alone on it, the line below. */
function linesAt(text: string, comment: Span): Span {
  const start = text.lastIndexOf('\n', comment.start - 1) + 1;
  const end = lineEnd(text, comment.end);
  const alone = text.slice(start, comment.start).trim() === '' && text.slice(comment.end, end).trim() === '';
  if (!alone) return { start, end };
  const below = Math.min(text.length, end + 1);
  return { start: below, end: lineEnd(text, below) };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
