// Entry of the suite in the web extension host: as index.node.ts, with mocha's build for browsers inside the bundle.
import 'mocha/mocha.js';
import { runAndCount } from './index.shared.ts';

mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 20_000, retries: 1 });

export const run = (): Promise<void> => runAndCount(mocha);
