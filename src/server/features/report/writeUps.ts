import { citationOf } from '../../../base/citationKey.ts';
import { groupBy } from '../../../base/groupBy.ts';
import { escapeMarkdown } from '../../../base/markdown.ts';
import { chronology, type StretchEvidence, evidenceAt, type EvidencePassage, type Span } from '../../../engine/index.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';
import type { DocumentStore } from '../../corpus/store.ts';
import { fileLink } from '../../text/markdown.ts';
import { excerpt } from '../../text/plainText.ts';
import { reasonInWords, relationInWords, titleOf } from '../../text/words.ts';
import type { Table } from './tables.ts';

/** UTF-16 code units of a sentence in a list. */
export const MAX_SENTENCE = 300;
/** Of the reasons why a passage is near, so many are told. */
const MAX_REASONS = 3;

/** The passages for and against each claim, or each sentence where there is none, of a stretch of a report, as Markdown. */
export function evidenceMarkdown(store: DocumentStore, report: LoadedDocument, within: Span): string {
  const found = evidenceAt(store.corpus, report.read, within);
  if (found.length === 0) return '# Evidence\n\nThere is no sentence here that a source could speak for or against.\n';
  return `# Evidence\n\n${found.map(each => claimSection(store, report, each)).join('\n')}`;
}

const HEADINGS: readonly (readonly [title: string, holds: (passage: EvidencePassage) => boolean])[] = [
  ['Agree or overlap', ({ relation }) => relation === 'agrees' || relation === 'overlaps'],
  ['Differ', ({ relation }) => relation === 'differs'],
  ['Speak of another time or population', ({ relation }) => relation === 'different-time' || relation === 'different-population'],
  ['Stand near it', ({ relation }) => relation === null],
];

function claimSection(store: DocumentStore, report: LoadedDocument, { span, keys, passages }: StretchEvidence): string {
  const cited = keys.length === 0 ? 'It cites nothing.' : `It cites ${keys.map(key => citationOf(key)).join(', ')}.`;
  const parts = HEADINGS.flatMap(([title, holds]) => {
    const items = passages.filter(holds).flatMap(passage => passageItem(store, passage));
    return items.length === 0 ? [] : [`### ${title}`, '', ...items, ''];
  });
  const none = parts.length === 0 ? ['No passage of the corpus speaks of it.', ''] : parts;
  return [`## ${escapeMarkdown(rowWords(excerpt(report.read, span, MAX_SENTENCE)))}`, '', cited, '', ...none].join('\n');
}

/** The cells of a row of a table, in one line. */
function rowWords(text: string): string {
  if (!text.startsWith('|')) return text;
  return text
    .split('|')
    .map(cell => cell.trim())
    .filter(cell => cell !== '')
    .join(' · ');
}

function passageItem(store: DocumentStore, { passage, relation, why, cited }: EvidencePassage): readonly string[] {
  const loaded = store.get(passage.uri);
  if (loaded === undefined) return [];
  const { read } = loaded;
  const link = fileLink(titleOf(read.record), { uri: read.uri, range: loaded.toRange(passage.span) });
  const reasons = passage.reasons.slice(0, MAX_REASONS).map(({ kind, text }) => reasonInWords(kind, text));
  const because = why === null || relation === null ? reasons.join('; ') : `${relationInWords(relation)}: ${why}`;
  const words = escapeMarkdown(excerpt(read, passage.span, MAX_SENTENCE));
  return [`- “${words}” ${link} ${citationOf(read.record.id)}${cited ? ' (cited)' : ''}: *${escapeMarkdown(because)}*`];
}

interface DatedEvent {
  /** `1998-05-03`, `1998 to 2001`. */
  readonly date: string;
  readonly words: string;
  /** Its citation, in brackets. */
  readonly citation: string;
  /** To its sentence, by the title of its document. */
  readonly link: string;
}

/** The dated events of the corpus, in the order of time. */
function datedEvents(store: DocumentStore): readonly DatedEvent[] {
  return chronology(store.documents().map(({ read }) => read)).flatMap(({ uri, claim, from, to }) => {
    const loaded = store.get(uri);
    if (loaded === undefined) return [];
    const { read } = loaded;
    return {
      date: from === to ? from : `${from} to ${to}`,
      words: excerpt(read, claim, MAX_SENTENCE),
      citation: citationOf(read.record.id),
      link: fileLink(titleOf(read.record), { uri, range: loaded.toRange(claim) }),
    };
  });
}

/** The dated events of the corpus as a table. */
export function chronologyTable(store: DocumentStore): Table {
  const rows = datedEvents(store).map(({ date, words, citation }) => [date, words, citation]);
  return { head: ['Date', 'Event', 'Source'], rows, marked: new Set([2]) };
}

/** The same year by year, to be read as text: each event on a line of its own, with a link to its sentence. */
export function chronologyMarkdown(store: DocumentStore): string {
  const years = groupBy(datedEvents(store), ({ date }) => YEAR.exec(date)?.[0] ?? date);
  const sections = [...years].map(([year, events]) => {
    const items = events.map(({ date, words, citation, link }) => {
      const when = date === year ? '' : `${date}: `;
      return `- ${when}${escapeMarkdown(words)} ${link} ${citation}`;
    });
    return [`## ${year}`, '', ...items, ''].join('\n');
  });
  return `# Chronology\n\n${sections.length === 0 ? 'No document tells of a dated event.\n' : sections.join('\n')}`;
}

/** Of a date or interval, the year that it begins in. */
const YEAR = /^-?\d+/;
