import type { AnnotationBody, AnnotationQuote, JsonObject, RefusedNote } from '../../model/index.ts';
import { instantOf } from '../instants.ts';

/** A note as a file of another program has it, before it is known where it stands here. */
export interface Draft {
  /** An IRI; null where the file gives none. */
  readonly id: string | null;
  /** The id of the note that it answers. */
  readonly replyTo: string | null;
  /** What the file says of its document: addresses, paths, names. */
  readonly sources: readonly string[];
  readonly title: string | null;
  /** Null for a note on the document as a whole. */
  readonly quote: AnnotationQuote | null;
  /** Of the text that the position is of; null where it is not known. */
  readonly sha256: string | null;
  readonly motivations: readonly string[];
  readonly bodies: readonly AnnotationBody[];
  /** xsd:dateTime; empty where the file does not say. */
  readonly created: string;
  readonly modified: string;
  readonly creator: string | null;
  readonly others: JsonObject;
}

/** What a file holds, or why it cannot be read as a whole. */
export type DraftReading = { readonly drafts: readonly Draft[]; readonly unreadable: readonly RefusedNote[] } | { readonly error: string };

/** What a draft says where its file does not say more. */
export const PLAIN_DRAFT = {
  id: null,
  replyTo: null,
  sources: [],
  title: null,
  quote: null,
  sha256: null,
  created: '',
  modified: '',
  creator: null,
  others: {},
} as const satisfies Partial<Draft>;

/** A quote of which nothing but its words is known. */
export function bareQuote(exact: string): AnnotationQuote {
  return { exact, prefix: '', suffix: '', position: null };
}

export function unreadable(words: string, reason: string): RefusedNote {
  return { words: shortened(words), reason, kind: 'unreadable' };
}

/** On one line, cut where it is long. */
export function shortened(words: string): string {
  const line = words.slice(0, 400).replace(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The date as xsd:dateTime, empty for what is none. "2024-05-01 10:00:00" and "2024-05-01" are taken as UTC. */
export function dateOf(value: string | null): string {
  const written = (value ?? '')
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T')
    .replace(/ ?(?:UTC|\+00:00)$/, 'Z');
  const time = instantOf(written);
  return time === null ? '' : new Date(time).toISOString();
}

/** A value of JSON, or undefined for a text that is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
