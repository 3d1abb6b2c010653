/*
 * What comes from outside is shown letter for letter. Every character that could begin markup, HTML, an entity, an icon of
 * VS Code (`$(…)`) or a link that renderers make of bare addresses (`https://`, `www.`, `a@b.c`) is escaped.
 */
const ACTIVE = /[\\`*_{}[\]()#+!<>|~&@$^=]|:(?=\/\/)|(?<=www)\./gi;

/** `text` as Markdown that shows just these characters, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(ACTIVE, '\\$&');
}
