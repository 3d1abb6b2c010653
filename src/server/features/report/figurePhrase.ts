import { citationOf } from '../../../base/citationKey.ts';
import { type Claim, intersects, type Quantity, type ReadDocument, type Span, touches } from '../../../engine/index.ts';
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
  const span = { start: hedgeStart(document, claim, quantity), end: countedEnd(document, claim, quantity) };
  const taken = plainText(document, span).text;
  const opens = quantity.unit !== 'tier' && !/[\p{L}\p{N}]/u.test(document.text.slice(claim.span.start, span.start));
  const words = opens ? taken.replace(FIRST_WORD, word => word.toLowerCase()) : taken;
  const { before, behind } = doubtIn(document, claim, span);
  return `${before}${words}${behind}${attribution(document, claim)} ${citationOf(document.record.id)}`;
}

/** With a capital where it began the sentence: in a report it may stand anywhere. */
const FIRST_WORD = /^\p{Lu}\p{Ll}*(?= )/u;

/** How the doubt of a sentence is told at a figure of it: by a word before the figure (null: its own), or by words behind it. */
const BEFORE: readonly (readonly [doubt: RegExp, word: string | null])[] = [
  [/^(?:\p{L}+ly|maybe|perhaps)$/iu, null],
  [/^(?:reported|said) to$/i, 'reportedly'],
  [/^(?:alleged|claimed to)$/i, 'allegedly'],
  [/^supposed to$/i, 'supposedly'],
  [/^(?:could|may|might)\b/i, 'possibly'],
];
const BEHIND = /^(?:believed|estimated|feared|presumed|suspected|thought|understood)\b/i;
/** Between a figure and a doubt of another clause. */
const CLAUSE = /[;:]|\b(?:although|and|because|but|if|that|though|when|where|which|while|whereas|who)\b/i;

/** The doubt that the clause of a figure has elsewhere, none where the figure has one of its own; of several the nearest that can be told. A doubt of another clause, or beyond another figure, is none of it. */
function doubtIn(
  { text }: ReadDocument,
  { hedges, quantities }: Claim,
  figure: Span,
): { readonly before: string; readonly behind: string } {
  const gap = (hedge: Span): Span =>
    hedge.end <= figure.start ? { start: hedge.end, end: figure.start } : { start: figure.end, end: hedge.start };
  const near = hedges
    .filter(hedge => {
      const between = gap(hedge);
      return !CLAUSE.test(text.slice(between.start, between.end)) && !quantities.some(({ span }) => intersects(span, between));
    })
    .sort((a, b) => gap(a).end - gap(a).start - (gap(b).end - gap(b).start));
  for (const { start, end } of hedges.some(hedge => intersects(hedge, figure)) ? [] : near) {
    const doubt = text.slice(start, end).toLowerCase();
    const [, word] = BEFORE.find(([pattern]) => pattern.test(doubt)) ?? [];
    if (word !== undefined) return { before: `${word ?? doubt} `, behind: '' };
    const [told] = BEHIND.exec(doubt) ?? [];
    if (told !== undefined) return { before: '', behind: `, as is ${told}` };
  }
  return { before: '', behind: '' };
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
