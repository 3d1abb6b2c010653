/*
 * What comes from outside is shown letter for letter. Every character that could begin markup, HTML, an entity, an icon of
 * VS Code (`$(…)`) or a link that renderers make of bare addresses (`https://`, `www.`, `a@b.c`) is escaped. An underscore
 * between letters or digits begins nothing, and names of files and tags are full of them.
 */
const ACTIVE = /[\\`*{}[\]()#+!<>|~&@$^=]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/\/)|(?<=www)\./giu;

/** `text` as Markdown that shows just these characters, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(ACTIVE, '\\$&');
}

/**
 * A line of Markdown as the words that a reader sees, to name what is written there: without a mark of headings, quotations and lists before it, the
 * addresses of links and the marks of emphasis and code. What is no markup stays. Linear.
 */
export function plainLine(line: string): string {
  return line
    .trim()
    .replace(/^(?:#{1,6}|>|[-*+]|\d{1,9}[.)])\s+(?=\S)/, '')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/(?<![\p{L}\p{N}_])(\*\*|__)(?=[^\s*_])([^*_]+)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_]+)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
