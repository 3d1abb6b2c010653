/** The findings that a figure of a report can have. */
import { citationKey } from '../../../base/citationKey.ts';
import type { Finding } from '../../model/index.ts';
import { evidenceOf, finding, replacing } from './draft.ts';
import { isBoundLost } from './figureHedges.ts';
import type { ValueMatch } from './figureValues.ts';
import type { SaidFigure } from './saidFigures.ts';
import type { SourceSentence, Support } from './sourceSentences.ts';
import { isChangeTurned } from './turnedFigures.ts';

/** A figure of a source that a figure of the report goes back to. */
export interface Matched extends SaidFigure<SourceSentence> {
  readonly match: ValueMatch | null;
}

/** A bound or hedge that all sources of the figure have is gone; null where one has it as the report does. */
export function hedgeLost(figure: SaidFigure, right: readonly Matched[]): Finding | null {
  const lost = right.filter(candidate => isBoundLost(figure, candidate, candidate.match));
  const [best] = lost;
  if (best === undefined || lost.length < right.length) return null;
  const { document } = best.sentence.source;
  const theirs = withHedge(best);
  return finding('figure/hedge-lost', {
    span: figure.quantity.span,
    message: `@${citationKey(document.record.id)} is less exact: it has “${theirs}” where the report says “${figure.words}”.`,
    evidence: [evidenceOf(document, best.sentence.span)],
    // What is told of the words behind a figure too is not put right by another figure.
    fixes: NO_FIX.test(theirs) ? [] : [replacing('Take the figure as the source has it', figure.quantity.span, theirs)],
  });
}

/** The figure with the words that say how exact it is: those before it, else what they come to. */
function withHedge(figure: SaidFigure): string {
  const { bound } = figure.quantity;
  if (bound === 'range') return figure.words;
  const hedge = hedgeBefore(figure) ?? { about: 'about ', 'at-least': 'at least ', 'at-most': 'up to ', exact: '' }[bound];
  return hedge + figure.words;
}

/** The words before a figure that say how exact it is, in small letters; null without any. */
function hedgeBefore({ quantity, sentence }: SaidFigure): string | null {
  const before = sentence.prose.slice(Math.max(sentence.span.start, quantity.span.start - 30), quantity.span.start);
  return HEDGE.exec(before)?.[0].trimStart().replace(/\s+/g, ' ').toLowerCase() ?? null;
}

const HEDGE =
  /\b(?:(?:an )?estimated|about|around|roughly|approximately|some|nearly|almost|up to|as many as|as much as|at least|at most|more than|over|fewer than|less than|no more than|under|within|an? average of)\s+$/i;
const NO_FIX = /^(?:within|an? average of) /;

/** Another figure than the source's; `isSure`: so plainly its own that it can be put in. */
export function differs(figure: SaidFigure, instead: SaidFigure<SourceSentence>, isSure: boolean): Finding {
  const { quantity, words } = figure;
  const { document } = instead.sentence.source;
  return finding('figure/differs-from-source', {
    span: quantity.span,
    message: `@${citationKey(document.record.id)} has “${withHedge(instead)}” where the report says “${hedgeBefore(figure) ?? ''}${words}”.`,
    evidence: [evidenceOf(document, instead.sentence.span)],
    // Where only the words around the figure differ, putting in the figure mends nothing.
    fixes:
      isSure && instead.words !== words ? [replacing(`Write “${instead.words}”, as the source does`, quantity.span, instead.words)] : [],
  });
}

/** The source's number, told of a fall where the source tells of a rise, or of less where it tells of more. */
export function turned(figure: SaidFigure, instead: SaidFigure<SourceSentence>): Finding {
  const { document } = instead.sentence.source;
  if (!isChangeTurned(figure.quantity, instead.quantity)) return differs(figure, instead, false);
  const [theirs, own] = instead.quantity.change === 'up' ? ['rise', 'fall'] : ['fall', 'rise'];
  return finding('figure/differs-from-source', {
    span: figure.quantity.span,
    message: `@${citationKey(document.record.id)} tells of a ${theirs} (“${instead.words}”) where the report tells of a ${own}.`,
    evidence: [evidenceOf(document, instead.sentence.span)],
  });
}

/** How alike a sentence must be to be shown for a figure that it does not have. */
const SHOWN = 0.5;

/** A figure that no source has. */
export function notInSource({ quantity, words }: SaidFigure, support: ReadonlyMap<SourceSentence, Support>): Finding {
  const nearest = [...support.values()].toSorted((a, b) => b.score - a.score).find(({ score }) => score >= SHOWN);
  return finding('figure/not-in-source', {
    span: quantity.span,
    message: `The source that is cited does not have the figure “${words}”.`,
    evidence: nearest === undefined ? [] : [evidenceOf(nearest.sentence.source.document, nearest.sentence.span)],
  });
}
