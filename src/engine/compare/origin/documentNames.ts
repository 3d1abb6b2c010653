/**
 * The names that one document gives its bodies and people: which body "the Authority" is, whom a person speaks for, and all sources that
 * it names anywhere.
 *
 * Cost: linear in the text; read once a document and kept for as long as the document is.
 */
import type { ReadDocument } from '../../model/index.ts';
import { ORGANISATION_HEADS } from '../names/heads.ts';
import { ROLES } from '../names/people.ts';
import { citedWorks } from './citedWorks.ts';
import { type NameForm, nameForm } from './nameForm.ts';
import { namesWithin, type WrittenName } from './namesWithin.ts';

/** The names of a document. */
export interface DocumentNames {
  /** The longer names that end in, or begin with, the one word by which a body is called again. */
  readonly bodies: ReadonlyMap<string, readonly NameForm[]>;
  /** For the last word of a person's name the bodies that the document gives the person to. */
  readonly standsFor: ReadonlyMap<string, readonly NameForm[]>;
  /** The sources that it names, wherever it does. */
  readonly named: readonly NameForm[];
  /** Those of them that its credits name: it has much from them. */
  readonly credited: readonly NameForm[];
}

const READ = new WeakMap<ReadDocument, DocumentNames>();

/** The names that `document` gives. */
export function documentNames(document: ReadDocument): DocumentNames {
  const known = READ.get(document);
  if (known !== undefined) return known;
  const { text, sources } = document;
  const written = namesWithin(text, { start: document.frontMatter?.end ?? 0, end: text.length });
  const cited = citedWorks(document).entries.flatMap(({ forms }) => forms);
  const credited = readCredits(text).flatMap(name => nameForm(name) ?? []);
  const read: DocumentNames = {
    bodies: readBodies(written),
    standsFor: readPosts(text, written),
    named: distinct([...sources.flatMap(({ source }) => nameForm(source) ?? []), ...credited, ...cited]),
    credited,
  };
  READ.set(document, read);
  return read;
}

/** "By Mirela Stanic and AFP", "With reporting from Reuters", "Reuters contributed to this report". */
const CREDIT =
  /^[\s>*_(]*(?:by|with (?:reporting|agencies)|(?:additional )?reporting by|with)\b.{2,100}$|^.{2,60} contributed (?:to|reporting).{0,60}$/gim;

function readCredits(text: string): readonly string[] {
  return Array.from(text.matchAll(CREDIT)).flatMap(({ 0: line, index }) =>
    namesWithin(text, { start: index, end: index + line.length }).map(({ name }) => name),
  );
}

/** More longer names of one word than these tell nothing. */
const MOST_BODIES = 4;

function readBodies(written: readonly WrittenName[]): ReadonlyMap<string, readonly NameForm[]> {
  const bodies = new Map<string, NameForm[]>();
  for (const { name } of written) {
    const words = name.toLowerCase().split(' ');
    const of = words.findIndex(word => word === 'of' || word === 'for' || word === 'into' || word === 'on');
    const head = words[of > 0 ? of - 1 : words.length - 1] ?? '';
    if (words.length < 2 || !ORGANISATION_HEADS.has(head)) continue;
    const form = nameForm(name);
    if (form === null || form.kind === 'head') continue;
    const list = bodies.get(head) ?? [];
    if (!list.some(({ key }) => key === form.key)) bodies.set(head, [...list, form].slice(0, MOST_BODIES));
  }
  return bodies;
}

const BRACKET = /^ \((?:[^(),]{1,40}, )?((?:the )?\p{Lu}[^(),]{2,60})\)/u;
const OF = /^(?:,? (?:(?:an?|the|its|who|which) )?(?:[\p{Ll}-]+ ){0,4}| )(?:of|for|at|from|with) (?:the )?(?:[\p{Ll}-]+ ){0,3}$/u;
const POST = /\b(?:of|for) (?:the )?$/;
const OWNER = /^(.+?)['’]s?(?: |$)/;
const ROLE = /\b(\p{Ll}+) $/u;

function readPosts(text: string, written: readonly WrittenName[]): ReadonlyMap<string, readonly NameForm[]> {
  const posts = new Map<string, NameForm[]>();
  const add = (person: string, body: string): void => {
    const form = nameForm(body);
    const last = lastWord(person);
    if (form === null || last === '' || form.words.has(last)) return;
    const list = posts.get(last) ?? [];
    if (!list.some(({ key }) => key === form.key)) posts.set(last, [...list, form].slice(0, MOST_BODIES));
  };
  for (const [i, { name, span }] of written.entries()) {
    const role = ROLE.exec(text.slice(Math.max(0, span.start - 24), span.start))?.[1];
    if (role !== undefined && ROLES.has(role) && ORGANISATION_HEADS.has(role)) add(name, role);
    const bracket = BRACKET.exec(text.slice(span.end, span.end + 110))?.[1];
    if (bracket !== undefined) add(name, bracket);
    const next = written[i + 1];
    if (next === undefined || next.span.start - span.end > 90) continue;
    const between = text.slice(span.end, next.span.start);
    if (OF.test(between)) add(name, next.name);
    else {
      const owner = OWNER.exec(name)?.[1];
      if (owner !== undefined && /^(?:,? |(?: [\p{Ll}-]+){1,4},? )$/u.test(between)) add(next.name, owner);
      else if (between === ', ' && POST.test(text.slice(Math.max(0, span.start - 12), span.start))) add(next.name, name);
    }
  }
  return posts;
}

/** The last word of a person's name, lower case. */
export function lastWord(name: string): string {
  return (name.split(' ').at(-1) ?? '').toLowerCase().replace(/['’]s?$/, '');
}

function distinct(forms: readonly NameForm[]): readonly NameForm[] {
  return [...new Map(forms.map(form => [form.key, form] as const)).values()];
}
