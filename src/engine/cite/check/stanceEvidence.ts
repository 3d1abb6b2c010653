/**
 * What speaks for it that a sentence of a report goes back to a certain sentence of its source, and has lost what that has: one number each, most of them
 * 0 or 1. Cost: the words of both.
 */
import type { Concept } from '../../compare/relation/concepts.ts';
import type { CslName } from '../../model/index.ts';
import { isPastDoubt, type Loose, looseWords } from './certainty.ts';
import { denials, deniesSomehow } from './denials.ts';
import { doubts } from './lostDoubt.ts';
import { hasSpeaker, isNobody, isToldByOther, namesSpeaker, tellsSpeaker } from './lostSpeaker.ts';
import { isOpenWord } from './openWords.ts';
import { heldByPolarity, isTurned } from './polarity.ts';
import { likeness, type SaidSentence, shareFigure, type SourceSentence, type Support, weightIn } from './sourceSentences.ts';
import { isBySpeaker, namesOf } from './speakers.ts';
import { partsAround } from './stanceParts.ts';
import { wordsOf } from './stanceWords.ts';
import { isOppositeDeed, isTakenUp } from './turnedRound.ts';

/** What a sentence of a report may have lost of its source. */
export type StanceCode = 'negation/lost' | 'attribution/lost' | 'hedge/strengthened';

/** A sentence of a source, with the others that say something of the same. */
export interface Lost {
  readonly code: StanceCode;
  readonly support: Support;
  /** All that say something of the same, best first. */
  readonly all: readonly Support[];
  /** Whether the rules find it lost as against this sentence alone. */
  readonly isLost: boolean;
  /** What the rules are sure of: in the sentence, or in a clause of it. */
  readonly sure: 'sentence' | 'clause' | null;
  /** Whether the rules are sure that something else is lost. */
  readonly isOther: boolean;
  /** The whole sentence, where a clause of it is weighed. */
  readonly whole: SaidSentence;
}

export type Evidence = Readonly<Record<string, number>>;

/** Words behind which something has changed since the source was written. */
const SINCE = /^(?:since|now|also|already|meanwhile|later)$/;
const NEAR = 0.15;
const FEW = 5;
/** A sentence of fewer words that say something tells nothing by itself. */
const LEAST = 3;

const yes = (is: boolean): number => (is ? 1 : 0);

/** The evidence on one sentence of a source, by name. */
export function stanceEvidence(said: SaidSentence, lost: Lost): Evidence {
  const { code, support, all, isLost, sure, isOther, whole } = lost;
  const { sentence, score, ofReport, ofSource, verbatim } = support;
  const others = all.filter(each => each !== support);
  const top = all[0]?.score ?? 0;
  const evidence: Evidence = {
    any: 1,
    score,
    ofReport,
    ofSource,
    verbatim,
    isTop: yes(score >= top),
    below: top - score,
    alone: Math.max(0, score - (others[0]?.score ?? 0)),
    kept: yes(others.some(each => each.score >= score - NEAR && !hasCue(code, each.sentence))),
    rule: yes(isLost),
    sure: yes(sure === 'sentence'),
    sureClause: yes(sure === 'clause'),
    other: yes(isOther),
    figure: yes(shareFigure(said, sentence)),
    saidFigure: yes(said.facts.quantities.length > 0),
    few: yes(said.concepts.size < FEW),
    sourceFew: yes(sentence.concepts.size < LEAST),
    shared: Math.min(FEW, sharedIn(said.concepts, sentence.concepts)) / FEW,
    novel: 1 - shareOf(said.concepts, new Set([...sentence.concepts, ...sentence.context])),
    context: yes(sentence.context.size > 0),
    item: yes(sentence.isItem),
    bySpeaker: yes(isBySpeaker(said, sentence)),
    attributed: yes(said.facts.attribution !== null),
    since: yes(said.tokens.some(({ lower }) => SINCE.test(lower))),
    ...ofWhole(said, whole, support),
    ...OF_CODE[code](said, support, all, whole),
  };
  return code === 'negation/lost' ? { ...evidence, ...together(evidence) } : evidence;
}

