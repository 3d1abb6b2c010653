/** Reads Web Annotations: one, a list, a page, a collection with pages inside, or one a line (https://www.w3.org/TR/annotation-model/). */
import type { Json, RefusedNote } from '../../model/index.ts';
import { isObject, list, readEntry, text } from '../annotationJson.ts';
import { type Draft, type DraftReading, parseJson, unreadable } from './draft.ts';
import { nameUuid } from './nameUuid.ts';

export function readW3c(content: string): DraftReading {
  const whole = parseJson(content);
  const values = whole === undefined ? linesOf(content) : itemsOf(whole);
  if (values === null) return { error: 'it is neither JSON nor JSON lines' };
  if (values.length === 0 && !isCollection(whole)) return { error: 'it holds no Web Annotations' };
  const drafts: Draft[] = [];
  const refused: RefusedNote[] = [];
  for (const value of values) {
    const read = draftOf(value);
    if ('reason' in read) refused.push(read);
    else drafts.push(read);
  }
  return { drafts, unreadable: refused };
}

/** Null where no line is JSON. A line that is none is an item that cannot be read. */
function linesOf(content: string): readonly unknown[] | null {
  const lines = content.split('\n').filter(line => line.trim() !== '');
  const values = lines.map(parseJson);
  return values.some(value => value !== undefined) ? values : null;
}

function isCollection(value: unknown): boolean {
  return isObject(value) && list(value['type']).some(type => type === 'AnnotationCollection' || type === 'AnnotationPage');
}

/** The annotations of a list, of a page, of the pages that a collection holds; else the one that `value` is. */
function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (!isObject(value)) return [];
  if (isCollection(value)) {
    const pages = [value, ...list(value['first']), ...list(value['last'])].filter(isObject);
    return [...new Set(pages)].flatMap(page => list(page['items']));
  }
  if (Array.isArray(value['@graph'])) return value['@graph'] as readonly Json[];
  return list(value['type']).includes('Annotation') ? [value] : [];
}

function draftOf(value: unknown): Draft | RefusedNote {
  if (!isObject(value)) return unreadable('', 'it is not a JSON object');
  const given = text(value['id']);
  const entry = readEntry({ ...value, id: given ?? 'none' });
  if ('reason' in entry) return unreadable(given ?? '', entry.reason);
  if (entry.kind === 'tombstone') return unreadable(entry.id, 'it is a deletion, and deletions are not imported');
  const { motivations, bodies, created, modified, creator, others, target } = entry;
  if (target.quote === null && hasPlace(value['target']))
    return unreadable(entry.id, 'it points to a part of its document without quoting it (TextQuoteSelector)');
  return {
    id: given ?? `urn:uuid:${nameUuid('w3c', JSON.stringify(value))}`,
    replyTo: motivations.includes('replying') && target.quote === null ? target.source : null,
    sources: [target.source],
    title: null,
    quote: target.quote,
    sha256: target.sha256,
    motivations,
    bodies,
    created,
    modified,
    creator,
    others,
  };
}

/** Whether the target is a part of something. */
function hasPlace(target: Json | undefined): boolean {
  return list(target).some(each => isObject(each) && each['selector'] !== undefined);
}
