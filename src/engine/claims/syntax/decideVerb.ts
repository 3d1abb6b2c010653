/** Picks the class of a word that can be a verb and no past form: verb, noun or adjective. Cost: a bounded look around. */
import { decidePast } from './decidePast.ts';
import {
  finiteAhead,
  finiteBefore,
  isHyphened,
  isPlainFinite,
  isPlural,
  OBJECT_START,
  reports,
  type Spot,
  SUBJECT,
  WINDOW,
} from './neighbours.ts';
import { verbBase } from './verbs.ts';
import { AUXILIARY, NOMINAL, TAG } from './words.ts';

export function decideVerb(spot: Spot): number {
  const { tokens, can, left, k } = spot;
  if (can & TAG.gerund) return TAG.gerund;
  if (isHyphened(tokens, spot.i)) return can & TAG.participle ? TAG.participle : nounOf(can);
  if (can & (TAG.past | TAG.participle)) return decidePast(spot);
  if (can & TAG.base && (left & (TAG.to | TAG.modal | TAG.do) || tokens[k]?.lower === "let's")) return TAG.base;
  if (can & TAG.third && isBareBeforeArticle(spot)) return TAG.third;
  const { determiner, preposition, number, be } = TAG;
  if (left & number && isSaying(spot)) return can & TAG.third || TAG.base;
  if (left & (determiner | preposition | number | be) || (left & TAG.adjective && can & TAG.noun)) return nounOf(can);
  // "a grave mistake to wait": behind "a" and one word stands no verb of the plural, unless its object follows.
  if (
    can & TAG.base &&
    !((spot.open[spot.i + 1] ?? 0) & (determiner | TAG.pronoun | number)) &&
    left & (TAG.adjective | TAG.noun) &&
    /^an?$/.test(tokens[k - 1]?.lower ?? '')
  )
    return nounOf(can);
  return can & TAG.third ? decideThird(spot) : decideBase(spot);
}

/** "Twelve of the 14 say that …", "a guard who left in 2014 says they …": a verb of saying that is hardly ever a noun, before what is said. */
function isSaying(spot: Spot): boolean {
  const { tokens, open, i, can } = spot;
  const right = open[i + 1] ?? 0;
  if (!reports(spot) || (can & TAG.noun && !/^says?$/.test(tokens[i]?.lower ?? ''))) return false;
  return tokens[i + 1]?.lower === 'that' || (right & (TAG.pronoun | TAG.determiner)) === TAG.pronoun;
}

function nounOf(can: number): number {
  return can & TAG.noun || !(can & TAG.adjective) ? TAG.noun : TAG.adjective;
}

/** What can follow a verb of saying, and hardly ever follows the noun of the same form. */
const SAID_START = TAG.determiner | TAG.pronoun | TAG.relative | TAG.number | TAG.quote;

function decideThird(spot: Spot): number {
  const { tokens, open, i, can, left } = spot;
  const right = open[i + 1] ?? 0;
  if (!(can & (TAG.noun | TAG.adjective))) return left === 0 ? TAG.noun : TAG.third;
  if (left & TAG.comma && reports(spot) && (right & SAID_START || tokens[i + 1]?.lower === ':')) return TAG.third;
  if (left & TAG.comma && right & (OBJECT_START | NOMINAL) && verbBase(tokens[i]) !== undefined && closesRelative(open, spot.k))
    return TAG.third;
  if (!(left & SUBJECT) || i === 0) return nounOf(can);
  // "that wages rose": the next word is the verb.
  if (left & TAG.relative && isPlainFinite(tokens[i + 1], right)) return nounOf(can);
  // "What economists call": a noun that no list has, before a verb that one has.
  if (left & TAG.relative && right & TAG.base && verbBase(tokens[i]) === undefined) return nounOf(can);
  if (left & (TAG.pronoun | TAG.relative)) return TAG.third;
  if (isPlural(tokens[spot.k]?.lower ?? '', left) && left & TAG.noun) return nounOf(can);
  if (verbBase(tokens[i]) === undefined) return nounOf(can);
  if (reports(spot) && right & SAID_START && !(right & AUXILIARY)) return TAG.third;
  if (finiteBefore(tokens, open, i, 'stretch') || finiteAhead(tokens, open, i + 1)) return nounOf(can);
  return right & (OBJECT_START | TAG.adjective | TAG.noun | TAG.gerund) ? TAG.third : nounOf(can);
}

/** "exposure to arsenic increases the risk", "Fear of reprisals prevents most": no noun stands right before an article where the sentence has no other verb. */
function isBareBeforeArticle({ tokens, open, i, left }: Spot): boolean {
  const right = open[i + 1] ?? 0;
  if (i === 0 || !(left & (TAG.noun | TAG.adjective | TAG.name)) || !(right & TAG.determiner) || right & TAG.relative) return false;
  if (verbBase(tokens[i]) === undefined) return false;
  return !finiteBefore(tokens, open, i, 'sentence') && !finiteAhead(tokens, open, i + 1);
}

/** Whether the comma at `comma` ends a clause that ", which" or ", who" opened. */
function closesRelative(open: Uint32Array, comma: number): boolean {
  for (let i = comma - 1; i > 0 && comma - i < WINDOW; i--)
    if ((open[i] ?? 0) & TAG.comma) return ((open[i + 1] ?? 0) & TAG.relative) !== 0;
  return false;
}

function decideBase(spot: Spot): number {
  const { tokens, open, i, can, left, k } = spot;
  const right = open[i + 1] ?? 0;
  const nounToo = (can & (TAG.noun | TAG.adjective)) !== 0;
  // "The minister's excuse was": a finite auxiliary follows its subject.
  if (left & (TAG.noun | TAG.adjective) && right & TAG.be && isPlainFinite(tokens[i + 1], right) && !isPlural(tokens[k]?.lower ?? '', left))
    return TAG.noun;
  // "Open the door", but "Last week", "Fear of reprisals", "Recall improved".
  if (left === 0 && (tokens[i + 1]?.lower === 'of' || (i === 0 && right & TAG.past && !(right & (TAG.noun | TAG.adjective)))))
    return TAG.noun;
  if (left === 0) return i === 0 && (!nounToo || right & TAG.determiner) ? TAG.base : nounOf(can);
  // "The bank on Thursday forecast that …"
  if (reports(spot) && tokens[i + 1]?.lower === 'that' && left & SUBJECT && !finiteBefore(tokens, open, i, 'stretch'))
    return can & TAG.past || TAG.base;
  if (!isPlural(tokens[k]?.lower ?? '', left)) {
    if (!nounToo) return TAG.base;
    // "Mutations in this gene cause a …": no noun stands right before an article.
    const bare = left & (TAG.noun | TAG.name) && right & TAG.determiner && !(right & TAG.relative);
    return bare && !finiteBefore(tokens, open, i, 'stretch') && !finiteAhead(tokens, open, i + 1) ? TAG.base : nounOf(can);
  }
  if (!nounToo || left & TAG.pronoun) return TAG.base;
  // "that exercise eases the pain": the next word is the verb.
  if (left & TAG.relative && right & TAG.third && (open[i + 2] ?? 0) & TAG.determiner && verbBase(tokens[i + 1]) !== undefined)
    return nounOf(can);
  if (left & TAG.relative) return right & NOMINAL && finiteAhead(tokens, open, i + 1) ? nounOf(can) : TAG.base;
  if (reports(spot) && right & (SAID_START | NOMINAL) && !(right & AUXILIARY)) return TAG.base;
  return finiteAhead(tokens, open, i + 1) ? nounOf(can) : TAG.base;
}
