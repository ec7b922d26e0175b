import { stepPath } from '../../../player/address';

/** Words at the beginning and at the end of a sentence that are enough to find it on its step. */
const [FIRST, LAST] = [3, 2];

/** What may not stand in an address, or means something in a text fragment. All else stays, or a page would be a third larger. */
const encoded = (words: string): string =>
  words.replace(
    /[ "#%&,<>[\]\\^`{|}-]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Address of a sentence on its step: browsers that know text fragments scroll to it and mark it. */
export function quoteAddress(locale: string, flow: string, step: string, quote: string): string {
  const words = quote.split(' ');
  const ends =
    words.length <= FIRST + LAST
      ? [quote]
      : [words.slice(0, FIRST).join(' '), words.slice(-LAST).join(' ')];
  return `${stepPath(locale, flow, step)}#:~:text=${ends.map(encoded).join(',')}`;
}
