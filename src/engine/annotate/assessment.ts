/**
 * What a reader says of a claim, as bodies of a Web Annotation with the motivation `assessing`:
 *
 * - `{type: TextualBody, purpose: assessing, value: "not a claim"}`;
 * - `{type: TextualBody, purpose: classifying, value: <kind>}`, one for each kind that the claim has;
 * - `{type: schema:QuantitativeValue, purpose: editing, …}` for a figure that was read wrongly: `schema:name` its words in the claim,
 *   `schema:position` how many figures with the same words come before it there, `schema:minValue` and `schema:maxValue` its ends,
 *   `schema:unitText` its unit (`USD per year`), `schema:valueReference` how exact it is (`about`).
 */
import {
  type Annotation,
  type AnnotationBody,
  type Assessment,
  CLAIM_KINDS,
  type FigureCorrection,
  type Json,
  type QuantityBound,
} from '../model/index.ts';
import { text } from './annotationJson.ts';

const NOT_A_CLAIM = 'not a claim';
const FIGURE = 'schema:QuantitativeValue';
const PER = ' per ';

/** What `annotation` says of a claim; null where it is no assessment, or none that this version understands. */
export function readAssessment({ motivations, bodies }: Pick<Annotation, 'motivations' | 'bodies'>): Assessment | null {
  if (!motivations.includes('assessing')) return null;
  const rejected = bodies.some(body => body['purpose'] === 'assessing' && body['value'] === NOT_A_CLAIM);
  if (rejected) return REJECTED;
  const named = new Set(bodies.filter(body => body['purpose'] === 'classifying').map(body => body['value']));
  const kinds = CLAIM_KINDS.filter(kind => named.has(kind));
  const figures = bodies.flatMap(body => figureOf(body) ?? []);
  return kinds.length + figures.length === 0 ? null : { rejected: false, kinds: kinds.length === 0 ? null : kinds, figures };
}

/** The bodies that say `assessment`. */
export function assessmentBodies({ rejected, kinds, figures }: Assessment): readonly AnnotationBody[] {
  if (rejected) return [textual('assessing', NOT_A_CLAIM)];
  return [...(kinds ?? []).map(kind => textual('classifying', kind)), ...figures.map(figureBody)];
}

const REJECTED: Assessment = { rejected: true, kinds: null, figures: [] };
export const NO_ASSESSMENT: Assessment = { rejected: false, kinds: null, figures: [] };

/** What holds when `later` is said after `earlier`: of each part the later word. */
export function combine(earlier: Assessment, later: Assessment): Assessment {
  if (later.rejected) return REJECTED;
  const isReplaced = (figure: FigureCorrection): boolean => later.figures.some(other => isSameFigure(figure, other));
  return {
    rejected: false,
    kinds: later.kinds ?? earlier.kinds,
    figures: [...earlier.figures.filter(figure => !isReplaced(figure)), ...later.figures],
  };
}

function isSameFigure(a: FigureCorrection, b: FigureCorrection): boolean {
  return a.words === b.words && a.nth === b.nth;
}

function textual(purpose: string, value: string): AnnotationBody {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

function figureBody({ words, nth, low, high, unit, per, bound }: FigureCorrection): AnnotationBody {
  return {
    type: FIGURE,
    purpose: 'editing',
    'schema:name': words,
    'schema:position': nth,
    ...(low === null ? {} : { 'schema:minValue': low }),
    ...(high === null ? {} : { 'schema:maxValue': high }),
    'schema:unitText': per === null ? unit : `${unit}${PER}${per}`,
    'schema:valueReference': bound,
  };
}

function figureOf(body: AnnotationBody): FigureCorrection | null {
  if (body['type'] !== FIGURE || body['purpose'] !== 'editing') return null;
  const words = text(body['schema:name']);
  const unitText = text(body['schema:unitText']);
  const low = numberOf(body['schema:minValue']);
  const high = numberOf(body['schema:maxValue']);
  const bound = boundOf(body['schema:valueReference'], low, high);
  if (words === null || unitText === null || bound === null) return null;
  const at = unitText.lastIndexOf(PER);
  const [unit, per] = at < 0 ? [unitText, null] : [unitText.slice(0, at), unitText.slice(at + PER.length)];
  return { words, nth: numberOf(body['schema:position']) ?? 0, low, high, unit, per, bound };
}

/** Null where the ends make no figure. */
function boundOf(said: Json | undefined, low: number | null, high: number | null): QuantityBound | null {
  if (low === null || high === null) return low === high ? null : low === null ? 'at-most' : 'at-least';
  if (low !== high) return low < high ? 'range' : null;
  return said === 'about' ? 'about' : 'exact';
}

function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
