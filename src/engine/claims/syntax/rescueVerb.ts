/** Finds the verb of a sentence in which no word came out as one. Cost: linear in the sentence. */
import type { Token } from '../../text/tokens.ts';
import { isHyphened, isPlural, OBJECT_START, SUBJECT, UNFINITE_AUXILIARIES, WINDOW } from './neighbours.ts';
import { AUXILIARY, FINITE, NOMINAL, TAG } from './words.ts';

/**
 * Where no word of a sentence came out as a finite verb, the first noun that could be one and stands between a subject and an object or
 * phrase is taken for it: "Most of the refugees, above all women, end up in China."
 */
export function rescueVerb(tokens: readonly Token[], open: Uint32Array, tags: Uint32Array): void {
  for (let i = 0; i < tokens.length; i++) {
    const tag = tags[i] ?? 0;
    if (tag & AUXILIARY && !UNFINITE_AUXILIARIES.has(tokens[i]?.lower ?? '')) return;
    if (tag & FINITE && !((tags[i - 1] ?? 0) & (TAG.to | TAG.modal))) return;
  }
  for (let i = 1; i < tokens.length - 1; i++) {
    const past = ((open[i] ?? 0) & TAG.past) !== 0 && tags[i] === TAG.participle;
    if (
      past &&
      (tags[i - 1] ?? 0) & (TAG.adjective | TAG.noun | TAG.name) &&
      (tags[i + 1] ?? 0) & (OBJECT_START | NOMINAL) &&
      !isHyphened(tokens, i)
    ) {
      tags[i] = TAG.past;
      return;
    }
    if (i < 2) continue;
    const can = (open[i] ?? 0) & (TAG.base | TAG.third);
    if (can === 0 || tags[i] !== TAG.noun) continue;
    const left = tags[i - 1] ?? 0;
    const right = can === TAG.third ? OBJECT_START | NOMINAL : OBJECT_START;
    if (!(left & (SUBJECT | TAG.comma | TAG.base)) || !((tags[i + 1] ?? 0) & right)) continue;
    if (left & TAG.comma || (can === TAG.base ? pluralBefore(tokens, tags, i) : !isPlural(tokens[i - 1]?.lower ?? '', left))) {
      tags[i] = can & -can;
      return;
    }
  }
}

/** Whether a plural stands before `i` in the same stretch: "women from the valley work". */
function pluralBefore(tokens: readonly Token[], tags: Uint32Array, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < WINDOW; k--) {
    const tag = tags[k] ?? 0;
    if (tag & (TAG.comma | TAG.stop | TAG.relative)) return false;
    if (isPlural(tokens[k]?.lower ?? '', tag)) return true;
  }
  return false;
}
