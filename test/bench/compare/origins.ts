/**
 * Scores the outside sources that documents name, on labelled folders: `-- FOLDER…` (else all of test/golden/origins), each with documents and
 * `origins.jsonl` of `{file, text, origin}`. A mention is found where a source is read within its words; what is read elsewhere in the
 * documents counts as not labelled. Two mentions of one origin should go by one name. `--show` prints what is missed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { keyOf } from '../../../src/engine/compare/names/resolve.ts';
import { type DocumentUri, readDocument, type SourceMention } from '../../../src/engine/index.ts';

interface Row {
  readonly file: string;
  readonly text: string;
  readonly origin: string;
}

/** What was read of the sources of one folder. */
export interface OriginsScore {
  readonly labelled: number;
  readonly found: number;
  /** Mentions that were read and are not labelled. */
  readonly extra: readonly string[];
  readonly missed: readonly string[];
  /** Pairs of found mentions: those of one origin, those that go by one name, and those of which both holds. */
  readonly pairs: { readonly labelled: number; readonly found: number; readonly right: number };
}

const FOLDER = 'test/golden/origins';

/** The labelled folders. */
export function originFolders(): readonly string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => `${FOLDER}/${name}`);
}

/** Scores one labelled folder. */
export function scoreOrigins(folder: string): OriginsScore {
  const rows = readFileSync(`${folder}/origins.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Row); // the shape of the labelled mentions
  const files = readdirSync(folder).filter(name => name.endsWith('.md'));
  const texts = new Map(files.map(file => [file, readFileSync(`${folder}/${file}`, 'utf8')] as const));
  const sources = new Map(
    [...texts].map(([file, text]) => [
      file,
      readDocument({ uri: file as DocumentUri, path: file, format: 'markdown', text }).sources, // any string is an address here
    ]),
  );
  const meets = (row: Row, { span }: SourceMention): boolean => {
    const at = texts.get(row.file)?.indexOf(row.text) ?? -1;
    return at >= 0 && span.start < at + row.text.length && at < span.end;
  };
  const read = rows.map(row => ({ row, mention: sources.get(row.file)?.find(mention => meets(row, mention)) }));
  const found = read.filter(each => each.mention !== undefined);
  let [labelled, together, right] = [0, 0, 0];
  for (const [i, x] of found.entries())
    for (const y of found.slice(i + 1)) {
      const same = x.row.origin === y.row.origin;
      const one = keyOf(x.mention?.source ?? '') === keyOf(y.mention?.source ?? '');
      if (same) labelled++;
      if (one) together++;
      if (same && one) right++;
    }
  return {
    labelled: rows.length,
    found: found.length,
    extra: [...sources].flatMap(([file, mentions]) =>
      mentions.filter(mention => !rows.some(row => row.file === file && meets(row, mention))).map(({ source }) => `${file}: ${source}`),
    ),
    missed: read.filter(each => each.mention === undefined).map(({ row }) => `${row.file}: ${row.text}`),
    pairs: { labelled, found: together, right },
  };
}

if (process.argv[1]?.endsWith('origins.ts') === true) {
  const asked = process.argv.slice(2).filter(arg => arg !== '--show');
  for (const folder of asked.length > 0 ? asked : originFolders()) {
    const { labelled, found, extra, missed, pairs } = scoreOrigins(folder);
    process.stdout.write(
      `${folder}: ${String(found)} of ${String(labelled)} mentions found, ${String(extra.length)} others read; of one origin and by one name ${String(pairs.right)}, of one origin ${String(pairs.labelled)}, by one name ${String(pairs.found)}\n`,
    );
    if (process.argv.includes('--show'))
      for (const line of [...missed.map(each => `missed ${each}`), ...extra.map(each => `extra ${each}`)])
        process.stdout.write(`  ${line}\n`);
  }
}
