/**
 * Scores labelled folders of documents: `-- FOLDER…` (else all of test/golden/origins). `origins.jsonl`: mentions of outside sources, each with one name for its
 * origin; a mention is found where a source is read within its words, and what is read elsewhere counts as not labelled. Where they are there, too: `records.jsonl`
 * (what documents say of themselves), `reuse.jsonl` (pairs of passages of one text) and `statements.jsonl` (what several documents tell, by independent origin).
 * `--show` prints what is wrong of the folders that may be looked at.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { keyOf } from '../../../src/engine/compare/names/resolve.ts';
import {
  type ClaimPlace,
  type Corpus,
  type DocumentUri,
  EMPTY_CORPUS,
  findReuse,
  namedOrigins,
  originsOf,
  type ReadDocument,
  readDocument,
  type Span,
  updateCorpus,
} from '../../../src/engine/index.ts';
import type { Score } from './corpora.ts';

interface Mention {
  readonly file: string;
  readonly text: string;
  readonly nth?: number;
  readonly origin: string;
}

interface Words {
  readonly file: string;
  readonly text: string;
}

interface Reused {
  readonly a: Words;
  readonly b: Words;
  readonly direction: 'a-to-b' | 'b-to-a' | null;
}

interface Statement {
  readonly members: readonly Words[];
  readonly groups: readonly (readonly string[])[];
}

interface LabelledRecord {
  readonly file: string;
  readonly title: string | null;
  readonly author: readonly string[] | null;
  readonly publisher: string | null;
  readonly issued: string | null;
  readonly source: string | null;
}

/** What was read of one folder. */
export interface FolderScore {
  /** Mentions of outside sources. */
  readonly mentions: Score;
  /** Pairs of mentions that were found: of one origin, by one name. */
  readonly names: Score;
  /** Fields of the documents' records. */
  readonly records: Score;
  readonly reuse: Score;
  /** Directions of pairs that were found: those that the labels have, those that are told. */
  readonly directions: Score;
  /** Pairs of statements of one fact that go back to one origin. */
  readonly origins: Score;
  readonly wrong: readonly string[];
}

const FOLDER = 'test/golden/origins';

/** The labelled folders: `unread`: those whose errors nobody who writes the rules has read, else all others. */
export function originFolders(unread: boolean): readonly string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && entry.name.startsWith('unread-') === unread)
    .map(({ name }) => `${FOLDER}/${name}`);
}

/** Scores one labelled folder. */
export function scoreFolder(folder: string): FolderScore {
  const documents = readdirSync(folder)
    .filter(name => /\.(?:md|txt)$/.test(name))
    .map(name => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      return readDocument({ uri: name as DocumentUri, path: name, format: name.endsWith('.md') ? 'markdown' : 'plain', text }); // any string is an address here
    });
  const corpus = updateCorpus(EMPTY_CORPUS, { put: documents, remove: [] });
  const wrong: string[] = [];
  // The shapes of the rows are told in the README beside them.
  return {
    ...scoreMentions(rowsOf(folder, 'origins') as readonly Mention[], corpus, wrong),
    records: scoreRecords(rowsOf(folder, 'records') as readonly LabelledRecord[], corpus, wrong),
    ...scoreReuse(rowsOf(folder, 'reuse') as readonly Reused[], documents, wrong),
    origins: scoreStatements(rowsOf(folder, 'statements') as readonly Statement[], corpus, wrong),
    wrong,
  };
}

