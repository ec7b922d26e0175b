import { Fragment } from 'react';
import { textParts } from '../i18n/captions';

export interface RichTextProps {
  text: string;
  /** Language of the captions in brackets. */
  otherLocale: string;
}

/** What becomes a link by itself: the address of support, a knowledge-base article, a telephone number. */
const LINKABLE = /(ibkr\.com\/support|KB\d{2,4}|1-877-442-2757)/;

function hrefOf(word: string): string {
  if (word.startsWith('KB')) return `https://ibkr.info/article/${word.slice(2)}`;
  return word.startsWith('ibkr') ? 'https://www.ibkr.com/support' : `tel:+${word}`;
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
