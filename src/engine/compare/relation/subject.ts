/**
 * What a figure measures: the noun it counts, the whole it is a share of, the deed, the names and places, and the other words of its clause.
 * Cost: linear in the clause.
 */
import type { Quantity } from '../../model/index.ts';
import { lowerAt, type ParsedSentence } from '../../claims/sentence.ts';
import { subjectOf, type TokenRange } from '../../claims/syntax/clause.ts';
import { NOMINAL, TAG, VERB } from '../../claims/syntax/words.ts';
import { type Concept, conceptOf, concepts as conceptsOf, idiomAt, isEmpty, isGroup, isNeutral } from './concepts.ts';
import { contrastsIn, type Marks } from './contrasts.ts';
import { deedAt, LOST_LIVES, nounConcept, phrasalAt, verbConcept, verbOf } from './deed.ts';
import { labelOf } from './label.ts';
import { narrowedIn, numbersThatLimit, periodOf, tiedIn, whereIn } from './limits.ts';
import { namesIn } from './nameRuns.ts';

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

const LIMITING = /^(?:of|from|with|without|among|for|against)$/;
const SKIPPED =
  /^(?:more|other|additional|further|new|the|a|an|its|their|his|her|our|all|these|those|such|own|of|some|each|nearly|different)$/;

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
  const isWhole = ofThem || (share && (after !== null || among !== null));
  const wholeAt = after ?? among;
  const whole = isWhole && wholeAt !== null ? concepts({ from: wholeAt.from, to: limitsEnd(sentence, wholeAt.to) }) : new Set<Concept>();
  // "Of the households, 31 percent had children": the subject is the whole, and the share has no noun.
  const opensWhole = among !== null && actor !== null && actor.from < among.to;
  const own = predicate ?? (isWhole ? countedShare(input, ofThem || opensWhole ? null : actor) : null);
  const bare = after === null && before === null && isBareObject(sentence, figure, quantity);
  const counted = bare ? null : (own ?? (opensWhole ? among : isWhole ? (actor === null ? after : null) : (after ?? before ?? actor)));
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
    phrase,
    isShare: isWhole,
    fromWhole: isWhole && counted === wholeAt,
    isPronoun: actor !== null && actor.to - actor.from === 1 && STANDS_FOR.test(lowerAt(sentence, actor.from)),
    fromActor: counted !== null && counted === actor,
    limits,
    whole,
    verb,
    verbWord: verb === null ? '' : (tokens[verbAt]?.lower ?? ''),
    verbAt,
    tie: verbAt < 0 ? null : verbConcept(lowerAt(sentence, verbAt)),
    actor: actor === null ? new Set() : concepts(actor),
    said: conceptsIn(sentence, { from: 0, to: tokens.length }, unsaid(silent), inName),
    opening: openingName(sentence, actor),
    all: verb === null ? all : new Set([...all, verb]),
    narrowed: narrowedIn(sentence, clause, figure, silent, inName),
    tied: tiedIn(sentence, clause, silent, inName),
    where: whereIn(sentence, clause, silent, inName),
    limitsInNumbers: numbersThatLimit(sentence, clause, figure),
    someOf:
      quantity.unit === 'count' &&
      lowerAt(sentence, figure.to) === 'of' &&
      DEFINITE.test(lowerAt(sentence, figure.to + 1)) &&
      ((sentence.tags[figure.to + 2] ?? 0) & TAG.number) === 0,
    saidNames: [...unsaidNames.names, ...unsaidNames.places],
    capital: capitalAt(sentence, clause),
    periodic: quantity.per === null ? periodOf(sentence, quantity, figure, [counted, before, actor]) : null,
    marks: contrasts.things,
    times: contrasts.times,
    clause: input.prose.slice(tokens[passed?.from ?? clause.from]?.start ?? 0, tokens[clause.to - 1]?.end ?? 0),
    size: SIZED.test(quantity.unit) ? sizeOf(sentence, figure, all) : null,
    names: names.names,
    places: names.places,
    groups: new Set(core.filter(isGroup)),
    groupsAround: new Set([...all].filter(isGroup)),
    label: labelOf(sentence, clause, {
      counted: limited(counted),
      whole: limited(isWhole && counted !== wholeAt ? wholeAt : null),
      otherwise: quantity.counted ?? tokens[verbAt]?.lower ?? '',
    }),
  };
}

