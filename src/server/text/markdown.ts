import type { Range } from 'vscode-languageserver';

/*
 * Documents are data: what they say is shown letter for letter. Every character that could begin markup, HTML, an entity, an icon of
 * VS Code (`$(…)`) or a link that renderers make of bare addresses (`https://`, `www.`, `a@b.c`) is escaped.
 */
const ACTIVE = /[\\`*_{}[\]()#+!<>|~&@$^=]|:(?=\/\/)|(?<=www)\./gi;

/** `text` as Markdown that shows just these characters, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(ACTIVE, '\\$&');
}

/** The commands that links in a hover may run: the client trusts these and no others. */
export type LinkCommand =
  | 'marginalia.openPassage'
  | 'marginalia.copyQuotation'
  | 'marginalia.showRelated'
  | 'marginalia.assessClaim'
  | 'marginalia.retractAssessment';

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

/** A link to a place in a file, for any client. */
export function fileLink(label: string, target: LinkTarget): string {
  const address = target.uri.replace(/[()<>\s]/g, each => encodeURIComponent(each).replace('(', '%28').replace(')', '%29'));
  return `[${escapeMarkdown(label)}](${address}#L${String(target.range.start.line + 1)})`;
}
