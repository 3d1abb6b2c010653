import { escapeMarkdown } from '../../../base/markdown.ts';
import {
  type Claim,
  comparableFigures,
  type ComparableFigure,
  type FigureRules,
  type MeasureIndex,
  originsOf,
} from '../../../engine/index.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';
import type { DocumentStore } from '../../corpus/store.ts';
import { commandLink, openLink } from '../../text/markdown.ts';
import { publisherOf, relationInWords, titleOf, valueInWords } from '../../text/words.ts';

/** Figures of other documents that a hover has room for. */
const MAX_FIGURES = 5;

interface HoverContext {
  readonly store: DocumentStore;
  readonly index: MeasureIndex;
  readonly figureRules: FigureRules;
  readonly commandLinks: boolean;
}

/** The figures of other documents that measure what the figures of `claim` do, nearest first; empty where there are none. */
export function figuresSection(context: HoverContext, document: LoadedDocument, claim: Claim): string {
  const figures = comparableFigures(context.index, document.read, claim.span, context.figureRules);
  const { origins, originOf, documents } = originsOf(context.store.corpus, [{ uri: document.read.uri, claim: claim.span }, ...figures]);
  const origin = (index: number): string => origins[originOf[index + 1] ?? -1]?.name ?? '';
  const items = figures.map((figure, i) => figureItem(context, document, figure, origin(i))).filter(item => item !== null);
  if (items.length === 0) return '';
  const count = `${String(documents)} documents, ${String(origins.length)} ${origins.length === 1 ? 'origin' : 'origins'}`;
  const target = { uri: document.read.uri, range: document.toRange(claim.span) };
  const more = items.length > MAX_FIGURES ? `\n- and ${String(items.length - MAX_FIGURES)} more` : '';
  const links = [
    commandLink('Compare all sources', 'marginalia.showMeasure', target),
    commandLink('Correct what is compared', 'marginalia.measures.correct', target),
  ];
  const all = context.commandLinks ? `\n\n${links.join(' · ')}` : '';
  return `**The same measure elsewhere** · ${count}\n${items.slice(0, MAX_FIGURES).join('\n')}${more}${all}`;
}

function figureItem(context: HoverContext, document: LoadedDocument, figure: ComparableFigure, origin: string): string | null {
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
  const here = several(document, figure) ? `“${escapeMarkdown(document.read.text.slice(figure.to.start, figure.to.end))}”: ` : '';
  const head = `- ${here}**${escapeMarkdown(value)}** · ${relationInWords(figure.relation)} · ${openLink(context, titleOf(record), target)}`;
  const goesBack = origin === '' || origin === publisherOf(record) ? [] : [`origin: ${escapeMarkdown(origin)}`];
  return `${[head, ...from.map(escapeMarkdown), ...goesBack].join(' · ')}  \n  *${escapeMarkdown(figure.why)}*`;
}

/** Whether the claim has more figures than the one compared, so that it must be said which is meant. */
function several({ read }: LoadedDocument, { to }: ComparableFigure): boolean {
  const claim = read.claims.find(({ span }) => span.start <= to.start && to.end <= span.end);
  return (claim?.quantities.length ?? 0) > 1;
}
