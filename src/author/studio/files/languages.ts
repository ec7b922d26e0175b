import { languagesOf } from '../../../build/languages';
import type { NewLanguage } from '../contract';
import { format } from './format';
import { draftOf } from './guide-draft';
import { Refusal } from './refusal';
import { save } from './save';

/** The tag of a language as the platform writes it; undefined where it is none. */
function tagOf(locale: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(locale);
    // What it does not know it calls by its tag.
    return new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' }).of(tag!) && tag;
  } catch {
    return undefined;
  }
}

/**
 * Begins a language: what it lacks is shown in the first one until somebody has translated it.
 *
 * @returns the files that were written.
 */
export async function addLanguage(
  root: string,
  { locale, direction }: NewLanguage,
): Promise<string[]> {
  const tag = tagOf(locale);
  if (tag === undefined)
    throw new Refusal(`"${locale}" is no language. Write its tag, such as "de" or "pt-BR".`);
  if (languagesOf(root).includes(tag)) throw new Refusal('The guide has this language already.');
  if (direction !== 'ltr' && direction !== 'rtl')
    throw new Refusal('Say in which direction it is written.');
  const draft = draftOf(root);
  draft.write(`locales/${tag}/language.json`, JSON.stringify({ direction }, null, 2));
  for (const file of ['captions', 'common']) draft.write(`locales/${tag}/${file}.json`, '{}');
  const changes = await format(draft.changes());
  save(root, changes);
  return changes.map(({ file }) => file);
}
