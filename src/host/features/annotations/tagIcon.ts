import * as vscode from 'vscode';
import { toBase64 } from '../../../base/base64.ts';
import { NOTE_ICON_HEX, type NoteColour } from '../../model/noteColours.ts';

/** A tag in a colour, for a list of choices: an icon of VS Code's own stays without colour there. */
export function tagIcon(colour: NoteColour): { readonly dark: vscode.Uri; readonly light: vscode.Uri } {
  const { dark, light } = NOTE_ICON_HEX[colour];
  return { dark: drawn(dark), light: drawn(light) };
}

function drawn(fill: string): vscode.Uri {
  const shape = `<path fill="${fill}" fill-rule="evenodd" d="M2 2h6.5L15 8.5 8.5 15 2 8.5zM5 6.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">${shape}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(svg))}`);
}
