import { citationKey } from '../../../base/citationKey.ts';
import {
  type Comparison,
  comparisonsOf,
  type MeasureGroup,
  type MeasureMember,
  memberOf,
  originsOf,
  type Quantity,
  relationCounts,
  tableFiguresAt,
} from '../../../engine/index.ts';
import type { MeasureDetail, MeasureRow, MeasureSummary } from '../../../protocol/index.ts';
import { Slices } from '../../corpus/slices.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';
import type { DocumentStore } from '../../corpus/store.ts';
import { excerpt } from '../../text/plainText.ts';
import { originInWords, publisherOf, titleOf, valueInWords } from '../../text/words.ts';

/** UTF-16 code units of a claim that a row shows. */
const MAX_CLAIM = 400;
/** Milliseconds after which other work is let in. */
const SLICE = 12;

/** A measure with the id that it has among the others of its corpus. */
export interface NamedMeasure {
  readonly id: string;
  readonly measure: MeasureGroup;
}

/** Measures get their name and unit for an id; where two share them, those that come later a number besides. */
export function* named(measures: readonly MeasureGroup[]): Generator<NamedMeasure> {
  const taken = new Map<string, number>();
  for (const measure of measures) {
    const base = `${measure.name}|${measure.unit}`;
    const before = taken.get(base) ?? 0;
    taken.set(base, before + 1);
    yield { id: before === 0 ? base : `${base}|${String(before + 1)}`, measure };
  }
}

/** What was told of a measure, for as long as it is what it is: most of them are the same after an edit. */
const TOLD = new WeakMap<MeasureGroup, Omit<MeasureSummary, 'id'>>();

/** A measure in a line. */
export function measureSummary(store: DocumentStore, { id, measure }: NamedMeasure): MeasureSummary {
  const told = TOLD.get(measure) ?? summaryOf(store, measure);
  TOLD.set(measure, told);
  return { id, ...told };
}

function summaryOf(store: DocumentStore, measure: MeasureGroup): Omit<MeasureSummary, 'id'> {
  const members = measure.members.map(memberOf);
  const extremes = [lowest(members), highest(members)];
  const words = extremes.map(member => (member === null ? '' : memberInWords(store, member).value));
  return {
    name: measure.name,
    documents: measure.documents,
    figures: members.length,
    relations: relationCounts(measure),
    extent: [...new Set(words.filter(word => word !== ''))].join(' – '),
    spread: spreadOf(measure.unit, members),
    corrected: measure.corrected,
  };
}

/** A measure with all its figures, earliest first, those of no time last. Explains all pairs in slices, so that other questions are answered meanwhile. */
export async function measureDetail(store: DocumentStore, { id, measure }: NamedMeasure): Promise<MeasureDetail> {
  const comparisons: Comparison[] = [];
  const slices = new Slices(SLICE);
  for (const comparison of comparisonsOf(measure)) {
    comparisons.push(comparison);
    await slices.pause();
  }
  const members = measure.members.map(memberOf);
  const { origins, originOf, links } = originsOf(store.corpus, members);
  const titleAt = (index: number): string => {
    const member = members[index];
    const loaded = member === undefined ? undefined : store.get(member.uri);
    return loaded === undefined ? '' : titleOf(loaded.read.record);
  };
  const rows = members.flatMap((member, index) => {
    const loaded = store.get(member.uri);
    return loaded === undefined
      ? []
      : [
          {
            index,
            row: {
              ...measureRow(loaded, member),
              origin: originOf[index] ?? null,
              originWhy: originInWords(origins[originOf[index] ?? -1]?.name ?? '', links[index] ?? [], titleAt),
            },
          },
        ];
  });
  rows.sort((a, b) => compareTimes(a.row.asOf, b.row.asOf) || a.index - b.index);
  const place = new Map(rows.map(({ index }, at) => [index, at] as const));
  return {
    id,
    name: measure.name,
    unit: measure.unit,
    documents: new Set(rows.map(({ row }) => row.uri)).size,
    rows: rows.map(({ row }) => row),
    relations: comparisons
      .flatMap(({ a, b, relation, why }) => {
        const [x, y] = [place.get(a), place.get(b)];
        return x === undefined || y === undefined ? [] : [{ a: Math.min(x, y), b: Math.max(x, y), relation, why }];
      })
      .sort((x, y) => x.a - y.a || x.b - y.b),
    origins: origins.map(({ name }) => name),
    corrected: measure.corrected,
  };
}

function measureRow(loaded: LoadedDocument, member: MeasureMember): Omit<MeasureRow, 'origin' | 'originWhy'> {
  const { read } = loaded;
  const { quantity, words, value } = figureInWords(loaded, member);
  const stated = quantity?.asOf ?? (member.unit === 'date' ? member.asOf : null);
  const part = read.parts.find(({ span }) => span.start <= member.claim.start && member.claim.end <= span.end);
  const dated = part?.record.issued ?? read.record.issued ?? null;
  const asOf = stated ?? member.asOf ?? dated;
  return {
    uri: read.uri,
    range: loaded.toRange(member.claim),
    figure: loaded.toRange(member.span),
    claim: excerpt(read, member.claim, MAX_CLAIM),
    words,
    value,
    low: member.low,
    high: member.high,
    isAbout: quantity?.bound === 'about',
    asOf,
    asOfFrom: asOf === null ? null : asOf === stated || asOf === member.asOf ? 'sentence' : 'document',
    title: titleOf(part?.record ?? read.record),
    citationKey: citationKey(read.record.id),
    publisher: publisherOf(part?.record ?? read.record) ?? publisherOf(read.record),
  };
}

interface FigureInWords {
  /** Null for a dated fact. */
  readonly quantity: Quantity | null;
  readonly words: string;
  readonly value: string;
}

function memberInWords(store: DocumentStore, member: MeasureMember): FigureInWords {
  const loaded = store.get(member.uri);
  return loaded === undefined ? { quantity: null, words: '', value: '' } : figureInWords(loaded, member);
}

/** A figure as its document writes it, and its normalised value in words. */
export function figureInWords(
  { read }: LoadedDocument,
  { span, unit, asOf }: Pick<MeasureMember, 'span' | 'unit' | 'asOf'>,
): FigureInWords {
  const words = read.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  if (unit === 'date') return { quantity: null, words, value: asOf ?? words };
  const quantity =
    read.claims.flatMap(({ quantities }) => quantities).find(each => each.span.start === span.start) ??
    tableFiguresAt(read, span.start).find(each => each.span.start === span.start)?.quantity ??
    null;
  return { quantity, words, value: quantity === null ? words : valueInWords(quantity) };
}

function lowest(members: readonly MeasureMember[]): MeasureMember | null {
  return members.reduce<MeasureMember | null>((best, each) => (best === null || bottom(each) < bottom(best) ? each : best), null);
}

function highest(members: readonly MeasureMember[]): MeasureMember | null {
  return members.reduce<MeasureMember | null>((best, each) => (best === null || top(each) > top(best) ? each : best), null);
}

const bottom = ({ low, high }: MeasureMember): number => low ?? high ?? 0;
const top = ({ low, high }: MeasureMember): number => high ?? low ?? 0;

/** Units whose numbers are no amounts: twice a tier is nothing. */
const NO_AMOUNT: ReadonlySet<string> = new Set(['date', 'tier', 'ordinal']);

function spreadOf(unit: string, members: readonly MeasureMember[]): number | null {
  const [low, high] = [lowest(members), highest(members)];
  if (low === null || high === null || NO_AMOUNT.has(unit) || bottom(low) <= 0) return null;
  return top(high) / bottom(low);
}

function compareTimes(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
