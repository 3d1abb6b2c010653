/**
 * Writes a bibliography out in a citation style. Method: the Citation Style Language 1.0.2 (https://docs.citationstyles.org), applied by
 * citeproc-js. Cost: two to four milliseconds an entry, so it runs in a thread of its own. Limits: the bibliography only; the citations in
 * the text are Pandoc's to write. Items are untrusted: what they say is escaped, and of their addresses only http(s) become links.
 */
import CSL from 'citeproc';
import { escapeMarkdown } from '../../base/markdown.ts';
import type { FormatAnswer, FormatRequest } from '../../protocol/index.ts';

/** The output format of ours among those of citeproc-js. */
const MARKDOWN = 'markdown';

const LINK = /^https?:\/\/[^\s<>]+$/;

/** As citeproc-js asks for an output format: escaping, and how each decoration of a style is written. */
CSL.Output.Formats[MARKDOWN] = {
  ...CSL.Output.Formats['text'],
  text_escape: escape,
  '@font-style/italic': '*%%STRING%%*',
  '@font-style/oblique': '*%%STRING%%*',
  '@font-weight/bold': '**%%STRING%%**',
  '@bibliography/entry': (_state, text) => text,
  '@display/block': (_state, text) => ` ${text}`,
  '@display/left-margin': (_state, text) => `${text} `,
  '@display/right-inline': (_state, text) => text,
  '@display/indent': (_state, text) => ` ${text}`,
  '@URL/true': (_state, text) => link(text),
  '@DOI/true': (_state, text) => link(text),
};

/** The bibliography of the items, each once: the first of those with one `id`. */
export function formatBibliography({ items, style, locale }: FormatRequest): FormatAnswer {
  const byId = readItems(items);
  if (byId === null) return { problem: 'The records are no CSL-JSON.' };
  if (byId.size === 0) return { entries: [], missing: [] };
  try {
    const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: id => byId.get(id) }, style);
    engine.opt.development_extensions.wrap_url_and_doi = true; // else '@URL/true' is never asked
    engine.setOutputFormat(MARKDOWN);
    const entries = entriesOf(engine, [...byId.keys()]);
    if (entries === null) return { problem: 'This citation style has no bibliography: it puts its sources into notes.' };
    // The processor leaves out a record that prints nothing, and does not say which: each is asked for alone where one is missing.
    const missing = entries.length === byId.size ? [] : [...byId.keys()].filter(id => entriesOf(engine, [id])?.length === 0);
    return { entries, missing };
  } catch {
    // The processor throws many things, all at broken files, and none that a reader could use.
    return { problem: 'The citation style could not be applied: it, or a record, is broken.' };
  }
}

function readItems(json: string): ReadonlyMap<string, unknown> | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return null;
  }
  if (!Array.isArray(parsed)) return null;
  const byId = new Map<string, unknown>();
  for (const item of parsed as readonly unknown[]) {
    if (typeof item !== 'object' || item === null || !('id' in item) || typeof item.id !== 'string') return null;
    if (!byId.has(item.id)) byId.set(item.id, item);
  }
  return byId;
}

function entriesOf(engine: InstanceType<typeof CSL.Engine>, ids: readonly string[]): readonly string[] | null {
  engine.updateItems(ids);
  const made = engine.makeBibliography();
  return made === false ? null : made[1].map(entry => entry.replace(/\s+/g, ' ').trim());
}

/** Brackets stay escaped, so parentheses make no link; an ampersand before a blank begins no entity. The text is easier to read without. */
function escape(text: string): string {
  return escapeMarkdown(text).replace(/\\([()]|&(?=\s))/g, '$1');
}

/** An address as an autolink, in which nothing is escaped; what is no web address stays text. */
function link(escaped: string): string {
  const address = escaped.replace(/\\(.)/g, '$1');
  return LINK.test(address) ? `<${address}>` : escaped;
}
