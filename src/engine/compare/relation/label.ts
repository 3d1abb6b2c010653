/** What a figure measures, in the text's own words. */
import { lowerAt, type ParsedSentence } from '../../claims/sentence.ts';
import type { TokenRange } from '../../claims/syntax/clause.ts';
import { TAG } from '../../claims/syntax/words.ts';
import { conceptOf, isEmpty } from './concepts.ts';

/** UTF-16 code units; a longer label is cut between words. */
const LONGEST_LABEL = 60;
const PHRASE_PREPOSITION = /^(?:of|in|from|for|on|at|among|without|with|per|by|to|against|into)$/;
const NUMBER_OF = /^(?:the |a )?(?:total )?(?:number|total) of (?:the )?|^(?:the|an?|some|its|their) (?=\S)/i;

/** The parts of a figure's clause that its label is made of. */
interface LabelParts {
  readonly counted: TokenRange | null;
  readonly whole: TokenRange | null;
  /** Where there is neither. */
  readonly otherwise: string;
}

/** "Women among refugees in China": what is counted and the whole it is a share of. */
export function labelOf(sentence: ParsedSentence, clause: TokenRange, { counted, whole, otherwise }: LabelParts): string {
  const words = (range: TokenRange | null): string =>
    range === null ? '' : textOf(sentence, { from: range.from, to: placeEnd(sentence, range.to, clause) });
  const label = [words(counted), words(whole)].filter(part => part !== '').join(' among ');
  return shortened((label === '' ? otherwise : label).replace(NUMBER_OF, '').replace(/^[-‐‑–]\s*/, ''));
}

/** A label that is not too long, cut between words. */
export function shortened(text: string): string {
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL).replace(/\s+\S*$/, '')}…`;
}

/** "in China" behind a phrase belongs to its label. */
function placeEnd(sentence: ParsedSentence, from: number, clause: TokenRange): number {
  if (!PHRASE_PREPOSITION.test(lowerAt(sentence, from))) return from;
  let at = from + 1;
  while (
    at < clause.to &&
    at < from + 6 &&
    (sentence.tags[at] ?? 0) & (TAG.determiner | TAG.adjective | TAG.name) &&
    !isEmpty(conceptOf(lowerAt(sentence, at)))
  )
    at++;
  return at > from + 1 && (sentence.tags[at - 1] ?? 0) & TAG.name ? at : from;
}

function textOf({ tokens }: ParsedSentence, { from, to }: TokenRange): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const spaced = i > from && (tokens[i - 1]?.end ?? 0) < token.start;
    text += (spaced ? ' ' : '') + token.text;
  }
  return text.trim();
}
