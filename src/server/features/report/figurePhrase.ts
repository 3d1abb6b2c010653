import { citationOf } from '../../../base/citationKey.ts';
import { type Claim, type Quantity, type ReadDocument, type Span, touches } from '../../../engine/index.ts';
import { plainText } from '../../text/plainText.ts';
import { claimAt, claimsWithin } from '../place.ts';

/** Words before a figure that say how exact it is. Each is bounded, and so is the stretch that is looked at. */
const HEDGE =
  /(?:\b(?:an?|the|estimated|believed|reported|reportedly|allegedly|up|as|many|much|high|low|few|to|at|least|most|more|less|fewer|than|over|under|above|below|nearly|almost|about|around|some|approximately|roughly|only|just|perhaps|possibly|likely|between|from|no|not)\s{1,3}){1,6}$/i;
const HEDGE_REACH = 60;
/** How far behind a figure what it counts may begin. UTF-16 code units. */
const COUNTED_REACH = 4;

/**
 * The figures at a place as a report may take them over: in the source's own words, with the hedge before each and what it counts behind
 * it, with who says it, and with its citation. The figure under the cursor, or all that are selected; without either the only one of the
 * claim.
 */
export function figurePhrases(document: ReadDocument, span: Span): readonly string[] {
  const claims = span.start === span.end ? [claimAt(document, span.start)].filter(claim => claim !== null) : claimsWithin(document, span);
  const meant = claims.flatMap(claim =>
    claim.quantities.filter(quantity => isMeant(quantity, span)).map(quantity => ({ claim, quantity })),
  );
  const figures = meant.length > 0 ? meant : claims.flatMap(claim => claim.quantities.map(quantity => ({ claim, quantity })));
  if (meant.length === 0 && figures.length > 1) return [];
  return [...new Set(figures.map(({ claim, quantity }) => phrase(document, claim, quantity)))];
}

function isMeant({ span }: Quantity, { start, end }: Span): boolean {
  return touches(span, start) || (start <= span.start && span.end <= end);
}

function phrase(document: ReadDocument, claim: Claim, quantity: Quantity): string {
  const words = plainText(document, { start: hedgeStart(document, claim, quantity), end: countedEnd(document, claim, quantity) }).text;
  return `${words}${attribution(document, claim)} ${citationOf(document.record.id)}`;
}

function hedgeStart({ text }: ReadDocument, { span: claim }: Claim, { span }: Quantity): number {
  const before = text.slice(Math.max(claim.start, span.start - HEDGE_REACH), span.start);
  return span.start - (HEDGE.exec(before)?.[0].length ?? 0);
}

function countedEnd({ text }: ReadDocument, { span: claim }: Claim, { span, counted, whole }: Quantity): number {
  let { end } = span;
  for (const words of [counted, whole]) {
    if (words === null) continue;
    const at = text.indexOf(words, end);
    if (at >= 0 && at <= end + COUNTED_REACH && at + words.length <= claim.end) end = at + words.length;
  }
  return end;
}

/** A word before a noun that has its capital from the start of the sentence alone. */
const OPENING = /^(?:The|An?|Its|Their|His|Her|This|These|Those|Some|Several|Many|Most|Other|Both)(?= )/;

function attribution(document: ReadDocument, { attribution: said, span }: Claim): string {
  const source = said?.source ?? null;
  if (source === null) return '';
  const words = plainText(document, source).text;
  return `, according to ${source.start === span.start ? words.replace(OPENING, word => word.toLowerCase()) : words}`;
}
