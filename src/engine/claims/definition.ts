/** Tells a sentence that says what a term means. Cost: linear; a few dozen words are looked at. */
import { defines, genusAt, glossDefines } from './definition/genus.ts';
import { type Term, termOf } from './definition/term.ts';
import { findPhrases } from './phrases.ts';
import { lowerAt, type ParsedSentence } from './sentence.ts';
import { subjectOf, type TokenRange, type VerbGroup } from './syntax/clause.ts';
import { NOMINAL, TAG } from './syntax/words.ts';

/** Whether a sentence says what a term means: by a defining phrase, or as "X is a kind of Y that …" of a common noun. */
export function isDefinition(sentence: ParsedSentence): boolean {
  const { main, tags } = sentence;
  if (findPhrases(sentence, 'defining').some(({ from, to }) => phraseDefines(sentence, from, to))) return true;
  if (main === null || main.negated) return main !== null && glosses(sentence);
  if (namesMeaning(sentence, main) || glosses(sentence) || setsOut(sentence, main) || laysMeaning(sentence, main)) return true;
  const lays = main.modal === 'shall';
  if (main.modal !== null && !lays) return false;
  if (main.base === 'mean' && !main.passive && lowerAt(sentence, main.verb + 1) !== 'that') {
    const adverb = lowerAt(sentence, main.first - 1);
    // "Usury originally meant the charging of any interest"
    if (main.past) return ONCE.test(adverb) && isTerm(sentence, subjectOf(sentence, main.first, 0));
    if (lays || isQuotedTerm(sentence, main.first)) return true;
    return !((tags[main.first - 1] ?? 0) & TAG.adverb) && isTerm(sentence, subjectOf(sentence, main.first, 0));
  }
  return main.base === 'be' && !main.past && !main.passive && !lays && main.verb === main.first && equates(sentence, main);
}

const ONCE = /^(?:formerly|historically|once|originally)$/;

/** "A quorum is the number of members who …", "Demurrage is what a charterer pays", "Herd immunity is when enough people are immune". */
function equates(sentence: ParsedSentence, { first, verb }: VerbGroup): boolean {
  const plural = lowerAt(sentence, verb) === 'are';
  const called = calledTerm(sentence, first);
  const subject = bareSubject(sentence, first);
  const term = called ?? (subject.to > first ? null : termOf(sentence, subject, plural));
  if (term === null) return false;
  const next = lowerAt(sentence, verb + 1);
  if (next === 'what') return term.kind !== 'word' && (sentence.tags[verb + 2] ?? 0) !== TAG.pronoun;
  if (next === 'when') return term.kind !== 'word';
  // "A closed lake is one that has no outlet"
  if (next === 'one' && term.kind === 'indefinite') return [2, 3].some(step => ((sentence.tags[verb + step] ?? 0) & TAG.relative) !== 0);
  const genus = genusAt(sentence, verb + 1);
  return genus !== null && defines(sentence, term, genus);
}

/** "What economists call moral hazard is …", "What is known as a cold call is …": a free clause gives the term. */
function calledTerm({ tokens, groups }: ParsedSentence, verb: number): Term | null {
  const calling = tokens[0]?.lower === 'what' && groups.some(({ base, verb: at }) => at < verb && /^(?:call|know|term)$/.test(base));
  return calling ? { kind: 'kind', head: tokens[verb - 1]?.lower ?? '' } : null;
}

function isTerm(sentence: ParsedSentence, subject: TokenRange): boolean {
  const term = termOf(sentence, subject, false);
  return term !== null && term.kind !== 'word';
}

/** "Duress consists in pressure that …", "Bonded labour occurs when …": a term, and what makes it. */
function setsOut(sentence: ParsedSentence, { base, first, verb, past, negated, modal }: VerbGroup): boolean {
  if (past || negated || modal !== null || verb !== first) return false;
  const next = lowerAt(sentence, verb + 1);
  const sets =
    base === 'consist' ? next === 'in' : /^(?:arises|exists|occurs)$/.test(lowerAt(sentence, verb)) && /^(?:if|when|where)$/.test(next);
  return sets && (first === 1 || isTerm(sentence, subjectOf(sentence, first, 0)));
}

