import type { AssessedClaim, Assessment, FigureValue } from '../../engine/index.ts';
import { KIND_LABEL, valueToRead } from '../text/words.ts';

/** What was said of a claim: "not a claim", "Legal · Event; “412” is 410 to 420". */
export function verdictInWords({ assessment }: AssessedClaim): string {
  return assessmentInWords(assessment);
}

/** The same of one annotation. */
export function assessmentInWords({ rejected, kinds, figures }: Assessment): string {
  if (rejected) return 'not a claim';
  const parts = [
    ...(kinds === null ? [] : [kinds.map(kind => KIND_LABEL[kind]).join(' · ')]),
    ...figures.map(figure => `“${figure.words}” is ${figureInWords(figure)}`),
  ];
  return parts.join('; ');
}

/** Who said it, as a heading of it: "Your verdict", or the names of others. */
export function verdictHeading({ annotations }: AssessedClaim): string {
  const names = [...new Set(annotations.map(({ creator }) => creator ?? 'you'))];
  return names.every(name => name === 'you') ? 'Your verdict' : `Verdict of ${names.join(', ')}`;
}

/** A figure in words that are read again as the same figure. */
export function figureInWords(figure: FigureValue): string {
  const value = valueToRead(figure);
  return figure.per === null ? value : `${value} per ${figure.per}`;
}
