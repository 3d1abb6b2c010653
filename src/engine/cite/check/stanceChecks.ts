/**
 * Checks of how a sentence says what its source says: who says it, how certain it is, and whether it is so or not.
 *
 * Method: the report's sentence is held to the sentences of its sources that say all but the same. What they all have and it has not is lost by the rules
 * (`lostSpeaker.ts`, `lostDoubt.ts`, `turnedRound.ts`). How likely it is lost is weighed as against each of the likest sentences, what the rules say among the
 * evidence (logistic regression over `stanceEvidence.ts`; the weights are fitted by `npm run bench stance`).
 * Choices: any word in the report's sentence that could carry the speaker, the doubt or the denial counts as carrying it: a finding that is missing
 * is better than a wrong one. Of one sentence only the most telling loss is reported. Cost: the words of a few sentences.
 */
import { citationKey } from '../../../base/citationKey.ts';
import { type Finding, intersects, type ReadDocument, type Span } from '../../model/index.ts';
import { looseWords } from './certainty.ts';
import { clausesOf } from './clauses.ts';
import { denials, deniesSomehow } from './denials.ts';
import { evidenceOf, finding } from './draft.ts';
import { toldDigits } from './figureValues.ts';
import { doubts, isDoubtLost, keepsAllDoubts, keepsDoubt } from './lostDoubt.ts';
import { isSpeakerLost, speakerOf } from './lostSpeaker.ts';
import { logistic } from '../../compare/relation/logistic.ts';
import { isOpenWord } from './openWords.ts';
import { isOtherSpeaker } from './otherSpeaker.ts';
import { isPlanDone, planOf } from './plans.ts';
import {
  ALL_BUT_SAME,
  byContent,
  likeness,
  type SaidSentence,
  sentencesOf,
  shareFigure,
  type SourceSentence,
  type Support,
  supportFor,
} from './sourceSentences.ts';
import { isBySpeaker } from './speakers.ts';
import { type Evidence, mayHaveLost, type StanceCode, stanceEvidence } from './stanceEvidence.ts';
import { STANCE_WEIGHTS } from './stanceWeights.ts';
import { HAS_IT, isWithin, SAME, wordsOf } from './stanceWords.ts';
import { isDenied, isTakenUp, isTurnedRound } from './turnedRound.ts';

/** How near to the best another sentence must come to speak for the report. */
const AS_GOOD = 0.12;
/** From here on it is looked at who says what in a sentence of the source. */
const READ = 0.25;

/** How likely it must be that something is lost. */
export const LIKELY: Readonly<Record<StanceCode, number>> = { 'negation/lost': 0.6, 'attribution/lost': 0.5, 'hedge/strengthened': 0.55 };

/** And where the rules are sure of it: of denials and doubts they are seldom wrong. */
const LIKELY_IF_SURE: typeof LIKELY = { ...LIKELY, 'negation/lost': 0.35, 'hedge/strengthened': 0.2 };
/** And where they are of one of its clauses. */
const LIKELY_IF_CLAUSE: typeof LIKELY = { ...LIKELY, 'negation/lost': 0.4 };

