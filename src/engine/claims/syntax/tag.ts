/**
 * A light part-of-speech tagger for English prose: enough to find finite verbs, their subjects and their clauses.
 *
 * Method: each word has a set of possible classes (closed classes, verb forms, endings); one pass from left to right picks one
 * by the word before, already decided, and by a look ahead of a bounded number of words (`decide.ts`). Cost: linear in the number of tokens.
 * Limits: no full parse. What it cannot tell it takes for a noun, because a finite verb that is not there would make a claim of a fragment.
 */
import type { Token } from '../../text/tokens.ts';
import { decide } from './decide.ts';
import { rescueVerb } from './rescueVerb.ts';
import { NOUN_FIRST_FORMS, VERB_FORMS } from './verbs.ts';
import { zeros } from './zeros.ts';
import { ADJECTIVE_ENDINGS, AUXILIARY, CLOSED, NOT_BY_ENDING, NOUN_ENDINGS, TAG, VERB } from './words.ts';

/** Classes that no verb form is added to: "can", "might" and "will" are auxiliaries, "found" is no adverb. */
const KEEPS_CLASS = AUXILIARY | TAG.preposition | TAG.to | TAG.pronoun | TAG.adverb;

function buildClasses(): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  const add = (word: string, tag: number): void => void classes.set(word, (classes.get(word) ?? 0) | tag);
  for (const [tag, words] of [...CLOSED, ...NOT_BY_ENDING]) for (const word of words.trim().split(/\s+/)) add(word, tag);
  const closed = new Set(classes.keys());
  for (const [form, { tags }] of VERB_FORMS) {
    if (!closed.has(form)) add(form, NOUN_FIRST_FORMS.has(form) ? tags | TAG.noun : tags);
    else if (!((classes.get(form) ?? 0) & KEEPS_CLASS)) add(form, tags);
  }
  return classes;
}

const CLASSES = buildClasses();

const STOPS = new Set([';', ':', '(', ')', '[', ']', '-', '--', '…', '/', '|', '•']);
const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '‘']);
const SINGLE = new Set(["'", '‘', '’']);
/** Words that are acronyms when all in capitals. */
const ACRONYMS = new Set(['am', 'can', 'it', 'may', 'us', 'who', 'will']);

interface Ending {
  readonly ending: string;
  readonly tag: number;
}

/** The endings by their last letter, those of nouns first. */
const ENDINGS: ReadonlyMap<number, readonly Ending[]> = buildEndings();

function buildEndings(): ReadonlyMap<number, readonly Ending[]> {
  const endings = new Map<number, Ending[]>();
  const add = (ending: string, tag: number): void => {
    const last = ending.charCodeAt(ending.length - 1);
    endings.set(last, [...(endings.get(last) ?? []), { ending, tag }]);
  };
  for (const ending of NOUN_ENDINGS) add(ending, TAG.noun);
  for (const ending of ADJECTIVE_ENDINGS) add(ending, TAG.adjective);
  return endings;
}

/** Classes of an unknown word. */
function byEnding(word: string): number {
  if (word.length <= 4) return TAG.noun;
  if (word.endsWith('ly')) return TAG.adverb;
  if (word.endsWith('ing')) return TAG.gerund;
  if (word.endsWith('ed')) return TAG.past | TAG.participle;
  for (const { ending, tag } of ENDINGS.get(word.charCodeAt(word.length - 1)) ?? []) if (word.endsWith(ending)) return tag;
  return word.endsWith('s') && !/[isu]s$/.test(word) ? TAG.noun | TAG.third : TAG.noun;
}

function isCapital(token: Token): boolean {
  const first = token.text.charCodeAt(0);
  return (first >= 65 && first <= 90) || (first > 191 && !token.lower.startsWith(token.text.charAt(0)));
}

function isPlainLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Classes that a word keeps though it is written with a capital inside a sentence ("I", "The Hague"). */
const CAPITAL_KEEPS = TAG.pronoun | TAG.determiner | TAG.preposition | TAG.coordinator | TAG.not;

