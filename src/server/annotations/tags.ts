import type { TagItem } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { readContent } from './noteContent.ts';

/** The tags of all notes with how often each is used, most used first. */
export function tagsInUse(documents: Iterable<LoadedDocument>): readonly TagItem[] {
  const counts = new Map<string, number>();
  for (const { notes } of documents)
    for (const annotation of notes.annotations) for (const tag of readContent(annotation).tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([name, count]): TagItem => ({ name, count, description: null, colour: null }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
