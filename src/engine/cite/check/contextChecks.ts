/**
 * What a writer may want to know of a sentence that is right as it stands: that its figure is old, that other documents have other figures, that its
 * sources are one, or that a figure of the corpus has no citation. All of it is information.
 *
 * Cost: one search of the index for a sentence with figures, and the figures of the passages that it finds.
 */
import { citationKey } from '../../../base/citationKey.ts';
import { originsOf } from '../../compare/origin/originsOf.ts';
import { relateFigures } from '../../compare/relation/relate.ts';
import { contains, type Finding, intersects, type Quantity, type ReadDocument, type Span } from '../../model/index.ts';
import type { Statement } from '../../compare/relation/statement.ts';
import { dimensionOf } from '../../compare/relation/values.ts';
import { relatedPassages } from '../../search/relatedPassages.ts';
import type { Checker } from './checker.ts';
import { evidenceOf, finding } from './draft.ts';
import { isOfSize, toldDigits } from './figureValues.ts';
import { figuresOf, isSameFigure, type SaidFigure } from './saidFigures.ts';
import { type SaidSentence, sentencesOf, type SourceSentence, type Support, supportFor } from './sourceSentences.ts';

/** How alike two sentences must be to speak of the same thing. */
const CLEAR = 0.5;
const AKIN = 0.2;
/** How well two figures must be aligned for a reader to be told that they differ. */
const ALIGNED = { score: 0.9, support: 1 } as const;
/** How many passages of other documents are looked at. */
const LOOKED_AT = 8;
/** After so many years a figure is old. */
const OLD = 5;

/** What can be told of a sentence with sources, whose figures are right. */
export function checkContext(
  said: SaidSentence,
  figures: readonly SaidFigure[],
  documents: readonly ReadDocument[],
  support: readonly Support[],
  checker: Checker,
): readonly Finding[] {
  const dimensions = new Set(figures.map(({ quantity }) => dimensionOf(quantity.unit)));
  let found: readonly SourceSentence[] | null = null;
  // One search serves all figures of the sentence.
  const near = (): readonly SourceSentence[] => (found ??= claimsNear(said, documents, dimensions, checker));
  return [
    ...figures.flatMap(figure => dated(figure, support, checker)).slice(0, 1),
    ...figures.flatMap(figure => otherFigures(figure, support, near, checker)),
  ];
}

const TELLS_TIME = /\b(?:1[5-9]|20)\d\d\b|\b(?:ago|then|at the time|former(?:ly)?|last|previous(?:ly)?|once|used to|earlier)\b/i;

function dated(figure: SaidFigure, support: readonly Support[], { newest }: Checker): readonly Finding[] {
  const { prose, span } = figure.sentence;
  if (dimensionOf(figure.quantity.unit) === 'time') return [];
  if (newest === null || TELLS_TIME.test(prose.slice(span.start, span.end))) return [];
  const matches = support
    .filter(({ score }) => score >= CLEAR)
    .flatMap(({ sentence }) => figuresOf(sentence).filter(each => isSameFigure(figure, each)));
  const years = matches.map(({ quantity }) => Number(/^\d{4}/.exec(quantity.asOf?.split('/').at(-1) ?? '')?.[0]));
  const [match] = matches;
  const year = Math.max(...years);
  if (match === undefined || !(year <= newest - OLD)) return [];
  const { document } = match.sentence.source;
  const message = `The figure is of ${String(year)}, which the report does not say.`;
  return [finding('figure/dated', { span: figure.quantity.span, message, evidence: [evidenceOf(document, match.sentence.span)] })];
}

function otherFigures(
  figure: SaidFigure,
  support: readonly Support[],
  near: () => readonly SourceSentence[],
  checker: Checker,
): readonly Finding[] {
  if (!/\d/.test(figure.words)) return [];
  const isTelling = toldDigits(figure.quantity.low ?? figure.quantity.high ?? 0) > 1;
  // The source says more closely what its figure measures than the report that takes it over.
  const sentences = [
    figure.sentence,
    ...support.filter(({ score }) => score >= (isTelling ? AKIN : CLEAR)).map(({ sentence }) => sentence),
  ];
  const own = sentences.flatMap(sentence => {
    const places = figuresOf(sentence)
      .filter(each => isSameFigure(figure, each))
      .map(({ quantity }) => quantity.span.start);
    return sentence.scene().statements.filter(({ quantity }) => places.includes(quantity.span.start));
  });
  const others = near().flatMap(sentence =>
    sentence
      .scene()
      .statements.filter(statement =>
        own.some(each => {
          const { relation, score, support: aligned } = relateFigures(each, statement, { a: null, b: null });
          return (
            relation === 'differs' &&
            score >= ALIGNED.score &&
            aligned >= ALIGNED.support &&
            isOfSize(figure.quantity, statement.quantity) &&
            !isPartAndWhole(figure, sentence, statement)
          );
        }),
      )
      .map(statement => ({ sentence, statement })),
  );
  if (others.length === 0) return [];
  const claims = others.map(({ sentence }) => ({ uri: sentence.source.document.uri, claim: sentence.span }));
  const { origins } = originsOf(checker.corpus, claims);
  const spread = [
    ...new Set(others.map(({ sentence, statement }) => `@${citationKey(sentence.source.document.record.id)} has “${statement.words}”`)),
  ];
  return [
    finding('figure/other-sources-differ', {
      span: figure.quantity.span,
      message: `Other documents have other figures: ${spread.join(', ')} (${origins.length === 1 ? 'one independent origin' : `${String(origins.length)} independent origins`}).`,
      evidence: others.map(({ sentence }) => evidenceOf(sentence.source.document, sentence.span)),
    }),
  ];
}

