import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { CorpusStore } from '../../corpusStore.ts';
import { toRange } from '../../convert.ts';
import type { EngineClient } from '../../engineClient.ts';
import { kindLabel } from '../../../protocol/index.ts';
import { KIND_LOOKS, KINDS, type MarkClass, shownKind } from '../../model/claimKinds.ts';
import { neighbouringClaim } from '../../model/positions.ts';
import { highlightSettings, setHighlightedKinds, setHighlightsEnabled } from '../../settings.ts';
import type { MarginaliaTestApi } from '../../testApi.ts';
import { Highlighter } from './highlighter.ts';

const t = vscode.l10n.t;

/** Claims marked in the text, switched on and off as a whole and by kind; going from claim to claim. */
export function registerHighlights(
  client: EngineClient,
  corpus: CorpusStore,
): { readonly disposable: Disposable; readonly testApi: MarginaliaTestApi['highlights'] } {
  const store = new DisposableStore();
  const highlighter = store.add(new Highlighter(client, corpus));
  store.add(vscode.commands.registerCommand('marginalia.toggleHighlights', () => setHighlightsEnabled(!highlightSettings().enabled)));
  store.add(vscode.commands.registerCommand('marginalia.chooseHighlightKinds', chooseKinds));
  store.add(vscode.commands.registerCommand('marginalia.nextClaim', () => goToClaim(highlighter, 'next')));
  store.add(vscode.commands.registerCommand('marginalia.previousClaim', () => goToClaim(highlighter, 'previous')));
  highlighter.refresh();
  return { disposable: store, testApi: { marked: uri => describeMarks(highlighter, vscode.Uri.parse(uri)) } };
}

async function chooseKinds(): Promise<void> {
  const { enabled, kinds } = highlightSettings();
  const items = KINDS.map(kind => ({
    claimKind: kind,
    label: kindLabel(t, kind),
    iconPath: new vscode.ThemeIcon(KIND_LOOKS[kind].icon),
    picked: enabled && kinds.has(kind),
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: t('Kinds of claim to mark'),
    placeHolder: t('Nothing chosen switches the marks off'),
  });
  if (!chosen) return;
  if (chosen.length > 0) await setHighlightedKinds(new Set(chosen.map(item => item.claimKind)));
  if (chosen.length > 0 !== enabled) await setHighlightsEnabled(chosen.length > 0);
}

/** Goes among the claims that are marked; among all where marks are switched off. */
async function goToClaim(highlighter: Highlighter, direction: 'next' | 'previous'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { enabled, kinds } = highlightSettings();
  const claims = await highlighter.claims(editor.document);
  const candidates = enabled ? claims.filter(claim => shownKind(claim.kinds, kinds) !== null) : claims;
  const claim = neighbouringClaim(candidates, editor.selection.active, direction);
  if (!claim) return;
  const range = toRange(claim.range);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function describeMarks(highlighter: Highlighter, uri: vscode.Uri): Partial<Record<MarkClass, readonly string[]>> {
  const entries = [...highlighter.marked(uri)].map(([name, claims]): [MarkClass, readonly string[]] => [
    name,
    claims.map(
      ({ range: { start, end } }) => `${String(start.line)}:${String(start.character)}-${String(end.line)}:${String(end.character)}`,
    ),
  ]);
  const marks: Partial<Record<MarkClass, readonly string[]>> = Object.fromEntries(entries);
  return marks;
}
