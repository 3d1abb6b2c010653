/**
 * Whether what a sentence tells is affirmed or denied in it, word by word: "did not dispute the number" accepts it, and so does "conceded it"; "took issue with it" does not.
 *
 * Method: words and phrases of one matter that deny each other are brought to one name with a sign, and what stands in the reach of words that deny is turned
 * round once for each of them (natural logic; MacCartney and Manning 2007, by words alone). Cost: linear in the sentence, read once.
 */
import { countWhile } from '../../../base/bisect.ts';
import { type Concept, conceptOf } from '../../compare/relation/concepts.ts';
import type { Token } from '../../text/tokens.ts';
import { denials, reachOf } from './denials.ts';
import type { SaidSentence } from './sourceSentences.ts';
import { tellingWords } from './tellingWords.ts';

/** Affirmed, denied, or both in one sentence. */
export type Polarity = 1 | -1 | 0;

/** A matter a line: what affirms it, and what denies it. */
const MATTERS = `
accept agree admit concede acknowledge confirm endorse approve share|dispute contest deny reject dismiss refute rebut repudiate challenge disagree took_issue takes_issue
allow let permit authorise admit open access enter entry|refuse bar bars barred ban forbid forbade prohibit block exclude prevent shut deny denied kept_out keep_out turned_away
answer reply respond comment disclose release publish hand_over handed_over provide|silent silence unanswered ignore withhold conceal hide decline refuse evade passed_over
believe trust credible convince persuade|doubt sceptical disbelieve suspicious unconvinced implausible
mention say said state tell told|silent silence omit leave_out left_out leaves_out passed_over
continue persist|stop end cease halt abandon discontinue lapse put_an_end
follow heed obey implement observe comply carry_out carried_out act_on acted_on|ignore disregard flout breach violate disobey neglect overlook
include cover count comprise contain|exclude omit leave_out left_out leaves_out leaving_out skip
know knew known aware certain clear explain|unknown unaware unclear uncertain ignorant at_a_loss
pay paid settle reimburse compensate|unpaid owe owing waive outstanding
keep have exist hold possess|lack absence absent missing
complete finish whole|incomplete unfinished partial
convict guilty blame responsible liable fault|acquit cleared exonerate absolve innocent vindicate
win won succeed|lose lost fail
pass adopt enact approve|lapse defeat reject scrap withdraw
uphold upheld|overturn quash annul dismiss
legal lawful|illegal unlawful
possible able|impossible unable
sufficient enough adequate|insufficient inadequate
true correct right accurate|false wrong incorrect inaccurate untrue mistaken
voluntary free willing|forced compelled coerced involuntary unwilling
attend present appear|absent stayed_away
public open|secret closed
support favour back endorse corroborate bear_out bears_out bore_out bearing_out borne_out bear_them_out|oppose object resist against contradict
significant material substantial|insignificant immaterial negligible trivial
valid|invalid void expired
better improve|worse worsen deteriorate
name identify|anonymous unnamed unidentified
prove establish show|disprove refute
release free|detain imprison jail
grant give gave award|refuse deny decline withhold
reason ground|unfounded groundless baseless
order require demand|waive exempt
investigate charge prosecute|drop dropped
`;

/** Which side of a matter a word takes. */
interface Side {
  readonly matter: string;
  readonly sign: 1 | -1;
}

/** Before the number of a matter; no word has a blank. */
const MATTER = 'matter ';
const isMatter = (name: string): boolean => name.startsWith(MATTER);

