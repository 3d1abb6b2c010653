import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient, RevealOutputChannelOn } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions } from './clientOptions.ts';

/** The language client over a web worker. */
export function createWebClient(context: ExtensionContext): LanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.web.js');
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, () => startWorker(script), clientOptions(RevealOutputChannelOn.Never));
}

/** A web extension that comes from a remote machine may read its files, but VS Code starts no worker from there: that one gets a copy. */
async function startWorker(script: Uri): Promise<Worker> {
  if (/^https?$/.test(script.scheme)) return new Worker(script.toString(true));
  const copy = new Blob([Uint8Array.from(await workspace.fs.readFile(script))], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(copy));
}
