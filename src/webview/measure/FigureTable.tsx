import type { JSX } from 'preact';
import { type MeasureDetail, relationLabel, type Translate } from '../../protocol/index.ts';
import { Mark } from './Mark.tsx';
import { rowNames } from './rowNames.ts';
import { COLOURS, SHAPES } from './plotLayout.ts';

interface MeasureProps {
  readonly measure: MeasureDetail;
  readonly t: Translate;
}

interface FigureTableProps extends MeasureProps {
  readonly open: (row: number, beside: boolean) => void;
  readonly correct: (row: number) => void;
}

interface PairsProps extends MeasureProps {
  readonly dismissPair: (a: number, b: number) => void;
}

/**
 * All figures of a measure in words; each opens its sentence. The roles are written out because a narrow panel shows the cells of a row below
 * each other, and what is no longer laid out as a table is else no longer read out as one.
 */
export function FigureTable({ measure, t, open, correct }: FigureTableProps): JSX.Element {
  return (
    <table role="table">
      <caption>{t('The figures, in the order of the time they speak of')}</caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">
            {t('Figure')}
          </th>
          <th scope="col" role="columnheader">
            {t('Time')}
          </th>
          <th scope="col" role="columnheader">
            {t('Source')}
          </th>
          <th scope="col" role="columnheader">
            {t('Origin')}
          </th>
          <th scope="col" role="columnheader">
            {t('Sentence')}
          </th>
        </tr>
      </thead>
      <tbody>
        {measure.rows.map((row, index) => (
          <tr role="row" key={`${row.uri}#${String(row.range.start.line)},${String(row.range.start.character)},${row.words}`}>
            <th scope="row" role="rowheader">
              <button
                type="button"
                class="figure"
                aria-label={t('Open {0} in {1}', row.value, row.title)}
                onClick={event => {
                  open(index, event.altKey);
                }}
              >
                {row.value}
              </button>
              <button
                type="button"
                class="small"
                aria-label={t('Correct what {0} in {1} measures', row.value, row.title)}
                onClick={() => {
                  correct(index);
                }}
              >
                {t('Correct...')}
              </button>
            </th>
            <td role="cell">
              {row.asOf ?? t('no date')}
              {row.asOfFrom === 'document' && <span class="quiet"> {t("(the document's date)")}</span>}
            </td>
            <td role="cell">
              {row.title}
              {row.publisher !== null && row.publisher !== row.title && <span class="quiet"> {row.publisher}</span>}
            </td>
            <td role="cell">
              {row.origin !== null && (
                <>
                  <Origin number={row.origin} name={measure.origins[row.origin] ?? ''} /> <span class="quiet">{row.originWhy}</span>
                </>
              )}
            </td>
            <td role="cell" class="claim">
              {row.claim}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An origin with the mark that it has in the plot. */
function Origin({ number, name }: { readonly number: number; readonly name: string }): JSX.Element {
  return (
    <span class={`origin colour-${String(Math.min(number, COLOURS - 1))}`}>
      <svg class="key" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <Mark x={8} y={8} shape={SHAPES[number % SHAPES.length] ?? 'circle'} hollow={false} />
      </svg>
      {name}
    </span>
  );
}

/** How the figures stand to each other, pair by pair. */
export function Pairs({ measure, t, dismissPair }: PairsProps): JSX.Element {
  const names = rowNames(measure.rows);
  return (
    <section aria-label={t('How the figures stand to each other')}>
      <h2>{t('How the figures stand to each other')}</h2>
      <ul class="pairs">
        {measure.relations.map(({ a, b, relation, why }) => (
          <li key={`${String(a)} ${String(b)}`}>
            <span class="chip">{relationLabel(t, relation)}</span> {names[a]} – {names[b]}: <span class="quiet">{why}</span>{' '}
            <button
              type="button"
              class="small"
              aria-label={t('Do not compare {0} with {1}', measure.rows[a]?.value ?? '', measure.rows[b]?.value ?? '')}
              onClick={() => {
                dismissPair(a, b);
              }}
            >
              {t('Do Not Compare')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
