/** What the tests use of `pandoc-wasm`, which comes without types. */
declare module 'pandoc-wasm' {
  interface Conversion {
    readonly stdout: string;
    readonly stderr: string;
    readonly warnings: readonly { readonly type: string; readonly verbosity: string; readonly pretty: string }[];
  }
  /** `options` are those of Pandoc's defaults files; `files` are what it may read. */
  export function convert(
    options: Readonly<Record<string, unknown>>,
    stdin: string | null,
    files: Readonly<Record<string, string | Blob>>,
  ): Promise<Conversion>;
}
