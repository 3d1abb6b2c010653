/** Tells where a verb of saying is set within what it reports or closes it: "The dam, he said, was safe", "…, he said on Monday". */
import { lowerAt, type ParsedSentence } from '../sentence.ts';
import type { TokenRange, VerbGroup } from '../syntax/clause.ts';
import { FINITE, NOMINAL, TAG } from '../syntax/words.ts';
import { TELLS } from './content.ts';
import { WEEKDAYS } from './phraseAfter.ts';

/** What may follow the verb of an inserted clause: "he said on Monday", "the firm said last week", "she told reporters in Geneva". */
function isSetting(sentence: ParsedSentence, at: number, base: string): boolean {
  const tag = sentence.tags[at] ?? 0;
  const lower = lowerAt(sentence, at);
  if (at >= sentence.tokens.length - 1 || tag & (TAG.comma | TAG.stop | TAG.quote | TAG.preposition | TAG.adverb | TAG.to)) return true;
  if (WEEKDAYS.has(lower) || SETTING_START.test(lower)) return true;
  if (!TELLS.has(base)) return false;
  let i = at;
  while ((sentence.tags[i] ?? 0) & (NOMINAL | TAG.pronoun | TAG.determiner) && i < at + 6) i++;
  const second = sentence.tags.subarray(at + 1, i).some(each => each & (TAG.determiner | TAG.pronoun));
  return !second && (i >= sentence.tokens.length - 1 || isSetting(sentence, i, ''));
}

const SETTING_START =
  /^(?:last|this|earlier|late|early|yesterday|today|later|again|january|february|march|april|june|july|august|september|october|november|december)$/;

/** Whether a quotation ends right before `at`: "'It is late,' Ann Roth said by telephone, adding …". */
export function closesQuotation({ tokens, tags }: ParsedSentence, at: number): boolean {
  const mark = tokens[at - 1];
  const stop = tokens[at - 2];
  return mark !== undefined && stop?.end === mark.start && ((tags[at - 1] ?? 0) & TAG.quote) !== 0 && /^[,.!?]$/.test(stop.text);
}

/** `…, X said,` or `…, X said.`: the clause is inserted or stands last. */
export function closesInsertion(sentence: ParsedSentence, group: VerbGroup, sourceFrom: number): boolean {
  const { tags, tokens } = sentence;
  const after = group.verb + 1;
  if (sourceFrom === 0 || !isSetting(sentence, after, group.base)) return false;
  if (noClause(sentence, after) && sentence.groups.some(({ first }) => first < sourceFrom) && endsInSetting(sentence, sourceFrom))
    return true;
  const left = tags[sourceFrom - 1] ?? 0;
  if (!(left & (TAG.comma | TAG.quote)) && !sentence.quoted[sourceFrom - 1]) return false;
  let i = after;
  // "… , he told reporters in Geneva on Monday."
  while (
    i < tokens.length &&
    i < after + 12 &&
    !((tags[i] ?? 0) & (TAG.comma | TAG.stop | TAG.quote | TAG.relative)) &&
    !(isFinite(sentence, i) && i > after)
  )
    i++;
  const at = tags[i] ?? 0;
  if (tokens[i]?.text === ';') return sentence.groups.some(({ first }) => first < sourceFrom);
  // "Oil, the IEA said on Thursday, would stay …": the subject before the insertion has its verb behind it.
  if (at & TAG.comma && i > after && isFinite(sentence, i + 1) && !sentence.groups.some(({ first }) => first < sourceFrom)) return true;
  if (i >= tokens.length) return noClause(sentence, after) && !isFrontedPhrase(sentence, sourceFrom);
  return (at & (TAG.comma | TAG.quote)) !== 0 && i - after <= 8 && i === after
    ? true
    : at & TAG.comma
      ? noClause(sentence, after) && i - after < 6 && endsSoon(sentence, i)
      : false;
}

/** "In a letter to the board, the surveyor warned of rot": a phrase without a verb that opens with a preposition is no report. */
function isFrontedPhrase({ tags, quoted }: ParsedSentence, to: number): boolean {
  if (to < 2 || !((tags[0] ?? 0) & TAG.preposition) || quoted[0] === 1) return false;
  return !tags.subarray(0, to).some(tag => tag & (FINITE | TAG.participle | TAG.be | TAG.have | TAG.do | TAG.modal));
}

/** "…, the group said in a report today ahead of the summit, 18 December 2010.": a comma or quotation mark before the speaker, none quoted behind. */
function endsInSetting(sentence: ParsedSentence, sourceFrom: number): boolean {
  const left = sentence.tags[sourceFrom - 1] ?? 0;
  return (left & (TAG.comma | TAG.quote)) !== 0 && !sentence.quoted.subarray(sourceFrom).includes(1);
}

function isFinite(sentence: ParsedSentence, i: number): boolean {
  return ((sentence.tags[i] ?? 0) & (FINITE | TAG.be | TAG.have | TAG.modal | TAG.do)) !== 0;
}

function noClause(sentence: ParsedSentence, from: number): boolean {
  return !sentence.groups.some(group => group.first >= from);
}

function endsSoon(sentence: ParsedSentence, at: number): boolean {
  return sentence.groups.every(group => group.first < at);
}

export function contentAroundInsertion(sentence: ParsedSentence, cueFrom: number, cueTo: number): TokenRange {
  let end = cueTo;
  while (end < cueTo + 8 && !((sentence.tags[end] ?? 0) & (TAG.comma | TAG.stop))) end++;
  if (sentence.tokens[end]?.text === ';') return { from: 0, to: cueFrom };
  // "There were, she said, no beds at all"
  const isWithin = ((sentence.tags[cueTo] ?? 0) & TAG.comma) !== 0 && ((sentence.tags[cueTo + 1] ?? 0) & (TAG.determiner | NOMINAL)) !== 0;
  const rest = isWithin || sentence.groups.some(group => group.first >= cueTo) || sentence.quoted.subarray(cueTo).includes(1);
  return rest ? { from: 0, to: sentence.tokens.length } : { from: 0, to: cueFrom };
}
