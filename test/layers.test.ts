// The layers of src are held by machine: each rule has a breach planted here, and must see it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { MAY_IMPORT } from '../layers.mjs';
import { checkBundle } from './support/bundles.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

interface TsConfig {
  readonly compilerOptions: { readonly lib: readonly string[]; readonly types: readonly string[] };
  readonly references: readonly { readonly path: string }[];
}

const readConfig = (folder: string): TsConfig => JSON.parse(readFileSync(join(root, 'src', folder, 'tsconfig.json'), 'utf8')) as TsConfig;

describe('the table of layers', () => {
  for (const [folder, allowed] of Object.entries(MAY_IMPORT))
    test(`src/${folder} references what the table allows, and nothing else`, () => {
      assert.deepEqual(
        readConfig(folder)
          .references.map(reference => reference.path.replace('../', ''))
          .sort(),
        [...allowed].sort(),
      );
    });

  test('has no cycle', () => {
    const below = (folder: string, trail: readonly string[]): void => {
      assert.ok(!trail.includes(folder), [...trail, folder].join(' → '));
      for (const next of MAY_IMPORT[folder] ?? []) below(next, [...trail, folder]);
    };
    for (const folder of Object.keys(MAY_IMPORT)) below(folder, []);
  });

  test('the inner folders see neither Node nor a browser', () => {
    for (const folder of ['base', 'engine', 'protocol']) {
      const { lib, types } = readConfig(folder).compilerOptions;
      assert.deepEqual({ lib, types }, { lib: ['ES2023'], types: [] });
    }
  });
});

describe('lint sees', () => {
  // Rules that need types are off here: the planted files are not on the disk, and the layer rules need none.
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: [tseslint.configs.disableTypeChecked, { languageOptions: { parserOptions: { projectService: false } } }],
  });
  const messages = async (folder: string, code: string): Promise<string> => {
    const results = await eslint.lintText(code, { filePath: join(root, 'src', folder, 'planted.ts') });
    return results.flatMap(result => result.messages.map(message => message.message)).join('\n');
  };
  const breaches: readonly (readonly [name: string, folder: string, code: string, expected: RegExp])[] = [
    ['an import from a folder above', 'engine', "import { x } from '../server/x.ts';\nx();", /src\/engine may import only: itself, base/],
    [
      'a type from a folder above',
      'engine',
      "import type { X } from '../protocol/index.ts';\nexport type Y = X;",
      /src\/engine may import only/,
    ],
    ['one outer folder in another', 'cli', "import { x } from '../server/x.ts';\nx();", /src\/cli may import only/],
    ['an import past the façade', 'server', "import { x } from '../engine/text/tokens.ts';\nx();", /the façade/],
    ['engine code in the host', 'host', "import { readDocument } from '../engine/index.ts';\nreadDocument();", /engine's types only/],
    [
      'engine code in the protocol',
      'protocol',
      "import { readDocument } from '../engine/index.ts';\nreadDocument();",
      /engine's types only/,
    ],
    ['vscode outside the host', 'server', "import * as vscode from 'vscode';\nvscode.x();", /Only src\/host imports vscode/],
    ['Node in the engine', 'engine', "import fs from 'node:fs';\nfs.x();", /runs in a browser too/],
    ['Node in the webview', 'webview', "import fs from 'node:fs';\nfs.x();", /runs in a browser too/],
    ['a dynamic import in the engine', 'engine', "export const x = (): unknown => import('./y.ts');", /imports statically/],
    ['the clock in the engine', 'engine', 'export const x = Date.now();', /no clock/],
    ['the other clock in the engine', 'engine', 'export const x = new Date();', /no clock/],
    ['chance in the engine', 'engine', 'export const x = Math.random();', /no chance/],
  ];
  for (const [name, folder, code, expected] of breaches) test(name, async () => assert.match(await messages(folder, code), expected));

  test('nothing in what is allowed', async () => {
    assert.doesNotMatch(await messages('host', "import type { Claim } from '../engine/index.ts';\nexport type X = Claim;"), /engine/);
    assert.doesNotMatch(await messages('server', "import { readDocument } from '../engine/index.ts';\nreadDocument();"), /engine/);
  });
});

