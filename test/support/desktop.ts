// The host suite in a desktop VS Code, for machines with a network and a screen: npm run test:desktop -- [version]
import { verdict } from './counts.ts';
import { runDesktopSuite } from './hostSuite.ts';

const counts = await runDesktopSuite(process.argv[2] ?? 'stable');
console.log(verdict(counts));
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
