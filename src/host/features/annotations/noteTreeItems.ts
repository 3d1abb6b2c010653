import * as vscode from 'vscode';
import { escapeMarkdown } from '../../../base/markdown.ts';
import type { NoteItem, NoteKind, NoteStatus } from '../../../protocol/index.ts';
import { colourId, type NoteColour } from '../../model/noteColours.ts';
import { instantOf } from '../../model/instants.ts';
import type { NoteGroup, NoteGrouping } from '../../model/noteGroups.ts';
import { isLost, isPart, kindWords, statusWords } from '../../model/noteGroups.ts';
import { countNotes, linkWords, noteLabel } from '../../model/noteText.ts';
import { shorten } from '../../model/shorten.ts';
import { spoken } from '../spoken.ts';
import { type NoteNode, noteNodeId } from './noteNodes.ts';

const t = vscode.l10n.t;
const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** Characters of what was noted that stand beside what was said of it. */
const QUOTE = 60;

const ICONS: Readonly<Record<NoteKind, string>> = {
  comment: 'comment',
  highlight: 'paintcan',
  tag: 'tag',
  link: 'link',
  verdict: 'checklist',
};

const STATUS_ICONS: Readonly<Record<NoteStatus, string>> = {
  'in-place': 'check',
  moved: 'arrow-swap',
  changed: 'edit',
  orphan: 'warning',
  document: 'file-text',
  gone: 'warning',
};

/** What a row's look depends on besides itself. */
export interface NoteTreeLook {
  readonly grouping: NoteGrouping;
  readonly colourOf: (tag: string | null) => NoteColour;
  readonly descriptionOf: (tag: string) => string | null;
  /** Whether nothing is like a lost note, as far as is known. */
  readonly isBare: (note: NoteItem) => boolean;
}

/** Draws a row of the Annotations view. */
export function noteTreeItem(node: NoteNode, look: NoteTreeLook): vscode.TreeItem {
  const item = drawn(node, look);
  item.id = noteNodeId(node, look.grouping);
  return item;
}

function drawn(node: NoteNode, look: NoteTreeLook): vscode.TreeItem {
  switch (node.kind) {
    case 'tray':
      return trayItem(node.notes.length);
    case 'group':
      return groupItem(node, look);
    case 'note':
      return noteItem(node.note, node.path, look);
    case 'candidate':
      return candidateItem(node);
    case 'nothing':
      return nothingItem(node.note);
  }
}

function trayItem(count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(t('Lost their passage'), Expanded);
  item.description = countNotes(t, count);
  item.accessibilityInformation = spoken(t('Lost their passage'), item.description);
  item.tooltip = t(
    'The words that these notes were made on, or their document, are not certain to be found any more. Give each a place, keep it on its document, or delete it.',
  );
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = 'tray';
  return item;
}

function groupItem(
  { group, path }: Extract<NoteNode, { kind: 'group' }>,
  { grouping, colourOf, descriptionOf }: NoteTreeLook,
): vscode.TreeItem {
  const item = new vscode.TreeItem(group.label, path.includes('/') ? Collapsed : Expanded);
  item.description = countNotes(t, group.count);
  item.contextValue = group.tag === null ? 'group' : 'tag';
  if (group.tag !== null) {
    item.iconPath = new vscode.ThemeIcon('tag', new vscode.ThemeColor(colourId(colourOf(group.tag))));
    const description = descriptionOf(group.tag);
    item.tooltip = description === null ? group.tag : `${group.tag}: ${description}`;
    item.accessibilityInformation = spoken(t('Tag'), group.tag, item.description, description ?? '');
  } else if (!isPart(group)) {
    item.iconPath = new vscode.ThemeIcon(groupIcon(group, grouping));
  }
  return item;
}

const GROUP_ICONS: Readonly<Record<Exclude<NoteGrouping, 'kind' | 'status'>, string>> = {
  document: 'file-text',
  tag: 'circle-slash', // of notes without one
  author: 'account',
  date: 'calendar',
};

function groupIcon({ notes: [first] }: NoteGroup, grouping: NoteGrouping): string {
  if (grouping === 'kind') return first === undefined ? 'note' : ICONS[first.kind];
  if (grouping === 'status') return first?.resolved === true ? 'pass' : first === undefined ? 'note' : STATUS_ICONS[first.status];
  return GROUP_ICONS[grouping];
}

