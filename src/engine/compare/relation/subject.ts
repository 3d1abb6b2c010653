/**
 * What a figure measures: the noun it counts, the whole it is a share of, the deed, the names and places, and the other words of its clause.
 * Cost: linear in the clause.
 */
import { lowerAt, type ParsedSentence } from '../../claims/sentence.ts';
import type { TokenRange } from '../../claims/syntax/clause.ts';
import { TAG } from '../../claims/syntax/words.ts';
import type { Quantity } from '../../model/index.ts';
import { actorOf, capitalAt, isBareObject, openingName, subjectBefore } from './actor.ts';
import { ANYONE, conceptsIn, everyoneAt } from './clauseConcepts.ts';
import { type Concept, conceptOf, isGroup } from './concepts.ts';
import { contrastsIn, type Marks } from './contrasts.ts';
import { deedAt, LOST_LIVES, nounConcept, verbConcept, verbOf } from './deed.ts';
import { holderOf, isPlaced } from './holder.ts';
import { labelOf } from './label.ts';
import { narrowedIn, numbersThatLimit, periodOf, tiedIn, whereIn } from './limits.ts';
import { namesIn } from './nameRuns.ts';
import {
  amongAt,
  assessedAt,
  headOf,
  isPhraseWord,
  limitsEnd,
  phraseAfter,
  phraseBefore,
  predicateAfter,
  PRO_FORM,
  thoseWhoAt,
} from './phrases.ts';

/** What a figure counts or measures, and what limits it. */
export interface Subject {
  /** The noun that is counted or measured; null where none is found. */
  readonly head: Concept | null;
  readonly headWord: string;
  /** The noun phrase around the head: it and what stands before it. */
  readonly phrase: ReadonlySet<Concept>;
  /** The grammatical subject stands for something that another sentence names: "it", "they". */
  readonly isPronoun: boolean;
  /** The phrase is the grammatical subject, for nothing else says what is measured. */
  readonly fromActor: boolean;
  /** What limits it from behind: "cases of cholera". */
  readonly limits: ReadonlySet<Concept>;
  /** The whole of a share. */
  readonly whole: ReadonlySet<Concept>;
  /** A share of a whole, named or "of them". */
  readonly isShare: boolean;
  /** The phrase is the whole itself, for the sentence has no noun for the share. */
  readonly fromWhole: boolean;
  /** The deed of the clause; null where its verb says nothing. */
  readonly verb: Concept | null;
  /** The verb as it stands in the text, '' without one. */
  readonly verbWord: string;
  /** Token of the verb, -1 without one. */
  readonly verbAt: number;
  /** The verb also where it says nothing of the population: "carries", "has"; null without one. */
  readonly tie: Concept | null;
  /** Words of the grammatical subject. */
  readonly actor: ReadonlySet<Concept>;
  /** All words of the clause that say something, those above included. */
  readonly all: ReadonlySet<Concept>;
  /** Words of the source that the sentence names: they count where the other sentence has them too. */
  readonly said: ReadonlySet<Concept>;
  /** A word with a capital that opens the sentence as its subject: a name, perhaps. */
  readonly opening: Concept | null;
  /** Names in the clause, each in its one form. */
  readonly names: readonly string[];
  readonly places: readonly string[];
  /** Sub-groups of a population that the phrase, the limits or the whole name. */
  readonly groups: ReadonlySet<Concept>;
  /** Those of the whole clause. */
  readonly groupsAround: ReadonlySet<Concept>;
  /** Numbers that limit whom it counts, besides the figure: "under 18", "in the second round". */
  readonly limitsInNumbers: readonly string[];
  /** The nouns of the clause, each with the words before it that narrow it: "coal exports", "lower house". */
  readonly narrowed: ReadonlyMap<Concept, ReadonlySet<Concept>>;
  /** What the words of the clause are tied to by prepositions: "vaccinated against" measles. */
  readonly tied: ReadonlyMap<string, ReadonlySet<Concept>>;
  /** Where it is, in common nouns: "in the capital". */
  readonly where: ReadonlySet<Concept>;
  /** Some of a number that is named: "70 of the languages". */
  readonly someOf: boolean;
  /** Names in the words that say who says it: they count where the other sentence has them too. */
  readonly saidNames: readonly string[];
  /** The word with a capital that opens the sentence, lower case: whether it is a name the other sentence may tell. */
  readonly capital: string | null;
  /** What the adjective of the phrase says a figure is per: "the monthly wage". */
  readonly periodic: string | null;
  /** Which of the sizes that its unit can measure a figure is: its depth, length, width …; null where the text does not say. */
  readonly size: Concept | null;
  /** The text of the clause: a reason quotes its words as they are written. */
  readonly clause: string;
  /** What marks the things and times of the clause off from others of their kind. */
  readonly marks: Marks;
  readonly times: Marks;
  /** In the text's words: "refugees in China". */
  readonly label: string;
}

