import type { ServerContext } from '../context.ts';
import { registerAnnotations } from '../annotations/requests.ts';
import { registerCorrections } from '../corrections/requests.ts';
import { registerCustomRequests } from './custom.ts';
import { registerDefinition } from './definition.ts';
import { registerDocumentLinks } from './documentLinks.ts';
import { registerFolding } from './folding.ts';
import { registerHighlights } from './highlights.ts';
import { registerHover } from './hover.ts';
import { registerMeasures } from './measures/register.ts';
import { registerCitationCompletion } from './report/citationCompletion.ts';
import { registerFindings } from './report/findings.ts';
import { registerWriteUps } from './report/register.ts';
import { registerRenameKey } from './report/renameKey.ts';
import { registerReferences } from './references.ts';
import { registerSymbols } from './symbols.ts';

/** Everything that the server answers; a feature is added or removed by its line here. */
export function registerFeatures(context: ServerContext): void {
  registerCustomRequests(context);
  registerHover(context);
  registerDefinition(context);
  registerReferences(context);
  registerHighlights(context);
  registerSymbols(context);
  registerDocumentLinks(context);
  registerFolding(context);
  registerAnnotations(context);
  registerMeasures(context);
  registerCorrections(context);
  registerCitationCompletion(context);
  registerRenameKey(context);
  registerFindings(context);
  registerWriteUps(context);
}
