import { words } from '../text/wordSet.ts';
import { isSuperlative } from './lexicon/ranking.ts';
import { findPhrases } from './phrases.ts';
import { lowerAt, type ParsedSentence } from './sentence.ts';
import { subjectOf, type TokenRange, type VerbGroup } from './syntax/clause.ts';
import { NOMINAL, TAG } from './syntax/words.ts';

/** Head nouns by which a definition places its term in a class. */
const CLASSES = words(
  `ability acid act activity agreement amount area art article belief beverage branch category chemical class collection compound concept condition crime custom dance device discipline disease dish disorder drink doctrine document element enzyme event
   exchange fabric field form framework function game gas genre group hormone idea illness infection instrument kind language law legal machine material means measure mechanism medication method mineral model molecule movement offence offense organ organism phenomenon philosophy
   place plant policy practice principle procedure process product program property protein quantity ratio relationship right ritual rule sale science sequence set situation species sport state
   angle arrangement capacity charge degree extent fee force fraction interval levy pattern period portion proportion rate remedy tendency transfer strategy structure style subset
   substance syndrome system tactic tax technique technology term theory tool trade tradition treatment type unit use virus vessel`,
);

/** Classes of things, by which a term with "a" is defined: "A ryokan is a traditional Japanese inn." */
const THINGS = words(
  `animal apparatus bird boat body bond book bridge building cart cell ceremony church coin container contest court covering dam dwelling emblem fee festival figure fish flower fruit furnace garment gate gland grain hall hat herd hill house
   hut inlet inn insect island jar journal knife lake layer lens letter list loan mammal mark mass membrane metal mound mountain number office ornament painting particle passage payment piece pit plain poem pot prayer priest
   rank reef reptile ring river robe rock room sail school script seal settlement shelter ship shoe shop shrub sign soil song space spring statement stone storm stove surface sword symbol temple tent test text tissue title tower
   tree trench tube valley valve vehicle verse wall weapon well wheel wind window word worm`,
);

