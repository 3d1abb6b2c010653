/**
 * Scores the comparison of whole corpora on labelled ones: pairs of figures by relation, text reuse, origins. `-- --show` prints what is
 * wrong of the corpora that may be looked at (`seen`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import {
  type ClaimPlace,
  type Corpus,
  type DocumentUri,
  EMPTY_CORPUS,
  EMPTY_MEASURES,
  findReuse,
  measuresOf,
  originsOf,
  type ReadDocument,
  readDocument,
  updateCorpus,
  updateMeasures,
} from '../../../src/engine/index.ts';

interface Labelled {
  readonly topic: string;
  readonly seen: boolean;
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly date: string;
    readonly publisher: string;
    readonly text: string;
  }[];
  /** Document and words of the first figure, of the second, and how they stand. */
  readonly pairs: readonly (readonly [string, string, string, string, string])[];
  readonly reuse: readonly (readonly [string, string, string, string])[];
  readonly origins: readonly { readonly claims: readonly (readonly [string, string])[]; readonly groups: readonly (readonly number[])[] }[];
}

const FOLDER = 'test/golden/corpora';

/** Right answers, answers and labels: what precision and recall are made of. */
export interface Score {
  right: number;
  found: number;
  labelled: number;
}

/** The scores of one corpus. */
export interface CorpusScore {
  readonly topic: string;
  readonly seen: boolean;
  /** Pairs of figures that are of one measure, whatever their relation. */
  readonly pairs: Score;
  /** Pairs whose relation is right too. */
  readonly relations: Score;
  readonly falseDifferences: number;
  readonly reuse: Score;
  /** Pairs of claims with one origin. */
  readonly origins: Score;
  readonly wrong: readonly string[];
}

/** The scores of all labelled corpora. */
export function scoreCorpora(): readonly CorpusScore[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.json'))
    .map(name => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Labelled) // the shape is told in the README beside them
    .map(scoreCorpus);
}

function scoreCorpus(labelled: Labelled): CorpusScore {
  const documents = labelled.documents.map(({ id, title, date, publisher, text }) =>
    readDocument({
      uri: id as DocumentUri, // any string is an address here
      path: `${id}.md`,
      format: 'markdown',
      text: `---\ntitle: ${JSON.stringify(title)}\npublisher: ${publisher}\nissued: ${date}\n---\n\n${text}`,
    }),
  );
  const corpus = updateCorpus(EMPTY_CORPUS, { put: documents, remove: [] });
  const wrong: string[] = [];
  return {
    topic: labelled.topic,
    seen: labelled.seen,
    ...scorePairs(labelled, documents, wrong),
    reuse: scoreReuse(labelled, corpus, documents, wrong),
    origins: scoreOrigins(labelled, corpus, wrong),
    wrong,
  };
}

function offsetOf(corpus: readonly ReadDocument[] | Corpus, id: string, words: string): number {
  const all = 'documents' in corpus ? [...corpus.documents.values()] : corpus;
  const document = all.find(({ uri }) => uri === id);
  return document?.text.indexOf(words, document.frontMatter?.end ?? 0) ?? -1;
}

type PairScores = Pick<CorpusScore, 'pairs' | 'relations' | 'falseDifferences'>;

