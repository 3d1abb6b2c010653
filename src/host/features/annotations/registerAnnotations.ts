import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import { Emitter } from '../../../base/event.ts';
import { isRead } from '../../documents.ts';
import type { EngineClient } from '../../engineClient.ts';
import { Debouncer } from '../../debouncer.ts';
import { isLost, isNoteGrouping, type NoteGrouping } from '../../model/noteGroups.ts';
import { countNotes } from '../../model/noteText.ts';
import type { MarginaliaTestApi } from '../../testApi.ts';
import type { PassageActions } from '../passages.ts';
import type { WrittenTexts } from '../writtenTexts.ts';
import { askCoverage, coverageWords, showCoverage } from './coverage.ts';
import { NoteMaker } from './makeNotes.ts';
import { NoteDrag } from './noteDrag.ts';
import { NoteMarker } from './noteMarker.ts';
import type { NoteNode } from './noteNodes.ts';
import { NotesClient } from './notesClient.ts';
import { NoteThreads } from './noteThreads.ts';
import { type NoteCounts, NoteTreeProvider } from './noteTree.ts';
import { notesTestApi } from './notesTestApi.ts';
import { offerMerging } from './offerMerging.ts';
import { registerPortableCommands } from './portableCommands.ts';
import { ReadTracker } from './readTracker.ts';
import { registerThreadCommands } from './threadCommands.ts';
import { registerTagCommands } from './tagCommands.ts';
import { registerTreeCommands } from './treeCommands.ts';

const GROUPING_KEY = 'annotations.grouping';
/** Milliseconds after which the view says what of the document in sight has been taken in. */
const COVER = 400;

const t = vscode.l10n.t;

/** The reader's notes: marks and threads in the text, the Annotations view, and all that makes and changes them. */
export function registerAnnotations(
  client: EngineClient,
  passages: PassageActions,
  texts: WrittenTexts,
  memory: vscode.Memento,
): { readonly disposable: Disposable; readonly testApi: MarginaliaTestApi['annotations'] } {
  const store = new DisposableStore();
  const notes = store.add(new NotesClient(client));
  const marker = store.add(new NoteMarker(notes));
  const threads = store.add(new NoteThreads(notes, marker));
  const maker = store.add(new NoteMaker(notes, uri => void offerMerging(uri, memory)));
  const tracker = store.add(new ReadTracker(memory));
  const remembered = memory.get(GROUPING_KEY);
  let counts: NoteCounts = { shown: 0, all: 0, orphans: 0 };
  const counted = store.add(new Emitter<undefined>());
  const provider: NoteTreeProvider = store.add(
    new NoteTreeProvider(
      notes,
      isNoteGrouping(remembered) ? remembered : 'document',
      now => {
        counts = now;
        describe(view, provider, counts);
        counted.fire(undefined);
      },
      () => view.visible,
    ),
  );
  const view: vscode.TreeView<NoteNode> = store.add(
    vscode.window.createTreeView('marginalia.annotations', {
      treeDataProvider: provider,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new NoteDrag(),
    }),
  );
  const groupBy = (grouping: NoteGrouping): void => {
    void memory.update(GROUPING_KEY, grouping);
    provider.groupBy(grouping);
  };
  const filter = (text: string): void => {
    provider.setFilter(text);
    void vscode.commands.executeCommand('setContext', 'marginalia.notesFiltered', provider.filter !== null);
  };
  store.add(registerThreadCommands(notes, threads, maker));
  store.add(registerTagCommands({ notes, provider, view }));
  store.add(registerPortableCommands(notes, texts));
  store.add(registerTreeCommands({ notes, threads, passages, provider, view, groupBy, filter }));
  store.add(registerMaking(maker));
  store.add(vscode.commands.registerCommand('marginalia.annotations.coverage', () => showCoverage(notes, tracker, passages)));
  store.add(tellCoverage(view, notes, tracker, { onDidCount: counted.event, hasRows: () => counts.shown > 0 }));
  store.add(
    view.onDidChangeSelection(({ selection: [node] }) => {
      const isOrphan = node?.kind === 'candidate' || (node?.kind === 'note' && isLost(node.note));
      void vscode.commands.executeCommand('setContext', 'marginalia.orphanSelected', isOrphan);
    }),
  );
  store.add(
    client.onDidChangeState(({ kind }) => {
      if (kind === 'running') marker.refresh();
    }),
  );
  marker.refresh();
  return { disposable: store, testApi: notesTestApi({ notes, marker, threads, provider, view, tracker, maker }) };
}

function registerMaking(maker: NoteMaker): Disposable {
  const store = new DisposableStore();
  const register = (name: string, run: (...args: unknown[]) => Promise<void>): void => {
    store.add(vscode.commands.registerCommand(`marginalia.${name}`, run));
  };
  register('annotations.highlight', raw => maker.highlight(raw));
  register('annotations.comment', raw => maker.comment(raw));
  register('annotations.tag', raw => maker.tag(raw));
  register('annotations.link', raw => maker.link(raw));
  register('annotations.cancelLink', () => maker.cancelLink());
  register('annotations.onDocument', raw => maker.onDocument(raw));
  register('annotations.phrase', raw => maker.phrase(raw));
  return store;
}

function describe(view: vscode.TreeView<NoteNode>, { filter }: NoteTreeProvider, { shown, all, orphans }: NoteCounts): void {
  void vscode.commands.executeCommand('setContext', 'marginalia.hasNotes', all > 0);
  if (shown === 0) view.message = ''; // before the rows go: VS Code shows what to do about an empty view in place of them, once, and not over a message
  view.description = filter === null ? (all === 0 ? '' : countNotes(t, all)) : t('{0}: {1} of {2}', filter.text, shown, countNotes(t, all));
  view.badge =
    orphans === 0
      ? undefined
      : { value: orphans, tooltip: orphans === 1 ? t('1 note has lost its passage') : t('{0} notes have lost their passages', orphans) };
}

/** Says above the rows what of the document in sight has been taken in. Where there are no rows it would stand in place of what to do about that. */
function tellCoverage(
  view: vscode.TreeView<NoteNode>,
  notes: NotesClient,
  tracker: ReadTracker,
  { onDidCount, hasRows }: { readonly onDidCount: Emitter<undefined>['event']; readonly hasRows: () => boolean },
): Disposable {
  const store = new DisposableStore();
  const settle = store.add(new Debouncer());
  const tell = (): void => {
    settle.run(COVER, () => {
      if (!view.visible) return;
      const document = vscode.window.activeTextEditor?.document;
      if (!notes.isRunning || !document || !isRead(document)) return;
      void askCoverage(notes, tracker).then(coverage => {
        view.message = coverage === null || !hasRows() ? '' : t('This document: {0}', coverageWords(coverage));
      });
    });
  };
  store.add(vscode.window.onDidChangeActiveTextEditor(tell));
  store.add(view.onDidChangeVisibility(tell));
  store.add(onDidCount(tell)); // after each change of notes
  store.add(tracker.onDidRead(tell));
  return store;
}
