import type { JSX, RefObject } from 'preact';
import type { MeasureDetail, Translate } from '../../protocol/index.ts';
import { Mark } from './Mark.tsx';
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
      <Axis layout={layout} note={layout.isLog ? t('logarithmic scale') : ''} />
      {layout.rows.map(row => (
        <Row key={row.row} layout={layout} row={row} measure={measure} open={open} />
      ))}
    </svg>
  );
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
  readonly open: (row: number, beside: boolean) => void;
}

function Row({ layout, row, measure, open }: RowProps): JSX.Element | null {
  const figure = measure.rows[row.row];
  if (figure === undefined) return null;
  const label = [figure.asOf, figure.title].filter(part => part !== null).join(' · ');
  const room = Math.floor((layout.left - 12) / CHARACTER);
  return (
    <g
      class={`row colour-${row.colour === null ? 'none' : String(row.colour)}`}
      onClick={event => {
        open(row.row, event.altKey);
      }}
    >
      <title>{`${figure.value} · ${figure.title}\n${figure.claim}`}</title>
      <rect class="hit" x={0} y={row.y - 14} width={layout.width} height={28} />
      <text class="label" x={layout.left - 8} y={row.y + 4} text-anchor="end">
        {label.length > room ? `${label.slice(0, room - 1)}…` : label}
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
