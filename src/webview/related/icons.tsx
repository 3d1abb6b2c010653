import type { JSX } from 'preact';

const icon = (path: string): JSX.Element => (
  <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} fill="none" stroke="currentColor" stroke-width="1.1" stroke-linecap="round" stroke-linejoin="round" />
  </svg>
);

export const COPY_ICON = icon('M5.5 5.5h7v8h-7zM3.5 10.5v-8h7');
export const INSERT_ICON = icon('M3 3.5h10M3 13h4.5M10.5 6.5v7M8 11l2.5 2.5L13 11M3 8h4.5');
export const BESIDE_ICON = icon('M2.5 3.5h11v9h-11zM8 3.5v9');
export const PIN_ICON = icon('M6 2.5h4M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5');
