/** Words that deny, and what they deny. Cost: linear in the sentence. */
import { countWhile } from '../../../base/bisect.ts';
import { type Concept, conceptOf } from '../../compare/relation/concepts.ts';
import { isNumero, type Token } from '../../text/tokens.ts';
import type { SaidSentence } from './sourceSentences.ts';
import { tellingWords } from './tellingWords.ts';

interface Denial {
  /** What is denied: the next words that say something. */
  readonly of: readonly Concept[];
  /** A deed is denied, and not a thing. */
  readonly isDeed: boolean;
  /** Where the word stands that denies. */
  readonly at: number;
  /** Nothing that says something stands behind it: "The others had not." */
  readonly isElliptic: boolean;
}

const DENYING =
  /^(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|\w+n't|refus(?:e|es|ed|ing|al)|fail(?:s|ed|ing|ure)?|den(?:y|ies|ied|ying|ial)|declin(?:e|es|ed)|reject(?:s|ed|ing|ion)?|unable|false|untrue|unfounded|baseless|groundless|doubtful|doubts?|doubted|doubting)$/;
/** What is denied stands before these. */
const UNTRUE = /^(?:doubt|false|untrue|unfounded|baseless|groundless)/;
/** Behind "not" and "no" these deny nothing: "not only", "no fewer than", "no doubt". */
const NO_DENIAL =
  /^(?:only|just|merely|simply|until|least|fewer|less|more|later|longer|doubt|matter|other|wonder|necessarily|uncommon|unusual|surprising\w*)$/;
/** Words that deny in some other way. */
const SOMEHOW =
  /^(?:lack\w*|absen\w*|unable|hardly|barely|rarely|seldom|scarcely|few|little|impossible|prohibit\w*|forb\w+|ban|bans|banned|illegal\w*|stop(?:s|ped)?|end(?:s|ed)?|ceas\w*|miss(?:es|ed|ing)?|unlikely|opposite|contrary|instead|rather|except|only|outside|avoid\w*|prevent\w*|block\w*|withh\w+|dismiss\w*|disput\w*|question\w*|withdr\w+|zero|n't|against|oppos(?:e[sd]?|ing)|least|false|untrue|wrong|incomplete|missing|empty|unknown|unmet|unpaid|open|pending|undecided|await\w*|remain\w*|still|outstanding|overdue|silen\w+|s[ck]eptical|disregard\w*|ignor\w+|neglect\w*|omit\w*|omission|exclu\w+|acquit\w*|exonerat\w*|cleared|lapse[sd]?|overlook\w*|waive[sd]?|exempt\w*|spare[sd]?|unanswered|refut\w+|rebut\w*|contest(?:s|ed)?|wait(?:s|ed|ing)?|owed?|owing|scrap(?:s|ped)?|abandon\w*|conceal\w*|barred|turn(?:s|ed)?|trivial|negligible|last)$/;

const SOMEHOW_PHRASE =
  /\b(?:turn(?:s|ed)? (?:it |this |them )?down|in vain|far from|yet to|out of the question|no longer|(?:no|not|never) (?:more|longer|higher|greater|later) than|at (?:the )?most|still to|(?:leave|leaves|left|leaving|keep|keeps|kept) (?:\p{L}+ ){0,2}out|at a loss|put an end|out of (?:the )?(?:reach|sight|hearing|earshot|bounds|order))\b/u;

/** How many words behind a denial are what is denied. */
const FOCUS = 3;

/** What a sentence denies. */
export function denials(tokens: readonly Token[]): readonly Denial[] {
  const known = KNOWN.get(tokens);
  if (known !== undefined) return known;
  const found = denialsIn(tokens);
  KNOWN.set(tokens, found);
  return found;
}

/** A sentence is held to many others, and asked each time what it denies. */
const KNOWN = new WeakMap<readonly Token[], readonly Denial[]>();

function denialsIn(tokens: readonly Token[]): readonly Denial[] {
  const told = tellingWords(tokens);
  return tokens.flatMap((token, i) => {
    if (isTakenBack(tokens, i) || isLeftOut(tokens, i) || isInTitle(tokens, i)) return [];
    if (!isDenying(tokens, i) || NO_DENIAL.test(tokens[i + 1]?.lower ?? '') || isDeclineOf(tokens, i)) return [];
    const first = countWhile(told.length, k => (told[k]?.token.start ?? Infinity) < token.end);
    const before = told.slice(Math.max(0, first - FOCUS), first).filter(each => each.token.end <= token.start);
    if (UNTRUE.test(token.lower)) return [{ of: before.map(({ concept }) => concept), isDeed: false, at: token.start, isElliptic: false }];
    const reach = reachOf(tokens, token.start);
    const behind = told
      .slice(first, first + FARTHEST)
      .filter(each => each.token.start < reach && !DENYING.test(each.token.lower))
      .slice(0, FOCUS + 1);
    // "No case in which a child was questioned": it is the questioning that is denied.
    const isOfView = VIEW.test(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.lower === 'that';
    const content = isOfView
      ? behind.filter(each => each.token !== tokens[i + 1])
      : behind.slice(LIGHT.test(behind[0]?.token.lower ?? '') ? 1 : 0);
    const of = content.slice(0, FOCUS);
    const isDeed =
      !isOfView &&
      /^(?:not|never|cannot|refus|fail|unable|\w+n't)/.test(token.lower) &&
      !/^(?:an?|the|any|one|enough|in|on|at|of|for|part)$/.test(tokens[i + 1]?.lower ?? '');
    return [
      {
        of: (first < told.length ? of : before.slice(-1)).map(({ concept }) => concept),
        isDeed,
        at: token.start,
        isElliptic: behind.length === 0 || tokens[i + 1]?.kind === 'punctuation',
      },
    ];
  });
}

/** Where the reach of a word that denies ends: with its clause. The end of all, where no other begins. */
export function reachOf(tokens: readonly Token[], at: number): number {
  const first = countWhile(tokens.length, i => (tokens[i]?.start ?? Infinity) <= at);
  for (let i = first; i < Math.min(tokens.length, first + FARTHEST); i++) if (endsReach(tokens, i)) return tokens[i]?.start ?? Infinity;
  return Infinity;
}

/** A denial reaches over no more tokens. */
const FARTHEST = 40;

/** Where another clause begins, which is not denied: "do not say, and our secretaries counted"; or what is quoted ends: "It didn't," she said. */
function endsReach(tokens: readonly Token[], i: number): boolean {
  const [text = '', next = ''] = [tokens[i]?.text, tokens[i + 1]?.lower];
  return /^[;:”"]$/.test(text) || (text === ',' && /^(?:and|but|while|whereas|yet|though|although|so|[”"])$/.test(next));
}

/** A word that denies, or the first of those that do: "ruled out", "has yet to", "stopped short of". */
function isDenying(tokens: readonly Token[], i: number): boolean {
  const [lower = '', next] = [tokens[i]?.lower, tokens[i + 1]?.lower];
  if (isNumero(tokens, i)) return false;
  // "A false passport" is a passport.
  if (DENYING.test(lower)) return !UNTRUE.test(lower) || lower.startsWith('doubt') || COPULA.test(tokens[i - 1]?.lower ?? '');
  if (tokens.slice(Math.max(0, i - 2), i).some(before => NEGATIVE.test(before.lower))) return false;
  return (
    (/^rul(?:es?|ed|ing)$/.test(lower) && next === 'out') ||
    (lower === 'yet' && next === 'to') ||
    (lower.startsWith('stop') && next === 'short')
  );
}

/** "The Valley Without a Sign": a word of a name. */
function isInTitle(tokens: readonly Token[], i: number): boolean {
  const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text);
  return i > 0 && isCapital(tokens[i]) && isCapital(tokens[i - 1]);
}

/** "The man who met us was not.": what is denied stands in the sentence before. */
function isLeftOut(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:(?:is|was|are|were|has|have|had|do|does|did|would|could|will|can) not|\S* (?:is|was|are|were|has|have|had|do|does|did|would|could|wo|ca)n't)$/.test(
      `${tokens[i - 1]?.lower ?? ''} ${tokens[i]?.lower ?? ''}`,
    ) &&
    tokens.slice(i + 1).every(({ kind }) => kind === 'punctuation') &&
    !tokens.some(({ lower }) => lower === 'whether' || lower === 'if')
  );
}

