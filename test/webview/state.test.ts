import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RelatedAnswer, RelatedCard, ToRelatedView } from '../../src/protocol/index.ts';
import { INITIAL_STATE, nextState, queryKey, type RelatedState } from '../../src/webview/related/state.ts';

function card(uri: string): RelatedCard {
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } };
  return {
    ...{ uri, range, title: uri, citationKey: uri, publisher: null, issued: null, section: null, text: 'Text.' },
    ...{ marks: [], reasons: [], kinds: [], relation: null, score: 1 },
  };
}

function answer(...uris: readonly string[]): RelatedAnswer {
  const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 9 } };
  return { revision: 1, query: { uri: 'file:///q.md', range, text: 'Q.', title: 'Q', claims: [], notes: [] }, cards: uris.map(card) };
}

const after = (...messages: readonly ToRelatedView[]): RelatedState =>
  messages.reduce((state, message) => nextState(state, { type: 'message', message }), INITIAL_STATE);
const answered = (...uris: readonly string[]): ToRelatedView => ({ type: 'answer', answer: answer(...uris), pinned: false });

describe('the related view', () => {
  test('waits at first', () => {
    assert.equal(INITIAL_STATE.phase, 'waiting');
    assert.equal(INITIAL_STATE.answer, null);
  });

  test('keeps the cards while newer ones are on their way', () => {
    const state = after(answered('a', 'b'), { type: 'stale' }, { type: 'loading' });
    assert.equal(state.phase, 'answer');
    assert.equal(state.pending, 'loading');
    assert.deepEqual(
      state.answer?.cards.map(({ uri }) => uri),
      ['a', 'b'],
    );
  });

  test('shows a wait only when it lasts, and only while it lasts', () => {
    const waiting = after(answered('a'), { type: 'loading' });
    assert.equal(waiting.slow, false);
    assert.equal(nextState(waiting, { type: 'slow' }).slow, true);
    assert.equal(nextState(after(answered('a')), { type: 'slow' }).slow, false);
    const arrived = nextState(nextState(waiting, { type: 'slow' }), { type: 'message', message: answered('b') });
    assert.deepEqual([arrived.slow, arrived.pending], [false, 'no']);
  });

  test('keeps the keyboard on the same passage when it comes again', () => {
    const onB = nextState(after(answered('a', 'b')), { type: 'activate', card: 1 });
    assert.equal(nextState(onB, { type: 'message', message: answered('b', 'c') }).active, 0);
    assert.equal(nextState(onB, { type: 'message', message: answered('x', 'y', 'b') }).active, 2);
    assert.equal(nextState(onB, { type: 'message', message: answered('x', 'y') }).active, 0);
  });

  test('brings a reader who has been on no card to the first, also when a better one has come before it', () => {
    const inTheOrderOfNow = nextState(after(answered('b')), { type: 'message', message: answered('a', 'b') });
    assert.equal(inTheOrderOfNow.active, 0);
    const onB = nextState(after(answered('b')), { type: 'activate', card: 0 });
    assert.equal(nextState(onB, { type: 'message', message: answered('a', 'b') }).active, 1);
  });

  test('comes back from a failure', () => {
    const failed = after(answered('a'), { type: 'failed', message: 'gone' });
    assert.deepEqual([failed.phase, failed.error, failed.pending], ['failed', 'gone', 'no']);
    const back = nextState(failed, { type: 'message', message: answered('a') });
    assert.deepEqual([back.phase, back.error], ['answer', '']);
  });

  test('forgets the cards of a corpus that is gone', () => {
    const state = after(answered('a'), { type: 'noCorpus' });
    assert.deepEqual([state.phase, state.answer], ['noCorpus', null]);
  });

  test('tells questions apart by their place', () => {
    assert.equal(queryKey(null), null);
    assert.equal(queryKey({ ...answer(), query: null }), null);
    assert.equal(queryKey(answer('a')), queryKey(answer('b')));
  });
});
