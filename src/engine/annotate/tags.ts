/**
 * Tags of annotations: bodies `{type: TextualBody, purpose: tagging, value: <name>}`. A name has parts divided by `/`, the widest first.
 */
import type { Annotation, AnnotationBody } from '../model/index.ts';
import { notBefore } from './instants.ts';

/** Characters of a name at most. */
const LONGEST = 200;

/** `name` as it is kept: NFC, white space folded, no empty parts. Null for what is no name of a tag. */
export function tagName(name: string): string | null {
  const parts = name
    .normalize('NFC')
    .replace(/^\s*#+/, '')
    .split('/')
    .map(part => part.trim().replace(/\s+/g, ' '))
    .filter(part => part !== '');
  const joined = parts.join('/');
  return joined === '' || joined.length > LONGEST || /[\p{Cc}\p{Surrogate}]/u.test(joined) ? null : joined;
}

/** The tags of an annotation, each once, in their order. */
export function tagsOf({ bodies }: Pick<Annotation, 'bodies'>): readonly string[] {
  return [...new Set(bodies.flatMap(body => tagOf(body) ?? []))];
}

/** Whether `name` is `tag` or stands beneath it. */
export function isWithin(name: string, tag: string): boolean {
  return name === tag || name.startsWith(`${tag}/`);
}

/** What `name` is called once `from`, with all beneath it, is called `to`. */
export function renamed(name: string, from: string, to: string): string {
  return isWithin(name, from) ? to + name.slice(from.length) : name;
}

/**
 * The annotations that renaming the tag `from` to `to` touches, as they then read; those beneath `from` move with it, and where a note
 * had both tags it keeps one. Merging tags is renaming each to the one that stays. `now` is xsd:dateTime.
 */
export function renameTagIn(annotations: readonly Annotation[], from: string, to: string, now: string): readonly Annotation[] {
  return annotations
    .filter(annotation => from !== to && tagsOf(annotation).some(tag => isWithin(tag, from)))
    .map(annotation => ({
      ...annotation,
      modified: notBefore(now, annotation.modified),
      bodies: retag(annotation.bodies, tag => renamed(tag, from, to)),
    }));
}

function retag(bodies: readonly AnnotationBody[], nameOf: (tag: string) => string): readonly AnnotationBody[] {
  const seen = new Set<string>();
  return bodies.flatMap(body => {
    const tag = tagOf(body);
    if (tag === null) return [body];
    const name = nameOf(tag);
    if (seen.has(name)) return [];
    seen.add(name);
    return [name === tag ? body : { ...body, value: name }];
  });
}

function tagOf(body: AnnotationBody): string | null {
  return body['purpose'] === 'tagging' && typeof body['value'] === 'string' ? tagName(body['value']) : null;
}
