import { type MeasureDetail, type MeasureRow, type MeasureSummary, relationLabel, type Translate } from '../../protocol/index.ts';
import { citationOf } from '../../base/citationKey.ts';
import { csv } from '../../base/csv.ts';
import { escapeMarkdown } from '../../base/markdown.ts';
import { countDocuments } from './translate.ts';

/** The orders in which measures can be listed. */
export const MEASURE_ORDERS = ['documents', 'spread', 'differing'] as const;
/** One of `MEASURE_ORDERS`: by how many documents, by how far the figures lie apart, by how many pairs differ. */
export type MeasureOrder = (typeof MEASURE_ORDERS)[number];

/** Measures that hold every word of `filter` in their name, in this order. */
export function listMeasures(measures: readonly MeasureSummary[], order: MeasureOrder, filter: string): readonly MeasureSummary[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const weight = ({ documents, spread, relations }: MeasureSummary): number =>
    order === 'documents' ? documents : order === 'spread' ? (spread ?? 0) : relations.differs;
  return measures
    .filter(({ name }) => words.every(word => name.toLowerCase().includes(word)))
    .toSorted((a, b) => weight(b) - weight(a) || b.documents - a.documents || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** "3 documents · 60% – 90% · 2 pairs differ" */
export function measureDescription(t: Translate, { documents, extent, relations, corrected }: MeasureSummary): string {
  const differing = relations.differs;
  const differ = differing === 0 ? '' : differing === 1 ? t('1 pair differs') : t('{0} pairs differ', differing);
  return [countDocuments(t, documents), extent, differ, corrected ? t('corrected by you') : ''].filter(part => part !== '').join(' · ');
}

/** The time that a figure speaks of: "2008", "2008, the document's date", "no date". */
export function timeInWords(t: Translate, { asOf, asOfFrom }: MeasureRow): string {
  if (asOf === null) return t('no date');
  return asOfFrom === 'document' ? t("{0}, the document's date", asOf) : asOf;
}

/** A measure as Markdown: a table of its figures with their citations, then how each pair stands. */
export function measureMarkdown(t: Translate, measure: MeasureDetail): string {
  const head = [t('Figure'), t('Time'), t('Source'), t('Origin'), t('Sentence')];
  const rows = measure.rows.map(row => [
    cell(row.value),
    cell(timeInWords(t, row)),
    citationOf(row.citationKey),
    cell(originOf(measure, row)),
    cell(row.claim),
  ]);
  const table = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
  const pairs = measure.relations.map(({ a, b, relation, why }) => {
    const [x, y] = [measure.rows[a], measure.rows[b]];
    return `- ${citationOf(x?.citationKey ?? '')} – ${citationOf(y?.citationKey ?? '')}: **${relationLabel(t, relation)}**: ${escapeMarkdown(why)}`;
  });
  return [`## ${escapeMarkdown(measure.name)}`, '', table, '', ...pairs, ''].join('\n');
}

/** "UNHCR (names UNHCR)": the origin of a figure and why it goes back to it. */
function originOf({ origins }: MeasureDetail, { origin, originWhy }: MeasureRow): string {
  const name = origin === null ? '' : (origins[origin] ?? '');
  return name === '' || originWhy === '' ? name : `${name} (${originWhy})`;
}

/** A measure as CSV (RFC 4180), one row a figure, with a header. */
export function measureCsv(measure: MeasureDetail): string {
  const head = [
    'measure',
    'unit',
    'value',
    'low',
    'high',
    'as of',
    'as of from',
    'document',
    'title',
    'publisher',
    'origin',
    'why',
    'sentence',
  ];
  const rows = measure.rows.map(row => [
    measure.name,
    measure.unit,
    row.value,
    row.low,
    row.high,
    row.asOf,
    row.asOfFrom,
    row.citationKey,
    row.title,
    row.publisher,
    row.origin === null ? null : (measure.origins[row.origin] ?? null),
    row.originWhy,
    row.claim,
  ]);
  return csv([head, ...rows]);
}

function cell(text: string): string {
  return escapeMarkdown(text);
}
