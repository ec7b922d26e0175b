export interface RichTextProps {
  parts: readonly {
    /** Running words, a link, the name of a control, or its meaning in brackets. */
    kind: 'words' | 'link' | 'caption' | 'meaning';
    text: string;
    href?: string;
    lang?: string;
  }[];
}

/** A text with its captions set apart and its addresses as links. */
export function RichText({ parts }: RichTextProps) {
  return parts.map(({ kind, text, href, lang }, index) => {
    // The pieces of a text never change places.
    const key = `${index}${kind}`;
    if (kind === 'caption') {
      return (
        <b key={key} lang={lang}>
          {text}
        </b>
      );
    }
    if (kind === 'link') {
      return (
        <a key={key} href={href} rel="noopener noreferrer">
          {text}
        </a>
      );
    }
    if (kind === 'meaning') {
      return (
        <span key={key} className="other-caption" lang={lang}>
          {text}
        </span>
      );
    }
    return text;
  });
}
