/**
 * Tells an entry of a glossary or of a law's list of terms, whose build hides its main clause or has none: "Emigrant: someone who leaves a country",
 * "Chain migration – movement in which …", `“Owned or controlled” means …`. Cost: the first words are looked at.
 */
import { words } from '../../text/wordSet.ts';
import { lowerAt, type ParsedSentence } from '../sentence.ts';
import { AUXILIARY, NOMINAL, TAG } from '../syntax/words.ts';
import { genusAt, rowDefines } from './genus.ts';

/** What stands before a colon on a page and is no term. */
const LABELS = words(`
  aim aims analysis answer background best cause causes caption conclusion conclusions contact description design detail details diagnosis editor effect event events example examples exposure fact figure findings for format
  genre goal habitat headline highlights illustration image ingredients intervention interventions introduction keywords lesson location measures method methods moral note notes objective objectives occupation opinion option options
  outcome outcomes participants patients photo photograph picture plot problem profession purpose question reason related remember result results review role scene setting settings solution source sources spoiler status step subject
  subjects summary synopsis tags theme tip title today topic type update verdict video warning watch winner`);
const LONGEST_TERM = 6;
const TERM = NOMINAL | TAG.gerund | TAG.participle;
const PRONOUN = /^(?:anyone|anything|somebody|someone|something|whatever|whoever)$/;

/** Whether a sentence is a term with its meaning. */
export function isEntry(sentence: ParsedSentence): boolean {
  return isRow(sentence) || meansQuoted(sentence);
}

/** `“Owned or controlled” means …`, `(b) “day” means …`: whatever stands within the marks. */
function meansQuoted(sentence: ParsedSentence): boolean {
  const { quoted } = sentence;
  let open = 0;
  while (open < 4 && quoted[open] !== 1) open++;
  let end = open;
  while (end < open + 12 && quoted[end] === 1) end++;
  if (end === open || open === 4) return false;
  const verb = lowerAt(sentence, end);
  return verb === 'means' || (/^includes?$/.test(verb) && /^(?:an?|any)$/.test(lowerAt(sentence, end + 1)));
}

/** A term, a colon or a dash, and what the term means, without a main clause. */
function isRow(sentence: ParsedSentence): boolean {
  const mark = markOf(sentence);
  if (mark === -1 || !isTermBefore(sentence, mark)) return false;
  const { tags, groups } = sentence;
  if (groups.some(({ first, main }) => main && first > mark && isOfMainClause(sentence, mark, first))) return false;
  const from = behindField(sentence, mark + 1);
  if (PRONOUN.test(lowerAt(sentence, from))) return lowerAt(sentence, from).startsWith('what') || (tags[from + 1] ?? 0) !== 0;
  const genus = genusAt(sentence, from);
  return genus !== null && rowDefines(genus, mark === 1);
}

/** Where the colon, or a dash that stands apart, ends the first words; -1 where none does. */
function markOf({ tokens }: ParsedSentence): number {
  for (let i = 1; i <= LONGEST_TERM; i++) {
    const token = tokens[i];
    if (token === undefined) return -1;
    if (token.lower === ':' || (token.lower === '-' && token.start > (tokens[i - 1]?.end ?? 0))) return i;
  }
  return -1;
}

/** Nouns and adjectives in lower case behind a first word that may be a term. */
function isTermBefore({ tokens, tags }: ParsedSentence, mark: number): boolean {
  if (LABELS.has(tokens[0]?.lower ?? '') || LABELS.has(tokens[mark - 1]?.lower ?? '')) return false;
  for (let i = 0; i < mark; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'number') return false;
    if (i > 0 && token.text !== token.lower) return false;
    // "Brain drain", not "Police warn"
    const isNoun = (tags[i] ?? 0) & TAG.base ? mark > 1 && !/(?:s|people|police)$/.test(tokens[i - 1]?.lower ?? '') : (tags[i] ?? 0) & TERM;
    if (!isNoun && token.lower !== 'of' && token.lower !== '-') return false;
  }
  return true;
}

/** Where the meaning starts: behind "in common speech," or "under article 1 of the Convention,". */
function behindField(sentence: ParsedSentence, from: number): number {
  if (!/^(?:in|under)$/.test(lowerAt(sentence, from))) return from;
  for (let i = from + 1; i < from + 10; i++) if ((sentence.tags[i] ?? 0) & TAG.comma) return i + 1;
  return from;
}

const RELATIVE = /^(?:that|what|whatever|which|who|whoever|whom|whose|where)$/;

/** "The ruling: the law that bans it is still in force", as against "a person who is abroad and cannot return", "movement in which people follow others". */
function isOfMainClause({ tokens, tags }: ParsedSentence, mark: number, verb: number): boolean {
  const isAuxiliary = ((tags[verb] ?? 0) & AUXILIARY) !== 0;
  for (let i = verb - 1; i > mark; i--)
    if (isAuxiliary ? i > verb - 9 && (tags[i] ?? 0) & TAG.coordinator : RELATIVE.test(tokens[i]?.lower ?? '')) return false;
  return true;
}
