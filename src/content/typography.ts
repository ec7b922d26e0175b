const NBSP = '\u00a0';

/**
 * Keeps short Russian words with the next one, a dash with the word before it, and a name whole, so that no line
 * ends in «в» or begins with a dash. Writers type plain spaces.
 */
export const typeset = (text: string, locale: string): string =>
  locale === 'ru'
    ? text
        .replace(/(?<=^|[\s(«])(\p{L}{1,2}|не|для|или) (?=\S)/gu, `$1${NBSP}`)
        .replace(/(Touch|Face|IB|iOS|Android) (?=ID|Key|\d)/g, `$1${NBSP}`)
        .replace(/ —/g, `${NBSP}—`)
        .replace(/(\d) (?=\p{L})/gu, `$1${NBSP}`)
    : text;
