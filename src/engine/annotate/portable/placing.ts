/** Finds out where the notes of a file stand in the documents here. Nothing is guessed: what could stand in two places stands in none. */
import { resolveAnchor } from '../../anchor/resolve.ts';
import { splitWords, WordIndex } from '../../anchor/words.ts';
import type { PortableDocument, RefusedNote, Span } from '../../model/index.ts';
import { CodePoints } from '../codePoints.ts';
import { type Draft, shortened } from './draft.ts';

/** Words that a quote without surroundings has at least, where its document is not named. */
const FEWEST_WORDS = 4;

export interface Place {
  readonly document: PortableDocument;
  /** Null for the document as a whole. */
  readonly span: Span | null;
  /** Whether the words stand there as they were. */
  readonly isSame: boolean;
}

type Refusal = Pick<RefusedNote, 'reason' | 'kind'>;

/** The documents with what is made of each on first need. */
export class Shelf {
  readonly #documents: readonly PortableDocument[];
  readonly #texts = new Map<PortableDocument, Readable>();
  readonly #names = new Map<string, Set<PortableDocument>>();

  constructor(documents: readonly PortableDocument[]) {
    this.#documents = documents.filter(({ text }) => text !== null);
    for (const document of this.#documents) for (const name of namesOf(document)) this.#add(name, document);
  }

  /** Where the note stands, or why that is not certain. */
  place(draft: Draft): Place | Refusal {
    const named = this.#named(draft);
    if (draft.quote === null) return wholeDocument(draft, named);
    const isNamed = named.length > 0;
    const found = (isNamed ? named : this.#documents).flatMap(document => this.#find(document, draft, isNamed) ?? []);
    const [place, other] = found;
    if (place !== undefined && other === undefined) return place;
    if (place !== undefined && other !== undefined)
      return { kind: 'ambiguous', reason: `its words stand in ${other.document.path} as well as in ${place.document.path}` };
    const where = isNamed ? named.map(({ path }) => path).join(', ') : 'any document';
    return { kind: 'not-found', reason: `its words are not to be found with certainty in ${where}` };
  }

  /** By address or path if one fits, else by title. */
  #named({ sources, title }: Draft): readonly PortableDocument[] {
    for (const name of [...sources.flatMap(keysOf), ...(title === null ? [] : [titleKey(title)])]) {
      const known = this.#names.get(name);
      if (known !== undefined) return [...known];
    }
    return [];
  }

  /** The address by which annotations here name a document that a file names by its path; another one stays as it is. */
  addressOf(source: string): string {
    const named = keysOf(source).flatMap(key => (key.startsWith('path ') ? [...(this.#names.get(key) ?? [])] : []));
    const [document, other] = new Set(named);
    return document === undefined || other !== undefined ? source : document.source;
  }

  #find(document: PortableDocument, { quote, sha256 }: Draft, isNamed: boolean): Place | null {
    if (quote === null) return null;
    const text = this.#textOf(document);
    const { exact, prefix, suffix, position } = quote;
    const isBare = prefix.trim() === '' && suffix.trim() === '';
    const words = splitWords(exact).folded;
    // without a name to go by, the words themselves must stand there, and be more than a phrase
    if (!isNamed && (!text.folded.includes(` ${words.join(' ')} `) || (isBare && words.length < FEWEST_WORDS))) return null;
    // a place in another text is no evidence
    const isSameText = sha256 !== null && sha256 === document.sha256;
    const start = position !== null && (isSameText || isNamed) ? text.points.toOffset(position.start) : null;
    if (isBare) {
      const span = onlyPlace(text.index, exact, words, isSameText ? start : null);
      return span === null ? null : { document, span, isSame: true };
    }
    const { span } = resolveAnchor(text.index, { exact, prefix, suffix, start });
    if (span === null) return null;
    const isSame = words.join(' ') === splitWords(text.index.text.slice(span.start, span.end)).folded.join(' ');
    return isSame || isNamed ? { document, span, isSame } : null;
  }

  #textOf(document: PortableDocument): Readable {
    const known = this.#texts.get(document) ?? new Readable(document.text ?? '');
    this.#texts.set(document, known);
    return known;
  }

  #add(name: string, document: PortableDocument): void {
    const known = this.#names.get(name) ?? new Set();
    this.#names.set(name, known.add(document));
  }
}

class Readable {
  readonly index: WordIndex;
  readonly points: CodePoints;
  /** The words of the text between single spaces. */
  readonly folded: string;

  constructor(text: string) {
    this.index = new WordIndex(text);
    this.points = new CodePoints(text);
    this.folded = ` ${splitWords(text).folded.join(' ')} `;
  }
}

/** The one place where these words stand; of several that at `known`, if there is one. Punctuation at the ends of the quote is part of it. */
function onlyPlace(index: WordIndex, exact: string, words: readonly string[], known: number | null): Span | null {
  if (words.length === 0) return null;
  const [head = ''] = /^[^\p{L}\p{M}\p{N}]*/u.exec(exact) ?? [];
  const tail = exact.slice(exact.length - (/[^\p{L}\p{M}\p{N}]*$/u.exec(exact.slice(-20))?.[0].length ?? 0));
  const places = index.occurrences(index.number(words)).map((first): Span => {
    const { start, end } = index.span(first, first + words.length);
    const isHead = start >= head.length && index.text.startsWith(head, start - head.length);
    return { start: isHead ? start - head.length : start, end: index.text.startsWith(tail, end) ? end + tail.length : end };
  });
  return places.length === 1 ? (places[0] ?? null) : (places.find(({ start }) => start === known) ?? null);
}

function wholeDocument({ sources, title }: Draft, named: readonly PortableDocument[]): Place | Refusal {
  const [document, other] = named;
  const name = shortened(title ?? sources[0] ?? '');
  if (document === undefined) return { kind: 'not-found', reason: `it is on a document as a whole, and none here is “${name}”` };
  if (other !== undefined) return { kind: 'ambiguous', reason: `it is on a document as a whole, and several here are “${name}”` };
  return { document, span: null, isSame: true };
}

function namesOf({ id, title, path, url, source }: PortableDocument): ReadonlySet<string> {
  return new Set([
    `path ${path}`,
    `path ${source}`,
    `file ${fileName(path)}`,
    titleKey(title),
    titleKey(id),
    ...(url === null ? [] : [`url ${urlKey(url)}`]),
  ]);
}

/** What an address may be the name of, the surest first. */
function keysOf(source: string): readonly string[] {
  if (/^https?:/i.test(source)) return [`url ${urlKey(source)}`];
  const path = decoded(source.replace(/^file:\/*/i, '').replace(/^\.\//, ''));
  return [`path ${source}`, `path ${path}`, `file ${fileName(path)}`, titleKey(path)];
}

/** Addresses that differ in scheme, `www.`, fragment and a last slash are one. */
function urlKey(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function titleKey(title: string): string {
  return `title ${splitWords(title).folded.join(' ')}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a percent sign that encodes nothing
  }
}
