import type { Span } from '../model/index.ts';
import type { Token } from '../text/tokens.ts';
import { listsIn, phraseStarts, type PhraseText } from './phrases.ts';
import { mainVerb, type TaggedSentence, tagSentence, type TokenRange, type VerbGroup, verbGroups } from './syntax/clause.ts';
import { quotedTokens } from './syntax/quotation.ts';
import { TAG } from './syntax/words.ts';

/** A sentence with its words' classes, its finite verbs and its quotations: what the readers of kinds and attribution work on. */
export interface ParsedSentence extends TaggedSentence, PhraseText {
  readonly tokens: readonly Token[];
  readonly groups: readonly VerbGroup[];
  readonly main: VerbGroup | null;
  /** For each token, whether it stands within quotation marks; the marks themselves count as within. */
  readonly quoted: Uint8Array;
}

export function parseSentence(tokens: readonly Token[]): ParsedSentence {
  const quoted = quotedTokens(tokens);
  const tagged = tagSentence(tokens, quoted);
  const groups = verbGroups(tagged, { from: 0, to: tokens.length });
  const starts = phraseStarts(tokens);
  // Field by field: to spread an object is slow, and this is done for every sentence.
  return { tokens, tags: tagged.tags, groups, main: mainVerb(groups), quoted, starts, lists: listsIn(starts) };
}

export function lowerAt({ tokens }: TaggedSentence, i: number): string {
  return tokens[i]?.lower ?? '';
}

const TRIMMED = /^[,;:.!?"“”„«»'‘’]$/;

/** The characters of a token range without the commas, stops and quotation marks at its ends; null where nothing is left. */
export function spanOf({ tokens }: TaggedSentence, { from, to }: TokenRange): Span | null {
  let first = from;
  let last = to - 1;
  while (first <= last && TRIMMED.test(tokens[first]?.text ?? '')) first++;
  while (last >= first && TRIMMED.test(tokens[last]?.text ?? '')) last--;
  const start = tokens[first];
  const end = tokens[last];
  if (first > last || start === undefined || end === undefined) return null;
  // The stop of "et al." is part of the name.
  const stop = end.lower === 'al' && last + 1 < to ? tokens[last + 1] : undefined;
  return { start: start.start, end: stop?.text === '.' ? stop.end : end.end };
}

const PEOPLE = /(?:ants|ers|ees|ents|ians|ists|ials|itics|ives|men|ors|sses|women)$/;
/** Names that end as those do. */
const NAMED = new Set(['reuters', 'siemens']);

/** Whether a token is a name, or a word written with a capital inside a sentence. */
export function hasName({ tokens, tags }: TaggedSentence, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    if (!((tags[i] ?? 0) & TAG.name)) continue;
    // The first word of a sentence has its capital from there: "Researchers", "Witnesses".
    if (i > 1 || to - from > 1 || !PEOPLE.test(tokens[i]?.lower ?? '') || NAMED.has(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}
