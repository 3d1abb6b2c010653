import { countWhile } from '../../base/bisect.ts';
import type { ReadDocument } from '../model/index.ts';

/** What says when a text is from. */
export type Dated = Pick<ReadDocument, 'record' | 'parts'>;

/** The part of the page that `offset` stands in, null where it is in none. Cost: a bisection. */
function partAt(parts: Dated['parts'], offset: number): Dated['parts'][number] | null {
  const part = parts[countWhile(parts.length, i => (parts[i]?.span.start ?? offset) <= offset) - 1];
  return part !== undefined && offset <= part.span.end ? part : null;
}

/** When the words at an offset were published. */
export interface Issued {
  /** ISO 8601; an interval as `from/to`. */
  readonly date: string;
  readonly from: 'document' | 'part';
}

/** The date of the words at `offset`: that of the part of the page that they stand in, else the document's; null where neither has one. */
export function issuedAt({ record, parts }: Dated, offset: number): Issued | null {
  const ofPart = partAt(parts, offset)?.record.issued;
  if (ofPart !== undefined) return { date: ofPart, from: 'part' };
  return record.issued === undefined ? null : { date: record.issued, from: 'document' };
}
