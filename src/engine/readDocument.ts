import { issuedAt } from './cite/issuedAt.ts';
import { readParts } from './cite/parts.ts';
import { readRecord } from './cite/record.ts';
import { readReferences } from './cite/references.ts';
import { readClaims, rereadClaims } from './claims/readClaims.ts';
import type { EarlierClaims, IssuedAt } from './claims/recall.ts';
import { readEntities } from './compare/entities.ts';
import { readSources } from './compare/sources.ts';
import type { ReadDocument, SourceDocument } from './model/index.ts';
import { passagesOf } from './text/passages.ts';
import { readText, type TextReading } from './text/readText.ts';

/** A document before anything is understood of what its sentences say. */
interface Outlined {
  readonly reading: TextReading;
  /** The offsets at which its parts begin and end. */
  readonly borders: readonly number[];
  readonly document: ReadDocument;
}

function outlined(source: SourceDocument): Outlined {
  const reading = readText(source);
  const { record, problems } = readRecord(source, reading);
  const parts = readParts(source, reading, record);
  const borders = parts.flatMap(({ span }) => [span.start, span.end]);
  const document = {
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
    passages: passagesOf(reading, borders),
    claims: [],
    references: [],
    entities: [],
    sources: [],
    problems: [...reading.problems, ...problems],
  };
  return { reading, borders, document };
}

/** What was read of a document, with the reading that its claims stand in. */
export interface DocumentReading {
  readonly reading: TextReading;
  readonly document: ReadDocument;
}

function issues(document: ReadDocument): IssuedAt {
  return offset => issuedAt(document, offset)?.date ?? null;
}

/** Reads one document: everything that its own text says. Total: any string has a reading, and the same string always the same. */
export function readDocument(source: SourceDocument): ReadDocument {
  return rereadDocument(source, null).document;
}

/**
 * The same reading of a document, with what a later version of its text can be read by: the claims of sentences that are in `earlier` are told again
 * from there. Any earlier document will do; one that shares no sentence is of no use.
 */
export function rereadDocument(source: SourceDocument, earlier: DocumentReading | null): DocumentReading {
  const { reading, borders, document } = outlined(source);
  const claims = earlier === null ? readClaims(reading, issues(document)) : rereadClaims(reading, issues(document), claimsIn(earlier));
  const entities = readEntities(reading, source.text);
  const references = readReferences(source.text, reading);
  const sources = readSources({ text: source.text, reading, entities, claims, borders, record: document.record });
  return { reading, document: { ...document, claims, references, entities, sources } };
}

function claimsIn({ reading, document }: DocumentReading): EarlierClaims {
  return { reading, issuedAt: issues(document), claims: document.claims };
}

/** Reads of a document its claims, parts and record: names and references take longer than all the rest, and are left empty. */
export function readForClaims(source: SourceDocument): DocumentReading {
  const { reading, document } = outlined(source);
  return { reading, document: { ...document, claims: readClaims(reading, issues(document)) } };
}

/**
 * Reads of a document what a search needs: its passages, parts and record. Claims, names, sources and references are left empty, which takes a
 * fraction of the time.
 */
export function readForSearch(source: SourceDocument): ReadDocument {
  return outlined(source).document;
}
