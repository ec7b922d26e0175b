import { firstLanguage } from '#guide/site.config';
import { byName } from './guide-file';

/** The part of a word that its endings leave alone. */
export type Stemmer = (word: string) => string;

/** Each language with its own: see src/build/plugins/stemmers.ts. */
const files = byName(
  import.meta.glob<Stemmer>('#guide/locales/*/language.json', {
    query: '?stemmer',
    import: 'default',
    eager: true,
  }),
);

/** Expression for a word in the script of a language; undefined where it is written in several. */
function scriptOf(locale: string): RegExp | undefined {
  try {
    return new RegExp(`^\\p{Script=${new Intl.Locale(locale).maximize().script}}`, 'u');
  } catch {
    return undefined;
  }
}

const byScript = Object.entries(files)
  .map(([name, stem]) => ({ locale: name.split('/')[1]!, stem }))
  // Of languages in one script the first one decides, for texts and for queries alike.
  .sort((a, b) => Number(b.locale === firstLanguage) - Number(a.locale === firstLanguage))
  .map(({ locale, stem }) => ({ script: scriptOf(locale), stem }));

/** The stemmer for a word: that of the language whose script it is written in. */
export const stemmerFor = (word: string): Stemmer | undefined =>
  byScript.find(({ script }) => script?.test(word))?.stem;