/** What a sentence of the report has likely lost, beside its figures and what it quotes; at most one finding. */
export function checkStance(
  said: SaidSentence,
  quoted: readonly Span[],
  documents: readonly ReadDocument[],
  supports: readonly Support[],
): readonly Finding[] {
  const lost = mayBeLost(said, quoted, documents, supports).flatMap(({ code, sentence, evidence }) => {
    const isSure = evidence['sure'] === 1;
    if (code === 'hedge/strengthened' && (keepsAllDoubts(said, sentence) || (!isSure && keepsDoubt(said, sentence)))) return [];
    const bars = isSure ? LIKELY_IF_SURE : evidence['sureClause'] === 1 ? LIKELY_IF_CLAUSE : LIKELY;
    const over = logistic(evidence, STANCE_WEIGHTS[code]) - bars[code];
    // Between two sentences that are all but the same, or have all their telling words in common, nothing is to be weighed.
    const isPlain = isSure && ((evidence['verbatim'] ?? 0) >= ALL_BUT_SAME || (evidence['score'] ?? 0) >= ALL_WORDS);
    return over >= 0 || isPlain ? [{ code, sentence, over: over + (isSure ? 1 : 0) + (isPlain ? 1 : 0) }] : [];
  });
  const [best] = lost.toSorted((x, y) => y.over - x.over);
  if (best === undefined) return [];
  // What is denied there, or in the next sentence, is no longer a matter of doubt.
  const denied = lost.find(({ code, sentence }) => code === 'negation/lost' && isAtOrBehind(sentence, best.sentence));
  const told = best.code === 'hedge/strengthened' ? (denied ?? best) : best;
  return [findingOf(told.code, said, told.sentence)];
}

function isAtOrBehind({ source, at }: SourceSentence, other: SourceSentence): boolean {
  return source === other.source && (at === other.at || at === other.at + 1);
}

/** How alike two sentences are that have all their telling words in common. */
const ALL_WORDS = 0.97;

/** So many of the likest sentences are weighed, if they are alike at all. */
const WEIGHED = { most: 6, least: 0.1 } as const;

/** So much of what a sentence of the report tells a sentence has that has all of it. */
const ALL_TOLD = 0.9;

/** A sentence of a report or a clause of it, and the sentences of the sources by what they say of it, best first. */
interface Part {
  readonly said: SaidSentence;
  readonly support: readonly Support[];
}

/** What a sentence of a report may have lost of one of its sources. */
interface MayBeLost {
  readonly code: StanceCode;
  readonly sentence: SourceSentence;
  readonly evidence: Evidence;
}

/** What may be lost, by code, as against each of the likest sentences that has it: of the sentence and of each of its clauses, those that quote left out. */
export function mayBeLost(
  said: SaidSentence,
  quoted: readonly Span[],
  documents: readonly ReadDocument[],
  supports: readonly Support[],
): readonly MayBeLost[] {
  const all = ranked(said, supports);
  const twins = all.filter(({ verbatim, ofReport }) => verbatim >= ALL_BUT_SAME && ofReport >= ALL_TOLD);
  // What says all but the same says what there is to be lost.
  const whole: Part = { said, support: twins.length > 0 ? twins : all };
  const clauses = (twins.length > 0 ? [] : clausesOf(said)).map((clause): Part => ({
    said: clause,
    support: ranked(
      clause,
      documents.flatMap(document => supportFor(clause, document)),
    ),
  }));
  const open = [whole, ...clauses].filter(part => !quoted.some(each => intersects(each, part.said.span)));
  const told = toldBy(open, said);
  return open.flatMap(part => mayBeLostIn(part, said, told));
}

function mayBeLostIn({ said, support: all }: Part, whole: SaidSentence, told: Told | null): readonly MayBeLost[] {
  return all
    .slice(0, WEIGHED.most)
    .filter(support => support.score >= WEIGHED.least && isSupport(said, support))
    .flatMap(support =>
      LOSSES.flatMap(({ code, isLost: isLostBy }) => {
        const isLost = isLostBy(said, support, all, whole);
        if (!isLost && !mayHaveLost(code, said, support.sentence)) return [];
        if (code !== 'negation/lost' && isLeftOpen(said, support.sentence)) return [];
        const isTold = told?.code === code && told.sentence === support.sentence && (said === whole || said === told.said);
        const sure = isTold ? (told.said === whole ? 'sentence' : 'clause') : null;
        const evidence = stanceEvidence(said, { code, support, all, isLost, sure, isOther: told !== null && !isTold, whole });
        return [{ code, sentence: support.sentence, evidence }];
      }),
    );
}

