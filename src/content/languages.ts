import { firstLanguage } from '#guide/site.config';
import { byName } from './guide-file';
import type { Typography } from './typography';

/** The language that texts are written in first; it stands in for what a partial one lacks. */
export { firstLanguage };

/** What is particular to a language: `locales/<language>/language.json`. */
export interface Language {
  /** In which direction it is written; pages mirror for `rtl`. */
  direction: 'ltr' | 'rtl';
  /** The language whose captions stand beside its own, because apps of its readers may speak it. */
  captionPartner?: string;
  /** Whether no text may be missing. Else the first language stands in for what is. */
  complete?: boolean;
  /** Takes words apart for search: the name of a module of `@orama/stemmers`. */
  stemmer?: string;
  /** What is replaced when its texts are set, such as a space that must not break. */
  typography?: Typography;
  /** How its letters are typed on a Latin keyboard: a name in `src/search/repair.ts`. */
  layout?: string;
  /** What is said where a page broke: its texts may be the broken part. */
  crash?: string;
  /** Tag by which dates are written, such as `en-GB`, where it is not the language itself. */
  dates?: string;
}

const NAME = /^locales\/([^/]+)\/language\.json$/;

/** A folder of `locales/` is a language; there is no other list. */
export const languages: Readonly<Record<string, Language>> = Object.fromEntries(
  Object.entries(
    byName(
      import.meta.glob<Language>('#guide/locales/*/language.json', {
        import: 'default',
        eager: true,
      }),
    ),
  ).map(([name, language]) => [NAME.exec(name)![1]!, language]),
);

/** @throws Error when there is no such language, or its folder does not say what it is. */
export function languageOf(locale: string): Language {
  const language = languages[locale];
  if (!language)
    throw new Error(
      `locales/${locale}/language.json is missing. Write it: { "direction": "ltr" }, or "rtl".`,
    );
  return language;
}
