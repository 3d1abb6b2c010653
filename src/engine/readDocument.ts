import { readParts } from './cite/parts.ts';
import { readRecord } from './cite/record.ts';
import { readReferences } from './cite/references.ts';
import { readClaims } from './claims/readClaims.ts';
import { readEntities } from './compare/entities.ts';
import { readSources } from './compare/sources.ts';
import type { ReadDocument, SourceDocument } from './model/index.ts';
import { readText } from './text/readText.ts';

/** Reads one document: everything that its own text says. Total: any string has a reading, and the same string always the same. */
export function readDocument(source: SourceDocument): ReadDocument {
  const reading = readText(source);
  const { record, problems } = readRecord(source, reading);
  const parts = readParts(source, reading, record);
  const claims = readClaims(reading, record.issued ?? null);
  const entities = readEntities(reading);
  const borders = parts.flatMap(({ span }) => [span.start, span.end]);
  return {
    uri: source.uri,
    path: source.path,
    format: source.format,
    text: source.text,
    language: reading.language,
    record,
    frontMatter: reading.frontMatter,
    parts,
    sections: reading.sections,
    blocks: reading.blocks,
    sentences: reading.sentences,
    passages: reading.passages,
    claims,
    references: readReferences(source.text, reading),
    entities,
    sources: readSources(source.text, reading, entities, claims, borders),
    problems: [...reading.problems, ...problems],
  };
}
