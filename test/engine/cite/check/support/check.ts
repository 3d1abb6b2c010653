import {
  type Checker,
  checkReport,
  type DocumentUri,
  EMPTY_CORPUS,
  type Finding,
  prepareChecker,
  readDocument,
  type SeveritySettings,
  type SourceDocument,
  updateCorpus,
} from '../../../../../src/engine/index.ts';

/** A Markdown file as the engine is handed it. */
export function file(path: string, text: string): SourceDocument {
  return { uri: path as DocumentUri, path, text, format: 'markdown' }; // any string is an address here
}

/** A corpus of Markdown files, made ready. */
export function checkerOf(sources: Readonly<Record<string, string>>): Checker {
  const put = Object.entries(sources).map(([path, text]) => readDocument(file(path, text)));
  return prepareChecker(updateCorpus(EMPTY_CORPUS, { put, remove: [] }));
}

/** The findings of a report; those of documents that it does not cite are left out, since most examples cite one of several, and without sources so are figures without a citation. */
export function findingsOf(sources: Readonly<Record<string, string>>, report: string): readonly Finding[] {
  const severities: SeveritySettings = {
    'cite/unused-source': 'off',
    ...(Object.keys(sources).length === 0 ? { 'figure/uncited': 'off' } : {}),
  };
  return checkReport(checkerOf(sources), file('report.md', report), { severities }).findings;
}

/** The same, each as "code: the words of the report". */
export function outline(sources: Readonly<Record<string, string>>, report: string): readonly string[] {
  return findingsOf(sources, report).map(({ code, span }) => `${code}: ${report.slice(span.start, span.end)}`);
}
