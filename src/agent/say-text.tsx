import { textParts } from '../content/captions';

export interface SayTextProps {
  text: string;
  /** Language of the text. */
  locale: string;
  /** Language of the caller's app: its captions stand out, the others follow in brackets. */
  appLanguage: string;
}

/** A text for a caller, with each caption as the caller's app shows it. */
export function SayText({ text, locale, appLanguage }: SayTextProps) {
  return textParts(text).map(({ kind, text: words }, index) => {
    // The pieces of a text never change places.
    const key = `${index}${kind}`;
    if (kind === 'words') return <span key={key}>{words}</span>;
    const isShown = (kind === 'own') === (locale === appLanguage);
    return isShown ? <b key={key}>{words}</b> : <span key={key}>{words}</span>;
  });
}