/** The sides by words, and by the words of phrases. */
const [SIDES, PHRASES] = ((): readonly [ReadonlyMap<Concept, readonly Side[]>, ReadonlyMap<string, readonly Side[]>] => {
  const [sides, phrases] = [new Map<Concept, Side[]>(), new Map<string, Side[]>()];
  for (const [i, line] of MATTERS.trim().split('\n').entries())
    for (const [k, half] of line.split('|').entries())
      for (const word of half.split(' ')) {
        const side: Side = { matter: `${MATTER}${String(i)}`, sign: k === 0 ? 1 : -1 };
        const [map, key] = word.includes('_') ? [phrases, word.replaceAll('_', ' ')] : [sides, conceptOf(word)];
        const list = map.get(key) ?? [];
        if (!list.some(({ matter }) => matter === side.matter)) map.set(key, [...list, side]);
      }
  return [sides, phrases];
})();

/** So many words that say something are in the reach of one that denies. */
const REACH = 3;
/** "No evidence that …", "does not find that …": the reach begins behind these. */
const LIGHT =
  /^(?:cases?|evidence|examples?|indications?|instances?|proof|signs?|traces?|find|finds|found|hold|accept|believe|conclude|consider|think|suggest\w*)$/;
/** Verbs and such by which what stands behind is not believed, beside those that deny by themselves. */
const DISBELIEVING =
  /^(?:disput(?:e|es|ing)|refut(?:e|es|ed|ing)|rebut(?:s|ted)?|contest(?:s|ed|ing)?|questioned|challeng(?:e|es|ed|ing)|s[ck]eptical|disbeliev\w+|dismiss(?:es|ed)?|unaware|instead|rather)$/;
const UNTRUE = /^(?:doubt|false|untrue|unfounded|baseless|groundless)/;

const KNOWN = new WeakMap<SaidSentence, ReadonlyMap<string, Polarity>>();

/** The polarity of each matter and each word that a sentence tells of. */
export function polarities(said: SaidSentence): ReadonlyMap<string, Polarity> {
  const known = KNOWN.get(said);
  if (known !== undefined) return known;
  const found = new Map<string, Polarity>();
  const put = (name: string, sign: 1 | -1): void => {
    const before = found.get(name);
    found.set(name, before === undefined || before === sign ? sign : 0);
  };
  const turns = turnsIn(said);
  const isTurnedAt = (at: number): boolean => (turns.get(at) ?? 0) % 2 === 1;
  for (const { concept, token } of tellingWords(said.tokens)) {
    const isTurned = isTurnedAt(token.start);
    put(concept, isTurned ? -1 : 1);
    const rest = /^un(\p{L}{4,})$/u.exec(token.lower)?.[1];
    if (rest === undefined) continue;
    put(conceptOf(rest), isTurned ? 1 : -1);
    for (const { matter, sign } of SIDES.get(conceptOf(rest)) ?? []) put(matter, isTurned ? sign : opposite(sign));
  }
  for (const { start, sides } of sidesIn(said))
    for (const { matter, sign } of sides) put(matter, isTurnedAt(start) ? opposite(sign) : sign);
  KNOWN.set(said, found);
  return found;
}

const opposite = (sign: 1 | -1): 1 | -1 => (sign === 1 ? -1 : 1);

/** The words and phrases that have a side, with where they begin. */
function sidesIn({ tokens }: SaidSentence): readonly { readonly start: number; readonly sides: readonly Side[] }[] {
  return tokens.flatMap((token, i) => {
    if (token.kind !== 'word') return [];
    const sides = phraseAt(tokens, i) ?? SIDES.get(conceptOf(token.lower));
    return sides === undefined ? [] : { start: token.start, sides };
  });
}

/** The sides of a phrase of two or three words. */
function phraseAt(tokens: readonly Token[], i: number): readonly Side[] | undefined {
  const words = tokens.slice(i, i + 3).map(({ lower }) => lower);
  return PHRASES.get(words.join(' ')) ?? PHRASES.get(words.slice(0, 2).join(' '));
}

/** How often each word is turned round, by its place: once for each word that denies within whose reach it stands. */
function turnsIn({ tokens }: SaidSentence): ReadonlyMap<number, number> {
  const turns = new Map<number, number>();
  const words = wordsOf(tokens);
  for (const at of denyingAt(tokens)) for (const { start } of inReach(tokens, words, at)) turns.set(start, (turns.get(start) ?? 0) + 1);
  return turns;
}

