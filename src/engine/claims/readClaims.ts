/**
 * Reads the claims of a text, a sentence at a time.
 *
 * Method: rules over tagged words (`syntax/`), phrase lists (`lexicon/`) and the figures and dates of the sentence. Cost: linear in the text.
 * Limits: English. In another language a sentence is a claim only by a percentage, a sum of money or a ratio in digits.
 */
import type { Attribution, Claim, ClaimKind, ClaimPriority, DateMention, Quantity, Span } from '../model/index.ts';
import { trimmedEnd } from '../text/characters.ts';
import { withoutTrailingMarkers } from '../text/markers.ts';
import type { TextReading } from '../text/readText.ts';
import { tokenise } from '../text/tokens.ts';
import { findAttribution, toAttribution } from './attribution.ts';
import type { AttributionReading } from './attribution/reading.ts';
import type { SentenceContext } from './context.ts';
import { scanDates, type ScannedDate } from './date/scan.ts';
import { readHedges } from './hedges.ts';
import { contentClause, priorityOf, readKinds } from './kinds.ts';
import { kept } from './kept.ts';
import { isDenied } from './negation.ts';
import { type Figures, readFigures } from './quantities.ts';
import { type EarlierClaims, type IssuedAt, recallFrom } from './recall.ts';
import { type ParsedSentence, parseSentence } from './sentence.ts';

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

/** Sentences are read this many at a time, a step for all of them before the next: the code and tables of one step then stay in the processor's caches. */
const AT_A_TIME = 64;

interface Placed {
  readonly span: Span;
  /** Index into the text's sentences. */
  readonly sentence: number;
}

/** The claims of a text, in text order. `issuedAt` gives the date of the words at an offset, against which relative dates are read. */
export function readClaims(reading: TextReading, issuedAt: IssuedAt): readonly Claim[] {
  return claimsOf(reading, placed(reading), issuedAt);
}

/** The same where an earlier version of the text has been read: only sentences whose words are new are read anew. */
export function rereadClaims(reading: TextReading, issuedAt: IssuedAt, earlier: EarlierClaims): readonly Claim[] {
  const recall = recallFrom(earlier, reading, issuedAt);
  const recalled: Claim[] = [];
  const anew: Placed[] = [];
  for (const one of placed(reading)) {
    const claim = recall(one.span, one.sentence);
    if (claim === undefined) anew.push(one);
    else if (claim !== null) recalled.push(claim);
  }
  return [...recalled, ...claimsOf(reading, anew, issuedAt)].sort((a, b) => a.sentence - b.sentence);
}

/** The sentences of a text that may be claims. */
function placed({ sentences }: TextReading): readonly Placed[] {
  const found: Placed[] = [];
  for (const [sentence, { span, role }] of sentences.entries()) if (role === 'sentence') found.push({ span, sentence });
  return found;
}

function claimsOf({ prose, language }: TextReading, sentences: readonly Placed[], issuedAt: IssuedAt): readonly Claim[] {
  const claims: Claim[] = [];
  for (let from = 0; from < sentences.length; from += AT_A_TIME) {
    const some = sentences.slice(from, from + AT_A_TIME);
    const facts = some
      .map(({ span }) => ({ prose, span, tokens: tokenise(prose, span), language, issued: issuedAt(span.start) }))
      .map(dated)
      .map(figured)
      .map(parsed)
      .map(attributed)
      .map(stated);
    for (const [i, { span, sentence }] of some.entries()) {
      const found = facts[i];
      if (found === undefined || found.kinds.length === 0) continue;
      const { priority, attribution, negated } = found;
      // Field by field: to spread an object is slow.
      claims.push({
        span: claimSpan(prose, span),
        sentence,
        kinds: found.kinds,
        priority,
        quantities: kept(found.quantities),
        dates: kept(found.dates),
        attribution,
        hedges: kept(found.hedges),
        negated,
      });
    }
  }
  return claims;
}

/** The facts of any one sentence of `prose`, claim or not. */
export function readSentence(prose: string, span: Span, language: string, issued: string | null): SentenceFacts {
  return readSentenceFacts({ prose, span, tokens: tokenise(prose, span), language, issued });
}

/** The same for a sentence whose tokens are at hand. */
export function readSentenceFacts(context: SentenceContext): SentenceFacts {
  return stated(attributed(parsed(figured(dated(context)))));
}

interface Dated {
  readonly context: SentenceContext;
  readonly dates: readonly ScannedDate[];
}

function dated(context: SentenceContext): Dated {
  return { context, dates: scanDates(context) };
}

interface Figured {
  readonly context: SentenceContext;
  readonly figures: Figures;
}

function figured({ context, dates }: Dated): Figured {
  return { context, figures: readFigures(context, dates) };
}

interface Parsed {
  readonly figures: Figures;
  /** Null in another language than English. */
  readonly sentence: ParsedSentence | null;
}

function parsed({ context, figures }: Figured): Parsed {
  return { figures, sentence: context.language === 'en' ? parseSentence(context.tokens) : null };
}

interface Attributed extends Parsed {
  readonly reading: AttributionReading | null;
}

function attributed({ figures, sentence }: Parsed): Attributed {
  return { figures, sentence, reading: sentence === null ? null : findAttribution(sentence) };
}

function stated({ figures, sentence, reading }: Attributed): SentenceFacts {
  const { quantities, dates } = figures;
  if (sentence === null) return otherLanguage(quantities, dates);
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
  return { start, end: trimmedEnd(prose, start, end) };
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
