import type { JSX, RefObject } from 'preact';
import type { MeasureDetail, Translate } from '../../protocol/index.ts';
import { Mark } from './Mark.tsx';
import { type RowLabel, rowLabels } from './rowNames.ts';
import { type PlotLayout, plotLayout, type PlotRow } from './plotLayout.ts';

interface RangePlotProps {
  readonly measure: MeasureDetail;
  readonly width: number;
  readonly t: Translate;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly open: (row: number, beside: boolean) => void;
}

/** Pixels that a character of a label takes at the most, to cut labels that are too long. */
const CHARACTER = 6.2;

/** A measure's figures, one row each. To a screen reader it is one picture: the table beneath says the same in words. */
export function RangePlot({ measure, width, t, svg, open }: RangePlotProps): JSX.Element {
  const layout = plotLayout(measure, width);
  const labels = rowLabels(measure.rows, Math.floor((layout.left - 12) / CHARACTER));
  const note = [unitNote(measure.unit, t), layout.isLog ? t('logarithmic scale') : ''].filter(part => part !== '').join(', ');
  return (
    <svg
      ref={svg}
      class="plot"
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-label={t('Range plot of {0}. The table below has the same figures.', measure.name)}
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${String(layout.width)} ${String(layout.height)}`}
    >
      <Axis layout={layout} note={note} />
      {layout.rows.map(row => (
        <Row key={row.row} layout={layout} row={row} measure={measure} label={labels[row.row] ?? { title: '', detail: '' }} open={open} />
      ))}
    </svg>
  );
}

/** What the numbers of the axis are, where their labels do not say so. */
function unitNote(unit: string, t: Translate): string {
  switch (unit) {
    case 'date':
    case 'percent':
      return '';
    case 'count':
      return t('number');
    case 'ordinal':
      return t('rank');
    default:
      return unit;
  }
}

function Axis({ layout, note }: { readonly layout: PlotLayout; readonly note: string }): JSX.Element {
  const { left, right, bottom, ticks } = layout;
  return (
    <g class="axis">
      <line x1={left} x2={right} y1={bottom} y2={bottom} />
      {ticks.map(({ x, label }) => (
        <g key={label}>
          <line class="grid" x1={x} x2={x} y1={0} y2={bottom} />
          <text x={x} y={bottom + 16} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      {note !== '' && (
        <text class="note" x={left - 8} y={bottom + 16} text-anchor="end">
          {note}
        </text>
      )}
    </g>
  );
}

interface RowProps {
  readonly layout: PlotLayout;
  readonly row: PlotRow;
  readonly measure: MeasureDetail;
  readonly label: RowLabel;
  readonly open: (row: number, beside: boolean) => void;
}

function Row({ layout, row, measure, label, open }: RowProps): JSX.Element | null {
  const figure = measure.rows[row.row];
  if (figure === undefined) return null;
  return (
    <g
      class={`row colour-${row.colour === null ? 'none' : String(row.colour)}`}
      onClick={event => {
        open(row.row, event.altKey);
      }}
    >
      <title>{`${[figure.value, figure.title, figure.publisher, figure.asOf].filter(part => part !== null).join(' · ')}\n${figure.claim}`}</title>
      <rect class="hit" x={0} y={row.y - 17} width={layout.width} height={34} />
      <text class="label" x={layout.left - 8} y={label.detail === '' ? row.y + 4 : row.y - 2} text-anchor="end">
        {label.title}
      </text>
      <text class="detail" x={layout.left - 8} y={row.y + 11} text-anchor="end">
        {label.detail}
      </text>
      {!row.isPoint && <Bar row={row} />}
      {row.isPoint && <Mark x={row.from} y={row.y} shape={row.shape} hollow={row.isAbout} />}
    </g>
  );
}

/** A closed end is a bar across, an open one an arrow. */
function Bar({ row: { from, to, y, openLeft, openRight, shape } }: { readonly row: PlotRow }): JSX.Element {
  // Nobody gives the figure in the middle of a range.
  const marked = openLeft ? [to] : openRight ? [from] : [from, to];
  return (
    <g class="bar">
      <line x1={from} x2={to} y1={y} y2={y} />
      {openLeft ? <path d={arrow(from, y, 1)} /> : <line x1={from} x2={from} y1={y - 6} y2={y + 6} />}
      {openRight ? <path d={arrow(to, y, -1)} /> : <line x1={to} x2={to} y1={y - 6} y2={y + 6} />}
      {marked.map(x => (
        <Mark key={x} x={x} y={y} shape={shape} hollow={false} />
      ))}
    </g>
  );
}

function arrow(x: number, y: number, direction: 1 | -1): string {
  return `M${String(x + 7 * direction)} ${String(y - 5)}L${String(x)} ${String(y)}L${String(x + 7 * direction)} ${String(y + 5)}`;
}
