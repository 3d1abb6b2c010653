// What a bundle may hold, read off esbuild's metafile. esbuild.mjs asks; test/layers.test.ts plants a breach for each rule.

/**
 * @param {{ name: string, externals: readonly (string | RegExp)[], budget: number, engine: boolean }} bundle
 * @param {import('esbuild').Metafile | undefined} metafile
 * @returns {string[]} one complaint for each breach, in plain words
 */
export function checkBundle(bundle, metafile) {
  if (!metafile) return [`${bundle.name}: no metafile to check`];
  const complaints = [];
  let bytes = 0;
  for (const output of Object.values(metafile.outputs)) {
    bytes += output.bytes;
    for (const { path, external } of output.imports) {
      const known = bundle.externals.some(allowed => (typeof allowed === 'string' ? allowed === path : allowed.test(path)));
      if (external && !known) complaints.push(`${bundle.name}: imports ${path}, which is not there where it runs`);
    }
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      if (!bundle.engine && bytesInOutput > 0 && /(?:^|\/)src\/engine\//.test(input))
        complaints.push(`${bundle.name}: ${input} belongs to the engine, whose code runs in the server`);
    }
  }
  if (bytes > bundle.budget) complaints.push(`${bundle.name}: ${bytes} bytes, over its budget of ${bundle.budget}`);
  return [...complaints, ...importCycles(metafile).map(cycle => `${bundle.name}: import cycle: ${cycle}`)];
}

/**
 * Cycles among our own files, one for each file that closes one. Imports of types are gone by now: only real ones are seen.
 * @param {import('esbuild').Metafile} metafile
 */
function importCycles(metafile) {
  /** @type {string[]} */
  const cycles = [];
  /** @type {Map<string, 'open' | 'done'>} */
  const state = new Map();
  /** @param {string} file @param {readonly string[]} trail */
  const visit = (file, trail) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const { path } of metafile.inputs[file]?.imports ?? [])
      if (path in metafile.inputs && !path.includes('node_modules/')) visit(path, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of Object.keys(metafile.inputs)) if (!file.includes('node_modules/')) visit(file, []);
  return cycles;
}