/** The places of the words that deny, or by which something is not believed. */
function denyingAt(tokens: readonly Token[]): ReadonlySet<number> {
  const isRuledOut = (i: number): boolean => /^rul(?:es?|ed|ing)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'out';
  const openers = tokens.filter(({ lower }, i) => DISBELIEVING.test(lower) || isRuledOut(i)).map(({ start }) => start);
  return new Set([...denials(tokens).map(({ at }) => at), ...openers]);
}

/** The words in the reach of one that denies: the next in its clause; of "unfounded", those before. */
function inReach(tokens: readonly Token[], words: readonly Token[], at: number): readonly Token[] {
  const first = countWhile(words.length, i => (words[i]?.start ?? Infinity) <= at);
  const own = words[first - 1];
  if (own?.start === at && UNTRUE.test(own.lower)) return words.slice(Math.max(0, first - 1 - REACH), first - 1);
  const end = reachOf(tokens, at);
  // "Says nothing of it", "found no sign": the verb is denied by its object.
  const verb = isObjectDenied(tokens, at)
    ? words.slice(Math.max(0, first - 1), first).filter(({ start }) => start < at && at - start < VERB)
    : [];
  const behind = words.slice(first, first + REACH + 1).filter(({ start }) => start < end);
  return [...verb, ...(LIGHT.test(behind[0]?.lower ?? '') ? behind : behind.slice(0, REACH))];
}

function isObjectDenied(tokens: readonly Token[], at: number): boolean {
  const i = countWhile(tokens.length, k => (tokens[k]?.start ?? Infinity) < at);
  return i > 0 && /^(?:no|nothing|nobody|none)$/.test(tokens[i]?.lower ?? '') && tokens[i - 1]?.kind === 'word';
}

/** A verb begins so near before its object, in UTF-16 code units. */
const VERB = 14;

/** The words that say something or have a side. */
function wordsOf(tokens: readonly Token[]): readonly Token[] {
  const telling = new Set(tellingWords(tokens).map(({ token }) => token));
  return tokens.filter(token => telling.has(token) || (token.kind === 'word' && SIDES.has(conceptOf(token.lower))));
}

/** What two sentences affirm and deny of the words and matters that both tell of; words by their weight. */
export interface HeldByPolarity {
  /** All words that both tell of. */
  readonly shared: number;
  /** Those of them that one affirms and the other denies. */
  readonly clash: number;
  /** Those that both deny. */
  readonly same: number;
  readonly isMatterTurned: boolean;
  readonly isMatterKept: boolean;
}

/** Holds two sentences to each other. */
export function heldByPolarity(a: SaidSentence, b: SaidSentence, weigh: (concept: Concept) => number): HeldByPolarity {
  const theirs = polarities(b);
  let [shared, clash, same] = [0, 0, 0];
  let [isMatterTurned, isMatterKept] = [false, false];
  for (const [name, sign] of polarities(a)) {
    const their = theirs.get(name) ?? 0;
    if (sign === 0 || their === 0) continue;
    if (isMatter(name)) {
      isMatterTurned ||= sign !== their;
      isMatterKept ||= sign === -1 && their === -1;
      continue;
    }
    const weight = weigh(name);
    shared += weight;
    if (sign !== their) clash += weight;
    else if (sign === -1) same += weight;
  }
  return { shared, clash, same, isMatterTurned, isMatterKept };
}

/** Whether two sentences tell of one matter, the one affirming and the other denying it. */
export function isTurned(a: SaidSentence, b: SaidSentence): boolean {
  const theirs = polarities(b);
  return [...polarities(a)].some(([name, sign]) => isMatter(name) && sign !== 0 && theirs.get(name) === -sign);
}
