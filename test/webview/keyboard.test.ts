import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KeyAction, keyAction } from '../../src/webview/related/keyboard.ts';

/** `Alt+Enter` on the card `active` of `count`. */
function press(keys: string, active = 1, count = 3): KeyAction | null {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return keyAction({ key, altKey: parts.includes('Alt'), ctrlKey: parts.includes('Ctrl'), metaKey: parts.includes('Meta') }, active, count);
}

test('arrows, Home and End go through the cards and stop at the ends', () => {
  const to = (keys: string, active: number): number | null => {
    const action = press(keys, active);
    return action?.type === 'move' ? action.to : null;
  };
  assert.deepEqual([to('ArrowDown', 0), to('ArrowDown', 2), to('ArrowUp', 2), to('ArrowUp', 0)], [1, 2, 1, 0]);
  assert.deepEqual([to('Home', 2), to('End', 0)], [0, 2]);
});

test('Enter opens, with Alt to the side', () => {
  assert.deepEqual(press('Enter'), { type: 'open', beside: false });
  assert.deepEqual(press('Alt+Enter'), { type: 'open', beside: true });
});

test('letters quote', () => {
  assert.deepEqual(press('c'), { type: 'copyQuotation' });
  assert.deepEqual(press('i'), { type: 'insertQuotation' });
});

test('keys of the browser and of VS Code are left alone', () => {
  for (const keys of ['Ctrl+c', 'Meta+c', 'Ctrl+ArrowDown', 'Alt+c', 'Alt+ArrowDown', 'Ctrl+Enter', 'Tab', 'Escape', 'x'])
    assert.equal(press(keys), null, keys);
});

test('without cards no key does anything', () => {
  for (const keys of ['ArrowDown', 'Enter', 'Home', 'c']) assert.equal(press(keys, 0, 0), null, keys);
});
