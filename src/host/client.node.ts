import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, clientOptions } from './clientOptions.ts';

/** The language client over a process of the server's own. */
export function createNodeClient(context: ExtensionContext): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.node.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug }, clientOptions(context, RevealOutputChannelOn.Never));
}
