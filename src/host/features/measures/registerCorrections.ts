import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import { fromRange } from '../../convert.ts';
import { DOCUMENT_SELECTOR, isRead } from '../../documents.ts';
import { type EngineClient, isWithdrawn } from '../../engineClient.ts';
import type { PassageTarget } from '../../model/commandArguments.ts';
import { activeTarget, targetOf } from '../passages.ts';
import { listCorrections } from './correctionList.ts';
import { type MeasureCorrections, type SpokenOf, spokenOf } from './corrections.ts';
import { isMeasureNode } from './measuresTree.ts';
import { correctName } from './nameCorrections.ts';

const t = vscode.l10n.t;

/** The commands by which the reader corrects measures and names, from the Measures view, the text, and hovers. */
export function registerCorrections(client: EngineClient, corrections: MeasureCorrections): Disposable {
  const store = new DisposableStore();
  const register = (name: string, run: (raw: unknown) => Promise<void>): void => {
    store.add(vscode.commands.registerCommand(`marginalia.${name}`, run));
  };
  const onFigure = (run: (figure: SpokenOf) => Promise<void>) => async (raw: unknown) => {
    const figure = await figureOf(corrections, raw);
    if (figure) await run(figure);
  };
  register(
    'measures.correct',
    onFigure(figure => corrections.ask(figure)),
  );
  register('measures.same', raw =>
    isMeasureNode(raw) && raw.kind === 'measure'
      ? corrections.mergeMeasure(raw.measure.id)
      : onFigure(figure => corrections.sameAs([figure], figure.value))(raw),
  );
  register(
    'measures.notSame',
    onFigure(figure => corrections.notSameAs(figure)),
  );
  register('measures.split', raw =>
    isMeasureNode(raw) && raw.kind === 'measure'
      ? corrections.splitMeasure(raw.measure.id)
      : onFigure(figure => corrections.splitOff(figure))(raw),
  );
  register(
    'measures.dismiss',
    onFigure(figure => corrections.dismiss(figure)),
  );
  register('corrections', () => listCorrections(client));
  register('names.correct', async raw => {
    const target = await leaveHover(raw);
    if (target) await correctName(client, target);
  });
  store.add(
    vscode.languages.registerCodeActionsProvider(
      DOCUMENT_SELECTOR,
      { provideCodeActions: (document, range) => offered(client, document, range) },
      { providedCodeActionKinds: [vscode.CodeActionKind.Refactor] },
    ),
  );
  return store;
}

/** The figure that a command is about: of a row of the view, a link, else at the cursor. */
async function figureOf(corrections: MeasureCorrections, raw: unknown): Promise<SpokenOf | null> {
  if (isMeasureNode(raw) && raw.kind === 'figure') return spokenOf(raw.measure, raw.row);
  const target = await leaveHover(raw);
  return target ? corrections.figureAt(target) : null;
}

/** A hover whose link was followed stays open, and would go on to say what is no longer so. */
async function leaveHover(raw: unknown): Promise<PassageTarget | null> {
  await vscode.commands.executeCommand('editor.action.hideHover').then(undefined, () => undefined);
  return targetOf(raw) ?? activeTarget();
}

/** On a figure: correct what it measures. On nothing else, since a light that is always on says nothing. */
async function offered(client: EngineClient, document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  if (!isRead(document)) return [];
  const target = { uri: document.uri.toString(), range: fromRange(range) };
  try {
    const figures = await client.call('marginalia/figures', target);
    const touched = figures.find(({ figure: { start, end } }) =>
      range.intersection(new vscode.Range(start.line, start.character, end.line, end.character)),
    );
    if (touched === undefined) return [];
    const title = t('Correct what “{0}” measures...', touched.words);
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.Refactor);
    action.command = { command: 'marginalia.measures.correct', title, arguments: [{ uri: touched.uri, range: touched.figure }] };
    return [action];
  } catch (error) {
    if (isWithdrawn(error)) return [];
    throw error;
  }
}
