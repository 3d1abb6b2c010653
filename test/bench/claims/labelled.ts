/** The labelled sentences of test/golden/claims, and what is read of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClaims, readSentence, type SentenceFacts } from '../../../src/engine/claims/readClaims.ts';
import type { DocumentUri } from '../../../src/engine/model/index.ts';
import { readText } from '../../../src/engine/text/readText.ts';

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly kinds: readonly string[];
  /** Kinds that the contract neither demands nor forbids: counted neither right nor wrong. */
  readonly open?: readonly string[];
  /** What is not labelled is not scored. */
  readonly priority?: string;
  readonly attribution?: { readonly source: string | null; readonly cue: string } | null;
  readonly hedges?: readonly string[];
  readonly negated?: boolean;
}

export interface Row {
  readonly label: Labelled;
  readonly facts: SentenceFacts;
}

const FOLDER = 'test/golden/claims';
/** Sets of whole texts, every sentence in order: read as documents are, where a line that is a heading claims nothing. */
const WHOLE = /^(?:running|unread|law|unreadlaw)-/;

/** The sentences of a set, of all sets where none is named. */
export function labelledSentences(set?: string): readonly Labelled[] {
  return (
    readdirSync(FOLDER)
      .filter(name => name.endsWith('.jsonl') && (set === undefined || name.startsWith(`${set}-`)))
      .flatMap(name => readFileSync(join(FOLDER, name), 'utf8').trim().split('\n'))
      // Our own files, in the shape above.
      .map(line => JSON.parse(line) as Labelled)
  );
}

/** Each sentence with what is read of it. */
export function readLabelled(labels: readonly Labelled[]): readonly Row[] {
  const texts = new Map<string, Labelled[]>();
  for (const label of labels) {
    const text = WHOLE.test(label.id) ? textOf(label) : label.id;
    texts.set(text, [...(texts.get(text) ?? []), label]);
  }
  return [...texts].flatMap(([text, rows]) =>
    WHOLE.test(text) ? readWhole(text, rows) : rows.map(label => ({ label, facts: alone(label) })),
  );
}

/** The text that a sentence of a whole text stands in. */
export function textOf({ id }: Labelled): string {
  return id.replace(/-\d+$/, '');
}

/** Whether a line ends as sentences do: in a document one that does not is a heading or an item. */
export function isSentence(text: string): boolean {
  return /[.?!][”"’')]*$/.test(text);
}

function alone({ text }: Labelled): SentenceFacts {
  return readSentence(text, { start: 0, end: text.length }, 'en', null);
}

const NOTHING: SentenceFacts = { kinds: [], priority: 'normal', quantities: [], dates: [], attribution: null, hedges: [], negated: false };

/** The sentences of one text, read as a document whose paragraphs they are. */
function readWhole(name: string, labels: readonly Labelled[]): readonly Row[] {
  const text = labels.map(label => label.text).join('\n\n');
  // Any address will do: nothing looks at it here.
  const reading = readText({ uri: `file:///${name}.md` as DocumentUri, path: `${name}.md`, text, format: 'markdown' });
  const claims = readClaims(reading, () => null);
  let at = 0;
  return labels.map(label => {
    const start = at;
    at += label.text.length + 2;
    const own = claims.filter(({ span }) => span.start >= start && span.start < at);
    const [first] = own;
    if (first === undefined) return { label, facts: NOTHING };
    // What the splitter takes for two sentences was labelled as one.
    return { label, facts: { ...first, kinds: [...new Set(own.flatMap(({ kinds }) => kinds))] } };
  });
}
