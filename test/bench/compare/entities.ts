/**
 * Scores the names of labelled folders of documents: `-- FOLDER…` (else all of test/golden/entities). `entities.jsonl`: mentions of people, organisations,
 * places, laws and works, each with one name for what it names; a mention is found where a name of just these words is read, and what is read elsewhere counts
 * as not labelled. `definitions.jsonl`: sentences that say who or what is named. `--show` prints what is wrong of the folders that may be looked at.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type Corpus,
  type DocumentUri,
  EMPTY_CORPUS,
  type Entity,
  entityAt,
  type ReadDocument,
  readDocument,
  type Span,
  updateCorpus,
} from '../../../src/engine/index.ts';
import type { Score } from './corpora.ts';

interface LabelledMention {
  readonly file: string;
  readonly text: string;
  readonly nth?: number;
  readonly kind: string;
  readonly entity: string;
}

interface LabelledDefinition {
  readonly entity: string;
  readonly file: string;
  readonly text: string;
}

/** What was read of the names of one folder. */
export interface EntityScore {
  readonly mentions: Score;
  /** Mentions that were found: of the right kind. */
  readonly kinds: Score;
  /** Pairs of mentions that were found: of one thing, by one key. */
  readonly names: Score;
  /** Sentences that say who or what is named, by the thing. */
  readonly definitions: Score;
  readonly wrong: readonly string[];
}

const FOLDER = 'test/golden/entities';

/** The labelled folders: `unread`: those whose errors nobody who writes the rules has read, else all others. */
export function entityFolders(unread: boolean): readonly string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && entry.name.startsWith('unread-') === unread)
    .map(({ name }) => `${FOLDER}/${name}`);
}

/** The rows of a file of labels; their shape is told in the README beside them. */
function rowsOf(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}

function documentsOf(folder: string): readonly ReadDocument[] {
  return readdirSync(folder)
    .filter(name => /\.(?:md|txt)$/.test(name))
    .map(name => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      return readDocument({ uri: name as DocumentUri, path: name, format: name.endsWith('.md') ? 'markdown' : 'plain', text }); // any string is an address here
    });
}

/** Where words stand for the `nth` time, as whole words. */
function placeOf(text: string, words: string, nth: number): Span | null {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = [...text.matchAll(new RegExp(`(?<!\\w)${escaped}(?!\\w)`, 'g'))][nth - 1];
  return found === undefined ? null : { start: found.index, end: found.index + words.length };
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));

/** What was read of a folder, held to its labels. */
export function scoreEntities(folder: string): EntityScore {
  const documents = documentsOf(folder);
  const corpus = updateCorpus(EMPTY_CORPUS, { put: documents, remove: [] });
  const textOf = new Map(documents.map(({ uri, text }) => [String(uri), text]));
  const wrong: string[] = [];
  const labels = (rowsOf(`${folder}/entities.jsonl`) as readonly LabelledMention[]).flatMap(label => {
    const span = placeOf(textOf.get(label.file) ?? '', label.text, label.nth ?? 1);
    if (span === null) throw new Error(`${folder}: “${label.text}” does not stand in ${label.file}`);
    return [{ ...label, span }];
  });
  const mentions: Score = { right: 0, found: 0, labelled: labels.length };
  const kinds: Score = { right: 0, found: 0, labelled: 0 };
  const found: { readonly entity: string; readonly key: string; readonly text: string }[] = [];
  for (const { uri, entities } of documents)
    for (const { span, kind, name } of entities) {
      mentions.found++;
      const label = labels.find(
        one => one.file === uri && one.span.start === span.start && isAsLong(textOf.get(uri) ?? '', one.span, span),
      );
      if (label === undefined) {
        wrong.push(`${uri}: “${name}” (${kind}) is no name as labelled: ${around(textOf.get(uri) ?? '', span)}`);
        continue;
      }
      mentions.right++;
      kinds.found++;
      kinds.labelled++;
      if (kind === KINDS.get(label.kind)) kinds.right++;
      else wrong.push(`${uri}: “${name}” is ${kind}, not ${label.kind}`);
      found.push({ entity: label.entity, key: entityOf(corpus, uri, span)?.key ?? '', text: name });
    }
  for (const label of labels)
    if (!found.some(one => one.entity === label.entity && one.text.startsWith(label.text.replace(/\s+/g, ' '))))
      wrong.push(`${label.file}: missed “${label.text}” (${label.kind}): ${around(textOf.get(label.file) ?? '', label.span)}`);
  return { mentions, kinds, names: scoreNames(found, wrong), definitions: scoreDefinitions(folder, corpus, labels, wrong), wrong };
}

