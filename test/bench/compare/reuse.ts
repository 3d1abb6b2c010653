/**
 * Scores text reuse on labelled pairs of passages: `-- FILE.jsonl…` (else test/golden/reuse), each row `{id, a, b, reused}`. All passages
 * of a file are read as one corpus, a document each, so that what one subject has in common counts as such. `--show` prints what is wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentUri, findReuse, readDocument } from '../../../src/engine/index.ts';

interface Row {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly reused: boolean;
}

/** What was found of the labelled pairs of one file. */
export interface ReuseScore {
  /** Reused and found, found though not reused, reused and missed: the ids. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

const FOLDER = 'test/golden/reuse';

/** The files of the labelled set. */
export function reuseFiles(): readonly string[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.jsonl'))
    .map(name => `${FOLDER}/${name}`);
}

/** Scores one file of labelled pairs. */
export function scoreReuse(path: string): ReuseScore {
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Row); // the shape of the labelled pairs
  const document = (name: string, text: string): ReturnType<typeof readDocument> =>
    readDocument({ uri: name as DocumentUri, path: `${name}.md`, format: 'markdown', text }); // any string is an address here
  const documents = rows.flatMap(({ id, a, b }) => [document(`${id} a`, a), document(`${id} b`, b)]);
  const found = new Set(findReuse(documents).map(({ a, b }) => [a.uri, b.uri].sort().join(' ~ ')));
  const isFound = ({ id }: Row): boolean => found.has(`${id} a ~ ${id} b`);
  const ids = (which: (row: Row) => boolean): readonly string[] => rows.filter(which).map(({ id }) => id);
  return {
    right: ids(row => row.reused && isFound(row)),
    wrong: ids(row => !row.reused && isFound(row)),
    missed: ids(row => row.reused && !isFound(row)),
  };
}

if (process.argv[1]?.endsWith('reuse.ts') === true) {
  const asked = process.argv.slice(2).filter(arg => arg.endsWith('.jsonl'));
  for (const path of asked.length > 0 ? asked : reuseFiles()) {
    const { right, wrong, missed } = scoreReuse(path);
    const share = (of: number): string => (of === 0 ? '–' : (right.length / of).toFixed(2));
    const precision = share(right.length + wrong.length);
    const recall = share(right.length + missed.length);
    process.stdout.write(`${path}: precision ${precision}, recall ${recall} (${String(right.length + missed.length)} reused)\n`);
    if (process.argv.includes('--show')) process.stdout.write(`  wrong: ${wrong.join(' ')}\n  missed: ${missed.join(' ')}\n`);
  }
}
