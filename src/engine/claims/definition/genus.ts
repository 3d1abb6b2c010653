/** The other half of a definition: the noun phrase that places a term in a class, with what sets it apart there. */
import { words } from '../../text/wordSet.ts';
import { isAgent } from '../agents.ts';
import { isSuperlative } from '../lexicon/ranking.ts';
import { EVALUATIVE } from '../lexicon/stance.ts';
import { lowerAt, type ParsedSentence } from '../sentence.ts';
import { NOMINAL, TAG } from '../syntax/words.ts';
import { ABSTRACT, ROLES, type Term } from './term.ts';

/** Head nouns by which a definition places its term in a class, even where no clause sets it apart. */
const CLASSES = words(
  `ability acid act activity agreement amount area art article belief beverage branch category chemical class collection compound concept condition crime custom dance device discipline disease dish disorder drink doctrine document element enzyme event
   exchange fabric field form framework function game gas genre group hormone idea illness infection instrument kind language law legal machine material means measure mechanism medication method mineral model molecule movement number offence offense organ organism phenomenon philosophy
   place plant policy practice principle procedure process product program property protein quantity ratio relationship right ritual rule sale science sequence set situation species sport state
   angle arrangement capacity charge degree extent fee force fraction interval levy pattern period portion proportion rate remedy tendency transfer strategy structure style subset
   substance syndrome system tactic tax technique technology term theory tool trade tradition treatment treaty type unit use virus vessel`,
);

/** Nouns of what is called by a name: of such a thing, "X is a …" says who or what X is, and no meaning. Persons are told by their endings besides. */
const NAMED = words(`
  actress agency airline airport album archipelago army artist athlete author band bank bay bishop boat boy brand bridge brother canal capital captain castle cathedral charity chief child church cinema city club coach coast college
  colony commander community company constituency corporation council country county daughter department desert diplomat district doctor empire estate executive faction factory farm father festival film firm fort
  foundation friend general girl governor group guard guide gulf hamlet harbour harbor hero hospital hotel island journal judge king kingdom lake lawyer library magazine man market mayor mess
  militia minister ministry missile monk monument mosque mother mountain movement municipality museum nation native neighbourhood neighborhood network newspaper novel nun nurse office officer opera organisation organization palace parent
  parish park parliament party patient peak peninsula person pilot planet play poem police politician pope port president priest prince princess prison professor programme project province publication
  publisher queen rebel refugee region reporter republic reservoir resident resort restaurant river rocket satellite school scientist sea secretary series settlement ship shop show sister soldier son song square
  stadium star startup state station story street student suburb surgeon survivor team temple territory theatre theater tower town trust union university valley village volcano volunteer website wife husband woman world zone`);

/** Whether a noun is of what has a name of its own: a person, a place, a body, a work. */
function isNamed(noun: string): boolean {
  return NAMED.has(noun) || isAgent(noun);
}

const PROCESS =
  /(?:al|ance|ence|ion|ment|ness|sis|loss|ure|ing)$|^(?:abuse|arrest|breach|capture|exchange|hire|killing|lack|misuse|purchase|return|sale|seizure|surrender|theft|trade|transfer|use)$/;
/** Of these, what is said in judgement or explanation rather than to define. */
const NO_PROCESS =
  /^(?:animal|audience|capital|condition|destination|goal|hospital|meal|nation|region|movement|government|parliament|department)$/;

/** What stands behind the head noun and sets it apart: a clause, a phrase, or nothing. */
type Difference = 'clause' | 'phrase' | 'none';

export interface Genus {
  readonly opening: 'a' | 'any' | 'the' | 'bare';
  readonly head: string;
  /** Has an adjective or noun before its head. */
  readonly modified: boolean;
  readonly difference: Difference;
  /** Where the difference starts. */
  readonly after: number;
  /** Of a phrase: what it names is a kind too ("of a person"), not one thing ("of the region", "of Kenya"). */
  readonly generic: boolean;
}

