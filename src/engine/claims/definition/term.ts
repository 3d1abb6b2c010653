/** Which noun phrases can be the term of a definition: those that speak of a whole kind, not of one thing. */
import { words } from '../../text/wordSet.ts';
import { EVALUATIVE } from '../lexicon/stance.ts';
import { lowerAt, type ParsedSentence } from '../sentence.ts';
import type { TokenRange } from '../syntax/clause.ts';
import { TAG } from '../syntax/words.ts';

/**
 * What a term is like: `indefinite` has "a" and so stands for its kind ("a quorum"); `kind` is a bare common noun ("human trafficking");
 * `word` is one word that has its capital from the start of the sentence and may be a name.
 */
type TermKind = 'indefinite' | 'kind' | 'word';

export interface Term {
  readonly kind: TermKind;
  /** The noun that the phrase is about, in lower case: "trafficking" of "trafficking in persons". */
  readonly head: string;
}

const QUANTIFIERS = /^(?:few|little|many|more|most|much|several|some)$/;

/** Endings of words that name no one and no place. */
export const ABSTRACT =
  /(?:age|aemia|emia|algia|ance|archy|cide|ence|cracy|cy|ery|graphy|lexia|lysis|mania|oxia|pathy|phobia|plasia|ics|ing|ism|itis|ity|logy|ment|ness|osis|sis|tion|sion|tomy|ure|ury|ry|ship)$/;

/** What picks one case among others: "a common symptom", "a second suspect" are no kinds. */
const SELECTING = words(
  'another central chief common first former frequent further latest likely main new next notable other possible potential principal prominent recent second similar third typical',
);

/** Nouns that say what a thing does or means to something else, not what it is: "the root of", "a sign of". */
export const ROLES = words(`
  advantage aim answer backbone basis benefit blessing burden cause challenge concern consequence cornerstone crisis curse difference disadvantage driver effect enemy engine essence evidence example
  exception explanation expression fact factor foundation goal heart hope impact implication importance influence issue key lesson lifeline luxury matter mistake motive myth necessity obstacle
  outcome pillar point prerequisite price priority problem proof purpose question reality reason reflection reminder result rival root scandal sign solution source success symptom threat tragedy trend victim
  violation weapon`);

/** A group or amount of something is no kind of thing: "a majority of". */
const AMOUNTS = /^(?:handful|lot|majority|minority|number|series|total)$/;

/** The term that a noun phrase of at most eight words is, `null` where it is none. `plural`: its verb is "are", where the name of one thing has "is". */
export function termOf(sentence: ParsedSentence, { from, to }: TokenRange, plural: boolean): Term | null {
  const { tokens, tags } = sentence;
  if (to - from === 0 || to - from > 8 || from > (opensField(sentence, from) ? 6 : 3)) return null;
  const opening = lowerAt(sentence, from);
  const first = /^an?$/.test(opening) ? from + 1 : from;
  if (((tags[from] ?? 0) & (TAG.determiner | TAG.pronoun) && first === from) || QUANTIFIERS.test(opening)) return null;
  for (let i = first; i < to; i++) {
    if ((tags[i] ?? 0) & (TAG.pronoun | TAG.number)) return null;
    if ((tags[i] ?? 0) & TAG.preposition && first > from && tokens[i]?.lower !== 'of') return null;
  }
  const head = lowerAt(sentence, headEnd(sentence, first, to) - 1);
  if (first > from) return singlesOut(sentence, first, to) ? null : { kind: 'indefinite', head };
  // A second word with a capital makes a name; the first of a sentence has its capital anyhow.
  if ((tags[first + 1] ?? 0) & TAG.name && to - first > 1) return null;
  if (!((tags[first] ?? 0) & TAG.name) || to - first > 1 || ABSTRACT.test(head)) return { kind: 'kind', head };
  return { kind: plural ? 'kind' : 'word', head };
}

function headEnd({ tags }: ParsedSentence, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if ((tags[i] ?? 0) & TAG.preposition) return i;
  return to;
}

/** "a key factor", "a majority of", "a second suspect": one of several, or an amount. */
function singlesOut(sentence: ParsedSentence, from: number, to: number): boolean {
  if (AMOUNTS.test(lowerAt(sentence, from))) return true;
  for (let i = from; i < to; i++) {
    const word = lowerAt(sentence, i);
    if (SELECTING.has(word) || ROLES.has(word) || (EVALUATIVE.has(word) && (sentence.tags[i] ?? 0) === TAG.adjective)) return true;
  }
  return false;
}

/** "In music theory, a cadence is …": the field comes first. */
function opensField(sentence: ParsedSentence, from: number): boolean {
  return lowerAt(sentence, 0) === 'in' && lowerAt(sentence, from - 1) === ',';
}
