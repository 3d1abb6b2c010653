/**
 * A Web Annotation as JSON-LD and back (https://www.w3.org/TR/annotation-model/).
 *
 * All terms are those of the model's own context. Two come over prefixes that this context defines: the SHA-256 of the text is
 * `schema:sha256` of the target's `state`, and a deletion is an `as:Tombstone` of Activity Streams. No vocabulary is our own.
 */
import type { Annotation, AnnotationQuote, AnnotationTarget, Json, JsonObject, LogEntry } from '../model/index.ts';
import { instantOf } from './instants.ts';

export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const TOMBSTONE = 'as:Tombstone';
/** Objects within objects; a line with more is not an annotation. */
const DEEPEST = 32;

/** The properties that are read into fields of their own. */
const KNOWN: ReadonlySet<string> = new Set([
  '@context',
  'id',
  'type',
  'motivation',
  'created',
  'modified',
  'creator',
  'body',
  'bodyValue',
  'target',
]);

/** What a parsed line says, or why it says nothing. */
export function readEntry(value: unknown): LogEntry | { readonly reason: string } {
  if (!isObject(value)) return { reason: 'it is not a JSON object' };
  if (!isShallow(value, DEEPEST)) return { reason: 'its values are nested too deeply' };
  const id = text(value['id']);
  if (id === null || id === '') return { reason: 'it has no "id"' };
  const modified = text(value['modified']) ?? text(value['created']) ?? '';
  if (modified !== '' && instantOf(modified) === null) return { reason: `its date “${clip(modified)}” is not a date` };
  const types = list(value['type']);
  const creator = creatorOf(value['creator']);
  if (types.includes(TOMBSTONE)) return { kind: 'tombstone', id, modified, creator };
  if (!types.includes('Annotation')) return { reason: 'its "type" is not "Annotation"' };
  const target = targetOf(value['target']);
  if (target === null) return { reason: 'it does not say what it is about ("target")' };
  return {
    kind: 'annotation',
    id,
    motivations: list(value['motivation']).flatMap(each => text(each) ?? []),
    created: text(value['created']) ?? '',
    modified,
    creator,
    bodies: bodiesOf(value),
    target,
    others: Object.fromEntries(Object.entries(value).filter(([name]) => !KNOWN.has(name))),
  };
}

/** The object that stands for `entry` in a log. */
export function entryJson(entry: LogEntry): JsonObject {
  const creator = entry.creator === null ? {} : { creator: entry.creator };
  if (entry.kind === 'tombstone')
    return { '@context': CONTEXT, id: entry.id, type: TOMBSTONE, 'as:formerType': 'Annotation', modified: entry.modified, ...creator };
  const { id, motivations, created, modified, bodies, target, others } = entry;
  return {
    '@context': CONTEXT,
    id,
    type: 'Annotation',
    ...(motivations.length === 0 ? {} : { motivation: single(motivations) }),
    ...(created === '' ? {} : { created }),
    ...(modified === '' ? {} : { modified }),
    ...creator,
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: targetJson(target),
    ...others,
  };
}

function targetJson({ source, quote, sha256 }: AnnotationTarget): JsonObject {
  return {
    source,
    ...(sha256 === null ? {} : { state: { type: 'oa:State', 'schema:sha256': sha256 } }),
    ...(quote === null ? {} : { selector: selectorsJson(quote) }),
  };
}

/** `quote` as the selectors of a target or of a body that points to a passage. */
export function selectorsJson({ exact, prefix, suffix, position }: AnnotationQuote): Json {
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  return position === null ? [quote] : [quote, { type: 'TextPositionSelector', start: position.start, end: position.end }];
}

/** Of several targets the first: Marginalia annotates one passage at a time. */
function targetOf(value: Json | undefined): AnnotationTarget | null {
  const [target] = list(value);
  if (typeof target === 'string') return { source: target, quote: null, sha256: null };
  if (!isObject(target)) return null;
  const source = iriOf(target['source']) ?? text(target['id']);
  if (source === null) return null;
  const state = list(target['state']).find(isObject);
  return { source, quote: quoteOf(list(target['selector'])), sha256: text(state?.['schema:sha256']) };
}

/** What the selectors of a target, or of a body that points to a passage, say. Null where they quote nothing. */
export function quoteOf(selectors: readonly Json[]): AnnotationQuote | null {
  const quote = selectors.filter(isObject).find(selector => selector['type'] === 'TextQuoteSelector');
  const exact = text(quote?.['exact']);
  if (exact === null) return null;
  const place = selectors.filter(isObject).find(selector => selector['type'] === 'TextPositionSelector');
  const [start, end] = [place?.['start'], place?.['end']];
  const position = isCount(start) && isCount(end) && start <= end ? { start, end } : null;
  return { exact, prefix: text(quote?.['prefix']) ?? '', suffix: text(quote?.['suffix']) ?? '', position };
}

/** A body that is a bare IRI or a `bodyValue` is written out, as the model has it. */
function bodiesOf(value: JsonObject): Annotation['bodies'] {
  const plain = text(value['bodyValue']);
  const bodies = list(value['body']).flatMap((body): Annotation['bodies'] =>
    isObject(body) ? [body] : typeof body === 'string' ? [{ id: body }] : [],
  );
  return plain === null ? bodies : [...bodies, { type: 'TextualBody', value: plain, format: 'text/plain' }];
}

function creatorOf(value: Json | undefined): string | null {
  const [creator] = list(value);
  return isObject(creator) ? (text(creator['name']) ?? text(creator['id'])) : text(creator);
}

function iriOf(value: Json | undefined): string | null {
  return isObject(value) ? text(value['id']) : text(value);
}

function single(values: readonly string[]): Json {
  return values.length === 1 ? (values[0] ?? '') : values;
}

/** JSON-LD writes a list of one as its member. */
export function list(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Whatever `JSON.parse` gave that is an object holds JSON. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Objects and lists of more than `levels` levels would be too much for what walks them. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every(inner => isShallow(inner, levels - 1));
}

function clip(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
