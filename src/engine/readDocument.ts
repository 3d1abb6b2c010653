import { readParts } from './cite/parts.ts';
import { readRecord } from './cite/record.ts';
import { readReferences } from './cite/references.ts';
import { readClaims } from './claims/readClaims.ts';
import { readEntities } from './compare/entities.ts';
import type { ReadDocument, SourceDocument } from './model/index.ts';
import { readText } from './text/readText.ts';

/** Reads one document: everything that its own text says. Total: any string has a reading, and the same string always the same. */
export function readDocument(source: SourceDocument): ReadDocument {
  const reading = readText(source);
  const { record, problems } = readRecord(source, reading);
  return {
    uri: source.uri,
    path: source.path,
    format: source.format,
    text: source.text,
    language: reading.language,
    record,
    frontMatter: reading.frontMatter,
    parts: readParts(source, reading, record),
    sections: reading.sections,
    blocks: reading.blocks,
    sentences: reading.sentences,
    passages: reading.passages,
    claims: readClaims(reading, record.issued ?? null),
    references: readReferences(source.text, reading),
    entities: readEntities(reading),
    sources: [],
    problems: [...reading.problems, ...problems],
  };
}
