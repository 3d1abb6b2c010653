/**
 * Holds the claims of a document to what the reader said of them.
 *
 * Method: each assessment is anchored in the present text; that of a sentence stands where the sentence is certain (`anchor/`) and is
 * still about as long. Of several on one sentence the later word counts, part by part. Cost: O(claims + assessments); where something
 * has moved, O(text) once more.
 */
import { countWhile } from '../../base/bisect.ts';
import { issuedAt } from '../cite/issuedAt.ts';
import { readSentence } from '../claims/readClaims.ts';
import {
  type Annotation,
  type AssessedClaim,
  type AssessedDocument,
  type Assessment,
  type Claim,
  type FigureCorrection,
  type Quantity,
  type ReadDocument,
  type Span,
} from '../model/index.ts';
import { withoutTrailingMarkers } from '../text/markers.ts';
import { combine, NO_ASSESSMENT, readAssessment } from './assessment.ts';
import { instantOf } from './instants.ts';
import { QuoteFinder } from './quotes.ts';

interface OnSentence {
  assessment: Assessment;
  readonly annotations: Annotation[];
}

/** Applies those of `annotations` that assess a claim; all others, and documents without any, stay as they are. */
export function applyAssessments(document: ReadDocument, annotations: readonly Annotation[]): AssessedDocument {
  const orphans: Annotation[] = [];
  const sentences = new Map<number, OnSentence>();
  const finder = new QuoteFinder(document.text);
  const claims = new Map(document.claims.map(claim => [claim.sentence, claim]));
  for (const annotation of [...annotations].sort(byModified)) {
    const assessment = readAssessment(annotation);
    if (assessment === null) continue;
    const span = annotation.target.quote === null ? null : finder.find(annotation.target.quote);
    const sentence = span === null ? null : sentenceOf(document, claims, span);
    if (sentence === null) orphans.push(annotation);
    else {
      const known = sentences.get(sentence) ?? { assessment: NO_ASSESSMENT, annotations: [] };
      known.assessment = combine(known.assessment, assessment);
      known.annotations.push(annotation);
      sentences.set(sentence, known);
    }
  }
  if (sentences.size === 0) return { document, assessed: [], orphans };
  return assess(document, claims, sentences, orphans);
}

function assess(
  document: ReadDocument,
  read: ReadonlyMap<number, Claim>,
  sentences: ReadonlyMap<number, OnSentence>,
  orphans: readonly Annotation[],
): AssessedDocument {
  const claims = new Map(read);
  const assessed: AssessedClaim[] = [];
  const lost = new Set(orphans);
  for (const [sentence, { assessment, annotations }] of sentences) {
    const claim = claims.get(sentence) ?? claimOf(document, sentence);
    if (claim === null) continue;
    const { quantities, corrected, missing } = correctFigures(document.text, claim, assessment.figures);
    if (assessment.rejected || (claim.kinds.length === 0 && assessment.kinds === null)) claims.delete(sentence);
    else claims.set(sentence, { ...claim, kinds: assessment.kinds ?? claim.kinds, quantities });
    for (const annotation of annotations) if (says(annotation, missing)) lost.add(annotation);
    assessed.push({ span: claim.span, assessment, annotations, corrected });
  }
  return {
    document: { ...document, claims: [...claims.values()].sort((a, b) => a.sentence - b.sentence) },
    assessed: assessed.sort((a, b) => a.span.start - b.span.start),
    orphans: [...lost],
  };
}

/** A sentence that the engine takes for no claim, as if it were one. */
function claimOf(document: ReadDocument, sentence: number): Claim | null {
  const { text, sentences, language } = document;
  const span = sentences[sentence]?.span;
  if (span === undefined) return null;
  const issued = issuedAt(document, span.start)?.date ?? null;
  return { span: withoutTrailingMarkers(text, span), sentence, ...readSentence(text, span, language, issued) };
}

interface Corrected {
  readonly quantities: readonly Quantity[];
  readonly corrected: readonly Span[];
  /** Corrections of figures that the claim does not have. */
  readonly missing: readonly FigureCorrection[];
}

function correctFigures(text: string, claim: Claim, figures: readonly FigureCorrection[]): Corrected {
  const quantities = [...claim.quantities];
  const corrected: Span[] = [];
  const missing: FigureCorrection[] = [];
  for (const { words, nth, ...value } of figures) {
    const at = claim.quantities.map((_, i) => i).filter(i => figureWords(text, claim.quantities, i) === words)[nth];
    const read = at === undefined ? undefined : quantities[at];
    if (at === undefined || read === undefined) missing.push({ words, nth, ...value });
    else {
      quantities[at] = { ...read, ...value, vague: false };
      corrected.push(read.span);
    }
  }
  return { quantities, corrected, missing };
}

/** How a figure of a claim is named in corrections: by its words, white space folded, and how many such come before it. */
export function figureName(text: string, quantities: readonly Quantity[], index: number): Pick<FigureCorrection, 'words' | 'nth'> {
  const words = figureWords(text, quantities, index);
  return { words, nth: quantities.slice(0, index).filter((_, i) => figureWords(text, quantities, i) === words).length };
}

function figureWords(text: string, quantities: readonly Quantity[], index: number): string {
  const span = quantities[index]?.span;
  return span === undefined ? '' : text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

function says(annotation: Annotation, missing: readonly FigureCorrection[]): boolean {
  const figures = readAssessment(annotation)?.figures ?? [];
  return figures.some(figure => missing.some(({ words, nth }) => words === figure.words && nth === figure.nth));
}

/** The sentence that `span` is the greater part of, and that is the greater part of it; null where no sentence is. */
function sentenceOf({ text, sentences }: ReadDocument, claims: ReadonlyMap<number, Claim>, span: Span): number | null {
  for (let i = firstEndingBehind(sentences, span.start); i < sentences.length; i++) {
    const sentence = sentences[i]?.span;
    if (sentence === undefined || sentence.start >= span.end) return null;
    const { start, end } = claims.get(i)?.span ?? withoutTrailingMarkers(text, sentence);
    const shared = Math.min(span.end, end) - Math.max(span.start, start);
    if (2 * shared > Math.max(span.end - span.start, end - start)) return i;
  }
  return null;
}

function firstEndingBehind(sentences: ReadDocument['sentences'], offset: number): number {
  return countWhile(sentences.length, i => (sentences[i]?.span.end ?? 0) <= offset);
}

function byModified(a: Annotation, b: Annotation): number {
  return (instantOf(a.modified) ?? 0) - (instantOf(b.modified) ?? 0) || (a.id < b.id ? -1 : 1);
}
