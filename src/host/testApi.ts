import type * as vscode from 'vscode';
import type { CorpusStatus, NoteAction, ToMeasurePanel, ToRelatedView } from '../protocol/index.ts';
import type { MarkClass } from './model/claimKinds.ts';
import type { OriginNode } from './features/measures/originsTree.ts';
import type { MeasureNode } from './features/measures/measuresTree.ts';
import type { Grouping } from './model/grouping.ts';
import type { MeasureOrder } from './model/measureText.ts';

/** One row of the Corpus view. */
export interface TreeRow {
  readonly kind: 'group' | 'document' | 'unreadable' | 'section' | 'claim';
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly icon: string;
  readonly expanded: boolean;
  readonly uri: string | null;
  /** The rows beneath, asked for as the view asks for them. */
  children(): Promise<readonly TreeRow[]>;
}

/** One row of the Annotations view. */
export interface NoteRow {
  /** What commands of the row are handed. */
  readonly node: unknown;
  readonly label: string;
  readonly description: string;
  readonly context: string;
  /** Theme colour of the icon. */
  readonly colour: string;
  /** Name of the icon. */
  readonly icon: string;
  children(): Promise<readonly NoteRow[]>;
}

/** A comment thread of a note. */
export interface NoteThreadView {
  readonly thread: vscode.CommentThread;
  readonly comments: readonly vscode.Comment[];
  readonly words: readonly string[];
  readonly label: string;
  readonly resolved: boolean;
}

/** What tests of the running extension see and do where VS Code's own API shows nothing. */
export interface MarginaliaTestApi {
  /** Settles when the server runs, the corpus has been read and the tree has been told. */
  whenReady(): Promise<void>;
  readonly status: () => CorpusStatus | null;
  readonly tree: {
    rows(): Promise<readonly TreeRow[]>;
    readonly message: () => string;
    readonly description: () => string;
    selection(): readonly string[];
    setFilter(text: string): Promise<void>;
    groupBy(grouping: Grouping): void;
    /** Clicks the first claim, from the top, whose label has this text. */
    open(label: string): Promise<void>;
    /** What is put into an editor when the rows of these documents are dropped there. */
    dragged(uris: readonly string[]): Promise<string>;
  };
  readonly highlights: {
    /** The stretches marked in a document, by class, as `line:character-line:character`. */
    marked(uri: string): Readonly<Partial<Record<MarkClass, readonly string[]>>>;
  };
  readonly annotations: {
    /** Fires when VS Code is to ask for the rows of the view anew. */
    readonly onDidChangeRows: vscode.Event<unknown>;
    rows(): Promise<readonly NoteRow[]>;
    readonly description: () => string;
    readonly badge: () => number;
    /** What stands above the rows. */
    readonly message: () => string;
    setFilter(text: string): void;
    marks(uri: string): readonly { readonly range: vscode.Range; readonly colour: string; readonly certainty: string }[];
    threads(uri: string): readonly NoteThreadView[];
    /** Keeps a comment on what is selected. */
    comment(words: string): Promise<void>;
    /** Does what the commands do once the reader has chosen; whether it was done. */
    act(action: NoteAction): Promise<boolean>;
    /** Takes lines for read that have been in sight. */
    readLines(uri: string, first: number, last: number): void;
  };
  readonly related: {
    /** The last message to the view, null before the first. */
    readonly shown: () => ToRelatedView | null;
    readonly pinned: () => boolean;
    /** Does what a message from the view does, checked as one. */
    receive(message: unknown): Promise<void>;
  };
  readonly measures: {
    /** The rows of the Measures view, as VS Code asks for them. */
    rows(): Promise<readonly MeasureNode[]>;
    item(row: MeasureNode): vscode.TreeItem;
    children(row: MeasureNode): Promise<readonly MeasureNode[]>;
    /** The rows of the Origins view: those at the top, or those beneath one. */
    origins(row?: OriginNode): Promise<readonly OriginNode[]>;
    sortBy(order: MeasureOrder): void;
    /** The last message to the comparison panel, null where there is none. */
    readonly shown: () => ToMeasurePanel | null;
    /** Does what a message from the panel does, checked as one. */
    receive(message: unknown): Promise<void>;
    /** Where the claims begin that are marked as differing, as `line:character`. */
    differing(uri: string): readonly string[];
  };
  readonly statusBarText: () => string;
}
