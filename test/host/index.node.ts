// Entry of the suite in the Node extension host. The bundle imports this file, then the test files, then calls `run`.
import Mocha from 'mocha';
import { runAndCount } from './index.shared.ts';

const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 20_000, retries: 1 });
// Makes `describe` and `it` known to the test files.
mocha.suite.emit('pre-require', globalThis, '', mocha);

export const run = (): Promise<void> => runAndCount(mocha);
