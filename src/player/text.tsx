import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { languageOfText, otherLanguageOf } from '../content/instance';
import { languageOf } from '../content/languages';
import { richParts } from '../content/rich-parts';
import { oncePerKey } from '../engine/once-per-key';
import { RichText } from '../ui/rich-text';

export interface TextProps {
  text: string;
  /** Language of the page. */
  locale: string;
  /** Language of captions that are not the reader's. */
  other?: string | undefined;
}

/** A text of the guide as a person reads it, marked where it is in another language than its page. */
export function Text({ text, locale, other = languageOf(locale).captionPartner }: TextProps) {
  const language = languageOfText(text, locale);
  const parts = <RichText parts={richParts(text, other)} />;
  if (language === locale) return parts;
  return (
    <span lang={language} dir={languageOf(language).direction}>
      {parts}
    </span>
  );
}

const known = oncePerKey<ReactNode>();

/** The same for a text that is shown again and again: nothing to work out a second time, and plain words by themselves. */
export const richText = (texts: I18n, text: string): ReactNode =>
  known(texts, text, () => {
    const { language: locale } = texts;
    const isPlain = richParts(text).every(({ kind }) => kind === 'words');
    return isPlain && languageOfText(text, locale) === locale ? (
      text
    ) : (
      <Text text={text} locale={locale} other={otherLanguageOf(texts)} />
    );
  });
