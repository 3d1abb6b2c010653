import type { FileEvent } from 'vscode-languageserver';
import type { Disposable } from '../../base/disposable.ts';
import { Emitter } from '../../base/event.ts';
import { liveRules, type MeasureRule, notBefore, type ParsedRules, parseRules, type RuleEnd, ruleLine } from '../../engine/index.ts';
import type { LogHome } from '../annotations/logHome.ts';
import { isThere } from '../annotations/presence.ts';
import type { WorkspaceFolder } from '../corpus/discovery.ts';
import type { FileSystem } from '../fileSystem.ts';
import { documentUri, folderUri, isBeneath, joinUri } from '../uris.ts';

/** Where a workspace folder keeps the reader's corrections of measures and names. */
export const CORRECTIONS = '.marginalia/corrections.jsonl';

/** A line of a log of corrections. */
export type RuleEntry = MeasureRule | RuleEnd;

/** What the logs need of the server. */
interface LogsPorts {
  readonly fileSystem: FileSystem;
  readonly log: (message: string) => void;
}

/** The logs of corrections of all workspace folders, in step with their files. The only way to them. */
export class CorrectionLogs implements Disposable {
  readonly #ports: LogsPorts;
  readonly #changed = new Emitter<void>();
  #folders: readonly FolderLog[] = [];
  #rules: readonly MeasureRule[] = [];
  /** One step at a time: a line is never added while its file is being read. */
  #steps: Promise<unknown> = Promise.resolve();

  /** Fires when what the reader says is something else. */
  readonly onDidChange = this.#changed.event;

  constructor(ports: LogsPorts) {
    this.#ports = ports;
  }

  /** The corrections that hold, of all folders; the same list for as long as they stay the same. */
  get rules(): readonly MeasureRule[] {
    return this.#rules;
  }

  /** The lines that say nothing, in plain English. */
  get problems(): readonly string[] {
    return this.#folders.flatMap(({ log }) =>
      log.unreadable.map(({ line, reason }) => `Line ${String(line)} of ${CORRECTIONS} cannot be read and is passed over: ${reason}.`),
    );
  }

  /** Sets the workspace folders and reads their logs. */
  setFolders(folders: readonly WorkspaceFolder[]): Promise<void> {
    const known = new Map(this.#folders.map(folder => [folder.uri, folder]));
    this.#folders = folders.map(({ uri }) => known.get(folderUri(uri)) ?? new FolderLog(folderUri(uri), this.#ports));
    return this.reload();
  }

  /** Reads all logs again. */
  reload(): Promise<void> {
    return this.#step(() => this.#read(this.#folders));
  }

  filesChanged(events: readonly FileEvent[]): Promise<void> {
    const uris = events.map(({ uri }) => documentUri(uri));
    const touched = this.#folders.filter(({ file }) => uris.some(uri => uri === file || isBeneath(uri, file)));
    return touched.length === 0 ? Promise.resolve() : this.#step(() => this.#read(touched));
  }

  /** Where the correction `id` is kept, else where one made at `uri` will be: in the innermost folder. Null outside all folders. */
  homeOf(uri: string, id: string): LogHome<RuleEntry> | null {
    const around = this.#folders.filter(folder => isBeneath(folder.uri, uri)).sort((a, b) => b.uri.length - a.uri.length);
    const folder = this.#folders.find(each => each.latest(id) !== undefined) ?? around[0];
    if (folder === undefined) return null;
    return {
      uri: folder.file,
      path: CORRECTIONS,
      noun: 'correction',
      latest: each => folder.latest(each),
      add: entries =>
        this.#step(async () => {
          try {
            await folder.append(entries);
          } finally {
            await this.#read([folder]); // what stands there now is what counts, be it written by us or only in part
          }
        }),
      restored: (before, after, now) => {
        const modified = notBefore(now, after.modified);
        return before === null ? { kind: 'end', id: after.id, creator: after.creator, modified } : { ...before, modified };
      },
      isSame: (a, b) => timeless(a) === timeless(b),
    };
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #read(folders: readonly FolderLog[]): Promise<void> {
    await Promise.all(folders.map(folder => folder.read()));
    const rules = liveRules(...this.#folders.map(({ log }) => log.entries));
    if (rules.length === this.#rules.length && rules.every((rule, i) => rule === this.#rules[i])) return;
    this.#rules = rules;
    this.#changed.fire();
  }

  #step<T>(run: () => Promise<T>): Promise<T> {
    const step = this.#steps.then(run);
    this.#steps = step.catch(() => undefined); // whoever asked for the step is told; the next one goes on
    return step;
  }
}

/** What an entry says, whenever it says it, with its fields in the order in which they are read. */
function timeless(entry: RuleEntry): string {
  return JSON.stringify(parseRules(ruleLine({ ...entry, modified: '2000-01-01' })).entries);
}

/** The log of one workspace folder. */
class FolderLog {
  readonly uri: string;
  readonly file: string;
  readonly #ports: LogsPorts;
  #text = '';
  #log: ParsedRules = { entries: [], unreadable: [] };
  #latest: ReadonlyMap<string, RuleEntry> = new Map();

  constructor(uri: string, ports: LogsPorts) {
    this.uri = uri;
    this.file = documentUri(joinUri(uri, CORRECTIONS));
    this.#ports = ports;
  }

  get log(): ParsedRules {
    return this.#log;
  }

  latest(id: string): RuleEntry | undefined {
    return this.#latest.get(id);
  }

  async append(entries: readonly RuleEntry[]): Promise<void> {
    await this.#ports.fileSystem.append(this.file, entries.map(ruleLine).join('\n'));
  }

  /** What was read before still counts where the file cannot be read for a moment. */
  async read(): Promise<void> {
    try {
      const text = await this.#fetch();
      if (text === this.#text) return;
      this.#text = text;
      this.#log = parseRules(text);
      this.#latest = latestStates(this.#log.entries);
    } catch (error) {
      this.#ports.log(`${this.file} could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async #fetch(): Promise<string> {
    const { fileSystem } = this.#ports;
    try {
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await fileSystem.readFile(this.file));
    } catch (error) {
      if ((await isThere(fileSystem, this.uri, CORRECTIONS)) === false) return '';
      throw error;
    }
  }
}

/** The state of each correction that counts, ended or not. */
function latestStates(entries: readonly RuleEntry[]): ReadonlyMap<string, RuleEntry> {
  const of = new Map<string, RuleEntry[]>();
  for (const entry of entries) of.set(entry.id, [...(of.get(entry.id) ?? []), entry]);
  const states = new Map<string, RuleEntry>();
  for (const [id, all] of of) {
    const [live] = liveRules(all);
    const ended = all.findLast(({ kind }) => kind === 'end');
    const latest = live ?? ended ?? all.at(-1);
    if (latest !== undefined) states.set(id, latest);
  }
  return states;
}
