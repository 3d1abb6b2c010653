import {
  type AnchorResult,
  type Annotation,
  type AnnotationQuote,
  carrySpans,
  type Course,
  LostQuotes,
  QuoteFinder,
  type Span,
} from '../../engine/index.ts';
import type { NoteStatus } from '../../protocol/index.ts';
import { NO_TEXTS, type TextsByHash } from './oldTexts.ts';

/** Where a note stands. */
export interface Anchor {
  /** Null for `orphan` and `document`. */
  readonly span: Span | null;
  readonly status: NoteStatus;
}

const ON_DOCUMENT: Anchor = { span: null, status: 'document' };
const LOST: Anchor = { span: null, status: 'orphan' };

/**
 * Where the annotations of one text stand. Each is looked for once, on first need; after an edit, those that it leaves as they are are carried
 * along, those that it takes out are lost, and only those whose words it changes are looked for again; of the lost ones, those whose words it brings or
 * takes away. Those whose old text is known, from wherever it is kept, are carried from it in the same way.
 */
export class Anchors {
  readonly #text: string;
  readonly #known = new Map<Annotation, Span | null>();
  /** Of quotes that are no annotation's own: those of links. */
  readonly #found = new WeakMap<AnnotationQuote, Span | null>();
  /** All that were not to be found in this version or an earlier one. */
  readonly #lost: LostQuotes<Annotation>;
  #finder: QuoteFinder | undefined;
  /** All annotations of the text, and where those of each old text went, by its hash. */
  #all: readonly Annotation[] = [];
  readonly #courses = new Map<string, Course>();
  readonly #oldTexts: TextsByHash;
  /** Where the annotations of each old text that is known stand, as far as that tells it; null for what was taken out. */
  readonly #carried = new Map<string, ReadonlyMap<Annotation, Span | null>>();

  constructor(text: string, lost = new LostQuotes<Annotation>(), oldTexts = NO_TEXTS) {
    this.#text = text;
    this.#lost = lost;
    this.#oldTexts = oldTexts;
  }

  /**
   * The same, where these are all annotations of the text: those of one old text that are certain tell where the others went. `oldTexts`: texts that
   * annotations were made on; those of a text that was not known before are looked for anew.
   */
  among(annotations: readonly Annotation[], oldTexts = NO_TEXTS): Anchors {
    const next = oldTexts === this.#oldTexts ? this : new Anchors(this.#text, this.#lost, oldTexts);
    if (next !== this) for (const [annotation, span] of this.#known) if (!next.#isNews(annotation, this)) next.#known.set(annotation, span);
    next.#all = annotations;
    next.#courses.clear();
    next.#carried.clear();
    return next;
  }

  /** Those of the text that this one has become. Cost: that of `carrySpans`, where any has been looked for. */
  carriedTo(text: string): Anchors {
    if (text === this.#text) return this;
    const next = new Anchors(text, this.#lost, this.#oldTexts);
    const placed: { readonly annotation: Annotation; readonly span: Span }[] = [];
    const lost: Annotation[] = [];
    for (const [annotation, span] of this.#known) {
      if (span === null) lost.push(annotation);
      else placed.push({ annotation, span });
    }
    const carried = carrySpans(
      this.#text,
      text,
      placed.map(({ span }) => span),
    );
    for (const [i, { annotation }] of placed.entries()) {
      const { kind, span } = carried[i] ?? { kind: 'unknown', span: null };
      if (kind !== 'unknown') next.#keep(annotation, span);
    }
    const touched = lost.length === 0 ? null : this.#lost.touchedBy(this.#text, text);
    for (const annotation of lost) if (touched?.has(annotation) === false) next.#known.set(annotation, null);
    return next;
  }

  of(annotation: Annotation): Anchor {
    const { quote } = annotation.target;
    if (quote === null) return ON_DOCUMENT;
    let span = this.#known.get(annotation);
    if (span === undefined) {
      span = this.#carriedOf(annotation);
      if (span === undefined) span = this.#resolve(quote, annotation.target.sha256).span;
      this.#keep(annotation, span);
    }
    return span === null ? LOST : { span, status: this.#statusAt(span, quote) };
  }

  /** Where a quote that is no annotation's own stands; null where that is not certain. */
  find(quote: AnnotationQuote): Span | null {
    let span = this.#found.get(quote);
    if (span === undefined) {
      span = this.#resolve(quote).span;
      this.#found.set(quote, span);
    }
    return span;
  }

  /** The places that an orphan might belong to, best first. */
  candidates(quote: AnnotationQuote): AnchorResult['candidates'] {
    return this.#resolve(quote).candidates;
  }

  /** Whether the text of an annotation is known here and was not in `before`. */
  #isNews({ target: { sha256 } }: Annotation, before: Anchors): boolean {
    return sha256 !== null && this.#oldTexts.has(sha256) && !before.#oldTexts.has(sha256);
  }

  /** Where its old text says that an annotation stands, null where that says that it was taken out; undefined where it must be looked for. */
  #carriedOf(annotation: Annotation): Span | null | undefined {
    const { sha256 } = annotation.target;
    const old = sha256 === null ? undefined : this.#oldTexts.get(sha256);
    if (sha256 === null || old === undefined) return undefined;
    let carried = this.#carried.get(sha256);
    if (carried === undefined) {
      carried = carriedFrom(
        old,
        this.#text,
        this.#all.filter(({ target }) => target.sha256 === sha256),
      );
      this.#carried.set(sha256, carried);
    }
    return carried.get(annotation);
  }

  #keep(annotation: Annotation, span: Span | null): void {
    this.#known.set(annotation, span);
    if (span === null) this.#lost.add(annotation, annotation.target.quote?.exact ?? '');
  }

  #resolve(quote: AnnotationQuote, sha256: string | null = null): AnchorResult {
    return (this.#finder ??= new QuoteFinder(this.#text)).resolve(quote, () => this.#courseOf(sha256));
  }

  #courseOf(sha256: string | null): Course | null {
    if (sha256 === null) return null;
    let course = this.#courses.get(sha256);
    if (course === undefined) {
      const quotes = this.#all.flatMap(({ target }) => (target.sha256 === sha256 && target.quote !== null ? [target.quote] : []));
      course = (this.#finder ??= new QuoteFinder(this.#text)).courseOf(quotes);
      this.#courses.set(sha256, course);
    }
    return course;
  }

  #statusAt({ start, end }: Span, { exact, position }: AnnotationQuote): NoteStatus {
    if (this.#text.slice(start, end) !== exact) return 'changed';
    if (position === null) return 'in-place';
    const { start: first, end: last } = (this.#finder ??= new QuoteFinder(this.#text)).position({ start, end });
    return first === position.start && last === position.end ? 'in-place' : 'moved';
  }
}

/** Those of `annotations`, made on `before`, of which a diff tells where they stand in `after` or, by null, that they were taken out. */
function carriedFrom(before: string, after: string, annotations: readonly Annotation[]): ReadonlyMap<Annotation, Span | null> {
  const finder = new QuoteFinder(before);
  const placed = annotations.flatMap(annotation => {
    const { quote } = annotation.target;
    const span = quote === null ? null : finder.find(quote);
    return span === null ? [] : [{ annotation, span }];
  });
  const spans = carrySpans(
    before,
    after,
    placed.map(({ span }) => span),
  );
  return new Map(
    placed.flatMap(({ annotation }, i): readonly [Annotation, Span | null][] => {
      const { kind, span } = spans[i] ?? { kind: 'unknown', span: null };
      return kind === 'unknown' ? [] : [[annotation, span]];
    }),
  );
}
