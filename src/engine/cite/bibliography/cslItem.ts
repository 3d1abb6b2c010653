/**
 * A bibliographic record as an item of CSL-JSON 1.0.2 (https://github.com/citation-style-language/schema), which Pandoc, Quarto and Zotero read.
 * Fields of ours that CSL does not know are left out.
 */
import { citationKey } from '../../../base/citationKey.ts';
import { type BibliographicRecord, type CslName, RECORD_STRINGS } from '../../model/index.ts';

/** A date of CSL-JSON: one date, or two for an interval. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** An item of CSL-JSON. */
export interface CslItem extends Readonly<Partial<Record<(typeof RECORD_STRINGS)[number], string>>> {
  readonly id: string;
  readonly type: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate | { readonly literal: string };
}

/** The record as CSL-JSON has it. */
export function cslItem(record: BibliographicRecord): CslItem {
  const strings: Partial<Record<(typeof RECORD_STRINGS)[number], string>> = {};
  for (const field of RECORD_STRINGS) {
    const value = record[field];
    if (value !== undefined) strings[field] = value;
  }
  const { id, type, author, editor, issued } = record;
  return {
    id: citationKey(id),
    type,
    ...strings,
    ...(author === undefined ? {} : { author }),
    ...(editor === undefined ? {} : { editor }),
    ...(issued === undefined ? {} : { issued: cslDate(issued) }),
  };
}

/** A list of records as a CSL-JSON file. */
export function cslJson(records: readonly BibliographicRecord[]): string {
  return `${JSON.stringify(records.map(cslItem), null, 2)}\n`;
}

const DAY = /^(\d{1,4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** An ISO 8601 date or interval; words that are no such date stay words. */
function cslDate(issued: string): CslDate | { readonly literal: string } {
  const parts = issued.split('/').map(date =>
    DAY.exec(date)
      ?.slice(1)
      .flatMap(part => (part ? [Number(part)] : [])),
  );
  const dates = parts.filter(date => date !== undefined);
  return dates.length === parts.length && dates.length <= 2 ? { 'date-parts': dates } : { literal: issued };
}