/** The rows of a file of labels; none where there is no such file. */
function rowsOf(folder: string, name: string): readonly unknown[] {
  const path = `${folder}/${name}.jsonl`;
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

function noScore(): Score {
  return { right: 0, found: 0, labelled: 0 };
}

function documentOf(corpus: Corpus, file: string): ReadDocument {
  const document = corpus.documents.get(file as DocumentUri); // as above
  if (document === undefined) throw new Error(`There is no ${file} among the documents.`);
  return document;
}

/** Where words stand in a document. Throws where they do not. */
function spanOf(corpus: Corpus, { file, text, nth = 1 }: Words & { readonly nth?: number }): Span {
  const { text: whole } = documentOf(corpus, file);
  let start = -1;
  for (let i = 0; i < nth; i++) start = whole.indexOf(text, start + 1);
  if (start < 0) throw new Error(`“${text}” does not stand in ${file} ${String(nth)} times.`);
  return { start, end: start + text.length };
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function scoreMentions(rows: readonly Mention[], corpus: Corpus, wrong: string[]): Pick<FolderScore, 'mentions' | 'names'> {
  const labels = rows.map(row => ({ row, span: spanOf(corpus, row) }));
  const nameAt = new Map<string, string>(
    namedOrigins(corpus).flatMap(({ name, mentions }) => mentions.map(({ uri, span }) => [`${uri} ${String(span.start)}`, name] as const)),
  );
  const mentions: Score = { ...noScore(), labelled: rows.length };
  const found: { readonly origin: string; readonly name: string; readonly words: string }[] = [];
  for (const { row, span } of labels) {
    const mention = documentOf(corpus, row.file).sources.find(each => meets(each.span, span));
    if (mention === undefined) wrong.push(`missed source in ${row.file}: ${row.text} (${row.origin})`);
    else
      found.push({
        origin: row.origin,
        name: keyOf(nameAt.get(`${row.file} ${String(mention.span.start)}`) ?? mention.source),
        words: `${row.file} ${row.text}`,
      });
  }
  mentions.right = found.length;
  mentions.found = found.length;
  for (const [uri, { sources, text }] of corpus.documents)
    for (const { span, source } of sources)
      if (!labels.some(label => label.row.file === uri && meets(label.span, span))) {
        mentions.found++;
        wrong.push(`no source in ${uri}: ${source} (…${text.slice(Math.max(0, span.start - 60), span.end + 60).replace(/\s+/g, ' ')}…)`);
      }
  const names = noScore();
  for (const [i, x] of found.entries())
    for (const y of found.slice(i + 1)) {
      const [same, one] = [x.origin === y.origin, x.name === y.name];
      if (same) names.labelled++;
      if (one) names.found++;
      if (same && one) names.right++;
      if (same !== one)
        wrong.push(`${same ? 'one origin, two names' : 'two origins, one name'}: ${x.words} [${x.name}] ~ ${y.words} [${y.name}]`);
    }
  return { mentions, names };
}

function scoreRecords(rows: readonly LabelledRecord[], corpus: Corpus, wrong: string[]): Score {
  const score = noScore();
  const fold = (value: string): string => keyOf(value.replace(/[.:;,]+$/, ''));
  for (const row of rows) {
    const { record } = documentOf(corpus, row.file);
    const authors = record.author?.map(
      ({ literal, given, family }) => literal ?? [given, family].filter(part => part !== undefined).join(' '),
    );
    const read = {
      title: record.title ?? null,
      author: authors?.join('; ') ?? null,
      publisher: record.publisher ?? record['container-title'] ?? null,
      issued: record.issued ?? null,
      source: record.source ?? null,
    };
    const wanted = { ...row, author: row.author?.join('; ') ?? null };
    for (const field of ['title', 'author', 'publisher', 'issued', 'source'] as const) {
      const [got, label] = [read[field], wanted[field]];
      if (label !== null && label !== '') score.labelled++;
      if (got !== null) score.found++;
      const right = got !== null && label !== null && (field === 'issued' ? got === label : fold(got) === fold(label));
      if (right) score.right++;
      else if (got !== null || (label !== null && label !== ''))
        wrong.push(`record of ${row.file}: ${field} ${got ?? '–'} ≠ ${label ?? '–'}`);
    }
  }
  return score;
}

function scoreReuse(
  rows: readonly Reused[],
  documents: readonly ReadDocument[],
  wrong: string[],
): Pick<FolderScore, 'reuse' | 'directions'> {
  const [reuse, directions] = [noScore(), noScore()];
  if (rows.length === 0) return { reuse, directions };
  const corpus = updateCorpus(EMPTY_CORPUS, { put: documents, remove: [] });
  const labels = rows.map(row => ({ row, a: spanOf(corpus, row.a), b: spanOf(corpus, row.b) }));
  const met = new Set<Reused>();
  // Pairs within one document are not labelled, and left out.
  for (const pair of findReuse(documents).filter(({ a, b }) => a.uri !== b.uri)) {
    const straight = labels.filter(
      ({ row, a, b }) => row.a.file === pair.a.uri && row.b.file === pair.b.uri && meets(a, pair.a.span) && meets(b, pair.b.span),
    );
    const turned = labels.filter(
      ({ row, a, b }) => row.b.file === pair.a.uri && row.a.file === pair.b.uri && meets(b, pair.a.span) && meets(a, pair.b.span),
    );
    reuse.found++;
    if (straight.length + turned.length > 0) reuse.right++;
    else
      wrong.push(
        `no reuse ${pair.score.toFixed(2)}: ${[pair.a, pair.b].map(({ uri, span }) => `${uri} ${documentOf(corpus, uri).text.slice(span.start, span.end).replace(/\s+/g, ' ')}`).join(' ~ ')}`,
      );
    for (const { row } of [...straight, ...turned]) {
      if (met.has(row)) continue;
      met.add(row);
      const told =
        pair.direction === null || straight.some(each => each.row === row)
          ? pair.direction
          : pair.direction === 'a-to-b'
            ? 'b-to-a'
            : 'a-to-b';
      if (row.direction !== null) directions.labelled++;
      if (told !== null) directions.found++;
      if (told !== null && told === row.direction) directions.right++;
      else if (told !== row.direction)
        wrong.push(`direction ${told ?? '–'} ≠ ${row.direction ?? '–'}: ${row.a.file} ~ ${row.b.file}: ${row.a.text}`);
    }
  }
  reuse.labelled = rows.length;
  for (const row of rows) if (!met.has(row)) wrong.push(`missed reuse: ${row.a.file} ${row.a.text} ~ ${row.b.file} ${row.b.text}`);
  return { reuse, directions };
}

function scoreStatements(rows: readonly Statement[], corpus: Corpus, wrong: string[]): Score {
  const score = noScore();
  for (const { members, groups } of rows) {
    const places = members.map((member): ClaimPlace => {
      const span = spanOf(corpus, member);
      const claim = documentOf(corpus, member.file).claims.find(each => meets(each.span, span));
      return { uri: member.file as DocumentUri, claim: claim?.span ?? span }; // as above
    });
    const { originOf } = originsOf(corpus, places);
    for (const [i, x] of members.entries())
      for (const [j, y] of members.entries()) {
        if (j <= i || x.file === y.file) continue;
        const same = groups.some(group => group.includes(x.file) && group.includes(y.file));
        const together = originOf[i] === originOf[j];
        if (same) score.labelled++;
        if (together) score.found++;
        if (same && together) score.right++;
        if (same !== together) wrong.push(`${same ? 'one origin' : 'two origins'}: ${x.file} ${x.text} ~ ${y.file} ${y.text}`);
      }
  }
  return score;
}

/** The scores of several folders in one. */
export function sumOf(scores: readonly Score[]): Score {
  const sum = noScore();
  for (const { right, found, labelled } of scores)
    [sum.right, sum.found, sum.labelled] = [sum.right + right, sum.found + found, sum.labelled + labelled];
  return sum;
}

function show({ right, found, labelled }: Score): string {
  const share = (of: number): string => (of === 0 ? '–' : (right / of).toFixed(2));
  return `${share(found)} / ${share(labelled)} (${String(labelled)})`;
}

const PARTS = ['mentions', 'names', 'records', 'reuse', 'directions', 'origins'] as const;

if (process.argv[1]?.endsWith('origins.ts') === true) {
  const asked = process.argv.slice(2).filter(arg => !arg.startsWith('--'));
  process.stdout.write('precision / recall (labelled)\n');
  for (const folders of asked.length > 0 ? [asked] : [originFolders(false), originFolders(true)]) {
    const scores = folders.map(folder => ({ folder, score: scoreFolder(folder) }));
    for (const { folder, score } of scores) {
      process.stdout.write(`${basename(folder)}: ${PARTS.map(part => `${part} ${show(score[part])}`).join(', ')}\n`);
      if (process.argv.includes('--show') && !basename(folder).startsWith('unread-'))
        for (const line of score.wrong) process.stdout.write(`  ${line}\n`);
    }
    process.stdout.write(`together: ${PARTS.map(part => `${part} ${show(sumOf(scores.map(({ score }) => score[part])))}`).join(', ')}\n\n`);
  }
}
