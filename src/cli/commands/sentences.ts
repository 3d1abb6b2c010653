import { LineIndex, readText, type SourceDocument } from '../../engine/index.ts';
import { type Command, JSON_OPTION } from '../command.ts';
import type { Label } from '../input/documents.ts';
import type { Printer } from '../output/printer.ts';
import { spanRow } from '../output/rows.ts';
import { eachDocument } from './eachDocument.ts';

export const sentences: Command = {
  name: 'sentences',
  usage: 'PATH… [--json]',
  summary: 'every sentence of the documents, with its place and role',
  details: [
    'PATH is a file, a folder, or a .jsonl file with one document a line: {id, title?, text, date?}.',
    'JSON: {file, start, end, text, role}; role is sentence, heading, item or boilerplate.',
  ],
  options: [JSON_OPTION],
  run: (args, io) =>
    eachDocument(args, io, {
      json: async (printer, label, source) => {
        for (const { span, role } of readText(source).sentences) await printer.json({ ...label, ...spanRow(source.text, span), role });
      },
      people: printSentences,
    }),
};

const ROLE_WIDTH = 13;

async function printSentences(printer: Printer, _label: Label, source: SourceDocument): Promise<void> {
  const lines = new LineIndex(source.text);
  for (const { span, role } of readText(source).sentences) {
    const number = String(lines.positionAt(span.start).line + 1).padStart(5);
    const head = `${printer.dim(number)}  ${role === 'sentence' ? role : printer.bold(role)}`;
    await printer.wrapped(head, source.text.slice(span.start, span.end), 7 + ROLE_WIDTH, 7 + role.length);
  }
}
