/**
 * The statements of a document: its claims' figures and dated facts, each with its place.
 * Cost: linear in the claims that have a figure or date; read once a document and kept for as long as the document is.
 */
import { issuedAt } from '../../cite/issuedAt.ts';
import type { Claim, DocumentUri, ReadDocument, Span } from '../../model/index.ts';
import type { Table } from '../../text/tables.ts';
import { claimProse } from '../claimProse.ts';
import { NO_WORDS, type Vocabulary, wordsOfScenes } from './documentLikeness.ts';
import { keysOf, type MeasureKey } from './keys.ts';
import { readScene, type Scene } from '../relation/scene.ts';
import { comparableDate } from '../relation/time.ts';
import { tableStatements } from '../table/tableStatements.ts';
import { readDates, readStated, type StatedFacts, type Statement } from '../relation/statement.ts';

/** A statement with its place. */
export interface PlacedStatement {
  readonly uri: DocumentUri;
  /** The claim, or the row of a table, and the figure in it. */
  readonly claim: Span;
  readonly span: Span;
  readonly statement: Statement;
  /** The whole sentence that it stands in, or that says what a cell does. */
  readonly scene: Scene;
  /** What many sentences of its document speak of, names too. */
  readonly topic: ReadonlySet<string>;
  /** All words of its document's sentences with figures and dates. */
  readonly vocabulary: Vocabulary;
  /** Under which it meets others of its measure; ascending. */
  readonly keys: readonly MeasureKey[];
  /** The document's date, or that of the part of the page; ISO 8601. */
  readonly date: string | null;
  /** The table that it is a cell of; null in running text. */
  readonly table: Table | null;
}

const READ = new WeakMap<ReadDocument, readonly PlacedStatement[]>();

/** All statements of a document, in text order. */
export function documentStatements(document: ReadDocument): readonly PlacedStatement[] {
  const known = READ.get(document);
  if (known !== undefined) return known;
  const topic = new Set<string>();
  const vocabulary = { words: NO_WORDS };
  const read = document.language === 'en' ? document.claims.map(claim => claimStatements(document, claim, topic, vocabulary)) : [];
  const scenes = new Set(read.flatMap(statements => statements.map(({ scene }) => scene)));
  fillTopic(topic, scenes);
  vocabulary.words = wordsOfScenes(scenes);
  const dated = read.flatMap((statements, i) =>
    statements.map(placed => withTimeBefore(document, placed, read.slice(Math.max(0, i - REACH), i).flat())),
  );
  const cells = document.language === 'en' ? tableStatements(document, { topic, vocabulary }) : [];
  const all = cells.length === 0 ? dated : [...dated, ...cells].sort((a, b) => a.span.start - b.span.start);
  READ.set(document, all);
  return all;
}

/** A word is of the topic that so large a share of the sentences with figures have, and as many sentences at least. */
const TOPICAL = { share: 0.15, least: 3 } as const;

function fillTopic(topic: Set<string>, scenes: ReadonlySet<Scene>): void {
  const times = new Map<string, number>();
  for (const { concepts, names } of scenes)
    for (const word of new Set([...concepts, ...names])) times.set(word, (times.get(word) ?? 0) + 1);
  for (const [concept, count] of times) if (count >= Math.max(TOPICAL.least, TOPICAL.share * scenes.size)) topic.add(concept);
}

/** So many claims before a sentence may give the time that it points back to. */
const REACH = 2;
/** "In that year", "at the same date": the time that was told before. */
const SAME_TIME = /\b(?:at|on|in|of|by|during|over|for) (?:that|the same|the said) (?:date|day|time|week|month|year|period)\b/i;

/** A statement without a time of its own, with that of a sentence before to which its sentence points back. */
function withTimeBefore({ text }: ReadDocument, placed: PlacedStatement, before: readonly PlacedStatement[]): PlacedStatement {
  const { statement, claim } = placed;
  const { period, dimension } = statement;
  if (period.from !== null || dimension === 'date' || !SAME_TIME.test(text.slice(claim.start, claim.end))) return placed;
  const last = before.findLast(each => each.statement.period.from !== null)?.statement.period;
  return last === undefined ? placed : { ...placed, statement: { ...statement, period: { ...period, from: last.from, to: last.to } } };
}

function claimStatements(
  document: ReadDocument,
  claim: Claim,
  topic: ReadonlySet<string>,
  vocabulary: Vocabulary,
): readonly PlacedStatement[] {
  if (claim.quantities.length === 0 && claim.dates.length === 0) return [];
  const { start } = claim.span;
  const date = comparableDate(issuedAt(document, start)?.date);
  const prose = claimProse(document, claim.span);
  const facts = shifted(claim, -start);
  const stated = readStated(prose, { start: 0, end: prose.length }, facts);
  const scene = readScene(stated, facts.dates);
  const figures = scene.statements.filter(({ dimension }) => dimension !== 'date');
  return [...figures, ...readDates(prose, stated.sentence, facts)].map(statement => ({
    uri: document.uri,
    claim: claim.span,
    span: moved(statement.quantity.span, start),
    statement,
    scene,
    topic,
    vocabulary,
    keys: keysOf(statement, scene),
    date,
    table: null,
  }));
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function shifted({ quantities, dates, attribution }: Claim, by: number): StatedFacts {
  return {
    quantities: quantities.map(quantity => ({ ...quantity, span: moved(quantity.span, by) })),
    dates: dates.map(date => ({ ...date, span: moved(date.span, by) })),
    attribution:
      attribution === null
        ? null
        : {
            source: attribution.source === null ? null : moved(attribution.source, by),
            cue: moved(attribution.cue, by),
            content: moved(attribution.content, by),
          },
  };
}