/** A label has “report” where the engine says “work”. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['person', 'person'],
  ['organisation', 'organisation'],
  ['place', 'place'],
  ['law', 'law'],
  ['report', 'work'],
]);

/** Equal but for what belongs to no name: a possessive, a point. */
function isAsLong(text: string, a: Span, b: Span): boolean {
  const [short, long] = a.end <= b.end ? [a, b] : [b, a];
  return /^(?:['’]s?)?\.?$/.test(text.slice(short.end, long.end));
}

function around(text: string, { start, end }: Span): string {
  return text.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, ' ');
}

function entityOf(corpus: Corpus, uri: DocumentUri, span: Span): Entity | null {
  return entityAt(corpus, uri, span.start)?.entity ?? null;
}

function scoreNames(found: readonly { readonly entity: string; readonly key: string; readonly text: string }[], wrong: string[]): Score {
  const score: Score = { right: 0, found: 0, labelled: 0 };
  const told = new Set<string>();
  for (const [i, a] of found.entries())
    for (const b of found.slice(i + 1)) {
      const [same, together] = [a.entity === b.entity, a.key === b.key];
      if (same) score.labelled++;
      if (together) score.found++;
      if (same && together) score.right++;
      const line = `“${a.text}” and “${b.text}” are ${same ? '' : 'not '}one: ${a.entity}, ${b.entity}`;
      if (same !== together && !told.has(line)) wrong.push(line);
      told.add(line);
    }
  return score;
}

function scoreDefinitions(
  folder: string,
  corpus: Corpus,
  labels: readonly (LabelledMention & { readonly span: Span })[],
  wrong: string[],
): Score {
  const wanted = rowsOf(`${folder}/definitions.jsonl`) as readonly LabelledDefinition[];
  const score: Score = { right: 0, found: 0, labelled: wanted.length };
  const told = new Set<string>();
  const right = new Set<LabelledDefinition>();
  for (const { entity, file, span } of labels)
    for (const { uri, sentence } of entityOf(corpus, file as DocumentUri, span)?.definitions ?? []) {
      const key = `${entity}|${uri}|${String(sentence.start)}`;
      if (told.has(key)) continue;
      told.add(key);
      score.found++;
      const text = corpus.documents.get(uri)?.text ?? '';
      const label = wanted.find(one => {
        const at = one.file === uri && one.entity === entity ? text.indexOf(one.text) : -1;
        return at >= 0 && at < sentence.end && sentence.start < at + one.text.length;
      });
      if (label === undefined) wrong.push(`${uri}: does not say what ${entity} is: ${text.slice(sentence.start, sentence.end)}`);
      else right.add(label);
    }
  score.right = right.size;
  for (const one of wanted) if (!right.has(one)) wrong.push(`${one.file}: says what ${one.entity} is: ${one.text}`);
  return score;
}

if (process.argv[1]?.endsWith('entities.ts') === true) {
  const asked = process.argv.slice(2).filter(each => !each.startsWith('--'));
  for (const folder of asked.length > 0 ? asked : [...entityFolders(false), ...entityFolders(true)]) {
    const { wrong, ...scores } = scoreEntities(folder);
    const row = Object.entries(scores).map(([name, { right, found, labelled }]: readonly [string, Score]) => {
      return `${name} ${percent(right, found)} / ${percent(right, labelled)} (${String(labelled)})`;
    });
    process.stdout.write(`${basename(folder)}: precision / recall of ${row.join(', ')}\n`);
    if (process.argv.includes('--show') && !basename(folder).startsWith('unread-')) process.stdout.write(`  ${wrong.join('\n  ')}\n`);
  }
}
