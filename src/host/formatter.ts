import type { CancellationToken } from 'vscode';
import type { FormatAnswer, FormatRequest } from '../protocol/index.ts';

/** Writes a bibliography out, away from the extension host, which it would block. It differs between desktop and web in what runs it. */
export type FormatBibliography = (request: FormatRequest, token: CancellationToken) => Promise<FormatAnswer>;
