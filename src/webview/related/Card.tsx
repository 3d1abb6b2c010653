import type { JSX, TargetedMouseEvent } from 'preact';
import { type FromRelatedView, PASSAGE_MIME, type RelatedCard, relationLabel, type Translate } from '../../protocol/index.ts';
import { BESIDE_ICON, COPY_ICON, INSERT_ICON } from './icons.tsx';
import { KindLabels } from './KindLabels.tsx';
import { cutAtMarks } from './marks.ts';

interface CardProps {
  readonly card: RelatedCard;
  readonly index: number;
  readonly active: boolean;
  readonly t: Translate;
  readonly send: (message: FromRelatedView) => void;
  readonly activate: (index: number) => void;
}

/** One related passage: where it stands, what it says, why it is here. It is dragged by its head, since the words of its text can be selected. */
export function Card({ card, index, active, t, send, activate }: CardProps): JSX.Element {
  const titleId = `title-${String(index)}`;
  const textId = `text-${String(index)}`;
  const open = (event: TargetedMouseEvent<HTMLLIElement>): void => {
    // Who selects words in a card wants the words, not the document.
    if (getSelection()?.isCollapsed === false) return;
    send({ type: 'open', card: index, beside: event.altKey });
  };
  return (
    <li
      class="card"
      id={`card-${String(index)}`}
      tabIndex={active ? 0 : -1}
      aria-labelledby={titleId}
      aria-describedby={textId}
      data-vscode-context={JSON.stringify({ webviewSection: 'passage', uri: card.uri, range: card.range })}
      onClick={open}
      onFocus={() => {
        activate(index);
      }}
    >
      <div
        class="card-head"
        draggable
        onDragStart={event => {
          event.dataTransfer?.setData(PASSAGE_MIME, JSON.stringify({ uri: card.uri, range: card.range }));
        }}
      >
        <span class="title" id={titleId}>
          {card.title}
        </span>
        <CardActions index={index} active={active} t={t} send={send} />
      </div>
      <Place card={card} />
      <p class="text" id={textId}>
        {cutAtMarks(card.text, card.marks).map((piece, at) => (piece.marked ? <mark key={at}>{piece.text}</mark> : piece.text))}
      </p>
      {card.relation && (
        <p class="relation">
          <span class="chip">{relationLabel(t, card.relation.relation)}</span> {card.relation.why}
        </p>
      )}
      <div class="foot">
        <ul class="reasons" aria-label={t('Why it is shown')}>
          {card.reasons.map(reason => (
            <li key={`${reason.kind} ${reason.label}`} class="reason">
              {reason.label}
            </li>
          ))}
        </ul>
        <KindLabels kinds={card.kinds} t={t} />
      </div>
    </li>
  );
}

function Place({ card }: { readonly card: RelatedCard }): JSX.Element | null {
  const parts = [card.publisher, card.issued, card.section].filter(part => part !== null && part !== '' && part !== card.title);
  return parts.length > 0 ? <p class="place">{parts.join(' · ')}</p> : null;
}

function CardActions({ index, active, t, send }: Pick<CardProps, 'index' | 'active' | 't' | 'send'>): JSX.Element {
  const actions = [
    { label: t('Copy as quotation with citation (C)'), icon: COPY_ICON, message: { type: 'copyQuotation', card: index } },
    { label: t('Insert quotation into the report (I)'), icon: INSERT_ICON, message: { type: 'insertQuotation', card: index } },
    { label: t('Open to the side (Alt+Enter)'), icon: BESIDE_ICON, message: { type: 'open', card: index, beside: true } },
  ] as const;
  return (
    <span class="actions">
      {actions.map(({ label, icon, message }) => (
        <button
          key={label}
          type="button"
          class="action"
          title={label}
          aria-label={label}
          tabIndex={active ? 0 : -1}
          onClick={event => {
            event.stopPropagation();
            send(message);
          }}
        >
          {icon}
        </button>
      ))}
    </span>
  );
}
