// Makes a fresh clone ready to run: `npm start` and `npm test` begin with it. Plain Node, and it imports nothing that
// would first have to be installed. Where the right packages are there already it needs no network and changes nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(path.dirname(new URL(import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, '$1')), '../..');

/** @param {string} file @returns {any} whatever JSON the file holds */
const readJson = file => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** @param {string} version @param {string} least both `major.minor.patch`, later parts may be missing */
function isAtLeast(version, least) {
  const [have, want] = [version, least].map(v => v.split('.').map(Number));
  for (let i = 0; i < (want?.length ?? 0); i++) {
    const difference = (have?.[i] ?? 0) - (want?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** Whether node_modules holds what the lock file says. npm writes the second file last, so a broken-off install counts as none. */
function isInstalled() {
  if (!existsSync(path.join(ROOT, 'node_modules/.package-lock.json'))) return false;
  const wanted = readJson('package-lock.json').packages;
  const found = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(wanted).every(
    ([where, { version, optional }]) => where === '' || (found[where] ? found[where].version === version : optional === true),
  );
}

/** @returns {string | null} why the project cannot run here, in one line */
function setUp() {
  const least = readJson('package.json').engines.node.replace(/^\D+/, '');
  if (!isAtLeast(process.versions.node, least))
    return `This needs Node.js ${least} or newer; here is ${process.version}. See https://nodejs.org`;
  if (isInstalled()) return null;
  console.log('Installing the packages of package-lock.json (npm ci) …');
  const npm = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.error) return `npm could not be run (${npm.error.message}). Install Node.js with npm: https://nodejs.org`;
  return npm.status === 0
    ? null
    : `The packages could not be installed: npm ci ended with ${npm.status ?? npm.signal}. It needs a network once.`;
}

const problem = setUp();
if (problem) {
  console.error(problem);
  process.exit(1);
}
