/**
 * Brings words to what they stand for: forms of a word to its stem, words of one group to the group.
 * Cost: a look-up a word; the tables are built once.
 */
import { VERB_FORMS } from '../../claims/syntax/verbs.ts';
import { foldWord, wordTerm } from '../../search/terms/normalWord.ts';
import { words } from '../../text/wordSet.ts';
import { CLASSES, DEEDS, EMPTY, GROUPS, IDIOMS, NEAR, NEUTRAL, PERSONS, PROPERTIES, QUALIFIERS, SAME, STATES, TRADE } from './lexicon.ts';

/** The stem of a word, or the name of the group that it belongs to. */
export type Concept = string;

const MEN = /^(\p{L}{3,})(?:women|woman|men)$/u;

/** Of degree, and no agent: "larger" goes with "large". */
const COMPARATIVE =
  /^(?:bright|broad|cheap|clos|cold|cool|dark|deep|dri|earli|easi|fast|few|fewer|great|hard|heavi|high|hot|larg|lat|light|long|narrow|near|new|old|poor|quick|rich|saf|short|simpl|slow|small|strong|tall|thick|thin|tough|warm|weak|wet|wid|young)$/;

function stemOf(word: string): string {
  const folded = foldWord(word.replace(/['’]s?$/u, ''));
  const stem = bareStem(folded);
  // A prisoner is no prison, and who traffics is not who is trafficked.
  const agent =
    /[^e]ers?$/.test(folded) && !VERB_FORMS.has(folded) && !COMPARATIVE.test(stem) && stem === wordTerm(folded.replace(/ers?$/, ''));
  return agent ? `${stem}+er` : stem;
}

function bareStem(folded: string): string {
  return wordTerm(MEN.test(folded) ? folded.replace(/(?:wo)?m[ae]n$/, 'man') : folded);
}

function lines(table: string): readonly (readonly string[])[] {
  return table
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(stemOf))
    .filter(([first]) => first !== undefined && first !== '');
}

const GROUP_OF: ReadonlyMap<string, Concept> = new Map(
  lines(SAME).flatMap(([name = '', ...others]) => [name, ...others].map(word => [word, name] as const)),
);

/** One town is where all that is told of it is: only "cities" are a sub-group, against the country. */
const ONE_TOWN = /^(?:city|town)(?:['’]s)?$/i;

/** The concepts of words that were asked for lately: texts repeat their words, and a stem is dear. */
const LATELY = new Map<string, Concept>();
const MOST_LATELY = 20_000;

/** The concept of a word as it stands in a text. */
export function conceptOf(word: string): Concept {
  const known = LATELY.get(word);
  if (known !== undefined) return known;
  const stemmed = stemOf(ONE_TOWN.test(word) ? 'municipality' : word);
  const concept = GROUP_OF.get(stemmed) ?? stemmed;
  if (LATELY.size >= MOST_LATELY) LATELY.clear();
  LATELY.set(word, concept);
  return concept;
}

/** The concepts of the words of a table, which white space parts. */
export function concepts(table: string): ReadonlySet<Concept> {
  return new Set(Array.from(words(table), conceptOf));
}

type Idiom = readonly [words: readonly string[], concept: Concept];

/** The idioms by their first words. */
const PHRASES = ((): ReadonlyMap<string, readonly Idiom[]> => {
  const phrases = new Map<string, Idiom[]>();
  for (const line of IDIOMS.trim().split('\n')) {
    const [phrase = '', concept = ''] = line.split('=').map(part => part.trim());
    const words = phrase.split(' ');
    const idiom: Idiom = [words, conceptOf(concept)];
    phrases.set(words[0] ?? '', [...(phrases.get(words[0] ?? '') ?? []), idiom]);
  }
  return phrases;
})();

/** What a row of words stands for that is more than its words: "out of work". `at` gives the lower-case word at an index. */
export function idiomAt(at: (i: number) => string, i: number): Concept | null {
  const phrases = PHRASES.get(at(i));
  return phrases?.find(([words]) => words.every((word, k) => at(i + k) === word))?.[1] ?? null;
}

const NEAR_OF = ((): ReadonlyMap<Concept, ReadonlySet<number>> => {
  const near = new Map<Concept, Set<number>>();
  for (const [i, line] of lines(NEAR).entries())
    for (const word of line) {
      const concept = GROUP_OF.get(word) ?? word;
      near.set(concept, (near.get(concept) ?? new Set()).add(i));
    }
  return near;
})();

const DEED_CONCEPTS = concepts(DEEDS);
const STATE_CONCEPTS = concepts(STATES);
const NEUTRAL_CONCEPTS = concepts(NEUTRAL);
const TRADE_CONCEPTS = concepts(TRADE);
const PROPERTY_CONCEPTS = concepts(PROPERTIES);
const CLASS_CONCEPTS = concepts(CLASSES);
const GROUP_CONCEPTS = concepts(GROUPS);
const PERSON_CONCEPTS = concepts(PERSONS);
const ANYONE_CONCEPTS = concepts('person people victim other everyone anyone somebody member human individual');
const QUALIFIER_CONCEPTS = concepts(QUALIFIERS);
const EMPTY_CONCEPTS: ReadonlySet<Concept> = new Set([...concepts(EMPTY)].filter(concept => !PERSON_CONCEPTS.has(concept)));

/** Whether a concept is a deed that parts populations (`DEEDS`). */
export const isDeed = (concept: Concept): boolean => DEED_CONCEPTS.has(concept);
/** Whether it is a deed that is a state: it parts nothing from a figure without a deed. */
export const isState = (concept: Concept): boolean => STATE_CONCEPTS.has(concept);
/** Whether it is a verb that only ties a figure to its subject. */
export const isNeutral = (concept: Concept): boolean => NEUTRAL_CONCEPTS.has(concept);
/** Whether it names a sub-group of a population. */
export const isGroup = (concept: Concept): boolean => GROUP_CONCEPTS.has(concept);
/** Whether it is a word of persons in general. */
export const isPerson = (concept: Concept): boolean => PERSON_CONCEPTS.has(concept);
/** Whether it is a word that any population goes by; "the population" and "citizens" are one of their own. */
export const isAnyone = (concept: Concept): boolean => ANYONE_CONCEPTS.has(concept);
/** Whether it names a sub-kind of a percentage or price. */
export const isQualifier = (concept: Concept): boolean => QUALIFIER_CONCEPTS.has(concept);
/** Whether it is a word for what is bought and sold. */
export const isTrade = (concept: Concept): boolean => TRADE_CONCEPTS.has(concept);
/** Whether it names a property that every figure of a unit is of: a price, a length. */
export const isProperty = (concept: Concept): boolean => PROPERTY_CONCEPTS.has(concept);
/** Whether it says of which class a named thing is: the *river* Ansel. */
export const isClass = (concept: Concept): boolean => CLASS_CONCEPTS.has(concept);
/** Whether it says nothing of what is measured. */
export const isEmpty = (concept: Concept): boolean => EMPTY_CONCEPTS.has(concept);

/** For each concept those that are near it. */
const NEAR_TO: ReadonlyMap<Concept, ReadonlySet<Concept>> = new Map(
  Array.from(NEAR_OF, ([concept, groups]) => {
    const others = [...NEAR_OF].filter(([other, of]) => other !== concept && [...groups].some(i => of.has(i)));
    return [concept, new Set(others.map(([other]) => other))] as const;
  }),
);

/** Whether anything is near a concept at all. */
export const hasNear = (concept: Concept): boolean => NEAR_OF.has(concept);

/** Whether two concepts are near, and not the same. */
export function areNear(a: Concept, b: Concept): boolean {
  return NEAR_TO.get(a)?.has(b) === true;
}

/** Whether one of a set is near a concept. */
export function isNearAny(concept: Concept, others: ReadonlySet<Concept>): boolean {
  const near = NEAR_TO.get(concept);
  if (near === undefined) return false;
  for (const other of others) if (near.has(other)) return true;
  return false;
}

/** The same for concepts that are near each other, where a concept is near to others in one way only. */
export function nearKey(concept: Concept): string {
  const groups = NEAR_OF.get(concept);
  return groups?.size === 1 ? `~${String([...groups][0])}` : concept;
}

const PERSON_ENDING =
  /(?:ants?|ers?|ees?|ents?|ians?|ists?|ors?|men|women|man|woman|people|folk|children|child|girls?|boys?|youths?|troops|staff|crew|adults?)$/;

/** Whether a noun looks like one of persons. */
export function looksLikePersons(word: string): boolean {
  return PERSON_ENDING.test(word);
}
