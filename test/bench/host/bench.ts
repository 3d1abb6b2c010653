/**
 * What a reader waits for on the sample corpus, in a real VS Code: activation, first highlight, first related passage, and the memory of
 * both processes; then the sizes of the bundles. Medians of several windows. `npm run bench host`
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser } from 'playwright-core';
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

async function benchHost(): Promise<void> {
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

/** Each window on a server of its own: a second one would find the extension active already. */
async function measureWindows(folder: string, suite: string): Promise<readonly WindowFigures[]> {
  const vscode = ensureVSCode();
  const browser = await launchBrowser();
  const figures: WindowFigures[] = [];
  try {
    while (figures.length < WINDOWS) {
      const server = await startServer(vscode);
      try {
        figures.push(await measureWindow(browser, windowUrl(server, { folder, extension: ROOT, suite })));
      } finally {
        await server.stop();
      }
    }
  } finally {
    await browser.close();
  }
  return figures;
}

async function measureWindow(browser: Browser, url: string): Promise<WindowFigures> {
  const said: string[] = [];
  let figures: WindowFigures | undefined;
  const window = await openWindow(browser, url, text => {
    said.push(text);
    // Written by the suite, in this form, while the server still runs.
    if (text.includes(MARK))
      figures = {
        ...(JSON.parse(text.slice(text.indexOf(MARK) + MARK.length)) as HostFigures),
        serverMemory: memoryOf('dist/server/main.node.cjs'),
      };
  });
  const ended = await window.ended;
  await window.context.close();
  if (ended !== 0 || !figures) throw new Error(`the window ended with ${String(ended)}:\n${said.join('\n')}`);
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
  console.log(`| activation | ${of(figures => figures.activation)} ms |`);
  console.log(`| from activation to the first highlight (server started meanwhile) | ${of(figures => figures.toHighlight)} ms |`);
  console.log(`| from activation to the whole sample corpus | ${of(figures => figures.toCorpus)} ms |`);
  console.log(`| from activation to the first related passage | ${of(figures => figures.toRelated)} ms |`);
  console.log(`| from a move of the cursor to its related passages, p50 | ${median(again).toFixed(0)} ms |`);
  console.log(`| the same, p95 | ${(again[Math.floor(again.length * 0.95)] ?? Number.NaN).toFixed(0)} ms |`);
  console.log(`| memory of the extension host, all of it | ${of(figures => figures.hostMemory)} MB |`);
  console.log(`| memory of the server | ${of(figures => figures.serverMemory)} MB |`);
}

function printSizes(): void {
  for (const dir of ['host', 'server', 'webview', 'cli'])
    for (const file of readdirSync(inRoot('dist', dir)))
      console.log(`| dist/${dir}/${file} | ${(statSync(inRoot('dist', dir, file)).size / 1024).toFixed(0)} KB |`);
}

await benchHost();
