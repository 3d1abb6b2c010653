/**
 * Scores the comparison of whole corpora on labelled ones: pairs of figures by relation, text reuse, origins. `-- --show` prints what is
 * wrong of the corpora that may be looked at (`seen`).
 */
import {
  type ClaimPlace,
  type Corpus,
  type DocumentUri,
  EMPTY_CORPUS,
  EMPTY_MEASURES,
  findReuse,
  measuresOf,
  originsOf,
  readDocument,
  updateCorpus,
  updateMeasures,
} from '../../../src/engine/index.ts';
import { type LabelledCorpus, labelsOf, readCorpora } from './labelledCorpora.ts';

/** Right answers, answers and labels: what precision and recall are made of. */
export interface Score {
  right: number;
  found: number;
  labelled: number;
}

/** The scores of one corpus. */
export interface CorpusScore {
  readonly topic: string;
  readonly unread: boolean;
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
  return readCorpora().map(scoreCorpus);
}

function scoreCorpus(labelled: LabelledCorpus): CorpusScore {
  const corpus = updateCorpus(EMPTY_CORPUS, { put: labelled.documents, remove: [] });
  const wrong: string[] = [];
  return {
    topic: labelled.topic,
    unread: labelled.unread,
    ...scorePairs(labelled, wrong),
    reuse: scoreReuse(labelled, corpus, wrong),
    origins: scoreOrigins(labelled, corpus, wrong),
    wrong,
  };
}

function offsetOf(corpus: Corpus, id: string, words: string): number {
  const document = corpus.documents.get(`${id}.md` as DocumentUri); // any string is an address here
  return document?.text.indexOf(words, document.frontMatter?.end ?? 0) ?? -1;
}

type PairScores = Pick<CorpusScore, 'pairs' | 'relations' | 'falseDifferences'>;

/** Pairs within one document are not labelled, and left out. */
function scorePairs(labelled: LabelledCorpus, wrong: string[]): PairScores {
  const labelOf = labelsOf(labelled);
  const wanted = labelled.pairs.filter(({ relation }) => relation !== 'unrelated');
  const pairs: Score = { right: 0, found: 0, labelled: wanted.length };
  const relations: Score = { right: 0, found: 0, labelled: wanted.length };
  let falseDifferences = 0;
  const met = new Set<unknown>();
  for (const { members, comparisons } of measuresOf(updateMeasures(EMPTY_MEASURES, { put: labelled.documents, remove: [] })))
    for (const { a, b, relation, why } of comparisons) {
      const [x, y] = [members[a], members[b]];
      if (x === undefined || y === undefined || x.uri === y.uri) continue;
      const label = labelOf(x, y);
      met.add(label);
      pairs.found++;
      relations.found++;
      if (label !== null) pairs.right++;
      if (label?.relation === relation) relations.right++;
      else {
        if (relation === 'differs') falseDifferences++;
        wrong.push(`${label?.relation ?? 'no pair'} ≠ ${relation}: ${why}`);
      }
    }
  const textOf = (uri: string, start: number, end: number): string =>
    labelled.documents
      .find(each => each.uri === uri)
      ?.text.slice(Math.max(0, start - 30), end + 50)
      .replace(/\s+/g, ' ') ?? '';
  for (const label of wanted)
    if (!met.has(label))
      wrong.push(`missed ${label.relation}: ${[label.a, label.b].map(({ file, start, end }) => textOf(file, start, end)).join(' ~ ')}`);
  return { pairs, relations, falseDifferences };
}

function scoreReuse({ documents, other: { reuse } }: LabelledCorpus, corpus: Corpus, wrong: string[]): Score {
  const found = findReuse(documents);
  const holds = (
    { uri, span }: { readonly uri: string; readonly span: { readonly start: number; readonly end: number } },
    id: string,
    words: string,
  ): boolean => {
    const at = offsetOf(corpus, id, words);
    return uri === `${id}.md` && span.start <= at && at < span.end;
  };
  const right = reuse.filter(([a, wordsA, b, wordsB]) =>
    found.some(pair => (holds(pair.a, a, wordsA) && holds(pair.b, b, wordsB)) || (holds(pair.a, b, wordsB) && holds(pair.b, a, wordsA))),
  );
  for (const row of reuse) if (!right.includes(row)) wrong.push(`missed reuse: ${row.join(' ')}`);
  if (found.length > right.length)
    wrong.push(
      ...found.map(({ a, b }) => `reuse ${a.uri}: ${corpus.documents.get(a.uri)?.text.slice(a.span.start, a.span.end) ?? ''} ~ ${b.uri}`),
    );
  return { right: right.length, found: found.length, labelled: reuse.length };
}

function scoreOrigins({ other }: LabelledCorpus, corpus: Corpus, wrong: string[]): Score {
  const score: Score = { right: 0, found: 0, labelled: 0 };
  for (const { claims, groups } of other.origins) {
    const places = claims.map(([id, words]): ClaimPlace => {
      const document = corpus.documents.get(`${id}.md` as DocumentUri); // as above
      const at = offsetOf(corpus, id, words);
      const claim = document?.claims.find(({ span }) => span.start <= at && at < span.end)?.span ?? { start: at, end: at + words.length };
      return { uri: `${id}.md` as DocumentUri, claim }; // as above
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

/** What is told of documents of all corpora in one folder, and how much of it is of two topics, and so of two things. */
export function scoreMixed(unread: boolean): { readonly told: number; readonly strange: number } {
  const corpora = readCorpora().filter(corpus => corpus.unread === unread);
  const put = corpora.flatMap(({ topic, documents }) =>
    documents.map(({ uri, format, text }) => {
      const path = `${topic}/${uri}`;
      return readDocument({ uri: path as DocumentUri, path, format, text }); // any string is an address here
    }),
  );
  const topicOf = (uri: string): string => uri.slice(0, uri.indexOf('/'));
  const pairs = measuresOf(updateMeasures(EMPTY_MEASURES, { put, remove: [] })).flatMap(({ members, comparisons }) =>
    comparisons.flatMap(({ a, b }) => {
      const [x, y] = [members[a]?.uri ?? '', members[b]?.uri ?? ''];
      return x === y ? [] : [topicOf(x) === topicOf(y)];
    }),
  );
  return { told: pairs.length, strange: pairs.filter(isOne => !isOne).length };
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));

if (process.argv[1]?.endsWith('corpora.ts') === true) {
  for (const { topic, unread, pairs, relations, falseDifferences, reuse, origins, wrong } of scoreCorpora()) {
    const of = ({ right, found, labelled }: Score): string =>
      `${percent(right, found)} / ${percent(right, labelled)} (${String(labelled)})`;
    process.stdout.write(
      `${topic}: precision / recall of pairs ${of(pairs)}, with their relation ${of(relations)}, false differs ${String(falseDifferences)}, reuse ${of(reuse)}, origins ${of(origins)}\n`,
    );
    if (!unread && process.argv.includes('--show')) for (const line of wrong) process.stdout.write(`  ${line}\n`);
  }
  for (const unread of [false, true]) {
    const { told, strange } = scoreMixed(unread);
    process.stdout.write(
      `all ${unread ? 'unread' : 'read'} in one folder: ${String(strange)} of ${String(told)} pairs are of two topics\n`,
    );
  }
}
