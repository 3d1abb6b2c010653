/** The reader's settings that the server goes by; one set a workspace folder. */
export interface CorpusSettings {
  /** Globs of folders (or files) relative to the workspace folder. */
  readonly folders: readonly string[];
  /** Bytes. */
  readonly maxFileSize: number;
}

const MEGABYTE = 1024 * 1024;

const DEFAULT_SETTINGS: CorpusSettings = { folders: ['corpus/', 'sources/'], maxFileSize: 20 * MEGABYTE };

/** Reads the section `marginalia` of the client's settings. What is missing or of the wrong type is taken from the defaults. */
export function parseSettings(section: unknown): CorpusSettings {
  const corpus = field(section, 'corpus');
  const folders = field(corpus, 'folders');
  const size = field(corpus, 'maxFileSize');
  return {
    folders: Array.isArray(folders) ? folders.filter(glob => typeof glob === 'string') : DEFAULT_SETTINGS.folders,
    maxFileSize: typeof size === 'number' && size > 0 ? size * MEGABYTE : DEFAULT_SETTINGS.maxFileSize,
  };
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name]; // an object of unknown fields, which is what was just checked
}
