import type { JSX } from 'preact';
import type { FromRelatedView, RelatedAnswer } from '../../protocol/index.ts';
import { PIN_ICON } from './icons.tsx';
import { KindLabels } from './KindLabels.tsx';
import { cutAtClaims } from './marks.ts';
import type { Translate } from '../../protocol/index.ts';

interface QueryHeadProps {
  readonly query: NonNullable<RelatedAnswer['query']>;
  readonly pinned: boolean;
  readonly notesOpen: boolean;
  readonly openNotes: (open: boolean) => void;
  readonly t: Translate;
  readonly send: (message: FromRelatedView) => void;
}

/** The passage that the cards are related to, and its claims. */
export function QueryHead({ query, pinned, notesOpen, openNotes, t, send }: QueryHeadProps): JSX.Element {
  const kinds = [...new Set(query.claims.flatMap(claim => claim.kinds))];
  const pinLabel = pinned ? t('Pinned: follow the cursor again') : t('Pin: stay on this passage');
  return (
    <header class="query">
      <div class="query-head">
        <span class="query-title">{query.title}</span>
        <button
          type="button"
          class="action pin"
          aria-pressed={pinned}
          title={pinLabel}
          aria-label={pinLabel}
          onClick={() => {
            send({ type: 'setPinned', pinned: !pinned });
          }}
        >
          {PIN_ICON}
        </button>
      </div>
      <button
        type="button"
        class="query-text"
        title={t('Go to this passage')}
        onClick={() => {
          send({ type: 'openQuery' });
        }}
      >
        {cutAtClaims(query.text, query.claims).map((piece, at) => (
          <span key={at} class={piece.kind ? `kind kind-${piece.kind}` : undefined}>
            {piece.text}
          </span>
        ))}
      </button>
      <div class="query-foot">
        <KindLabels kinds={kinds} t={t} />
        <Notes notes={query.notes} notesOpen={notesOpen} openNotes={openNotes} t={t} send={send} />
      </div>
    </header>
  );
}

type NotesProps = Pick<QueryHeadProps, 'notesOpen' | 'openNotes' | 't' | 'send'> & Pick<QueryHeadProps['query'], 'notes'>;

/** What the reader has noted on the passage, and what is linked to it from elsewhere; folded away, it leaves the room to the cards. */
function Notes({ notes, notesOpen, openNotes, t, send }: NotesProps): JSX.Element | null {
  if (notes.length === 0) return null;
  return (
    <details
      class="query-fold"
      open={notesOpen}
      onToggle={({ currentTarget }) => {
        openNotes(currentTarget.open);
      }}
    >
      <summary class="query-count">{notes.length === 1 ? t('1 note') : t('{0} notes', notes.length)}</summary>
      <ul class="query-notes" aria-label={t('Notes on this passage')}>
        {notes.map(({ words, tags, creator }, note) => (
          <li key={note}>
            <button
              type="button"
              class="query-note"
              title={t('Open this note')}
              onClick={() => {
                send({ type: 'openNote', note });
              }}
            >
              {creator === null ? words : `${creator}: ${words}`}
              {tags.map(tag => (
                <span key={tag} class="chip">
                  #{tag}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
