import * as vscode from 'vscode';
import type { MeasureDetail, MeasureFormat } from '../../../protocol/index.ts';
import { measureCsv, measureMarkdown } from '../../model/measureText.ts';

const t = vscode.l10n.t;

const EXTENSIONS: Readonly<Record<MeasureFormat, string>> = { markdown: 'md', csv: 'csv', svg: 'svg' };
const NAMES: Readonly<Record<MeasureFormat, string>> = { markdown: 'Markdown', csv: 'CSV', svg: 'SVG' };

/** Writes a measure where the reader says. */
export async function exportMeasure(measure: MeasureDetail, format: Exclude<MeasureFormat, 'svg'>): Promise<void> {
  await saveText(measure.name, format, format === 'csv' ? measureCsv(measure) : measureMarkdown(t, measure));
}

/** Asks where to, and writes there. */
export async function saveText(name: string, format: MeasureFormat, text: string): Promise<void> {
  const file = `${
    name
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'comparison'
  }.${EXTENSIONS[format]}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file) }),
    filters: { [NAMES[format]]: [EXTENSIONS[format]] },
    title: t('Save the comparison as {0}', NAMES[format]),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    vscode.window.setStatusBarMessage(t('$(check) Saved {0}', vscode.workspace.asRelativePath(target)), 4000);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(t('{0} could not be written: {1}', vscode.workspace.asRelativePath(target), reason));
  }
}
