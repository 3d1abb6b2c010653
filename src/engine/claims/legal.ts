/**
 * Whether a sentence speaks of law. Method: words of law by weight (`lexicon/legal.ts`), and what shows law without them: a cited provision,
 * a norm, a licence, what a court finds. Cost: linear. Limits: law in words that no list has is not seen.
 */
import type { AttributionReading } from './attribution/reading.ts';
import { LEGAL_ENOUGH, MIDDLING_LEGAL, NOT_LEGAL, STRONG_LEGAL, WEAK_LEGAL } from './lexicon/legal.ts';
import { isNorm } from './norm.ts';
import { findPhrases, hasPhrase, WORD_LISTS } from './phrases.ts';
import { lowerAt, type ParsedSentence } from './sentence.ts';
import { subjectOf } from './syntax/clause.ts';
import { TAG } from './syntax/words.ts';

const LEGAL_WEIGHTS: ReadonlyMap<string, number> = new Map([
  ...NOT_LEGAL.map(phrase => [phrase, 0] as const),
  ...WEAK_LEGAL.map(phrase => [phrase, 1] as const),
  ...MIDDLING_LEGAL.map(phrase => [phrase, 2] as const),
  ...STRONG_LEGAL.map(phrase => [phrase, 3] as const),
]);

/** Names of those before a court: however many, they count once. */
const PARTIES = new Set(
  'appellant appellants appellee claimant claimants defendant defendants landlord landlords parties petitioner petitioners plaintiff plaintiffs respondent respondents tenant tenants'.split(
    ' ',
  ),
);

const CITED_LAW =
  /^(?:article|section|articles|sections|rule|chapter|title|act|amendment|convention|protocol|code|statute|law|bill|resolution|directive|regulation|covenant|charter|constitution|decree|agreement|treaty)$/;

/** Whether a sentence speaks of law: by its words and their weight, by what it names, or by what it lays down. */
export function isLegal(sentence: ParsedSentence): boolean {
  if (citesSection(sentence) || isNorm(sentence) || isOfCourt(sentence) || definesInLaw(sentence)) return true;
  if (!hasPhrase(sentence, 'legal')) return false;
  let weight = 0;
  let heaviest = 0;
  const seen = new Set<string>();
  for (const { from, phrase } of findPhrases(sentence, 'legal')) {
    const worth = isVerbContract(sentence, from) ? 0 : (LEGAL_WEIGHTS.get(phrase) ?? 0);
    if (worth > 0 && (namesLaw(sentence, from) || isCharge(sentence, from) || isDeedOfLaw(sentence, from))) return true;
    if (seen.has(PARTIES.has(phrase) ? 'party' : phrase)) continue;
    seen.add(PARTIES.has(phrase) ? 'party' : phrase);
    heaviest = Math.max(heaviest, worth);
    weight += worth > 1 && isMainVerb(sentence, from) ? worth + 1 : worth;
  }
  // "The claimant signed each page": of law only the name of a party is there.
  if (seen.size === 2 && seen.has('party') && SIGNING.some(sign => seen.has(sign))) return false;
  return weight >= LEGAL_ENOUGH && (heaviest > 1 || weight > LEGAL_ENOUGH);
}

/** What a party may do without any law. */
const SIGNING = ['officer', 'search', 'signed'];

/** Those whose findings are law. */
const BENCH = /^(?:board|court|courts|judge|judges|jury|justice|justices|magistrate|magistrates|panel|tribunal)$/;
const FINDS = /^(?:conclude|determine|find|hold|rule)$/;
/** Those who plead before them. */
const PLEADER =
  /^(?:appellants?|appellees?|claimants?|crown|defen[cs]e|defendants?|dissent|majority|petitioners?|plaintiffs?|prosecution|respondents?|state)$/;
const PLEADS = /^(?:accept|argue|concede|contend|maintain|submit)$/;

/** "The magistrate found that …", "The State contends that …": what a court finds and a party pleads. */
export function isFinding(sentence: ParsedSentence, attribution: AttributionReading | null): boolean {
  const source = attribution?.source ?? null;
  if (attribution === null || source === null) return false;
  const cue = sentence.groups.find(({ verb }) => verb === attribution.cue.from);
  if (cue === undefined) return false;
  const head = lowerAt(sentence, source.to - 1);
  if (PLEADS.test(cue.base)) return PLEADER.test(head) && (head !== 'state' || sentence.tokens[source.to - 1]?.text === 'State');
  return FINDS.test(cue.base) && BENCH.test(head);
}

/** "A person commits theft if …": a deed that the law names. */
function isDeedOfLaw(sentence: ParsedSentence, i: number): boolean {
  const { main } = sentence;
  return main?.base === 'commit' && !main.past && main.verb < i && i - main.verb < 4;
}

/** "Under § 12(b), …". */
function citesSection({ tokens, tags, lists }: ParsedSentence): boolean {
  if ((lists & WORD_LISTS.section.bit) === 0) return false;
  for (let i = 0; i < tokens.length; i++) {
    const text = tokens[i]?.text;
    if ((text === '§' || text === '§§') && (tags[i + 1] ?? 0) & TAG.number) return true;
  }
  return false;
}

const TAKEN = /^(?:acquit|arrest|convict|detain|extradite|imprison|prosecute)$/;
const TAKING = /^(?:agents|authorities|court|judge|jury|officers|police|prosecutors|troops)$/;
/** What is put before a court. */
const SUIT = /^(?:action|appeal|application|case|charges|claim|complaint|motion|petition|suit)$/;

