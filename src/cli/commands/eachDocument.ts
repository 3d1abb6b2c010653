import type { SourceDocument } from '../../engine/index.ts';
import type { Arguments, ExitStatus } from '../command.ts';
import { type Label, readDocuments } from '../input/documents.ts';
import { CliError, type CliIo } from '../io.ts';
import { Printer, safe } from '../output/printer.ts';

/** How a command prints what it has to say of one document: as JSON rows, and for people. */
interface DocumentPrinters {
  readonly json: (printer: Printer, label: Label, source: SourceDocument) => Promise<void>;
  readonly people: (printer: Printer, label: Label, source: SourceDocument) => Promise<void>;
}

/** Runs a command of the form `PATH…`: one document after another, each printed before the next is read. */
export async function eachDocument(args: Arguments, io: CliIo, printers: DocumentPrinters): Promise<ExitStatus> {
  if (args.positionals.length === 0) throw new CliError('name at least one file, folder or .jsonl file to read');
  const printer = new Printer(io);
  for await (const input of readDocuments(args.positionals, io.cwd, 'as-given')) {
    if (args.isSet('json')) {
      const error = 'error' in input ? input.error : await errorOf(() => printers.json(printer, input.label, input.source));
      if (error !== null) await printer.json({ ...input.label, error });
      continue;
    }
    await printer.line(printer.bold(nameOf(input.label)));
    const error = 'error' in input ? input.error : await errorOf(() => printers.people(printer, input.label, input.source));
    if (error !== null) await printer.line(`  could not be read: ${safe(error)}`);
    await printer.line();
  }
  await printer.flush();
  return 0;
}

/** Runs what should not fail; should it all the same, one document is lost and not the others. */
export async function errorOf(run: () => unknown): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return `reading failed, which is a fault of this command: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What people are shown as the document's name. */
export function nameOf(label: Label): string {
  return safe('file' in label ? label.file : label.id === null ? '(a row without an id)' : String(label.id));
}
