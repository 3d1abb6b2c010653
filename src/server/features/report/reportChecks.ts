import { DisposableStore, type Disposable } from '../../../base/disposable.ts';
import {
  type CheckedReport,
  type Checker,
  checkReport,
  type Corpus,
  type DocumentUri,
  EMPTY_CORPUS,
  type Finding,
  prepareChecker,
  type SeveritySettings,
} from '../../../engine/index.ts';
import { isReadScheme } from '../../../protocol/index.ts';
import type { Bibliographies } from '../../corpus/bibliographies.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';
import type { DocumentStore } from '../../corpus/store.ts';
import { schemeOf } from '../../uris.ts';

/** What is known of one open report. */
interface Known {
  readonly document: LoadedDocument;
  readonly settings: SeveritySettings;
  readonly checked: CheckedReport;
}

/** Holds open reports to the corpus. What has been checked is kept: a paragraph that is the same as before is not checked a second time. */
export class ReportChecks implements Disposable {
  readonly #store: DocumentStore;
  readonly #bibliographies: Bibliographies;
  readonly #known = new Map<DocumentUri, Known>();
  readonly #disposables = new DisposableStore();
  /** Checkers by the keys that they know besides those of the corpus, one in a line. */
  #prepared: { readonly corpus: Corpus['documents']; readonly checkers: Map<string, Checker> } = {
    corpus: EMPTY_CORPUS.documents,
    checkers: new Map(),
  };

  constructor(store: DocumentStore, bibliographies: Bibliographies) {
    this.#store = store;
    this.#bibliographies = bibliographies;
    this.#disposables.add(
      store.onDidChange(({ removed }) => {
        for (const uri of removed) this.#known.delete(uri);
      }),
    );
  }

  /** The findings of a report, in text order; none for a document that is no report. */
  async findings(document: LoadedDocument, settings: SeveritySettings): Promise<readonly Finding[]> {
    if (!isReport(document)) return [];
    const { read } = document;
    const checker = this.#checker(await this.#bibliographies.keysOf(read));
    const known = this.#known.get(read.uri);
    if (known?.document === document && known.settings === settings && known.checked.checker === checker) return known.checked.findings;
    const source = { uri: read.uri, path: read.path, text: read.text, format: read.format };
    const checked = checkReport(checker, source, { severities: settings, previous: known?.checked ?? null });
    this.#known.set(read.uri, { document, settings, checked });
    return checked.findings;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** One for as long as the documents of the corpus are the same: a merge of its index changes nothing for a report. */
  #checker(otherKeys: readonly string[]): Checker {
    const { corpus } = this.#store;
    if (this.#prepared.corpus !== corpus.documents) this.#prepared = { corpus: corpus.documents, checkers: new Map() };
    const { checkers } = this.#prepared;
    const name = otherKeys.join('\n');
    const checker =
      checkers.get(name) ?? prepareChecker(corpus, { notesOn: ({ uri }) => this.#store.get(uri)?.notes.annotations ?? [], otherKeys });
    checkers.set(name, checker);
    return checker;
  }
}

/** A report is Markdown outside the corpus that cites: notes and letters are not held to anything. */
function isReport({ file, read }: LoadedDocument): boolean {
  return (
    file === null &&
    isReadScheme(schemeOf(read.uri)) &&
    read.format === 'markdown' &&
    read.references.some(({ kind }) => kind === 'citation')
  );
}
