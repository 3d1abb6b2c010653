import {
  type Annotation,
  type AssessedClaim,
  assessmentAnnotation,
  type Assessment,
  type Claim,
  CLAIM_KINDS,
  figureName,
  parseFigure,
  type Quantity,
  type Span,
  tombstoneOf,
  touches,
} from '../../engine/index.ts';
import type { AssessableClaim, NoteOutcome, Verdict } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { claimAt } from '../features/place.ts';
import { excerpt, plainText } from '../text/plainText.ts';
import { sha256 } from './sha256.ts';
import { figureInWords, verdictInWords } from './verdictWords.ts';
import { NO_PLACE, type NoteWriter, refusal } from './writer.ts';

const MAX_TEXT = 400;
/** Readers are not told apart yet: what names no creator is the reader's own. */
const READER = null;

/** A claim, or a sentence that was one until the reader spoke. */
interface Subject {
  readonly span: Span;
  /** As the reader has it; null where it is no claim. */
  readonly claim: Claim | null;
  readonly quantities: readonly Quantity[];
  readonly assessed: AssessedClaim | null;
}

function subjectAt(document: LoadedDocument, span: Span): Subject | null {
  const claim = claimAt(document.read, span.start);
  const assessed = document.assessed.find(each => touches(claim?.span ?? each.span, span.start) && touches(each.span, span.start)) ?? null;
  const around = claim?.span ?? assessed?.span;
  if (around === undefined) return null;
  const read = claim ?? document.original.claims.find(each => each.span.start === around.start) ?? null;
  return { span: around, claim, quantities: read?.quantities ?? [], assessed };
}

/** What the reader may judge at a place. */
export function assessableAt(document: LoadedDocument, span: Span): AssessableClaim | null {
  const subject = subjectAt(document, span);
  if (subject === null) return null;
  return {
    version: document.version,
    range: document.toRange(subject.span),
    text: excerpt(document.read, subject.span, MAX_TEXT),
    kinds: subject.claim?.kinds ?? [],
    figures: subject.quantities.map(quantity => ({ text: plainText(document.read, quantity.span).text, value: figureInWords(quantity) })),
    verdict: subject.assessed === null ? null : verdictInWords(subject.assessed),
  };
}

/** How a figure in the reader's words is read, in normal form. */
export function readFigureAt(document: LoadedDocument, span: Span, index: number, value: string): string | null {
  const quantity = subjectAt(document, span)?.quantities[index];
  const figure = quantity === undefined ? null : parseFigure(value, quantity.unit);
  return figure === null ? null : figureInWords(figure);
}

/** Keeps `verdict` on the claim at `span` in the document's log. */
export async function assess(writer: NoteWriter, document: LoadedDocument, span: Span, verdict: Verdict): Promise<NoteOutcome> {
  const subject = subjectAt(document, span);
  if (subject === null) return refusal('There is no claim here to give a verdict on. Put the cursor on a marked sentence.');
  const assessment = assessmentOf(document, subject, verdict);
  if (assessment === null) return refusal('The figure or the kinds given are not understood. Give the verdict again.');
  const before = ownOf(subject.assessed).at(-1) ?? null;
  const id = before?.id ?? `urn:uuid:${crypto.randomUUID()}`;
  const home = writer.homeOf(document.original, id);
  if (home === null) return refusal(NO_PLACE);
  const { text } = document.original;
  const annotation = assessmentAnnotation({
    id,
    now: new Date().toISOString(),
    creator: READER,
    source: home.sourceOf(document.original.uri),
    sha256: await sha256(text),
    text,
    span: subject.span,
    assessment,
    before,
  });
  return writer.write('verdict', [{ home, entry: annotation }]);
}

/** Takes back all that this reader said of the claim at `span`. */
export async function retract(writer: NoteWriter, document: LoadedDocument, span: Span): Promise<NoteOutcome> {
  const assessed = subjectAt(document, span)?.assessed ?? null;
  if (assessed === null) return refusal('There is no verdict here to take back.');
  const own = ownOf(assessed);
  if (own.length === 0) return refusal('This verdict is another reader’s. Give one of your own: the later one counts.');
  const now = new Date().toISOString();
  const changes = own.flatMap(annotation => {
    const home = writer.homeOf(document.original, annotation.id);
    return home === null ? [] : [{ home, entry: tombstoneOf(annotation, now, READER) }];
  });
  return changes.length < own.length ? refusal(NO_PLACE) : writer.write('verdict taken back', changes);
}

function ownOf(assessed: AssessedClaim | null): readonly Annotation[] {
  return (assessed?.annotations ?? []).filter(({ creator }) => creator === READER);
}

/** Null for a verdict that a client of ours would not send. */
function assessmentOf(document: LoadedDocument, subject: Subject, verdict: Verdict): Assessment | null {
  switch (verdict.kind) {
    case 'not-a-claim':
      return { rejected: true, kinds: null, figures: [] };
    case 'kinds': {
      const kinds = CLAIM_KINDS.filter(kind => verdict.kinds.includes(kind));
      return kinds.length === 0 ? null : { rejected: false, kinds, figures: [] };
    }
    case 'figure': {
      const quantity = subject.quantities[verdict.figure];
      const value = quantity === undefined ? null : parseFigure(verdict.value, quantity.unit);
      if (value === null) return null;
      const name = figureName(document.original.text, subject.quantities, verdict.figure);
      return { rejected: false, kinds: null, figures: [{ ...name, ...value }] };
    }
  }
}
