import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import { colourId, NOTE_LINES, type NoteColour } from '../../model/noteColours.ts';

/** How certain the passage is, as it is drawn. */
export type Certainty = 'sure' | 'changed';

/** The decoration types of notes, each made when it is first needed. */
export class NoteMarkTypes implements Disposable {
  readonly #store = new DisposableStore();
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();

  get(colour: NoteColour, certainty: Certainty): vscode.TextEditorDecorationType {
    const key = `${colour}.${certainty}`;
    const known = this.#types.get(key);
    if (known !== undefined) return known;
    const type = this.#store.add(vscode.window.createTextEditorDecorationType(look(colour, certainty)));
    this.#types.set(key, type);
    return type;
  }

  all(): ReadonlyMap<string, vscode.TextEditorDecorationType> {
    return this.#types;
  }

  dispose(): void {
    this.#store.dispose();
  }
}

/** A tinted ground with a line beneath; a passage whose words have changed since it was noted has a dashed frame. A theme colour is there as a CSS variable of its name. */
function look(colour: NoteColour, certainty: Certainty): vscode.DecorationRenderOptions {
  const id = colourId(colour);
  const css = `var(--vscode-${id.replace('.', '-')})`;
  const { style, width } = NOTE_LINES[colour];
  return {
    backgroundColor: `color-mix(in srgb, ${css} 22%, transparent)`,
    borderColor: new vscode.ThemeColor(id),
    borderStyle: certainty === 'sure' ? style : 'dashed',
    borderWidth: certainty === 'sure' ? `0 0 ${String(width)}px 0` : '1px',
    overviewRulerColor: new vscode.ThemeColor(id),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}