/** Of a clause, what the rest of its sentence says that may be said of the clause too. */
function ofWhole(said: SaidSentence, whole: SaidSentence, { sentence }: Support): Evidence {
  if (said === whole) return {};
  return {
    clause: 1,
    clauseFew: yes(said.concepts.size < FEW),
    wholeAttributed: yes(whole.facts.attribution !== null && said.facts.attribution === null),
    wholeTells: yes(tellsSpeaker(whole, sentence)),
    wholeOpen: yes(whole.tokens.some(isOpenWord)),
    wholeHedged: yes(whole.facts.hedges.length > said.facts.hedges.length),
    wholeDenies: yes(denials(whole.tokens).length > denials(said.tokens).length),
    wholeShared: shareOf(sentence.concepts, whole.concepts) - shareOf(sentence.concepts, said.concepts),
  };
}

/** From so likely a sentence on it is clear that it is the one meant. */
const MEANT = 0.3;

/** Where the source alone denies: what tells more together than each by itself. */
function together({
  inSource = 0,
  saidSomehow = 0,
  isTop = 0,
  score = 0,
  alone = 0,
  part = 0,
  rest = 0,
  toldRest = 0,
}: Evidence): Evidence {
  const isLoose = inSource * (1 - saidSomehow);
  const clear = isLoose * isTop * Math.max(0, score - MEANT);
  return {
    clear,
    clearRest: clear * rest * (1 - toldRest),
    loosePart: isLoose * part * score,
    looseTop: isLoose * isTop,
    looseAlone: isLoose * alone,
  };
}

/** Words by which a report says that something is so after all. */
const AFFIRMING =
  /^(?:accept(?:s|ed)?|admit(?:s|ted)?|acknowledge[sd]?|agree[sd]?|bears?|bore|borne|concede[sd]?|confirm(?:s|ed)?|consent(?:s|ed)?|corroborate[sd]?|duly|establish(?:es|ed)|grant(?:s|ed)?|indeed|likewise|prove[sdn]?|share[sd]?|support(?:s|ed)?|uphold|upheld|verif(?:y|ies|ied))$/;

/** "Calls it unfortunate that …", "regrets that …": what is so spoken of is taken for true, whoever speaks. */
const FACTIVE =
  /\b(?:call(?:s|ed)?|f[io]nds?|found|think(?:s)?|thought) it \p{Ll}+ that\b|\b(?:deplore|lament|regret|welcome)(?:s|d|ed)? (?:the fact )?that\b/iu;

/** What ought to be is nobody's to know. */
const SHOULD = /\b(?:should|must|ought|needs? to|recommend\w*|propos\w*|call(?:s|ed)? (?:on|for))\b/i;

/** Whether who speaks in a sentence is who wrote its document: "the Commission finds", in its report. */
function isByAuthor(sentence: SourceSentence): boolean {
  const place = sentence.facts.attribution?.source ?? null;
  if (place === null) return false;
  const { author, publisher } = sentence.source.document.record;
  const own = new Set([...(author ?? []).flatMap(namesIn), ...(publisher ?? '').toLowerCase().split(/\P{L}+/u)]);
  const names = [...namesOf(wordsOf(sentence, place))];
  return names.length > 0 && names.every(name => own.has(name));
}

function namesIn(name: CslName): readonly string[] {
  return Object.values(name)
    .join(' ')
    .toLowerCase()
    .split(/\P{L}+/u);
}

/** Whether a sentence of a source has what may be lost. */
function hasCue(code: StanceCode, sentence: SourceSentence): boolean {
  const { tokens, facts } = sentence;
  if (code === 'negation/lost') return denials(tokens).length > 0 || isTakenUp(sentence);
  return code === 'attribution/lost'
    ? hasSpeaker(sentence) && !FACTIVE.test(wordsOf(sentence, sentence.span))
    : facts.hedges.length > 0 || doubts(sentence).length > 0 || looseWords(sentence).length > 0;
}

/** Whether a sentence of a source may have what a report has lost: the cue itself, or what the report turns into its opposite or puts past doubt. */
export function mayHaveLost(code: StanceCode, said: SaidSentence, sentence: SourceSentence): boolean {
  return (
    hasCue(code, sentence) ||
    (code === 'negation/lost' && (denials(said.tokens).length > 0 || isTurned(said, sentence))) ||
    (code === 'hedge/strengthened' && isPastDoubt(said, sentence, 'all'))
  );
}

type OfCode = (said: SaidSentence, support: Support, all: readonly Support[], whole: SaidSentence) => Evidence;