const COPULA = /^(?:is|was|are|were|be|been|as|entirely|simply|proved|quite|wholly)$/;

/** "Does not find that …": what is denied is behind it. */
const VIEW = /^(?:find|hold|accept|believe|conclude|consider|think|say|state|suggest|claim|mean)$/;
const LIGHT = /^(?:cases?|evidence|examples?|indications?|instances?|proof|records?|signs?|traces?)$/;

/** "No woman is sent home without …", "not until …": what is denied is stated on a condition. */
function isTakenBack(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  if (lower === 'without') return tokens.slice(0, i).some(before => NEGATIVE.test(before.lower));
  const behind = tokens.slice(i + 1, i + 1 + FARTHEST);
  // "Not to be expected before autumn": at the earliest.
  const isDue = behind.some(
    (each, k) => /^(?:expected|due|planned|ready|foreseen|likely)$/.test(each.lower) && behind[k + 1]?.lower === 'before',
  );
  return NEGATIVE.test(lower) && (isDue || behind.some(each => CONDITION.test(each.lower)));
}

const NEGATIVE = /^(?:no|not|never|none|nobody|nothing|cannot|\w+n't)$/;
const CONDITION = /^(?:without|unless|until|except)$/;

/** "Declined by 5 percent", "a failure of the pump": a fall or a breakdown and no denial. */
function isDeclineOf(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  if (/^(?:declin|fail)/.test(lower)) return tokens[i + 1]?.lower !== 'to';
  // "Beyond any doubt", "no reasonable doubt".
  return lower.startsWith('doubt') && tokens.slice(Math.max(0, i - 2), i).some(before => /^(?:no|without|beyond)$/.test(before.lower));
}

/** Whether a sentence has what another denies: where that is a deed, not as a thing ("their pay" for "had not been paid"). */
export function hasDenied({ tokens, concepts }: SaidSentence, { of, isDeed }: Denial): boolean {
  const [first] = of;
  // "Gave the order to abandon ship" for "did not order the ship abandoned".
  if (of.length > 1 && of.every(concept => concepts.has(concept))) return true;
  return tellingWords(tokens).some(
    ({ concept, token }) => concept === first && !(isDeed && BEFORE_THING.test(tokens[tokens.indexOf(token) - 1]?.lower ?? '')),
  );
}

const BEFORE_THING = /^(?:the|an?|their|its|his|her|our|my|your|of|for|any|this|that|these|those|such|own|no)$/;

/** Whether a sentence denies anything in any way, but for the words that `other` has too; a word with a prefix denies what `other` says without it. */
export function deniesSomehow({ tokens }: SaidSentence, other: SaidSentence): boolean {
  const others = other.concepts;
  const shared = new Set(other.tokens.map(({ lower }) => lower));
  const all = new Set(other.tokens.map(({ lower }) => conceptOf(lower)));
  if (SOMEHOW_PHRASE.test(tokens.map(({ lower }) => lower).join(' '))) return true;
  return tokens.some(({ lower }, i) => {
    if (DENYING.test(lower) && !isNumero(tokens, i) && !(NO_DENIAL.test(tokens[i + 1]?.lower ?? '') && lower.startsWith('no'))) return true;
    // What both say is no other way to deny it.
    if (SOMEHOW.test(lower) && !shared.has(lower) && !others.has(conceptOf(lower))) return true;
    const rest = /^(?:un|in|im|il|ir|non|dis)(\p{L}{3,})$/u.exec(lower)?.[1];
    return rest !== undefined && all.has(conceptOf(rest));
  });
}
