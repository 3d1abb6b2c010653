import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { Card } from './Card.tsx';
import type { Host } from './host.ts';
import { keyAction } from './keyboard.ts';
import { Notice } from './Notice.tsx';
import { QueryHead } from './QueryHead.tsx';
import { cardKey, INITIAL_STATE, nextState, queryKey, type RelatedState } from './state.ts';
import type { Translate } from '../../protocol/index.ts';
import { countWords } from './words.ts';

/** Milliseconds before a wait is shown: most answers are there sooner, and a flash of "loading" would only disturb. */
const PATIENCE = 150;

/** The "Related passages" view. */
export function App({ host, t }: { readonly host: Host; readonly t: Translate }): JSX.Element {
  const [state, dispatch] = useReducer(nextState, INITIAL_STATE);
  const [notesOpen, openNotes] = useNotesOpen();
  useEffect(() => {
    const stop = host.onMessage(message => {
      dispatch({ type: 'message', message });
    });
    host.send({ type: 'ready' });
    return stop;
  }, [host]);
  useEffect(() => {
    if (state.pending === 'no') return undefined;
    const timer = setTimeout(() => {
      dispatch({ type: 'slow' });
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
    };
  }, [state.pending]);
  useFocusOnEntry(state.active);
  useKeptPlace(host, state, card => {
    dispatch({ type: 'activate', card });
  });
  const { answer } = state;
  return (
    <main aria-busy={state.pending !== 'no'} class={state.slow ? 'slow' : ''}>
      <div class="progress" aria-hidden="true" />
      <p class="announce" role="status">
        {state.pending === 'no' && answer?.query ? countWords(t, answer.cards.length) : ''}
      </p>
      {answer?.query && state.phase === 'answer' && (
        <QueryHead query={answer.query} pinned={state.pinned} notesOpen={notesOpen} openNotes={openNotes} t={t} send={host.send} />
      )}
      <Body
        host={host}
        t={t}
        state={state}
        activate={card => {
          dispatch({ type: 'activate', card });
        }}
      />
    </main>
  );
}

interface BodyProps {
  readonly host: Host;
  readonly t: Translate;
  readonly state: RelatedState;
  readonly activate: (card: number) => void;
}

function Body({ host, t, state, activate }: BodyProps): JSX.Element {
  const { phase, answer } = state;
  if (phase === 'failed') {
    const retry = { label: t('Try Again'), run: () => host.send({ type: 'retry' }) };
    return <Notice role="alert" text={t('Related passages could not be found: {0}', state.error)} actions={[retry]} />;
  }
  if (phase === 'noCorpus') {
    const sample = { label: t('Open Sample Corpus'), run: () => host.send({ type: 'openSample' }) };
    const choose = { label: t('Choose Folder'), run: () => host.send({ type: 'chooseFolder' }) };
    return <Notice text={t('There are no documents to compare with yet.')} actions={[sample, choose]} />;
  }
  if (phase === 'waiting' && state.slow) return <Notice text={t('Looking for related passages…')} />;
  if (phase === 'waiting')
    return state.pending === 'no' ? <Notice text={t('Put the cursor into a passage to see what other documents say about it.')} /> : <></>;
  if (!answer?.query) return <Notice text={t('There is no passage at the cursor.')} />;
  if (answer.cards.length === 0) return <Notice text={t('No other document of the corpus speaks of this passage.')} />;
  return <Cards host={host} t={t} state={state} activate={activate} />;
}

function Cards({ host, t, state, activate }: BodyProps): JSX.Element {
  const cards = state.answer?.cards ?? [];
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLUListElement>): void => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    const action = keyAction(event, state.active, cards.length);
    if (!action) return;
    event.preventDefault();
    if (action.type !== 'move') host.send({ ...action, card: state.active });
    else document.getElementById(`card-${String(action.to)}`)?.focus();
  };
  return (
    <ul class="cards" aria-label={t('Related passages')} onKeyDown={onKeyDown}>
      {cards.map((card, index) => (
        <Card key={cardKey(card)} card={card} index={index} active={index === state.active} t={t} send={host.send} activate={activate} />
      ))}
    </ul>
  );
}

/** Views lower than this have no room for notes and cards at once; `related.css` has the same bound. */
const LOW = '(max-height: 240px)';

/** Whether notes are unfolded: as the reader has left them, and until then wherever there is room. */
function useNotesOpen(): readonly [boolean, (open: boolean) => void] {
  const [chosen, choose] = useState<boolean | null>(null);
  const [low, setLow] = useState(() => matchMedia(LOW).matches);
  useEffect(() => {
    const query = matchMedia(LOW);
    const follow = (): void => {
      setLow(query.matches);
    };
    query.addEventListener('change', follow);
    follow();
    return () => {
      query.removeEventListener('change', follow);
    };
  }, []);
  const open = chosen ?? !low;
  return [
    open,
    now => {
      if (now !== open) choose(now); // a fold that follows the room tells of itself too
    },
  ];
}

/** Whoever comes into the view by key or command is on a card at once. */
function useFocusOnEntry(active: number): void {
  useEffect(() => {
    const enter = (): void => {
      if (document.activeElement === document.body) document.getElementById(`card-${String(active)}`)?.focus({ preventScroll: true });
    };
    addEventListener('focus', enter);
    return () => {
      removeEventListener('focus', enter);
    };
  }, [active]);
}

/** Keeps where the reader was while the view is closed, and goes back there when it opens on the same passage. */
function useKeptPlace(host: Host, state: RelatedState, activate: (card: number) => void): void {
  const restored = useRef(false);
  const query = queryKey(state.answer);
  useLayoutEffect(() => {
    if (query === null) return;
    const kept = restored.current ? null : host.kept();
    restored.current = true;
    const isSame = kept?.query === query;
    if (isSame) activate(Math.min(kept.active, Math.max(0, (state.answer?.cards.length ?? 0) - 1)));
    document.scrollingElement?.scrollTo({ top: isSame ? kept.scroll : 0 });
  }, [query]);
  useEffect(() => {
    if (query === null || !restored.current) return undefined;
    const keep = (): void => {
      host.keep({ query, active: state.active, scroll: document.scrollingElement?.scrollTop ?? 0 });
    };
    keep();
    addEventListener('scroll', keep, { passive: true });
    return () => {
      removeEventListener('scroll', keep);
    };
  }, [host, query, state.active]);
}
