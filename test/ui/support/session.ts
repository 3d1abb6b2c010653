import path from 'node:path';
import type { Address } from '../../support/server.ts';
import { BUILD } from '../../support/project.ts';

/** Where UI tests leave their pictures, those of failed tests too. */
export const SCREENSHOTS = path.join(BUILD, 'screenshots');

/** The server and the browser that all UI tests of a run share. */
export interface Session extends Address {
  /** Address of the browser for Playwright. */
  readonly browser: string;
}

const VARIABLE = 'UI_TEST_SESSION';

/** Makes a session known to the processes that are started from now on. */
export function offerSession(session: Session): void {
  process.env[VARIABLE] = JSON.stringify(session);
}

export function currentSession(): Session {
  const session = process.env[VARIABLE];
  if (session === undefined)
    throw new Error('UI tests share a server and a browser. Run them with: npm test -- ui <part of the file name>');
  // Written by offerSession, in this form.
  return JSON.parse(session) as Session;
}
