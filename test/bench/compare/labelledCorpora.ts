/** The labelled corpora of test/golden/corpora, as the benches read them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type DocumentUri, type ReadDocument, readDocument, type Span } from '../../../src/engine/index.ts';

/** A figure of a document. */
export interface LabelledFigure extends Span {
  readonly file: string;
}

/** Two figures and how they stand to each other. */
export interface LabelledFigures {
  readonly a: LabelledFigure;
  readonly b: LabelledFigure;
  readonly relation: string;
}

/** Labels beside those of figures: document and words of it. */
export interface OtherLabels {
  readonly reuse: readonly (readonly [string, string, string, string])[];
  readonly origins: readonly { readonly claims: readonly (readonly [string, string])[]; readonly groups: readonly (readonly number[])[] }[];
}

/** A corpus with all its pairs of figures that are of one measure. */
export interface LabelledCorpus {
  readonly topic: string;
  /** Nobody who writes the rules has read it, and nothing is fitted to it. */
  readonly unread: boolean;
  readonly documents: readonly ReadDocument[];
  readonly pairs: readonly LabelledFigures[];
  readonly other: OtherLabels;
}

const FOLDER = 'test/golden/corpora';

/** All labelled corpora. */
export function readCorpora(): readonly LabelledCorpus[] {
  return readdirSync(FOLDER, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? readCorpus(entry.name) : []));
}

function readCorpus(topic: string): LabelledCorpus {
  const folder = `${FOLDER}/${topic}`;
  const others = `${folder}/labels.json`;
  return {
    topic,
    unread: topic.startsWith('unread-'),
    documents: readdirSync(folder)
      .filter(name => /\.(?:md|txt)$/.test(name))
      .map(name => {
        const text = readFileSync(`${folder}/${name}`, 'utf8');
        return readDocument({ uri: name as DocumentUri, path: name, format: name.endsWith('.md') ? 'markdown' : 'plain', text }); // any string is an address here
      }),
    pairs: readFileSync(`${folder}/pairs.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as LabelledFigures), // the shape is told in the README beside them
    other: existsSync(others) ? (JSON.parse(readFileSync(others, 'utf8')) as OtherLabels) : { reuse: [], origins: [] }, // likewise
  };
}

/** A figure by its place. */
export interface PlacedFigure {
  readonly uri: string;
  readonly span: Span;
}

/** How labelled pairs of a corpus are looked up: the relation of two figures; null for two that no label puts side by side. */
export function labelsOf({ pairs }: LabelledCorpus): (a: PlacedFigure, b: PlacedFigure) => LabelledFigures | null {
  const is = ({ file, start, end }: LabelledFigure, { uri, span }: PlacedFigure): boolean =>
    file === uri && start < span.end && span.start < end;
  return (a, b) =>
    pairs.find(pair => pair.relation !== 'unrelated' && ((is(pair.a, a) && is(pair.b, b)) || (is(pair.a, b) && is(pair.b, a)))) ?? null;
}