/** The words of a range that say something; names are left to `namesIn`. */
function conceptsIn(sentence: ParsedSentence, { from, to }: TokenRange, silent: Uint8Array, inName: Uint8Array): Set<Concept> {
  const { tokens, tags } = sentence;
  const found = new Set<Concept>();
  for (let i = from; i < to; i++) {
    const tag = tags[i] ?? 0;
    const token = tokens[i];
    if (token?.kind !== 'word' || silent[i] || inName[i]) continue;
    const all = everyoneAt(sentence, i);
    if (all > 0) {
      found.add(ANYONE);
      i += all - 1;
      continue;
    }
    const idiom = idiomAt(k => tokens[k]?.lower ?? '', i);
    if (idiom !== null) found.add(idiom);
    if (ASIDE.test(token.lower) && tokens[i - 1]?.lower === ',') {
      while (i < to && (tokens[i + 1]?.lower ?? ',') !== ',') i++;
      continue;
    }
    // "The mine" and "the minor" are nouns, whatever else they are.
    const standsFor = (tag & (TAG.pronoun | TAG.determiner)) !== 0 && !/^(?:the|an?)$/.test(tokens[i - 1]?.lower ?? '');
    if (!standsFor && (tag & TAG.pronoun) !== 0) found.add(conceptOf(token.lower));
    if (!(tag & (NOMINAL | VERB)) || tag & TAG.number || ((tag & VERB) === 0 && standsFor)) continue;
    const verb = (tag & VERB) !== 0 && (tag & NOMINAL) === 0;
    const concept = verb ? (phrasalAt(sentence, i) ?? verbConcept(token.lower)) : conceptOf(token.lower);
    if (concept.length < 2 || isEmpty(concept) || (tag & VERB && isNeutral(concept))) continue;
    found.add(concept);
  }
  return found;
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

const ANYONE = conceptOf('people');
const SEXES = [/^(?:men|women)$/, /^(?:boys|girls)$/];

/** "Men and women", "men, women and children": everyone, in so many words. How many tokens it takes, 0 where it is not there. */
function everyoneAt(sentence: ParsedSentence, i: number): number {
  const at = (k: number): string => lowerAt(sentence, i + k);
  const joined = (k: number): boolean => /^(?:and|or|,)$/.test(at(k));
  if (!joined(1) || at(0) === at(2) || !SEXES.some(sex => sex.test(at(0)) && sex.test(at(2)))) return 0;
  return joined(3) && at(4) === 'children' ? 5 : 3;
}

/** What opens an aside that names some of those meant: ", especially women,". */
const ASIDE = /^(?:especially|including|particularly|mainly|mostly|notably|namely|chiefly|primarily|such)$/;

function isPhraseWord({ tokens, tags }: ParsedSentence, i: number): boolean {
  const tag = tags[i] ?? 0;
  if (tokens[i]?.lower === '-' && i > 0 && tokens[i - 1]?.end === tokens[i].start) return true;
  return tokens[i]?.kind !== 'punctuation' && (tag & (NOMINAL | TAG.gerund)) !== 0;
}

/** The noun phrase from `i`: "reported cases", "of the 120 seats", "asylum seekers". Null where no noun follows. */
function phraseAfter(sentence: ParsedSentence, i: number, quantity: Quantity): TokenRange | null {
  const { tags } = sentence;
  let at = i;
  const money = /^[A-Z]{3}$/.test(quantity.unit);
  const linked = (lowerAt(sentence, at) === 'of' && quantity.unit !== 'count') || (money && /^(?:in|worth)$/.test(lowerAt(sentence, at)));
  if (lowerAt(sentence, at) === 'in' && (tags[at + 1] ?? 0) & (TAG.name | TAG.determiner | TAG.number)) return null;
  if (linked) at++;
  while (at < i + 5 && (SKIPPED.test(lowerAt(sentence, at)) || ((tags[at] ?? 0) & TAG.number && at > i))) at++;
  if (!linked && quantity.unit !== 'count' && quantity.unit !== 'percent') return null;
  const from = at;
  let seen = false;
  while (at < from + 10) {
    const tag = tags[at] ?? 0;
    const participle = !seen && (tag & (TAG.participle | TAG.past | TAG.gerund)) !== 0 && isPhraseWord(sentence, at + 1);
    if (!participle && !isPhraseWord(sentence, at)) break;
    if (tag & TAG.gerund && seen) break;
    if (tag & (TAG.noun | TAG.name)) seen = true;
    at++;
  }
  return seen ? { from, to: at } : null;
}

const STANDS_FOR = /^(?:he|it|she|they|this|these|those)$/;
const PRO_FORM = /^(?:them|whom|these|those|us|which)$/;

/** "Among the refugees, women make up 80 percent": the whole, at the head of the clause. */
function amongAt(sentence: ParsedSentence, clause: TokenRange): TokenRange | null {
  if (!/^(?:among|amongst|of)$/.test(lowerAt(sentence, clause.from))) return null;
  let from = clause.from + 1;
  while (SKIPPED.test(lowerAt(sentence, from))) from++;
  let to = from;
  while (to < clause.to && isPhraseWord(sentence, to)) to++;
  return to === from ? null : { from, to };
}

/** "Of the refugees, 600,000 are children": the predicate. */
function predicateAfter(sentence: ParsedSentence, i: number, quantity: Quantity): TokenRange | null {
  if ((quantity.unit !== 'count' && quantity.unit !== 'percent') || !/^(?:are|were)$/.test(lowerAt(sentence, i))) return null;
  let to = i + 1;
  while (to < i + 6 && isPhraseWord(sentence, to)) to++;
  return to > i + 1 && (sentence.tags[to - 1] ?? 0) & TAG.noun ? { from: i + 1, to } : null;
}

function unsaid(silent: Uint8Array): Uint8Array {
  return silent.map(each => 1 - each);
}

const ASSESSING = /^(?:puts?|estimates?|estimated|sets?|places?|placed|values?|valued|reckons?|reckoned|gives?|gave|counts?|counted)$/;

/** "Unions put the number of strikers at 300": the phrase between the verb and "at". */
function assessedAt(sentence: ParsedSentence, clause: TokenRange, figure: number): TokenRange | null {
  let at = figure - 1;
  while (at > clause.from && at > figure - 5 && lowerAt(sentence, at) !== 'at') at--;
  if (lowerAt(sentence, at) !== 'at') return null;
  let verb = at - 1;
  while (verb > clause.from && at - verb < LONGEST_ASSESSED && !ASSESSING.test(lowerAt(sentence, verb))) verb--;
  if (!ASSESSING.test(lowerAt(sentence, verb)) || at - verb < 2) return null;
  let from = verb + 1;
  while (from < at && (SKIPPED.test(lowerAt(sentence, from)) || NUMBER_WORD.test(lowerAt(sentence, from)))) from++;
  return from < at ? { from, to: at } : null;
}

const LONGEST_ASSESSED = 16;
const NUMBER_WORD = /^(?:number|total|figure|of)$/;

const DEFINITE = /^(?:the|its|their|his|her|our|these|those|them|whom)$/;
/** "Lindia" at the head of the clause's sentence. */
function capitalAt({ tokens, tags }: ParsedSentence, { from }: TokenRange): string | null {
  const token = tokens[0];
  return from === 0 && token?.kind === 'word' && ((tags[0] ?? 0) & (TAG.name | TAG.noun)) !== 0 ? token.lower.replace(/['’]s?$/, '') : null;
}

/** "Almeida scored: a capital that the sentence's beginning may explain, and that may be a name. */
function openingName({ tokens, tags }: ParsedSentence, actor: TokenRange | null): Concept | null {
  const token = actor?.from === 0 && actor.to === 1 ? tokens[0] : undefined;
  if (token === undefined || !((tags[0] ?? 0) & TAG.name) || token.lower.endsWith('s')) return null;
  return conceptOf(token.lower);
}

/** "a crowd of 68,412", "a loss of about €200 million", "sentence of 20 years": the noun before "of". */
function phraseBefore(sentence: ParsedSentence, clause: TokenRange, from: number): TokenRange | null {
  let at = from - 1;
  while (at > clause.from && at > from - 5 && (lowerAt(sentence, at) !== 'of' || (sentence.tags[at] ?? 0) & NOMINAL)) at--;
  if (lowerAt(sentence, at) !== 'of') return null;
  let start = at;
  while (start > clause.from && at - start < 5 && isPhraseWord(sentence, start - 1)) start--;
  return start === at ? null : { from: start, to: at };
}

/** The last noun before the first preposition; a word that may be an adjective only where there is no other. */
function headOf({ tags }: ParsedSentence, { from, to }: TokenRange): number {
  let end = from + 1;
  while (end < to && !((tags[end] ?? 0) & TAG.preposition)) end++;
  for (let i = end - 1; i >= from; i--) if ((tags[i] ?? 0) & (TAG.noun | TAG.name | TAG.gerund)) return i;
  return (tags[end - 1] ?? 0) & TAG.adjective ? end - 1 : -1;
}

/** Past the prepositional phrases that limit a noun phrase; "in" and "at" say where, and names say that better. */
function limitsEnd(sentence: ParsedSentence, from: number): number {
  let at = from;
  for (let limits = 0; limits < 2 && LIMITING.test(lowerAt(sentence, at)); limits++) {
    at++;
    const start = at;
    while (at < start + 8 && (isPhraseWord(sentence, at) || (sentence.tags[at] ?? 0) & TAG.determiner)) at++;
  }
  return at;
}

/** What is done to persons: a number alone behind it counts them. */
const TO_PERSONS = conceptsOf(
  'kill injure arrest jail sentence displace evacuate rescue dismiss execute hospitalise infect kidnap deport resettle poison trap strand',
);

/** "A crash killed 17": the number is what the verb is done to, and not how much the subject is of anything. */
function isBareObject(sentence: ParsedSentence, { from, to }: TokenRange, { unit }: Quantity): boolean {
  if (unit !== 'count' || (sentence.tags[to] ?? 0) & NOMINAL) return false;
  let at = from - 1;
  while (at > from - 5 && AMOUNT.test(lowerAt(sentence, at))) at--;
  const group = sentence.groups.find(({ verb }) => verb === at);
  return group !== undefined && !group.passive && TO_PERSONS.has(verbConcept(lowerAt(sentence, at)));
}

const AMOUNT =
  /^(?:about|around|some|only|just|nearly|almost|over|at|least|most|more|less|fewer|than|up|to|an|estimated|as|many|roughly|approximately)$/;

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

/** The grammatical subject of the verb that the figure stands behind. */
function actorOf(sentence: ParsedSentence, silent: Uint8Array, clause: TokenRange, figure: TokenRange): TokenRange | null {
  const group = sentence.groups.findLast(each => each.first >= clause.from && each.first < figure.from && !silent[each.first]);
  if (group === undefined) return null;
  const subject = subjectOf(sentence, group.first, clause.from);
  return subject.to > subject.from && subject.to <= figure.from && !silent[subject.to - 1] ? subject : null;
}

/** "The mill collapsed and killed 12": the subject of the clause before is that of this one. */
function subjectBefore(sentence: ParsedSentence, silent: Uint8Array, { from }: TokenRange): TokenRange | null {
  if (!/^(?:and|but|or)$/.test(lowerAt(sentence, from - 1)) || !sentence.groups.some(group => group.first === from)) return null;
  const group = sentence.groups.findLast(each => each.first < from && !silent[each.first]);
  if (group === undefined) return null;
  const subject = subjectOf(sentence, group.first, 0);
  return subject.to > subject.from && subject.to <= group.first && !silent[subject.to - 1] ? subject : null;
}

function silentBetween(silent: Uint8Array, from: number, to: number): Uint8Array {
  return silent.slice().fill(1, from, to);
}
