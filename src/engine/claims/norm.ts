/**
 * What shows law without a word of law: who may, must or has a right to do what; what is legal or forbidden; a licence given or taken; an inquiry opened.
 * Method: modal verbs and predicates over the finite verbs of a sentence. Cost: linear.
 */
import { words } from '../text/wordSet.ts';
import { laysDuty } from './duty.ts';
import { lowerAt, type ParsedSentence } from './sentence.ts';
import { subjectOf, type VerbGroup } from './syntax/clause.ts';
import { TAG } from './syntax/words.ts';

/** Whether a sentence lays down or tells what holds in law, by its build. */
export function isNorm(sentence: ParsedSentence): boolean {
  return laysDown(sentence) || restrictsWho(sentence) || laysDuty(sentence) || sentence.groups.some(group => tellsNorm(sentence, group));
}

function tellsNorm(sentence: ParsedSentence, group: VerbGroup): boolean {
  return (
    holdsRight(sentence, group) ||
    hasLegalPredicate(sentence, group) ||
    isLicensing(sentence, group) ||
    opensInquiry(sentence, group) ||
    isOfInstrument(sentence, group)
  );
}

/** "A tenant shall pay the rent": what anybody else shall do is laid down. */
function laysDown({ main, tokens, tags }: ParsedSentence): boolean {
  if (main?.modal !== 'shall') return false;
  if (main.base === 'mean') return true;
  const first = tokens[0]?.lower ?? '';
  return (tags[0] ?? 0) & TAG.determiner
    ? !/^(?:my|our|that|this|your)$/.test(first)
    : /^(?:any|each|every|no|nobody|nothing)$/.test(first);
}

/** Nouns of what people are bound by. */
const BINDING =
  /^(?:acts?|agreements?|charter|code|constitution|contracts?|convention|deal|decrees?|directive|laws?|legislation|orders?|ordinance|policy|provisions?|regulations?|rules?|scheme|sharia|statutes?|system|terms|treaty)$/;
/** What a thing may not be done without. */
const LEAVE = /^(?:approval|authori[sz]ation|consent|leave|licen[cs]e|order|permission|permit|visa|warrant)$/;

/**
 * Whether it says who alone may do a thing, or what must or may not be done under a rule: "Only citizens may own land", "Under the new rules,
 * landlords must …", "may not change employer without the consent of …".
 */
export function restrictsWho(sentence: ParsedSentence): boolean {
  const { main } = sentence;
  const modal = main?.modal ?? null;
  if (main === null || modal === null || !/^(?:can|cannot|may|must|shall)$/.test(modal)) return false;
  const first = lowerAt(sentence, 0);
  if (first === 'only' && modal === 'may') return true;
  if (first === 'no' && modal === 'may' && !main.passive && main.base !== 'be') return true;
  if (first === 'under' && !(modal === 'may' && !main.negated)) return isUnderRule(sentence, main.first);
  return modal !== 'must' && main.negated && isWithoutLeave(sentence, main.verb);
}

/** Whether what opens the sentence up to its comma is "under" a rule. */
function isUnderRule(sentence: ParsedSentence, verb: number): boolean {
  for (let i = 1; i < verb; i++) if ((sentence.tags[i] ?? 0) & TAG.comma) return BINDING.test(lowerAt(sentence, i - 1));
  return false;
}

/** "without the written consent of her sponsor" */
function isWithoutLeave(sentence: ParsedSentence, from: number): boolean {
  for (let i = from + 1; i < from + 12; i++) {
    if (lowerAt(sentence, i) !== 'without') continue;
    return [1, 2, 3, 4].some(step => LEAVE.test(lowerAt(sentence, i + step)));
  }
  return false;
}

