/**
 * Who is bound or allowed to do what, told by "must", "may" and "may not" without a word of law: "A recruitment agency must not charge a fee",
 * "Children may not work before seven", "The Commissioner may refuse a licence". Told apart from appeals ("Governments must act") and guesses ("The
 * charge may say more") by whom they speak of and by the verb. Cost: a few words are looked at.
 */
import { words } from '../text/wordSet.ts';
import { lowerAt, type ParsedSentence } from './sentence.ts';
import { subjectOf, type VerbGroup } from './syntax/clause.ts';
import { TAG } from './syntax/words.ts';

/** What is asked of everybody rather than laid down. */
const APPEALED = words(`
  accept act address admit aim ask avoid be become begin believe change choose come confront continue decide die do end face feel fight find forget get give go grow happen have hope know learn leave live
  look lose love make mean need overcome prove reach realise realize recognise recognize reconsider remain remember respect rise see seem stand start stay stop strive struggle survive take tell think turn
  understand wait wake want win wonder`);
/** Of these, what "each" and "every" are bound to: "Every child must have a break". */
const HAD = words('be have remain give keep stay make take');
/** Nouns to which an appeal may go with an article. */
const ADDRESSED = words(
  'child citizen community country democracy economy generation government mother nation parent people person reader society state world',
);
/** Nouns of those, and of that, which rules bind. */
const BOUND = words(`
  agency agent agreement airline applicant application authority bank borrower broker builder buyer candidate carrier certificate claim client commissioner company contract contractor controller council customer dealer debtor
  deposit developer director distributor doctor document driver employee employer exporter fee firm form guarantor holder hours importer insurer inspector keeper landlord lender lessee licence license licensee manufacturer minister
  notice officer operator order owner payment permit plan policyholder practitioner producer provider purchaser registrar report retailer return school secretary seller statement student supplier surveyor tenant trader trustee
  user vehicle vendor vessel worker`);
/** To do this is a matter of form: whoever must, must by a rule. */
const FORMAL = words('accompany apply display file lodge notify obtain pay produce register renew report sign submit');
const FORMALLY = /^(?:\d+|a|an|any|at|before|both|each|every|for|if|in|it|on|the|their|them|to|with|within|your)$/;
/** What rules forbid people to do: "Children may not work". */
const REGULATED = words(
  'borrow build burn buy carry charge claim deduct disclose drive employ enter export fish hire hold hunt import keep lease leave marry operate own park practise practice retain sell serve share smoke strike sublet trade transfer travel use vote work',
);
const OFFICIAL =
  /^(?:administrator|agency|authority|board|commission|commissioner|council|court|director|governor|inspector|judge|magistrate|minister|ministry|officer|panel|police|president|registrar|regulator|secretary|tribunal)$/;
/** What is done by a power that the law gives. */
const POWERS = words(
  'appoint authorise authorize declare delegate direct disqualify enter exempt extend grant impose inspect issue order postpone prescribe prohibit refuse require revoke search seize suspend use vary waive withdraw',
);

/** Whether the main clause lays a duty on somebody, forbids or allows something. */
export function laysDuty(sentence: ParsedSentence): boolean {
  const { main, quoted } = sentence;
  const modal = main?.modal ?? null;
  if (main === null || modal === null || quoted[main.first] === 1) return false;
  if (modal === 'must') return binds(sentence, main);
  if (modal === 'may') return main.negated ? forbids(sentence, main) : empowers(sentence, main);
  return false;
}

/** The first word of the subject and its head noun. */
function partsOf(sentence: ParsedSentence, { first }: VerbGroup): { readonly opening: string; readonly head: string } {
  const { from, to } = subjectOf(sentence, first, 0);
  let end = from + 1;
  while (end < to && !((sentence.tags[end] ?? 0) & (TAG.preposition | TAG.participle | TAG.relative))) end++;
  return from === to ? { opening: '', head: '' } : { opening: lowerAt(sentence, from), head: lowerAt(sentence, end - 1) };
}

function binds(sentence: ParsedSentence, main: VerbGroup): boolean {
  const { base, verb, passive } = main;
  const { opening, head } = partsOf(sentence, main);
  if (/^(?:i|we|our|this|that|)$/.test(opening) || sentence.tokens.at(-1)?.text === '!') return false;
  const next = lowerAt(sentence, verb + 1);
  if (base === 'exceed') return next !== 'expectations';
  if (FORMAL.has(base) && (passive || FORMALLY.test(next)) && !/^(?:attention|price|tribute)$/.test(lowerAt(sentence, verb + 2)))
    return true;
  if (opening === 'you') return false;
  if (/^(?:each|every)$/.test(opening)) return !APPEALED.has(base) || (HAD.has(base) && !passive && next !== 'to' && /^an?$/.test(next));
  if (APPEALED.has(base) && !passive && !(base === 'give' && BOUND.has(head))) return false;
  if (/^(?:an?|any)$/.test(opening)) return !ADDRESSED.has(head);
  return opening === 'the' && BOUND.has(head);
}

function forbids(sentence: ParsedSentence, main: VerbGroup): boolean {
  const { base, passive, verb } = main;
  const { opening } = partsOf(sentence, main);
  if (/^(?:i|we|this|that|it|)$/.test(opening)) return false;
  if (passive) return /^(?:an?|any|no)$/.test(opening) && REGULATED.has(base);
  return REGULATED.has(base) && lowerAt(sentence, verb + 1) !== '.';
}

function empowers(sentence: ParsedSentence, main: VerbGroup): boolean {
  return !main.passive && POWERS.has(main.base) && OFFICIAL.test(partsOf(sentence, main).head);
}
