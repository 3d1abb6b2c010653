/** The names of a clause, each in its one form. Cost: linear in the clause. */
import type { ParsedSentence } from '../../claims/sentence.ts';
import type { TokenRange } from '../../claims/syntax/clause.ts';
import { TAG } from '../../claims/syntax/words.ts';
import { conceptOf, isEmpty } from './concepts.ts';
import { isGenericName, isPeople, isPlaceKey, nameKey } from './places.ts';

interface NamesFound {
  readonly names: readonly string[];
  readonly places: readonly string[];
  /** For each token of the sentence whether it stands in one of the names. */
  readonly covered: Uint8Array;
}

const NUMBERED =
  /^(?:line|unit|route|flight|block|phase|highway|motorway|room|camp|bus|reactor|hall|article|chapter|section|zone|sector|platform|terminal|gate|building|volume|part|engine|station|division|group|class|grade|type|district|ward|plant|mine|well|dam|bridge|tunnel)$/;
const TITLES = /^(?:mr|mrs|ms|dr|prof|sir|president|minister|judge|justice|senator|gen|col|capt|lt|sgt|st)$/;
const WORLD = /^(?:worldwide|global|globally)$/;

/** A capital at the head of a sentence makes no name of a word, unless it is known for one. */
function isName({ tokens, tags }: ParsedSentence, i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return false;
  const bare = token.lower.replace(/'s?$/, '').replace(/\./g, '');
  if (TITLES.test(bare) || bare === 'tier' || isEmpty(conceptOf(bare))) return false;
  if (isPlaceKey(nameKey(bare)) || isPeople(bare)) return true;
  if (/^\p{Lu}{2,5}s?$/u.test(token.text)) return false;
  if (!((tags[i] ?? 0) & TAG.name)) return false;
  const next = tokens[i + 1];
  return opens(tokens, i) ? next?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(next.text) : true;
}

function opens(tokens: ParsedSentence['tokens'], i: number): boolean {
  return i === 0 || (tokens[i - 1]?.kind === 'punctuation' && /^[“"‘':(]$/.test(tokens[i - 1]?.text ?? ''));
}

const COMPASS =
  /^(?:North|South|East|West|Northern|Southern|Eastern|Western|New|Saint|Sri|San|Saudi|Costa|El|Los|Las|Sierra|Puerto|Hong|United|Papua|Burkina|Czech|Central)$/;

/** Whether the word at `i` goes on the name that ends before it. */
function goesOn(sentence: ParsedSentence, i: number): boolean {
  const before = sentence.tokens[i - 1];
  if (before === undefined || /['’]s?$/.test(before.text)) return false;
  return isName(sentence, i) || (COMPASS.test(before.text) && /^\p{Lu}/u.test(sentence.tokens[i]?.text ?? ''));
}

/** The names and places of a clause; `silent` tokens are left out. */
export function namesIn(sentence: ParsedSentence, clause: TokenRange, silent: Uint8Array): NamesFound {
  const { tokens } = sentence;
  const covered = new Uint8Array(tokens.length);
  const names = new Set<string>();
  const places = new Set<string>();
  for (let i = clause.from; i < clause.to; i++) {
    const token = tokens[i];
    if (token === undefined || silent[i]) continue;
    if (WORLD.test(token.lower)) places.add('world');
    const compass = COMPASS.test(token.text) && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') && tokens[i + 1]?.kind === 'word';
    if (!isName(sentence, i) && !compass) continue;
    let to = i + 1;
    while (to < clause.to && to < i + 6 && goesOn(sentence, to)) to++;
    // "Line 7" and "Line 5" are two names.
    if (NUMBERED.test(tokens[to - 1]?.lower ?? '') && /^\d{1,4}$/.test(tokens[to]?.text ?? '') && !silent[to]) to++;
    const key = nameKey(
      tokens
        .slice(i, to)
        .map(each => each.text)
        .join(' '),
    );
    if (isGenericName(key)) continue;
    covered.fill(1, i, to);
    if (key !== '') (isPlaceKey(key) ? places : names).add(key);
    i = to - 1;
  }
  return { names: [...names], places: [...places], covered };
}
