import type { i18n as I18n } from 'i18next';
import { loadOnce } from '../engine/load-once';
import { byName } from './guide-file';
import { loadTexts } from './instance';
import type { Texts } from './locales';

/** What only agents read, by step. It is kept out of what customers download: see src/build/plugins/customer-texts.ts. */
const files = byName(
  import.meta.glob<Texts>(
    [
      '#guide/locales/*/*.json',
      '!#guide/locales/*/{agent,caption-order,captions,common,language,new-article,proof,search-words,secrets,wording}.json',
    ],
    { query: '?agent', import: 'default' },
  ),
);

/** Adds it to the texts of a file: `ru desk-lamp`. */
const addNotes = loadOnce(async (key): Promise<void> => {
  const [locale, namespace] = key.split(' ') as [string, string];
  const [texts, notes] = await Promise.all([
    loadTexts(locale),
    files[`locales/${locale}/${namespace}.json`]?.(),
  ]);
  texts.addResourceBundle(locale, namespace, notes ?? {}, true, true);
});

/**
 * The texts of a language as agents read them: with what to say to somebody on the phone, and what to know.
 *
 * @throws Error when a file cannot be downloaded.
 */
export async function loadAgentTexts(locale: string, flows: readonly string[]): Promise<I18n> {
  const texts = await loadTexts(locale, flows);
  await Promise.all(['shared', ...flows].map((namespace) => addNotes(`${locale} ${namespace}`)));
  return texts;
}