const OF_CODE: Readonly<Record<StanceCode, OfCode>> = {
  'negation/lost': (said, support, all) => {
    const { sentence, score } = support;
    const [own, theirs] = [denials(said.tokens), denials(sentence.tokens)];
    const [isOwn, isTheirs] = [own.length > 0, theirs.length > 0];
    const isAffirmed = said.tokens.some(({ lower }) => AFFIRMING.test(lower));
    const takenUp = !isTheirs && !isOwn && isTakenUp(sentence);
    return {
      affirms: yes(isAffirmed),
      affirmed: yes(isAffirmed && isTheirs && !isOwn),
      takenUp: yes(takenUp),
      takenUpAndAffirmed: yes(takenUp && isAffirmed),
      takenUpAndLike: takenUp ? score : 0,
      inSource: yes(isTheirs && !isOwn),
      inReport: yes(isOwn && !isTheirs),
      inBoth: yes(isOwn && isTheirs),
      unlike: yes(isOwn && isTheirs && own.length !== theirs.length),
      several: yes(own.length + theirs.length > 1),
      saidSomehow: yes(isTheirs && !isOwn && deniesSomehow(said, sentence)),
      sourceSomehow: yes(!isTheirs && deniesSomehow(sentence, said)),
      opposite: yes(isOppositeDeed(said, sentence)),
      focus: Math.max(0, ...theirs.map(({ of }) => shareOf(new Set(of), said.concepts))),
      ownFocus: Math.max(0, ...own.map(({ of }) => shareOf(new Set(of), sentence.concepts))),
      deed: yes(theirs.some(({ isDeed }) => isDeed)),
      ...ofPart(
        said,
        sentence,
        theirs.map(({ at }) => at),
      ),
      ...ofPolarity(said, support, score >= (all[0]?.score ?? 0)),
      norm: yes(SHOULD.test(wordsOf(said, said.span))),
      normThere: yes(SHOULD.test(wordsOf(sentence, sentence.span))),
      elliptic: yes(theirs.length > 0 && theirs.every(({ isElliptic }) => isElliptic)),
      speaks: yes(sentence.facts.attribution !== null),
      doubt: yes(sentence.facts.hedges.length > 0),
    };
  },
  'attribution/lost': (said, { sentence }, all) => {
    const { attribution, hedges } = sentence.facts;
    const cue = attribution === null ? '' : wordsOf(sentence, attribution.cue).toLowerCase();
    const source = attribution?.source ?? null;
    const name = source === null ? '' : wordsOf(sentence, source);
    return {
      tells: yes(tellsSpeaker(said, sentence) && !isToldByOther(said, sentence, all)),
      named: yes(namesSpeaker(said, sentence)),
      author: yes(isByAuthor(sentence)),
      norm: yes(SHOULD.test(wordsOf(said, said.span))),
      pronoun: yes(/^(?:he|she|they|it|we|i)$/i.test(name)),
      noun: yes(/^(?:the |a |an )?\p{Ll}/u.test(name)),
      says: yes(/^(?:said|says|told|tells|tell|say)/.test(cue)),
      according: yes(cue.startsWith('accord')),
      finds: yes(/^(?:f[io]und?|report|record|not|show|confirm|count|identif|list|regist)/.test(cue)),
      believes: yes(/^(?:believ|estimat|suspect|think|claim|alleg|argu|expect|put|maint|insist|suggest|reckon)/.test(cue)),
      denies: yes(/^(?:den|reject|disput|dismiss)/.test(cue)),
      hedge: yes(hedges.length > 0),
      denied: yes(denials(said.tokens).length !== denials(sentence.tokens).length),
      open: yes(said.tokens.some(isOpenWord)),
      opensBack: yes(/^\W*(?:he|she|they|it|his|her|their|its|this|that)\b/i.test(wordsOf(said, said.span))),
      content: attribution === null ? 0 : contentShare(said, sentence),
    };
  },
  'hedge/strengthened': (said, { sentence, score }, all, whole) => {
    const theirs = doubts(sentence);
    const words = theirs.map(each => each.words.toLowerCase()).join(' ');
    const [loose, own] = [looseWords(sentence), looseWords(whole)];
    const isLost = (kind: Loose): number => yes(loose.some(each => each.kind === kind) && !own.some(each => each.kind === kind));
    const isAnyLost = yes(loose.length > 0 && own.length === 0);
    const [noDoubt, pastDoubt] = [yes(isPastDoubt(said, sentence, 'all')), yes(isPastDoubt(said, sentence, 'some'))];
    const isLoose = theirs.length > 0 || loose.some(({ kind }) => isLost(kind) === 1);
    return {
      doubts: yes(theirs.length > 0),
      several: yes(theirs.length > 1),
      focus: Math.max(0, ...theirs.map(({ of }) => shareOf(new Set(of), said.concepts))),
      modal: yes(/\b(?:may|might|could)\b/.test(words)),
      likely: yes(/\b(?:likely|probabl\w+|perhaps|possibl\w+|apparent\w*|appears?|seems?)\b/.test(words)),
      thinks: yes(/\b(?:believ\w+|suspect\w*|suggest\w*|thought|think|consider\w*|assum\w+)\b/.test(words)),
      alleged: yes(/\b(?:alleg\w+|reported\w*|said|claim\w*)\b/.test(words)),
      open: yes(said.tokens.some(isOpenWord)),
      hedged: yes(said.facts.hedges.length > 0),
      impersonal: yes(said.facts.attribution?.source === null || isNobody(said)),
      denied: yes(denials(said.tokens).length !== denials(sentence.tokens).length),
      heard: isLost('heard'),
      thought: isLost('thought'),
      meant: isLost('meant'),
      supposed: isLost('supposed'),
      loose: isAnyLost,
      pastDoubt,
      noDoubt,
      pastDoubtOfLoose: pastDoubt * yes(isLoose),
      noDoubtOfLoose: noDoubt * yes(isLoose),
      noDoubtTop: noDoubt * yes(score >= (all[0]?.score ?? 0)) * score,
      ...ofPart(
        said,
        sentence,
        (theirs.length > 0 ? theirs : loose).map(({ at }) => at),
      ),
      speaks: yes((sentence.facts.attribution?.source ?? null) !== null),
    };
  },
};

