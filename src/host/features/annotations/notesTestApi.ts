import * as vscode from 'vscode';
import type { MarginaliaTestApi, NoteRow, NoteThreadView } from '../../testApi.ts';
import { colourId } from '../../model/noteColours.ts';
import { type NoteMaker, selectedPlace } from './makeNotes.ts';
import { isNoteComment, wordsOf } from './noteComments.ts';
import type { NoteMarker } from './noteMarker.ts';
import type { NoteNode } from './noteNodes.ts';
import type { NotesClient } from './notesClient.ts';
import type { NoteThreads } from './noteThreads.ts';
import type { NoteTreeProvider } from './noteTree.ts';
import type { ReadTracker } from './readTracker.ts';

interface NotesParts {
  readonly notes: NotesClient;
  readonly marker: NoteMarker;
  readonly threads: NoteThreads;
  readonly provider: NoteTreeProvider;
  readonly view: vscode.TreeView<NoteNode>;
  readonly tracker: ReadTracker;
  readonly maker: NoteMaker;
}

/** The notes as tests read them: through the same parts that VS Code asks. */
export function notesTestApi({ notes, marker, threads, provider, view, tracker, maker }: NotesParts): MarginaliaTestApi['annotations'] {
  const rowsOf = async (parent?: NoteNode): Promise<readonly NoteRow[]> => {
    const nodes = await provider.getChildren(parent);
    return nodes.map(node => {
      const item = provider.getTreeItem(node);
      return {
        node,
        label: typeof item.label === 'string' ? item.label : (item.label?.label ?? ''),
        description: typeof item.description === 'string' ? item.description : '',
        context: item.contextValue ?? '',
        colour: item.iconPath instanceof vscode.ThemeIcon ? (item.iconPath.color?.id ?? '') : '',
        icon: item.iconPath instanceof vscode.ThemeIcon ? item.iconPath.id : '',
        children: () => rowsOf(node),
      };
    });
  };
  return {
    onDidChangeRows: provider.onDidChangeTreeData,
    rows: () => rowsOf(),
    description: () => view.description ?? '',
    badge: () => view.badge?.value ?? 0,
    message: () => view.message ?? '',
    setFilter: text => {
      provider.setFilter(text);
    },
    marks: uri =>
      marker.marks(vscode.Uri.parse(uri)).map(({ range, colour, certainty }) => ({
        range,
        colour: colourId(colour),
        certainty,
      })),
    threads: uri => threads.threads(vscode.Uri.parse(uri)).map(threadView),
    comment: async words => {
      const place = selectedPlace();
      if (place) await maker.write(place, words);
    },
    act: async action => (await notes.act(action, '')) !== null,
    readLines: (uri, first, last) => {
      tracker.noteLines(vscode.Uri.parse(uri), [new vscode.Range(first, 0, last, 0)]);
    },
  };
}

function threadView(thread: vscode.CommentThread): NoteThreadView {
  return {
    thread,
    comments: thread.comments.filter(isNoteComment),
    words: thread.comments.map(wordsOf),
    label: thread.label ?? '',
    resolved: thread.state === vscode.CommentThreadState.Resolved,
  };
}
