import { citationKey } from '../../base/citationKey.ts';
import type { DocumentUri, ReadDocument, Span } from '../../engine/index.ts';
import { wordKeys } from './words.ts';

/** Titles of one word are words of the language as often as titles. */
const MIN_TITLE_WORDS = 2;
/** Shorter titles must be marked off where they are named. */
const MIN_PLAIN_TITLE_WORDS = 4;
const OPENS = /["'“‘«*_[]/;
const CLOSES = /^[.,?!]?["'”’»*_\]]/;

/**
 * Finds documents by citation key, file name and title. Kept up document by document: adding or removing one costs what that document
 * costs.
 */
export class CorpusDirectory {
  readonly #byKey = new MultiMap<ReadDocument>();
  readonly #byFileName = new MultiMap<ReadDocument>();
  readonly #byTitleStart = new MultiMap<ReadDocument>();

  add(document: ReadDocument): void {
    this.#byKey.add(citationKey(document.record.id), document.uri, document);
    for (const name of fileNames(document.path)) this.#byFileName.add(name, document.uri, document);
    for (const start of titleStarts(document)) this.#byTitleStart.add(start, document.uri, document);
  }

  remove(document: ReadDocument): void {
    this.#byKey.remove(citationKey(document.record.id), document.uri);
    for (const name of fileNames(document.path)) this.#byFileName.remove(name, document.uri);
    for (const start of titleStarts(document)) this.#byTitleStart.remove(start, document.uri);
  }

  /** Every document of this citation key: a key may be taken twice. */
  byKey(key: string): readonly ReadDocument[] {
    return this.#byKey.get(key);
  }

  /** By the target of a wiki link: a citation key, a path or file name with or without its extension, or a title. */
  byTarget(target: string): readonly ReadDocument[] {
    const byKey = this.byKey(citationKey(target));
    if (byKey.length > 0) return byKey;
    const byName = this.#byFileName.get(target.toLowerCase().replace(/^(?:\.?\/)+/, ''));
    return byName.length > 0 ? byName : this.byTitle(target);
  }

  byTitle(title: string): readonly ReadDocument[] {
    const wanted = wordKeys(title).map(word => word.key);
    const candidates = this.#byTitleStart.get(wanted.slice(0, MIN_TITLE_WORDS).join(' '));
    return candidates.filter(document => titleWords(document).join(' ') === wanted.join(' '));
  }

  /** The documents whose title stands in `text` across `offset`, with the longest such title first; `span` is that of the title. */
  titlesAt(text: string, offset: number): readonly { readonly document: ReadDocument; readonly span: Span }[] {
    const words = wordKeys(text);
    const found: { document: ReadDocument; span: Span }[] = [];
    for (const [i, word] of words.entries()) {
      if (word.start > offset) break;
      const start = words.slice(i, i + MIN_TITLE_WORDS);
      if (start.length < MIN_TITLE_WORDS) break;
      for (const document of this.#byTitleStart.get(start.map(each => each.key).join(' '))) {
        const title = titleWords(document);
        const end = words[i + title.length - 1]?.end ?? -1;
        if (end < offset || !title.every((key, at) => words[i + at]?.key === key)) continue;
        const span = { start: word.start, end };
        if (isNamed(text, span, document.record.title ?? '', title.length)) found.push({ document, span });
      }
    }
    return found.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  }
}

/** Key → values, each put there by a document, all of which leave with it. */
class MultiMap<T> {
  readonly #values = new Map<string, Map<DocumentUri, T[]>>();

  add(key: string, uri: DocumentUri, value: T): void {
    if (key === '') return;
    const byDocument = this.#values.get(key) ?? new Map<DocumentUri, T[]>();
    const values = byDocument.get(uri) ?? [];
    values.push(value);
    byDocument.set(uri, values);
    this.#values.set(key, byDocument);
  }

  remove(key: string, uri: DocumentUri): void {
    const byDocument = this.#values.get(key);
    if (byDocument?.delete(uri) === true && byDocument.size === 0) this.#values.delete(key);
  }

  get(key: string): T[] {
    return [...(this.#values.get(key)?.values() ?? [])].flat();
  }
}

/** The ways in which a link may name the file: its path and its name, each with and without extension, in small letters. */
function fileNames(path: string): ReadonlySet<string> {
  const lower = path.toLowerCase();
  const bare = lower.replace(/\.[^./]*$/, '');
  return new Set([lower, bare, lower.slice(lower.lastIndexOf('/') + 1), bare.slice(bare.lastIndexOf('/') + 1)]);
}

/**
 * Whether the words at `span` are meant as the title, and not as words like any others: marked off by quotation marks, emphasis or
 * brackets, or as many as are never the same by chance and written as the title is.
 */
function isNamed(text: string, { start, end }: Span, title: string, words: number): boolean {
  if (OPENS.test(text.charAt(start - 1)) && CLOSES.test(text.slice(end, end + 2))) return true;
  return words >= MIN_PLAIN_TITLE_WORDS && text.slice(start, end) === title.trim().slice(0, end - start);
}

function titleWords(document: ReadDocument): readonly string[] {
  return wordKeys(document.record.title ?? '').map(word => word.key);
}

function titleStarts(document: ReadDocument): readonly string[] {
  const words = titleWords(document);
  return words.length < MIN_TITLE_WORDS ? [] : [words.slice(0, MIN_TITLE_WORDS).join(' ')];
}
