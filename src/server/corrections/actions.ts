import {
  figureReference,
  type FigureRule,
  type MeasureIndex,
  type MeasureRule,
  type MeasureRuleKind,
  notBefore,
  resolveRules,
} from '../../engine/index.ts';
import type { Correction, FigurePlace, NoteOutcome } from '../../protocol/index.ts';
import { type LogChange, type NoteWriter, NO_PLACE, refusal } from '../annotations/writer.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { documentUri } from '../uris.ts';
import type { CorrectionLogs, RuleEntry } from './logs.ts';

/** What the actions need of the server. */
interface CorrectionPorts {
  readonly store: DocumentStore;
  readonly logs: CorrectionLogs;
  readonly writer: NoteWriter;
  readonly index: MeasureIndex;
}

type Placed = NonNullable<ReturnType<typeof statementAt>>;

/** Figures that one rule takes: no reader looks at more of one thing. */
const MOST_FIGURES = 250;
const CHANGED = 'The document has changed since you chose the figure. Choose it again.';

/** Keeps what the reader says of figures or names, and ends what it gainsays, in one step that can be undone. */
export async function correct(ports: CorrectionPorts, correction: Correction): Promise<NoteOutcome> {
  if (correction.kind === 'end') return end(ports, correction.id, correction.creator);
  return 'names' in correction ? correctNames(ports, correction) : correctFigures(ports, correction);
}

async function end({ logs, writer }: CorrectionPorts, id: string, creator: string | null): Promise<NoteOutcome> {
  const home = logs.homeOf('', id);
  const latest = home?.latest(id);
  if (home === null || latest === undefined || latest.kind === 'end') return refusal('This correction does not hold any more.');
  return writer.write('correction taken back', [{ home, entry: ended(latest, creator) }]);
}

function ended({ id, modified }: RuleEntry, creator: string | null): RuleEntry {
  return { kind: 'end', id, creator, modified: notBefore(new Date().toISOString(), modified) };
}

async function correctNames(
  { logs, writer }: CorrectionPorts,
  { kind, uri, names, creator }: Extract<Correction, { readonly names: readonly string[] }>,
): Promise<NoteOutcome> {
  const told = [...new Set(names.map(name => name.trim()).filter(name => name !== ''))];
  if (told.length < 2) return refusal('Two different names are needed.');
  const rule = { ...fresh(creator), kind, names: told };
  const home = logs.homeOf(documentUri(uri), rule.id);
  if (home === null) return refusal(NO_PLACE);
  const folded = new Set(told.map(name => name.toLowerCase()));
  const against = logs.rules.filter(
    each => 'names' in each && each.kind !== kind && each.names.filter(name => folded.has(name.toLowerCase())).length > 1,
  );
  return writer.write('correction of a name', [...endings(logs, against, creator), { home, entry: rule }]);
}

async function correctFigures(
  { store, logs, writer, index }: CorrectionPorts,
  { kind, figures, creator }: Extract<Correction, { readonly kind: MeasureRuleKind }>,
): Promise<NoteOutcome> {
  const placed: Placed[] = [];
  for (const place of figures.slice(0, MOST_FIGURES)) {
    const found = statementAt(store, index, place);
    if (found === null) return refusal(CHANGED);
    placed.push(found);
  }
  const [first, ...others] = placed;
  const least = kind === 'same' || kind === 'different' ? 2 : 1;
  if (first === undefined || placed.length < least) return refusal('Choose another figure besides this one.');
  const home = logs.homeOf(first.document.uri, '');
  if (home === null) return refusal(NO_PLACE);
  const references = (of: readonly Placed[]): FigureRule['figures'] =>
    of.map(({ document, statement }) => figureReference(document, statement));
  const groups = kind === 'different' ? others.map(other => [first, other]) : [placed];
  const rules = groups.map((group): FigureRule => ({ ...fresh(creator), kind, figures: references(group) }));
  const against = gainsaid(index, logs.rules, kind, placed);
  return writer.write('correction of a measure', [...endings(logs, against, creator), ...rules.map(entry => ({ home, entry }))]);
}

/** The rules that would keep apart or leave out what is now said to be the same, or to be a measure by itself. */
function gainsaid(
  index: MeasureIndex,
  rules: readonly MeasureRule[],
  kind: MeasureRuleKind,
  placed: readonly Placed[],
): readonly MeasureRule[] {
  if (kind === 'dismiss' || kind === 'different') return [];
  const mine = new Set(placed.map(({ statement }) => statement));
  return rules.filter(rule => {
    if ('names' in rule || rule.kind === 'same') return false;
    const { named } = resolveRules(index, [rule]);
    const shared = [...named].filter(figure => mine.has(figure)).length;
    if (rule.kind === 'together') return shared > 0 && (kind === 'together' || shared < mine.size);
    return rule.kind === 'dismiss' && rule.figures.length === 1 ? shared === 1 : shared > 1;
  });
}

function endings(logs: CorrectionLogs, rules: readonly MeasureRule[], creator: string | null): readonly LogChange<RuleEntry>[] {
  return rules.flatMap(rule => {
    const home = logs.homeOf('', rule.id);
    return home === null ? [] : [{ home, entry: ended(rule, creator) }];
  });
}

/** The figure that stands at `place` as the reader saw it; null where another does, or none. */
function statementAt(store: DocumentStore, { documents }: MeasureIndex, { uri, figure, words }: FigurePlace) {
  const loaded = store.get(documentUri(uri));
  const known = documents.get(documentUri(uri));
  if (loaded === undefined || known?.document !== loaded.read) return null;
  const { start, end } = loaded.toSpan(figure);
  const statement = known.statements.find(({ span }) => span.start === start && span.end === end);
  if (statement === undefined || loaded.read.text.slice(start, end).replace(/\s+/g, ' ') !== words) return null;
  return { document: loaded.read, statement };
}

function fresh(creator: string | null): { readonly id: string; readonly modified: string; readonly creator: string | null } {
  return { id: `urn:uuid:${crypto.randomUUID()}`, modified: new Date().toISOString(), creator };
}
