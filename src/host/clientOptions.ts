import * as vscode from 'vscode';
import type { LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { type InitializationOptions, LINK_COMMANDS, PROTOCOL_VERSION } from '../protocol/index.ts';
import { DOCUMENT_SELECTOR } from './documents.ts';

/** The language client's name in settings (`marginalia.trace.server`), and for people in the output panel. */
export const CLIENT_ID = 'marginalia';
export const CLIENT_NAME = 'Marginalia';

/** What the language client is told on every platform. `revealOutputChannelOn`: a message in the log is no reason to cover what the reader reads. */
export function clientOptions(context: vscode.ExtensionContext, revealOutputChannelOn: RevealOutputChannelOn): LanguageClientOptions {
  const storage = (context.storageUri ?? context.globalStorageUri).toString();
  const initializationOptions: InitializationOptions = {
    protocolVersion: PROTOCOL_VERSION,
    fileSystem: true,
    storage,
    notes: context.globalStorageUri.toString(),
    trusted: vscode.workspace.isTrusted,
  };
  return {
    documentSelector: DOCUMENT_SELECTOR.map(filter => ({ ...filter })),
    initializationOptions,
    outputChannel: vscode.window.createOutputChannel(CLIENT_NAME, { log: true }),
    revealOutputChannelOn,
    markdown: { isTrusted: { enabledCommands: LINK_COMMANDS }, supportHtml: false, supportThemeIcons: true },
  };
}
