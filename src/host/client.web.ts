import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, RevealOutputChannelOn } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions } from './clientOptions.ts';

/** The language client over a web worker. */
export function createWebClient(context: ExtensionContext): LanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.web.js').toString(true);
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, () => Promise.resolve(new Worker(script)), clientOptions(RevealOutputChannelOn.Never));
}
