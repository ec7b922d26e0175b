import { Fragment } from 'react';
import { articles, phone, support } from '#guide/site.config';
import { textParts } from '../content/captions';

export interface RichTextProps {
  text: string;
  /** Language of the captions in brackets. */
  otherLocale: string;
}

const literal = (text: string) => text.replace(/\W/g, '\\$&');

/** What becomes a link by itself: the address of support, a telephone number, a knowledge-base article. */
const LINKABLE = new RegExp(
  `(${[support.label, ...Object.values(phone)].map(literal).join('|')}|${articles.prefix}\\d{2,4})`,
);

function hrefOf(word: string): string {
  if (word === support.label) return support.url;
  return word.startsWith(articles.prefix)
    ? articles.url.replace('{number}', word.slice(articles.prefix.length))
    : `tel:+${word.replace(/[^\d-]/g, '')}`;
}

const Words = ({ text }: { text: string }) =>
  text.split(LINKABLE).map((word, index) =>
    LINKABLE.test(word) ? (
      // The pieces of a text never change places.
      <a key={index} href={hrefOf(word)} rel="noopener noreferrer">
        {word}
      </a>
    ) : (
      word
    ),
  );

/** A text with its captions set apart and its addresses as links. */
export function RichText({ text, otherLocale }: RichTextProps) {
  return textParts(text).map((part, index) => {
    // The pieces of a text never change places.
    const key = `${index}${part.kind}`;
    if (part.kind === 'own') return <b key={key}>{part.text}</b>;
    if (part.kind === 'other') {
      return (
        <span key={key} className="other-caption" lang={otherLocale}>
          {part.text}
        </span>
      );
    }
    return (
      <Fragment key={key}>
        <Words text={part.text} />
      </Fragment>
    );
  });
}
