import * as vscode from 'vscode';
import type { NameItem } from '../../../protocol/index.ts';
import type { EngineClient } from '../../engineClient.ts';
import type { PassageTarget } from '../../model/commandArguments.ts';
import { shorten } from '../../model/shorten.ts';
import { annotationAuthor } from '../../settings.ts';
import { sendCorrection } from './corrections.ts';

const t = vscode.l10n.t;

/** UTF-16 code units of the forms of a name that stand beside a choice. */
const MAX_FORMS = 60;

/** Asks the reader what is wrong with the name at a place: another name of the same thing, a form that is none, the right name. */
export async function correctName(client: EngineClient, target: PassageTarget): Promise<void> {
  const name = await client.call('marginalia/nameAt', target);
  if (name === null) {
    void vscode.window.showInformationMessage(t('There is no name here. Put the cursor on a name in a document.'));
    return;
  }
  const forms = [...new Set([name.name, ...name.aliases])].filter(form => form !== name.written);
  const choices = [
    {
      label: t('$(git-merge) The Same As Another Name...'),
      description: t('make one of both'),
      run: () => sameAs(client, target, name),
    },
    ...(forms.length === 0
      ? []
      : [
          {
            label: t('$(circle-slash) Not the Same As...'),
            description: shorten(forms.join(', '), MAX_FORMS),
            run: () => notSame(client, target, name, forms),
          },
        ]),
    { label: t('$(edit) Correct the Name...'), description: t('say what the right one is'), run: () => rename(client, target, name) },
  ];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: name.name === name.written ? name.name : `${name.written} · ${name.name}`,
    placeHolder: t('What should be corrected? It is kept in the folder, and can be taken back.'),
  });
  await chosen?.run();
}

async function sameAs(client: EngineClient, { uri }: PassageTarget, { name }: NameItem): Promise<void> {
  const query = await vscode.window.showInputBox({
    title: t('Which name means the same as {0}?', name),
    prompt: t('Words of the name, as a document has it'),
  });
  if (query === undefined || query.trim() === '') return;
  const found = await client.call('marginalia/names', { query });
  const items = found.filter(each => each.name !== name).map(nameItem);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(t('No other name of the corpus holds “{0}”.', query));
    return;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Which name means the same as {0}?', name),
    matchOnDescription: true,
  });
  if (chosen) await sendCorrection(client, { kind: 'same-name', uri, names: [name, chosen.label], creator: annotationAuthor() });
}

async function notSame(client: EngineClient, { uri }: PassageTarget, { written }: NameItem, forms: readonly string[]): Promise<void> {
  const chosen = await vscode.window.showQuickPick([...forms], {
    title: t('Which of these are not other names of {0}?', written),
    canPickMany: true,
  });
  if (chosen && chosen.length > 0)
    await sendCorrection(client, { kind: 'different-name', uri, names: [written, ...chosen], creator: annotationAuthor() });
}

async function rename(client: EngineClient, { uri }: PassageTarget, { name, written }: NameItem): Promise<void> {
  const right = await vscode.window.showInputBox({
    title: t('The right name of {0}', name),
    value: name,
    prompt: t('The documents stay as they are; the name is shown, and searched, so.'),
  });
  if (right === undefined || right.trim() === '' || right.trim() === name) return;
  const names = [...new Set([right.trim(), name, written])];
  await sendCorrection(client, { kind: 'same-name', uri, names, creator: annotationAuthor() });
}

function nameItem({ name, aliases, mentions }: NameItem): vscode.QuickPickItem {
  const count = mentions === 1 ? t('named once') : t('named {0} times', mentions);
  return { label: name, description: [count, ...aliases.slice(0, 4)].join(' · ') };
}
