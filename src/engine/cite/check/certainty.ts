/**
 * How certain a sentence makes what it tells, beside its hedges: that it was heard, is thought, meant or supposed; and words by which it is put past doubt. None of these is sure to
 * matter: they are weighed. Cost: linear in the sentence.
 */
import type { SaidSentence } from './sourceSentences.ts';
import { wordsOf } from './stanceWords.ts';

/** How a thing is told that is not told as known. */
export type Loose = 'heard' | 'thought' | 'meant' | 'supposed';

/** Words by which something is told so. */
export interface LooseWords {
  readonly kind: Loose;
  readonly words: string;
  readonly at: number;
}

const LOOSE: readonly (readonly [Loose, RegExp])[] = [
  [
    'heard',
    /\b(?:hears?|heard|rumou?rs?|hearsay|(?:am|is|are|was|were|been|being)\s+(?:told|(?:reported|described|registered|regarded|seen|known|rumou?red|named|listed)\s+(?:as|to)))\b/giu,
  ],
  [
    'thought',
    /\b(?:believes?|believed|thinks?|thought|assum\w+|presum\w+|guess(?:es|ed)?|reckons?|reckoned|estimat(?:ed|es|ing)|(?:I|we|our|by\s+one|by\s+some|by\s+its\s+own|by\s+their\s+own|by\s+his|by\s+her)\s+estimates?|suspects?|suspected|(?:suggests?|suggested)(?!\s+\p{L}+ing\b)|indicat\w+|(?:consistent|compatible)\s+with|must\s+have|in\s+(?:his|her|our|their|my|its)\s+(?:view|opinion))\b/giu,
  ],
  [
    'meant',
    /\b(?:hopes?|hoped|hoping|promis\w+|pledg\w+|vow(?:s|ed)|plan(?:s|ned|ning)?|intend\w*|aims?|aimed|due\s+to|will|shall|(?:is|are|was|were)\s+to|expects?|expected|propos\w+)\b/giu,
  ],
  ['supposed', /\b(?:if|unless|would|should)\b/giu],
];

const KNOWN = new WeakMap<SaidSentence, readonly LooseWords[]>();

/** The words of a sentence by which something is told as heard, thought, meant or supposed, kind by kind. */
export function looseWords(said: SaidSentence): readonly LooseWords[] {
  const known = KNOWN.get(said);
  if (known !== undefined) return known;
  const { prose, span } = said;
  const text = prose.slice(span.start, span.end);
  const found = LOOSE.flatMap(([kind, form]) =>
    [...text.matchAll(form)].map(({ index, 0: words }) => ({ kind, words, at: span.start + index })),
  );
  KNOWN.set(said, found);
  return found;
}

/** "Has established", "proves", "in fact": words by which a sentence puts what it tells past doubt, those that leave none at all first. */
const PAST_DOUBT = {
  all: /\b(?:establish(?:es|ed)?|prove[sdn]?|proof|demonstrat(?:es?|ed)|documented|confirm(?:s|ed)|ha(?:s|ve|d)\s+shown|(?<!\ba\s)certain(?:ly|ty)?(?!\s+(?:amounts?|degree|extent|number))|in\s+(?:fact|truth|reality)|(?:beyond|without|no)\s+(?:any\s+|all\s+)?(?:doubt|question)|undoubtedly|definit(?:e|ely)|firmly|indisputabl[ey]|undeniabl[ey]|unquestionabl[ey]|incontrovertibl[ey]|conclusively|the\s+truth\s+is)\b/giu,
  some: /\b(?:show(?:s|ed)?|documents|record(?:s|ed)|f[io]und\s+that|finds\s+that|clear(?:ly)?|indeed|knows?|known|knew|evident(?:ly)?|announce[sd]?|actual(?:ly)?|ascertain\w*|verif\w+)\b/giu,
} as const;

/** Whether a sentence puts something past doubt with a word that another does not have; `all`: with one that leaves none. */
export function isPastDoubt(said: SaidSentence, other: SaidSentence, how: keyof typeof PAST_DOUBT): boolean {
  const theirs = wordsOf(other, other.span).toLowerCase();
  return [...wordsOf(said, said.span).matchAll(PAST_DOUBT[how])].some(([words]) => !theirs.includes(words.toLowerCase()));
}
