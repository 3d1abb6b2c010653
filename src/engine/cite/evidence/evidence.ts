/**
 * What the documents of a corpus say to the claims of a report.
 *
 * Method: for each claim the passages that are nearest to it are looked at; a passage speaks for or against it by the relation of their figures,
 * by being cited and saying the same words, or stands near it without either. Cost: one search of the index a claim, and the comparison of the
 * figures of what it finds. Limits: English; without figures only nearness is told, never agreement.
 */
import { citationKey } from '../../../base/citationKey.ts';
import type { Corpus } from '../../corpus.ts';
import { relationBetween } from '../../compare/measure/relationBetween.ts';
import { type Claim, intersects, type ReadDocument, type RelatedPassage, type Relation, type Span } from '../../model/index.ts';
import { relatedPassages } from '../../search/relatedPassages.ts';
import { readText } from '../../text/readText.ts';

/** A passage with how it stands to a claim. */
export interface EvidencePassage {
  readonly passage: RelatedPassage;
  /** Null where no figure tells. */
  readonly relation: Relation | null;
  /** Plain English; null with `relation`. */
  readonly why: string | null;
  readonly cited: boolean;
}

/** A claim of a report, or a stretch of it that holds none, with the passages found for it. */
export interface StretchEvidence {
  readonly span: Span;
  /** Null where the stretch holds none. */
  readonly claim: Claim | null;
  /** The keys that its sentence cites. */
  readonly keys: readonly string[];
  /** Those that agree or overlap first, then those that differ, then those that are only near; best first within each. */
  readonly passages: readonly EvidencePassage[];
}

/** Passages that are looked at for a claim. */
const LOOKED_AT = 12;
/** Share of the best passage's score that one without a telling figure must have to be shown. */
const NEAR = 0.5;

/** The evidence for each claim of a report within `within`, in text order. */
export function claimEvidence(corpus: Corpus, report: ReadDocument, within: Span): readonly StretchEvidence[] {
  return report.claims
    .filter(({ span }) => intersects(span, within))
    .map(claim => evidenceFor(corpus, report, claim.span, report.sentences[claim.sentence]?.span ?? claim.span, claim));
}

/** The evidence for the claims within `within`; where there are none, for each of its sentences and rows of tables. */
export function evidenceAt(corpus: Corpus, report: ReadDocument, within: Span): readonly StretchEvidence[] {
  const claims = claimEvidence(corpus, report, within);
  if (claims.length > 0) return claims;
  const stretches = report.sentences.flatMap(({ span, block }) => {
    if (!intersects(span, within)) return [];
    return report.blocks[block]?.kind === 'table-cell' ? [lineOf(report.text, span.start)] : [span];
  });
  const distinct = stretches.filter(({ start }, i) => start !== stretches[i - 1]?.start);
  return distinct.map(span => evidenceFor(corpus, report, span, span, null));
}

function evidenceFor(corpus: Corpus, report: ReadDocument, span: Span, sentence: Span, claim: Claim | null): StretchEvidence {
  const keys = keysOf(report, sentence, Math.max(sentence.end, span.end));
  return { span, claim, keys, passages: passagesFor(corpus, report, span, new Set(keys)) };
}

function lineOf(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

function passagesFor(corpus: Corpus, report: ReadDocument, span: Span, keys: ReadonlySet<string>): readonly EvidencePassage[] {
  const { prose } = readText({ uri: report.uri, path: report.path, text: report.text.slice(span.start, span.end), format: report.format });
  const found = relatedPassages(corpus.passages, { text: prose, exclude: new Set([report.uri]), top: LOOKED_AT });
  const best = found[0]?.score ?? 0;
  return found
    .flatMap(passage => {
      const document = corpus.documents.get(passage.uri);
      if (document === undefined) return [];
      const relation = relationBetween(report, span, document, passage.span);
      const cited = keys.has(citationKey(document.record.id));
      if (relation === null && !cited && passage.score < best * NEAR) return [];
      return [{ passage, relation: relation?.relation ?? null, why: relation?.why ?? null, cited }];
    })
    .sort((a, b) => rank(a) - rank(b) || b.passage.score - a.passage.score);
}

function rank({ relation, cited }: EvidencePassage): number {
  if (relation === 'agrees' || relation === 'overlaps') return 0;
  if (relation === 'differs') return 1;
  return cited ? 2 : relation === null ? 3 : 4;
}

/** The keys that a sentence cites: those from its start to `end`, and those behind its stop. */
function keysOf(report: ReadDocument, span: Span, end: number): readonly string[] {
  return [
    ...new Set(
      report.references.flatMap(reference =>
        reference.kind === 'citation' &&
        span.start <= reference.span.start &&
        reference.span.end <= end + CITATION_REACH &&
        isBehind(report, end, reference.span)
          ? [reference.key]
          : [],
      ),
    ),
  ];
}

/** A citation may stand behind the stop of its sentence: "… in 2012. [@key]". */
const CITATION_REACH = 200;

function isBehind({ text }: ReadDocument, end: number, { start }: Span): boolean {
  return start < end || /^\s?\[[^\]\n]*$/.test(text.slice(end, start));
}