interface SubjectInput {
  readonly prose: string;
  readonly sentence: ParsedSentence;
  readonly silent: Uint8Array;
  readonly clause: TokenRange;
  readonly figure: TokenRange;
  readonly quantity: Quantity;
  /** The grammatical subject, where it does not stand before the verb. */
  readonly subject?: TokenRange;
}

const NO_CONCEPTS: ReadonlySet<Concept> = new Set();
const NO_TIES: ReadonlyMap<string, ReadonlySet<Concept>> = new Map();

/** Empty sets are one, for of many figures most of them are empty. */
const kept = (set: ReadonlySet<Concept>): ReadonlySet<Concept> => (set.size === 0 ? NO_CONCEPTS : set);
const keptTies = (map: ReadonlyMap<string, ReadonlySet<Concept>>): ReadonlyMap<string, ReadonlySet<Concept>> =>
  map.size === 0 ? NO_TIES : map;

/** The subject of a figure, from the words of its clause; `silent` tokens are left out. */
export function readSubject(input: SubjectInput): Subject {
  const { sentence, clause, figure, quantity } = input;
  const silent = input.silent.slice().fill(1, figure.from, figure.to);
  const { tokens } = sentence;
  const passed = subjectBefore(sentence, silent, clause);
  const names = namesIn(
    sentence,
    passed === null ? clause : { from: passed.from, to: clause.to },
    passed === null ? silent : silentBetween(silent, passed.to, clause.from),
  );
  const inName = names.covered;
  const holder = isPlaced(quantity) ? holderOf(sentence, clause, figure) : null;
  const held = holder === null ? names : namesIn(sentence, holder, silent);
  const unsaidNames = namesIn(sentence, { from: 0, to: tokens.length }, unsaid(silent));
  const concepts = (range: TokenRange): Set<Concept> => conceptsIn(sentence, range, silent, inName);
  const limited = (range: TokenRange | null): TokenRange | null => range && { from: range.from, to: limitsEnd(sentence, range.to) };
  const share = quantity.unit === 'percent' || quantity.unit === 'ratio';
  const after = phraseAfter(sentence, figure.to, quantity);
  const predicate = after === null ? predicateAfter(sentence, figure.to, quantity) : null;
  const assessed = assessedAt(sentence, clause, figure.from);
  const of = phraseBefore(sentence, clause, figure.from);
  // "An average of 40,000" says nothing of what is measured.
  const before = assessed ?? (of !== null && concepts(of).size > 0 ? of : null);
  const verbAt = verbOf(sentence, clause, figure, after?.to ?? figure.to);
  const verb = verbAt < 0 ? null : deedAt(sentence, verbAt);
  const actor = input.subject ?? actorOf(sentence, silent, clause, figure) ?? subjectBefore(sentence, silent, clause);
  const ofThem = share && lowerAt(sentence, figure.to) === 'of' && PRO_FORM.test(lowerAt(sentence, figure.to + 1));
  const among = share && after === null ? amongAt(sentence, clause) : null;
  const ofThose = share && after === null ? thoseWhoAt(sentence, before ?? actor) : null;
  const isWhole = ofThem || (share && (after !== null || among !== null || ofThose !== null));
  const wholeAt = after ?? among ?? ofThose;
  const whole = isWhole && wholeAt !== null ? concepts({ from: wholeAt.from, to: limitsEnd(sentence, wholeAt.to) }) : new Set<Concept>();
  // "Of the households, 31 percent had children": the subject is the whole, and the share has no noun.
  const opensWhole = among !== null && actor !== null && actor.from < among.to;
  const own = predicate ?? (isWhole && ofThose === null ? countedShare(input, ofThem || opensWhole ? null : actor) : null);
  const bare = after === null && before === null && isBareObject(sentence, figure, quantity);
  const counted = bare
    ? null
    : (holder ?? own ?? (opensWhole ? among : (ofThose ?? (isWhole ? (actor === null ? after : null) : (after ?? before ?? actor)))));
  const phrase = counted === null ? new Set<Concept>() : concepts(counted);
  if (lowerAt(sentence, (counted?.to ?? 0) - 1) === 'lives' && phrase.delete(conceptOf('lives'))) phrase.add(LOST_LIVES);
  const headAt = counted === null ? -1 : headOf(sentence, counted);
  const limits = counted === null || isWhole ? new Set<Concept>() : concepts({ from: counted.to, to: limitsEnd(sentence, counted.to) });
  for (const concept of phrase) limits.delete(concept);
  const all = new Set([
    ...(passed === null ? [] : concepts(passed)),
    ...concepts({ from: clause.from, to: figure.from }),
    ...concepts({ from: figure.to, to: clause.to }),
  ]);
  const core = [...phrase, ...limits, ...whole];
  const contrasts = contrastsIn(sentence, clause, figure, i => silent[i] === 1 || inName[i] === 1);
  return {
    head: bare ? ANYONE : headAt < 0 ? null : everyoneAt(sentence, headAt) > 0 ? ANYONE : nounConcept(lowerAt(sentence, headAt)),
    headWord: headAt < 0 ? '' : lowerAt(sentence, headAt),
    phrase: kept(phrase),
    isShare: isWhole,
    fromWhole: isWhole && counted === wholeAt,
    isPronoun: actor !== null && actor.to - actor.from === 1 && STANDS_FOR.test(lowerAt(sentence, actor.from)),
    fromActor: counted !== null && counted === actor,
    limits: kept(limits),
    whole: kept(whole),
    verb,
    verbWord: verb === null ? '' : (tokens[verbAt]?.lower ?? ''),
    verbAt,
    tie: verbAt < 0 ? null : verbConcept(lowerAt(sentence, verbAt)),
    actor: actor === null ? NO_CONCEPTS : kept(concepts(actor)),
    said: kept(conceptsIn(sentence, { from: 0, to: tokens.length }, unsaid(silent), inName)),
    opening: openingName(sentence, actor),
    all: kept(verb === null ? all : new Set([...all, verb])),
    narrowed: keptTies(narrowedIn(sentence, clause, figure, silent, inName)),
    tied: keptTies(tiedIn(sentence, clause, silent, inName)),
    where: kept(whereIn(sentence, clause, silent, inName)),
    limitsInNumbers: numbersThatLimit(sentence, clause, figure),
    someOf:
      quantity.unit === 'count' &&
      lowerAt(sentence, figure.to) === 'of' &&
      DEFINITE.test(lowerAt(sentence, figure.to + 1)) &&
      ((sentence.tags[figure.to + 2] ?? 0) & TAG.number) === 0,
    saidNames: [unsaidNames, ...(holder === null ? [] : [names])].flatMap(({ names: said, places }) => [...said, ...places]),
    capital: capitalAt(sentence, clause),
    periodic: quantity.per === null ? periodOf(sentence, quantity, figure, [counted, before, actor]) : null,
    marks: contrasts.things,
    times: contrasts.times,
    clause: input.prose.slice(tokens[passed?.from ?? clause.from]?.start ?? 0, tokens[clause.to - 1]?.end ?? 0),
    size: SIZED.test(quantity.unit) ? sizeOf(sentence, figure, all) : null,
    names: held.names,
    places: held.places,
    groups: kept(new Set(core.filter(isGroup))),
    groupsAround: kept(new Set([...all].filter(isGroup))),
    // What stands before the figure ends at it: "Marlovia" of "Marlovia on Tier 3".
    label: labelOf(sentence, counted !== null && counted.to <= figure.from ? { from: clause.from, to: figure.from } : clause, {
      counted: limited(counted),
      whole: limited(isWhole && counted !== wholeAt ? wholeAt : null),
      otherwise: quantity.counted ?? tokens[verbAt]?.lower ?? '',
    }),
  };
}

