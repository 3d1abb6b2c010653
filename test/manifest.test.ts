import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { KIND_LOOKS } from '../src/host/model/claimKinds.ts';
import { colourId, NOTE_COLOURS, NOTE_ICON_HEX } from '../src/host/model/noteColours.ts';
import { SAMPLE_FILES } from '../src/host/model/sampleFiles.ts';

const root = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Menu {
  readonly command: string;
  readonly when?: string;
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly icon?: string }[];
    readonly menus: Readonly<Record<string, readonly Menu[]>>;
    readonly keybindings: readonly (Menu & { readonly key: string; readonly mac?: string })[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default?: unknown; readonly scope?: string }>> };
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly svg: string }; readonly completionEvents: readonly string[] }[];
    }[];
  };
}

// Both files are ours; a field that is missing fails the test that looks at it.
const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const strings = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
const bundle = JSON.parse(read('l10n/bundle.l10n.json')) as Readonly<Record<string, string>>;
const { contributes } = manifest;

/** Commands of VS Code's own that we link to: the focus of our views, the settings, folders. */
const BUILT_IN =
  /^(?:marginalia\.(?:corpus|related|measures|origins|annotations)\.focus|setContext|vscode\.openFolder|workbench\.action\.openSettings)$/;

const sources = ['src/host', 'src/protocol', 'src/webview'].flatMap(folder =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => ({ file: path.join(folder, file), text: read(path.join(folder, file)) })),
);
const hostText = sources
  .filter(({ file }) => file.startsWith(path.join('src', 'host')))
  .map(({ text }) => text)
  .join('\n');

const MAC_KEYS: Readonly<Record<string, string>> = { ctrl: '⌃', shift: '⇧', alt: '⌥', cmd: '⌘' };

/** A key as people know it: `alt+n` is "Alt+N", on a Mac "⌥N". */
function keyName(key: string, isMac: boolean): string {
  const parts = key.split('+').map(part => (isMac ? MAC_KEYS[part] : undefined) ?? `${part.charAt(0).toUpperCase()}${part.slice(1)}`);
  return parts.join(isMac ? '' : '+');
}

const sorted = (items: Iterable<string>): readonly string[] => [...new Set(items)].sort();
const matches = (text: string, pattern: RegExp): readonly string[] => sorted([...text.matchAll(pattern)].map(match => match[1] ?? ''));

interface Call {
  /** The whole call, as written. */
  readonly text: string;
  /** Its first argument, where that is a string; null where it is something else. */
  readonly literal: string | null;
}

/** Calls of functions, by the names they are called by. */
function calls(names: readonly string[]): readonly Call[] {
  const found: Call[] = [];
  for (const { file, text } of sources) {
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && names.includes(node.expression.getText())) {
        const [argument] = node.arguments;
        found.push({ text: `${file}: ${node.getText()}`, literal: argument && ts.isStringLiteralLike(argument) ? argument.text : null });
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  }
  return found;
}

const firstArguments = (names: readonly string[]): readonly string[] => sorted(calls(names).flatMap(({ literal }) => literal ?? []));

/** All conditions, wherever they stand. */
function conditions(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'when' && typeof inner === 'string' ? [inner] : conditions(inner)));
}

