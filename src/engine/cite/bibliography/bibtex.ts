/**
 * Records as BibTeX, in the form that BibLaTeX and Pandoc read: UTF-8, dates as ISO 8601 in `date`.
 * Source of types and fields: the BibLaTeX manual, sections 2.1 and 2.2. Cost: linear.
 */
import { citationKey } from '../../../base/citationKey.ts';
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

/** What BibLaTeX calls the work that one of a type stands in; of a web page, the body that it belongs to. */
const CONTAINERS: Readonly<Record<string, string>> = {
  article: 'journaltitle',
  book: 'maintitle',
  incollection: 'booktitle',
  inproceedings: 'booktitle',
  inreference: 'booktitle',
};

/** Which sort of article, as Pandoc reads it. */
const SORTS: Readonly<Record<string, string>> = { 'article-magazine': 'magazine', 'article-newspaper': 'newspaper' };

/** A list of records as a BibTeX file. */
export function bibtex(records: readonly BibliographicRecord[]): string {
  return records.map(entry).join('\n');
}

function entry(record: BibliographicRecord): string {
  const type = TYPES[record.type] ?? 'misc';
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', record.author?.map(name).join(' and ')],
    ['editor', record.editor?.map(name).join(' and ')],
    ['title', braced(record.title)],
    ['entrysubtype', SORTS[record.type]],
    [CONTAINERS[type] ?? 'organization', escaped(record['container-title'])],
    ['volume', escaped(record.volume)],
    ['number', escaped(record.issue ?? record.number)],
    ['pages', escaped(record.page)?.replace(/[-–]+/g, '--')],
    ['edition', escaped(record.edition)],
    ['type', escaped(record.genre)],
    [type === 'report' ? 'institution' : 'publisher', escaped(record.publisher)],
    ['location', escaped(record['publisher-place'])],
    ['date', record.issued !== undefined && /^[\d/-]+$/.test(record.issued) ? record.issued : undefined],
    ['url', address(record.URL)],
    ['doi', address(record.DOI)],
    ['isbn', escaped(record.ISBN)],
    ['note', escaped(record.note)],
    ['langid', escaped(record.language)],
  ];
  const lines = fields.flatMap(([field, value]) => (value === undefined || value === '' ? [] : [`  ${field} = {${value}},`]));
  return [`@${type}{${citationKey(record.id).replace(/[,{}\s%#"'()=~\\]/g, '-')},`, ...lines, '}', ''].join('\n');
}

/** As it is, but for what would end the field. */
function address(text: string | undefined): string | undefined {
  return text?.replace(/[{}\\\s]/g, character => encodeURIComponent(character));
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
