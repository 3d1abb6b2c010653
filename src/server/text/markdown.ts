import type { Range } from 'vscode-languageserver';
import { escapeMarkdown } from '../../base/markdown.ts';
import type { LinkCommand } from '../../protocol/index.ts';

/** Where a link leads: the one argument of each command. */
export interface LinkTarget {
  readonly uri: string;
  readonly range: Range;
}

/** A link that runs one of our commands, for a client that knows them. `label` is escaped here. */
export function commandLink(label: string, command: LinkCommand, target: LinkTarget): string {
  const { uri, range } = target;
  const query = encodeURIComponent(JSON.stringify([{ uri, range }])).replace(/[()']/g, each => `%${each.charCodeAt(0).toString(16)}`);
  return `[${escapeMarkdown(label)}](command:${command}?${query})`;
}

/** A link that opens a passage: by our command where the client knows it, else to its file. */
export function openLink({ commandLinks }: { readonly commandLinks: boolean }, label: string, target: LinkTarget): string {
  return commandLinks ? commandLink(label, 'marginalia.openPassage', target) : fileLink(label, target);
}

/** A link to a place in a file, for any client. */
export function fileLink(label: string, target: LinkTarget): string {
  const address = target.uri.replace(/[()<>\s]/g, each => encodeURIComponent(each).replace('(', '%28').replace(')', '%29'));
  return `[${escapeMarkdown(label)}](${address}#L${String(target.range.start.line + 1)})`;
}