/** A single word in common is no support, unless most of the small words are the same too, or a telling figure is. */
function isSupport(said: SaidSentence, { sentence, verbatim }: Support): boolean {
  const { concepts } = said;
  const shared = [...concepts].reduce(
    (sum, concept) => sum + (sentence.context.has(concept) ? 1 : likeness(concept, sentence.concepts)),
    0,
  );
  return shared > 1.5 || verbatim >= SAME || (shared >= 1 && shareFigure(said, sentence));
}

/** Whether a sentence denies what its source tells, or leaves open whether it is denied: nobody's word and no doubt of it is lost then. */
function isLeftOpen(said: SaidSentence, source: SaidSentence): boolean {
  return (
    isDenied(said, source) || HAS_IT.test(wordsOf(said, said.span)) || (denials(said.tokens).length > 0 && said.tokens.some(isOpenWord))
  );
}

/** What the rules are sure to be lost: in the sentence, or in a clause of it. */
interface Told {
  readonly code: StanceCode;
  readonly sentence: SourceSentence;
  readonly said: SaidSentence;
}

function toldBy(parts: readonly Part[], whole: SaidSentence): Told | null {
  for (const { said, support } of parts) {
    const found = lostIn(said, whole, support);
    if (found !== null) return { ...found, said };
  }
  return null;
}

/** The sentences of the sources by what they say alone, best first. */
function ranked(said: SaidSentence, supports: readonly Support[]): readonly Support[] {
  return supports
    .map(each => (each.score >= READ ? byContent(said, each) : each))
    .sort((a, b) => b.score - a.score || b.verbatim - a.verbatim);
}

/** `said`: the sentence or a clause of it, whose support is ranked; `whole`: the sentence, any word of which may carry the speaker or the doubt. */
function lostIn(said: SaidSentence, whole: SaidSentence, support: readonly Support[]): Omit<Told, 'said'> | null {
  const rivals = rivalsIn(said, support);
  const [best] = rivals;
  if (best === undefined) return null;
  const lost = LOSSES.find(({ isLost }) => rivals.every(rival => isLost(said, rival, support, whole)));
  return lost === undefined ? null : { code: lost.code, sentence: best.sentence };
}

function findingOf(code: StanceCode, said: SaidSentence, sentence: SourceSentence): Finding {
  const { document } = sentence.source;
  return finding(code, {
    span: said.span,
    message: MESSAGES[code](citationKey(document.record.id), sentence, said),
    evidence: [evidenceOf(document, sentence.span)],
  });
}

/**
 * The sentences of the sources that a sentence is held to: those that say all but the same of the same, or the one that alone says much of it. Where one of
 * them is by the same speaker, those alone.
 */
function rivalsIn(said: SaidSentence, support: readonly Support[]): readonly Support[] {
  const same = support.filter(each => each.score >= SAME && each.ofReport >= MOSTLY && !isOfAnother(said, each));
  const [best] = same;
  if (best === undefined) return onlyOne(said, support);
  const bySpeaker = same.filter(({ sentence }) => isBySpeaker(said, sentence));
  if (bySpeaker.length > 0) return bySpeaker;
  return same.filter(({ score, ofReport }) => score >= best.score - AS_GOOD && ofReport >= best.ofReport - AS_GOOD);
}

/** The sentence that says something of the report's where no other of the sources does: a free paraphrase goes back to it. */
function onlyOne(said: SaidSentence, support: readonly Support[]): readonly Support[] {
  const [first, second] = support;
  if (first === undefined || first.score < MUCH || first.ofReport < LITTLE || first.score - (second?.score ?? 0) < ALONE) return [];
  return isOfAnother(said, first) ? [] : [first];
}

const MUCH = 0.4;
const LITTLE = 0.35;
const ALONE = 0.25;

/** How many sentences before it may name what a sentence speaks of. */
const NAMED_BEFORE = 3;