describe('the manifest', () => {
  const declared = sorted(contributes.commands.map(({ command }) => command));

  test('declares the commands that the code registers, and no others', () => {
    const registered = [
      ...firstArguments(['vscode.commands.registerCommand']),
      ...firstArguments(['register']).map(name => `marginalia.${name}`),
    ];
    assert.deepEqual(sorted(registered), declared);
  });

  test('names only commands that are there in menus, keys, welcome texts and the walkthrough', () => {
    const named = [
      ...Object.values(contributes.menus).flatMap(menu => menu.map(({ command }) => command)),
      ...contributes.keybindings.map(({ command }) => command),
      ...Object.values(strings).flatMap(text => matches(text, /\(command:([\w.]+)/g)),
      ...contributes.walkthroughs.flatMap(({ steps }) =>
        steps.flatMap(step => step.completionEvents.flatMap(event => matches(event, /^onCommand:(.+)$/g))),
      ),
      ...matches(hostText, /'(marginalia\.\w+(?:\.focus)?)'/g).filter(name => declared.includes(name) || name.endsWith('.focus')),
    ];
    assert.deepEqual(
      sorted(named).filter(name => !declared.includes(name) && !BUILT_IN.test(name)),
      [],
    );
  });

  test('lets each command be found: in the palette, or in a menu of its own', () => {
    const palette = new Map((contributes.menus['commandPalette'] ?? []).map(({ command, when }) => [command, when]));
    const hidden = declared.filter(command => palette.get(command) === 'false');
    const elsewhere = Object.entries(contributes.menus).flatMap(([menu, items]) =>
      menu === 'commandPalette' ? [] : items.map(item => item.command),
    );
    // A link in a hover is the only way to this one.
    assert.deepEqual(
      hidden.filter(command => !elsewhere.includes(command)),
      ['marginalia.openPassage'],
    );
  });

  test('declares the views that the code provides', () => {
    const provided = [
      ...firstArguments(['vscode.window.createTreeView', 'vscode.window.registerWebviewViewProvider']),
      ...matches(hostText, /const VIEW = '([\w.]+)'/g),
    ];
    const views = Object.values(contributes.views).flatMap(group => group.map(({ id }) => id));
    assert.deepEqual(sorted(provided), sorted(views));
    assert.deepEqual(
      sorted(contributes.viewsWelcome.map(({ view }) => view)).filter(view => !views.includes(view)),
      [],
    );
    assert.deepEqual(
      Object.keys(contributes.views),
      Object.values(contributes.viewsContainers).flatMap(group => group.map(({ id }) => id)),
    );
  });

  test('names the keys of notes as the system has them, where there are none yet', () => {
    const texts = contributes.viewsWelcome.filter(({ when }) => when.includes('!marginalia.hasNotes'));
    for (const isMac of [false, true]) {
      const [text, ...others] = texts.filter(({ when }) => when.split(' && ').includes(isMac ? 'isMac' : '!isMac'));
      const words = strings[text?.contents.slice(1, -1) ?? ''] ?? '';
      assert.deepEqual(others, []);
      for (const name of ['highlight', 'comment', 'tag']) {
        const binding = contributes.keybindings.find(({ command }) => command === `marginalia.annotations.${name}`);
        const key = keyName((isMac ? binding?.mac : undefined) ?? binding?.key ?? '', isMac);
        assert.match(words, new RegExp(`(?<![+⇧⌥⌃])${key.replaceAll('+', '\\+')}\\b`), key);
      }
    }
  });

  test('declares the settings that are read, and no others', () => {
    const serverText = ['src/server/corpus/settings.ts', 'src/server/features/report/findings.ts'].map(read).join('\n');
    const known = Object.keys(contributes.configuration.properties).map(name => name.replace('marginalia.', ''));
    const readByHost = matches(hostText, /\.(?:get|update|inspect)(?:<[^(]*>)?\('([\w.]+)'/g);
    const toggled = matches(hostText, /\bupdate\('([\w.]+)'/g);
    const readByServer = [
      ...matches(serverText, /field\(corpus, '(\w+)'\)/g).map(name => `corpus.${name}`),
      ...matches(serverText, /\bcheck\['(\w+)'\]/g).map(name => `check.${name}`),
    ];
    // The language client reads this one by itself, from the name it was given.
    const used = sorted(
      [...readByHost, ...toggled, ...readByServer, 'trace.server'].filter(name => name.includes('.') && !name.startsWith('corpusTree')),
    );
    assert.deepEqual(used, sorted(known));
  });

  test('sets every context that a condition asks for, and asks for every one that is set', () => {
    const views = Object.values(contributes.views).flatMap(group => group.map(({ id }) => id));
    const asked = sorted(conditions(contributes).flatMap(when => matches(when, /\b(marginalia\.\w+)/g))).filter(
      name => !views.includes(name),
    );
    const set = matches(hostText, /'setContext', '([\w.]+)'/g);
    assert.deepEqual(asked, set);
  });

  test('gives each kind of claim its three colours, each sign behind a claim and each colour of notes its own, in all four sorts of theme', () => {
    const signs = matches(hostText, /look\('[^']+', '([\w.]+)'\)/g).map(name => `${name}Foreground`);
    const kinds = Object.keys(KIND_LOOKS).flatMap(kind =>
      ['Foreground', 'Background', 'OverviewRuler'].map(use => `marginalia.${kind}${use}`),
    );
    const wanted = [...kinds, ...signs, ...NOTE_COLOURS.map(colourId)];
    assert.deepEqual(sorted(contributes.colors.map(({ id }) => id)), sorted(wanted));
    for (const { id, defaults } of contributes.colors)
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
  });

  test('has the colours of notes that the icons of lists are drawn in', () => {
    const defaults = new Map(contributes.colors.map(color => [color.id, color.defaults]));
    for (const colour of NOTE_COLOURS) {
      const { dark, light } = defaults.get(colourId(colour)) ?? {};
      assert.deepEqual(NOTE_ICON_HEX[colour], { dark, light }, colour);
    }
  });

  test('names a setting for each kind of claim, and the view has a style for it', () => {
    const setting = JSON.stringify(contributes.configuration.properties['marginalia.highlights.kinds']);
    const styles = read('media/related.css');
    for (const kind of Object.keys(KIND_LOOKS)) {
      assert.ok(setting.includes(`"${kind}":{"type":"boolean"`), kind);
      assert.ok(styles.includes(`.kind-${kind} {`) && styles.includes(`--vscode-marginalia-${kind}Foreground`), kind);
    }
  });

  test('takes every text from package.nls.json, which holds no other', () => {
    const used = matches(manifestText, /"%([\w.]+)%"/g);
    assert.deepEqual(used, sorted(Object.keys(strings)));
    for (const [key, text] of Object.entries(strings)) assert.ok(text.trim().length > 0, key);
  });

  test('points to files that are there', () => {
    const files = [
      manifest.icon,
      ...Object.values(contributes.viewsContainers).flatMap(group => group.map(({ icon }) => icon)),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
    ];
    for (const file of files) assert.ok(existsSync(path.join(root, file)), file);
    const bundles = read('esbuild.mjs');
    for (const file of [manifest.main, manifest.browser]) assert.ok(bundles.includes(`'${file.replace('./', '')}'`), file);
  });
});

describe('messages', () => {
  test('are all in l10n/bundle.l10n.json, which holds no other', () => {
    assert.deepEqual(sorted(Object.keys(bundle)), firstArguments(['t', 'vscode.l10n.t']));
    for (const [message, text] of Object.entries(bundle)) assert.equal(text, message);
  });

  test('are literals, so that they can be translated', () => {
    assert.deepEqual(
      calls(['t', 'vscode.l10n.t'])
        .filter(({ literal }) => literal === null)
        .map(({ text }) => text),
      [],
    );
  });
});

test('the sample corpus is listed file by file', () => {
  const files = readdirSync(path.join(root, 'corpus'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(path.join(root, 'corpus'), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  assert.deepEqual(sorted(SAMPLE_FILES), sorted(files));
});
