/** The names of sources and of documents as forms that can be compared. Cost: linear in the names. */
import type { ReadDocument } from '../../model/index.ts';
import type { ReadForm } from './claimSource.ts';
import { documentNames } from './documentNames.ts';
import { initialsForm, type NameForm, nameForm, titleForm } from './nameForm.ts';
import { originKey } from './originKey.ts';

/**
 * Reads the forms of the names that a document writes: which body "the Authority" is, and `others`, the names that a corpus has for the same
 * thing; null where it is to be taken for nothing but itself.
 */
export function formReader(document: ReadDocument, others: (name: string) => readonly string[] | null = () => []): ReadForm {
  const { bodies } = documentNames(document);
  return name => {
    const more = others(name);
    if (more === null) {
      const key = originKey(name);
      return [{ key, words: new Set([key]), kind: 'name', short: false, surname: null }];
    }
    return [name, ...more].flatMap(each => {
      const form = nameForm(each);
      if (form === null) return [];
      const longer = form.kind === 'head' && form.words.size === 1 ? bodies.get(form.key) : undefined;
      return longer ?? [form, ...[initialsForm(each) ?? []].flat()];
    });
  };
}

/** Names by which others may call what stands at `at` of a document: who published and who wrote it, and its title. */
export function calledForms({ record, parts }: ReadDocument, at: number, gathered: (key: string) => string): readonly NameForm[] {
  const own = parts.find(({ span }) => span.start <= at && at < span.end)?.record ?? record;
  const authors = (own.author ?? []).flatMap(
    ({ literal, family, given }) => literal ?? (family !== undefined && given !== undefined ? `${given} ${family}` : []),
  );
  const titles = own.title === undefined ? [] : [own.title, own.title.split(/[:(]/)[0] ?? ''].flatMap(title => titleForm(title) ?? []);
  const body = own.title === undefined ? undefined : OF_BODY.exec(own.title)?.[1];
  const names = [own.source, own.publisher, own['container-title'], ...authors, body].flatMap(name => {
    if (name === undefined) return [];
    const key = gathered(originKey(name));
    return [nameForm(name), initialsForm(name), key === originKey(name) ? null : nameForm(key)].flatMap(form => form ?? []);
  });
  return [...names, ...titles];
}

/** "Findings of the Commission of Inquiry": the text of a body whose name its title gives. */
const OF_BODY =
  /\b(?:[Ff]indings|[Rr]eports?|[Ss]ummary|[Jj]udge?ment|[Ss]tatement|[Bb]ulletin|[Mm]inutes|[Dd]ecision|[Cc]onclusions|[Aa]ward|[Oo]pinion) (?:of|by) (?:the )?(\p{Lu}[\p{L}’'-]*(?: (?:(?:of|for|on|the|and|into) ){0,2}\p{Lu}[\p{L}’'-]*){0,6})/u;
