/**
 * Scores the checks on right reports and on single edits that make them wrong (`test/golden/edited`). What is found in the report as it is, of weight `warning` or `error`, is false; an edit
 * is found where such a finding is new in its sentence, and every new one elsewhere is false too. `-- --show` prints what is missed and false, but for reports that nobody is to read.
 */
import { type CheckedReport, checkReport, type Finding, type Span } from '../../../src/engine/index.ts';
import { type Edit, editedReports, readEdited, sourcesOf } from './editedReports.ts';
import { checkerOfFolder, reportOf } from './folderChecker.ts';

/** What is found in one report and its edits. */
export interface EditedScore {
  readonly name: string;
  readonly edits: number;
  readonly missed: readonly Edit[];
  /** Found, under another code. */
  readonly renamed: number;
  readonly false: readonly Finding[];
}

/** The findings of a report and of each of its edits, held to the labels. */
export function scoreEdited(name: string): EditedScore {
  const { report, edits } = readEdited(name);
  const checker = checkerOfFolder(sourcesOf(name));
  const checked = checkReport(checker, reportOf(report));
  const before = weighty(checked);
  const wrong = [...before];
  let renamed = 0;
  const missed = edits.filter(({ text, span, code }) => {
    const longer = text.length - report.length;
    const placeBefore = (found: Finding): number => (found.span.start >= span.end ? found.span.start - longer : found.span.start);
    const fresh = weighty(checkReport(checker, reportOf(text), { previous: checked })).filter(
      found => !before.some(each => each.code === found.code && each.span.start === placeBefore(found)),
    );
    const sentence = sentenceAround(text, span);
    const here = fresh.filter(found => found.span.start < sentence.end && sentence.start < found.span.end);
    wrong.push(...fresh.filter(found => !here.includes(found)));
    if (here.length === 0) return true;
    if (!here.some(found => found.code === code)) renamed++;
    return false;
  });
  return { name, edits: edits.length, missed, renamed, false: wrong };
}

function weighty({ findings }: CheckedReport): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
}

/** The sentence that an edit stands in, or the sentences where it reaches over several. */
function sentenceAround(text: string, { start, end }: Span): Span {
  const before = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start));
  const behind = /[.!?]["”’)\]]*(?=\s|$)|\n/.exec(text.slice(end));
  return { start: before + 1, end: behind === null ? text.length : end + behind.index + behind[0].length };
}

if (process.argv[1]?.endsWith('edited.ts') === true)
  for (const score of editedReports().map(scoreEdited)) {
    const [all, missed, wrong] = [score.edits, score.missed.length, score.false.length].map(String);
    process.stdout.write(
      `${score.name}: ${String(score.edits - score.missed.length)} of ${all} found, ${missed} missed, ${String(score.renamed)} under another code, ${wrong} false\n`,
    );
    if (!process.argv.includes('--show') || score.name.startsWith('unread-')) continue;
    for (const { code, from, to } of score.missed) process.stdout.write(`  missed ${code}: ${from} → ${to}\n`);
    for (const { code, message } of score.false) process.stdout.write(`  false ${code}: ${message}\n`);
  }
