/** The words of a clause that a concept or a name was read from, as they are written there. Cost: linear in the clause. */
import { type Concept, conceptOf } from './concepts.ts';
import { verbConcept } from './deed.ts';
import { nameKey } from './places.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;
const ARTICLE = /^(?:the|an?)$/i;
/** Words of the longest name that is looked for. */
const LONGEST = 6;

/** The words of `clause` that stand for `meant`, a concept or a name in its one form; `meant` itself where none is found. */
export function writtenAs(clause: string, meant: Concept): string {
  const words = Array.from(clause.matchAll(WORD), ({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
  const single = words.find(({ text }) => conceptOf(text.toLowerCase()) === meant || verbConcept(text.toLowerCase()) === meant);
  if (single !== undefined) return single.text.replace(/['’]s?$/u, '');
  for (const [i, first] of words.entries()) {
    if (!/^\p{Lu}/u.test(first.text) || ARTICLE.test(first.text)) continue;
    for (const last of words.slice(i, i + LONGEST)) {
      const text = clause.slice(first.start, last.end);
      if (nameKey(text) === meant) return text.replace(/['’]s?$/u, '');
    }
  }
  return meant;
}
