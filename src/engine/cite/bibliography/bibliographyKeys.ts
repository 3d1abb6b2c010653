/**
 * The bibliography files that a report names in its front matter, and the citation keys that such a file holds: CSL-JSON, BibTeX and CSL-YAML.
 * Source: Pandoc's manual, "Citations" (https://pandoc.org/MANUAL.html#citations). Cost: linear. Limit: of a file nothing but its keys is read.
 */
import { parse } from 'yaml';
import { frontMatterSpan } from '../../text/frontMatter.ts';

/** The files named by `bibliography` in the front matter of a report, as written. */
export function bibliographyFiles(report: string): readonly string[] {
  const place = frontMatterSpan(report);
  if (place === null) return [];
  const yaml = report.slice(place.start, place.end).replace(/^\uFEFF?---[^\n]*\n|\n(?:---|\.\.\.)\s*$/g, '');
  const fields = parsed(() => parse(yaml) as unknown);
  const named = isRecord(fields) ? fields['bibliography'] : null;
  return (Array.isArray(named) ? (named as readonly unknown[]) : [named]).filter(each => typeof each === 'string');
}

/** The keys in a bibliography file; none for what is neither of the three formats. */
export function bibliographyKeys(name: string, text: string): readonly string[] {
  if (/\.bib(?:tex)?$/i.test(name))
    return [...text.matchAll(/^[ \t]*@(?!comment\b|string\b|preamble\b)[a-z]+[ \t]*[{(][ \t]*([^\s,{}()]+)[ \t]*,/gim)].map(
      ([, key = '']) => key,
    );
  const plain = text.replace(/^\uFEFF/, '');
  const read = /\.json$/i.test(name)
    ? parsed(() => JSON.parse(plain) as unknown)
    : /\.ya?ml$/i.test(name)
      ? parsed(() => parse(plain) as unknown)
      : null;
  const items = isRecord(read) ? read['references'] : read;
  if (!Array.isArray(items)) return [];
  return (items as readonly unknown[]).flatMap(item => (isRecord(item) && typeof item['id'] === 'string' ? item['id'] : []));
}

function parsed(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return null; // broken: it has no keys
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
