/** Whether a figure of the report is more exact than the source's that it goes back to. */
import type { ValueMatch } from './figureValues.ts';
import type { SaidFigure } from './figureChecks.ts';

/** Words that leave a figure open, close before it or behind it. */
const OPEN_BEFORE =
  /\b(?:about|around|some|roughly|nearly|almost|over|above|below|under|up|most|least|more|fewer|less|many|much|approximately|approx|circa|ca|estimate[ds]?|estimates|perhaps|maybe|possibly|close|near|beyond|between|from|just|exceed(?:s|ed|ing)?|upwards|maximum|minimum|limit|ceiling|cap|half|order|region)\b[^.;:]{0,24}$/i;
const OPEN_BEHIND = /^[^.;:]{0,14}\b(?:or (?:so|more|less|fewer|thereabouts)|at (?:most|least)|maximum|minimum|approximately)\b/i;
/** Verbs and nouns that say of a whole sentence that its figure is an estimate. */
const ESTIMATE = /\b(?:estimat\w*|approximat\w*|reckon\w*|guess\w*|believed|thought to|projected?|roughly|puts? (?:it|the \w+|this) at)\b/i;

/** Whether the bound or hedge of `source` is gone in `report`. */
export function isBoundLost(report: SaidFigure, source: SaidFigure, match: ValueMatch | null): boolean {
  if (isEstimateLost(report, source)) return true;
  if (report.quantity.bound !== 'exact' || source.quantity.bound === 'exact' || report.quantity.vague || source.quantity.vague)
    return false;
  if (match === 'rounded' || match === null) return false;
  const { prose, span } = report.sentence;
  const { start, end } = report.quantity.span;
  const [before, behind] = [prose.slice(Math.max(span.start, start - 40), start), prose.slice(end, Math.min(span.end, end + 30))];
  if (OPEN_BEFORE.test(before) || OPEN_BEHIND.test(behind)) return false;
  return source.quantity.bound !== 'about' || !ESTIMATE.test(prose.slice(span.start, span.end));
}

/** "An estimated 150 to 200": of a range that is kept the doubt may be gone. */
function isEstimateLost(report: SaidFigure, source: SaidFigure): boolean {
  if (report.quantity.bound !== 'range' || source.quantity.bound !== 'range') return false;
  const { prose, span } = report.sentence;
  const before = source.sentence.prose.slice(
    Math.max(source.sentence.span.start, source.quantity.span.start - 20),
    source.quantity.span.start,
  );
  return (
    /\bestimated\s+(?:at )?$/i.test(before) &&
    !ESTIMATE.test(prose.slice(span.start, span.end)) &&
    report.sentence.facts.attribution === null &&
    report.sentence.facts.hedges.length === 0
  );
}