const LONGEST = 12;

/** The noun phrase at `from`, behind the copula of a definition; null where what stands there ranks, judges, counts or names no class. */
export function genusAt(sentence: ParsedSentence, from: number): Genus | null {
  const { tokens, tags } = sentence;
  let i = from;
  while ((tags[i] ?? 0) & TAG.adverb) i++;
  const opening = openingAt(sentence, i);
  if (opening === null) return null;
  const first = opening === 'bare' ? i : i + 1;
  let head = -1;
  let at = first;
  for (; at < Math.min(first + LONGEST, tokens.length); at++) {
    const word = lowerAt(sentence, at);
    const tag = tags[at] ?? 0;
    if (word === 'most' || word === 'least' || isSuperlative(word)) return null;
    if (EVALUATIVE.has(word) && !CLASSES.has(word) && !NEUTRAL.test(word)) return null;
    if (tag & (TAG.noun | TAG.name)) head = at;
    else if (tag & (TAG.participle | TAG.gerund)) {
      // "the lending of money"; "a reef enclosing a lagoon"; "a cooking technique"
      if (head < 0 && tag & TAG.gerund && /^(?:in|of)$/.test(lowerAt(sentence, at + 1))) head = at;
      else if (head >= 0 && !((tags[at + 1] ?? 0) & TAG.noun)) break;
    } else if (!keepsOn(sentence, at, head)) break;
    // A word that may be an adjective too: "a right enjoyed over …".
    if (head < at && CLASSES.has(word) && (tags[at + 1] ?? 0) & (TAG.preposition | TAG.relative | TAG.participle)) head = at;
  }
  if (head < 0) return null;
  // What stands between the head and the end of the phrase is no noun: "a right that is absolute".
  const after = head + 1;
  const noun = lowerAt(sentence, head);
  if (ROLES.has(noun) || ROLES.has(noun.replace(/s$/, '')) || speaksToUs(sentence, after)) return null;
  return { opening, head: noun, modified: head > first, ...differenceAt(sentence, after), after };
}

/** Judgements that a description may need: "a severe form of". */
const NEUTRAL = /^(?:hard|serious|severe|simple|special|time)$/;

function openingAt({ tokens, tags }: ParsedSentence, i: number): Genus['opening'] | null {
  const word = tokens[i]?.lower ?? '';
  if (word === 'a' || word === 'an') return 'a';
  if (word === 'any') return 'any';
  if (word === 'the') return 'the';
  const tag = tags[i] ?? 0;
  return tag & (TAG.noun | TAG.adjective | TAG.gerund) && !(tag & TAG.number) ? 'bare' : null;
}

/** Adjectives with what joins them, "word or phrase", hyphens and adverbs stand within the phrase. */
function keepsOn({ tokens, tags }: ParsedSentence, i: number, head: number): boolean {
  const tag = tags[i] ?? 0;
  const next = tags[i + 1] ?? 0;
  if (tag & (TAG.adjective | TAG.adverb | TAG.number)) return true;
  if (tag & TAG.stop) return tokens[i]?.lower === '-';
  if (tag & TAG.coordinator) return (next & NOMINAL) !== 0;
  return (tag & TAG.comma) !== 0 && head < 0 && (next & (TAG.adjective | TAG.noun | TAG.participle)) !== 0;
}

const US = /^(?:i|me|my|our|ours|us|we|you|your)$/;

/** "a disease that we must cure": who speaks or is spoken to has no part in a meaning. */
function speaksToUs({ tokens }: ParsedSentence, from: number): boolean {
  for (let i = from; i < tokens.length; i++) if (US.test(tokens[i]?.lower ?? '')) return true;
  return false;
}

