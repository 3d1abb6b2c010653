// What runs in the page, on the editor's own elements. A function here may use nothing but its parameters and the page, and
// no named function inside: Playwright takes it over as text.

/** A place on the screen, in the middle of a stretch of text. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly lineHeight: number;
}

/** A stretch of text that an extension has decorated, and how it looks. */
export interface Highlight {
  readonly text: string;
  readonly underline: string;
  readonly color: string;
  readonly background: string;
}

/** What is typed into the quick input, or null where none is open. */
export function readQuickInput(): string | null {
  const inputs = document.querySelectorAll<HTMLInputElement>('.quick-input-widget input[type="text"]');
  for (const input of inputs) if (input.checkVisibility()) return input.value;
  return null;
}

/** Where the nth showing of a stretch of text within one line on the screen is, in the active editor. */
export function locateText({ text, nth }: { readonly text: string; readonly nth: number }): Point | null {
  const lines = document.querySelectorAll<HTMLElement>('.editor-group-container.active .editor-instance .view-lines .view-line');
  let left = nth;
  for (const line of [...lines].sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))) {
    // The editor cuts a line where its colours change, and draws blanks as no-break spaces.
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const places: { node: Node; offset: number }[] = [];
    while (walker.nextNode())
      for (let offset = 0; offset < (walker.currentNode.nodeValue ?? '').length; offset++)
        places.push({ node: walker.currentNode, offset });
    const whole = line.textContent.replaceAll('\u00a0', ' ');
    for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
      const place = places[at + Math.floor(text.length / 2)];
      if (left-- > 0 || !place) continue;
      const range = document.createRange();
      range.setStart(place.node, place.offset);
      range.setEnd(place.node, place.offset + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, lineHeight: height };
    }
  }
  return null;
}

/**
 * What extensions have decorated in the visible part of the active editor, top to bottom. The editor cuts a stretch into
 * pieces, at the end of a line on the screen too; they are put together again.
 */
export function readHighlights(): readonly Highlight[] {
  const lines = document.querySelectorAll<HTMLElement>('.editor-group-container.active .editor-instance .view-lines .view-line');
  const found: { text: string; classes: string; underline: string; color: string; background: string }[] = [];
  let goesOn = false;
  for (const line of [...lines].sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))) {
    for (const piece of line.querySelectorAll('.view-line > span > span')) {
      const text = piece.textContent.replaceAll('\u00a0', ' ');
      const classes = [...piece.classList].filter(name => name.startsWith('ced-')).join(' ');
      const last = found.at(-1);
      if (classes === '') goesOn = goesOn && text.trim() === '' && piece.previousSibling === null;
      else if (goesOn && last?.classes === classes) last.text += text;
      else {
        const { textDecoration, color, backgroundColor } = getComputedStyle(piece);
        found.push({ text, classes, underline: textDecoration, color, background: backgroundColor });
        goesOn = true;
      }
    }
    if (line.textContent.trim() === '') goesOn = false;
  }
  return found.map(({ text, underline, color, background }) => ({ text, underline, color, background }));
}
