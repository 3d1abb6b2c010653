import { findAttribution } from '../../../src/engine/claims/attribution.ts';
import { kindsOf } from '../../../src/engine/claims/kindBits.ts';
import { contentClause, kindsByRule } from '../../../src/engine/claims/kinds.ts';
import { type SentenceFacts, readSentence } from '../../../src/engine/claims/readClaims.ts';
import { parseSentence } from '../../../src/engine/claims/sentence.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';

/** The facts of one English sentence, with every span as text. */
export interface ShownFacts {
  readonly kinds: string;
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: string | null;
  readonly hedges: readonly string[];
  readonly negated: boolean;
  readonly facts: SentenceFacts;
}

export function show(text: string): ShownFacts {
  const facts = readSentence(text, { start: 0, end: text.length }, 'en', null);
  const slice = (span: { readonly start: number; readonly end: number } | null): string | null =>
    span === null ? null : text.slice(span.start, span.end);
  return {
    kinds: facts.kinds.join(' '),
    source: slice(facts.attribution?.source ?? null),
    cue: slice(facts.attribution?.cue ?? null),
    content: slice(facts.attribution?.content ?? null),
    hedges: facts.hedges.map(span => text.slice(span.start, span.end)),
    negated: facts.negated,
    facts,
  };
}

/** The kinds that the rules find in a sentence, before what speaks for an event is weighed. */
export function ruled(text: string): string {
  const { quantities, dates } = show(text).facts;
  const sentence = parseSentence(tokenise(text, { start: 0, end: text.length }));
  const attribution = findAttribution(sentence);
  const { found } = kindsByRule({ sentence, quantities, dates, attribution, clause: contentClause(sentence, attribution) });
  return kindsOf(found).join(' ');
}
