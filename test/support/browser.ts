// The browser that shows VS Code to the tests: the one of CHROME_PATH, else an installed Chromium, Chrome or Edge, else
// (Linux on x64) a Chromium that comes as an npm package, with the few system libraries and the fonts that it may lack.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';
import { ensurePinned } from './pinned.ts';

/** A browser to start and what its environment must have besides. */
interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const { env } = process;
const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  `${env['PROGRAMFILES'] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
  `${env['PROGRAMFILES(X86)'] ?? ''}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

function findInstalled(): string | undefined {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(folder => folder !== '');
  return [...ON_PATH.flatMap(name => folders.map(folder => path.join(folder, name))), ...ELSEWHERE].find(file => existsSync(file));
}

function findBrowser(): Browser {
  const given = env['CHROME_PATH'];
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`CHROME_PATH names ${given}, which is not there.`);
    return { executablePath: given, env: {} };
  }
  const installed = findInstalled();
  return installed === undefined ? ensurePackaged() : { executablePath: installed, env: {} };
}

/** The npm package's Chromium, unpacked (67 MB to fetch, 280 MB on disk). */
function ensurePackaged(): Browser {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No browser was found. Install Chrome, Chromium or Edge, or name one in CHROME_PATH.');
  const home = ensurePinned({ name: 'browser', what: 'a Chromium (67 MB)', recipe: [import.meta.filename], finish: unpack });
  const executablePath = path.join(home, 'unpacked/chromium');
  const fonts = { FONTCONFIG_FILE: path.join(home, 'fonts.conf') };
  const libraries = { LD_LIBRARY_PATH: path.join(home, 'unpacked/al2023/lib') };
  for (const extra of [fonts, { ...fonts, ...libraries }]) {
    const tried = spawnSync(executablePath, ['--version'], { env: { ...env, ...extra } });
    if (tried.status === 0) return { executablePath, env: extra };
  }
  const { stderr } = spawnSync(executablePath, ['--version'], { encoding: 'utf8', env: { ...env, ...libraries } });
  throw new Error(`The packaged Chromium does not start here. Install Chrome or Chromium, or name one in CHROME_PATH.\n${stderr}`);
}

/** The package unpacks itself below the folder for temporary files, its own libraries too where it thinks it is in a bare cloud. */
function unpack(dir: string, home: string): void {
  const target = path.join(dir, 'unpacked');
  mkdirSync(target);
  const code = "import('@sparticuz/chromium').then(it => it.default.executablePath())";
  const bare = { ...env, TMPDIR: target, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const ran = spawnSync(process.execPath, ['--eval', code], { cwd: dir, env: bare, encoding: 'utf8' });
  if (ran.status !== 0 || !existsSync(path.join(target, 'chromium'))) throw new Error(`Chromium could not be unpacked:\n${ran.stderr}`);
  const folders = ['unpacked/fonts/fonts', 'node_modules/dejavu-fonts-ttf/ttf'].map(folder => path.join(home, folder));
  writeFileSync(path.join(dir, 'fonts.conf'), fontsConfig(folders, path.join(home, 'font-cache')));
}

const fontsConfig = (folders: readonly string[], cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${folders.map(folder => `<dir>${folder}</dir>`).join('\n  ')}
  <dir>/usr/share/fonts</dir>
  <cachedir>${cache}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;

/** How Playwright is to start the browser; the first call on a machine without one installs it. */
export function browserOptions(): LaunchOptions {
  const browser = findBrowser();
  const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];
  // Chromium does not run as root with its sandbox.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return { executablePath: browser.executablePath, args, env: { ...env, ...browser.env }, ...signals };
}

/** A browser of one's own. Whoever starts it closes it. */
export const launchBrowser = (): ReturnType<typeof chromium.launch> => chromium.launch(browserOptions());
