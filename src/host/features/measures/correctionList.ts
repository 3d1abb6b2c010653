import * as vscode from 'vscode';
import type { CorrectionItem } from '../../../protocol/index.ts';
import type { EngineClient } from '../../engineClient.ts';
import { annotationAuthor } from '../../settings.ts';
import { sendCorrection } from './corrections.ts';

const t = vscode.l10n.t;

/** Lists what the reader has corrected; what is chosen is taken back. */
export async function listCorrections(client: EngineClient): Promise<void> {
  const { corrections, problems } = await client.call('marginalia/corrections', {});
  if (problems.length > 0) void vscode.window.showWarningMessage(problems.slice(0, 3).join(' '));
  if (corrections.length === 0) {
    if (problems.length === 0) void vscode.window.showInformationMessage(t('No measure or name has been corrected yet.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(corrections.map(correctionItem), {
    title: t('Corrections of measures and names'),
    placeHolder: t('Choose one to take it back'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) await sendCorrection(client, { kind: 'end', id: chosen.id, creator: annotationAuthor() });
}

function correctionItem(item: CorrectionItem): vscode.QuickPickItem & { readonly id: string } {
  const about = item.about.map(({ words, title }) => (title === null ? words : `${words} (${title})`)).join(' · ');
  const lost = item.lost ? t('A figure of it is not to be found any more.') : '';
  return { id: item.id, label: kindInWords(item), description: item.creator ?? '', detail: [about, lost].filter(Boolean).join(' ') };
}

function kindInWords({ kind, about }: CorrectionItem): string {
  switch (kind) {
    case 'same':
      return t('$(git-merge) One measure');
    case 'different':
      return t('$(circle-slash) Not one measure');
    case 'together':
      return t('$(split-horizontal) A measure by themselves');
    case 'dismiss':
      return about.length > 1 ? t('$(eye-closed) Not compared with each other') : t('$(eye-closed) Left out of all measures');
    case 'same-name':
      return t('$(git-merge) Names of one thing');
    case 'different-name':
      return t('$(circle-slash) Names of different things');
  }
}
