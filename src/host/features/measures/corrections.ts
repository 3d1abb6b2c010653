import * as vscode from 'vscode';
import { type Correction, type FigurePlace, type MeasureDetail, type MeasureRow, type MeasureSummary } from '../../../protocol/index.ts';
import type { EngineClient } from '../../engineClient.ts';
import type { PassageTarget } from '../../model/commandArguments.ts';
import { measureDescription, timeInWords } from '../../model/measureText.ts';
import { shorten } from '../../model/shorten.ts';
import { annotationAuthor } from '../../settings.ts';
import { tellOutcome } from '../outcomes.ts';

const t = vscode.l10n.t;

/** UTF-16 code units that the title of a list has room for. */
const MAX_TITLE = 90;
/** Milliseconds that the status bar says what to do next. */
const SAID = 10_000;

/** A figure that the reader speaks of, with the measure that it is of. */
export interface SpokenOf {
  readonly place: FigurePlace;
  readonly value: string;
  /** The id of its measure; null where it is of none. */
  readonly measure: string | null;
}

interface Choice extends vscode.QuickPickItem {
  readonly run: () => Promise<void>;
}

/** Asks the reader what is wrong with a measure, and has the server keep it. */
export class MeasureCorrections {
  readonly #client: EngineClient;
  /** Figures that are the same as one that the reader goes to next. */
  #chosen: readonly SpokenOf[] = [];

  constructor(client: EngineClient) {
    this.#client = client;
  }

