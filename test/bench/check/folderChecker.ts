import { readdirSync, readFileSync } from 'node:fs';
import {
  type Checker,
  type DocumentUri,
  EMPTY_CORPUS,
  prepareChecker,
  readDocument,
  type SourceDocument,
  updateCorpus,
} from '../../../src/engine/index.ts';

/** A checker of the Markdown and text files of a folder, whose keys are their names; `.jsonl` and `.tsv` beside them are labels. */
export function checkerOfFolder(folder: URL): Checker {
  const put = readdirSync(folder)
    .filter(name => /\.(?:md|txt)$/.test(name))
    .map(name =>
      readDocument({
        uri: name as DocumentUri, // any string is an address here
        path: name,
        text: readFileSync(new URL(name, folder), 'utf8'),
        format: name.endsWith('.md') ? 'markdown' : 'plain',
      }),
    );
  return prepareChecker(updateCorpus(EMPTY_CORPUS, { put, remove: [] }));
}

/** A text as a report in Markdown. */
export function reportOf(text: string): SourceDocument {
  return { uri: 'report.md' as DocumentUri, path: 'report.md', text, format: 'markdown' }; // any string is an address here
}
