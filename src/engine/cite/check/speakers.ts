/** Who speaks in a sentence, and whether it is the same in another. */
import type { Token } from '../../text/tokens.ts';
import type { SaidSentence, SourceSentence } from './sourceSentences.ts';
import { isWithin, SUBJECT, wordsOf } from './stanceWords.ts';

/** Whether the speaker of the report's sentence is the one who speaks, denies or admits in the source's. */
export function isBySpeaker(said: SaidSentence, source: SourceSentence): boolean {
  const own = said.facts.attribution?.source ?? null;
  if (own === null) return false;
  const names = namesOf(wordsOf(said, own));
  const theirs = source.facts.attribution?.source ?? null;
  const speaking = source.tokens.filter(token => (theirs === null ? isBeforeDenial(source, token) : isWithin(token, theirs)));
  return names.size > 0 && speaking.some(({ lower }) => names.has(lower.replace(/['’]s?$/u, '')));
}

/** "The ministry denies this": the words before the verb. */
function isBeforeDenial({ tokens }: SaidSentence, token: Token): boolean {
  const verb = tokens.findIndex(({ lower }) => /^(?:den|reject|refus|disput)/.test(lower));
  return verb > 0 && verb <= SUBJECT && tokens.indexOf(token) < verb;
}

/** The words by which a speaker is known again. */
export function namesOf(speaker: string): ReadonlySet<string> {
  return new Set((headOf(speaker).match(/[\p{L}\p{N}]{3,}/gu) ?? []).map(word => word.toLowerCase()).filter(word => word !== 'the'));
}

/** "Doctors at the delta hospital": the doctors. A name is kept whole. */
function headOf(name: string): string {
  return /^(?:the |a |an )?\p{Ll}/u.test(name) || /^\p{Lu}\p{Ll}+ (?:at|in|of|from|on|who|with)\b/u.test(name)
    ? (name.split(/ (?:at|in|from|on|who|with|of) /)[0] ?? name)
    : name;
}