/** Whether the report names somebody or something that the source has in another place alone: then the source's sentence is not of that. */
function isOfAnother(said: SaidSentence, { sentence }: Support): boolean {
  const all = sentencesOf(sentence.source.document);
  const here = new Set(
    all.slice(Math.max(0, sentence.at - NAMED_BEFORE), sentence.at + 1).flatMap(({ tokens }) => tokens.map(({ lower }) => lower)),
  );
  if (isFigureElsewhere(said, sentence, all)) return true;
  return namesIn(said).some(
    name => !here.has(name) && all.some(({ tokens }) => tokens.some(({ lower, text }) => lower === name && /^\p{Lu}/u.test(text))),
  );
}

/** Whether none of the telling figures of the report's sentence is in the source's, and one is in another sentence. */
function isFigureElsewhere({ facts }: SaidSentence, sentence: SourceSentence, all: readonly SourceSentence[]): boolean {
  const values = facts.quantities.flatMap(({ low, vague }) => (low !== null && !vague && toldDigits(low) > 1 ? low : []));
  const has = ({ facts: theirs }: SourceSentence): boolean =>
    theirs.quantities.some(({ low, high }) => [low, high].some(each => each !== null && values.includes(each)));
  return values.length > 0 && !has(sentence) && all.some(has);
}

/** The capitalised words behind the first. */
function namesIn({ tokens, facts }: SaidSentence): readonly string[] {
  const speaker = facts.attribution?.source ?? null;
  return tokens.flatMap((token, i) =>
    i > 0 && token.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text) && !isWithin(token, speaker) && !CALENDAR.test(token.lower)
      ? [token.lower.replace(/['’]s?$/u, '')]
      : [],
  );
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** So much of the report's own words the source's sentence must have. */
const MOSTLY = 0.45;

interface Loss {
  readonly code: StanceCode;
  readonly isLost: (said: SaidSentence, rival: Support, support: readonly Support[], whole: SaidSentence) => boolean;
}

const LOSSES: readonly Loss[] = [
  {
    code: 'negation/lost',
    // Of a clause: the denial may stand in another.
    isLost: (said, rival, support, whole) => (said === whole || !deniesSomehow(whole, said)) && isTurnedRound(said, rival, support),
  },
  {
    code: 'attribution/lost',
    isLost: (said, rival, support, whole) =>
      !isDenied(whole, rival.sentence) && !isBesideDoubt(said, whole) && isSpeakerLost(whole, rival, support),
  },
  {
    code: 'hedge/strengthened',
    // What the next sentence denies is not only doubted.
    isLost: (said, rival, support, whole) =>
      !isDenied(whole, rival.sentence) &&
      !isBesideDoubt(said, whole) &&
      !isTakenUp(rival.sentence) &&
      (isDoubtLost(whole, rival) || isPlanDone(whole, rival, support)),
  },
];

const MESSAGES: Readonly<Record<StanceCode, (key: string, source: SourceSentence, said: SaidSentence) => string>> = {
  'negation/lost': key => `@${key} says the opposite: what the one denies, the other states.`,
  'attribution/lost': (key, source, said) =>
    `@${key} has this from ${speakerOf(source)}; the report ${isOtherSpeaker(said, source) ? `has it from ${speakerOf(said)}` : 'states it as a fact'}.`,
  'hedge/strengthened': (key, source) => `@${key} is less certain (“${doubtIn(source)}”) than the report.`,
};

/** The words that leave a sentence open, or tell of a plan. */
function doubtIn(source: SaidSentence): string {
  const plan = planOf(source);
  return doubts(source)[0]?.words ?? (plan === null ? looseWords(source)[0]?.words : wordsOf(source, plan.span)) ?? '';
}

/** Whether a clause stands beside one that denies something or leaves it open. */
function isBesideDoubt(said: SaidSentence, whole: SaidSentence): boolean {
  return said !== whole && (denials(whole.tokens).length > 0 || whole.facts.hedges.length > 0 || whole.tokens.some(isOpenWord));
}
