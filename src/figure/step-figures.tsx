import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { captionOf } from '../i18n/instance';
import { Drawing } from './drawing';
import type { Figure, FigurePart, Figures } from './figure';

function alternativeOf(
  { device, parts }: Figure,
  texts: I18n,
  wordsOf: (part: FigurePart) => string,
): string {
  const { t } = texts;
  const name = (part: FigurePart) =>
    [t(`figure.parts.${part.kind}`), wordsOf(part)].filter(Boolean).join(' ');
  const shown = parts.filter(({ kind }) => kind !== 'lines');
  const others = shown.filter(({ isTarget }) => !isTarget).map(name);
  const targets = shown
    .filter(({ isTarget }) => isTarget)
    .map((part) => t('figure.highlighted', { what: name(part) }));
  return `${t(`figure.${device}`)}: ${[...others, ...targets].join('; ')}`;
}

/** The drawings of a step, by the action that they belong to. */
export function stepFigures(
  figures: Figures,
  step: string,
  texts: I18n,
): Record<string, ReactNode> {
  const wordsOf = ({ caption, name }: FigurePart) =>
    caption === undefined ? (name ?? '') : captionOf(texts, caption);
  return Object.fromEntries(
    Object.entries(figures)
      .filter(([id]) => id.startsWith(`${step}.`))
      .map(([id, figure]) => [
        id.slice(step.length + 1),
        <Drawing
          key={id}
          figure={figure}
          wordsOf={wordsOf}
          alternative={alternativeOf(figure, texts, wordsOf)}
        />,
      ]),
  );
}
