/**
 * What speaks for it and against it that a sentence speaks of law, as names: words of law by their class and where they stand (subject, verb, object),
 * who is bound or allowed by which modal verb, the weight of phrases of law, what the rules find, tense and voice of the verb. What each is worth is in
 * `lawWeights.ts`. Cost: linear, a look-up a word, of sentences alone that have a sign of law.
 */
import { named, type Ruled, type Told } from './evidence.ts';
import { KIND_BITS } from './kindBits.ts';
import { LAW_DEEDS, LAW_NOUNS, type LawNoun } from './lexicon/law.ts';
import { weighPhrases } from './legal.ts';
import { hasPhrase, WORD_LISTS } from './phrases.ts';
import { lowerAt, type ParsedSentence } from './sentence.ts';
import { subjectOf, type VerbGroup } from './syntax/clause.ts';
import { TAG } from './syntax/words.ts';

const SIGNS = WORD_LISTS.law.bit;
const NOUNS = WORD_LISTS.lawNoun.bit;

/** What is neither stated nor laid down by one of these is of no law: an appeal, a wish, a guess. */
const LAYING = /^(?:may|must|shall)$/;

/** Whether there is anything to weigh. */
export function mayBeOfLaw({ sentence, clause }: Told, { isStated }: Ruled): boolean {
  if (!isStated && !LAYING.test(clause.verb?.modal ?? '') && lowerAt(sentence, 0) !== 'nothing') return false;
  return (sentence.lists & SIGNS) !== 0 || hasPhrase(sentence, 'legal');
}

const OPENINGS = named(
  'opens',
  'a an any each every he i if it no nobody nothing only she such that the there they this those under we where whoever you',
);
const MODALS = named('modal', 'can cannot could may might must shall should will would');
const DENIED_MODALS: ReadonlyMap<string, string> = new Map(Array.from(MODALS, ([word, name]) => [word, `${name} not`]));
/** For each modal verb of norms whom it is said of: "must of a", "may of pronoun". */
const BOUND: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  ['can', 'cannot', 'may', 'must', 'shall'].map(modal => [modal, named(`${modal} of`, 'a any each every no only the pronoun other')]),
);
const DETERMINERS = /^(?:any|each|every|no|only|the)$/;
const PRONOUNS = /^(?:i|we|you|this|that|it|they|he|she|these)$/;

/** The classes of which a name says nothing: "Human Rights Watch". */
const COMMON = /^(?:bound|game|house|right|study)$/;
/** Those who do things in law. */
const BODIES = /^(?:assembly|authority|court|prosecution|state)$/;
/** What lays things down. */
const TEXTS = /^(?:instrument|paper|part|permit|penalty|right|rule)$/;
const BY_TEXTS = /^(?:ending|laying|providing)$/;
/** Whom all texts speak of: evidence only in what they do by law, or what is done to them. */
const ANYBODY = /^(?:authority|bound|party|state)$/;
/** Deeds of law and of much else: of law where somebody or something of law does or suffers them. */
const COMMON_DEEDS = /^(?:deciding|ending|granting|lodging|making|providing|seizing)$/;
/** Classes that are no law. */
const OUTSIDE = /^(?:game|house|study)$/;

const WEIGHTS = ['weight 0', 'weight 1', 'weight 2', 'weight 3', 'weight 4', 'weight 5'];
const HEAVIEST = ['', 'heaviest 1', 'heaviest 2', 'heaviest 3'];
const CLASSES = ['classes 0', 'classes 1', 'classes 2', 'classes 3', 'classes 4'];

/** The evidence on a sentence, each piece once. */
export function lawEvidence(told: Told, { found, isStated, speaksOfLaw }: Ruled): readonly string[] {
  const { sentence, attribution, dates, quantities, clause } = told;
  const evidence = ['any'];
  for (const [kind, bit] of KIND_BITS) if (found & bit && kind !== 'legal') evidence.push(kind);
  if (speaksOfLaw) evidence.push('by rule');
  if (!isStated) evidence.push('unstated');
  const { weight, heaviest, phrases } = weighPhrases(sentence);
  evidence.push(WEIGHTS[Math.min(weight, 5)] ?? '');
  if (heaviest > 0) evidence.push(HEAVIEST[heaviest] ?? '');
  if (phrases > 1) evidence.push('phrases');
  if (dates.length > 0) evidence.push('date');
  if (quantities.length > 0) evidence.push('figure');
  if (attribution !== null) evidence.push(attribution.source === null ? 'cue' : 'reported');
  const numbered = numbering(sentence);
  if (numbered !== null) evidence.push(numbered);
  const opening = OPENINGS.get(lowerAt(sentence, 0));
  if (opening !== undefined) evidence.push(opening);
  ofNouns(sentence, clause.verb, evidence);
  if (clause.verb !== null) ofVerb(told, clause.verb, evidence);
  for (const group of sentence.groups) {
    const elsewhere = group === clause.verb ? undefined : LAW_DEEDS.get(group.base)?.elsewhere;
    if (elsewhere !== undefined && !evidence.includes(elsewhere)) evidence.push(elsewhere);
  }
  return evidence;
}

