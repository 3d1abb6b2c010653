import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import { type ClientRequests, LINK_RELATIONS, type LinkRelation, type NoteDraft, type NotePlace } from '../../../protocol/index.ts';
import { fromRange, uriKey } from '../../convert.ts';
import type { PassageTarget } from '../../model/commandArguments.ts';
import { relationWords } from '../../model/noteText.ts';
import { shorten } from '../../model/shorten.ts';
import { annotationAuthor } from '../../settings.ts';
import { activeTarget, targetOf } from '../passages.ts';
import type { NotesClient } from './notesClient.ts';
import { askTags } from './tagPick.ts';

const t = vscode.l10n.t;

const TITLE = 60;
const EMPTY: NoteDraft = { comment: '', tags: [], link: null };

/** A place as the server is told of it, with the version of the text that the reader has in sight. */
export function placeAt({ uri, range }: PassageTarget): NotePlace {
  const document = vscode.workspace.textDocuments.find(open => uriKey(open.uri) === uriKey(uri));
  return { uri, range, version: document?.version ?? null };
}

/** Makes notes on what is selected, or on the place that a link or a row stands for: by command, key, menu and hover. */
export class NoteMaker implements Disposable {
  readonly #notes: NotesClient;
  readonly #store = new DisposableStore();
  readonly #pending = this.#store.add(vscode.window.createStatusBarItem('marginalia.link', vscode.StatusBarAlignment.Left, 50));
  /** Where a link begins, while the reader looks for the other end. */
  #from: (NotePlace & PassageTarget) | null = null;

  readonly #onMade: (document: vscode.Uri) => void;

  /** `onMade` is told where a note has been made. */
  constructor(notes: NotesClient, onMade: (document: vscode.Uri) => void) {
    this.#notes = notes;
    this.#onMade = onMade;
    this.#pending.name = t('Link between passages');
    this.#pending.command = 'marginalia.annotations.cancelLink';
  }

  async highlight(raw: unknown): Promise<void> {
    const target = await targetFor(raw);
    if (target) await this.#create([placeAt(target)], EMPTY, t('$(check) Highlighted'));
  }

  /** Asks for the words in a box: a thread that opens in the text does not take the keyboard, and what is typed would go into the document. */
  async comment(raw: unknown): Promise<void> {
    const target = await targetFor(raw);
    if (!target) return;
    const place = placeAt(target);
    const comment = await vscode.window.showInputBox({
      title: t('Note on this passage'),
      prompt: t('Markdown is understood. Change it in its thread to write more than a line.'),
      ignoreFocusOut: true,
    });
    if (comment !== undefined) await this.write(place, comment);
  }

  /** Keeps a comment on a place. */
  async write(place: NotePlace, comment: string): Promise<boolean> {
    if (comment.trim() === '') {
      void vscode.window.showInformationMessage(t('Write something first. To mark a passage without words, highlight it.'));
      return false;
    }
    return this.#create([place], { ...EMPTY, comment }, t('$(check) Note kept'));
  }