function differenceAt({ tokens, tags }: ParsedSentence, after: number): { readonly difference: Difference; readonly generic: boolean } {
  const tag = tags[after] ?? 0;
  const next = tags[after + 1] ?? 0;
  if (tag & TAG.relative && !/^(?:how|when|why)$/.test(tokens[after]?.lower ?? '')) return { difference: 'clause', generic: true };
  if (tag & (TAG.participle | TAG.gerund)) return { difference: 'clause', generic: true };
  if (tag & TAG.preposition && (next & TAG.relative || /^(?:which|whom)$/.test(tokens[after + 1]?.lower ?? '')))
    return { difference: 'clause', generic: true };
  if (tag & TAG.to) return { difference: 'phrase', generic: (next & TAG.base) !== 0 };
  if (!(tag & TAG.preposition)) return { difference: 'none', generic: false };
  const kind = (next & (TAG.noun | TAG.adjective | TAG.gerund | TAG.participle)) !== 0;
  return { difference: 'phrase', generic: kind || /^(?:an?|any|one)$/.test(tokens[after + 1]?.lower ?? '') };
}

/** Whether the phrase says what a term means. */
export function defines(sentence: ParsedSentence, term: Term, genus: Genus): boolean {
  const { opening, head, difference, modified } = genus;
  const classed = CLASSES.has(head) || CLASSES.has(head.replace(/s$/, ''));
  const process = PROCESS.test(head) && !NO_PROCESS.test(head);
  if (opening === 'any') return true;
  if (term.kind === 'word')
    return opening === 'a'
      ? (difference === 'clause' || (difference === 'phrase' && (classed || process))) && !isNamed(head) && !tellsPast(sentence, genus)
      : opening === 'the' && difference === 'phrase' && genus.generic && (classed || process);
  if (term.kind === 'indefinite') {
    if (opening === 'a') return difference !== 'none' || modified;
    return difference === 'clause' || (difference === 'phrase' && (genus.generic || classed));
  }
  if (difference === 'clause') return opening !== 'the' || classed || isRelative(sentence, genus);
  if (difference === 'none') return classed && opening !== 'the';
  if (classed || head === term.head) return true;
  if (opening === 'a') return head.endsWith('ing');
  if (opening === 'the') return process && ABSTRACT.test(term.head) && lowerAt(sentence, genus.after) === 'of';
  return clauseFollows(sentence, genus.after);
}

/** The same for a phrase set apart behind its term: "Species richness, the number of species in a plot, …". */
export function glossDefines(term: Term, { opening, head, difference, generic }: Genus): boolean {
  const process = PROCESS.test(head) && !NO_PROCESS.test(head);
  if (term.kind === 'word') return opening === 'the' && difference === 'phrase' && generic && process;
  return difference !== 'none' && (CLASSES.has(head) || process) && !isNamed(head);
}

/** The same for what stands behind a term and a colon: "Emigrant: a person who leaves a country"; one word may be a name. */
export function rowDefines({ head, difference, generic, opening }: Genus, isWord: boolean): boolean {
  // "Nepal: a country that …"
  if (isWord && isNamed(head) && !/^(?:person|persons|people|child|woman|worker|migrant)$/.test(head)) return false;
  if (difference === 'clause') return true;
  const classed = CLASSES.has(head) || CLASSES.has(head.replace(/s$/, '')) || (PROCESS.test(head) && !NO_PROCESS.test(head));
  return difference === 'phrase' && classed && (generic || opening !== 'bare');
}

function isRelative({ tags }: ParsedSentence, { after }: Genus): boolean {
  return [after, after + 1].some(i => ((tags[i] ?? 0) & TAG.relative) !== 0);
}

/** "bodies of dense ice that move": the clause behind a short phrase. */
function clauseFollows({ tags }: ParsedSentence, from: number): boolean {
  for (let i = from + 1; i < from + 5; i++) {
    const tag = tags[i] ?? 0;
    if (tag & TAG.relative) return true;
    if (!(tag & NOMINAL)) return false;
  }
  return false;
}

/** "a film that won two prizes": what has a history is one thing. */
function tellsPast({ groups }: ParsedSentence, { after }: Genus): boolean {
  return groups.some(({ first, past, main }) => past && !main && first >= after);
}
