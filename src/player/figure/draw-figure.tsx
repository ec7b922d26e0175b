import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { captionOf } from '../../content/instance';
import { Drawing } from '../../ui/figure/drawing';
import type { Figure, FigurePart } from '../../ui/figure/figure';
import { alternativeOf } from './alternative';

/**
 * Words of a part.
 *
 * @param isInApp whether as the app shows them, or else in the language of the texts.
 */
export const wordsOf =
  (texts: I18n, isInApp: boolean) =>
  ({ caption, name }: FigurePart): string =>
    caption === undefined ? (name ?? '') : captionOf(texts, caption, isInApp);

/** A figure as it stands on a page, in the language of the texts. */
export const drawFigure = (figure: Figure, texts: I18n): ReactNode => (
  <Drawing
    figure={figure}
    wordsOf={wordsOf(texts, true)}
    alternative={alternativeOf(figure, texts, wordsOf(texts, false))}
  />
);
