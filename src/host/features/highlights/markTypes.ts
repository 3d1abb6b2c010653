import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { ClaimKind } from '../../../engine/index.ts';
import { KIND_LOOKS, KINDS, type KindLook, type MarkClass } from '../../model/claimKinds.ts';

const LANES: Readonly<Record<KindLook['lane'], vscode.OverviewRulerLane>> = {
  left: vscode.OverviewRulerLane.Left,
  center: vscode.OverviewRulerLane.Center,
  right: vscode.OverviewRulerLane.Right,
};

/** The decoration types, one for each class of mark. */
export class MarkTypes implements Disposable {
  readonly #store = new DisposableStore();
  readonly all: ReadonlyMap<MarkClass, vscode.TextEditorDecorationType>;

  constructor() {
    this.all = new Map(
      KINDS.flatMap(kind =>
        (['high', 'normal'] as const).map((priority): [MarkClass, vscode.TextEditorDecorationType] => [
          `${kind}.${priority}`,
          this.#store.add(vscode.window.createTextEditorDecorationType(look(kind, priority === 'high'))),
        ]),
      ),
    );
  }

  dispose(): void {
    this.#store.dispose();
  }
}

/**
 * Claims of normal priority are fainter, without a background or a mark in the overview ruler. The underline is plain CSS, for VS
 * Code has no wavy or thick one; a theme colour is there as a CSS variable of its name.
 */
function look(kind: ClaimKind, high: boolean): vscode.DecorationRenderOptions {
  const { underline, thickness, lane } = KIND_LOOKS[kind];
  const colour = `var(--vscode-marginalia-${kind}Foreground)`;
  const shade = high ? colour : `color-mix(in srgb, ${colour} 45%, transparent)`;
  const common: vscode.DecorationRenderOptions = {
    textDecoration: `underline ${underline} ${String(thickness)}px ${shade}; text-underline-offset: 3px; text-decoration-skip-ink: none`,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
  if (!high) return common;
  return {
    ...common,
    backgroundColor: new vscode.ThemeColor(`marginalia.${kind}Background`),
    overviewRulerColor: new vscode.ThemeColor(`marginalia.${kind}OverviewRuler`),
    overviewRulerLane: LANES[lane],
  };
}
