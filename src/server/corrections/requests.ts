import { type Entity, type FigureReference, type MeasureRule, resolveRules, searchEntities } from '../../engine/index.ts';
import type { ClientRequests, CorrectionItem, CorrectionsAnswer, FigureAt, NameItem } from '../../protocol/index.ts';
import { notify, type ServerContext } from '../context.ts';
import { onRequest } from '../features/custom.ts';
import { figureInWords } from '../features/measures/measureRows.ts';
import { nameAt } from '../features/names.ts';
import { claimAt } from '../features/place.ts';
import { clip } from '../text/plainText.ts';
import { titleOf } from '../text/words.ts';
import { documentUri } from '../uris.ts';
import { correct } from './actions.ts';

/** Names that a search brings, and code units of a lost figure's sentence that are shown. */
const MAX_NAMES = 50;
const MAX_SENTENCE = 120;

/** Answers what is asked and said of corrections, and tells the client when they have changed. */
export function registerCorrections(context: ServerContext): void {
  const { store, corrections: logs, writer, measures, connection, client } = context;
  onRequest(context, 'marginalia/correct', async correction => correct({ store, logs, writer, index: await measures.index() }, correction));
  onRequest(context, 'marginalia/corrections', () => answer(context));
  onRequest(context, 'marginalia/figures', params => figuresAt(context, params));
  onRequest(context, 'marginalia/nameAt', async ({ uri, range }) => {
    const document = await context.reader.current(documentUri(uri));
    const found = document === undefined ? null : nameAt(store, document, document.toSpan(range).start);
    if (document === undefined || !found?.entity) return null;
    return nameItem(found.entity, document.read.text.slice(found.span.start, found.span.end).replace(/\s+/g, ' '));
  });
  onRequest(context, 'marginalia/names', ({ query }) =>
    searchEntities(store.corpus, query, MAX_NAMES).map(entity => nameItem(entity, entity.name)),
  );
  logs.onDidChange(() => {
    if (client().customNotifications) notify(connection, 'marginalia/correctionsChanged', {});
  });
}

function nameItem({ name, aliases, mentions }: Entity, written: string): NameItem {
  return { name, written, aliases, mentions: mentions.length };
}

async function answer({ store, corrections: { rules, problems }, measures }: ServerContext): Promise<CorrectionsAnswer> {
  const index = await measures.index();
  const titles = new Map(store.documents().map(({ read }) => [read.record.id, titleOf(read.record)]));
  const lost = new Set(resolveRules(index, rules).orphans);
  const corrections = rules.map(rule => correctionItem(rule, titles, lost.has(rule)));
  return { corrections, problems };
}

function correctionItem(rule: MeasureRule, titles: ReadonlyMap<string, string>, lost: boolean): CorrectionItem {
  const figure = ({ document, figure: words, claim }: FigureReference): CorrectionItem['about'][number] => ({
    words: lost ? clip(claim.exact.replace(/\s+/g, ' '), MAX_SENTENCE) : words.replace(/\s+/g, ' '),
    title: titles.get(document) ?? document,
  });
  const about = 'names' in rule ? rule.names.map(words => ({ words, title: null })) : rule.figures.map(figure);
  return { id: rule.id, kind: rule.kind, about, creator: rule.creator, lost };
}

/** The figures within a stretch; at a mere place those of the claim there, the one that it touches first. Asked wherever the cursor goes: no measure is grouped. */
async function figuresAt(
  { store, measures }: ServerContext,
  { uri, range }: ClientRequests['marginalia/figures']['params'],
): Promise<readonly FigureAt[]> {
  const index = await measures.index();
  const loaded = store.get(documentUri(uri));
  const known = index.documents.get(documentUri(uri));
  if (loaded === undefined || known?.document !== loaded.read) return [];
  const { start, end } = loaded.toSpan(range);
  const around = start === end ? (claimAt(loaded.read, start)?.span ?? { start, end }) : { start, end };
  const distance = ({ span }: (typeof known.statements)[number]): number => Math.max(0, span.start - start, start - span.end);
  return known.statements
    .filter(({ span }) => span.start < around.end && around.start < span.end)
    .toSorted((a, b) => distance(a) - distance(b))
    .map(({ span, statement: { quantity } }) => {
      const { words, value } = figureInWords(loaded, { span, unit: quantity.unit, asOf: quantity.asOf });
      return { uri: loaded.read.uri, figure: loaded.toRange(span), words, value };
    });
}
