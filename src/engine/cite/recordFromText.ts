import type { BibliographicRecord, SourceDocument } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';

/** The fields of a record that running text can say. */
export type RecordFromText = Pick<
  Partial<BibliographicRecord>,
  'title' | 'author' | 'container-title' | 'publisher' | 'publisher-place' | 'issued' | 'URL' | 'source'
>;

/** What a text says of itself: its title is its first heading. */
export function recordFromText(_source: SourceDocument, reading: TextReading): RecordFromText {
  const title = reading.sections.find(section => section.heading !== null)?.title;
  return title === undefined || title === '' ? {} : { title };
}
