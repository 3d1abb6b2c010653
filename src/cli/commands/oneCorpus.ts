import { type DocumentUri, type ReadDocument, readDocument } from '../../engine/index.ts';
import type { Arguments } from '../command.ts';
import { type Label, readDocuments } from '../input/documents.ts';
import { CliError, type CliIo } from '../io.ts';
import { safe } from '../output/printer.ts';
import { errorOf, nameOf } from './eachDocument.ts';

/** A document of the corpus with what the answer calls it. */
export interface KnownDocument {
  readonly label: Label;
  readonly document: ReadDocument;
}

/** The one DIR that a command takes. */
export function oneCorpus(args: Arguments): string {
  const [folder, ...more] = args.positionals;
  if (folder === undefined || more.length > 0) throw new CliError('name one folder or .jsonl file');
  return folder;
}

/** Reads all documents of a DIR, in their order. What cannot be read is told on standard error and left out. */
export async function readCorpus(folder: string, io: CliIo): Promise<ReadonlyMap<DocumentUri, KnownDocument>> {
  const known = new Map<DocumentUri, KnownDocument>();
  for await (const input of readDocuments([folder], io.cwd, 'from-folder')) {
    const error =
      'error' in input
        ? input.error
        : await errorOf(() => known.set(input.source.uri, { label: input.label, document: readDocument(input.source) }));
    if (error !== null) io.writeError(`${nameOf(input.label)} is left out: ${safe(error)}`);
  }
  return known;
}
