import type { i18n as I18n } from 'i18next';
import { languageOfText, otherLanguageOf } from '../content/instance';
import { languageOf } from '../content/languages';
import { richParts } from '../content/rich-parts';

/** A text for a caller: each caption as the caller's app shows it stands out, its meaning follows in brackets. */
export function SayText({ texts, text }: { texts: I18n; text: string }) {
  return richParts(text, otherLanguageOf(texts)).map(({ kind, text: words, lang }, index) => {
    // The pieces of a text never change places.
    const key = `${index}${kind}`;
    const Tag = kind === 'caption' ? 'b' : 'span';
    return (
      <Tag key={key} lang={lang}>
        {words}
      </Tag>
    );
  });
}

/** Says in which language a text of the guide is written, and in which direction. */
export function languageAttributes({ language }: I18n, text: string) {
  const lang = languageOfText(text, language);
  return { lang, dir: languageOf(lang).direction };
}
