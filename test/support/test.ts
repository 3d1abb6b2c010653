/**
 * All tests, in order:
 *
 *     npm test                       every step
 *     npm test -- unit host-web      these steps, and what they need
 *     npm test -- ui tree            of the steps that run test files, those with `tree` in their path
 *
 * Every step runs, whatever failed before it; a step in which no test ran has failed. A test in a running VS Code that
 * fails is tried once more, from the start; one that passes then is counted apart, and what failed is printed.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { runUiTests } from '../ui/support/run.ts';
import { add, NOTHING, verdict, type Counts } from './counts.ts';
import { type IsWanted, runNodeHostSuite, runWebHostSuite } from './hostSuite.ts';
import { runNodeTests } from './nodeTests.ts';
import { BUILD, inRoot, runProgram, runTool, testFiles } from './project.ts';
import { installExtension } from './server.ts';
import { ensureVSCode } from './vscode.ts';

interface Step {
  readonly name: string;
  readonly does: string;
  readonly needs?: readonly string[];
  readonly run: (isWanted: IsWanted) => Counts | Promise<Counts>;
}

const VSIX = path.join(BUILD, 'marginalia.vsix');
const EXTENSIONS = path.join(BUILD, 'extensions');

/** A check that passes or fails as a whole. What it prints is shown when it fails, or always. */
function check({ ok, output }: { ok: boolean; output: string }, isShown = false): Counts {
  if (!ok || isShown) console.log(output.trimEnd());
  return ok ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

function packageAndInstall(): Counts {
  mkdirSync(BUILD, { recursive: true });
  const packaged = check(runProgram('npm', ['run', '--silent', 'package', '--', '--out', VSIX]), true);
  if (packaged.failed > 0) return packaged;
  rmSync(EXTENSIONS, { recursive: true, force: true });
  installExtension(ensureVSCode(), VSIX, EXTENSIONS);
  return add(packaged, { ...NOTHING, passed: 1 });
}

const filesOf = (folder: string, isWanted: IsWanted, skip: readonly string[] = []): readonly string[] =>
  testFiles(inRoot(folder), skip).filter(isWanted);

const STEPS: readonly Step[] = [
  { name: 'types', does: 'tsc -b', run: () => check(runTool('typescript/bin/tsc', ['-b'])) },
  { name: 'lint', does: 'eslint', run: () => check(runTool('eslint/bin/eslint.js', ['.'])) },
  { name: 'format', does: 'prettier', run: () => check(runTool('prettier/bin/prettier.cjs', ['--check', '.', '--log-level=warn'])) },
  { name: 'unit', does: 'node:test', run: isWanted => runNodeTests(filesOf('test', isWanted, ['host', 'ui']), availableParallelism()) },
  { name: 'build', does: 'esbuild, with externals and budgets', run: () => check(runProgram(process.execPath, ['esbuild.mjs']), true) },
  { name: 'package', does: 'vsce, and an install of the package', needs: ['build'], run: packageAndInstall },
  { name: 'host-node', does: 'in the Node extension host', needs: ['build'], run: isWanted => runNodeHostSuite(isWanted) },
  { name: 'host-web', does: 'in the web worker extension host', needs: ['build'], run: isWanted => runWebHostSuite(isWanted) },
  {
    name: 'ui',
    does: 'the installed package in a browser',
    needs: ['package'],
    run: isWanted => runUiTests(filesOf('test/ui', isWanted), EXTENSIONS),
  },
];

interface Result {
  readonly step: Step;
  readonly counts: Counts;
  readonly seconds: number;
}

async function runStep(step: Step, isWanted: IsWanted): Promise<Result> {
  console.log(`\n── ${step.name}: ${step.does}`);
  const start = performance.now();
  let counts: Counts;
  try {
    counts = await step.run(isWanted);
  } catch (error) {
    console.error(error);
    counts = { ...NOTHING, failed: 1 };
  }
  if (counts.passed + counts.failed === 0) {
    console.error('No test ran.');
    counts = add(counts, { ...NOTHING, failed: 1 });
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`   ${verdict(counts)} in ${seconds.toFixed(1)} s`);
  return { step, counts, seconds };
}

/** The steps that the names ask for, and those that they need, in order. */
function chosen(names: readonly string[]): readonly Step[] {
  const wanted = new Set(names);
  for (const step of STEPS.toReversed()) if (wanted.has(step.name)) for (const need of step.needs ?? []) wanted.add(need);
  return STEPS.filter(step => names.length === 0 || wanted.has(step.name));
}

function printSummary(results: readonly Result[]): void {
  console.log('');
  for (const { step, counts, seconds } of results) {
    const mark = counts.failed === 0 ? 'ok  ' : 'FAIL';
    console.log(`${mark} ${step.name.padEnd(10)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${verdict(counts)}`);
  }
  const total = results.map(result => result.counts).reduce(add, NOTHING);
  // The last line is read by machines too.
  console.log(`\n${verdict(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

// An exit of our own takes the server and the browser along; that of a signal does not.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

const args = process.argv.slice(2);
const names = args.filter(arg => STEPS.some(step => step.name === arg));
const parts = args.filter(arg => !names.includes(arg));
const isWanted: IsWanted = file => parts.length === 0 || parts.some(part => file.includes(part));
const results: Result[] = [];
for (const step of chosen(names)) results.push(await runStep(step, isWanted));
printSummary(results);
