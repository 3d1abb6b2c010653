import { assertNever } from '../../base/types.ts';
import type { RelatedAnswer, RelatedCard, ToRelatedView } from '../../protocol/index.ts';

/** All that the view shows. */
export interface RelatedState {
  readonly phase: 'waiting' | 'answer' | 'failed' | 'noCorpus';
  /** Kept while a newer one is on its way, so that nothing flickers. */
  readonly answer: RelatedAnswer | null;
  readonly pending: 'no' | 'stale' | 'loading';
  /** The answer takes so long that the reader is told. */
  readonly slow: boolean;
  readonly error: string;
  readonly pinned: boolean;
  /** The card that the keyboard is on, or comes to. */
  readonly active: number;
  /** Whether the reader has been on a card: before, the keyboard comes to the first, whichever that is by then. */
  readonly entered: boolean;
}

type RelatedEvent =
  | { readonly type: 'message'; readonly message: ToRelatedView }
  | { readonly type: 'slow' }
  | { readonly type: 'activate'; readonly card: number };

export const INITIAL_STATE: RelatedState = {
  phase: 'waiting',
  answer: null,
  pending: 'no',
  slow: false,
  error: '',
  pinned: false,
  active: 0,
  entered: false,
};

/** The next state of the view. */
export function nextState(state: RelatedState, event: RelatedEvent): RelatedState {
  switch (event.type) {
    case 'message':
      return onMessage(state, event.message);
    case 'slow':
      return state.pending === 'no' ? state : { ...state, slow: true };
    case 'activate':
      return { ...state, active: event.card, entered: true };
  }
}

/** Tells cards apart over time: the same passage keeps its row, its focus and its place. */
export function cardKey(card: RelatedCard): string {
  const { start, end } = card.range;
  return `${card.uri}#${[start.line, start.character, end.line, end.character].join(',')}`;
}

/** Tells questions apart. Null where there is none. */
export function queryKey(answer: RelatedAnswer | null): string | null {
  if (!answer?.query) return null;
  const { uri, range } = answer.query;
  return `${uri}#${[range.start.line, range.start.character, range.end.line, range.end.character].join(',')}`;
}

function onMessage(state: RelatedState, message: ToRelatedView): RelatedState {
  switch (message.type) {
    case 'loading':
      return { ...state, pending: 'loading' };
    case 'stale':
      return { ...state, pending: 'stale' };
    case 'failed':
      return { ...state, phase: 'failed', error: message.message, pending: 'no', slow: false };
    case 'noCorpus':
      return { ...state, phase: 'noCorpus', answer: null, pending: 'no', slow: false, active: 0 };
    case 'answer':
      return {
        ...state,
        phase: 'answer',
        answer: message.answer,
        pending: 'no',
        slow: false,
        error: '',
        pinned: message.pinned,
        active: activeAfter(state, message.answer),
      };
    default:
      return assertNever(message);
  }
}

/** The keyboard stays on the card that the reader has put it on, where the new answer has it too; else it goes to the first. */
function activeAfter(state: RelatedState, answer: RelatedAnswer): number {
  if (!state.entered) return 0;
  const before = state.answer?.cards[state.active];
  const again = before ? answer.cards.findIndex(card => cardKey(card) === cardKey(before)) : -1;
  return Math.max(0, again);
}
