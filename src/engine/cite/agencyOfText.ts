/**
 * The news agency that wrote a text, whoever printed it.
 *
 * Cost: linear in the lines of both ends.
 */
import { foldName } from '../compare/names/fold.ts';
import { entries } from '../text/wordSet.ts';
import { bodyOfByline } from './bylines.ts';
import { statements } from './imprint.ts';
import type { PageHead } from './pageHead.ts';
import { copyrightHolder } from './publishers.ts';
import type { Ends } from './textEnds.ts';

/** The agency that wrote the text: in the byline, on a line of its own, in the dateline, signing or holding the rights at the end. */
export function agencyOf({ head, tail, dateline }: Ends, { titleLine }: PageHead): string | null {
  const from = titleLine === null ? -1 : head.indexOf(titleLine);
  for (const line of head.slice(from + 1)) {
    if (line.text.length > 120 || PICTURE.test(line.text)) continue;
    const body = bodyOfByline(line.text) ?? [line.text, ...statements(line.text)].map(agencyNamed).find(name => name !== null) ?? null;
    if (body !== null) return body;
  }
  const signed = tail.flatMap(({ text }) => [/^\W{0,3}(\p{Lu}[\p{L} -]{1,30}?)\W{0,2}$/u.exec(text)?.[1], copyrightHolder(text)]);
  return dateline?.agency ?? signed.find(name => name !== undefined && name !== null && isAgency(name)) ?? null;
}

const PICTURE = /\b(?:photo|image|picture|caption)/i;

/** The agency that a short line names: "AFP", "Agence France-Presse in Lodvin", "Ana Silva (Reuters)", "AFP / Staff". */
function agencyNamed(text: string): string | null {
  const words = text.replace(/^\W{0,3}(?:from|by|text|agency|agencies|via)\b:?\s*/i, '');
  return (
    words
      .split(/\s*[/(),;|]\s*|\s(?:and|in|with)\s/)
      .map(piece => piece.trim())
      .find(isAgency) ?? null
  );
}

/** Agencies whose name alone on a line or behind an author's says who wrote the text. */
const AGENCIES: ReadonlySet<string> = entries(
  'afp; agence france-presse; ap; associated press; reuters; thomson reuters; dpa; efe; upi; united press international; ansa; xinhua; yonhap; kyodo; pti; press trust of india; bernama; apa; belga; tass; anadolu; ips; pa; pa media; aap; canadian press; inter press service',
);

function isAgency(name: string): boolean {
  return AGENCIES.has(foldName(name));
}
