// Builds every bundle into dist/, and checks each for what it may hold:
//   node esbuild.mjs           build, minified, checked
//   node esbuild.mjs --watch   build on every change, not minified, not checked
import esbuild from 'esbuild';
import { rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { checkBundle } from './test/support/bundles.mjs';

const KB = 1024;
/** The command is an ES module; some libraries in it still ask for Node's own by `require`. */
const COMMAND_HEAD = `#!/usr/bin/env node
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;
/** What every Node has, under both of its names. */
const NODE = [/^node:/, ...builtinModules];

/**
 * `externals`: the modules that a bundle may leave to its surroundings. `budget`: its size in bytes, minified.
 * `engine: false`: not a byte of src/engine may be in it.
 * @type {readonly { name: string, options: import('esbuild').BuildOptions, externals: readonly (string | RegExp)[], budget: number, engine: boolean }[]}
 */
export const BUNDLES = [
  {
    name: 'host (Node), what activation loads',
    options: {
      entryPoints: ['src/host/extension.node.ts'],
      outfile: 'dist/host/extension.node.cjs',
      platform: 'node',
      format: 'cjs',
      external: ['vscode'],
    },
    externals: ['vscode', './client.node.cjs', 'node:worker_threads'],
    budget: 250 * KB,
    engine: false,
  },
  {
    name: 'language client (Node), loaded when the server is first needed',
    options: {
      entryPoints: ['src/host/client.node.ts'],
      outfile: 'dist/host/client.node.cjs',
      platform: 'node',
      format: 'cjs',
      external: ['vscode'],
    },
    externals: ['vscode', ...NODE],
    budget: 480 * KB,
    engine: false,
  },
  {
    // The web extension host cannot load a second file, so the language client is inside.
    name: 'host (web), the language client inside',
    options: {
      entryPoints: ['src/host/extension.web.ts'],
      outfile: 'dist/host/extension.web.cjs',
      platform: 'browser',
      format: 'cjs',
      external: ['vscode'],
    },
    externals: ['vscode'],
    budget: 560 * KB,
    engine: false,
  },
  {
    name: 'server (Node)',
    options: { entryPoints: ['src/server/main.node.ts'], outfile: 'dist/server/main.node.cjs', platform: 'node', format: 'cjs' },
    externals: NODE,
    budget: 1950 * KB,
    engine: true,
  },
  {
    name: 'server (web worker)',
    // A worker has no DOM: where a library has a form for each, the worker's is taken.
    options: {
      entryPoints: ['src/server/main.web.ts'],
      outfile: 'dist/server/main.web.js',
      platform: 'browser',
      format: 'iife',
      conditions: ['worker'],
    },
    externals: [],
    budget: 1905 * KB,
    engine: true,
  },
  {
    name: 'citation styles (Node thread), loaded when a bibliography is written out',
    options: {
      entryPoints: ['src/server/bibliography/main.node.ts'],
      outfile: 'dist/server/bibliography.node.cjs',
      platform: 'node',
      format: 'cjs',
    },
    externals: NODE,
    budget: 420 * KB,
    engine: false,
  },
  {
    name: 'citation styles (web worker)',
    options: {
      entryPoints: ['src/server/bibliography/main.web.ts'],
      outfile: 'dist/server/bibliography.web.js',
      platform: 'browser',
      format: 'iife',
      conditions: ['worker'],
    },
    externals: [],
    budget: 420 * KB,
    engine: false,
  },
  {
    name: 'related passages view',
    options: { entryPoints: ['src/webview/related/main.tsx'], outfile: 'dist/webview/related.js', platform: 'browser', format: 'iife' },
    externals: [],
    budget: 60 * KB,
    engine: false,
  },
  {
    name: 'comparison panel',
    options: { entryPoints: ['src/webview/measure/main.tsx'], outfile: 'dist/webview/measure.js', platform: 'browser', format: 'iife' },
    externals: [],
    budget: 90 * KB,
    engine: false,
  },
  {
    name: 'command line',
    options: {
      entryPoints: ['src/cli/main.ts'],
      outfile: 'dist/cli/marginalia.mjs',
      platform: 'node',
      format: 'esm',
      banner: { js: COMMAND_HEAD },
    },
    externals: NODE,
    budget: 1600 * KB,
    engine: true,
  },
];

/** Leaves the language client out of the bundle that activation loads: it stands beside it and is loaded on first need. */
const clientApart = {
  name: 'language-client-apart',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^\.\/client\.node\.ts$/ }, args =>
      args.kind === 'dynamic-import' ? { path: './client.node.cjs', external: true } : undefined,
    );
  },
};

/** @param {boolean} watch @param {import('esbuild').BuildOptions} options @returns {import('esbuild').BuildOptions} */
const complete = (watch, options) => ({
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'inline' : false,
  target: options.platform === 'node' ? 'node20' : 'es2022',
  // A library that ships both is taken as the module that can be shaken.
  mainFields: options.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
  // Preact's automatic JSX; the folder's tsconfig says the same to the type checker.
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [clientApart],
  ...options,
});

if (process.argv.includes('--watch')) {
  for (const { options } of BUNDLES) await (await esbuild.context(complete(true, options))).watch();
  console.log('watching');
} else {
  rmSync('dist', { recursive: true, force: true });
  const built = await Promise.all(BUNDLES.map(async bundle => ({ bundle, result: await esbuild.build(complete(false, bundle.options)) })));
  const complaints = built.flatMap(({ bundle, result }) => checkBundle(bundle, result.metafile));
  for (const { bundle, result } of built) {
    const bytes = Object.values(result.metafile?.outputs ?? {}).reduce((sum, output) => sum + output.bytes, 0);
    console.log(
      `${(bytes / KB).toFixed(0).padStart(6)} KB of ${(bundle.budget / KB).toFixed(0).padStart(5)}  ${bundle.options.outfile}  ${bundle.name}`,
    );
  }
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
