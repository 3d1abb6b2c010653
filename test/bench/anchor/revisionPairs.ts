/** Real documents version by version, NAME/VERSION/… with the same files in each version, and where their passages went as a diff tells it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentUri, readText, type Span } from '../../../src/engine/index.ts';
import { type DiffArrays, type Fate, Revision, type Truth } from './truth.ts';

export interface RevisionPair {
  /** The document and its two versions. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly passages: readonly { readonly old: Span; readonly truth: Truth }[];
}

/** The pairs of versions that differ. `each`: of how many passages of one fate the first are taken in a pair. */
export function* passagePairs(folder: string, diffArrays: DiffArrays, each: number): Iterable<RevisionPair> {
  for (const name of readdirSync(folder)) {
    const versions = readdirSync(join(folder, name)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    for (const [i, version] of versions.entries()) {
      const next = versions[i + 1];
      if (next === undefined) continue;
      for (const file of readdirSync(join(folder, name, version), { recursive: true, encoding: 'utf8' })) {
        const [before, after] = [read(join(folder, name, version, file)), read(join(folder, name, next, file))];
        const revision = before === null || after === null || before === after ? null : Revision.of(before, after, diffArrays);
        if (revision === null || before === null || after === null) continue;
        yield { name: `${name} ${version} → ${next} ${file}`, before, after, passages: passagesOf(before, revision, each) };
      }
    }
  }
}

/** Sentences, and each with the next of its block, as far as it is certain where they went. */
function passagesOf(before: string, revision: Revision, each: number): RevisionPair['passages'] {
  const sentences = readText({ uri: 'file:///a.md' as DocumentUri, path: 'a.md', text: before, format: 'markdown' }).sentences.filter(
    ({ role }) => role === 'sentence' || role === 'item',
  );
  const taken = new Map<Fate, number>();
  return sentences
    .flatMap(({ span }, i) => {
      const next = sentences[i + 1]?.span;
      return next !== undefined && i % 3 === 0 && !/\n\s*\n/.test(before.slice(span.end, next.start))
        ? [span, { start: span.start, end: next.end }]
        : [span];
    })
    .flatMap(old => {
      const truth = revision.truthOf(old);
      if (truth === null) return [];
      const count = (taken.get(truth.fate) ?? 0) + 1;
      taken.set(truth.fate, count);
      return count > each ? [] : [{ old, truth }];
    });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null; // a folder, or not in that version
  }
}
