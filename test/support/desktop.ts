// The host suite in a desktop VS Code, for machines with a network and a screen: npm run test:desktop -- [version]
import { runDesktopSuite } from './hostSuite.ts';

const { passed, failed, skipped } = await runDesktopSuite(process.argv[2] ?? 'stable');
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
