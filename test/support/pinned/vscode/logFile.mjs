// Stands in for the compiled logger of VS Code's server (@vscode/spdlog): lines are appended to a file, a tick at a time.
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class LogFile {
  #file;
  #level = LEVELS.indexOf('info');
  #bare = false;
  /** @type {string[]} */
  #lines = [];

  /** @param {string} file */
  constructor(file) {
    mkdirSync(path.dirname(file), { recursive: true });
    this.#file = file;
  }

  /** @param {number} level @param {string} text */
  #log(level, text) {
    if (level < this.#level) return;
    this.#lines.push(this.#bare ? text : `${new Date().toISOString()} [${LEVELS[level]}] ${text}\n`);
    if (this.#lines.length === 1) setTimeout(() => this.flush());
  }

  trace = (/** @type {string} */ text) => this.#log(0, text);
  debug = (/** @type {string} */ text) => this.#log(1, text);
  info = (/** @type {string} */ text) => this.#log(2, text);
  warn = (/** @type {string} */ text) => this.#log(3, text);
  error = (/** @type {string} */ text) => this.#log(4, text);
  critical = (/** @type {string} */ text) => this.#log(5, text);

  flush() {
    const text = this.#lines.splice(0).join('');
    try {
      if (text !== '') appendFileSync(this.#file, text);
    } catch {
      // The run is over and has taken its folder away.
    }
  }

  drop() {
    this.flush();
  }

  getLevel() {
    return this.#level;
  }

  /** @param {number} level */
  setLevel(level) {
    this.#level = level;
  }

  setPattern() {
    this.#bare = false;
  }

  clearFormatters() {
    this.#bare = true;
  }
}

export const version = 0;
export const setFlushOn = () => {};
export const setLevel = () => {};
export const shutdown = () => {};
/** @param {string} _name @param {string} file */
export const createRotatingLogger = async (_name, file) => new LogFile(file);
export const createAsyncRotatingLogger = createRotatingLogger;
