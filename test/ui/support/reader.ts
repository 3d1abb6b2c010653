import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { type Highlight, locateText, type Point, readHighlights, readQuickInput } from './inPage.ts';
import { SCREENSHOTS } from './session.ts';

/** A row of a tree view, as it is on the screen. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  readonly level: number;
  readonly expanded: boolean | null;
}

const PATIENCE_MS = 20_000;

/** One who reads in a window of VS Code: what a person does there and sees there, in the words of the tests. */
export class Reader {
  /** For what is not said below. */
  readonly page: Page;
  /** The folder that the window has open. */
  readonly folder: string;
  readonly #theme: string;

  constructor(page: Page, folder: string, theme: string) {
    this.page = page;
    this.folder = folder;
    this.#theme = theme;
  }

  /** The window is drawn and its editors are back. Extensions may still be starting. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench').waitFor();
    await this.page.waitForFunction('globalThis.driver');
    await this.page.evaluate('globalThis.driver.whenWorkbenchRestored()');
  }

  /** Writes `.build/screenshots/<theme>-<name>.png`. */
  async screenshot(name: string): Promise<void> {
    const file = `${this.#theme}-${name}.png`.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-');
    await this.page.screenshot({ path: path.join(SCREENSHOTS, file), animations: 'disabled' });
  }

  /** Waits until the status bar says that so many documents are loaded. Before, the language server has no answers. */
  async corpusIsRead(documents: number): Promise<void> {
    await this.statusBar(new RegExp(`^\\s*${documents} · \\d+\\s*$`)).waitFor();
  }

  // Commands and files

