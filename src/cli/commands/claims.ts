import {
  type Claim,
  issuedAt,
  LineIndex,
  readForClaims,
  readSentence,
  type SourceDocument,
  withoutTrailingMarkers,
} from '../../engine/index.ts';
import { type Command, JSON_OPTION } from '../command.ts';
import type { Label } from '../input/documents.ts';
import type { Printer } from '../output/printer.ts';
import { factsRow, spanRow } from '../output/rows.ts';
import { eachDocument } from './eachDocument.ts';

export const claims: Command = {
  name: 'claims',
  usage: 'PATH… [--all] [--json]',
  summary: 'the checkable sentences of the documents, taken apart',
  details: [
    'PATH is a file, a folder, or a .jsonl file with one document a line: {id, title?, text, date?}.',
    'JSON: {file, start, end, text, kinds, priority, quantities, dates, attribution, hedges, negated}.',
  ],
  options: [{ name: 'all', help: 'every sentence; "kinds" is empty where it is no claim' }, JSON_OPTION],
  run: (args, io) =>
    eachDocument(args, io, {
      json: (printer, label, source) => (args.isSet('all') ? printAll(printer, label, source) : printClaims(printer, label, source)),
      people: (printer, _label, source) => showClaims(printer, source, args.isSet('all')),
    }),
};

async function printClaims(printer: Printer, label: Label, source: SourceDocument): Promise<void> {
  for (const claim of readForClaims(source).document.claims)
    await printer.json({ ...label, ...spanRow(source.text, claim.span), ...factsRow(source.text, claim) });
}

async function printAll(printer: Printer, label: Label, source: SourceDocument): Promise<void> {
  const { reading, document } = readForClaims(source);
  const bySentence = new Map(document.claims.map(claim => [claim.sentence, claim]));
  for (const [i, sentence] of reading.sentences.entries()) {
    const claim = bySentence.get(i);
    const facts = claim ?? {
      ...readSentence(reading.prose, sentence.span, reading.language, issuedAt(document, sentence.span.start)?.date ?? null),
      kinds: [],
      priority: 'normal' as const,
    };
    const span = claim?.span ?? withoutTrailingMarkers(reading.prose, sentence.span);
    await printer.json({ ...label, ...spanRow(source.text, span), ...factsRow(source.text, facts) });
  }
}

async function showClaims(printer: Printer, source: SourceDocument, all: boolean): Promise<void> {
  const { reading, document } = readForClaims(source);
  const lines = new LineIndex(source.text);
  const bySentence = new Map(document.claims.map(claim => [claim.sentence, claim]));
  for (const [i, sentence] of reading.sentences.entries()) {
    const claim = bySentence.get(i);
    if (claim === undefined && !all) continue;
    const span = claim?.span ?? sentence.span;
    const number = String(lines.positionAt(span.start).line + 1).padStart(5);
    await printer.wrapped(printer.dim(number), source.text.slice(span.start, span.end), 7, number.length);
    if (claim !== undefined) await showFacts(printer, source.text, claim);
  }
}

async function showFacts(printer: Printer, text: string, claim: Claim): Promise<void> {
  const kinds = `${printer.bold(claim.kinds.join(', '))}${claim.priority === 'high' ? ' (check first)' : ''}`;
  await printer.line(' '.repeat(7) + kinds);
  const words = (span: { readonly start: number; readonly end: number }): string => text.slice(span.start, span.end);
  for (const { span, low, high, unit, bound } of claim.quantities) {
    const value = low === high ? String(low) : `${low === null ? '' : String(low)} to ${high === null ? 'more' : String(high)}`;
    await printer.wrapped(' '.repeat(7) + 'figure', `${words(span)}: ${bound === 'exact' ? '' : `${bound} `}${value.trim()} ${unit}`, 17);
  }
  for (const { span, from, to } of claim.dates)
    await printer.wrapped(' '.repeat(7) + 'date', `${words(span)}: ${from === to ? from : `${from} to ${to}`}`, 17);
  if (claim.attribution !== null) {
    const { source, cue } = claim.attribution;
    await printer.wrapped(' '.repeat(7) + 'source', source === null ? `not named (${words(cue)})` : words(source), 17);
  }
  if (claim.hedges.length > 0) await printer.wrapped(' '.repeat(7) + 'hedged', claim.hedges.map(words).join(', '), 17);
}
