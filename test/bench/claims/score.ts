/**
 * Scores the reading of claims against the labelled sentences: `npm run bench claims -- --set wide` scores one set (the first part of a file's
 * name), `--wrong` tells each sentence that is read otherwise than labelled. Prints precision, recall, F1 and how many the labels have.
 */
import { parseArgs } from 'node:util';
import { CLAIM_KINDS, type Span } from '../../../src/engine/model/index.ts';
import { type Labelled, labelledSentences, readLabelled, type Row } from './labelled.ts';

/** One thing that is told of a sentence, as text; null where it is not told. */
interface Aspect {
  readonly name: string;
  /** Whether a sentence has the label; all have where this is left out. */
  readonly judged?: (label: Labelled) => boolean;
  readonly labelled: (label: Labelled) => string | null;
  readonly read: (row: Row) => string | null;
}

interface Counts {
  readonly right: number;
  readonly found: number;
  readonly labels: number;
}

const { values } = parseArgs({ options: { set: { type: 'string' }, wrong: { type: 'boolean', default: false } } });

const rows = readLabelled(labelledSentences(values.set));
const ofKinds: Counts[] = [];
for (const aspect of aspects()) {
  const counts = countsOf(aspect);
  if (CLAIM_KINDS.some(kind => kind === aspect.name)) ofKinds.push(counts);
  if (counts.labels > 0) print(aspect.name, counts);
}
print('all kinds', {
  right: ofKinds.reduce((sum, { right }) => sum + right, 0),
  found: ofKinds.reduce((sum, { found }) => sum + found, 0),
  labels: ofKinds.reduce((sum, { labels }) => sum + labels, 0),
});

function countsOf({ name, judged, labelled: wanted, read }: Aspect): Counts {
  let [right, found, labels] = [0, 0, 0];
  for (const row of rows) {
    if (judged?.(row.label) === false) continue;
    const want = wanted(row.label);
    const got = read(row);
    if (want !== null) labels++;
    if (got !== null) found++;
    if (want !== null && want === got) right++;
    if (values.wrong && want !== got)
      console.log(`${name}: read ${String(got)}, labelled ${String(want)} | ${row.label.id} | ${row.label.text}`);
  }
  return { right, found, labels };
}

/** Precision, recall and F1, and how many the labels have. */
function print(name: string, { right, found, labels }: Counts): void {
  const shown = [right / found, right / labels, (2 * right) / (found + labels)].map(share => share.toFixed(2));
  console.log(`${name.padEnd(14)}${shown.join(' / ')} (${String(labels)})`);
}

function yes(answer: boolean): string | null {
  return answer ? 'yes' : null;
}

function aspects(): readonly Aspect[] {
  const kinds = CLAIM_KINDS.map(kind => ({
    name: kind,
    judged: (label: Labelled) => label.open?.includes(kind) !== true,
    labelled: (label: Labelled) => yes(label.kinds.includes(kind)),
    read: ({ facts }: Row) => yes(facts.kinds.includes(kind)),
  }));
  return [
    {
      name: 'claim or not',
      judged: label => label.kinds.length > 0 || (label.open ?? []).length === 0,
      labelled: label => yes(label.kinds.length > 0),
      read: ({ facts }) => yes(facts.kinds.length > 0),
    },
    ...kinds,
    {
      name: 'source',
      judged: label => label.attribution !== undefined,
      labelled: label => label.attribution?.source ?? null,
      read: row => slice(row, row.facts.attribution?.source),
    },
    {
      name: 'cue',
      judged: label => label.attribution !== undefined,
      labelled: label => label.attribution?.cue.toLowerCase() ?? null,
      read: row => slice(row, row.facts.attribution?.cue)?.toLowerCase() ?? null,
    },
    {
      name: 'has a hedge',
      judged: label => label.hedges !== undefined,
      labelled: label => yes(label.kinds.length > 0 && (label.hedges ?? []).length > 0),
      read: row => yes(isClaim(row) && row.facts.hedges.length > 0),
    },
    {
      name: 'negated',
      judged: label => label.negated !== undefined,
      labelled: label => yes(label.kinds.length > 0 && label.negated === true),
      read: row => yes(isClaim(row) && row.facts.negated),
    },
    {
      name: 'priority high',
      judged: label => label.priority !== undefined,
      labelled: label => yes(label.priority === 'high'),
      read: ({ facts }) => yes(facts.priority === 'high'),
    },
  ];
}

/** Hedges and denials count in claims only: what is no claim was labelled without them. */
function isClaim({ label }: Row): boolean {
  return label.kinds.length > 0;
}

function slice({ label }: Row, span: Span | null | undefined): string | null {
  return span === null || span === undefined ? null : label.text.slice(span.start, span.end);
}
