import type { Command } from '../command.ts';
import { anchor } from './anchor.ts';
import { annotations } from './annotations.ts';
import { check } from './check.ts';
import { claims } from './claims.ts';
import { compare } from './compare.ts';
import { lsp } from './lsp.ts';
import { measures } from './measures.ts';
import { related } from './related.ts';
import { reuse } from './reuse.ts';
import { sentences } from './sentences.ts';
import { sources } from './sources.ts';

/** The commands, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  sentences,
  claims,
  related,
  sources,
  measures,
  compare,
  reuse,
  anchor,
  annotations,
  check,
  lsp,
];
