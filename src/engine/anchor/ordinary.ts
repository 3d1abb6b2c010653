/** Words that have a capital only because they begin a sentence. */
import { VERB_FORMS } from '../claims/syntax/verbs.ts';
import { OPENERS } from '../compare/names/common.ts';

/** Labels of notes and lists, which open sentences without being part of them. */
const LABELS = new Set('nb notice tip hint warning caution important example examples default todo remark see use usage'.split(' '));
/** Endings of nouns and adverbs that are no names. */
const ENDING = /^\p{L}{3,}(?:tions?|sions?|ments|ities|isms?|ally|ably|ibly|ously|ively)$|^\p{L}{5,}ing$/u;
/** What is left of a verb behind the word that it has run into: "we'd", "they're". */
const CONTRACTION = /'(?:d|ll|m|re|ve)$/;
/** What stands behind an imperative or a preposition, and hardly ever behind a name. */
const BEFORE_OBJECT = /^\s{1,3}(?:the|an?|this|these|those|your|its|their|our|any|each|every|you|that|if|when|how|not)\s/i;

/** What stands behind the subject of a sentence, and not behind a command. */
const BEHIND_SUBJECT =
  /^(?:['’]s\b|\s+(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|should|shall|did|does|said|says|told|tells|of|and|or|who|which)\b|\s+\p{Lu}|\s*[,.;:!?)])/u;

/** Whether `word` (folded), at the head of a sentence that goes on with `rest`, is a command: a verb in its base form, and no name of the subject. */
function isCommand(word: string, rest: string): boolean {
  return VERB_FORMS.get(word)?.base === word && !BEHIND_SUBJECT.test(rest);
}

/** Whether `word` (folded) is a label, however it is written. */
export function isLabel(word: string): boolean {
  return LABELS.has(word);
}

/** Whether `word` (folded), at the head of a sentence that goes on with `rest`, is certainly no name. */
export function isOrdinaryHead(word: string, rest: string): boolean {
  return (
    OPENERS.has(word.replace(CONTRACTION, '')) ||
    LABELS.has(word) ||
    word.endsWith("n't") ||
    ENDING.test(word) ||
    BEFORE_OBJECT.test(rest) ||
    isCommand(word, rest)
  );
}
