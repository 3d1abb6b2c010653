/** The words of a sentence that say something, as concepts: what two sentences are held to each other by. Figures and dates are none of them. */
import { type Concept, conceptOf } from '../../compare/relation/concepts.ts';
import { verbBase } from '../../claims/syntax/verbs.ts';
import { CLOSED } from '../../claims/syntax/words.ts';
import { words } from '../../text/wordSet.ts';
import type { Token } from '../../text/tokens.ts';

const SILENT: ReadonlySet<string> = new Set([
  ...CLOSED.flatMap(([, list]) => [...words(list)]),
  ...words(
    `about also already altogether almost among annual annually approximately around back billion combined company day decade dozen early estimate estimated even fewer figure first five
    four half however hundred including just last late least less made make many million month more most much nearly nine number one only other over part per percent percentage cent
    quarter recent recently report reported roughly same say said second seven share since six some still ten third thousand three time today together toll total two up
    week year eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday s t`,
  ),
]);

/** The concepts of the words among `tokens` that say something. */
export function tellingWords(tokens: readonly Token[]): readonly { readonly concept: Concept; readonly token: Token }[] {
  return tokens.flatMap(token => {
    if (token.kind !== 'word' || SILENT.has(token.lower)) return [];
    const concept = conceptOf(bareWord(token));
    return concept.length < 2 ? [] : [{ concept, token }];
  });
}

/** A word without its possessive; of an irregular form of a verb, the verb: "find" for "found". */
function bareWord(token: Token): string {
  const word = token.lower.replace(/'s?$/, '');
  const base = verbBase(token);
  const isRegular = base === undefined || (/(?:ed|ing|s)$/.test(word) && word.startsWith(base.slice(0, -1)));
  return isRegular ? word : base;
}