/** "Of the 417 minors, 262 …": where both sentences tell of a part and a whole, the part of the one is not held to the whole of the other. */
function isPartAndWhole({ sentence, quantity }: SaidFigure, other: SaidSentence, { quantity: theirs }: Statement): boolean {
  const [own, others] = [sentence, other].map(each => figuresOf(each).filter(figure => isWhole(each, figure.quantity)));
  return own?.length === 1 && others?.length === 1 && isWhole(sentence, quantity) !== isWhole(other, theirs);
}

function isWhole({ prose, span }: SaidSentence, { span: { start } }: Quantity): boolean {
  return /\bof (?:(?:the|all|these|those|its|their) )*$/i.test(prose.slice(Math.max(span.start, start - 20), start));
}

/** The sentences of other documents that state a figure of one of `dimensions` in the passages that are nearest to a sentence. */
function claimsNear(
  said: SaidSentence,
  without: readonly ReadDocument[],
  dimensions: ReadonlySet<string>,
  checker: Checker,
): readonly SourceSentence[] {
  return passagesNear(said, without, checker).flatMap(({ document, span }) => {
    const claims = document.claims.filter(
      claim => contains(span, claim.span) && claim.quantities.some(({ unit }) => dimensions.has(dimensionOf(unit))),
    );
    // Only a document that has one is read for its sentences.
    return claims.length === 0 ? [] : sentencesOf(document).filter(sentence => claims.some(claim => intersects(claim.span, sentence.span)));
  });
}

interface Near {
  readonly document: ReadDocument;
  readonly span: Span;
}

function passagesNear({ prose, span }: SaidSentence, without: readonly ReadDocument[], checker: Checker): readonly Near[] {
  const exclude = new Set([...without.map(({ uri }) => uri), ...checker.leftOut]);
  const passages = relatedPassages(checker.corpus.passages, { text: prose.slice(span.start, span.end), exclude, top: LOOKED_AT });
  return passages.flatMap(passage => {
    const document = checker.corpus.documents.get(passage.uri);
    return document === undefined ? [] : { document, span: passage.span };
  });
}

/** That a sentence without any citation has a figure: the one that the corpus has, else the first. */
export function checkUncitedFigures(said: SaidSentence, figures: readonly SaidFigure[], checker: Checker): readonly Finding[] {
  const measured = figures.filter(isMeasured);
  if (measured.length === 0) return [];
  const near = new Set(passagesNear(said, [], checker).map(({ document }) => document));
  const support = [...near].flatMap(document => supportFor(said, document)).filter(({ score }) => score >= CLEAR);
  const placed = measured.map(figure => ({
    figure,
    place: support.find(({ sentence }) => figuresOf(sentence).some(each => isSameFigure(figure, each))),
  }));
  const telling = placed.find(({ place }) => place !== undefined) ?? placed[0];
  if (telling === undefined) return [];
  const { figure, place } = telling;
  const document = place?.sentence.source.document;
  const message =
    document === undefined ? 'This figure has no citation.' : `This figure has no citation; @${citationKey(document.record.id)} has it.`;
  const evidence = place === undefined || document === undefined ? [] : [evidenceOf(document, place.sentence.span)];
  return [finding('figure/uncited', { span: figure.quantity.span, message, evidence })];
}

/** A figure that somebody must have counted or measured: no small number, no span of time, none in words that leave it open. */
function isMeasured({ quantity: { unit, low, high, vague, span }, words, sentence }: SaidFigure): boolean {
  if (vague || !/\d/.test(words) || unit === 'ordinal' || unit === 'tier' || dimensionOf(unit) === 'time') return false;
  const value = low ?? high ?? 0;
  return unit !== 'count' || value > SMALL || sentence.prose.slice(span.start, span.end).includes(',');
}

/** Up to here a writer counts for himself. */
const SMALL = 20;