function capitalClasses(token: Token, known: number | undefined, first: boolean, next: Token | undefined): number | undefined {
  const upper = token.text.length > 1 && !isPlainLower(token.text.charCodeAt(1)) && token.text === token.text.toUpperCase();
  if (upper && ACRONYMS.has(token.lower)) return TAG.name;
  // "we REVERSE the judgment"
  if (upper && token.text.length > 4 && known !== undefined && known & VERB) return known;
  if (!first) return known !== undefined && known & CAPITAL_KEEPS && !(known & AUXILIARY) ? known : TAG.name;
  if (known === undefined || next === undefined) return undefined;
  if (known & TAG.modal && (next.kind === 'number' || isCapital(next))) return TAG.name;
  return opensName(known, next) ? TAG.name : undefined;
}

/** "Harbour Watch counted", "Rose was one of them": what could only be a verb opens a name, or is one. */
function opensName(known: number, next: Token): boolean {
  if (known & ~(TAG.base | TAG.past)) return false;
  if (known & TAG.past) return FINITE_AUXILIARY.test(next.lower);
  return next.kind === 'word' && next.text !== 'I' && isCapital(next) && !((CLASSES.get(next.lower) ?? 0) & CAPITAL_KEEPS);
}

const FINITE_AUXILIARY = /^(?:is|was|has|had|will|would|can|could)$/;

/** Beside the classes of a word: no list has it, and its ending gave them. */
const UNLISTED = 1 << 30;

/** What the lists say of a word; undefined where they do not know it. */
function knownClasses({ word, lower }: Token): number | undefined {
  if (word.classes < 0) word.classes = CLASSES.get(lower) ?? byEnding(lower) | UNLISTED;
  return word.classes & UNLISTED ? undefined : word.classes;
}

function markClass({ word, text, lower }: Token): number {
  if (word.classes < 0) word.classes = lower === ',' ? TAG.comma : QUOTES.has(text) ? TAG.quote : STOPS.has(lower) ? TAG.stop : TAG.none;
  return word.classes;
}

/** All classes that a token can have, apart from its neighbours. `first`: nothing but punctuation stands before it in its sentence. */
function candidates(token: Token, first: boolean, next: Token | undefined): number {
  if (token.kind === 'number') return TAG.number;
  if (token.kind === 'punctuation') return markClass(token);
  const known = knownClasses(token);
  const capital = isCapital(token);
  const asName = capital ? capitalClasses(token, known, first, next) : undefined;
  if (asName !== undefined) return asName;
  if (known !== undefined) return known;
  if (token.lower.endsWith("'s") || token.lower.endsWith("s'")) return possessive(token, capital);
  const ending = token.word.classes & ~UNLISTED;
  if (capital) return first && ending & (TAG.adverb | TAG.adjective) && next?.kind === 'word' && !isCapital(next) ? ending : TAG.name;
  return ending;
}

/** `it's`, `he's`, `there's`, `that's` hold a verb; `country's` does not. */
function possessive(token: Token, capital: boolean): number {
  const stem = CLASSES.get(token.lower.slice(0, -2)) ?? 0;
  if (stem & (TAG.pronoun | TAG.relative)) return TAG.pronoun | TAG.be;
  return capital && stem === 0 ? TAG.name : TAG.noun;
}

/** "Save the Children": a verb that opens a name. What it costs is a command such as "Visit the Louvre", which states nothing. */
function isTitle(tokens: readonly Token[], i: number): boolean {
  const [word, article, name] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (word?.kind !== 'word' || article?.text !== 'the' || name?.kind !== 'word') return false;
  return isCapital(word) && isCapital(name) && ((CLASSES.get(word.lower) ?? 0) & TAG.base) !== 0;
}

/**
 * The class of each token, one bit each. `pronoun | be` stays for contractions such as `it's`. `quoted`: which tokens stand within quotation
 * marks, so that a single mark at an end of them is told from an apostrophe.
 */
export function tagTokens(tokens: readonly Token[], quoted: Uint8Array): Uint32Array {
  const open = zeros(tokens.length);
  let first = true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (quoted[i] === 1 && SINGLE.has(token.text) && (quoted[i - 1] !== 1 || quoted[i + 1] !== 1)) open[i] = TAG.quote;
    else open[i] = first && isTitle(tokens, i) ? TAG.name : candidates(token, first, tokens[i + 1]);
    if (token.kind !== 'punctuation') first = false;
    else if (token.text === '“' || token.text === ':') first = true;
  }
  const tags = zeros(tokens.length);
  for (let i = 0; i < tokens.length; i++) tags[i] = decide(tokens, open, tags, i);
  rescueVerb(tokens, open, tags);
  return tags;
}
