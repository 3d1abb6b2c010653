/** Reads the noun phrase that names a source and follows its cue: "according to X", "said X". */
import { lowerAt, type ParsedSentence } from '../sentence.ts';
import type { TokenRange } from '../syntax/clause.ts';
import { FINITE, TAG } from '../syntax/words.ts';

const TIME_NOUNS = new Set([
  ...'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
  ...'interview statement speech letter report email e-mail response reaction release conference briefing court parliament testimony phone telephone yesterday today tomorrow week month year night morning evening afternoon'.split(
    ' ',
  ),
]);

/** The noun phrase that names a source and starts at `from`. */
export function phraseAfter(sentence: ParsedSentence, from: number): TokenRange {
  const { tokens, tags, quoted } = sentence;
  let to = from;
  while (to < tokens.length && to < from + 25) {
    const tag = tags[to] ?? 0;
    const lower = lowerAt(sentence, to);
    if (tag & (TAG.comma | TAG.quote | TAG.relative | TAG.subordinator | TAG.be | TAG.modal | TAG.have) || (quoted[to] ?? 0)) break;
    if (tag & TAG.stop && lower !== '-') break;
    if (tag === 0 && !/^[.&'’]$/.test(lower)) break;
    if (tag & TAG.stop && tokens[to]?.start !== tokens[to - 1]?.end) break;
    if (tag & FINITE && to > from) break;
    if (tag & TAG.adverb && to > from) break;
    if (tag & TAG.coordinator && amountFollows(sentence, to + 1)) break;
    if (tag & (TAG.to | TAG.base | TAG.third) && to > from) break;
    if (tag & TAG.preposition && !staysInName(sentence, to, from)) break;
    if (
      to > from &&
      tag & (TAG.name | TAG.noun) &&
      TIME_NOUNS.has(lower) &&
      !((tags[to - 1] ?? 0) & (TAG.determiner | TAG.adjective | TAG.name | TAG.noun | TAG.number))
    )
      break;
    if (to > from && WEEKDAYS.has(lower)) break;
    to++;
  }
  while (to > from && (tags[to - 1] === 0 || (tags[to - 1] ?? 0) & (TAG.coordinator | TAG.preposition | TAG.determiner))) to--;
  return { from, to };
}

/** "according to one source and $1 billion according to another". */
function amountFollows(sentence: ParsedSentence, at: number): boolean {
  for (let i = at; i < at + 4; i++) if ((sentence.tags[i] ?? 0) & TAG.number || /^[$£€¥]$/.test(lowerAt(sentence, i))) return true;
  return false;
}

export const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
const NAME_PREPOSITIONS = new Set(['of', 'for', 'with', 'from', 'at', 'by', 'on', 'in', 'to']);

/** "the ministry of health", "a spokesman for the army", "police in Kabul", but not "said on Tuesday", "in a statement". */
function staysInName(sentence: ParsedSentence, at: number, from: number): boolean {
  const lower = lowerAt(sentence, at);
  if (at === from || !NAME_PREPOSITIONS.has(lower)) return false;
  if (lower === 'of' || lower === 'for') return true;
  if (lower === 'from' && (sentence.tags[at + 1] ?? 0) & TAG.determiner) return false;
  for (let i = at + 1; i < Math.min(at + 5, sentence.tokens.length); i++) {
    const tag = sentence.tags[i] ?? 0;
    const word = lowerAt(sentence, i);
    if (TIME_NOUNS.has(word) || tag & TAG.number) return false;
    if (tag & (TAG.comma | TAG.stop | TAG.preposition)) break;
  }
  return true;
}
