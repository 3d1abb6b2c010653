/**
 * Which words of a document reports have: a whole sentence of it, or words of it in quotation marks, letter case, punctuation and markup aside.
 * Cost: O(document × quotations and reports that cite it). Limits: what is told in other words is not found.
 */
import { citationKey } from '../../../base/citationKey.ts';
import { countWhile } from '../../../base/bisect.ts';
import type { ReadDocument, Span } from '../../model/index.ts';

/** Words that a quotation must have to tell its place. */
const MIN_WORDS = 5;
const QUOTATION = /“([^”]{1,1000})”|"([^"\n]{1,1000})"/g;

/** The stretches of `document` whose words are in one of the `reports` that cite it, in no order; they may overlap. */
export function quotedSpans(document: ReadDocument, reports: readonly ReadDocument[]): readonly Span[] {
  const key = citationKey(document.record.id);
  const citing = reports.filter(({ references }) => references.some(each => each.kind === 'citation' && each.key === key));
  if (citing.length === 0) return [];
  const folded = citing.map(foldedReport);
  const words = new FoldedText(document.text);
  const sentences = document.sentences
    .map(({ span }) => span)
    .filter(({ start, end }) => {
      const sentence = new FoldedText(document.text.slice(start, end));
      return sentence.length >= MIN_WORDS && folded.some(({ whole }) => whole.folded.includes(sentence.folded));
    });
  return [...sentences, ...folded.flatMap(({ quotations }) => quotations.flatMap(quotation => words.placesOf(quotation)))];
}

interface FoldedReport {
  readonly whole: FoldedText;
  readonly quotations: readonly FoldedText[];
}

const REPORTS = new WeakMap<ReadDocument, FoldedReport>();

/** Kept for as long as the report is as it is: each document of a corpus is held to it. */
function foldedReport(report: ReadDocument): FoldedReport {
  const known = REPORTS.get(report);
  if (known !== undefined) return known;
  const quoted = Array.from(report.text.matchAll(QUOTATION), match => new FoldedText(match[1] ?? match[2] ?? ''));
  const folded = { whole: new FoldedText(report.text), quotations: quoted.filter(({ length }) => length >= MIN_WORDS) };
  REPORTS.set(report, folded);
  return folded;
}

/** The words of a text in small letters between single blanks, with where each stands. */
class FoldedText {
  readonly folded: string;
  readonly #words: readonly { readonly span: Span; readonly at: number }[];

  constructor(text: string) {
    const words: { span: Span; at: number }[] = [];
    let folded = ' ';
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      words.push({ span: { start: index, end: index + word.length }, at: folded.length });
      folded += `${word.normalize('NFC').toLowerCase()} `;
    }
    this.folded = folded;
    this.#words = words;
  }

  /** Words. */
  get length(): number {
    return this.#words.length;
  }

  /** Every place at which the words of another text stand here in a row. */
  placesOf({ folded, length }: FoldedText): readonly Span[] {
    const places: Span[] = [];
    for (let at = this.folded.indexOf(folded); at >= 0; at = this.folded.indexOf(folded, at + 1)) {
      const first = countWhile(this.#words.length, i => (this.#words[i]?.at ?? 0) <= at);
      const [from, to] = [this.#words[first]?.span, this.#words[first + length - 1]?.span];
      if (from && to) places.push({ start: from.start, end: to.end });
    }
    return places;
  }
}
