/** The corpus of the bench as a file: one document a line, so that every engine reads the same passages in a process of its own. */
import { closeSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadDocument } from '../../../src/engine/index.ts';
import { largeCorpus, readingOf } from './largeCorpus.ts';
import type { Entry } from './peers/engine.ts';

interface Line {
  readonly uri: string;
  readonly title: string;
  readonly texts: readonly string[];
}

/** Writes the documents of `folder`, or as many made passages. */
export function writePassages(file: string, folder: string | undefined, passages: number): void {
  const out = openSync(file, 'w');
  for (const document of folder === undefined ? largeCorpus(passages) : readFolder(folder)) {
    const texts = document.passages.map(({ span }) => document.text.slice(span.start, span.end));
    const line: Line = { uri: document.uri, title: document.record.title ?? '', texts };
    writeSync(out, `${JSON.stringify(line)}\n`);
  }
  closeSync(out);
}

/** Markdown and text files, a paragraph a passage. */
function* readFolder(root: string): Generator<ReadDocument> {
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = join(root, name);
    if (!/\.(?:md|txt)$/.test(name) || !statSync(path).isFile()) continue;
    const paragraphs = readFileSync(path, 'utf8')
      .split(/\n\s*\n/)
      .filter(paragraph => /\w/.test(paragraph));
    yield readingOf(`file:///${name}`, '', paragraphs);
  }
}

/** The documents, as the engine would have read them. */
export function readPassages(file: string): readonly ReadDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      // What `writePassages` wrote.
      const { uri, title, texts } = JSON.parse(line) as Line;
      return readingOf(uri, title, texts);
    });
}

/** The passages alone, numbered in the order of the documents. */
export function entriesOf(documents: readonly ReadDocument[]): readonly Entry[] {
  return documents
    .flatMap(({ text, passages }) => passages.map(({ span }) => text.slice(span.start, span.end)))
    .map((text, id) => ({ id, text }));
}
