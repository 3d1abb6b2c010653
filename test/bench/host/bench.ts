/**
 * What a reader waits for on the sample corpus, in a real VS Code: loading, first highlight, first related passage, and the memory of
 * both processes; then the sizes of the bundles. Medians of several windows. `npm run bench -- host`
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { launchBrowser } from '../../support/browser.ts';
import { BUILD, inRoot, ROOT, runProgram } from '../../support/project.ts';
import { startServer } from '../../support/server.ts';
import { ensureVSCode } from '../../support/vscode.ts';
import { openWindow, windowUrl } from '../../support/window.ts';
import { type HostFigures, MARK } from './figures.ts';

const WINDOWS = 5;

interface WindowFigures extends HostFigures {
  readonly serverMemory: number;
}

export async function benchHost(): Promise<void> {
  const built = runProgram(process.execPath, ['esbuild.mjs']);
  if (!built.ok) throw new Error(built.output);
  const work = mkdtempSync(path.join(tmpdir(), 'host-bench-'));
  mkdirSync(path.join(BUILD, 'host-tests'), { recursive: true });
  const out = mkdtempSync(path.join(BUILD, 'host-tests', 'bench-'));
  try {
    const folder = path.join(work, 'corpus');
    cpSync(inRoot('corpus'), folder, { recursive: true });
    print(await measureWindows(folder, await bundleSuite(out)));
    printSizes();
  } finally {
    for (const dir of [work, out]) rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function bundleSuite(out: string): Promise<string> {
  const outfile = path.join(out, 'suite.cjs');
  await esbuild.build({
    entryPoints: [inRoot('test/bench/host/suite.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
  });
  return outfile;
}

async function measureWindows(folder: string, suite: string): Promise<readonly WindowFigures[]> {
  const server = await startServer(ensureVSCode());
  const browser = await launchBrowser();
  const figures: WindowFigures[] = [];
  try {
    for (let i = 0; i < WINDOWS; i++) {
      let line = '';
      let serverMemory = 0;
      const window = await openWindow(browser, windowUrl(server, { folder, extension: ROOT, suite }), text => {
        if (!text.includes(MARK)) {
          console.log(text);
          return;
        }
        line = text.slice(text.indexOf(MARK) + MARK.length);
        serverMemory = memoryOf('dist/server/main.node.cjs');
      });
      const ended = await window.ended;
      await window.context.close();
      if (ended !== 0 || line === '') throw new Error(`the window ended with ${String(ended)} and without figures`);
      // Written by the suite, in this form.
      figures.push({ ...(JSON.parse(line) as HostFigures), serverMemory });
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return figures;
}

/** Resident megabytes of the newest process whose command line has `part` in it; 0 where the system does not tell. */
function memoryOf(part: string): number {
  let newest = 0;
  let memory = 0;
  try {
    for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
      try {
        if (pid <= newest || !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(part)) continue;
        memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1e3;
        newest = pid;
      } catch {
        // It ended while we looked.
      }
    }
  } catch {
    return 0; // No /proc on this system.
  }
  return memory;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function print(windows: readonly WindowFigures[]): void {
  const of = (pick: (figures: WindowFigures) => number): string => median(windows.map(pick)).toFixed(0);
  const again = windows.flatMap(figures => figures.toRelatedAgain).sort((a, b) => a - b);
  console.log(`medians of ${windows.length} windows, Node ${process.version}, ${process.platform}-${process.arch}\n`);
  console.log(`| what | figure |\n|---|---|`);
  console.log(`| loading what activation loads | ${loadTime().toFixed(1)} ms |`);
  console.log(`| from opening a document to the first highlight (server started meanwhile) | ${of(figures => figures.toHighlight)} ms |`);
  console.log(`| from opening a document to the whole sample corpus | ${of(figures => figures.toCorpus)} ms |`);
  console.log(`| from opening a document to the first related passage | ${of(figures => figures.toRelated)} ms |`);
  console.log(`| from a move of the cursor to its related passages, p50 | ${median(again).toFixed(0)} ms |`);
  console.log(`| the same, p95 | ${(again[Math.floor(again.length * 0.95)] ?? Number.NaN).toFixed(0)} ms |`);
  console.log(`| memory of the extension host, all of it | ${of(figures => figures.hostMemory)} MB |`);
  console.log(`| memory of the server | ${of(figures => figures.serverMemory)} MB |`);
}

/** Milliseconds that Node takes to load the bundle of the host, with VS Code's API played by an object that has everything. */
function loadTime(): number {
  const script = `
    const Module = require('node:module');
    const anything = new Proxy(class {}, { get: (target, name) => (name in target ? target[name] : anything), apply: () => anything });
    const load = Module._load;
    Module._load = (request, ...rest) => (request === 'vscode' ? anything : load(request, ...rest));
    const start = performance.now();
    require('./dist/host/extension.node.cjs');
    console.log(performance.now() - start);`;
  return median(Array.from({ length: 9 }, () => Number(runProgram(process.execPath, ['-e', script]).output)));
}

function printSizes(): void {
  for (const dir of ['host', 'server', 'webview', 'cli'])
    for (const file of readdirSync(inRoot('dist', dir)))
      console.log(`| dist/${dir}/${file} | ${(statSync(inRoot('dist', dir, file)).size / 1024).toFixed(0)} KB |`);
}

if (process.argv[1] === import.meta.filename) await benchHost();
