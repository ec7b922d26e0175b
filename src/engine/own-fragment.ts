/*
 * A link goes through messengers, mail and shorteners, which encode it, break it into lines, put marks into it
 * and append what they count. This is the one place that undoes all of it, for every reader of links.
 */

/** About 1,300 answers; what is longer was not made by us. */
const MAX_LENGTH = 4000;

/** Room for the same with every character encoded, and for what was appended. */
const MAX_ENCODED = 5 * MAX_LENGTH;

/** A percent sign that was encoded itself, however often. */
const PERCENT = /%(?:25)+/g;

/** One encoded character: as many bytes as its first one says. */
const ENCODED =
  /%(?:[0-7]|(?:[cd][\da-f]|(?:e[\da-f]|f[0-7]%[89ab][\da-f])%[89ab][\da-f])%[89ab])[\da-f]/gi;

/** What nobody sees, and the mark of mail for a line that goes on. A space is seen: a text goes on behind it. */
const UNSEEN = /[=\p{C}\p{Default_Ignorable_Code_Point}\u2800]|[^\S ]/gu;

/** A slash, as other systems and other alphabets write it, and as pages encode it. */
const SLASH = /&#(?:47|x2f);|[\\\u2044\u2215\uff0f]/gi;

function decode(character: string): string {
  try {
    return decodeURIComponent(character);
  } catch {
    // A mark may stand inside of it, which goes first.
    return character;
  }
}

/** A text without what was done to it on its way. */
export function tidy(text: string): string {
  const plain = text
    .slice(0, MAX_ENCODED)
    .replace(PERCENT, '%')
    .replace(ENCODED, decode)
    .replace(UNSEEN, '')
    .replace(SLASH, '/');
  return plain === text ? text : tidy(plain);
}

/** A journey or a plain link, behind marks that somebody set before it. */
const OWN = /^[^\p{L}\p{N}+]*(\+[\w-]*|\d{1,3}\/[\w:/-]*|1$)/u;

/**
 * What of a fragment is ours, up to the first character that cannot be.
 *
 * @returns an empty text where it is somebody else's: an anchor, what a newsletter counts, a text to mark.
 */
export const ownFragment = (fragment: string): string =>
  OWN.exec(tidy(fragment).slice(0, MAX_LENGTH))?.[1] ?? '';
