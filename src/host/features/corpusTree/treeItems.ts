import * as vscode from 'vscode';
import { toRange } from '../../convert.ts';
import { KIND_LOOKS, kindsInWords } from '../../model/claimKinds.ts';
import { type Filter, labelHighlights } from '../../model/filter.ts';
import { escapeMarkdown } from '../../../base/markdown.ts';
import { shorten } from '../../model/shorten.ts';
import { spoken } from '../spoken.ts';
import { documentDescription, documentTitle, recordTooltip } from '../../model/recordText.ts';
import { countClaims, countDocuments } from '../../model/translate.ts';
import type { ClaimNode, CorpusNode, DocumentNode, GroupNode, SectionNode, UnreadableNode } from './nodes.ts';

/** How a document is drawn under a filter: its own record matches, or some of its claims do. */
interface FilterView {
  readonly filter: Filter | null;
  readonly showsClaims: (node: DocumentNode) => boolean;
}

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
const t = vscode.l10n.t;

/** Longest label of a claim, in characters: the kinds must stay in sight beside it. */
const CLAIM_LABEL = 90;

/** Draws a row. */
export function treeItem(node: CorpusNode, view: FilterView): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'document':
      return documentItem(node, view);
    case 'unreadable':
      return unreadableItem(node);
    case 'section':
      return sectionItem(node);
    case 'claim':
      return claimItem(node, view.filter);
  }
}

/** Opens what a row stands for; the same for a click, Enter and the inline actions. */
export function openTarget(node: CorpusNode): { readonly uri: vscode.Uri; readonly range: vscode.Range | null } | null {
  switch (node.kind) {
    case 'group':
      return null;
    case 'document':
      return { uri: vscode.Uri.parse(node.summary.uri), range: null };
    case 'unreadable':
      return { uri: vscode.Uri.parse(node.file.uri), range: null };
    case 'section':
      return { uri: vscode.Uri.parse(node.document.summary.uri), range: startOf(toRange(node.section.range)) };
    case 'claim':
      return { uri: vscode.Uri.parse(node.document.summary.uri), range: toRange(node.claim.range) };
  }
}

function groupItem(node: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, Expanded);
  item.id = `group:${node.key}`;
  item.description = countDocuments(t, node.documents.length);
  item.contextValue = 'group';
  return item;
}

function documentItem(node: DocumentNode, { filter, showsClaims }: FilterView): vscode.TreeItem {
  const matchesBelow = filter !== null && showsClaims(node);
  const item = new vscode.TreeItem(highlighted(documentTitle(node.summary), filter), matchesBelow ? Expanded : Collapsed);
  // Under a filter the row opens by itself; a row of another id does not carry over what the reader had opened or closed.
  item.id = matchesBelow ? `filtered:${filter.text}:${node.key}` : `document:${node.key}`;
  item.description = documentDescription(t, node.summary);
  item.tooltip = trustless(recordTooltip(t, node.summary));
  item.iconPath =
    node.summary.problems.length > 0
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon(node.summary.record.type === 'report' ? 'notebook' : 'file-text');
  item.contextValue = 'document';
  item.command = openCommand(node);
  return item;
}

function unreadableItem({ file }: UnreadableNode): vscode.TreeItem {
  const item = new vscode.TreeItem(file.path, None);
  item.id = `unreadable:${file.uri}`;
  item.description = file.reason;
  item.tooltip = trustless(`${escapeMarkdown(file.path)}\n\n${t('This file could not be read: {0}', escapeMarkdown(file.reason))}`);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = 'unreadable';
  return item;
}

function sectionItem(node: SectionNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    node.section.title || t('(no title)'),
    node.branch.total > 0 || node.branch.children.length > 0 ? Collapsed : None,
  );
  item.id = `section:${node.document.key}#${String(node.branch.section)}`;
  item.description = node.branch.total > 0 ? String(node.branch.total) : '';
  const claims = countClaims(t, node.branch.total);
  item.tooltip = t('Section with {0}', claims);
  item.accessibilityInformation = spoken(node.section.title || t('(no title)'), claims);
  item.iconPath = new vscode.ThemeIcon('symbol-text');
  item.contextValue = 'section';
  item.command = openCommand(node);
  return item;
}

function claimItem(node: ClaimNode, filter: Filter | null): vscode.TreeItem {
  const { claim } = node;
  const kinds = kindsInWords(t, claim.kinds);
  const item = new vscode.TreeItem(highlighted(shorten(claim.text, CLAIM_LABEL), filter), None);
  item.description = kinds;
  item.tooltip = trustless(`**${escapeMarkdown(kinds)}**${claim.hedged ? ` (${t('hedged')})` : ''}\n\n${escapeMarkdown(claim.text)}`);
  const kind = claim.kinds[0];
  if (kind) item.iconPath = new vscode.ThemeIcon(KIND_LOOKS[kind].icon, new vscode.ThemeColor(`marginalia.${kind}Foreground`));
  item.accessibilityInformation = spoken(kinds, claim.text);
  item.contextValue = 'claim';
  item.command = openCommand(node);
  return item;
}

function openCommand(node: CorpusNode): vscode.Command {
  return { command: 'marginalia.openDocument', title: t('Open'), arguments: [node] };
}

function highlighted(label: string, filter: Filter | null): string | vscode.TreeItemLabel {
  return filter ? { label, highlights: labelHighlights(filter, label) } : label;
}

function trustless(markdown: string): vscode.MarkdownString {
  return new vscode.MarkdownString(markdown, true);
}

function startOf(range: vscode.Range): vscode.Range {
  return new vscode.Range(range.start, range.start);
}
