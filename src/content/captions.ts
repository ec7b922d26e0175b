/*
 * A caption is the label of a button, field or message as an app shows it. The app may speak another
 * language than the reader, so a text shows both: `GET (Загрузить)`. In the text each stands between
 * two invisible Unicode isolates; plain text can keep them, a page turns them into elements.
 */

const OWN = '\u2068';
const OTHER = '\u2066';
const END = '\u2069';

export type Captions = Record<string, string>;

/** How a language puts a caption into a sentence. `{own}` and `{other}` are the two captions. */
export interface CaptionForm {
  single: string;
  pair: string;
}

/** The captions that a language shows otherwise than its own first and that of the other language after it, by id. */
export interface CaptionOrder {
  /** Its own one is a translation of its authors, which no app shows. */
  otherFirst?: readonly string[];
  /** Only its own one: those of a phone, which speaks the language of its owner. */
  alone?: readonly string[];
}

/** The captions of a language as its texts show them, by id. */
export function captionPairs(
  own: Captions,
  other: Captions,
  form: CaptionForm,
  { otherFirst = [], alone = [] }: CaptionOrder = {},
): Captions {
  const pair = (id: string, caption: string) => {
    const marked = `${OWN}${caption}${END}`;
    const second = alone.includes(id) ? undefined : other[id];
    if (second === undefined || second === caption) return form.single.replace('{own}', marked);
    const [first, last] = otherFirst.includes(id) ? ['{other}', '{own}'] : ['{own}', '{other}'];
    return form.pair
      .replace(/\{own\}(.*)\{other\}/, `${first}$1${last}`)
      .replace('{own}', marked)
      .replace('{other}', `${OTHER}${second}${END}`);
  };
  return Object.fromEntries(Object.entries(own).map(([id, caption]) => [id, pair(id, caption)]));
}

/** A piece of a text: running words, a caption in the reader's language or its twin in the other. */
export interface TextPart {
  kind: 'words' | 'own' | 'other';
  text: string;
}

/** Cuts a text at its captions. */
export const textParts = (text: string): TextPart[] =>
  text
    .split(/(\u2068[^\u2069]*\u2069|\u2066[^\u2069]*\u2069)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith(OWN)) return { kind: 'own', text: part.slice(1, -1) };
      if (part.startsWith(OTHER)) return { kind: 'other', text: part.slice(1, -1) };
      return { kind: 'words', text: part };
    });

/**
 * Whether a text has captions that depend on the language of an app: those that stand in both languages, or any where
 * the language of the text has no others beside its own.
 */
export const dependsOnApp = (text: string, hasPairs: boolean): boolean =>
  text.includes(hasPairs ? OTHER : OWN);

/** The text without the marks around its captions: for titles, data and comparisons. */
export const plainText = (text: string): string => text.replace(/[\u2066\u2068\u2069]/g, '');

/** The text with each caption in the reader's language only: where there is no room for both. */
export const withoutOtherLanguage = (text: string): string =>
  plainText(
    text
      .replace(/\u2066[^\u2069]*\u2069(\S*) \(\u2068([^\u2069]*)\u2069\)/g, '$2$1')
      .replace(/\s*\(\u2066[^\u2069]*\u2069\)/g, ''),
  );
