import { readClaims } from './claims/readClaims.ts';
import { readRecord } from './cite/record.ts';
import type { ReadDocument, SourceDocument } from './model/index.ts';
import { readText } from './text/readText.ts';

/** Reads one document: everything its own text says. Total: any string has a reading, and the same string always the same. */
export function readDocument(source: SourceDocument): ReadDocument {
  const { prose: _, ...reading } = readText(source);
  const record = readRecord(source, reading.frontMatter);
  return {
    uri: source.uri,
    path: source.path,
    format: source.format,
    text: source.text,
    ...reading,
    record,
    parts: [],
    claims: readClaims({ ...reading, prose: _ }, record.issued ?? null),
    references: [],
    entities: [],
    sources: [],
  };
}
