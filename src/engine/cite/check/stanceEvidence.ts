/**
 * What speaks for it that a sentence of a report goes back to a certain sentence of its source, and has lost what that has: one number each, most of them
 * 0 or 1. Cost: the words of both.
 */
import { denials, deniesSomehow } from './denials.ts';
import { doubts } from './lostDoubt.ts';
import { type SaidSentence, shareFigure, type Support } from './sourceSentences.ts';
import { isBySpeaker } from './speakers.ts';
import { wordsOf } from './stanceWords.ts';

/** What a sentence of a report may have lost of its source. */
export type StanceCode = 'negation/lost' | 'attribution/lost' | 'hedge/strengthened';

/** A sentence of a source, with the others that say something of the same. */
export interface Lost {
  readonly support: Support;
  /** All that say something of the same, best first. */
  readonly all: readonly Support[];
  /** Those of them as against which nothing is lost. */
  readonly kept: ReadonlySet<Support>;
}

/** Words behind which something has changed since the source was written. */
const SINCE = /^(?:since|now|also|already|meanwhile|later)$/;
const NEAR = 0.15;
const FEW = 5;
/** Of so many words at the beginning one denies. */
const EARLY = 8;

const yes = (is: boolean): number => (is ? 1 : 0);

/** The evidence on one sentence of a source, by name. */
export function stanceEvidence(said: SaidSentence, { support, all, kept }: Lost): Readonly<Record<string, number>> {
  const { sentence, score, ofReport, ofSource, verbatim } = support;
  const others = all.filter(each => each !== support);
  const top = all[0]?.score ?? 0;
  return {
    any: 1,
    score,
    ofReport,
    ofSource,
    verbatim,
    isTop: yes(score >= top),
    below: top - score,
    alone: score - (others[0]?.score ?? 0),
    kept: yes(others.some(each => kept.has(each) && each.score >= score - NEAR)),
    keptBetter: yes(others.some(each => kept.has(each) && each.score > score)),
    figure: yes(shareFigure(said, sentence)),
    saidFigure: yes(said.facts.quantities.length > 0),
    few: yes(said.concepts.size < FEW),
    shared: Math.min(FEW, [...said.concepts].filter(concept => sentence.concepts.has(concept)).length) / FEW,
    context: yes(sentence.context.size > 0),
    bySpeaker: yes(isBySpeaker(said, sentence)),
    attributed: yes(said.facts.attribution !== null),
    deniesSomehow: yes(deniesSomehow(said, sentence)),
    since: yes(said.tokens.some(({ lower }) => SINCE.test(lower))),
    ...ofDenials(said, sentence),
    ...ofSpeaker(sentence),
  };
}

function ofDenials(said: SaidSentence, source: SaidSentence): Readonly<Record<string, number>> {
  const [own, theirs] = [denials(said.tokens), denials(source.tokens)];
  const told = theirs.map(({ of }) => of.filter(concept => said.concepts.has(concept)).length);
  return {
    focus: Math.max(0, ...told) / 3,
    ownDenial: yes(own.length > 0),
    sourceDenial: yes(theirs.length > 0),
    several: yes(own.length + theirs.length > 1),
    early: yes(denials(source.tokens.slice(0, EARLY)).length > 0),
  };
}

function ofSpeaker(source: SaidSentence): Readonly<Record<string, number>> {
  const { attribution, hedges } = source.facts;
  const cue = attribution === null ? '' : wordsOf(source, attribution.cue).toLowerCase();
  return {
    speaker: yes((attribution?.source ?? null) !== null),
    says: yes(/^(?:said|says|told|tells)/.test(cue)),
    according: yes(cue.startsWith('accord')),
    finds: yes(/^(?:f[io]und?|report|record|not|show|confirm)/.test(cue)),
    hedge: yes(hedges.length > 0),
    modal: yes(doubts(source).some(({ words }) => /\b(?:may|might|could)\b/i.test(words))),
  };
}
