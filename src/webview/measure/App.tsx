import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FromMeasurePanel, MeasureDetail, ToMeasurePanel, Translate } from '../../protocol/index.ts';
import type { Messages } from '../common/connect.ts';
import { FigureTable, Pairs } from './FigureTable.tsx';
import { RangePlot } from './RangePlot.tsx';
import { standaloneSvg } from './standaloneSvg.ts';

type Host = Messages<FromMeasurePanel, ToMeasurePanel>;

/** The comparison panel. */
export function App({ host, t }: { readonly host: Host; readonly t: Translate }): JSX.Element {
  const [shown, setShown] = useState<ToMeasurePanel | null>(null);
  useEffect(() => {
    const stop = host.onMessage(setShown);
    host.send({ type: 'ready' });
    return stop;
  }, [host]);
  switch (shown?.type) {
    case undefined:
    case 'loading':
      return <p role="status">{t('Comparing…')}</p>;
    case 'measure':
      return <Comparison measure={shown.measure} host={host} t={t} />;
    case 'gone':
      return <p role="status">{t('No figures of the corpus measure this any more.')}</p>;
    case 'failed':
      return (
        <div role="alert">
          <p>{t('The figures could not be compared: {0}', shown.message)}</p>
          <button type="button" onClick={() => host.send({ type: 'retry' })}>
            {t('Try Again')}
          </button>
        </div>
      );
  }
}

function Comparison({ measure, host, t }: { readonly measure: MeasureDetail; readonly host: Host; readonly t: Translate }): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<SVGSVGElement>(null);
  const width = useWidth(frame);
  const open = (row: number, beside: boolean): void => {
    host.send({ type: 'open', row, beside });
  };
  return (
    <main>
      <h1>{measure.name}</h1>
      <p class="quiet">{summary(t, measure)}</p>
      <div ref={frame} class="frame">
        {width > 0 && <RangePlot measure={measure} width={width} t={t} svg={plot} open={open} />}
      </div>
      <p class="legend quiet">
        {t('A filled mark is a figure, a hollow one says “about”; a bar is a range, an arrow an end that is open.')}
      </p>
      <div class="actions" role="toolbar" aria-label={t('Save the comparison')}>
        <button type="button" onClick={() => host.send({ type: 'export', format: 'markdown' })}>
          {t('Save as Markdown')}
        </button>
        <button type="button" onClick={() => host.send({ type: 'export', format: 'csv' })}>
          {t('Save as CSV')}
        </button>
        <button
          type="button"
          onClick={() => {
            if (plot.current) host.send({ type: 'exportPlot', svg: standaloneSvg(plot.current) });
          }}
        >
          {t('Save the plot as SVG')}
        </button>
      </div>
      <FigureTable
        measure={measure}
        t={t}
        open={open}
        correct={row => {
          host.send({ type: 'correct', row });
        }}
      />
      <Pairs
        measure={measure}
        t={t}
        dismissPair={(a, b) => {
          host.send({ type: 'dismissPair', a, b });
        }}
      />
    </main>
  );
}

/** "7 documents, 2 origins" */
function summary(t: Translate, { documents, origins, corrected }: MeasureDetail): string {
  const ofDocuments = documents === 1 ? t('1 document') : t('{0} documents', documents);
  const ofOrigins = origins.length === 0 ? '' : origins.length === 1 ? t('1 origin') : t('{0} origins', origins.length);
  return [ofDocuments, ofOrigins, corrected ? t('corrected by you') : ''].filter(part => part !== '').join(', ');
}

/** The width of an element as it is laid out, 0 before it is. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(current.clientWidth);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}
