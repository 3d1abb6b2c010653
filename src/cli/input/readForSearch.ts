import { type ReadDocument, readRecord, readText, type SourceDocument } from '../../engine/index.ts';

/**
 * A document with what a search needs: its passages and its title. Claims, names and references are not read, which takes a fraction of
 * the time; a corpus of many thousand rows is searched with this.
 */
export function readForSearch(source: SourceDocument): ReadDocument {
  const { prose: _, ...reading } = readText(source);
  const { record, problems } = readRecord(source, { prose: _, ...reading });
  return {
    uri: source.uri,
    path: source.path,
    format: source.format,
    text: source.text,
    ...reading,
    record,
    parts: [],
    claims: [],
    references: [],
    entities: [],
    sources: [],
    problems: [...reading.problems, ...problems],
  };
}
