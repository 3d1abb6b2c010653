/**
 * Totals of tables and lists: a row or column that is called a total, and an item of a list, or the line that leads up to it, that gives the sum of the others.
 *
 * Method: only where all figures that a total can be of are plain numbers; of a table, where another of its totals comes out, or this one nearly does. Cost: linear in the
 * paragraph.
 */
import { contains, type Finding, intersects, type Span } from '../../../model/index.ts';
import type { Paragraph, ParagraphBlock } from '../paragraph.ts';
import { inDigits, wrong } from './reckoning.ts';

/** The one number of a cell or an item. */
interface Entry {
  readonly label: string;
  readonly words: string;
  readonly value: number;
  /** Half of what its last digit counts, where it may be rounded. */
  readonly room: number;
  readonly span: Span;
}

/** A total that is off by more than this factor is of something else. */
const OFF = 1.35;

/** The totals that do not come out. `settled`: figures that are known to be wrong, so that nothing that they are part of comes out. */
export function checkTotals(paragraph: Paragraph, settled: readonly Span[]): readonly Finding[] {
  if (paragraph.language !== 'en') return [];
  const isKnown = ({ total, parts }: Sum): boolean => [total, ...parts].some(entry => settled.some(span => intersects(span, entry.span)));
  const findings = [...tableTotals(paragraph), ...listTotals(paragraph)].filter(sum => !isKnown(sum)).map(findingOf);
  return findings.filter((each, i) => !findings.slice(0, i).some(({ span }) => span.start === each.span.start));
}

const TOTAL = /^\W*(?:grand |sub-?)?(?:total|sum|altogether|in (?:all|total)|all (?:told|together)|together|both|whole|overall)\b/i;
const TOTAL_HEAD = /\b(?:total|sum|altogether|in all|together|both)\b/i;
/** A total of more, or of less, than the rows above it. */
const OF_OTHERS = /\b(?:with|without|incl\w*|excl\w*|plus|less|net|rounded|other)\b/i;
/** What is no amount that adds up. */
const NO_AMOUNT = /\b(?:average|mean|median|rate|price|per|share|ratio|age|index|year|rank|change|difference|balance)\b|%/i;
const PART_OF_ROW = /^\W*(?:of (?:which|whom|these)|including|thereof|incl\.)/i;
const NUMBER = /^[^\d\p{L}]*(?:[A-Z]{3}\s)?(\d[\d,]*(?:\.\d+)?)[^\d%]{0,24}$/u;

type Cell = ParagraphBlock;

/** The rows of a table, each as its cells by column. */
function rowsOf({ raw, blocks }: Paragraph): readonly ReadonlyMap<number, Cell>[] {
  const rows = new Map<number, Map<number, Cell>>();
  for (const block of blocks) {
    if (block.kind !== 'table-cell') continue;
    const line = raw.lastIndexOf('\n', block.span.start - 1) + 1;
    const column = raw.slice(line, block.span.start).match(/(?<!\\)\|/g)?.length ?? 0;
    const row = rows.get(line) ?? new Map<number, Cell>();
    rows.set(line, row.set(column, block));
  }
  return [...rows.values()];
}

function textOf({ prose }: Paragraph, { span }: { readonly span: Span }): string {
  return prose.slice(span.start, span.end).trim();
}

function entryOf(words: string, label: string, span: Span): Entry | null {
  const digits = NUMBER.exec(words)?.[1];
  if (digits === undefined) return null;
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  return { label, words: digits, value: Number(digits.replaceAll(',', '')), room: decimals === 0 ? 0 : 0.5 * 10 ** -decimals, span };
}

/** The sums of a table that do not come out, those of its last row and those of a column of totals. */
function tableTotals(paragraph: Paragraph): readonly Sum[] {
  const [head, ...body] = rowsOf(paragraph);
  if (head === undefined || body.length < 2) return [];
  const columns = [...new Set([head, ...body].flatMap(row => [...row.keys()]))].sort((a, b) => a - b);
  const [labels, ...others] = columns;
  if (labels === undefined) return [];
  const cell = (row: ReadonlyMap<number, Cell>, column: number): Entry | null => {
    const found = row.get(column);
    const label = row.get(labels);
    return found === undefined ? null : entryOf(textOf(paragraph, found), label === undefined ? '' : textOf(paragraph, label), found.span);
  };
  const isAmount = (column: number): boolean => {
    const found = head.get(column);
    return found === undefined || !NO_AMOUNT.test(textOf(paragraph, found));
  };
  const labelOf = (row: ReadonlyMap<number, Cell>): string => {
    const found = row.get(labels);
    return found === undefined ? '' : textOf(paragraph, found);
  };
  const parts = body.filter(row => !TOTAL.test(labelOf(row)) && !PART_OF_ROW.test(labelOf(row)));
  const last = body.at(-1);
  const down =
    last !== undefined &&
    TOTAL.test(labelOf(last)) &&
    !OF_OTHERS.test(labelOf(last)) &&
    body.filter(row => TOTAL.test(labelOf(row))).length === 1
      ? others.filter(isAmount).flatMap(
          column =>
            sumOf(
              cell(last, column),
              parts.map(row => cell(row, column)),
            ) ?? [],
        )
      : [];
  const sumColumn = others.findLast(column => {
    const found = head.get(column);
    return found !== undefined && TOTAL_HEAD.test(textOf(paragraph, found));
  });
  const amounts = others.filter(column => column !== sumColumn && isAmount(column));
  const across =
    sumColumn === undefined || amounts.length < 2 || !isAmount(sumColumn)
      ? []
      : body.flatMap(
          row =>
            sumOf(
              cell(row, sumColumn),
              amounts.map(column => cell(row, column)),
            ) ?? [],
        );
  return [...wrongOf(down), ...wrongOf(across)];
}

