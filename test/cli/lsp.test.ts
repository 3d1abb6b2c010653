import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import {
  createProtocolConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

test('lsp --stdio runs the server that stands beside the command', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'marginalia-lsp-'));
  try {
    await Promise.all([
      bundle('src/cli/main.ts', join(dist, 'cli/marginalia.mjs'), 'esm'),
      bundle('src/server/main.node.ts', join(dist, 'server/main.node.cjs'), 'cjs'),
    ]);
    // as npm installs a command: a link to the file
    await symlink(join(dist, 'cli/marginalia.mjs'), join(dist, 'marginalia'));
    const child = spawn(process.execPath, [join(dist, 'marginalia'), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.listen();
    const result = await connection.sendRequest<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities: {} });
    assert.equal(result.capabilities.hoverProvider, true);
    const uri = 'untitled:a';
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: '# One\n\n# Two\n' },
    });
    const symbols = await connection.sendRequest<readonly { readonly name: string }[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(
      symbols.map(symbol => symbol.name),
      ['One', 'Two'],
    );
    await connection.sendRequest('shutdown');
    const closed = new Promise<number | null>(resolve => child.once('close', resolve));
    await connection.sendNotification('exit');
    assert.equal(await closed, 0);
    connection.dispose();
  } finally {
    await rm(dist, { recursive: true });
  }
});

/** As the build does it, without the checks. A library in the ES module still asks for `require`. */
async function bundle(entry: string, outfile: string, format: 'esm' | 'cjs'): Promise<void> {
  const banner =
    format === 'esm' ? { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" } : {};
  await build({
    entryPoints: [entry],
    outfile,
    format,
    banner,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    mainFields: ['module', 'main'],
  });
}
