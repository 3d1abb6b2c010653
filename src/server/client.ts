import { CodeActionKind, type InitializeParams, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { PROTOCOL_VERSION } from '../protocol/index.ts';
import type { ClientAbilities } from './context.ts';
import type { WorkspaceFolder } from './corpus/discovery.ts';
import { baseName } from './uris.ts';

/** What the client said of itself. */
export interface Client extends ClientAbilities {
  /** Null for an editor without our extension. */
  readonly protocolVersion: number | null;
  /** The address of a folder for what can be worked out again; null where the client has none. */
  readonly storage: string | null;
  /** The address of a folder for notes that belong to no workspace folder; null where the client has none. */
  readonly notes: string | null;
  /** Whether the reader trusts the workspace folders. */
  readonly trusted: boolean;
  readonly folders: readonly WorkspaceFolder[];
  readonly workspaceFolders: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly progress: boolean;
  readonly watches: 'no' | 'absolute' | 'relative';
}

/** Reads what the client says of itself at the start. */
export function parseClient(params: InitializeParams): Client {
  const { workspace, window, textDocument } = params.capabilities;
  const options: unknown = params.initializationOptions;
  const protocolVersion = versionOf(options);
  const watch = workspace?.didChangeWatchedFiles;
  return {
    protocolVersion,
    storage: addressOf(options, 'storage'),
    notes: addressOf(options, 'notes'),
    trusted: isTrusted(options),
    folders: foldersOf(params),
    commandLinks: protocolVersion !== null,
    customNotifications: protocolVersion !== null,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    configuration: workspace?.configuration === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    watches: watch?.dynamicRegistration !== true ? 'no' : watch.relativePatternSupport === true ? 'relative' : 'absolute',
  };
}

/** Before the client has introduced itself. */
export const UNKNOWN_CLIENT: Client = {
  protocolVersion: null,
  storage: null,
  notes: null,
  trusted: false,
  folders: [],
  commandLinks: false,
  customNotifications: false,
  hierarchicalSymbols: false,
  definitionLinks: false,
  workspaceFolders: false,
  configuration: false,
  refreshesCodeLenses: false,
  registersConfiguration: false,
  progress: false,
  watches: 'no',
};

/** What this server can do. */
export function capabilities(): InitializeResult {
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: { label: 'Marginalia' },
      workspaceSymbolProvider: true,
      documentLinkProvider: { resolveProvider: false },
      foldingRangeProvider: true,
      codeLensProvider: { resolveProvider: false },
      completionProvider: { triggerCharacters: ['@', '{', ','], resolveProvider: false },
      renameProvider: { prepareProvider: true },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: {
          didRename: {
            filters: [
              { pattern: { glob: '**/*.{md,markdown,txt}', matches: 'file', options: { ignoreCase: true } } },
              { pattern: { glob: '**', matches: 'folder' } },
            ],
          },
        },
      },
      experimental: { marginalia: { protocolVersion: PROTOCOL_VERSION } },
    },
    serverInfo: { name: 'marginalia' },
  };
}

function versionOf(options: unknown): number | null {
  if (typeof options !== 'object' || options === null || !('protocolVersion' in options)) return null;
  return typeof options.protocolVersion === 'number' ? options.protocolVersion : null;
}

function addressOf(options: unknown, name: 'storage' | 'notes'): string | null {
  if (typeof options !== 'object' || options === null || !(name in options)) return null;
  const address = (options as Readonly<Record<string, unknown>>)[name]; // an object is one of properties that nothing is known of
  return typeof address === 'string' ? address : null;
}

function isTrusted(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'trusted' in options && options.trusted === true;
}

/** The workspace folders; from a client of before they existed, its one folder. */
function foldersOf(params: InitializeParams): readonly WorkspaceFolder[] {
  const { workspaceFolders } = params;
  if (workspaceFolders !== null && workspaceFolders !== undefined) return workspaceFolders;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is all that such a client sends
  const { rootUri } = params;
  return rootUri === null ? [] : [{ uri: rootUri, name: baseName(rootUri) }];
}
