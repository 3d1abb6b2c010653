/**
 * The log of the reader's rules for measures and names: JSONL, one state of a rule a line, appended and never rewritten.
 *
 * For one `id` the latest `modified` counts, an end is a line too, and two people's logs merge by taking the lines of both. A line that
 * cannot be read is told and passed over. Cost: linear in the text.
 */
import { instantOf } from '../../annotate/instants.ts';
import {
  type AnnotationQuote,
  type FigureReference,
  MEASURE_RULE_KINDS,
  type MeasureRule,
  type ParsedRules,
  type RuleEnd,
} from '../../model/index.ts';

/** Reads a log of rules. Total: any string can be read. */
export function parseRules(text: string): ParsedRules {
  const entries: (MeasureRule | RuleEnd)[] = [];
  const unreadable: { readonly line: number; readonly reason: string }[] = [];
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.replace(/^\uFEFF+/, '').trim();
    if (line === '') continue;
    const read = readRule(parseJson(line));
    if (typeof read === 'string') unreadable.push({ line: i + 1, reason: read });
    else entries.push(read);
  }
  return { entries, unreadable };
}

/** `rule` as a line of the log, without the line break. */
export function ruleLine(rule: MeasureRule | RuleEnd): string {
  const { id, kind, modified, creator, ...rest } = rule;
  return JSON.stringify({ id, kind, modified, ...(creator === null ? {} : { creator }), ...rest });
}

/** The rules of all logs that hold, in the order of their ids: the same in whatever order the lines came. */
export function liveRules(...logs: readonly (readonly (MeasureRule | RuleEnd)[])[]): readonly MeasureRule[] {
  const latest = new Map<string, MeasureRule | RuleEnd>();
  for (const entry of logs.flat()) {
    const known = latest.get(entry.id);
    if (known === undefined || isLater(entry, known)) latest.set(entry.id, entry);
  }
  return [...latest.values()].filter(entry => entry.kind !== 'end').sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** At the same instant a rule stands over its end, and else the text of the line decides. */
function isLater(a: MeasureRule | RuleEnd, b: MeasureRule | RuleEnd): boolean {
  const order = (instantOf(a.modified) ?? 0) - (instantOf(b.modified) ?? 0);
  if (order !== 0) return order > 0;
  return (a.kind === 'end') === (b.kind === 'end') ? ruleLine(a) > ruleLine(b) : b.kind === 'end';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // which is no JSON value
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rule that a parsed line states, or why it states none. */
function readRule(value: unknown): MeasureRule | RuleEnd | string {
  if (!isFields(value)) return 'it is not a JSON object';
  const { id, modified, creator, kind } = value;
  if (typeof id !== 'string' || id === '') return 'it has no "id"';
  if (typeof modified !== 'string' || instantOf(modified) === null) return 'it has no date ("modified")';
  const state = { id, modified, creator: typeof creator === 'string' ? creator : null };
  if (kind === 'end') return { ...state, kind };
  if (kind === 'same-name' || kind === 'different-name') return withNames(state, kind, value['names']);
  const figured = MEASURE_RULE_KINDS.find(each => each === kind);
  if (figured === undefined) return 'its "kind" is none that is known';
  const figures = listOf(value['figures'], readFigure);
  if (figures === null) return 'its "figures" cannot be read';
  const least = figured === 'same' || figured === 'different' ? 2 : 1;
  return figures.length < least ? 'it names too few figures' : { ...state, kind: figured, figures };
}

function withNames(
  state: Pick<RuleEnd, 'id' | 'modified' | 'creator'>,
  kind: 'same-name' | 'different-name',
  value: unknown,
): MeasureRule | string {
  const names = listOf(value, each => (typeof each === 'string' && each.trim() !== '' ? each : null));
  return names === null || names.length < 2 ? 'it names fewer than two names' : { ...state, kind, names };
}

/** Each item read; null where the value is no list or one of its items cannot be read. */
function listOf<T>(value: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const items: T[] = [];
  for (const each of value) {
    const item = read(each);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

function readFigure(value: unknown): FigureReference | null {
  if (!isFields(value)) return null;
  const { document, figure, nth, claim } = value;
  const quote = readQuote(claim);
  if (typeof document !== 'string' || typeof figure !== 'string' || quote === null) return null;
  return { document, figure, nth: typeof nth === 'number' && Number.isSafeInteger(nth) && nth >= 0 ? nth : 0, claim: quote };
}

function readQuote(value: unknown): AnnotationQuote | null {
  if (!isFields(value)) return null;
  const { exact, prefix, suffix, position } = value;
  if (typeof exact !== 'string' || exact === '') return null;
  const words = (part: unknown): string => (typeof part === 'string' ? part : '');
  return { exact, prefix: words(prefix), suffix: words(suffix), position: readPosition(position) };
}

function readPosition(value: unknown): AnnotationQuote['position'] {
  if (!isFields(value)) return null;
  const { start, end } = value;
  const is = (offset: unknown): offset is number => typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0;
  return is(start) && is(end) && start <= end ? { start, end } : null;
}