/** "has the right to be registered", "have no legal right to", "is entitled to work". */
function holdsRight(sentence: ParsedSentence, { base, passive, verb, past }: VerbGroup): boolean {
  if (base === 'entitle')
    return passive && lowerAt(sentence, verb + 1) === 'to' && (!past || (sentence.tags[verb + 2] ?? 0) !== TAG.determiner);
  if (base !== 'have' || !/^(?:an?|no|the)$/.test(lowerAt(sentence, verb + 1))) return false;
  const right = lowerAt(sentence, verb + 2) === 'right' ? verb + 2 : verb + 3;
  return lowerAt(sentence, right) === 'right' && lowerAt(sentence, right + 1) === 'to';
}

const LINKING = new Set(['be', 'become', 'remain']);
const LEGAL_PREDICATE = /^(?:compulsory|illegal|lawful|legal|mandatory|punishable|unlawful)$/;

/** "Child labour remains legal", "it is illegal to": the predicate says what stands in law. */
function hasLegalPredicate(sentence: ParsedSentence, { base, passive, verb }: VerbGroup): boolean {
  if (!LINKING.has(base) || passive) return false;
  let i = verb + 1;
  while ((sentence.tags[i] ?? 0) & (TAG.adverb | TAG.not)) i++;
  return LEGAL_PREDICATE.test(lowerAt(sentence, i)) && ((sentence.tags[i + 1] ?? 0) & (TAG.noun | TAG.name)) === 0;
}

const GRANTING = words('cancel deny grant issue lose refuse reject revoke suspend withdraw');
const GRANTED =
  /^(?:accreditations?|approval|asylum|authori[sz]ations?|citizenship|exemptions?|licen[cs]es?|patents?|permits?|visas?|waivers?)$/;
const NEEDING = words('need require');

/** "The regulator withdrew the drug's approval", "was granted a visa", "A visa is required", "Her application for asylum was rejected". */
function isLicensing(sentence: ParsedSentence, { base, verb, first, passive }: VerbGroup): boolean {
  const needed = NEEDING.has(base);
  if (!needed && !GRANTING.has(base)) return false;
  const { tags } = sentence;
  if (passive) {
    const { from, to } = subjectOf(sentence, first, 0);
    for (let i = from; i < to; i++) if (GRANTED.test(lowerAt(sentence, i)) && !((tags[i + 1] ?? 0) & (TAG.noun | TAG.name))) return true;
  }
  for (let i = verb + 1; i < verb + 6 && !((tags[i] ?? 0) & (TAG.preposition | TAG.stop)); i++)
    if (GRANTED.test(lowerAt(sentence, i)) && (!needed || lowerAt(sentence, i) !== 'approval')) return true;
  return false;
}

const OPENING = words('close drop initiate launch open reopen start');
const INQUIRY = /^(?:inquiry|investigation|investigations|probe|proceedings)$/;

/** "opened an investigation into our pricing", "launched proceedings against the firm". */
function opensInquiry(sentence: ParsedSentence, { base, verb, passive, first }: VerbGroup): boolean {
  if (!OPENING.has(base)) return false;
  if (passive) return INQUIRY.test(lowerAt(sentence, first - 1)) && /^(?:against|into)$/.test(lowerAt(sentence, verb + 1));
  for (let i = verb + 1; i < verb + 6; i++)
    if (INQUIRY.test(lowerAt(sentence, i))) return /^(?:against|into)$/.test(lowerAt(sentence, i + 1));
  return false;
}

/** What binds, allows or forbids by itself. */
const INSTRUMENT =
  /^(?:ban|constitution|curfew|decree|embargo|lease|legislation|licen[cs]e|moratorium|ordinance|patent|permit|sanctions|statute|treaty|visa)$/;
const STANDS = words(
  'allow apply ban bar bind cover entitle exempt expire extend forbid govern grant guarantee lapse oblige permit prohibit protect provide require run stipulate',
);

/** "The patent expires in 2027", "The curfew applies from nine". */
function isOfInstrument(sentence: ParsedSentence, { base, first, passive }: VerbGroup): boolean {
  return !passive && STANDS.has(base) && INSTRUMENT.test(lowerAt(sentence, subjectOf(sentence, first, 0).to - 1));
}
