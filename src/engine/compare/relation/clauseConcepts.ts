/** What the words of a clause stand for, asides left out. Cost: linear in the clause. */
import { lowerAt, type ParsedSentence } from '../../claims/sentence.ts';
import type { TokenRange } from '../../claims/syntax/clause.ts';
import { NOMINAL, TAG, VERB } from '../../claims/syntax/words.ts';
import { type Concept, conceptOf, idiomAt, isEmpty, isNeutral } from './concepts.ts';
import { phrasalAt, verbConcept } from './deed.ts';

/** Persons of any kind. */
export const ANYONE = conceptOf('people');

const SEXES = [/^(?:men|women)$/, /^(?:boys|girls)$/];

/** "Men and women", "men, women and children": everyone, in so many words. How many tokens it takes, 0 where it is not there. */
export function everyoneAt(sentence: ParsedSentence, i: number): number {
  const at = (k: number): string => lowerAt(sentence, i + k);
  const joined = (k: number): boolean => /^(?:and|or|,)$/.test(at(k));
  if (!joined(1) || at(0) === at(2) || !SEXES.some(sex => sex.test(at(0)) && sex.test(at(2)))) return 0;
  return joined(3) && at(4) === 'children' ? 5 : 3;
}

/** What opens an aside that names some of those meant: ", especially women,". */
const ASIDE = /^(?:especially|including|particularly|mainly|mostly|notably|namely|chiefly|primarily|such)$/;

const LONGEST_ABOVE_ALL = 7;

/** ", women and young children above all": such an aside, named at its end. */
function isAboveAll(sentence: ParsedSentence, from: number): boolean {
  for (let i = from; i < from + LONGEST_ABOVE_ALL; i++) {
    const [word, next] = [lowerAt(sentence, i), lowerAt(sentence, i + 1)];
    if (/^[,;.]$/.test(word)) return false;
    if ((word === 'above' && next === 'all') || (word === 'in' && next === 'particular')) return true;
  }
  return false;
}

/** The words of a range that say something; names are left to `namesIn`. */
export function conceptsIn(sentence: ParsedSentence, { from, to }: TokenRange, silent: Uint8Array, inName: Uint8Array): Set<Concept> {
  const { tokens, tags } = sentence;
  const found = new Set<Concept>();
  for (let i = from; i < to; i++) {
    const tag = tags[i] ?? 0;
    const token = tokens[i];
    if (token?.kind !== 'word' || silent[i] || inName[i]) continue;
    const all = everyoneAt(sentence, i);
    if (all > 0) {
      found.add(ANYONE);
      i += all - 1;
      continue;
    }
    const idiom = idiomAt(k => tokens[k]?.lower ?? '', i);
    if (idiom !== null) found.add(idiom);
    if (tokens[i - 1]?.lower === ',' && (ASIDE.test(token.lower) || isAboveAll(sentence, i))) {
      while (i < to && (tokens[i + 1]?.lower ?? ',') !== ',') i++;
      continue;
    }
    // "The mine" and "the minor" are nouns, whatever else they are.
    const standsFor = (tag & (TAG.pronoun | TAG.determiner)) !== 0 && !/^(?:the|an?)$/.test(tokens[i - 1]?.lower ?? '');
    if (!standsFor && (tag & TAG.pronoun) !== 0) found.add(conceptOf(token.lower));
    if (!(tag & (NOMINAL | VERB)) || tag & TAG.number || ((tag & VERB) === 0 && standsFor)) continue;
    const verb = (tag & VERB) !== 0 && (tag & NOMINAL) === 0;
    const concept = verb ? (phrasalAt(sentence, i) ?? verbConcept(token.lower)) : conceptOf(token.lower);
    if (concept.length < 2 || isEmpty(concept) || (tag & VERB && isNeutral(concept))) continue;
    found.add(concept);
  }
  return found;
}
