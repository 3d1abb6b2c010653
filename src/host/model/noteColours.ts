/** The colours of tags. Each has its own line beneath the text, so that colour is never the only sign. */
export const NOTE_COLOURS = ['yellow', 'orange', 'red', 'pink', 'purple', 'blue', 'teal', 'green'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];

/** The line beneath the words. */
export const NOTE_LINES: Readonly<Record<NoteColour, { readonly style: 'solid' | 'dotted' | 'double'; readonly width: number }>> = {
  yellow: { style: 'solid', width: 2 },
  orange: { style: 'dotted', width: 2 },
  red: { style: 'double', width: 3 },
  pink: { style: 'solid', width: 1 },
  purple: { style: 'dotted', width: 3 },
  blue: { style: 'solid', width: 3 },
  teal: { style: 'double', width: 4 },
  green: { style: 'dotted', width: 1 },
};

/** What a codebook says for each, in words that other programs understand too: the colour on a white ground. */
export const NOTE_HEX: Readonly<Record<NoteColour, string>> = {
  yellow: '#b89b00',
  orange: '#c46200',
  red: '#b3261e',
  pink: '#a3239a',
  purple: '#6b3fb3',
  blue: '#1f5fb8',
  teal: '#00807a',
  green: '#39751f',
};

/** The colours as dark and light themes have them by default (package.json), for lists, whose icons take no colour of the theme. */
export const NOTE_ICON_HEX: Readonly<Record<NoteColour, { readonly dark: string; readonly light: string }>> = {
  yellow: { dark: '#D9B93B', light: '#8A6D00' },
  orange: { dark: '#E8963A', light: '#A85400' },
  red: { dark: '#F0716B', light: '#B3261E' },
  pink: { dark: '#E57BD8', light: '#A3239A' },
  purple: { dark: '#B58CF0', light: '#6B3FB3' },
  blue: { dark: '#6CA8F5', light: '#1F5FB8' },
  teal: { dark: '#4FC3B8', light: '#00706A' },
  green: { dark: '#7FBF6A', light: '#39751F' },
};

/** Hues of the colours in degrees, to place a colour that is given as `#rrggbb`. */
const HUES: readonly (readonly [NoteColour, number])[] = [
  ['red', 0],
  ['orange', 28],
  ['yellow', 52],
  ['green', 115],
  ['teal', 178],
  ['blue', 215],
  ['purple', 272],
  ['pink', 325],
  ['red', 360],
];

/** Of a note without a tag. */
export const PLAIN_COLOUR: NoteColour = 'yellow';

/** The theme colour of a note: its line, its mark in the overview ruler and its icon in the tree. */
export function colourId(colour: NoteColour): string {
  return `marginalia.note${colour.charAt(0).toUpperCase()}${colour.slice(1)}`;
}

/**
 * The colour of a tag: the nearest of ours to what the codebook says (`#rrggbb`); else one that its uppermost part always gets, so that
 * `harm/closure` looks like `harm`.
 */
export function tagColour(tag: string | null, given: string | null): NoteColour {
  if (tag === null) return PLAIN_COLOUR;
  return nearest(given ?? '') ?? NOTE_COLOURS[hash(tag.split('/')[0] ?? tag) % NOTE_COLOURS.length] ?? PLAIN_COLOUR;
}

function nearest(hex: string): NoteColour | null {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)?.slice(1);
  if (parts === undefined) return null;
  const hue = hueOf(parts.map(part => Number.parseInt(part, 16)));
  return hue === null ? null : HUES.reduce((best, each) => (Math.abs(each[1] - hue) < Math.abs(best[1] - hue) ? each : best))[0];
}

/** In degrees; null for a grey. */
function hueOf([red = 0, green = 0, blue = 0]: readonly number[]): number | null {
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (high - low < 16) return null;
  const part =
    high === red ? (green - blue) / (high - low) : high === green ? 2 + (blue - red) / (high - low) : 4 + (red - green) / (high - low);
  return (part * 60 + 360) % 360;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0; // the lowest bits alone mix little
}
