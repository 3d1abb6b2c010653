/** Whether a figure is of what was, what is planned, what is denied or what a poll says. Cost: linear in the clause. */
import type { ParsedSentence } from '../../claims/sentence.ts';
import type { TokenRange } from '../../claims/syntax/clause.ts';
import { NOMINAL, TAG } from '../../claims/syntax/words.ts';
import { DENIED, PLANNED, PLANNED_AHEAD, POLLED } from './lexicon.ts';

/** How a figure stands to the facts: it was, is planned, is denied, is what a poll says, or is what a law or rule sets. */
export type Standing = 'done' | 'planned' | 'denied' | 'polled' | 'ruled';

/** The standing of a figure, and whether its clause tells of those who do not. */
interface StandingRead {
  readonly standing: Standing;
  readonly negative: boolean;
  /** Words before it deny all that it says: "it is not true that". */
  readonly denial: boolean;
}

/** Those who want or promise something are counted, and do not lie ahead; what is promised does, unless it is promised to them. */
function isAhead({ tokens, tags }: ParsedSentence, i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  if (!PLANNED_AHEAD.test(word)) return false;
  const toThem = /^(?:promised|pledged)$/.test(word) && ((tags[i + 1] ?? 0) & NOMINAL) !== 0;
  return !toThem;
}

/** "The navy is to receive six frigates", "300 homes are to be built": what lies ahead. */
function isToBe({ tokens, tags }: ParsedSentence, i: number): boolean {
  if (!/^(?:is|are|was|were)$/.test(tokens[i]?.lower ?? '') || tokens[i + 1]?.lower !== 'to') return false;
  return ((tags[i + 2] ?? 0) & (TAG.base | TAG.be)) !== 0;
}

/** What is said by somebody and may be turned down: "rejected the claim", "dismissed as false". */
const SAID =
  /^(?:claims?|allegations?|accusations?|assertions?|suggestions?|reports?|figures?|estimates?|numbers?|charges?|as|that|saying)$/;
/** Of the words of denial those that are as often told of other things: "a boat that was refused entry", "a rejected appeal". */
const OFTEN_OTHER = /^(?:reject|dismiss|refus|disput)/;
/** How many words behind such a word what is denied is named. */
const DENIED_WITHIN = 6;

/** "It is not true that", "it is not the case that", "there is no truth in". */
function isUntrue({ tokens }: ParsedSentence, i: number): boolean {
  const [word, next, third] = [i, i + 1, i + 2].map(k => tokens[k]?.lower ?? '');
  if (word === 'no') return next === 'truth' && /^(?:in|to)$/.test(third ?? '');
  if (word !== 'not') return false;
  return (/^(?:true|correct|so)$/.test(next ?? '') && third === 'that') || (next === 'the' && third === 'case');
}

/** "Denied that it shelled 12 villages", "rejected the claim that 340 were held"; in another clause only before "that". */
function isDenial(sentence: ParsedSentence, i: number, inClause: boolean): boolean {
  const { tokens } = sentence;
  const word = tokens[i]?.lower ?? '';
  if (isUntrue(sentence, i)) return true;
  if (!DENIED.test(word)) return false;
  if (OFTEN_OTHER.test(word)) return tokens.slice(i + 1, i + 1 + DENIED_WITHIN).some(({ lower }) => SAID.test(lower));
  return inClause || tokens[i + 1]?.lower === 'that';
}

/** "Denied that", "it is false that": what follows is denied as a whole, and not one claim of it. */
function deniesAll(sentence: ParsedSentence, i: number): boolean {
  const [word, next] = [i, i + 1].map(k => sentence.tokens[k]?.lower ?? '');
  return isUntrue(sentence, i) || (next === 'that' && !OFTEN_OTHER.test(word ?? ''));
}

/** "An opinion poll found"; nobody is asked anything "at the polls" or at a polling station. */
function isPoll({ tokens }: ParsedSentence, i: number): boolean {
  if (!POLLED.test(tokens[i]?.lower ?? '')) return false;
  if (/^(?:stations?|workers?|day|booths?)$/.test(tokens[i + 1]?.lower ?? '')) return false;
  return !(tokens[i - 1]?.lower === 'the' && /^(?:to|at|from)$/.test(tokens[i - 2]?.lower ?? ''));
}

const RULE = /^(?:limit|quota|ceiling|threshold)$/;
const BOUND = /^(?:minimum|maximum)$/;
const BY_LAW = /^(?:legal|statutory|lawful|permitted|permissible|allowable|mandatory)$/;
const SET = /^(?:wage|pay|age|sentence|penalty|fine|price|term|rent)$/;

/** "The legal minimum of 480", "the speed limit is 80", "a minimum wage": what a rule sets, and nobody has measured. */
function isRule({ tokens }: ParsedSentence, clause: TokenRange, figure: TokenRange): boolean {
  for (let i = clause.from; i < figure.from; i++) {
    const [before, word, next] = [tokens[i - 1]?.lower ?? '', tokens[i]?.lower ?? '', tokens[i + 1]?.lower ?? ''];
    if (figure.from - i > LONGEST_RULE) continue;
    if (RULE.test(word) && /^(?:of|is|was|on|at|for|in|stands|stood)$/.test(next)) return true;
    if (BOUND.test(word) && (BY_LAW.test(before) || SET.test(next))) return true;
  }
  return false;
}

/** Tokens between a rule and its figure. */
const LONGEST_RULE = 10;

/** What could not be done was not done, and is no plan. */
const NOT = /^(?:not|n't|no)$/;

/** How the clause of a figure stands to the facts; `verb` is the token of its verb, -1 where there is none. */
export function readStanding(sentence: ParsedSentence, clause: TokenRange, figure: TokenRange, verb: number): StandingRead {
  const { tokens, groups } = sentence;
  let planned = false;
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]?.lower ?? '';
    const inClause = i >= clause.from && i < clause.to;
    if (i < figure.from && isDenial(sentence, i, inClause)) return { standing: 'denied', negative: false, denial: deniesAll(sentence, i) };
    if (inClause && isPoll(sentence, i)) return { standing: 'polled', negative: false, denial: false };
    if (word === 'could' && NOT.test(tokens[i + 1]?.lower ?? '')) continue;
    if (inClause && (i < figure.from || i <= verb) && isToBe(sentence, i)) planned = true;
    if (inClause && (i < figure.from ? PLANNED.test(word) : i <= verb && isAhead(sentence, i))) planned = true;
  }
  if (!planned && isRule(sentence, clause, figure)) return { standing: 'ruled', negative: false, denial: false };
  const group = groups.findLast(each => each.first <= Math.max(verb, clause.from) && each.first >= clause.from);
  const unable = tokens.slice(figure.to, clause.to).some(token => token.lower === 'unable');
  const negated = group?.negated === true && Math.abs(group.verb - verb) <= 2;
  // Of a figure behind the verb the verb is denied; one before it counts those who do not.
  if (negated && group.first < figure.from) return { standing: 'denied', negative: false, denial: false };
  return { standing: planned ? 'planned' : 'done', negative: negated || unable, denial: false };
}