/** How much of the part of a source's sentence that has the cue the report tells, and how much of the rest. */
function ofPart(said: SaidSentence, source: SaidSentence, cues: readonly number[]): Evidence {
  const parts = cues
    .map(at => partsAround(source, at))
    .map(({ own, rest }) => {
      const restOnly = new Set([...rest].filter(concept => !own.has(concept)));
      return {
        own: shareOf(own, said.concepts),
        rest: shareOf(restOnly, said.concepts),
        isWhole: restOnly.size === 0,
        told: shareOf(said.concepts, own),
        away: shareOf(said.concepts, restOnly),
      };
    });
  const best = parts.toSorted((a, b) => b.own - a.own)[0];
  return best === undefined
    ? {}
    : { part: best.own, rest: best.rest, wholePart: yes(best.isWhole), toldPart: best.told, toldRest: best.away };
}

/** What is affirmed in the one and denied in the other, and what both deny: by the weight of the words, and of the matters that words of either side stand for. */
function ofPolarity(said: SaidSentence, { sentence, score }: Support, isTop: boolean): Evidence {
  const weigh = weightIn(sentence.source.document);
  const { clash, same, shared, isMatterTurned, isMatterKept } = heldByPolarity(said, sentence, weigh);
  const isOther = isMatterTurned && !isMatterKept;
  return {
    clashShare: shared === 0 ? 0 : clash / shared,
    sameShare: shared === 0 ? 0 : same / shared,
    clashTop: clash > 0 && same === 0 && isTop ? score : 0,
    clashMatter: yes(isOther),
    clashMatterTop: isOther && isTop ? score : 0,
    sameMatter: yes(isMatterKept),
    clashAlone: yes((clash > 0 || isMatterTurned) && same === 0 && !isMatterKept),
  };
}

function contentShare(said: SaidSentence, source: SaidSentence): number {
  const content = source.facts.attribution?.content;
  if (content === undefined) return 0;
  return shareOf(partsAround(source, content.start, content.end).own, said.concepts);
}

function sharedIn(a: ReadonlySet<Concept>, b: ReadonlySet<Concept>): number {
  let shared = 0;
  for (const concept of a) shared += likeness(concept, b);
  return shared;
}

function shareOf(a: ReadonlySet<Concept>, b: ReadonlySet<Concept>): number {
  return a.size === 0 ? 0 : sharedIn(a, b) / a.size;
}
