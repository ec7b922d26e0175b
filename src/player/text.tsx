import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { oncePerKey } from '../engine/once-per-key';
import { richParts } from '../content/rich-parts';
import { RichText } from '../ui/rich-text';

export interface TextProps {
  text: string;
  /** Language of the text. */
  locale: string;
}

/** A text of the guide as a person reads it. */
export const Text = ({ text, locale }: TextProps) => <RichText parts={richParts(text, locale)} />;

const known = oncePerKey<ReactNode>();

/** The same for a text that is shown again and again: nothing to work out a second time, and plain words by themselves. */
export const richText = (texts: I18n, text: string): ReactNode =>
  known(texts, text, () => {
    const parts = richParts(text, texts.language);
    return parts.every(({ kind }) => kind === 'words') ? text : <RichText parts={parts} />;
  });
