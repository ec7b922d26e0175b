import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { alternativeOf, wordsOf } from './alternative';
import { Drawing } from '../../ui/figure/drawing';
import type { Figure } from '../../ui/figure/figure';

/** A figure as it stands on a page, in the language of the texts. */
export const drawFigure = (figure: Figure, texts: I18n): ReactNode => (
  <Drawing
    figure={figure}
    wordsOf={wordsOf(texts, true)}
    alternative={alternativeOf(figure, texts)}
  />
);
