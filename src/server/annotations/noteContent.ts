import {
  type Annotation,
  type AnnotationBody,
  type AnnotationQuote,
  isComment,
  noteBodies,
  noteMotivations,
  noteWords,
  quoteOf,
  saidBodies,
  selectorsJson,
  tagName,
} from '../../engine/index.ts';
import { LINK_RELATIONS, type LinkRelation, type NoteKind } from '../../protocol/index.ts';

/**
 * What a note says, as bodies of a Web Annotation, all of the model's own vocabulary:
 *
 * - a comment: `{type: TextualBody, purpose: commenting, value, format: text/markdown}` (`replying` in a reply);
 * - a tag: `{type: TextualBody, purpose: tagging, value}`;
 * - a link: `{type: SpecificResource, purpose: linking, source, selector}` with how the two stand to one another as
 *   `{type: TextualBody, purpose: classifying, value: "supports"}`, in an annotation with the motivation `linking`;
 * - a thread that is settled: `{type: TextualBody, purpose: moderating, value: "resolved"}`;
 * - the words of a passage that is gone, for a note that was kept on its document: `{type: TextualBody, purpose: describing, value,
 *   format: text/plain}`.
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

export function normalTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.flatMap(tag => tagName(tag) ?? []))];
}

/** Reads what an annotation says; whatever it does not say is empty. */
export function readContent(annotation: Annotation): NoteContent {
  const known = READ.get(annotation);
  if (known !== undefined) return known;
  const content = read(annotation);
  READ.set(annotation, content);
  return content;
}

/** Annotations are never changed: what one says is read once. */
const READ = new WeakMap<Annotation, NoteContent>();

function read(annotation: Annotation): NoteContent {
  const said = saidBodies(annotation);
  const lost = said.find(isLostQuote);
  return {
    ...noteWords(said.filter(body => body !== lost)),
    link: annotation.motivations.includes('linking') ? linkOf(said) : null,
    resolved: said.some(isResolved),
    lostQuote: lost === undefined ? null : (valueOf(lost)[0] ?? null),
  };
}

/** The bodies of an annotation that says `content`; those of `before` that it has no part of stay. */
export function contentBodies(content: NoteContent, reply: boolean, before: readonly AnnotationBody[]): readonly AnnotationBody[] {
  const others = before.filter(body => !isComment(body) && !isResolved(body) && !isLinkPart(body) && body['purpose'] !== 'tagging');
  const { link, resolved, lostQuote } = content;
  return [
    ...noteBodies(content, reply),
    ...(link === null ? [] : linkBodies(link)),
    ...(lostQuote === null ? [] : [{ type: 'TextualBody', purpose: 'describing', value: lostQuote, format: 'text/plain' }]),
    ...(resolved ? [{ type: 'TextualBody', purpose: 'moderating', value: RESOLVED }] : []),
    ...others,
  ];
}

/** Why a note was made, by what it says. */
export function motivationsOf(content: NoteContent): readonly string[] {
  const said = noteMotivations(content);
  if (content.link === null) return said;
  return ['linking', ...said.filter(each => each !== 'highlighting')];
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

function isLostQuote(body: AnnotationBody): boolean {
  return body['purpose'] === 'describing' && body['format'] === 'text/plain';
}

function isResolved(body: AnnotationBody): boolean {
  return body['purpose'] === 'moderating' && body['value'] === RESOLVED;
}

function valueOf(body: AnnotationBody): readonly string[] {
  return typeof body['value'] === 'string' ? [body['value']] : [];
}
