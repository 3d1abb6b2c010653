import * as vscode from 'vscode';
import type { Grouping } from '../../model/grouping.ts';
import type { MarginaliaTestApi, TreeRow } from '../../testApi.ts';
import { CitationDrag } from './citationDrop.ts';
import type { CorpusNode } from './nodes.ts';
import type { TreeFilter } from './treeFilter.ts';
import { openTarget } from './treeItems.ts';
import type { CorpusTreeProvider } from './treeProvider.ts';

/** The Corpus view as tests read it: through the same provider that VS Code asks. */
export function treeTestApi(
  provider: CorpusTreeProvider,
  view: vscode.TreeView<CorpusNode>,
  filter: TreeFilter,
  groupBy: (grouping: Grouping) => void,
): MarginaliaTestApi['tree'] {
  const rowsOf = async (parent?: CorpusNode): Promise<readonly TreeRow[]> => {
    const nodes = await provider.getChildren(parent);
    return nodes.map(node => ({ ...rowOf(node, provider.getTreeItem(node)), children: () => rowsOf(node) }));
  };
  return {
    rows: () => rowsOf(),
    message: () => view.message ?? '',
    description: () => view.description ?? '',
    selection: () => view.selection.map(node => labelOf(provider.getTreeItem(node))),
    setFilter: text => filter.set(text),
    groupBy,
    open: async label => {
      const command = await firstClaim(provider, label);
      const given: readonly unknown[] = command?.arguments ?? [];
      if (command) await vscode.commands.executeCommand(command.command, ...given);
    },
    dragged: uris => CitationDrag.draggedText(uris.flatMap(uri => provider.documentNode(vscode.Uri.parse(uri)) ?? [])),
  };
}

/** What a click on the first claim with this text runs. */
async function firstClaim(provider: CorpusTreeProvider, label: string, parent?: CorpusNode): Promise<vscode.Command | undefined> {
  for (const node of await provider.getChildren(parent)) {
    const item = provider.getTreeItem(node);
    const found = node.kind === 'claim' && labelOf(item).includes(label) ? item.command : await firstClaim(provider, label, node);
    if (found) return found;
  }
  return undefined;
}

function rowOf(node: CorpusNode, item: vscode.TreeItem): Omit<TreeRow, 'children'> {
  return {
    kind: node.kind,
    label: labelOf(item),
    description: typeof item.description === 'string' ? item.description : '',
    tooltip: item.tooltip instanceof vscode.MarkdownString ? item.tooltip.value : (item.tooltip ?? ''),
    icon: item.iconPath instanceof vscode.ThemeIcon ? item.iconPath.id : '',
    expanded: item.collapsibleState === vscode.TreeItemCollapsibleState.Expanded,
    uri: openTarget(node)?.uri.toString() ?? null,
  };
}

function labelOf(item: vscode.TreeItem): string {
  return typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
}
