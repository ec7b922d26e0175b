import { languageOf } from '../../../content/languages';

/** `2026-11-24` -> `24 November 2026`. */
export const longDate = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(languageOf(locale).dates ?? locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(date));
