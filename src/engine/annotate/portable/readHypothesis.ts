/**
 * Reads annotations of Hypothesis: rows of its API (https://h.readthedocs.io/en/latest/api-reference/), what its search answers, and what
 * its client exports. Positions are those of a web page and not of a document here, so that the quote alone is looked for.
 */
import type { AnnotationQuote, Json, JsonObject, RefusedNote } from '../../model/index.ts';
import { isObject, list, quoteOf, text } from '../annotationJson.ts';
import { tagName } from '../tags.ts';
import { dateOf, type Draft, type DraftReading, parseJson, unreadable } from './draft.ts';
import { noteBodies, noteMotivations } from '../noteBodies.ts';

const ADDRESS = 'https://hypothes.is/a/';

export function readHypothesis(content: string): DraftReading {
  const value = parseJson(content);
  if (value === undefined) return { error: 'it is not JSON' };
  const rows = rowsOf(value);
  if (rows === null) return { error: 'it holds neither "rows" nor "annotations" of Hypothesis' };
  const drafts: Draft[] = [];
  const refused: RefusedNote[] = [];
  for (const row of rows) {
    const read = isObject(row) ? draftOf(row) : unreadable('', 'it is not a JSON object');
    if ('reason' in read) refused.push(read);
    else drafts.push(read);
  }
  return { drafts, unreadable: refused };
}

function rowsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (!isObject(value)) return null;
  const { rows, annotations, replies } = value;
  if (Array.isArray(annotations)) return annotations as readonly unknown[];
  if (Array.isArray(rows)) return [...(rows as readonly unknown[]), ...(Array.isArray(replies) ? (replies as readonly unknown[]) : [])];
  return text(value['uri']) === null ? null : [value];
}

function draftOf(row: JsonObject): Draft | RefusedNote {
  const id = text(row['id']);
  const said = text(row['text']) ?? '';
  const targets = list(row['target']).filter(isObject);
  const address = text(row['uri']) ?? text(targets[0]?.['source']);
  const references = list(row['references']).flatMap(each => text(each) ?? []);
  if (id === null || id === '' || address === null) return unreadable(said, 'it has no "id" or no "uri"');
  const selectors = targets.flatMap(target => list(target['selector']));
  const quote = quoteOf(selectors);
  const parent = references.at(-1);
  if (quote === null && selectors.length > 0 && parent === undefined)
    return unreadable(said, 'it points to a part of its page without quoting it');
  const tags = list(row['tags']).flatMap(tag => tagName(text(tag) ?? '') ?? []);
  const created = dateOf(text(row['created']));
  return {
    id: ADDRESS + id,
    replyTo: parent === undefined ? null : ADDRESS + parent,
    sources: [address],
    title: titleOf(row['document']),
    quote: parent === undefined ? withoutPlace(quote) : null,
    sha256: null,
    motivations: noteMotivations({ comment: said, tags }, parent !== undefined),
    bodies: noteBodies({ comment: said, tags }, parent !== undefined),
    created,
    modified: dateOf(text(row['updated'])) || created,
    creator: creatorOf(row),
    others: {},
  };
}

function withoutPlace(quote: AnnotationQuote | null): AnnotationQuote | null {
  return quote === null ? null : { ...quote, position: null };
}

function titleOf(document: Json | undefined): string | null {
  return isObject(document) ? text(list(document['title'])[0]) : null;
}

/** The name that is shown, else that of the account. */
function creatorOf(row: JsonObject): string | null {
  const info = row['user_info'];
  const shown = isObject(info) ? text(info['display_name']) : null;
  return shown ?? text(row['user'])?.replace(/^acct:/, '') ?? null;
}
