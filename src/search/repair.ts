/* Text as it was meant: typed in the wrong keyboard layout, or Russian in Latin letters. */

const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';
/** Keys of the Latin layout with Shift that are letters in the Russian one. */
const SHIFTED_KEYS = '{}:"<>~';
const SHIFTED_RUSSIAN = 'хъжэбюё';

const pairs = (from: string, to: string): [string, string][] =>
  Array.from(from, (key, at) => [key, to[at]!]);

const otherKey = new Map([
  ...pairs(LATIN_KEYS, RUSSIAN_KEYS),
  ...pairs(SHIFTED_KEYS, SHIFTED_RUSSIAN),
  ...pairs(RUSSIAN_KEYS, LATIN_KEYS),
]);

const replaceLetters = (text: string, letters: ReadonlyMap<string, string>): string =>
  Array.from(text, (letter) => letters.get(letter) ?? letter).join('');

/** The same keys in the other layout: `ghbdtn` -> `привет`, `зрщту` -> `phone`. */
export const swapLayout = (text: string): string => replaceLetters(text.toLowerCase(), otherKey);

/** Groups of Latin letters that spell one Russian letter, before single letters are read. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/ts[yj]?a$/g, 'тся'],
  [/shch|sch/g, 'щ'],
  [/zh/g, 'ж'],
  [/kh/g, 'х'],
  [/ch/g, 'ч'],
  [/sh/g, 'ш'],
  [/ts/g, 'ц'],
  [/[yj]u/g, 'ю'],
  [/[yj]a/g, 'я'],
  [/[yj][oe]/g, 'е'],
  [/(?<=[aeiou])y|j/g, 'й'],
];
const russianLetter = new Map(pairs('abvgdeziklmnoprstufhcywxq', 'абвгдезиклмнопрстуфхцывхк'));

/** Russian written in Latin letters, in its own: `ne prihodit` -> `не приходит`. */
export const toCyrillic = (text: string): string =>
  replaceLetters(
    SPELLINGS.reduce(
      (spelt, [latin, russian]) => spelt.replace(latin, russian),
      text.toLowerCase(),
    ),
    russianLetter,
  );

/** How the letters of a query may be meant, by the layout that a language's `language.json` names. */
export const LAYOUTS: Readonly<Record<string, readonly ((chunk: string) => string)[]>> = {
  russian: [swapLayout, (chunk) => (/[a-z]/i.test(chunk) ? toCyrillic(chunk) : '')],
};
