// citeproc-js comes without types; these are the parts used here (https://citeproc-js.readthedocs.io).
declare module 'citeproc' {
  /** How a kind of output is written: a replacement of `%%STRING%%`, false to leave the string as it is, or a function. */
  type Decoration = string | false | ((state: Engine, text: string) => string);
  type OutputFormat = Readonly<Record<string, Decoration | ((text: string) => string)>>;
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): unknown;
  }
  class Engine {
    constructor(system: System, style: string, language?: string);
    readonly opt: { readonly development_extensions: { wrap_url_and_doi: boolean } };
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    /** False where the style has no bibliography. */
    makeBibliography(): readonly [unknown, readonly string[]] | false;
  }
  const CSL: {
    readonly Engine: typeof Engine;
    readonly Output: { readonly Formats: Record<string, OutputFormat>; readonly Formatters: { readonly passthrough: Decoration } };
  };
  export default CSL;
}
