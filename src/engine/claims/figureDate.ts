import { type Dated, issuedAt } from '../cite/issuedAt.ts';
import type { Claim, DateMention, FigureDate, Quantity, ReadDocument } from '../model/index.ts';

/**
 * The date that a figure of `claim` speaks of, and who says so: its sentence, else the document, or the part of the page that it stands in.
 * Null where neither is dated, and where the sentence has dates of its own that are not the figure's: then the document's is not it either.
 */
export function figureDate(document: Dated & Pick<ReadDocument, 'text'>, claim: Claim, { asOf }: Quantity): FigureDate | null {
  if (asOf !== null) return { date: asOf, from: 'sentence' };
  const issued = issuedAt(document, claim.span.start);
  return issued !== null && claim.dates.every(date => reaches(date, issued.date) || isCompared(document.text, date)) ? issued : null;
}

/** "three points lower than in 2014": a date of what the figure is compared with. */
function isCompared(text: string, { span }: DateMention): boolean {
  return /\b(?:as|than) in (?:the )?$/.test(text.slice(Math.max(0, span.start - 12), span.start));
}

/** "Since 2006": a period that runs to the day of writing says nothing against it. */
function reaches({ from, to }: DateMention, issued: string): boolean {
  return from !== to && issued.startsWith(to);
}
