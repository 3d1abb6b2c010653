/** What words of a query may also be called in the documents: the short or long form of a definition. */
import type { Definition } from './definitions.ts';
import type { TermList, TermReader } from './terms/readTerms.ts';

/** A term that the query asks for besides its words. */
export interface OtherForm {
  readonly term: number;
  readonly frequency: number;
  /** What of the query it stands for. */
  readonly start: number;
  readonly end: number;
}

/** Other forms, and how much of each entry of the query's list is left: a long form counts as one word, as its short form does. */
export interface OtherForms {
  readonly forms: readonly OtherForm[];
  readonly shares: ReadonlyMap<number, number>;
}

/** The other forms of what `list`, a query in a language, has of the `definitions`. The list must not be the one that `reader` fills. */
export function definedForms(list: TermList, definitions: readonly Definition[], language: number, reader: TermReader): OtherForms {
  const forms: OtherForm[] = [];
  const shares = new Map<number, number>();
  const words = wordsOf(list);
  for (const { short, long } of definitions) {
    const shortTerms = termsOf(short, language, reader);
    const longTerms = termsOf(long, language, reader);
    if (shortTerms.length === 0 || longTerms.length < 2) continue;
    const isShort = findRow(list, words, shortTerms);
    const isLong = findRow(list, words, longTerms);
    if (isLong !== null) {
      for (const entry of isLong) shares.set(entry, 1 / longTerms.length);
      if (isShort === null) forms.push(...formsFor(list, isLong, shortTerms));
    } else if (isShort !== null) forms.push(...formsFor(list, isShort, longTerms));
  }
  return { forms, shares };
}

/** The entries of the words, compounds left out. */
export function wordsOf({ count, positions }: TermList): readonly number[] {
  const words: number[] = [];
  let latest = -1;
  for (let i = 0; i < count; i++) {
    const position = positions[i] ?? 0;
    if (position > latest) words.push(i);
    latest = Math.max(latest, position);
  }
  return words;
}

function termsOf(text: string, language: number, reader: TermReader): readonly number[] {
  const list = reader.read(text, 0, text.length, language);
  return wordsOf(list).map(i => list.terms[i] ?? 0);
}

/** The entries of the first place where these terms stand in a row. */
function findRow(list: TermList, words: readonly number[], row: readonly number[]): readonly number[] | null {
  const at = words.findIndex((_, from) => row.every((term, i) => list.terms[words[from + i] ?? -1] === term));
  return at < 0 ? null : words.slice(at, at + row.length);
}

/** All of `terms` together count as one word. */
function formsFor(list: TermList, entries: readonly number[], terms: readonly number[]): readonly OtherForm[] {
  const start = list.starts[entries[0] ?? 0] ?? 0;
  const end = list.ends[entries.at(-1) ?? 0] ?? 0;
  return terms.map(term => ({ term, frequency: 1 / terms.length, start, end }));
}
