import type { Build } from './engine.ts';
import { loadPeer } from './installed.ts';
import { lance, sqlite } from './native.ts';
import { flexSearch, lunr, miniSearch, orama, wink } from './scripted.ts';

interface Peer {
  readonly name: string;
  readonly library: (home: string) => Promise<unknown>;
  readonly build: Build;
}

const of = (name: string, build: Build): Peer => ({ name, build, library: home => loadPeer(home, name) });

/** wink's engine leaves it to its user how words are told; these are the steps of its own guide. */
async function winkLibrary(home: string): Promise<unknown> {
  interface Utilities {
    readonly string: Readonly<Record<'lowerCase' | 'tokenize0', unknown>>;
    readonly tokens: Readonly<Record<'removeWords' | 'stem' | 'propagateNegations', unknown>>;
  }
  const engine = (await loadPeer(home, 'wink-bm25-text-search')) as { readonly default: unknown };
  const { string, tokens } = ((await loadPeer(home, 'wink-nlp-utils')) as { readonly default: Utilities }).default;
  return { default: engine.default, tasks: [string.lowerCase, string.tokenize0, tokens.removeWords, tokens.stem] };
}

export const PEERS: readonly Peer[] = [
  of('minisearch', miniSearch),
  of('@orama/orama', orama),
  of('flexsearch', flexSearch),
  of('lunr', lunr),
  { name: 'wink-bm25-text-search', build: wink, library: winkLibrary },
  of('better-sqlite3', sqlite),
  of('@lancedb/lancedb', lance),
];
