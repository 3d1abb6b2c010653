import { type CodeAction, CodeActionKind, type Diagnostic, DiagnosticSeverity, type Range, type TextEdit } from 'vscode-languageserver';
import {
  FINDING_CODES,
  type Finding,
  intersects,
  type ReadDocument,
  type Severity,
  type SeveritySettings,
  SEVERITIES,
  touches,
} from '../../../engine/index.ts';
import { onDocument, type ServerContext } from '../../context.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';
import { Throttle } from '../../corpus/slices.ts';
import { fields } from '../../settings.ts';
import { titleOf } from '../../text/words.ts';
import { lineStart } from '../place.ts';
import { ReportChecks } from './reportChecks.ts';

/** Milliseconds after which reports are checked again while much changes. */
const INTERVAL = 400;

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Shows what the checks find in open reports, and offers their fixes and the ways to silence them. */
export function registerFindings(context: ServerContext): void {
  const { store, disposables } = context;
  const checks = disposables.add(new ReportChecks(store, context.bibliographies));
  const settings = new CheckSettings(context);
  const shown = new Map<string, string>();
  const throttle = disposables.add(
    new Throttle(INTERVAL, () => {
      // fails when the client has gone meanwhile, and then nobody wants to know
      publish(context, checks, settings, shown).catch(() => undefined);
    }),
  );
  disposables.add(
    store.onDidChange(() => {
      throttle.request();
    }),
  );
  context.connection.onCodeAction(
    onDocument(context, [], async (document, { range }) => {
      const span = document.toSpan(range);
      const found = await checks.findings(document, await settings.read());
      return found
        .filter(finding => intersects(finding.span, span) || touches(finding.span, span.start))
        .flatMap(finding => actions(document, finding, context.client().commandLinks));
    }),
  );
}

/** Sends the findings of each open document where they are others than those sent last. */
async function publish(context: ServerContext, checks: ReportChecks, settings: CheckSettings, shown: Map<string, string>): Promise<void> {
  const { connection, store } = context;
  const severities = await settings.read();
  const open = new Set<string>();
  for (const document of store.all()) {
    if (document.version === null) continue;
    const { uri } = document.read;
    open.add(uri);
    const diagnostics = (await checks.findings(document, severities)).map(finding => diagnostic(context, document, finding));
    const now = diagnostics.length === 0 ? '' : JSON.stringify(diagnostics);
    if ((shown.get(uri) ?? '') === now) continue;
    shown.set(uri, now);
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  }
  for (const [uri, last] of shown) {
    if (open.has(uri)) continue;
    shown.delete(uri);
    if (last !== '') await connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}

function diagnostic({ store }: ServerContext, document: LoadedDocument, finding: Finding): Diagnostic {
  const { code, message, severity, evidence } = finding;
  const relatedInformation = evidence.flatMap(({ uri, span, text }) => {
    const source = store.get(uri);
    if (source === undefined) return [];
    return [{ location: { uri, range: source.toRange(span) }, message: `${titleOf(source.read.record)}: ${text.replace(/\s+/g, ' ')}` }];
  });
  return { range: document.toRange(finding.span), severity: SEVERITY[severity], code, source: 'Marginalia', message, relatedInformation };
}

function actions(document: LoadedDocument, finding: Finding, commandLinks: boolean): readonly CodeAction[] {
  const { uri } = document.read;
  const range = document.toRange(finding.span);
  const diagnostics: Diagnostic[] = [
    { range, message: finding.message, code: finding.code, source: 'Marginalia', severity: SEVERITY[finding.severity] },
  ];
  const action = (title: string, edits: TextEdit[], isPreferred = false): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred,
    edit: { changes: { [uri]: edits } },
  });
  const fixes = finding.fixes.map(({ title, edits }, i) =>
    action(
      title,
      edits.map(({ span, text }) => ({ range: document.toRange(span), newText: text })),
      i === 0,
    ),
  );
  const silence = [
    action(`Silence ${finding.code} on this line`, [
      insertion(silencedLine(document, finding), ` <!-- marginalia-ignore ${finding.code} -->`),
    ]),
    action(`Silence ${finding.code} in this file`, [insertion(fileHead(document), `<!-- marginalia-ignore-file ${finding.code} -->\n\n`)]),
  ];
  const off: CodeAction = {
    title: `Switch ${finding.code} off in the settings`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title: 'Switch off', command: 'marginalia.switchCheckOff', arguments: [finding.code] },
  };
  return [...fixes, ...silence, ...(commandLinks ? [off] : [])];
}

const insertion = (range: Range, newText: string): TextEdit => ({ range, newText });

/** The end of the line on which a finding begins. */
function silencedLine(document: LoadedDocument, { span }: Finding): Range {
  const { text } = document.read;
  const end = /\r?\n/.exec(text.slice(lineStart(text, span.start)));
  const at = end === null ? text.length : lineStart(text, span.start) + end.index;
  return document.toRange({ start: at, end: at });
}

/** Behind the front matter and the blank lines that follow it. */
function fileHead(document: LoadedDocument): Range {
  const { text, frontMatter }: ReadDocument = document.read;
  const from = frontMatter?.end ?? 0;
  const at = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  return document.toRange({ start: at, end: at });
}

/** The severities that the reader has set. One object for as long as they are the same. */
class CheckSettings {
  readonly #context: ServerContext;
  #text = '{}';
  #severities: SeveritySettings = {};

  constructor(context: ServerContext) {
    this.#context = context;
  }

  async read(): Promise<SeveritySettings> {
    const { connection, client } = this.#context;
    const set: unknown = client().configuration ? await connection.workspace.getConfiguration('marginalia') : null;
    const check = fields(fields(set)['check']);
    const severities = check['enabled'] === false ? ALL_OFF : parseSeverities(fields(check['severity']));
    const text = JSON.stringify(severities);
    if (text !== this.#text) {
      this.#text = text;
      this.#severities = severities;
    }
    return this.#severities;
  }
}

const ALL_OFF: SeveritySettings = Object.fromEntries(Object.keys(FINDING_CODES).map(code => [code, 'off']));

function parseSeverities(set: Readonly<Record<string, unknown>>): SeveritySettings {
  const severities: Record<string, Severity | 'off'> = {};
  for (const [code, value] of Object.entries(set)) {
    const severity = value === 'off' ? value : SEVERITIES.find(each => each === value);
    if (severity !== undefined) severities[code] = severity;
  }
  return severities;
}