/** The subject without what commas set apart behind it: "Plankton, from the Greek word for wanderer, are …". */
function bareSubject(sentence: ParsedSentence, verb: number): TokenRange {
  if (lowerAt(sentence, verb - 1) === ',')
    for (let i = 1; i < 4 && i < verb - 1; i++) if (lowerAt(sentence, i) === ',') return { from: 0, to: i };
  return subjectOf(sentence, verb, 0);
}

/** `"Domicile" means`: a term in quotation marks opens the sentence. */
function isQuotedTerm({ quoted }: ParsedSentence, verb: number): boolean {
  return verb > 2 && verb < 10 && quoted[0] === 1 && quoted[verb - 1] === 1;
}

const CLASSING = /^(?:class|classify|consider|count|deem|regard|treat)$/;

/** "A net was classed as serviceable if …", "For the purposes of this Act, a child is employed if …", "The word comes from …, meaning …". */
function laysMeaning(sentence: ParsedSentence, { base, first, verb, passive }: VerbGroup): boolean {
  const opening = lowerAt(sentence, 0);
  if (passive && CLASSING.test(base)) return /^an?$/.test(opening) && (follows(sentence, verb, 'if') || follows(sentence, verb, 'when'));
  if (opening === 'for' && lowerAt(sentence, 2) === 'purposes') return (base === 'be' || passive) && follows(sentence, verb, 'if');
  const word = /^(?:expression|name|term|word)$/.test(lowerAt(sentence, first - 1)) && /^(?:come|derive)$/.test(base);
  return word && (follows(sentence, verb, 'meaning') || follows(sentence, verb, 'means'));
}

/** `"Vehicle" includes any trailer`, `In this part, a "child" is any person`, "We define X as", "By X we mean". */
function namesMeaning(sentence: ParsedSentence, { base, first, verb, modal, passive, past }: VerbGroup): boolean {
  const { quoted, tags } = sentence;
  if (modal !== null && modal !== 'shall') return false;
  // 'The word "bailiwick" denoted the district of a bailiff.'
  if (past) return /^(?:denote|mean|signify)$/.test(base) && !passive && quoted[first - 1 - fillers(sentence, first)] === 1;
  // "… is defined in section 18 as", "A person is in bondage when", 'The name "fen" is given to peat wetland'
  if (passive && base === 'mean') return lowerAt(sentence, 0) === 'by';
  if (passive)
    return (
      base === 'define' ||
      (base === 'give' && lowerAt(sentence, verb + 1) === 'to' && quoted[first - 1] === 1 && NAMED.test(lowerAt(sentence, 1)))
    );
  // 'A document is "authentic" if …'
  const person = first === 2 && lowerAt(sentence, 1) === 'person';
  if (base === 'be' && /^an?$/.test(lowerAt(sentence, first - 2)) && (person || quoted[verb + 1] === 1))
    return follows(sentence, verb, 'when') || follows(sentence, verb, 'if');
  const subject = lowerAt(sentence, first - 1);
  if (base === 'define') return /^(?:we|i)$/.test(subject) && follows(sentence, verb, 'as');
  // 'We use "informal settlement" for any group of dwellings'
  if (base === 'use' && /^(?:we|i)$/.test(subject))
    return quoted[verb + 1] === 1 && (follows(sentence, verb, 'for') || follows(sentence, verb, 'to'));
  if (/^(?:mean|understand)$/.test(base) && /^(?:we|i)$/.test(subject)) return lowerAt(sentence, 0) === 'by';
  if (quoted[first - 1] !== 1 || quoted[first] === 1) return false;
  let open = first - 1;
  while (open > 0 && quoted[open - 1] === 1 && first - open < 8) open--;
  if (open > 12) return false;
  if (/^(?:denote|describe|mean|signify)$/.test(base)) return true;
  const term = open === 0 || /^(?:an?|term|word|expression|phrase|,)$/.test(lowerAt(sentence, open - 1));
  if (!term || !((tags[verb + 1] ?? 0) & TAG.determiner)) return false;
  const generic = /^(?:an?)$/.test(lowerAt(sentence, open - 1));
  return base === 'include' || (base === 'be' && (generic || /^(?:an?|any)$/.test(lowerAt(sentence, verb + 1))));
}

const NAMED = /^(?:expression|label|name|phrase|term|word)$/;