function noteItem(note: NoteItem, path: string, { grouping, colourOf, isBare }: NoteTreeLook): vscode.TreeItem {
  const item = new vscode.TreeItem(noteLabel(t, note), isLost(note) ? Collapsed : None);
  const tags = note.tags.map(tag => `#${tag}`);
  const said = note.comment === '' || note.quote === '' ? [] : [`“${shorten(note.quote, QUOTE)}”`];
  const replies = note.replies.length === 0 ? [] : [note.replies.length === 1 ? t('1 reply') : t('{0} replies', note.replies.length)];
  const status = note.status === 'in-place' || note.status === 'orphan' ? [] : [statusWords(t, note.status)];
  const title = grouping === 'document' && !isLost(note) ? [] : [note.title];
  item.description = [...tags, ...said, ...replies, ...(note.resolved ? [t('resolved')] : []), ...status, ...title].join(' · ');
  const colour = colourId(colourOf(note.tags[0] ?? null));
  item.iconPath = new vscode.ThemeIcon(note.resolved ? 'pass' : ICONS[note.kind], new vscode.ThemeColor(colour));
  const kind = isLost(note) ? `.${note.status}${isBare(note) ? '.bare' : ''}` : note.kind === 'verdict' ? '.verdict' : '';
  item.contextValue = `note${kind}`;
  item.accessibilityInformation = spoken(kindWords(t, note.kind), noteLabel(t, note), item.description);
  item.command = { command: 'marginalia.annotations.open', title: t('Open'), arguments: [{ kind: 'note', note, path }] };
  return item;
}

function candidateItem(node: Extract<NoteNode, { kind: 'candidate' }>): vscode.TreeItem {
  const { note, candidate } = node;
  const words = shorten(candidate.text, 2 * QUOTE);
  const item = new vscode.TreeItem(words, None);
  const where = t('line {0}, likeness {1} %', candidate.range.start.line + 1, Math.round(100 * candidate.score));
  item.description = candidate.uri === note.uri ? where : `${candidate.title} · ${where}`;
  item.accessibilityInformation = spoken(t('Likely place'), words, item.description);
  item.tooltip = t('A passage that may be the one meant. Open it to compare; attach the note there if it is.');
  item.iconPath = new vscode.ThemeIcon('question');
  item.contextValue = 'candidate';
  item.command = { command: 'marginalia.annotations.open', title: t('Open'), arguments: [node] };
  return item;
}

function nothingItem({ status, title }: NoteItem): vscode.TreeItem {
  const label = status === 'gone' ? t('No other document has its words') : t('Nothing in the document is like it');
  const item = new vscode.TreeItem(label, None);
  item.description = t('select the right words, then Attach to the Selection');
  item.accessibilityInformation = spoken(label, item.description);
  item.tooltip = t('Select the words in “{0}” that this note belongs to, then attach it to the selection.', title);
  item.iconPath = new vscode.ThemeIcon('info');
  item.contextValue = `nothing.${status}`;
  return item;
}

/** What a note says, letter for letter. */
export function noteTooltip(note: NoteItem): vscode.MarkdownString {
  const { comment, quote, tags, link, verdict, creator, created, replies, status } = note;
  const time = instantOf(created);
  const head = [kindWords(t, note.kind), creator ?? t('You'), ...(time === null ? [] : [time.toLocaleString()])];
  const lines = [
    `**${head.map(escapeMarkdown).join(' · ')}**`,
    quote === '' ? '' : `“${escapeMarkdown(quote)}”`,
    comment === '' ? '' : escapeMarkdown(comment),
    link === null ? '' : escapeMarkdown(linkWords(t, link)),
    verdict === null ? '' : escapeMarkdown(verdict),
    tags.map(tag => escapeMarkdown(`#${tag}`)).join(' '),
    ...replies.map(reply => `${escapeMarkdown(reply.creator ?? t('You'))}: ${escapeMarkdown(reply.comment)}`),
    status === 'in-place' ? '' : `*${escapeMarkdown(statusWords(t, status))}*`,
  ];
  return new vscode.MarkdownString(lines.filter(line => line !== '').join('\n\n'));
}
