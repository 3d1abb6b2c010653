import type { JSX } from 'preact';

interface NoticeProps {
  readonly text: string;
  readonly role?: 'alert';
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

/** What the view says when it has no cards to show, and what can be done about it. */
export function Notice({ text, role, actions = [] }: NoticeProps): JSX.Element {
  return (
    <div class="notice" {...(role ? { role } : {})}>
      <p>{text}</p>
      {actions.map(({ label, run }) => (
        <button key={label} type="button" class="button" onClick={run}>
          {label}
        </button>
      ))}
    </div>
  );
}