function scorePairs(labelled: Labelled, documents: readonly ReadDocument[], wrong: string[]): PairScores {
  const key = (a: string, b: string): string => [a, b].sort().join(' ~ ');
  const wanted = new Map<string, { readonly relation: string; readonly row: string }>();
  const place = (id: string, words: string): string => {
    const at = offsetOf(documents, id, words);
    const digit =
      documents
        .find(({ uri }) => uri === id)
        ?.text.slice(at)
        .search(/\d|\b[Ff]our\b|three/) ?? 0;
    return `${id}:${String(at + digit)}`;
  };
  for (const [a, wordsA, b, wordsB, relation] of labelled.pairs)
    wanted.set(key(place(a, wordsA), place(b, wordsB)), { relation, row: `${a} “${wordsA}”, ${b} “${wordsB}”` });
  const pairs: Score = { right: 0, found: 0, labelled: wanted.size };
  const relations: Score = { right: 0, found: 0, labelled: wanted.size };
  let falseDifferences = 0;
  const met = new Set<string>();
  for (const { members, comparisons } of measuresOf(updateMeasures(EMPTY_MEASURES, { put: documents, remove: [] })))
    for (const { a, b, relation, why } of comparisons) {
      const names = [members[a], members[b]].map(member => {
        const text = documents.find(({ uri }) => uri === member?.uri)?.text ?? '';
        const digit = text.slice(member?.span.start ?? 0).search(/\d|\b[Ff]our\b|three/);
        return `${member?.uri ?? ''}:${String((member?.span.start ?? 0) + digit)}`;
      });
      const found = key(names[0] ?? '', names[1] ?? '');
      const label = wanted.get(found);
      met.add(found);
      pairs.found++;
      relations.found++;
      if (label !== undefined) pairs.right++;
      if (label?.relation === relation) relations.right++;
      else {
        if (relation === 'differs') falseDifferences++;
        wrong.push(`${label?.relation ?? 'no pair'} ≠ ${relation}: ${why}`);
      }
    }
  for (const [name, { relation, row }] of wanted) if (!met.has(name)) wrong.push(`missed ${relation}: ${row}`);
  return { pairs, relations, falseDifferences };
}

function scoreReuse(labelled: Labelled, corpus: Corpus, documents: readonly ReadDocument[], wrong: string[]): Score {
  const found = findReuse(documents);
  const holds = (
    { uri, span }: { readonly uri: string; readonly span: { readonly start: number; readonly end: number } },
    id: string,
    words: string,
  ): boolean => {
    const at = offsetOf(corpus, id, words);
    return uri === id && span.start <= at && at < span.end;
  };
  const right = labelled.reuse.filter(([a, wordsA, b, wordsB]) =>
    found.some(pair => (holds(pair.a, a, wordsA) && holds(pair.b, b, wordsB)) || (holds(pair.a, b, wordsB) && holds(pair.b, a, wordsA))),
  );
  for (const row of labelled.reuse) if (!right.includes(row)) wrong.push(`missed reuse: ${row.join(' ')}`);
  if (found.length > right.length)
    wrong.push(
      ...found.map(({ a, b }) => `reuse ${a.uri}: ${corpus.documents.get(a.uri)?.text.slice(a.span.start, a.span.end) ?? ''} ~ ${b.uri}`),
    );
  return { right: right.length, found: found.length, labelled: labelled.reuse.length };
}

function scoreOrigins(labelled: Labelled, corpus: Corpus, wrong: string[]): Score {
  const score: Score = { right: 0, found: 0, labelled: 0 };
  for (const { claims, groups } of labelled.origins) {
    const places = claims.map(([id, words]): ClaimPlace => {
      const document = corpus.documents.get(id as DocumentUri); // as above
      const at = offsetOf(corpus, id, words);
      const claim = document?.claims.find(({ span }) => span.start <= at && at < span.end)?.span ?? { start: at, end: at + words.length };
      return { uri: id as DocumentUri, claim }; // as above
    });
    const { originOf } = originsOf(corpus, places);
    for (const i of claims.keys())
      for (let j = i + 1; j < claims.length; j++) {
        const [same, together] = [groups.some(group => group.includes(i) && group.includes(j)), originOf[i] === originOf[j]];
        if (same) score.labelled++;
        if (together) score.found++;
        if (same && together) score.right++;
        if (same !== together)
          wrong.push(`origins: ${claims[i]?.join(' ') ?? ''} and ${claims[j]?.join(' ') ?? ''} are ${same ? '' : 'not '}of one`);
      }
  }
  return score;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));

if (process.argv[1]?.endsWith('corpora.ts') === true)
  for (const { topic, seen, pairs, relations, falseDifferences, reuse, origins, wrong } of scoreCorpora()) {
    const of = ({ right, found, labelled }: Score): string =>
      `${percent(right, found)} / ${percent(right, labelled)} (${String(labelled)})`;
    process.stdout.write(
      `${topic}${seen ? '' : ' (unseen)'}: precision / recall of pairs ${of(pairs)}, with their relation ${of(relations)}, false differs ${String(falseDifferences)}, reuse ${of(reuse)}, origins ${of(origins)}\n`,
    );
    if (seen && process.argv.includes('--show')) for (const line of wrong) process.stdout.write(`  ${line}\n`);
  }
