import type { Evidence, Finding, FindingCode, FindingFix, ReadDocument, Span } from '../../model/index.ts';
import { FINDING_CODES } from '../../model/index.ts';

/** What a check has to say of a finding; its severity comes from the table. */
interface Draft {
  readonly span: Span;
  readonly message: string;
  readonly evidence?: readonly Evidence[];
  readonly fixes?: readonly FindingFix[];
}

/** A finding with the severity of its code. */
export function finding(code: FindingCode, { span, message, evidence = [], fixes = [] }: Draft): Finding {
  return { code, severity: FINDING_CODES[code], span, message, evidence, fixes };
}

/** A place of a document as evidence. */
export function evidenceOf({ uri, text }: ReadDocument, span: Span): Evidence {
  return { uri, span, text: text.slice(span.start, span.end) };
}

/** A fix of one replacement. */
export function replacing(title: string, span: Span, text: string): FindingFix {
  return { title, edits: [{ span, text }] };
}
