/**
 * Claims that an earlier reading of a text found, told again of sentences that stand there in the same words. A sentence's claim depends on its words,
 * the language and the date of the text around it, and on nothing else: those kept, it is the same claim in another place.
 * Cost: linear in the earlier text once, then one look-up a sentence.
 */
import type { Attribution, Claim, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';

/** Dates the words at an offset (ISO 8601); null where nothing does. */
export type IssuedAt = (offset: number) => string | null;

/** A text whose claims have been read. */
export interface EarlierClaims {
  readonly reading: TextReading;
  readonly issuedAt: IssuedAt;
  readonly claims: readonly Claim[];
}

/** The claim of a sentence as it was read earlier, null where it makes none; undefined where its words are new. */
export type Recall = (span: Span, sentence: number) => Claim | null | undefined;

/** Recalls for the sentences of `reading` what was read in `earlier`. */
export function recallFrom(earlier: EarlierClaims, reading: TextReading, issuedAt: IssuedAt): Recall {
  if (earlier.reading.language !== reading.language) return () => undefined;
  const read = byWords(earlier);
  return (span, sentence) => {
    const known = read.get(reading.prose.slice(span.start, span.end));
    if (known === undefined || earlier.issuedAt(known.start) !== issuedAt(span.start)) return undefined;
    return known.claim === null ? null : movedClaim(known.claim, span.start - known.start, sentence);
  };
}

interface Known {
  readonly start: number;
  readonly claim: Claim | null;
}

function byWords({ reading: { prose, sentences }, claims }: EarlierClaims): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  let next = 0;
  for (const [i, { span, role }] of sentences.entries()) {
    const claim = claims[next]?.sentence === i ? claims[next++] : undefined;
    if (role === 'sentence') known.set(prose.slice(span.start, span.end), { start: span.start, claim: claim ?? null });
  }
  return known;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function movedAttribution({ source, cue, content }: Attribution, by: number): Attribution {
  return { source: source === null ? null : moved(source, by), cue: moved(cue, by), content: moved(content, by) };
}

/** A claim whose sentence stands `by` further on. */
function movedClaim(claim: Claim, by: number, sentence: number): Claim {
  if (by === 0) return claim.sentence === sentence ? claim : { ...claim, sentence };
  return {
    ...claim,
    span: moved(claim.span, by),
    sentence,
    quantities: claim.quantities.map(quantity => ({ ...quantity, span: moved(quantity.span, by) })),
    dates: claim.dates.map(date => ({ ...date, span: moved(date.span, by) })),
    attribution: claim.attribution === null ? null : movedAttribution(claim.attribution, by),
    hedges: claim.hedges.map(hedge => moved(hedge, by)),
  };
}
