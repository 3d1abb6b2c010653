/**
 * Annotations as an Annotation Collection with one page, in JSON-LD (https://www.w3.org/TR/annotation-model/, section 5). Documents are
 * named relative to the exported folder; the file is meant to stand in it.
 */
import type { Annotation, ExportOptions, Json, JsonObject, NotedDocument } from '../../model/index.ts';
import { CONTEXT, entryJson } from '../annotationJson.ts';
import { withLinks } from '../noteBodies.ts';
import { nameUuid } from './nameUuid.ts';
import type { PathOf } from './paths.ts';

export function writeW3c(documents: readonly NotedDocument[], { title, now }: ExportOptions, pathOf: PathOf): string {
  const linkTo = (source: string): string => {
    const path = pathOf(source);
    return path === null ? source : addressOf(path);
  };
  const items = documents.flatMap(({ document, annotations }) => {
    const ids = new Set(annotations.map(({ id }) => id));
    return annotations.map(annotation => {
      const bodies = withLinks(annotation.bodies, linkTo);
      return itemOf({ ...annotation, bodies }, ids.has(annotation.target.source) ? null : addressOf(document.path));
    });
  });
  const id = `urn:uuid:${nameUuid('collection', title, now)}`;
  const page = `urn:uuid:${nameUuid('page', title, now)}`;
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: `Notes: ${title}`,
    generated: now,
    total: items.length,
    // a page has at least one annotation
    ...(items.length === 0 ? {} : { first: { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items }, last: page }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** A path as a relative reference (RFC 3986, section 4.2): a colon in its first part would be taken for the end of a scheme. */
function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function itemOf(annotation: Annotation, source: string | null): Json {
  const { target, creator } = annotation;
  const entry = { ...annotation, target: source === null || source === '' ? target : { ...target, source } };
  const { '@context': _, ...item } = entryJson(entry);
  return inUtc(creator === null ? item : { ...item, creator: agentOf(creator) });
}

const TIMES = new Set(['created', 'modified', 'generated']);
const INSTANT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** The same with its times in UTC, as the model must have them (section 3.3.1); what tells no instant, as other programs write it, is left out. */
function inUtc(value: Json): Json {
  if (Array.isArray(value)) return value.map(inUtc);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]): readonly [string, Json][] => {
      if (!TIMES.has(key)) return [[key, inUtc(each)]];
      const time = typeof each === 'string' && INSTANT.test(each) ? new Date(each) : null;
      return time === null || Number.isNaN(time.getTime()) ? [] : [[key, time.toISOString()]];
    }),
  );
}

/** A name is no IRI: the model has it in an agent. */
function agentOf(creator: string): string | JsonObject {
  return /^(?:https?:\/\/|urn:|mailto:|acct:)\S+$/i.test(creator) ? creator : { type: 'Person', name: creator };
}
