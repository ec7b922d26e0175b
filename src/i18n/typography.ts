const NBSP = '\u00a0';

/**
 * Keeps short Russian words with the next one, and a dash with the word before it, so that no line
 * ends in «в» or begins with a dash. Writers type plain spaces.
 */
export const typeset = (text: string, locale: string): string =>
  locale === 'ru'
    ? text
        .replace(/(?<=^|[\s(«])(\p{L}{1,2}|не|для|или) (?=\S)/gu, `$1${NBSP}`)
        .replace(/ —/g, `${NBSP}—`)
        .replace(/(\d) (?=\p{L})/gu, `$1${NBSP}`)
    : text;