  /** Runs a command by its title in the palette, with its category: "View: Toggle Word Wrap". */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(`>${title}`, title);
  }

  /** Opens a file by its name and waits until its text is on the screen. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.pick(name, path.basename(name));
    await this.showsFile(path.basename(name));
  }

  /** Opens a file of the folder with the cursor before the first showing of a stretch of text in it. */
  async openAt(file: string, text: string): Promise<void> {
    const lines = readFileSync(path.join(this.folder, file), 'utf8').split(/\r?\n/);
    const line = lines.findIndex(each => each.includes(text));
    if (line < 0) throw new Error(`${file} has no line with: ${text}`);
    const column = (lines[line] ?? '').indexOf(text) + 1;
    await this.page.keyboard.press('Control+P');
    const box = this.page.locator('.quick-input-widget:visible');
    await box.locator('input[type="text"]').fill(`${file}:${line + 1}:${column}`);
    await box
      .locator('.quick-input-list .monaco-list-row', { hasText: path.basename(file) })
      .first()
      .click();
    await this.showsFile(path.basename(file));
    await this.cursorIsAt(line + 1, column);
  }

  /** Saves the active editor until a file of the folder holds what it should. */
  async saves(file: string, holds: (text: string) => boolean): Promise<void> {
    await this.#until(`${file} saved as it should be`, async () => {
      await this.page.keyboard.press('Control+S');
      return holds(readFileSync(path.join(this.folder, file), 'utf8')) ? true : null;
    });
  }

  /** Waits until a file is in the active editor. */
  async showsFile(name: string): Promise<void> {
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor();
    await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
  }

  /**
   * Types into the quick input that is open, or about to open, and takes the first entry that has the label. What is taken may open a quick
   * input of its own at once, so that there is no moment without one.
   */
  async pick(text: string, label: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:visible');
    await box.locator('input[type="text"]').fill(text);
    await box.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
    await this.#until(`"${label}" taken`, async () => ((await this.page.evaluate(readQuickInput)) === text ? null : true));
  }

  /**
   * Takes an entry of the context menu of something on the screen. In its first moment a menu takes no click, so that it is clicked until it
   * closes; one that closes before it was clicked, as menus do when the keyboard goes elsewhere, is opened again.
   */
  async pickFromMenuOf(item: Locator, label: string): Promise<void> {
    const entry = this.page.locator('.monaco-menu .action-item', { hasText: label }).first();
    const until = (state: 'visible' | 'hidden', timeout: number): Promise<boolean> =>
      entry.waitFor({ state, timeout }).then(
        () => true,
        () => false,
      );
    await this.#until(`"${label}" taken`, async () => {
      if (!(await entry.isVisible())) {
        await item.click({ button: 'right' });
        if (!(await until('visible', 2_000))) return null;
      }
      const isClicked = await entry.click({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
      return isClicked && (await until('hidden', 500)) ? true : null;
    });
  }

  // The text

  /** Where the nth showing of a stretch of text within one line of the active editor is on the screen. */
  async find(text: string, nth = 0): Promise<Point> {
    return this.#until(`"${text}" (${nth}) on the screen`, () => this.page.evaluate(locateText, { text, nth }));
  }

  /** Puts the cursor into a stretch of text. */
  async click(text: string, nth = 0, modifiers: ('Alt' | 'Control')[] = []): Promise<void> {
    const { x, y } = await this.find(text, nth);
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(x, y);
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  /** Selects words of a line by the keyboard. */
  async select(line: string, words: string): Promise<void> {
    const { keyboard } = this.page;
    await this.click(line.slice(0, 20));
    await keyboard.press('Home');
    for (let i = line.indexOf(words); i > 0; i--) await keyboard.press('ArrowRight');
    for (const _ of words) await keyboard.press('Shift+ArrowRight');
  }

  /**
   * Points at a stretch of text and gives back the hover, once it says what it should: other providers, and a line that
   * says "loading", come first.
   */
  async hover(text: string, { nth = 0, matching = /\S/ }: { nth?: number; matching?: RegExp | string } = {}): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:visible').filter({ hasText: matching }).first();
    return this.#until(`a hover on "${text}" with ${String(matching)}`, async () => {
      const { x, y, lineHeight } = await this.find(text, nth);
      // Away and back: a pointer that rests on a word asks for no new hover.
      await this.page.mouse.move(x + 80, y + 8 * lineHeight);
      await this.page.mouse.move(x, y, { steps: 4 });
      return hover.waitFor({ timeout: 2_500 }).then(
        () => hover,
        () => null,
      );
    });
  }

  /** What extensions have decorated in the visible part of the active editor, top to bottom, once there is something. */
  async highlights(): Promise<readonly Highlight[]> {
    return this.#until('a decorated text', async () => {
      const found = await this.page.evaluate(readHighlights);
      return found.length > 0 ? found : null;
    });
  }

  /** Waits until nothing in the visible part of the active editor is decorated. */
  async hasNoHighlights(): Promise<void> {
    await this.#until('a text without decorations', async () => ((await this.page.evaluate(readHighlights)).length === 0 ? true : null));
  }

  /** Waits until the cursor is there (both count from 1). */
  async cursorIsAt(line: number, column: number): Promise<void> {
    await this.page
      .locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` })
      .first()
      .waitFor();
  }

  /** Go to definition, by key. */
  async goToDefinition(text: string, nth = 0): Promise<void> {
    await this.click(text, nth);
    await this.page.keyboard.press('F12');
  }

  /** An entry of the list of quick fixes at the cursor, by key. The list is empty until the server has answered, and then asked for again. */
  async quickFix(label: string): Promise<Locator> {
    const entry = this.page.locator('.action-widget .monaco-list-row', { hasText: label }).first();
    return this.#until(`the quick fix "${label}"`, async () => {
      await this.page.keyboard.press('Control+.');
      const isThere = await entry.waitFor({ timeout: 4_000 }).then(
        () => true,
        () => false,
      );
      if (!isThere) await this.page.keyboard.press('Escape');
      return isThere ? entry : null;
    });
  }

  /** Find all references in a peek, by key: its rows. */
  async peekReferences(text: string, nth = 0): Promise<readonly string[]> {
    await this.click(text, nth);
    await this.page.keyboard.press('Shift+F12');
    return this.peekRows();
  }

  /** The rows of the peek that is open, or about to. */
  async peekRows(): Promise<readonly string[]> {
    const rows = this.page.locator('.peekview-widget .ref-tree .monaco-list-row');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  // Views

  /** Shows a view container by its title in the activity bar. */
  async openContainer(title: string): Promise<void> {
    const shown = this.page.locator('.part.sidebar .composite.title', { hasText: title });
    await this.#until(`the views of ${title}`, async () => {
      // A click on the container that is shown hides it; it may be shown by itself, at first sight of a corpus, while we look.
      if (!(await shown.isVisible())) await this.page.locator(`.part.activitybar a[aria-label^="${title}"]`).click();
      await this.page.waitForTimeout(500);
      return (await shown.isVisible()) ? true : null;
    });
  }

  /** A view (a section of the side bar) by its title. */
  view(title: string): Locator {
    return this.page.locator('.split-view-view .pane', { has: this.page.locator(`.pane-header[aria-label^="${title}"]`) });
  }

  /** Unfolds a view that is folded up, by its title. */
  async openView(title: string): Promise<void> {
    const header = this.page.locator(`.pane-header[aria-label^="${title}"]`);
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  }

  /** Folds a view up, so that others have its room: of a tree view only those rows are there that are in sight. */
  async foldView(title: string): Promise<void> {
    const header = this.page.locator(`.pane-header[aria-label^="${title}"]`);
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
  }

  /** A row of a tree view by its label, to click, hover or expand. */
  treeRow(view: string, label: string | RegExp): Locator {
    return this.view(view).locator('.monaco-list-row', { hasText: label }).first();
  }

  /** The rows of a tree view that are on the screen, once there are so many. */
  async treeRows(view: string, count = 1): Promise<readonly TreeRow[]> {
    const rows = this.view(view).locator('.monaco-list-row');
    await rows.nth(count - 1).waitFor();
    return rows.evaluateAll(elements =>
      elements.map(element => ({
        label: element.querySelector('.label-name')?.textContent ?? '',
        description: element.querySelector('.label-description')?.textContent ?? '',
        level: Number(element.getAttribute('aria-level')),
        expanded: element.hasAttribute('aria-expanded') ? element.getAttribute('aria-expanded') === 'true' : null,
      })),
    );
  }

  /** The document in the nth visible webview: two frames deep, and reached like any other. */
  webview(nth = 0): FrameLocator {
    return this.page.locator('iframe.webview.ready:visible').nth(nth).contentFrame().locator('#active-frame').contentFrame();
  }

  /** The webview that holds an element, once there is one: several may be in sight. */
  async webviewWith(selector: string): Promise<FrameLocator> {
    return this.#until(`a webview with ${selector}`, async () => {
      const count = await this.page.locator('iframe.webview.ready:visible').count();
      for (let nth = 0; nth < count; nth++) {
        const frame = this.webview(nth);
        if ((await frame.locator(selector).count()) > 0) return frame;
      }
      return null;
    });
  }

  /** An entry of the status bar by a part of its text. */
  statusBar(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text }).first();
  }

  /** Waits for a notification by a part of its text, in the list of all of them: a window that is driven shows none by itself. */
  async isTold(text: string | RegExp): Promise<void> {
    await this.command('Notifications: Show Notifications');
    await this.page.locator('.notifications-center .notification-list-item', { hasText: text }).first().waitFor();
    await this.command('Notifications: Hide Notifications');
  }

  /** Tries until there is an answer. */
  async #until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
    const end = Date.now() + PATIENCE_MS;
    while (Date.now() < end) {
      const answer = await ask();
      if (answer !== null) return answer;
      await this.page.waitForTimeout(100);
    }
    throw new Error(`not seen within ${PATIENCE_MS / 1000} seconds: ${what}`);
  }
}