/** "Police detained the captain", "Neither man had been charged", "The claim for possession is dismissed", "I order that the roof be repaired". */
function isOfCourt(sentence: ParsedSentence): boolean {
  return sentence.groups.some(group => {
    const { base, passive, verb, first, modal } = group;
    const next = verb + 1;
    if (TAKEN.test(base)) return passive || headsBefore(sentence, first, TAKING);
    if (base === 'charge')
      return (
        passive &&
        modal === null &&
        !((sentence.tags[next] ?? 0) & (TAG.determiner | TAG.number | TAG.adverb)) &&
        lowerAt(sentence, next) !== '$'
      );
    if (base === 'dismiss' || base === 'allow') return passive && lowerAt(sentence, next) !== 'to' && headsBefore(sentence, first, SUIT);
    return (
      (base === 'order' || base === 'direct') &&
      group === sentence.main &&
      lowerAt(sentence, next) === 'that' &&
      headsBefore(sentence, first, /^(?:i|we)$/)
    );
  });
}

/** Whether the head noun of the subject is one of these. */
function headsBefore(sentence: ParsedSentence, verb: number, nouns: RegExp): boolean {
  const { from, to } = subjectOf(sentence, verb, 0);
  let end = from + 1;
  while (end < to && !((sentence.tags[end] ?? 0) & TAG.preposition)) end++;
  return from < to && nouns.test(lowerAt(sentence, end - 1));
}

/** `"Worker" includes a person who is seeking work`: so a law begins. */
function definesInLaw(sentence: ParsedSentence): boolean {
  const { main, quoted } = sentence;
  if (main === null || !/^(?:include|mean)$/.test(main.base) || main.past || quoted[main.first - 1] !== 1) return false;
  return /^(?:an?|any)$/.test(lowerAt(sentence, main.verb + 1)) && lowerAt(sentence, main.verb + 2) === 'person';
}

const HIRED = /^(?:work|worker|workers|killer|killers|killing|killings)$/;

/** "contract a disease", "contract workers". */
function isVerbContract({ tokens, tags }: ParsedSentence, i: number): boolean {
  if (tokens[i]?.lower !== 'contract') return false;
  return ((tags[i] ?? 0) & TAG.base) !== 0 || HIRED.test(tokens[i + 1]?.lower ?? '');
}

/** "charged them with sedition". */
function isCharge({ tokens, tags }: ParsedSentence, i: number): boolean {
  if (tokens[i]?.lower !== 'charged' || !((tags[i] ?? 0) & (TAG.past | TAG.participle))) return false;
  for (let k = i + 1; k < i + 5; k++) if (tokens[k]?.lower === 'with') return true;
  return false;
}

/** "Article 7", "the Refugee Convention", "§ 12". */
function namesLaw({ tokens, tags }: ParsedSentence, i: number): boolean {
  const token = tokens[i];
  if (token === undefined || !CITED_LAW.test(token.lower)) return false;
  if (token.text === token.lower) return namesProvision(tokens, tags, i);
  // "In this Act"
  if (
    /^(?:act|agreement|charter|code|convention|covenant|directive|protocol|statute|treaty)$/.test(token.lower) &&
    tokens[i - 1]?.lower === 'this'
  )
    return true;
  if ((tags[i + 1] ?? 0) & TAG.number)
    return !(/^(?:chapter|section|title)$/.test(token.lower) && tokens.some(({ lower }) => lower === 'we' || lower === 'paper'));
  if (
    tokens[i + 1]?.lower === 'of' &&
    (tags[i + 2] ?? 0) & TAG.name &&
    /^(?:act|agreement|charter|convention|covenant|protocol|statute|treaty)$/.test(token.lower)
  )
    return true;
  return i > 1 && ((tags[i - 1] ?? 0) & TAG.name) !== 0;
}

/** "article 33 of the Convention", "defined in section 18" */
function namesProvision(tokens: ParsedSentence['tokens'], tags: Uint32Array, i: number): boolean {
  if (!/^(?:article|section|rule|regulation)$/.test(tokens[i]?.lower ?? '') || !((tags[i + 1] ?? 0) & TAG.number)) return false;
  for (let k = i + 2; k < i + 8; k++) {
    const token = tokens[k];
    if (token === undefined) return false;
    if (token.text !== token.lower && CITED_LAW.test(token.lower)) return true;
  }
  return false;
}

function isMainVerb({ main }: ParsedSentence, i: number): boolean {
  return main?.verb === i;
}

/** How much the phrases of law in a sentence weigh together, how much the heaviest, and how many there are; each once, parties never. */
export function weighPhrases(sentence: ParsedSentence): { readonly weight: number; readonly heaviest: number; readonly phrases: number } {
  const seen = new Set<string>();
  let weight = 0;
  let heaviest = 0;
  for (const { from, phrase } of findPhrases(sentence, 'legal')) {
    const worth = isVerbContract(sentence, from) ? 0 : (LEGAL_WEIGHTS.get(phrase) ?? 0);
    if (worth === 0 || PARTIES.has(phrase) || seen.has(phrase)) continue;
    seen.add(phrase);
    weight += worth;
    heaviest = Math.max(heaviest, worth);
  }
  return { weight, heaviest, phrases: seen.size };
}
