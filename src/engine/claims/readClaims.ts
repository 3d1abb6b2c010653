/**
 * Reads the claims of a text, a sentence at a time.
 *
 * Method: rules over tagged words (`syntax/`), phrase lists (`lexicon/`) and the figures and dates of the sentence. Cost: linear in the text.
 * Limits: English. In another language a sentence is a claim only by a percentage, a sum of money or a ratio in digits.
 */
import type { Attribution, Claim, ClaimKind, ClaimPriority, DateMention, Quantity, Span } from '../model/index.ts';
import { withoutTrailingMarkers } from '../text/markers.ts';
import type { TextReading } from '../text/readText.ts';
import { tokenise } from '../text/tokens.ts';
import { findAttribution, toAttribution } from './attribution.ts';
import type { SentenceContext } from './context.ts';
import { readHedges } from './hedges.ts';
import { contentClause, priorityOf, readKinds } from './kinds.ts';
import { isDenied } from './negation.ts';
import { readFigures } from './quantities.ts';
import { parseSentence } from './sentence.ts';

/** What a sentence says that can be checked. `kinds` is empty where the sentence is no claim. */
export interface SentenceFacts {
  readonly kinds: readonly ClaimKind[];
  readonly priority: ClaimPriority;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly attribution: Attribution | null;
  readonly hedges: readonly Span[];
  readonly negated: boolean;
}

/** The claims of a text, in text order. `issuedAt` gives the date of the words at an offset, against which relative dates are read. */
export function readClaims(reading: TextReading, issuedAt: (offset: number) => string | null): readonly Claim[] {
  const claims: Claim[] = [];
  for (const [sentence, { span, role }] of reading.sentences.entries()) {
    if (role !== 'sentence') continue;
    const { kinds, priority, quantities, dates, attribution, hedges, negated } = readSentence(
      reading.prose,
      span,
      reading.language,
      issuedAt(span.start),
    );
    if (kinds.length === 0) continue;
    // Field by field: to spread an object is slow.
    claims.push({ span: claimSpan(reading.prose, span), sentence, kinds, priority, quantities, dates, attribution, hedges, negated });
  }
  return claims;
}

/** The facts of any one sentence of `prose`, claim or not. */
export function readSentence(prose: string, span: Span, language: string, issued: string | null): SentenceFacts {
  return readSentenceFacts({ prose, span, tokens: tokenise(prose, span), language, issued });
}

/** The same for a sentence whose tokens are at hand. */
export function readSentenceFacts(context: SentenceContext): SentenceFacts {
  const { quantities, dates } = readFigures(context);
  if (context.language !== 'en') return otherLanguage(quantities, dates);
  const sentence = parseSentence(context.tokens);
  const reading = findAttribution(sentence);
  const clause = contentClause(sentence, reading);
  const input = { sentence, quantities, dates, attribution: reading, clause };
  const kinds = readKinds(input);
  return {
    kinds,
    priority: priorityOf(kinds, input),
    quantities,
    dates,
    attribution: reading === null ? null : toAttribution(sentence, reading),
    hedges: readHedges(sentence),
    negated: isDenied(sentence, reading, clause),
  };
}

/** The sentence without the citation markers at its end. */
function claimSpan(prose: string, span: Span): Span {
  const { start, end } = withoutTrailingMarkers(prose, span);
  return { start, end: start + prose.slice(start, end).trimEnd().length };
}

const SAFE_UNIT = /^(?:percent|ratio|[A-Z]{3})$/;

function otherLanguage(quantities: readonly Quantity[], dates: readonly DateMention[]): SentenceFacts {
  const measured = quantities.some(({ unit }) => SAFE_UNIT.test(unit));
  return {
    kinds: measured ? ['statistic'] : [],
    priority: measured ? 'high' : 'normal',
    quantities,
    dates,
    attribution: null,
    hedges: [],
    negated: false,
  };
}
