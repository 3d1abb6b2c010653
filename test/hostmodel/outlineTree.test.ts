import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Branch, outlineTree } from '../../src/host/model/outlineTree.ts';
import { claim, outline } from './support.ts';

/** `2(c0 c1 3(c2))`: section 2 with claims 0 and 1 and section 3; `_` is the document. */
const show = (branch: Branch): string =>
  `${branch.section === null ? '_' : String(branch.section)}(${[...branch.claims.map(index => `c${String(index)}`), ...branch.children.map(show)].join(' ')})`;

const inSections = (...sections: readonly number[]): ReturnType<typeof claim>[] =>
  sections.map((section, line) => claim(line, ['event'], { section }));

describe('the tree of a document', () => {
  test('hangs claims and sections where they stand', () => {
    const sections = [
      [0, '', null],
      [1, 'One', 0],
      [2, 'One a', 1],
      [1, 'Two', 0],
    ] as const;
    assert.equal(show(outlineTree(outline(sections, inSections(0, 1, 2, 3)))), '_(c0 1(c1 2(c2)) 3(c3))');
  });

  test('takes headings whose parent is none as standing at the top', () => {
    const sections = [
      [0, '', null],
      [1, 'One', null],
      [1, 'Two', null],
    ] as const;
    assert.equal(show(outlineTree(outline(sections, inSections(2)))), '_(1() 2(c0))');
  });

  test('leaves out a single heading at the top: it is the title once more', () => {
    const sections = [
      [0, '', null],
      [1, 'Title', 0],
      [2, 'A', 1],
      [2, 'B', 1],
    ] as const;
    assert.equal(show(outlineTree(outline(sections, inSections(1, 3)))), '_(c0 2() 3(c1))');
  });

  test('counts the claims below', () => {
    const sections = [
      [0, '', null],
      [1, 'One', 0],
      [2, 'One a', 1],
      [1, 'Two', 0],
    ] as const;
    const tree = outlineTree(outline(sections, inSections(1, 2, 2)));
    assert.equal(tree.total, 3);
    assert.equal(tree.children[0]?.total, 3);
    assert.equal(tree.children[0].children[0]?.total, 2);
  });

  test('of a document without any heading is its claims', () => {
    assert.equal(show(outlineTree(outline([[0, '', null]], inSections(0, 0)))), '_(c0 c1)');
    assert.equal(show(outlineTree(outline([], []))), '_()');
  });
});
