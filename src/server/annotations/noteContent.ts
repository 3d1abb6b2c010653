import { type Annotation, type AnnotationBody, type AnnotationQuote, type Json, quoteOf, selectorsJson } from '../../engine/index.ts';
import { LINK_RELATIONS, type LinkRelation, type NoteKind } from '../../protocol/index.ts';

/**
 * What a note says, as bodies of a Web Annotation, all of the model's own vocabulary:
 *
 * - a comment: `{type: TextualBody, purpose: commenting, value, format: text/markdown}` (`replying` in a reply);
 * - a tag: `{type: TextualBody, purpose: tagging, value}`;
 * - a link: `{type: SpecificResource, purpose: linking, source, selector}` with how the two stand to one another as
 *   `{type: TextualBody, purpose: classifying, value: "supports"}`, in an annotation with the motivation `linking`;
 * - a thread that is settled: `{type: TextualBody, purpose: moderating, value: "resolved"}`;
 * - the words of a passage that is gone, for a note that was kept on its document: `{type: TextualBody, purpose: describing, value}`.
 *
 * A reply is an annotation of its own whose target is the annotation that it answers. Bodies that say something else are kept as they are.
 */
export interface NoteContent {
  readonly comment: string;
  readonly tags: readonly string[];
  readonly link: LinkBody | null;
  readonly resolved: boolean;
  /** Null where the note still has its passage, or never had one. */
  readonly lostQuote: string | null;
}

/** A link as its bodies say it. */
export interface LinkBody {
  readonly relation: LinkRelation;
  /** As the log names the document. */
  readonly source: string;
  readonly quote: AnnotationQuote | null;
}

const RESOLVED = 'resolved';
const WORDS: Readonly<Record<LinkRelation, string>> = {
  supports: 'supports',
  'differs-from': 'differs from',
  'same-event': 'same event',
  quotes: 'quotes',
  'origin-of': 'is the origin of',
};

/** Purposes of a text that is no comment. */
const NOT_COMMENTS: ReadonlySet<Json | undefined> = new Set([
  'tagging',
  'classifying',
  'moderating',
  'assessing',
  'describing',
  'identifying',
  'linking',
]);

/** Longest name of a tag, in UTF-16 code units. */
const LONGEST_TAG = 100;

/** A tag in the one way of writing it: `harm/forced-marriage`. Null where nothing is left of it. */
export function normalTag(tag: string): string | null {
  const parts = tag
    .normalize('NFC')
    .replace(/\p{C}/gu, ' ')
    .split('/')
    .map(part => part.trim().replace(/\s+/g, ' '));
  const name = parts
    .filter(part => part !== '')
    .join('/')
    .slice(0, LONGEST_TAG)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
  return name === '' ? null : name;
}

export function normalTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.flatMap(tag => normalTag(tag) ?? []))];
}

/** Reads what an annotation says; whatever it does not say is empty. */
export function readContent({ motivations, bodies }: Annotation): NoteContent {
  // as the model has it, a body without a purpose has that of the annotation
  const purpose = motivations.length === 1 ? (motivations[0] ?? 'commenting') : 'commenting';
  const said = bodies.map(body => (body['purpose'] === undefined ? { ...body, purpose } : body));
  return {
    comment: said.filter(isComment).flatMap(valueOf).join('\n\n'),
    tags: normalTags(said.filter(body => body['purpose'] === 'tagging').flatMap(valueOf)),
    link: motivations.includes('linking') ? linkOf(said) : null,
    resolved: said.some(isResolved),
    lostQuote: said.filter(body => body['purpose'] === 'describing').flatMap(valueOf)[0] ?? null,
  };
}

/** The bodies of an annotation that says `content`; those of `before` that it has no part of stay. */
export function contentBodies(content: NoteContent, isReply: boolean, before: readonly AnnotationBody[]): readonly AnnotationBody[] {
  const others = before.filter(
    body => !isComment(body) && !isResolved(body) && !isLinkPart(body) && body['purpose'] !== 'tagging' && body['purpose'] !== 'describing',
  );
  const { comment, tags, link, resolved, lostQuote } = content;
  return [
    ...(comment === ''
      ? []
      : [{ type: 'TextualBody', purpose: isReply ? 'replying' : 'commenting', value: comment, format: 'text/markdown' }]),
    ...tags.map(tag => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
    ...(link === null ? [] : linkBodies(link)),
    ...(lostQuote === null ? [] : [{ type: 'TextualBody', purpose: 'describing', value: lostQuote, format: 'text/plain' }]),
    ...(resolved ? [{ type: 'TextualBody', purpose: 'moderating', value: RESOLVED }] : []),
    ...others,
  ];
}

/** Why a note was made, by what it says. */
export function motivationsOf({ comment, tags, link }: NoteContent): readonly string[] {
  const all = [...(link === null ? [] : ['linking']), ...(comment === '' ? [] : ['commenting']), ...(tags.length === 0 ? [] : ['tagging'])];
  return all.length === 0 ? ['highlighting'] : all;
}

export function kindOf({ motivations }: Annotation, { comment, tags, link }: NoteContent): NoteKind {
  if (motivations.includes('assessing')) return 'verdict';
  if (link !== null) return 'link';
  if (comment !== '') return 'comment';
  return tags.length > 0 ? 'tag' : 'highlight';
}

export function isReply({ motivations }: Annotation): boolean {
  return motivations.includes('replying');
}

function linkOf(bodies: readonly AnnotationBody[]): LinkBody | null {
  const body = bodies.find(each => each['purpose'] === 'linking');
  const source = body?.['source'] ?? body?.['id'];
  if (body === undefined || typeof source !== 'string') return null;
  const said = bodies.filter(each => each['purpose'] === 'classifying').flatMap(valueOf);
  const relation = LINK_RELATIONS.find(each => said.includes(WORDS[each]));
  const selector = body['selector'];
  return relation === undefined
    ? null
    : { relation, source, quote: quoteOf(Array.isArray(selector) ? selector : selector === undefined ? [] : [selector]) };
}

function linkBodies({ relation, source, quote }: LinkBody): readonly AnnotationBody[] {
  return [
    { type: 'SpecificResource', purpose: 'linking', source, ...(quote === null ? {} : { selector: selectorsJson(quote) }) },
    { type: 'TextualBody', purpose: 'classifying', value: WORDS[relation] },
  ];
}

function isLinkPart(body: AnnotationBody): boolean {
  return body['purpose'] === 'linking' || (body['purpose'] === 'classifying' && Object.values(WORDS).includes(valueOf(body)[0] ?? ''));
}

function isComment(body: AnnotationBody): boolean {
  return body['type'] === 'TextualBody' && !NOT_COMMENTS.has(body['purpose']) && valueOf(body).length > 0;
}

function isResolved(body: AnnotationBody): boolean {
  return body['purpose'] === 'moderating' && body['value'] === RESOLVED;
}

function valueOf(body: AnnotationBody): readonly string[] {
  return typeof body['value'] === 'string' ? [body['value']] : [];
}
