import { citationKey } from '../../../base/citationKey.ts';
import {
  type Measure,
  type MeasureMember,
  originsOf,
  type Quantity,
  type Relation,
  RELATIONS,
  tableFiguresAt,
} from '../../../engine/index.ts';
import type { MeasureDetail, MeasureRow, MeasureSummary } from '../../../protocol/index.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';
import type { DocumentStore } from '../../corpus/store.ts';
import { excerpt } from '../../text/plainText.ts';
import { originInWords, publisherOf, titleOf, valueInWords } from '../../text/words.ts';

/** UTF-16 code units of a claim that a row shows. */
const MAX_CLAIM = 400;

/** A measure with the id that it has among the others of its corpus. */
export interface NamedMeasure {
  readonly id: string;
  readonly measure: Measure;
}

/** Measures get their name and unit for an id; where two share them, those that come later a number besides. */
export function named(measures: readonly Measure[]): readonly NamedMeasure[] {
  const taken = new Map<string, number>();
  return measures.map(measure => {
    const base = `${measure.name}|${measure.unit}`;
    const before = taken.get(base) ?? 0;
    taken.set(base, before + 1);
    return { id: before === 0 ? base : `${base}|${String(before + 1)}`, measure };
  });
}

/** A measure in a line. */
export function measureSummary(store: DocumentStore, { id, measure }: NamedMeasure): MeasureSummary {
  // every relation is a key of what `fromEntries` makes of the list of all relations; its type cannot say so
  const relations = Object.fromEntries(RELATIONS.map(relation => [relation, 0])) as Record<Relation, number>;
  for (const { relation } of measure.comparisons) relations[relation]++;
  const documents = new Set(measure.members.map(({ uri }) => uri)).size;
  const extremes = [lowest(measure), highest(measure)];
  const words = extremes.map(member => (member === null ? '' : memberInWords(store, member).value));
  return {
    id,
    name: measure.name,
    documents,
    figures: measure.members.length,
    relations,
    extent: [...new Set(words.filter(word => word !== ''))].join(' – '),
    spread: spreadOf(measure),
    corrected: measure.corrected,
  };
}

/** A measure with all its figures, earliest first, those of no time last. */
export function measureDetail(store: DocumentStore, { id, measure }: NamedMeasure): MeasureDetail {
  const { origins, originOf, links } = originsOf(store.corpus, measure.members);
  const titleAt = (index: number): string => {
    const member = measure.members[index];
    const loaded = member === undefined ? undefined : store.get(member.uri);
    return loaded === undefined ? '' : titleOf(loaded.read.record);
  };
  const rows = measure.members.flatMap((member, index) => {
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
    relations: measure.comparisons
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

function lowest({ members }: Measure): MeasureMember | null {
  return members.reduce<MeasureMember | null>((best, each) => (best === null || bottom(each) < bottom(best) ? each : best), null);
}

function highest({ members }: Measure): MeasureMember | null {
  return members.reduce<MeasureMember | null>((best, each) => (best === null || top(each) > top(best) ? each : best), null);
}

const bottom = ({ low, high }: MeasureMember): number => low ?? high ?? 0;
const top = ({ low, high }: MeasureMember): number => high ?? low ?? 0;

/** Units whose numbers are no amounts: twice a tier is nothing. */
const NO_AMOUNT: ReadonlySet<string> = new Set(['date', 'tier', 'ordinal']);

function spreadOf(measure: Measure): number | null {
  const [low, high] = [lowest(measure), highest(measure)];
  if (low === null || high === null || NO_AMOUNT.has(measure.unit) || bottom(low) <= 0) return null;
  return top(high) / bottom(low);
}

function compareTimes(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
