import { type CancellationToken, type CodeLens, CodeLensRefreshRequest, type Range } from 'vscode-languageserver';
import { groupBy } from '../../../base/groupBy.ts';
import type { Span } from '../../../engine/index.ts';
import type { MeasureDetail, MeasureSummary, Standing } from '../../../protocol/index.ts';
import { onDocument, refuseIfCancelled, type ServerContext } from '../../context.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';
import { fields } from '../../settings.ts';
import { excerpt } from '../../text/plainText.ts';
import { documentUri } from '../../uris.ts';
import { Slices, Throttle } from '../../corpus/slices.ts';
import { onRequest } from '../custom.ts';
import { measureDetail, measureSummary, type NamedMeasure } from './measureRows.ts';
import { originsAnswer } from './origins.ts';
import { standingsOf } from './standings.ts';

/** Answers what the documents measure, and where they differ. */
export function registerMeasures(context: ServerContext): void {
  const { store, reader, measures } = context;
  onRequest(context, 'marginalia/measures', (_, token) => summaries(context, token));
  onRequest(context, 'marginalia/measure', (params, token) => detail(context, params, token));
  onRequest(context, 'marginalia/origins', () => originsAnswer(store));
  onRequest(context, 'marginalia/standings', async ({ uri }) => {
    const index = await measures.index();
    const document = store.get(documentUri(uri)) ?? (await reader.current(documentUri(uri)));
    const rules = measures.figureRules(index);
    return document === undefined ? null : standingsOf({ corpus: store.corpus, index, rules }, document);
  });
  context.connection.onCodeLens(
    onDocument(context, [], async document => {
      const settings = await lensSettings(context);
      if (settings === null) return [];
      const index = await measures.index();
      const { standings } = standingsOf({ corpus: store.corpus, index, rules: measures.figureRules(index) }, document);
      return lenses(document, standings, settings);
    }),
  );
  refreshLenses(context);
}

/** Milliseconds between two requests to ask for lenses again, while much changes. */
const REFRESH_INTERVAL = 1000;

/** What stands in one document changes the lenses of others. */
function refreshLenses({ connection, store, corrections, client, disposables }: ServerContext): void {
  const throttle = disposables.add(
    new Throttle(REFRESH_INTERVAL, () => {
      // fails when the client has gone, and then nobody wants to know
      if (client().refreshesCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    }),
  );
  const ask = (): void => {
    throttle.request();
  };
  disposables.add(store.onDidChange(ask));
  disposables.add(corrections.onDidChange(ask));
}

interface LensSettings {
  readonly differing: boolean;
  readonly singleOrigin: boolean;
}

/** Which lenses the reader wants; null where there would be none, so that nothing need be worked out. */
async function lensSettings({ connection, client }: ServerContext): Promise<LensSettings | null> {
  const { commandLinks, configuration } = client();
  if (!commandLinks) return null;
  const set: unknown = configuration ? await connection.workspace.getConfiguration('marginalia') : null;
  const standings = fields(fields(set)['standings']);
  const settings = { differing: standings['differing'] !== false, singleOrigin: standings['singleOrigin'] !== false };
  return settings.differing || settings.singleOrigin ? settings : null;
}

/** Milliseconds of telling measures after which other work is let in. */
const SLICE = 12;

async function summaries({ store, measures }: ServerContext, token: CancellationToken): Promise<readonly MeasureSummary[]> {
  const slices = new Slices(SLICE);
  const told: MeasureSummary[] = [];
  for (const measure of await measures.measures(token)) {
    told.push(measureSummary(store, measure));
    await slices.pause();
    refuseIfCancelled(token);
  }
  return told;
}

interface Place {
  readonly uri: string;
  readonly range: Range;
}

async function detail(
  context: ServerContext,
  asked: Place | { readonly id: string },
  token: CancellationToken,
): Promise<MeasureDetail | null> {
  const { store, measures } = context;
  const all = await measures.measures(token);
  const found = 'id' in asked ? all.find(({ id }) => id === asked.id) : at(context, all, asked);
  return found === undefined ? null : measureDetail(store, found);
}

/** The measure of the figure at a place, else of another of its claim; of several the one of most documents. */
function at({ store }: ServerContext, all: readonly NamedMeasure[], { uri, range }: Place): NamedMeasure | undefined {
  const document = store.get(documentUri(uri));
  const span = document?.toSpan(range);
  if (document === undefined || span === undefined) return undefined;
  const meets = (each: Span): boolean => each.start <= span.end && span.start <= each.end;
  const has = (measure: NamedMeasure['measure'], place: 'span' | 'claim'): boolean =>
    measure.members.some(member => member.uri === document.read.uri && meets(member[place]));
  return all.find(({ measure }) => has(measure, 'span')) ?? all.find(({ measure }) => has(measure, 'claim'));
}

/** UTF-16 code units of the beginning of a sentence that a lens shows. */
const MAX_OPENING = 32;

/** The lenses of a document. Where those of several sentences share a line, each begins with the first words of its sentence. */
function lenses(document: LoadedDocument, standings: readonly Standing[], settings: LensSettings): CodeLens[] {
  const told = standings.map(standing => ({ standing, titles: lensTitles(standing, settings) })).filter(({ titles }) => titles.length > 0);
  const onLine = groupBy(told, ({ standing }) => String(standing.range.start.line));
  return told.flatMap(({ standing: { range }, titles }) => {
    const isShared = (onLine.get(String(range.start.line))?.length ?? 0) > 1;
    const opening = isShared ? `“${excerpt(document.read, document.toSpan(range), MAX_OPENING)}” ` : '';
    return titles.map(title => ({
      range,
      command: { title: `${opening}${title}`, command: 'marginalia.showMeasure', arguments: [{ uri: document.read.uri, range }] },
    }));
  });
}

function lensTitles({ differing, others, singleOrigin }: Standing, settings: LensSettings): readonly string[] {
  const titles: string[] = [];
  if (settings.differing && differing > 0)
    titles.push(`Sources differ: ${String(differing)} of ${String(others)} ${others === 1 ? 'other' : 'others'}`);
  if (settings.singleOrigin && singleOrigin !== null)
    titles.push(`${String(singleOrigin.documents)} documents, 1 origin: ${singleOrigin.name}`);
  return titles;
}
