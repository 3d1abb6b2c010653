import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import { chosenFrom } from '../quickPick.ts';
import type { NotesClient } from './notesClient.ts';
import { tagIcon } from './tagIcon.ts';

const t = vscode.l10n.t;

interface TagPick extends vscode.QuickPickItem {
  readonly tag: string;
}

/** Lets the reader choose among the tags in use, and name new ones. Undefined where the reader gives up. */
export async function askTags(notes: NotesClient, picked: readonly string[], title: string): Promise<readonly string[] | undefined> {
  const tags = await notes.tags();
  const store = new DisposableStore();
  const box = store.add(vscode.window.createQuickPick<TagPick>());
  box.title = title;
  box.canSelectMany = true;
  box.matchOnDescription = true;
  box.placeholder = t('Choose tags, or type a new one. A slash puts one beneath another: harm/forced-marriage');
  const known = new Map<string, TagPick>();
  for (const { name, count, description } of tags)
    known.set(name, {
      tag: name,
      label: name,
      description: [String(count), ...(description === null ? [] : [description])].join(' · '),
      iconPath: tagIcon(notes.colourOf(name)),
    });
  for (const name of picked) if (!known.has(name)) known.set(name, { tag: name, label: name, iconPath: tagIcon(notes.colourOf(name)) });
  box.items = [...known.values()];
  box.selectedItems = box.items.filter(({ tag }) => picked.includes(tag));
  offerNew(store, box, known, name => tagIcon(notes.colourOf(name)));
  return chosenFrom(store, box, () => {
    const typed = box.value.trim();
    const isOnlyTyped = typed !== '' && box.selectedItems.length === 0;
    return isOnlyTyped ? [typed] : box.selectedItems.map(({ tag }) => tag);
  });
}

/** What is typed and is no tag yet stands first in the list. One that was chosen stays when the reader types on. */
function offerNew(
  store: DisposableStore,
  box: vscode.QuickPick<TagPick>,
  known: ReadonlyMap<string, TagPick>,
  iconOf: (tag: string) => vscode.IconPath,
): Disposable {
  return store.add(
    box.onDidChangeValue(value => {
      const typed = value.trim();
      const selected = box.selectedItems;
      const kept = selected.filter(({ tag }) => !known.has(tag));
      const fresh = typed === '' || known.has(typed) || kept.some(({ tag }) => tag === typed) ? [] : [newTag(typed, iconOf(typed))];
      box.items = [...fresh, ...kept, ...known.values()];
      box.selectedItems = selected;
    }),
  );
}

function newTag(tag: string, iconPath: vscode.IconPath): TagPick {
  return { tag, label: tag, description: t('new tag'), iconPath };
}
