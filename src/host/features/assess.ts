import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import { type AssessableClaim, type ClientRequests, kindLabel, type Verdict } from '../../protocol/index.ts';
import { type EngineClient, isWithdrawn } from '../engineClient.ts';
import type { PassageTarget } from '../model/commandArguments.ts';
import { KIND_LOOKS, KINDS, kindsInWords } from '../model/claimKinds.ts';
import { shorten } from '../model/shorten.ts';
import { tellOutcome } from './outcomes.ts';
import { activeTarget, targetOf } from './passages.ts';

const t = vscode.l10n.t;

/** UTF-16 code units of a claim that a title has room for. */
const MAX_TITLE = 90;

/** The reader's verdict on a claim: it is none, it is of another kind, a figure in it is another one; and taking that back. */
export function registerAssess(client: EngineClient): Disposable {
  const store = new DisposableStore();
  const onTarget = (run: (dialogue: Dialogue) => Promise<void>) => async (raw: unknown) => {
    const target = targetOf(raw) ?? activeTarget();
    // A hover whose link was followed stays open, and would go on to say what is no longer so.
    await vscode.commands.executeCommand('editor.action.hideHover').then(undefined, () => undefined);
    if (target) await run(new Dialogue(client, target));
  };
  store.add(
    vscode.commands.registerCommand(
      'marginalia.assessClaim',
      onTarget(dialogue => dialogue.ask()),
    ),
  );
  store.add(
    vscode.commands.registerCommand(
      'marginalia.retractAssessment',
      onTarget(dialogue => dialogue.retract()),
    ),
  );
  return store;
}

interface Choice extends vscode.QuickPickItem {
  readonly run: (claim: AssessableClaim) => Promise<void>;
}

/** What is asked and said about one claim. */
class Dialogue {
  readonly #client: EngineClient;
  readonly #target: PassageTarget;

  constructor(client: EngineClient, target: PassageTarget) {
    this.#client = client;
    this.#target = target;
  }

  async ask(): Promise<void> {
    const claim = await this.#claim();
    if (!claim) return;
    const chosen = await vscode.window.showQuickPick(this.#choices(claim), {
      title: shorten(claim.text, MAX_TITLE),
      placeHolder: claim.verdict === null ? t('Your verdict on this claim') : t('Your verdict so far: {0}', claim.verdict),
    });
    await chosen?.run(claim);
  }

  async retract(): Promise<void> {
    const claim = await this.#claim();
    if (claim) await this.#retract(claim);
  }

  async #claim(): Promise<AssessableClaim | null> {
    try {
      const claim = await this.#client.call('marginalia/assessable', this.#target);
      if (!claim) void vscode.window.showInformationMessage(t('There is no claim here. Put the cursor on a marked sentence first.'));
      return claim;
    } catch (error) {
      if (!isWithdrawn(error)) void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  #choices({ kinds, figures, verdict }: AssessableClaim): readonly Choice[] {
    const isRejected = kinds.length === 0;
    const reject: Choice = { label: t('$(circle-slash) Not a Claim'), run: claim => this.#assess(claim, { kind: 'not-a-claim' }) };
    const classify: Choice = {
      label: isRejected ? t('$(symbol-color) It Is a Claim of Kind...') : t('$(symbol-color) Change Kind...'),
      description: kindsInWords(t, kinds),
      run: claim => this.#chooseKinds(claim),
    };
    const correct: Choice = {
      label: t('$(edit) Correct a Figure...'),
      description: figures.map(figure => figure.text).join(', '),
      run: claim => this.#chooseFigure(claim),
    };
    const takeBack: Choice = { label: t('$(discard) Take Back My Verdict'), run: claim => this.#retract(claim) };
    return [
      ...(isRejected ? [] : [reject]),
      classify,
      ...(isRejected || figures.length === 0 ? [] : [correct]),
      ...(verdict === null ? [] : [takeBack]),
    ];
  }

  async #chooseKinds(claim: AssessableClaim): Promise<void> {
    const items = KINDS.map(kind => ({
      claimKind: kind,
      label: kindLabel(t, kind),
      iconPath: new vscode.ThemeIcon(KIND_LOOKS[kind].icon),
      picked: claim.kinds.includes(kind),
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      canPickMany: true,
      title: shorten(claim.text, MAX_TITLE),
      placeHolder: t('The kinds of this claim, one at least'),
    });
    if (chosen && chosen.length > 0) await this.#assess(claim, { kind: 'kinds', kinds: chosen.map(item => item.claimKind) });
  }

  async #chooseFigure(claim: AssessableClaim): Promise<void> {
    const items = claim.figures.map((figure, index) => ({ label: figure.text, description: figure.value, index, value: figure.value }));
    const [only, ...others] = items;
    const figure =
      others.length === 0
        ? only
        : await vscode.window.showQuickPick(items, { title: shorten(claim.text, MAX_TITLE), placeHolder: t('The figure to correct') });
    if (!figure) return;
    const value = await vscode.window.showInputBox({
      title: t('The right value of “{0}”', figure.label),
      value: figure.value,
      prompt: t('For example: about 200,000; 60,000 to 65,000; at least 42%; 105 million USD per year'),
      validateInput: input => this.#validate(figure.index, input),
    });
    if (value !== undefined) await this.#assess(claim, { kind: 'figure', figure: figure.index, value });
  }

  async #validate(figure: number, value: string): Promise<vscode.InputBoxValidationMessage | null> {
    try {
      const read = await this.#client.call('marginalia/readFigure', { ...this.#target, figure, value });
      if (!read)
        return {
          message: t('Write one figure: a number, with its unit if it has one.'),
          severity: vscode.InputBoxValidationSeverity.Error,
        };
      return read.value === value.trim()
        ? null
        : { message: t('Read as: {0}', read.value), severity: vscode.InputBoxValidationSeverity.Info };
    } catch {
      return null; // what cannot be asked now is checked again when the verdict is given
    }
  }

  #assess({ range, version }: AssessableClaim, verdict: Verdict): Promise<void> {
    const said = verdict.kind === 'not-a-claim' ? t('$(check) Noted: not a claim') : t('$(check) Verdict noted');
    return this.#send('marginalia/assess', { uri: this.#target.uri, range, version, verdict }, said);
  }

  #retract({ range, version }: AssessableClaim): Promise<void> {
    return this.#send('marginalia/retractAssessment', { uri: this.#target.uri, range, version }, t('$(check) Verdict taken back'));
  }

  async #send<M extends 'marginalia/assess' | 'marginalia/retractAssessment'>(
    method: M,
    params: ClientRequests[M]['params'],
    said: string,
  ): Promise<void> {
    await tellOutcome(
      () => this.#client.call(method, params),
      () => said,
    );
  }
}
