import { type Uri, workspace } from 'vscode';

/** A web extension that comes from a remote machine may read its files, but VS Code starts no worker from there: that one gets a copy. */
export async function startWorker(script: Uri): Promise<Worker> {
  if (/^https?$/.test(script.scheme)) return new Worker(script.toString(true));
  const copy = new Blob([Uint8Array.from(await workspace.fs.readFile(script))], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(copy));
}