/** "(1) An inspector may …", "2. Any Party may …"; "Article 4. …" */
function numbering({ tokens }: ParsedSentence): string | null {
  const [first, second, third] = tokens;
  if (first?.text === '(') return third?.text === ')' && (second?.text.length ?? 9) < 3 ? 'numbered' : null;
  if (first?.kind === 'number') return second?.text === '.' ? 'numbered' : null;
  return second?.kind === 'number' && LAW_NOUNS.get(first?.lower ?? '')?.name === 'part' ? 'numbered part' : null;
}

function ofNouns(sentence: ParsedSentence, verb: VerbGroup | null, evidence: string[]): void {
  const { tokens, tags, quoted } = sentence;
  let seen = 0;
  let classes = 0;
  let [quotes, cites, names] = [false, false, false];
  for (let i = 0; i < tokens.length; i++) {
    if (quoted[i] === 1) quotes = true;
    const noun = i === verb?.verb ? null : nounAt(sentence, i);
    if (noun === null) continue;
    if (noun.name === 'instrument' || noun.name === 'part' || noun.name === 'rule') {
      if ((tags[i + 1] ?? 0) & TAG.number) cites = true;
      if (i > 0 && tokens[i]?.text !== tokens[i]?.lower) names = true;
    }
    if (seen & (1 << noun.place) || ANYBODY.test(noun.name)) continue;
    seen |= 1 << noun.place;
    if (!OUTSIDE.test(noun.name)) classes++;
    evidence.push(noun.name);
  }
  evidence.push(CLASSES[Math.min(classes, 4)] ?? '');
  if (quotes) evidence.push('quotation');
  if (cites) evidence.push('cites');
  if (names) evidence.push('names instrument');
}

function nounAt({ tokens, tags, starts }: ParsedSentence, i: number): LawNoun | null {
  if (((starts[i] ?? 0) & NOUNS) === 0) return null;
  const token = tokens[i];
  const noun = token === undefined ? undefined : LAW_NOUNS.get(token.lower);
  if (token === undefined || noun === undefined) return null;
  // "to order", "may claim"
  if ((tags[i] ?? 0) & TAG.base && !((tags[i] ?? 0) & TAG.noun)) return null;
  // "an article in a weekly", "human rights", "illegal migrants"
  if (noun.name === 'part' && !((tags[i + 1] ?? 0) & TAG.number) && tokens[i - 1]?.lower !== 'this') return null;
  if (tokens[i - 1]?.lower === 'human' || (token.lower === 'illegal' && (tags[i + 1] ?? 0) & TAG.noun)) return null;
  return i > 0 && token.text !== token.lower && COMMON.test(noun.name) ? null : noun;
}

function ofVerb({ sentence, clause: { range } }: Told, group: VerbGroup, evidence: string[]): void {
  const { tags } = sentence;
  const { base, first, verb, past, passive, modal, negated } = group;
  const deed = LAW_DEEDS.get(base);
  const { from, to } = subjectOf(sentence, first, range.from);
  let head = from;
  while (head + 1 < to && !((tags[head + 1] ?? 0) & (TAG.preposition | TAG.participle | TAG.relative | TAG.comma | TAG.stop))) head++;
  const noun = from < to ? nounAt(sentence, head) : null;
  const subject = noun !== null && deed === undefined && modal === null && ANYBODY.test(noun.name) ? null : noun;
  evidence.push(subject === null ? 'subject other' : subject.asSubject);
  if (deed === undefined && modal === null && base !== 'be') evidence.push(subject === null ? 'no deed' : subject.asDoing);
  if (deed !== undefined && subject !== null) {
    if (passive) evidence.push('law done');
    else if (BY_TEXTS.test(deed.name) ? TEXTS.test(subject.name) : BODIES.test(subject.name)) evidence.push('law does');
  }
  const object = objectOf(sentence, verb, deed !== undefined);
  // "Admission is without charge"
  if (object !== null && !(base === 'be' && object.name === 'matter')) evidence.push(object.asObject);
  if (object !== null && deed !== undefined) evidence.push('deed of law');
  if (deed !== undefined && (subject !== null || object !== null || !COMMON_DEEDS.test(deed.name)))
    evidence.push(passive ? deed.passive : deed.active);
  if (modal === null) evidence.push(past ? 'past' : 'present');
  else ofModal(modal, negated, lowerAt(sentence, from), evidence);
  if (passive) evidence.push('passive');
  else if (base === 'be') evidence.push('copula');
}

/** The first noun of law close behind a verb. */
function objectOf(sentence: ParsedSentence, verb: number, isDeed: boolean): LawNoun | null {
  const { tags } = sentence;
  for (let i = verb + 1; i < verb + 6 && !((tags[i] ?? 0) & (TAG.stop | TAG.comma)); i++) {
    const object = nounAt(sentence, i);
    if (object !== null && (isDeed || !ANYBODY.test(object.name))) return object;
  }
  return null;
}

/** Which modal verb it is, and who is meant by what the subject opens with. */
function ofModal(modal: string, negated: boolean, opening: string, evidence: string[]): void {
  const name = (negated ? DENIED_MODALS : MODALS).get(modal);
  if (name !== undefined) evidence.push(name);
  const bound = BOUND.get(modal);
  if (bound === undefined) return;
  const whom = DETERMINERS.test(opening) ? opening : /^an?$/.test(opening) ? 'a' : PRONOUNS.test(opening) ? 'pronoun' : 'other';
  evidence.push(bound.get(whom) ?? '');
}
