/** The sentences of reports that people wrote and labelled, with what they cite: what weights are fitted to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type Checker,
  type DocumentUri,
  EMPTY_CORPUS,
  prepareChecker,
  type ReadDocument,
  readDocument,
  type Span,
  updateCorpus,
} from '../../../src/engine/index.ts';
import { readReport } from '../../../src/engine/cite/check/readReport.ts';
import { saidSentence, type SaidSentence } from '../../../src/engine/cite/check/sourceSentences.ts';
import { citedBy, statementsOf } from '../../../src/engine/cite/check/statements.ts';
import { EDITED, readEdited, sourcesOf } from './editedReports.ts';
import { checkerOfFolder, reportOf } from './folderChecker.ts';

/** A sentence of a report with the documents that it cites. */
export interface Cited {
  /** The folder of its report. */
  readonly report: string;
  readonly said: SaidSentence;
  readonly documents: readonly ReadDocument[];
  /** The codes of its mistakes; none of one that is right. */
  readonly mistakes: readonly string[];
}

/** A mistake of a report: a stretch of its text, and the codes of which any will do. */
export interface Mistake {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
}

export interface Labelled {
  readonly text: string;
  readonly mistakes: readonly Mistake[];
  /** Where only what is around one edit is to be looked at, its place: all else is told of the report without it. */
  readonly edit: Span | null;
}

/** Those of test/golden/held are no part of it. */
const FOLDERS = ['test/golden/check', 'test/golden/fitted', EDITED];

/** The folders of the reports that may be read. */
export const reportFolders = (): readonly string[] =>
  FOLDERS.flatMap(folder =>
    readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
      entry.isDirectory() && !entry.name.startsWith('unread-') ? `${folder}/${entry.name}` : [],
    ),
  );

/** A folder's documents, made ready. */
export function checkerOf(folder: string): Checker {
  if (folder.startsWith(`${EDITED}/`)) return checkerOfFolder(sourcesOf(basename(folder)));
  const sources = existsSync(`${folder}/sources`) ? `${folder}/sources` : folder;
  const put = readdirSync(sources)
    .filter(name => name.endsWith('.md') && name !== 'report.md')
    .map(name => {
      const text = readFileSync(`${sources}/${name}`, 'utf8');
      return readDocument({ uri: name as DocumentUri, path: name, text, format: 'markdown' }); // any string is an address here
    });
  return prepareChecker(updateCorpus(EMPTY_CORPUS, { put, remove: [] }));
}

/** The sentences of a folder's report that have a citation and no quotation. */
export function citedSentences(folder: string): readonly Cited[] {
  const checker = checkerOf(folder);
  return labelled(folder).flatMap(({ text, mistakes, edit }) => {
    const report = reportOf(text);
    return readReport(report).paragraphs.flatMap(({ start: at, read }) => {
      const paragraph = read();
      return statementsOf(paragraph).flatMap(statement => {
        const { documents, certain } = citedBy(statement, checker);
        if (!certain || statement.kind === 'quote' || statement.kind === 'table-cell' || statement.quotations.length > 0) return [];
        const sentences = statement.sentences.filter(({ start, end }) => edit === null || (edit.start < at + end && at + start < edit.end));
        return sentences.map(span => ({
          report: folder,
          said: saidSentence(paragraph.prose, span, 'en', null),
          documents,
          mistakes: mistakes.filter(({ start, end }) => start < at + span.end && at + span.start < end).flatMap(({ codes }) => codes),
        }));
      });
    });
  });
}

/** A whole report, or one paragraph after the other, each a report of its own. */
export function labelled(folder: string): readonly Labelled[] {
  if (folder.startsWith(`${EDITED}/`)) return labelledEdits(folder);
  if (!existsSync(`${folder}/report.tsv`)) {
    const text = readFileSync(`${folder}/report.md`, 'utf8');
    const lines = text.split('\n');
    const rows = readFileSync(`${folder}/expected.jsonl`, 'utf8').trim().split('\n');
    const mistakes = rows.map(row => {
      const mistake = JSON.parse(row) as { readonly text: string; readonly line: number; readonly code: string }; // see wholeReport.ts
      const start = text.indexOf(mistake.text, lines.slice(0, mistake.line - 1).join('\n').length);
      return { start, end: start + mistake.text.length, codes: [mistake.code] };
    });
    return [{ text, mistakes, edit: null }];
  }
  return readFileSync(`${folder}/report.tsv`, 'utf8')
    .split('\n')
    .flatMap(row => {
      const [expected, cell] = row.split('\t');
      if (expected === undefined || cell === undefined) return [];
      const text = cell.replaceAll('\\n', '\n');
      return [{ text, mistakes: expected === 'ok' ? [] : [{ start: 0, end: text.length, codes: expected.split('|') }], edit: null }];
    });
}

/** A right report, and each of its edits. */
function labelledEdits(folder: string): readonly Labelled[] {
  const { report, edits } = readEdited(basename(folder));
  return [
    { text: report, mistakes: [], edit: null },
    ...edits.map(({ text, span, code }) => ({ text, mistakes: [{ ...span, codes: [code] }], edit: span })),
  ];
}
