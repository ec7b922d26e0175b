import { articles, phone, support } from '#guide/site.config';
import { textParts } from './captions';

/** A piece of a text: running words, a link, a caption, or its meaning in brackets behind it. */
export interface RichPart {
  kind: 'words' | 'link' | 'caption' | 'meaning';
  text: string;
  /** Where a link leads. */
  href?: string;
  /** Language of a caption that is not the reader's. */
  lang?: string;
}

const literal = (text: string) => text.replace(/\W/g, '\\$&');

/** What becomes a link by itself: the address of support, a telephone number, a knowledge-base article. */
const LINKABLE = new RegExp(
  `(${[
    ...[support.label, ...Object.values(phone)].map(literal),
    ...(articles.prefix === '' ? [] : [`${articles.prefix}\\d{2,4}`]),
  ].join('|')})`,
);

/** Address of an article of the knowledge base, by its number or name: `HB31`, `reset-password`. */
export const articleAddress = (article: string): string =>
  articles.url.replace('{slug}', article).replace('{id}', article.slice(articles.prefix.length));

/** What a text tells a person to call: its telephone number, else the address where the numbers are. */
export function callIn(text: string): { href: string; number?: string } | undefined {
  const number = Object.values(phone).find((each) => text.includes(each));
  if (number !== undefined) return { href: hrefOf(number), number };
  return text.includes(support.label) ? { href: support.url } : undefined;
}

function hrefOf(word: string): string {
  if (word === support.label) return support.url;
  return articles.prefix !== '' && word.startsWith(articles.prefix)
    ? articleAddress(word)
    : `tel:+${word.replace(/[^\d-]/g, '')}`;
}

/** Every other piece is one that the expression has found. */
const withLinks = (text: string): RichPart[] =>
  text
    .split(LINKABLE)
    .map(
      (word, at): RichPart =>
        at % 2 === 1
          ? { kind: 'link', text: word, href: hrefOf(word) }
          : { kind: 'words', text: word },
    )
    .filter((part) => part.text !== '');

/**
 * Cuts a text at its captions, addresses and numbers.
 *
 * @param other the language of captions that are not the reader's.
 */
export const richParts = (text: string, other?: string): RichPart[] =>
  textParts(text).flatMap(({ kind, text: words }, at, parts): RichPart[] => {
    if (kind === 'words') return withLinks(words);
    const isSecond = parts[at - 2] !== undefined && parts[at - 1]!.text.endsWith('(');
    return [
      {
        kind: isSecond ? 'meaning' : 'caption',
        text: words,
        ...(kind === 'other' && other !== undefined && { lang: other }),
      },
    ];
  });
