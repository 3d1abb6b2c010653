/**
 * Measures reading, from raw text to everything that a text says: `node --import tsx test/bench/engine/read.ts [FOLDER] [--sizes 1,4,16]`.
 * MB are millions of UTF-16 code units; MB/s is of processor time (user and system, all threads), the best of several runs. Without a folder the
 * text is made (`prose.ts`); with one, its Markdown and text files are read as they are.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DocumentUri, SourceDocument, TextFormat } from '../../../src/engine/index.ts';
import { bundledReaders } from './bundle.ts';
import { makeProse } from './prose.ts';

const MB = 1e6;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: 'string', default: '1,4,16' }, runs: { type: 'string', default: '3' }, format: { type: 'string' } },
});

const readers = await bundledReaders();
for (const [name, documents] of positionals[0] === undefined ? made() : [[positionals[0], folder(positionals[0])] as const]) {
  const size = documents.reduce((sum, { text }) => sum + text.length, 0) / MB;
  const row = stages(documents, Number(values.runs));
  const shown = Object.entries(row).map(([stage, seconds]) => `${stage} ${(size / seconds).toFixed(1)}`);
  console.log(`${name}, ${size.toFixed(1)} MB; MB/s: ${shown.join(' · ')}`);
}

function sourceOf(path: string, text: string, format: TextFormat): SourceDocument {
  // Any address will do: nothing looks at it here.
  return { uri: `file:///${path}` as DocumentUri, path, text, format };
}

function* made(): Generator<readonly [string, readonly SourceDocument[]]> {
  for (const format of ['plain', 'markdown'] as const) {
    if (values.format !== undefined && values.format !== format) continue;
    for (const size of values.sizes.split(',').map(Number))
      yield [format, [sourceOf(format === 'plain' ? 'made.txt' : 'made.md', makeProse(size * MB, format), format)]];
  }
}

function folder(root: string): readonly SourceDocument[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:md|txt)$/.test(name) && statSync(join(root, name)).isFile())
    .map(name => sourceOf(name, readFileSync(join(root, name), 'utf8'), name.endsWith('.md') ? 'markdown' : 'plain'));
}

/** A document with one word more in its middle. */
function edited(source: SourceDocument): SourceDocument {
  const at = source.text.indexOf(' ', source.text.length / 2);
  return { ...source, text: `${source.text.slice(0, at)} indeed${source.text.slice(at)}` };
}

/** Seconds of processor time of each stage over all documents. */
function stages(documents: readonly SourceDocument[], runs: number): Readonly<Record<string, number>> {
  const best: Record<string, number> = {};
  const timed = <T>(stage: string, work: () => T): T => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    best[stage] = Math.min(best[stage] ?? Infinity, (user + system) / 1e6);
    return result;
  };
  for (let run = 0; run < runs; run++) {
    const readings = timed('text', () => documents.map(source => ({ source, reading: readers.readText(source) })));
    const claimed = timed('claims', () =>
      readings.map(({ source, reading }) => ({ source, reading, claims: readers.readClaims(reading, () => null) })),
    );
    const named = timed('entities', () =>
      claimed.map(each => ({ ...each, entities: readers.readEntities(each.reading, each.source.text) })),
    );
    timed('sources', () => {
      for (const { source, reading, entities, claims } of named)
        readers.readSources({ text: source.text, reading, entities, claims, borders: [], record: { id: 'a', type: 'document', read: [] } });
    });
    timed('record, parts', () => {
      for (const { source, reading } of readings) readers.readParts(source, reading, readers.readRecord(source, reading).record);
    });
    const read = timed('document', () => documents.map(source => readers.rereadDocument(source, null)));
    timed('after an edit', () => {
      for (const [i, source] of documents.entries()) readers.rereadDocument(edited(source), read[i] ?? null);
    });
  }
  const { text = 0, claims = 0, entities = 0, sources = 0 } = best;
  return { ...best, 'text to claims': text + claims, 'entities, sources': entities + sources };
}