  /** The figure at a place: of several the reader chooses one. Null, and said, where there is none. */
  async figureAt({ uri, range }: PassageTarget): Promise<SpokenOf | null> {
    const figures = await this.#client.call('marginalia/figures', { uri, range });
    const items = figures.map(figure => ({ label: figure.words, description: figure.value, figure }));
    const [only, another] = items;
    if (only === undefined) {
      void vscode.window.showInformationMessage(
        t('There is no figure here that is compared. Put the cursor on a figure of a document of the corpus.'),
      );
      return null;
    }
    const chosen = another === undefined ? only : await vscode.window.showQuickPick(items, { title: t('Which figure do you mean?') });
    return chosen === undefined
      ? null
      : { place: placeOf(chosen.figure), value: chosen.figure.value, measure: await this.#measureOf(chosen.figure) };
  }

  /** Shows what can be said of the figure. */
  async ask(figure: SpokenOf): Promise<void> {
    const known = figure.measure === null ? null : await this.#measure(figure.measure);
    const [before] = this.#chosen;
    const likeBefore: readonly Choice[] =
      before === undefined || isAt(before.place, figure.place)
        ? []
        : [
            {
              label: t('$(link) Measures the Same As {0}, Chosen Before', before.value),
              run: () => this.#join([...this.#chosen.map(({ place }) => place), figure.place]),
            },
          ];
    const same: Choice = {
      label: t('$(git-merge) Measures the Same As...'),
      description: t('join it with another measure'),
      run: () => this.sameAs([figure], figure.value),
    };
    const inMeasure: readonly Choice[] =
      known === null
        ? []
        : [
            {
              label: t('$(circle-slash) Does Not Measure the Same As...'),
              description: t('part it from some of its figures'),
              run: () => this.notSameAs(figure),
            },
            {
              label: t('$(split-horizontal) Split Off, Perhaps with Others...'),
              description: t('make it a measure by itself'),
              run: () => this.splitOff(figure),
            },
            {
              label: t('$(eye-closed) Leave Out of All Measures'),
              description: t('compare it with nothing'),
              run: () => this.dismiss(figure),
            },
          ];
    const title = known === null ? figure.value : `${figure.value} · ${known.name}`;
    const chosen = await vscode.window.showQuickPick([...likeBefore, same, ...inMeasure], {
      title: shorten(title, MAX_TITLE),
      placeHolder: t('What should be corrected? It is kept in the folder, and can be taken back.'),
    });
    await chosen?.run();
  }

  /** `figures`, to the reader `name`, measure what another measure does, or a figure that the reader goes to next. */
  async sameAs(figures: readonly SpokenOf[], name: string): Promise<void> {
    const own = new Set(figures.map(({ measure }) => measure));
    const measures = await this.#client.call('marginalia/measures', {});
    const elsewhere = { id: null, label: t('$(link) A figure that I go to next'), alwaysShow: true };
    const items = [elsewhere, ...measures.filter(({ id }) => !own.has(id)).map(measureItem)];
    const chosen = await vscode.window.showQuickPick(items, {
      title: shorten(t('Which measure is the same as “{0}”?', name), MAX_TITLE),
      placeHolder: t('Type words of its name'),
      matchOnDescription: true,
    });
    if (chosen?.id === null) {
      this.#chosen = figures;
      vscode.window.setStatusBarMessage(t('Now put the cursor on the other figure, and correct what it measures.'), SAID);
    }
    const other = chosen?.id ? await this.#measure(chosen.id) : null;
    if (other) await this.#join([...figures.map(({ place }) => place), ...other.rows.map(placeOf)]);
  }

  /** A whole measure is the same as another. */
  async mergeMeasure(id: string): Promise<void> {
    const measure = await this.#measure(id);
    if (measure)
      await this.sameAs(
        measure.rows.map(row => spokenOf(measure, row)),
        measure.name,
      );
  }

  async notSameAs(figure: SpokenOf): Promise<void> {
    const others = await this.#choose(figure.measure, figure, {
      title: t('Which figures measure something else than {0}?', figure.value),
      isPicked: () => true,
      withItself: false,
    });
    if (others.length > 0)
      await this.#send({ kind: 'different', figures: [figure.place, ...others.map(placeOf)], creator: annotationAuthor() });
  }

  /** Splits a measure: the chosen figures become one by themselves. */
  async splitOff(figure: SpokenOf): Promise<void> {
    const leaving = await this.#choose(figure.measure, figure, {
      title: t('Which figures are to be a measure by themselves?'),
      isPicked: row => isAt(row, figure.place),
      withItself: true,
    });
    if (leaving.length > 0) await this.#send({ kind: 'together', figures: leaving.map(placeOf), creator: annotationAuthor() });
  }

  /** Splits a measure of which no figure was chosen yet. */
  async splitMeasure(id: string): Promise<void> {
    const measure = await this.#measure(id);
    const [first] = measure?.rows ?? [];
    if (measure && first) await this.splitOff({ ...spokenOf(measure, first), place: { ...placeOf(first), words: '' } });
  }

  async dismiss({ place }: SpokenOf): Promise<void> {
    await this.#send({ kind: 'dismiss', figures: [place], creator: annotationAuthor() });
  }

  /** Two figures of a measure are not to be compared. */
  async dismissPair(a: MeasureRow, b: MeasureRow): Promise<void> {
    await this.#send({ kind: 'dismiss', figures: [placeOf(a), placeOf(b)], creator: annotationAuthor() });
  }

  async #join(figures: readonly FigurePlace[]): Promise<void> {
    this.#chosen = [];
    await this.#send({ kind: 'same', figures, creator: annotationAuthor() });
  }

  #measure(id: string): Promise<MeasureDetail | null> {
    return this.#client.call('marginalia/measure', { id });
  }

  /** The id of the measure that a figure is of; null where it is of none. */
  async #measureOf(place: FigurePlace): Promise<string | null> {
    const measure = await this.#client.call('marginalia/measure', { uri: place.uri, range: place.figure });
    return measure?.rows.some(row => isAt(row, place)) ? measure.id : null;
  }

  async #choose(
    id: string | null,
    { place, value }: SpokenOf,
    asked: { readonly title: string; readonly isPicked: (row: MeasureRow) => boolean; readonly withItself: boolean },
  ): Promise<readonly MeasureRow[]> {
    const measure = id === null ? null : await this.#measure(id);
    if (measure === null) {
      void vscode.window.showInformationMessage(t('No other figure measures the same as {0}, so there is nothing to part it from.', value));
      return [];
    }
    const rows = measure.rows.filter(row => asked.withItself || !isAt(row, place));
    const items = rows.map(row => ({
      label: row.value,
      description: [timeInWords(t, row), row.title].join(' · '),
      detail: shorten(row.claim, 2 * MAX_TITLE),
      picked: asked.isPicked(row),
      row,
    }));
    const chosen = await vscode.window.showQuickPick(items, { title: asked.title, placeHolder: measure.name, canPickMany: true });
    return (chosen ?? []).map(({ row }) => row);
  }

  async #send(correction: Correction): Promise<void> {
    await sendCorrection(this.#client, correction);
  }
}

/** Has the server keep a correction, and says so. */
export async function sendCorrection(client: EngineClient, correction: Correction): Promise<void> {
  const said = correction.kind === 'end' ? t('$(check) Correction taken back') : t('$(check) Correction kept');
  await tellOutcome(
    () => client.call('marginalia/correct', correction),
    () => said,
  );
}

/** A row of a measure as the corrections name it. */
export function spokenOf({ id }: Pick<MeasureDetail, 'id'>, row: MeasureRow): SpokenOf {
  return { place: placeOf(row), value: row.value, measure: id };
}

function placeOf({ uri, figure, words }: FigurePlace): FigurePlace {
  return { uri, figure, words };
}

function isAt(row: FigurePlace, place: FigurePlace): boolean {
  const [{ start: a }, { start: b }] = [row.figure, place.figure];
  return place.words !== '' && row.uri === place.uri && a.line === b.line && a.character === b.character;
}

function measureItem(measure: MeasureSummary): vscode.QuickPickItem & { readonly id: string } {
  return { id: measure.id, label: measure.name, description: measureDescription(t, measure) };
}
