/**
 * Words of English that are common in texts about anything: verbs of change and of saying, words of degree, time and size.
 *
 * A large corpus shows by itself how little they tell. In one of some hundred passages many of them stand once or twice, and would count as
 * much as the names and subjects that a question is about; so their idf is held to what it is in general English at most.
 */
import { PLAIN_LANGUAGE, rulesOfLanguage } from './languages.ts';

const WORDS = `able according across affect against allow along already although always amount another appear area around ask associate associated
    bad become begin behind believe best better beyond big bigger bring call carry case cause certain change claim come compare compared
    consider consist contain continue country create day decline decrease depend despite develop different drop due effect end even
    every expect explain fact fall find follow form found get give go good great group grow happen help high higher hold improve include
    increase indicate influence involve keep kind know large larger last later lead least leave less let level likely link linked little
    long longer look lower main make man many mean month move near need never new next none number occur offer often old part pay people
    person place play point possible produce provide put raise rate reach real receive reduce relate related remain report require
    result rise run say see seem serve set several short shorter show similar small smaller sometimes soon sort stand start state stay
    still stop suggest support sure take tell therefore thing think throughout time true try turn type use usually want way week whereas
    whole without woman work worse worsen worst year`;

const LIGHT: ReadonlySet<string> = new Set(WORDS.split(/\s+/).map(rulesOfLanguage(PLAIN_LANGUAGE).term));

/** The idf of a word that stands in one passage of twenty. */
const MOST = 3;
/** Where even the rarest word tells little, a light one tells at most so much of that. */
const SHARE = 0.5;

/** How telling a term is whose idf in a corpus is `idf`, where that of the rarest is `greatest`. */
export function tellingIdf(term: string, idf: number, greatest: number): number {
  const most = Math.min(MOST, SHARE * greatest);
  return idf > most && LIGHT.has(term) ? most : idf;
}