/** A total with what its parts come to. */
interface Sum {
  readonly total: Entry;
  readonly parts: readonly Entry[];
  readonly sum: number;
  readonly isRight: boolean;
}

/** Null where one of the parts is no plain number. */
function sumOf(total: Entry | null, parts: readonly (Entry | null)[]): Sum | null {
  const known = parts.filter(part => part !== null);
  if (total === null || known.length < parts.length || known.length < 2) return null;
  const sum = Number(known.reduce((all, { value }) => all + value, 0).toPrecision(12));
  const room = [total, ...known].reduce((all, each) => all + each.room, 1e-9);
  return { total, parts: known, sum, isRight: Math.abs(sum - total.value) <= room };
}

/** Those of several sums of one kind that do not come out, where most do, or the only ones there are. */
function wrongOf(sums: readonly Sum[]): readonly Sum[] {
  const off = sums.filter(({ isRight }) => !isRight);
  if (off.length > Math.max(1, sums.length / 2)) return [];
  return off.filter(({ total, sum }) => sum > 0 && Math.max(sum, total.value) <= OFF * Math.min(sum, total.value));
}

function findingOf({ total, parts, sum }: Sum): Finding {
  const told = parts.length > 4 ? 'The sum' : parts.map(({ words }) => words).join(' + ');
  return wrong('arithmetic/sum', total.span, `${told} is ${inDigits(sum, 2)}, not ${total.words}.`);
}

/** "Rent: 418", "alcohol, 97 cases", "fear of reprisals, 94 (47 per cent)". */
const ITEM = /^(.*?)[\s:,–—-]+(?:[€$£]|[A-Z]{3}\s)?(\d[\d,]*(?:\.\d+)?)(?:\s+[\p{L}]+){0,3}\s*(?:\([^)]*\))?\W*$/u;
const CONSISTS = /\b(?:consist(?:s|ed|ing)? of|compris(?:es|ed|ing)|made up of|composed of|as follows|broken down)\b[^.]*:\s*$/i;

function itemOf(paragraph: Paragraph, block: ParagraphBlock): Entry | null {
  const text = textOf(paragraph, block);
  const [, label = '', digits] = ITEM.exec(text) ?? [];
  if (digits === undefined || /\d/.test(label)) return null;
  const start = block.span.start + paragraph.prose.slice(block.span.start, block.span.end).indexOf(digits, label.length);
  return entryOf(digits, label, { start, end: start + digits.length });
}

/** "Total number of prisoners" has so many words; more are a sentence. */
const LABEL = 4;

/** The last item of a list, where it is the total of the others. */
function totalOfList(paragraph: Paragraph, items: readonly ParagraphBlock[]): Entry | null {
  const last = items.at(-1);
  const entry = items.length < 3 || last === undefined ? null : itemOf(paragraph, last);
  const isTotal = entry !== null && TOTAL.test(entry.label) && !OF_OTHERS.test(entry.label) && entry.label.split(/\s+/).length <= LABEL;
  return isTotal ? entry : null;
}

const itemsOf = ({ blocks }: Paragraph): readonly ParagraphBlock[] => blocks.filter(({ kind }) => kind === 'list-item');

/** Whether a sentence is the total of a list, which needs no source of its own. */
export function isTotalOfList(paragraph: Paragraph, sentence: Span): boolean {
  const total = totalOfList(paragraph, itemsOf(paragraph));
  return total !== null && contains(sentence, total.span);
}

/** The sum of a list that does not come out. */
function listTotals(paragraph: Paragraph): readonly Sum[] {
  const items = itemsOf(paragraph);
  if (items.length < 3) return [];
  const entries = items.map(item => itemOf(paragraph, item));
  const last = totalOfList(paragraph, items);
  if (last !== null) {
    const sum = sumOf(last, entries.slice(0, -1));
    return sum === null ? [] : wrongOf([sum]);
  }
  const lead = paragraph.blocks.find(({ kind }) => kind === 'paragraph');
  const words = lead === undefined ? '' : textOf(paragraph, lead);
  const numbers = [...words.matchAll(/(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d%]|[.,]\d)/g)];
  const [number] = numbers;
  if (lead === undefined || number === undefined || numbers.length > 1 || !CONSISTS.test(words)) return [];
  const start = lead.span.start + paragraph.prose.slice(lead.span.start, lead.span.end).indexOf(number[0]);
  const sum = sumOf(entryOf(number[0], '', { start, end: start + number[0].length }), entries);
  return sum === null ? [] : wrongOf([sum]);
}
