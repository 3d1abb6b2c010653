import type { Claim, DateMention, Finding, Quantity, SentenceFacts, Span } from '../../engine/index.ts';

interface SpanRow extends Span {
  readonly text: string;
}

/** A span with its words: exactly those of the raw text. */
export function spanRow(text: string, { start, end }: Span): SpanRow {
  return { start, end, text: text.slice(start, end) };
}

/** What a sentence says, as the contract of the command line has it. */
export function factsRow(text: string, facts: SentenceFacts | Claim): object {
  const { attribution } = facts;
  const words = (span: Span): string => text.slice(span.start, span.end);
  return {
    kinds: facts.kinds,
    priority: facts.priority,
    quantities: facts.quantities.map(quantity => quantityRow(text, quantity)),
    dates: facts.dates.map(date => dateRow(text, date)),
    attribution:
      attribution === null
        ? null
        : {
            source: attribution.source === null ? null : words(attribution.source),
            cue: words(attribution.cue),
            content: { start: attribution.content.start, end: attribution.content.end },
          },
    hedges: facts.hedges.map(span => spanRow(text, span)),
    negated: facts.negated,
  };
}

const PRONOUN = /^(?:it|them|these|this|those|us|which|whom)$/;

/** A figure, as the contract of the command line has it. */
export function quantityRow(text: string, quantity: Quantity): object {
  const { span, low, high, unit, per, bound, change, counted, whole, place, asOf } = quantity;
  // The contract has one field for both: of a share that is told of nothing else, the whole is what is counted.
  return {
    ...spanRow(text, span),
    low,
    high,
    unit,
    per,
    bound,
    change,
    counted: counted ?? (whole !== null && PRONOUN.test(whole) ? null : whole),
    place,
    asOf,
  };
}

function dateRow(text: string, { span, from, to }: DateMention): object {
  return { ...spanRow(text, span), from, to };
}

/** What a row calls the documents that evidence stands in. */
export type Labels = ReadonlyMap<unknown, { readonly label: object }>;

/** A finding, as the contract of the command line has it; of several fixes the likeliest. */
export function findingRow({ span, code, severity, message, evidence, fixes }: Finding, labels: Labels): object {
  const [fix] = fixes;
  const edits = fix?.edits.map(({ span: at, text }) => ({ ...at, text }));
  return {
    start: span.start,
    end: span.end,
    code,
    severity,
    message,
    evidence: evidence.map(({ uri, span: at, text }) => ({ ...labels.get(uri)?.label, start: at.start, end: at.end, text })),
    ...(fix === undefined ? {} : { fix: { title: fix.title, edits } }),
  };
}
