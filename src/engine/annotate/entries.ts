import type { Annotation, Assessment, Span, Tombstone } from '../model/index.ts';
import { assessmentBodies, combine, readAssessment } from './assessment.ts';
import { notBefore } from './instants.ts';
import { quoteSpan } from './quotes.ts';

interface AssessmentDraft {
  /** For an annotation that is new; the caller has the chance that makes it unique. */
  readonly id: string;
  /** xsd:dateTime. */
  readonly now: string;
  readonly creator: string | null;
  readonly source: string;
  readonly sha256: string | null;
  readonly text: string;
  readonly span: Span;
  readonly assessment: Assessment;
  /** What the same reader said of the same claim before: it is said again with the new part. */
  readonly before: Annotation | null;
}

/** The annotation that says `assessment` of a stretch of a document. */
export function assessmentAnnotation(draft: AssessmentDraft): Annotation {
  const { now, source, sha256, text, span, before } = draft;
  const said = before === null ? null : readAssessment(before);
  const assessment = said === null ? draft.assessment : combine(said, draft.assessment);
  return {
    kind: 'annotation',
    id: before?.id ?? draft.id,
    motivations: ['assessing'],
    created: before?.created ?? now,
    modified: before === null ? now : notBefore(now, before.modified),
    creator: draft.creator,
    bodies: assessmentBodies(assessment),
    target: { source, quote: quoteSpan(text, span), sha256 },
    others: before?.others ?? {},
  };
}

/** Says that `annotation` is deleted. */
export function tombstoneOf({ id, modified }: Pick<Annotation, 'id' | 'modified'>, now: string, creator: string | null): Tombstone {
  return { kind: 'tombstone', id, modified: notBefore(now, modified), creator };
}
