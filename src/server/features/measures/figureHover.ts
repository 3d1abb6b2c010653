import { escapeMarkdown } from '../../../base/markdown.ts';
import {
  comparableFigures,
  type ComparableFigure,
  type FigureRules,
  type MeasureIndex,
  originsOf,
  type Span,
} from '../../../engine/index.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';
import type { DocumentStore } from '../../corpus/store.ts';
import { commandLink, openLink } from '../../text/markdown.ts';
import { originInWords, publisherOf, relationInWords, titleOf, valueInWords } from '../../text/words.ts';

/** Figures of other documents that a hover has room for. */
const MAX_FIGURES = 5;

interface HoverContext {
  readonly store: DocumentStore;
  readonly index: MeasureIndex;
  readonly figureRules: FigureRules;
  readonly commandLinks: boolean;
}

/**
 * The figures of other documents that measure what those within `span`, a claim or a figure or row of a table, do, nearest first, and beneath them those that are near but of
 * other people or another part, which no measure takes in; dates of one happening likewise; empty where there is nothing.
 */
export function figuresSection(context: HoverContext, document: LoadedDocument, span: Span): string {
  const figures = comparableFigures(context.index, document.read, span, context.figureRules);
  const isSame = ({ relation }: ComparableFigure): boolean => relation !== 'different-population';
  const target = { uri: document.read.uri, range: document.toRange(span) };
  const ofDates = figures.every(figure => figure.quantity.unit === 'date');
  const same = figuresList(context, document, span, figures.filter(isSame));
  const near = figuresList(
    context,
    document,
    span,
    figures.filter(figure => !isSame(figure)),
  );
  if (same === null && near === null) return '';
  const compare = same === null ? [] : [commandLink('Compare all sources', 'marginalia.showMeasure', target)];
  const links = [...compare, commandLink('Correct what is compared', 'marginalia.measures.correct', target)];
  return [
    ...(same === null
      ? []
      : [`**${ofDates ? 'The same happening elsewhere' : 'The same measure elsewhere'}** · ${same.count}\n${same.items}`]),
    ...(near === null ? [] : [`**Near it, of another population**\n${near.items}`]),
    ...(context.commandLinks ? [links.join(' · ')] : []),
  ].join('\n\n');
}

/** Figures as the items of a list, those of them that there is room for, and how many documents and origins stand behind them and what stands here. */
function figuresList(
  context: HoverContext,
  document: LoadedDocument,
  span: Span,
  figures: readonly ComparableFigure[],
): { readonly items: string; readonly count: string } | null {
  const claims = [{ uri: document.read.uri, claim: span }, ...figures];
  const { origins, originOf, links, documents } = originsOf(context.store.corpus, claims);
  const titleAt = (index: number): string => {
    const { uri } = claims[index] ?? document.read;
    return titleOf((context.store.get(uri) ?? document).read.record);
  };
  const origin = (index: number): GoesBack | null => {
    const name = origins[originOf[index + 1] ?? -1]?.name ?? '';
    const why = links[index + 1] ?? [];
    return name === '' || why.every(({ kind }) => kind === 'own') ? null : { name, why: originInWords(name, why, titleAt) };
  };
  const items = figures.map((figure, i) => figureItem(context, document, span, figure, origin(i))).filter(item => item !== null);
  if (items.length === 0) return null;
  const more = items.length > MAX_FIGURES ? [`- and ${String(items.length - MAX_FIGURES)} more`] : [];
  return {
    items: [...items.slice(0, MAX_FIGURES), ...more].join('\n'),
    count: `${String(documents)} documents, ${String(origins.length)} ${origins.length === 1 ? 'origin' : 'origins'}`,
  };
}

/** The origin of a figure, and why it goes back to it. */
interface GoesBack {
  readonly name: string;
  readonly why: string;
}

function figureItem(
  context: HoverContext,
  document: LoadedDocument,
  span: Span,
  figure: ComparableFigure,
  origin: GoesBack | null,
): string | null {
  const loaded = context.store.get(figure.uri);
  if (loaded === undefined) return null;
  const { read } = loaded;
  const part = read.parts.find(({ span }) => span.start <= figure.claim.start && figure.claim.end <= span.end);
  const record = part?.record ?? read.record;
  const target = { uri: figure.uri, range: loaded.toRange(figure.claim) };
  const { quantity } = figure;
  const value = quantity.unit === 'date' ? (quantity.asOf ?? '') : valueInWords(quantity);
  const from = [publisherOf(record) ?? publisherOf(read.record), record.issued ?? read.record.issued].filter(
    each => each !== null && each !== undefined,
  );
  const here = several(document, span, figure) ? `“${escapeMarkdown(document.read.text.slice(figure.to.start, figure.to.end))}”: ` : '';
  const head = `- ${here}**${escapeMarkdown(value)}** · ${relationInWords(figure.relation)} · ${openLink(context, titleOf(record), target)}`;
  const goesBack = origin === null ? [] : [`origin: ${escapeMarkdown(`${origin.name} (${origin.why})`)}`];
  return `${[head, ...from.map(escapeMarkdown), ...goesBack].join(' · ')}  \n  *${escapeMarkdown(figure.why)}*`;
}

/** Whether there are more figures within `span` than the one compared, so that it must be said which is meant; of a date it is always said. */
function several({ read }: LoadedDocument, span: Span, { to, quantity }: ComparableFigure): boolean {
  if (quantity.unit === 'date') return true;
  const claim = read.claims.find(each => each.span.start <= to.start && to.end <= each.span.end);
  return claim === undefined ? to.start !== span.start || to.end !== span.end : claim.quantities.length > 1;
}