/** How many adverbs stand before the verb. */
function fillers({ tags }: ParsedSentence, first: number): number {
  let count = 0;
  while ((tags[first - 1 - count] ?? 0) & TAG.adverb) count++;
  return count;
}

/**
 * A term without an article, and its meaning set apart behind it: "Species richness, the number of species in a plot, was recorded", "Hypoxia, or
 * lack of oxygen, killed …", "Gig workers — people paid by the task — have …".
 */
function glosses(sentence: ParsedSentence): boolean {
  const { main, tags } = sentence;
  if (main === null) return false;
  let mark = 1;
  while (mark < 4 && !isMark(sentence, mark)) mark++;
  if (mark === 4 || mark > main.first) return false;
  for (let i = 0; i < mark; i++) if (!((tags[i] ?? 0) & (i === 0 ? NOMINAL : TAG.noun | TAG.adjective))) return false;
  const term = termOf(sentence, { from: 0, to: mark }, false);
  if (term === null) return false;
  const kind = term.kind === 'kind';
  if (lowerAt(sentence, mark + 1) === 'that' && lowerAt(sentence, mark + 2) === 'is' && (tags[mark + 3] ?? 0) & TAG.comma) return kind;
  if (!closes(sentence, mark)) return false;
  if (lowerAt(sentence, mark + 1) === 'or') return main.first - mark > 4 && isBareName(sentence, mark + 2, main.first - 1);
  const genus = genusAt(sentence, mark + 1);
  if (genus === null || genus.difference === 'none') return false;
  // "Gig workers — people paid by the task —"
  if (genus.opening === 'bare') return kind && genus.difference === 'clause' && /^(?:people|persons|those)$/.test(genus.head);
  return genus.opening === 'the' || kind ? glossDefines(term, genus) : false;
}

/** A comma, or a dash that stands apart. */
function isMark({ tokens, tags }: ParsedSentence, i: number): boolean {
  if ((tags[i] ?? 0) & TAG.comma) return true;
  const dash = tokens[i];
  return dash?.lower === '-' && dash.start > (tokens[i - 1]?.end ?? 0);
}

/** "or lack of oxygen": two words or more without a name or an owner. */
function isBareName({ tags }: ParsedSentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!((tags[i] ?? 0) & (TAG.noun | TAG.adjective | TAG.preposition | TAG.gerund | TAG.participle))) return false;
  return true;
}

/** Whether the mark that opened the gloss at `mark` stands before the main verb again. */
function closes(sentence: ParsedSentence, mark: number): boolean {
  const { main } = sentence;
  return main !== null && main.first > mark + 2 && isMark(sentence, main.first - 1);
}

function follows({ tokens }: ParsedSentence, from: number, word: string): boolean {
  for (let i = from + 1; i < from + 12; i++) if (tokens[i]?.lower === word) return true;
  return false;
}

function phraseDefines(sentence: ParsedSentence, from: number, to: number): boolean {
  const first = lowerAt(sentence, from);
  if (first === 'the')
    return from <= 1 && /^(?:is|refers|means|was|describes|covers|denotes)$/.test(lowerAt(sentence, sentence.main?.verb ?? -1));
  if (first === 'refers' || first === 'use' || first === 'uses') return sentence.main?.verb === from;
  // "More work is called for"
  if (isNickname(sentence, to) || lowerAt(sentence, to) === 'for') return false;
  if (first === 'is' || first === 'are') return !((sentence.tags[to] ?? 0) & TAG.adjective && (sentence.tags[to + 1] ?? 0) === 0);
  if (first === 'known' || first === 'also' || first === 'referred')
    return !/^(?:the|a|one)$/.test(lowerAt(sentence, to)) || lowerAt(sentence, from - 1) === ',';
  return true;
}

/** "known as the Old Lady", "called Big Ben": names one thing, defines none. */
function isNickname({ tokens, tags }: ParsedSentence, from: number): boolean {
  let i = from;
  while (i < from + 3 && ((tags[i] ?? 0) & TAG.quote || /^(?:the|['‘])$/.test(tokens[i]?.lower ?? ''))) i++;
  const word = tokens[i]?.text ?? '';
  return word !== '' && word !== word.toLowerCase() && word !== word.toUpperCase();
}