const SIZED = /^(?:\w*metre|inch|foot|yard|mile)$/;

/** Sizes by their adjectives and nouns. */
const SIZES: readonly (readonly [adjective: RegExp, noun: Concept])[] = [
  [/^deep$/, conceptOf('depth')],
  [/^(?:wide|broad|across)$/, conceptOf('width')],
  [/^(?:high|tall)$/, conceptOf('height')],
  [/^thick$/, conceptOf('thickness')],
  [/^long$/, conceptOf('length')],
];

/** The size by the adjective behind the figure, else by a noun of its clause. */
function sizeOf(sentence: ParsedSentence, { to }: TokenRange, all: ReadonlySet<Concept>): Concept | null {
  const behind = lowerAt(sentence, to);
  const [, size] = SIZES.find(([adjective]) => adjective.test(behind)) ?? SIZES.find(([, noun]) => all.has(noun)) ?? [null, null];
  return size;
}

const STANDS_FOR = /^(?:he|it|she|they|this|these|those)$/;

function unsaid(silent: Uint8Array): Uint8Array {
  return silent.map(each => 1 - each);
}

const DEFINITE = /^(?:the|its|their|his|her|our|these|those|them|whom)$/;

/** What the share of a whole is: its predicate ("are women"), or the subject ("women make up"). */
function countedShare({ sentence, figure, quantity }: SubjectInput, actor: TokenRange | null): TokenRange | null {
  const { groups } = sentence;
  if (actor !== null && actor.to <= figure.from) return actor;
  if (quantity.counted === null) return null;
  const be = groups.find(group => group.first >= figure.to);
  if (be?.base !== 'be' || be.verb !== be.first) return null;
  let to = be.verb + 1;
  while (to < be.verb + 8 && isPhraseWord(sentence, to)) to++;
  return to === be.verb + 1 ? null : { from: be.verb + 1, to };
}

function silentBetween(silent: Uint8Array, from: number, to: number): Uint8Array {
  return silent.slice().fill(1, from, to);
}