  async tag(raw: unknown): Promise<void> {
    const target = await targetFor(raw);
    if (!target) return;
    const tags = await askTags(this.#notes, [], t('Tags of this passage'));
    if (tags && tags.length > 0) await this.#create([placeAt(target)], { ...EMPTY, tags }, t('$(check) Tagged {0}', tags.join(', ')));
  }

  /** The first call marks where the link begins, the second makes it. */
  async link(raw: unknown): Promise<void> {
    const target = await targetFor(raw);
    if (!target) return;
    const from = this.#from;
    if (from === null) {
      this.#from = { ...placeAt(target), range: target.range };
      this.#pending.text = t('$(link) Linking: select the other passage');
      this.#pending.tooltip = t('Select the passage to link to and link again. Click here to give it up.');
      this.#pending.show();
      await vscode.commands.executeCommand('setContext', 'marginalia.linking', true);
      return;
    }
    if (isChanged(from)) {
      await this.cancelLink();
      void vscode.window.showInformationMessage(t('The document where the link begins has changed. Choose both passages again.'));
      return;
    }
    const relation = await askRelation();
    if (!relation) return;
    const link = { relation, uri: target.uri, range: target.range };
    if (await this.#create([placeAt(from)], { ...EMPTY, link }, t('$(check) Linked'))) await this.cancelLink();
  }

  async cancelLink(): Promise<void> {
    this.#from = null;
    this.#pending.hide();
    await vscode.commands.executeCommand('setContext', 'marginalia.linking', false);
  }

  /** A note on the document as a whole. */
  async onDocument(raw: unknown): Promise<void> {
    const target = await targetFor(raw);
    if (!target) return;
    const comment = await vscode.window.showInputBox({ title: t('Note on the whole document'), prompt: t('Markdown is understood.') });
    if (comment !== undefined && comment.trim() !== '')
      await this.#create([{ ...placeAt(target), range: null }], { ...EMPTY, comment }, t('$(check) Note kept'));
  }

  /** Marks or tags a phrase wherever it stands, once the reader has seen and chosen where. */
  async phrase(raw: unknown): Promise<void> {
    const phrase = typeof raw === 'string' ? raw : await askPhrase();
    if (phrase === undefined || phrase.trim() === '') return;
    const found = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: t('Looking for “{0}”', shorten(phrase, TITLE)) },
      () => this.#notes.ask('marginalia/phrase', { phrase, limit: MOST_PLACES }),
    );
    if (!found) return;
    if (found.places.length === 0) {
      void vscode.window.showInformationMessage(t('“{0}” stands nowhere in the corpus as whole words.', shorten(phrase, TITLE)));
      return;
    }
    const items = found.places.map(place => ({
      label: place.text,
      detail: place.noted ? t('{0} (noted already)', place.title) : place.title,
      picked: !place.noted,
      place,
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      canPickMany: true,
      matchOnDetail: true,
      title: placesTitle(found, shorten(phrase, TITLE)),
    });
    if (!chosen || chosen.length === 0) return;
    const tags = await askTags(this.#notes, [], t('Tags for all of them; none for mere highlights'));
    if (!tags) return;
    const places = chosen.map(({ place: { uri, version, range } }) => ({ uri, version, range }));
    const said = places.length === 1 ? t('$(check) 1 passage noted') : t('$(check) {0} passages noted', places.length);
    await this.#create(places, { ...EMPTY, tags }, said);
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #create(places: readonly NotePlace[], note: NoteDraft, said: string): Promise<boolean> {
    const done = await this.#notes.act({ kind: 'create', places, note, creator: annotationAuthor() }, said);
    const [first] = places;
    if (done !== null && first !== undefined) this.#onMade(vscode.Uri.parse(first.uri));
    return done !== null;
  }
}

/** Whether the words at a place may be others than those that were chosen. A document that has been closed since has a version no more, and its words still. */
function isChanged(place: NotePlace & PassageTarget): boolean {
  const { version } = placeAt(place);
  return version !== null && place.version !== null && version !== place.version;
}

function placesTitle({ places, more }: ClientRequests['marginalia/phrase']['result'], phrase: string): string {
  if (more) return t('The first {0} places of “{1}”: which are to be noted?', places.length, phrase);
  if (places.length === 1) return t('1 place of “{0}”: is it to be noted?', phrase);
  return t('{0} places of “{1}”: which are to be noted?', places.length, phrase);
}

/** More places are not looked through by anyone. */
const MOST_PLACES = 500;

/** The place of a link or a row, else what is selected. A hover whose link was followed would go on to show what is no longer so. */
async function targetFor(raw: unknown): Promise<PassageTarget | null> {
  await vscode.commands.executeCommand('editor.action.hideHover').then(undefined, () => undefined);
  const target = targetOf(raw) ?? activeTarget();
  if (!target) void vscode.window.showInformationMessage(t('Open a Markdown or plain text document and select the words to note.'));
  return target;
}

async function askRelation(): Promise<LinkRelation | undefined> {
  const items = LINK_RELATIONS.map(relation => ({ relation, label: relationWords(t, relation) }));
  return (await vscode.window.showQuickPick(items, { title: t('How does the first passage stand to this one?') }))?.relation;
}

async function askPhrase(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : '';
  return vscode.window.showInputBox({
    title: t('Note a phrase everywhere'),
    prompt: t('It is looked for as whole words in all documents; you see the places before anything is noted.'),
    value: selected.replace(/\s+/g, ' ').trim(),
  });
}

/** What is selected in an editor, with its document; null where nothing is. */
export function selectedPlace(): NotePlace | null {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.selection.isEmpty) return null;
  return { uri: editor.document.uri.toString(), version: editor.document.version, range: fromRange(editor.selection) };
}
