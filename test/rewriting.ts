import fc from 'fast-check';

/** Nobody sees these. */
const UNSEEN =
  '\u200B\u200C\u200D\u2060\uFEFF\u00AD\u200E\u202C\u2066\u034F\u061C\u115F\u3164\uFE0F\u{E0020}\u00A0\u2009\u2028\n\t\u180E\u2800\uFFA0';
const unseen = fc.constantFrom(...Array.from(UNSEEN), '\r\n', '=\r\n');

/** What encodes a text: all of it, or some of its characters. */
export const encoding = fc.oneof(
  fc.constant(encodeURIComponent),
  fc.constant(encodeURI),
  fc.constant((text: string) => text.replaceAll('/', '%2F')),
  fc.constant((text: string) => new URL(`https://guide.example/#${text}`).hash.slice(1)),
);

/** Rewrites a link without harm to what it says. */
export const harmless = fc.oneof(
  encoding,
  fc.tuple(unseen, fc.nat()).map(([mark, place]) => (link: string) => {
    // A mark inside of a character breaks that one.
    const cut = place % (link.length + 1);
    const isInside = /%[\da-f]?$|[\uD800-\uDBFF]$/i.test(link.slice(0, cut));
    return isInside ? link : link.slice(0, cut) + mark + link.slice(cut);
  }),
);

/** Appends what is not ours. */
export const appended = fc.oneof(
  fc.constantFrom('', '.', ',', ')', ']', '>', '"', '’', '»', '!', '?', ';', ':', '…', '。', '*'),
  fc.constantFrom('&utm_source=x', '?fbclid=IwAR_1-a', '&amp;a=b', '#top', ' bye', '\\', '|', '%'),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `&${text}`),
);

/** What replaces the rest of a link from some place on. */
export const junk = fc.oneof(
  fc.constantFrom('', '!', '…', '/', '//', ':', '%', '%2', '-', '_', '§', '\u{1F600}'),
  fc.string({ unit: 'grapheme', maxLength: 9 }),
  fc.string({ unit: 'binary', maxLength: 9 }),
);

/** A link after all that was done to it on its way. */
export function rewritten(link: string, ways: readonly ((text: string) => string)[]): string {
  let written = link;
  for (const way of ways) {
    try {
      written = way(written);
    } catch {
      // Half a character cannot be encoded.
    }
  }
  return written;
}
