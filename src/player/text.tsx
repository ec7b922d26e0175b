import { richParts } from '../content/rich-parts';
import { RichText } from '../ui/rich-text';

export interface TextProps {
  text: string;
  /** Language of the text. */
  locale: string;
}

/** A text of the guide as a person reads it. */
export const Text = ({ text, locale }: TextProps) => <RichText parts={richParts(text, locale)} />;
