import type { ExtensionContext } from 'vscode';
import { activateShared } from './extension.shared.ts';
import { formatInThread } from './formatter.node.ts';
import type { MarginaliaTestApi } from './testApi.ts';

/** The client is a bundle of its own: it is loaded when the server is first needed. */
export function activate(context: ExtensionContext): MarginaliaTestApi {
  return activateShared(context, async () => (await import('./client.node.ts')).createNodeClient(context), formatInThread(context));
}