describe('the type checker sees', () => {
  const complaints = (folder: string, code: string): string => {
    const config = ts.getParsedCommandLineOfConfigFile(
      join(root, 'src', folder, 'tsconfig.json'),
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: diagnostic => assert.fail(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')),
      },
    );
    assert.ok(config);
    const planted = join(root, 'src', folder, 'planted.ts');
    const disk = ts.createCompilerHost(config.options);
    const host: ts.CompilerHost = {
      ...disk,
      readFile: file => (file === planted ? code : disk.readFile(file)),
      fileExists: file => file === planted || disk.fileExists(file),
      getSourceFile: (file, options, ...rest) =>
        file === planted ? ts.createSourceFile(file, code, options) : disk.getSourceFile(file, options, ...rest),
    };
    const program = ts.createProgram([planted], config.options, host);
    const found = [...program.getOptionsDiagnostics(), ...program.getSemanticDiagnostics(program.getSourceFile(planted))];
    return found.map(diagnostic => `TS${diagnostic.code} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`).join('\n');
  };
  const breaches: readonly (readonly [name: string, folder: string, code: string, expected: RegExp])[] = [
    ['a folder above, in the engine', 'engine', "import type {} from '../protocol/index.ts';", /TS6307/],
    ['the DOM in the engine', 'engine', 'export const x = document.title;', /TS2584|TS2304/],
    ['the console in the engine', 'engine', "console.log('x');", /TS2584|TS2304/],
    ['timers in the engine', 'engine', 'setTimeout(() => {}, 1);', /TS2304/],
    ['Node in the engine', 'engine', 'export const x = process.pid;', /TS2580|TS2591|TS2304/],
    ['Node in the webview', 'webview', 'export const x = process.pid;', /TS2580|TS2591|TS2304/],
    ['the DOM in the host', 'host', 'export const x = document.title;', /TS2584|TS2304/],
  ];
  for (const [name, folder, code, expected] of breaches) test(name, () => assert.match(complaints(folder, code), expected));
  test('nothing in what is allowed', () => assert.equal(complaints('engine', "export const x = 'a'.at(-1);"), ''));
});

describe('the bundle check sees', () => {
  const bundle = { name: 'planted', externals: ['vscode'], budget: 100_000, engine: false };
  /** Builds `files` (path → code), the first of them as the entry, without touching the disk. */
  const build = async (files: Readonly<Record<string, string>>): Promise<esbuild.Metafile> => {
    const memory: esbuild.Plugin = {
      name: 'memory',
      setup(built) {
        built.onResolve({ filter: /^(?:src\/|\.)/ }, args => ({ path: args.path.replace('./', 'src/'), namespace: 'file-in-memory' }));
        built.onLoad({ filter: /.*/, namespace: 'file-in-memory' }, args => ({ contents: files[args.path] ?? '', loader: 'ts' }));
      },
    };
    const entry = Object.keys(files)[0] ?? '';
    const result = await esbuild.build({
      entryPoints: [entry],
      outfile: 'out.js',
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      external: ['vscode'],
      plugins: [memory],
    });
    const plain = JSON.stringify(result.metafile).replaceAll('file-in-memory:', '');
    return JSON.parse(plain) as esbuild.Metafile;
  };

  test('a module that is not there where the bundle runs', async () => {
    assert.match(checkBundle(bundle, await build({ 'src/a.ts': "import fs from 'node:fs'; fs.x();" })).join(), /imports node:fs/);
  });
  test('engine code in a bundle that must have none', async () => {
    const metafile = await build({
      'src/host/a.ts': "import { x } from './engine/x.ts'; console.log(x);",
      'src/engine/x.ts': 'export const x = 1;',
    });
    assert.match(checkBundle(bundle, metafile).join(), /src\/engine\/x\.ts belongs to the engine/);
    assert.deepEqual(checkBundle({ ...bundle, engine: true }, metafile), []);
  });
  test('a bundle over its budget', async () => {
    assert.match(
      checkBundle({ ...bundle, budget: 10 }, await build({ 'src/a.ts': "console.log('rather more than ten bytes');" })).join(),
      /over its budget of 10/,
    );
  });
  test('an import cycle', async () => {
    const metafile = await build({
      'src/a.ts': "import { b } from './b.ts'; export const a = () => b();",
      'src/b.ts': "import { a } from './a.ts'; export const b = () => a();",
    });
    assert.match(
      checkBundle(bundle, metafile).join(),
      /import cycle: (?:src\/a\.ts → src\/b\.ts → src\/a\.ts|src\/b\.ts → src\/a\.ts → src\/b\.ts)/,
    );
  });
  test('nothing in what is allowed', async () => {
    assert.deepEqual(checkBundle(bundle, await build({ 'src/a.ts': "import * as vscode from 'vscode'; console.log(vscode);" })), []);
  });
});
