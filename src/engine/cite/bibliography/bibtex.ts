/**
 * Records as BibTeX, in the form that BibLaTeX and Pandoc read: UTF-8, dates as ISO 8601 in `date`.
 * Source of types and fields: the BibLaTeX manual, sections 2.1 and 2.2. Cost: linear.
 */
import type { BibliographicRecord, CslName } from '../../model/index.ts';

const TYPES: Readonly<Record<string, string>> = {
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  bill: 'legislation',
  book: 'book',
  chapter: 'incollection',
  entry: 'inreference',
  'entry-encyclopedia': 'inreference',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  'paper-conference': 'inproceedings',
  post: 'online',
  'post-weblog': 'online',
  report: 'report',
  thesis: 'thesis',
  webpage: 'online',
};

/** A list of records as a BibTeX file. */
export function bibtex(records: readonly BibliographicRecord[]): string {
  return records.map(entry).join('\n');
}

function entry(record: BibliographicRecord): string {
  const type = TYPES[record.type] ?? 'misc';
  const container = type === 'article' ? 'journaltitle' : type === 'incollection' || type === 'inreference' ? 'booktitle' : 'maintitle';
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', record.author?.map(name).join(' and ')],
    ['title', braced(record.title)],
    [container, escaped(record['container-title'])],
    [type === 'report' ? 'institution' : 'publisher', escaped(record.publisher)],
    ['location', escaped(record['publisher-place'])],
    ['date', record.issued !== undefined && /^[\d/-]+$/.test(record.issued) ? record.issued : undefined],
    ['url', record.URL?.replace(/[{}\\\s]/g, character => encodeURIComponent(character))],
    ['note', escaped(record.note)],
    ['langid', record.language === undefined ? undefined : escaped(record.language)],
  ];
  const lines = fields.flatMap(([field, value]) => (value === undefined || value === '' ? [] : [`  ${field} = {${value}},`]));
  return [`@${type}{${record.id.replace(/[,{}\s%#"'()=~\\]/g, '-')},`, ...lines, '}', ''].join('\n');
}

/** "Family, Given"; a body in braces of its own, so that it is not taken apart. */
function name({ family, given, literal }: CslName): string {
  if (literal !== undefined) return `{${escaped(literal) ?? ''}}`;
  if (family === undefined) return `{${escaped(given) ?? ''}}`;
  return given === undefined ? `{${escaped(family) ?? ''}}` : `${escaped(family) ?? ''}, ${escaped(given) ?? ''}`;
}

/** Doubly braced: styles leave its capitals as they are. */
function braced(title: string | undefined): string | undefined {
  return title === undefined ? undefined : `{${escaped(title) ?? ''}}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').replace(/[\\{}&%$#_~^]/g, character => SPECIAL[character] ?? character);
}
