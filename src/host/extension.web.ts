import type { ExtensionContext } from 'vscode';
import { createWebClient } from './client.web.ts';
import { activateShared } from './extension.shared.ts';
import { formatInWorker } from './formatter.web.ts';
import type { MarginaliaTestApi } from './testApi.ts';

/** One file holds it all: a web extension host loads no second one. */
export function activate(context: ExtensionContext): MarginaliaTestApi {
  return activateShared(context, () => Promise.resolve(createWebClient(context)), formatInWorker(context));
}
