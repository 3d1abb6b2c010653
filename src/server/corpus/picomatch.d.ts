// picomatch comes without types; these are the two calls used here (https://github.com/micromatch/picomatch#api).
declare module 'picomatch' {
  interface Options {
    readonly dot?: boolean;
    readonly nocase?: boolean;
  }
  interface Picomatch {
    (glob: string, options?: Options): (path: string) => boolean;
    scan(glob: string): { readonly base: string; readonly isGlob: boolean };
  }
  const picomatch: Picomatch;
  export default picomatch;
}
