import { parseDocument } from 'yaml';
import {
  type BibliographicRecord,
  type CslName,
  type ReadProblem,
  RECORD_STRINGS,
  type RecordField,
  type SourceDocument,
} from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { type RecordFromText, recordFromText } from './recordFromText.ts';

interface RecordReading {
  readonly record: BibliographicRecord;
  readonly problems: readonly ReadProblem[];
}

/** The fields that are plain strings in a record, in the order in which they are looked for. */
const STRING_FIELDS = ['type', ...RECORD_STRINGS] as const;

type FrontMatter = Readonly<Record<string, unknown>>;

/**
 * The bibliographic record of a document: its front matter first, then what the caller knows, then what the text says; a field that
 * none of them says stays away. Front matter that cannot be parsed is reported, and the rest of the file is read all the same.
 */
export function readRecord(source: SourceDocument, reading: TextReading): RecordReading {
  const { fields, problems } = readFrontMatter(source.text, reading);
  const strings: Partial<Record<(typeof STRING_FIELDS)[number], string>> = {};
  for (const field of STRING_FIELDS) {
    const value = asString(fields[field]);
    if (value !== null) strings[field] = value;
  }
  const author = readNames(fields['author']);
  const editor = readNames(fields['editor']);
  const issued = readIssued(fields['issued']) ?? source.known?.date;
  const given: Partial<BibliographicRecord> = {
    ...(source.known?.title === undefined ? {} : { title: source.known.title }),
    ...strings,
    ...(author.length === 0 ? {} : { author }),
    ...(editor.length === 0 ? {} : { editor }),
    ...(issued === undefined ? {} : { issued }),
  };
  const id = asString(fields['id']) ?? source.known?.id ?? fileStem(source.path);
  return { record: { id, type: 'document', ...fromText(recordFromText(source, reading, given), given), ...given }, problems };
}

/** What the text adds to the fields that are given, and the list of those it added. */
function fromText(text: RecordFromText, given: Partial<BibliographicRecord>): RecordFromText & { readonly read: readonly RecordField[] } {
  const added = Object.entries(text).filter(([field]) => !(field in given));
  // Object.entries forgets that the keys of a record's part are names of its fields.
  return { ...Object.fromEntries(added), read: added.map(([field]) => field as RecordField) };
}

function readFrontMatter(text: string, { frontMatter }: TextReading): { fields: FrontMatter; problems: readonly ReadProblem[] } {
  if (!frontMatter) return { fields: {}, problems: [] };
  const raw = text.slice(frontMatter.start, frontMatter.end);
  const yaml = raw.replace(/^\uFEFF?-{3}[^\n\r]*\r?\n?/, '').replace(/(?:-{3}|\.{3})\s*$/, '');
  const { fields, error } = parseFields(yaml);
  if (error === null) return { fields, problems: [] };
  const entries = yaml.split(/\r?\n(?=[^\s#-])/).slice(0, MOST_ENTRIES);
  const sound = entries.map(parseFields).filter(entry => entry.error === null);
  return { fields: Object.fromEntries(sound.flatMap(entry => Object.entries(entry.fields))), problems: [invalid(frontMatter, error)] };
}

/** Of front matter that is no YAML as a whole, each entry is parsed by itself, so that one slip does not lose the others. */
const MOST_ENTRIES = 200;

function parseFields(yaml: string): { readonly fields: FrontMatter; readonly error: string | null } {
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    const fields = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as FrontMatter) : {};
    return { fields, error: document.errors[0]?.message ?? null };
  } catch (error) {
    return { fields: {}, error: error instanceof Error ? error.message : String(error) };
  }
}

function invalid(span: ReadProblem['span'], why: string): ReadProblem {
  return {
    code: 'front-matter-invalid',
    message: `The front matter is not valid YAML, so the record may be incomplete: ${why.split('\n')[0] ?? why}`,
    span,
  };
}

function asString(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'string') return null;
  const folded = value.trim().replace(/\s+/g, ' ');
  return folded === '' ? null : folded;
}

/** Names as CSL-JSON has them, as a plain string, or a list of either. */
function readNames(value: unknown): readonly CslName[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item): CslName[] => {
    const literal = asString(item);
    if (literal !== null) return [{ literal }];
    if (typeof item !== 'object' || item === null) return [];
    const name: { -readonly [part in keyof CslName]: CslName[part] } = {};
    for (const part of ['family', 'given', 'literal'] as const) {
      const text = asString((item as FrontMatter)[part]);
      if (text !== null) name[part] = text;
    }
    return Object.keys(name).length === 0 ? [] : [name];
  });
}

/** A date as ISO 8601, from a string or from CSL-JSON's `date-parts`; undefined for anything else. */
function readIssued(value: unknown): string | undefined {
  const text = asString(value);
  if (text !== null) return text;
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': parts, raw, literal } = value as FrontMatter;
  if (!Array.isArray(parts)) return asString(raw) ?? asString(literal) ?? undefined;
  const ends = parts.filter(Array.isArray).map(isoOfParts);
  return ends.length === 0 || ends.includes(null) ? undefined : ends.join('/');
}

/** Year, month and day as CSL-JSON has them, numbers or strings of digits; null for anything else. */
function isoOfParts(end: readonly unknown[]): string | null {
  if (end.some(part => asString(part) === null)) return null;
  const parts = end.map((part, i) =>
    String(part)
      .trim()
      .padStart(i === 0 ? 4 : 2, '0'),
  );
  return parts.length > 0 && parts.length < 4 && parts.every((part, i) => (i === 0 ? /^\d{4}$/ : /^\d\d$/).test(part))
    ? parts.join('-')
    : null;
}

export function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
