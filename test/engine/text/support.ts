import { readText, type TextReading } from '../../../src/engine/text/readText.ts';
import type { DocumentUri, SentenceRole, TextFormat } from '../../../src/engine/model/index.ts';

/** Reads a text that has no place of its own. */
export function read(text: string, format: TextFormat = 'plain'): TextReading {
  // A brand is a claim of its maker; the tests make their own addresses.
  return readText({ uri: 'test:' as DocumentUri, path: 'test.txt', text, format });
}

/** The sentences of a text, white space folded; of one role where it is given. */
export function sentences(text: string, format: TextFormat = 'plain', role?: SentenceRole): readonly string[] {
  return read(text, format)
    .sentences.filter(sentence => role === undefined || sentence.role === role)
    .map(({ span }) => text.slice(span.start, span.end).replace(/\s+/g, ' '));
}

/** One line a sentence: role and text, as `heading|Title`. */
export function outlined(text: string, format: TextFormat = 'plain'): readonly string[] {
  return read(text, format).sentences.map(({ role, span }) => `${role}|${text.slice(span.start, span.end).replace(/\s+/g, ' ')}`);
}

/** Precision, recall and F1 of sentence ends against texts given as lists of sentences. */
export function boundaryScore(texts: readonly (readonly string[])[]): { readonly f1: number; readonly wrong: readonly string[] } {
  let right = 0;
  let found = 0;
  let wanted = 0;
  const wrong: string[] = [];
  for (const text of texts) {
    const joined = text.join(' ');
    const ends = endsOf(text);
    const got = new Set(read(joined).sentences.map(({ span }) => span.end));
    wanted += ends.size;
    found += got.size;
    for (const end of got) {
      if (ends.has(end)) right++;
      else wrong.push(`split behind: ${joined.slice(Math.max(0, end - 40), end)}`);
    }
    for (const end of ends) if (!got.has(end)) wrong.push(`not split behind: ${joined.slice(Math.max(0, end - 40), end)}`);
  }
  return { f1: (2 * right) / (found + wanted), wrong };
}

function endsOf(text: readonly string[]): ReadonlySet<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const sentence of text) {
    ends.add(at + sentence.length);
    at += sentence.length + 1;
  }
  return ends;
}
