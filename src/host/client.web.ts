import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
  RevealOutputChannelOn,
} from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions } from './clientOptions.ts';
import { startWorker } from './startWorker.ts';

/** The language client over a web worker. */
export function createWebClient(context: ExtensionContext): LanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.web.js');
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, () => connectWorker(script), clientOptions(context, RevealOutputChannelOn.Never));
}

/** Said with its two ends: VS Code puts a `Worker` of its own in place of the browser's, which the client would not know as one. */
async function connectWorker(script: Uri): Promise<MessageTransports> {
  const worker = await startWorker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