/** Whether a sentence says what a term means: by a defining phrase, or as "X is a kind of Y that …" of a common noun. */
export function isDefinition(sentence: ParsedSentence): boolean {
  const { main, tags } = sentence;
  if (findPhrases(sentence, 'defining').some(({ from, to }) => defines(sentence, from, to))) return true;
  if (main !== null && !main.negated && namesMeaning(sentence, main)) return true;
  if (glosses(sentence)) return true;
  if (main?.base === 'mean' && !main.past && !main.negated && main.first === main.verb && lowerAt(sentence, main.verb + 1) !== 'that')
    return (
      isQuotedTerm(sentence, main.first) ||
      (!((tags[main.first - 1] ?? 0) & TAG.adverb) && isTerm(sentence, subjectOf(sentence, main.first, 0)))
    );
  if (main !== null && setsOut(sentence, main)) return true;
  if (main?.base !== 'be' || main.past || main.passive || main.negated || main.modal !== null || main.verb !== main.first) return false;
  const subject = bareSubject(sentence, main.first);
  if (main.first === 1 && namesKind(sentence)) return true;
  // "Plankton are …": the name of one thing has "is".
  const plural = subject.from === 0 && subject.to === 1 && ((tags[0] ?? 0) & TAG.name) !== 0 && lowerAt(sentence, main.verb) === 'are';
  if ((!plural && !isTerm(sentence, subject)) || subject.to > main.first) return false;
  // "Demurrage is what a charterer pays"
  if (lowerAt(sentence, main.verb + 1) === 'what') return (sentence.tags[main.verb + 2] ?? 0) !== TAG.pronoun;
  return classifies(sentence, main.verb + 1, {
    article: /^an?$/.test(lowerAt(sentence, subject.from)),
    head: lowerAt(sentence, subject.to - 1),
  });
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

/** `"Vehicle" includes any trailer`, `In this part, a "child" is any person`, "We define X as", "By X we mean". */
function namesMeaning(sentence: ParsedSentence, { base, first, verb, modal, passive, past }: VerbGroup): boolean {
  const { quoted, tags } = sentence;
  if (modal !== null) return false;
  // 'The word "bailiwick" denoted the district of a bailiff.'
  if (past) return /^(?:denote|mean|signify)$/.test(base) && !passive && quoted[first - 1 - fillers(sentence, first)] === 1;
  // "… is defined in section 18 as", "A person is in bondage when", 'The name "fen" is given to peat wetland'
  if (passive && base === 'mean') return lowerAt(sentence, 0) === 'by';
  if (passive)
    return (
      base === 'define' ||
      (base === 'give' && lowerAt(sentence, verb + 1) === 'to' && quoted[first - 1] === 1 && NAMED.test(lowerAt(sentence, 1)))
    );
  if (
    base === 'be' &&
    lowerAt(sentence, first - 2) === 'a' &&
    lowerAt(sentence, first - 1) === 'person' &&
    (first === 2 || quoted[verb + 1] === 1)
  )
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
  if (base === 'mean' || base === 'denote' || base === 'signify') return true;
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

/** "Species richness, the number of species in a plot, was recorded": a term without an article, and its class between commas. */
function glosses(sentence: ParsedSentence): boolean {
  const { main, tags } = sentence;
  if (main === null) return false;
  let comma = 1;
  while (comma < 4 && !((tags[comma] ?? 0) & TAG.comma)) comma++;
  if (comma === 4 || comma > main.first || !isTerm(sentence, { from: 0, to: comma })) return false;
  for (let i = 0; i < comma; i++) if (!((tags[i] ?? 0) & (i === 0 ? NOMINAL : TAG.noun | TAG.adjective))) return false;
  if (lowerAt(sentence, comma + 1) === 'that' && lowerAt(sentence, comma + 2) === 'is' && (tags[comma + 3] ?? 0) & TAG.comma) return true;
  if (!/^(?:an?|the)$/.test(lowerAt(sentence, comma + 1))) return false;
  for (let i = comma + 2; i < comma + 5; i++) {
    if (CLASSES.has(lowerAt(sentence, i)) || lowerAt(sentence, i) === 'number')
      return GLOSSED.test(lowerAt(sentence, i + 1)) && closes(sentence, i + 1);
    if (!((tags[i] ?? 0) & (TAG.adjective | TAG.noun))) return false;
  }
  return false;
}

const GLOSSED = /^(?:at|by|in|of|that|to|where|which)$/;

/** Whether a comma and the main verb follow. */
function closes({ main, tags }: ParsedSentence, from: number): boolean {
  return main !== null && main.first > from && ((tags[main.first - 1] ?? 0) & TAG.comma) !== 0;
}

function follows({ tokens }: ParsedSentence, from: number, word: string): boolean {
  for (let i = from + 1; i < from + 12; i++) if (tokens[i]?.lower === word) return true;
  return false;
}

function defines(sentence: ParsedSentence, from: number, to: number): boolean {
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

/** Classes whose members are kinds, not single things: whatever is called a dish has no date and no place of its own. */
const KINDS = words(
  `acid alloy beverage bread cheese condiment dance dessert disease dish disorder drink drug dye enzyme fabric fever fibre game gas herb hormone illness infection metal mineral
   neurotransmitter pigment protein pudding rock salad sauce sausage soup spice spirit stew sweetener syndrome virus vitamin`,
);

/** "Kimchi is a Korean dish of …": one word, a kind by its class. */
function namesKind(sentence: ParsedSentence): boolean {
  const { tags } = sentence;
  if (!((tags[0] ?? 0) & (TAG.name | TAG.noun)) || !/^an?$/.test(lowerAt(sentence, 2))) return false;
  for (let i = 3; i < 9; i++) {
    if (!((tags[i] ?? 0) & (NOMINAL | TAG.participle | TAG.gerund)) && lowerAt(sentence, i) !== '-') return false;
    if (KINDS.has(lowerAt(sentence, i))) return ((tags[i + 1] ?? 0) & (TAG.preposition | TAG.relative | TAG.participle | TAG.comma)) !== 0;
  }
  return false;
}

const QUANTIFIERS = /^(?:few|little|many|more|most|much|several|some)$/;
/** Endings of words that name no one and no place. */
const ABSTRACT =
  /(?:age|aemia|emia|algia|ance|archy|cide|ence|cracy|cy|ery|graphy|lexia|lysis|mania|oxia|pathy|phobia|plasia|ics|ing|ism|itis|ity|logy|ment|ness|osis|sis|tion|sion|tomy|ure|ury|ry|ship)$/;

/** A common noun phrase of at most eight words without an article of its own, or with "a": "Human trafficking", "A quorum". */
function isTerm({ tokens, tags }: ParsedSentence, { from, to }: TokenRange): boolean {
  if (to - from === 0 || to - from > 8 || from > (opensField(tokens, from) ? 6 : 3)) return false;
  const article = tokens[from]?.lower ?? '';
  const head = /^(?:an?)$/.test(article) ? from + 1 : from;
  if (((tags[from] ?? 0) & (TAG.determiner | TAG.pronoun) && head === from) || QUANTIFIERS.test(article)) return false;
  for (let i = head; i < to; i++) if ((tags[i] ?? 0) & TAG.preposition && head > from && tokens[i]?.lower !== 'of') return false;
  for (let i = head; i < to; i++) if ((tags[i] ?? 0) & TAG.pronoun || (tags[i] ?? 0) & TAG.number) return false;
  // The first word of a sentence has a capital anyhow; a second one with a capital makes it a name.
  if ((tags[head] ?? 0) & TAG.name && to - head === 1) return head > from || ABSTRACT.test(tokens[head]?.lower ?? '');
  return !((tags[head + 1] ?? 0) & TAG.name);
}

/** "In music theory, a cadence is …": the field comes first. */
function opensField(tokens: ParsedSentence['tokens'], from: number): boolean {
  return tokens[0]?.lower === 'in' && tokens[from - 1]?.lower === ',';
}

const PROCESS = /(?:al|ance|ence|ion|ment|ness|sis|loss|ure|ing)$|^(?:abuse|breach|misuse|sale|theft|trade|transfer|use)$/;
/** Of these, what is said in judgement or explanation rather than to define. */
const NO_PROCESS =
  /^(?:animal|audience|condition|consequence|destination|essence|evidence|exception|expression|explanation|foundation|goal|importance|influence|question|reason|rival|solution|capital|meal)$/;

/** "Photobleaching is the loss of …": one process is said to be another. */
function isProcess(sentence: ParsedSentence, of: number, head: string): boolean {
  const noun = lowerAt(sentence, of - 1);
  return (
    lowerAt(sentence, of) === 'of' &&
    ABSTRACT.test(head) &&
    PROCESS.test(noun) &&
    !NO_PROCESS.test(noun) &&
    lowerAt(sentence, of - 2) === 'the'
  );
}

/** `term.article`: the term has one, and so stands for its whole kind. "the trade of humans", "a process by which", "human trafficking that occurs". */
function classifies(sentence: ParsedSentence, from: number, term: { readonly article: boolean; readonly head: string }): boolean {
  const { tokens, tags } = sentence;
  let i = from;
  let noun = false;
  while ((tags[i] ?? 0) & TAG.adverb) i++;
  if (!/^(?:an?|the|any)$/.test(lowerAt(sentence, i)) && !((tags[i] ?? 0) & (NOMINAL | TAG.gerund))) return false;
  const opening = lowerAt(sentence, i);
  const end = Math.min(i + 9, tokens.length);
  let classed = false;
  // "Stateless persons are people who …"
  if (/^(?:individuals|people|persons|those)$/.test(opening) && (tags[i + 1] ?? 0) & TAG.relative) return true;
  for (; i < end; i++) {
    const lower = lowerAt(sentence, i);
    const tag = tags[i] ?? 0;
    if (lower === 'most' || lower === 'least' || isSuperlative(lower)) return false;
    const one = lower.replace(/s$/, '');
    if (CLASSES.has(lower) || CLASSES.has(one) || (term.article && THINGS.has(one))) classed = true;
    // "is a right enjoyed over …": a word that may be an adjective too.
    // "the lending of money"
    const deed = (tag & TAG.gerund) !== 0 && lowerAt(sentence, i + 1) === 'of' && lowerAt(sentence, i - 1) === 'the';
    if (tag & TAG.noun || deed || (CLASSES.has(lower) && (tags[i + 1] ?? 0) & (TAG.preposition | TAG.relative | TAG.participle)))
      noun = true;
    if (tag & TAG.preposition)
      return (
        noun &&
        (isProcess(sentence, i, term.head) ||
          classed ||
          term.article ||
          lowerAt(sentence, i - 1) === term.head ||
          ((tags[i + 1] ?? 0) & TAG.relative) !== 0)
      );
    if (tag & TAG.relative && i > from + 1) return true;
    if (tag & (TAG.participle | TAG.gerund) && noun && !deed) return (classed || term.article) && opening !== 'the';
    if (tag & TAG.comma && !noun) continue;
    if (tag & (TAG.comma | TAG.stop) && lower !== '-') return classed;
  }
  return classed && end === tokens.length;
}
