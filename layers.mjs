// Which folder of src may import which. The lint rules (eslint.config.mjs), the bundle checks (esbuild.mjs) and
// test/layers.test.ts all read this one table; the tsconfig references of each folder are held to it by that test.

/** @type {Readonly<Record<string, readonly string[]>>} */
export const MAY_IMPORT = {
  base: [],
  engine: ['base'],
  protocol: ['base', 'engine'],
  server: ['base', 'engine', 'protocol'],
  webview: ['base', 'protocol'],
  host: ['base', 'engine', 'protocol'],
  cli: ['base', 'engine'],
};

/** Folders that may use the engine's types but none of its code: what they show, the server computed. */
export const ENGINE_TYPES_ONLY = ['protocol', 'host'];

/** The one file of each folder that other folders may import, where there is one. */
export const FACADE = { engine: 'index.ts', protocol: 'index.ts' };
