import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { loadFigures } from '../../content/figures';
import type { Figure } from '../../ui/figure/figure';

/**
 * Loads what draws the figures of a step, by the action that they belong to. The kit comes with it,
 * so that a step without figures does without.
 */
export async function loadDrawings(
  flow: string,
  step: string,
): Promise<(texts: I18n) => Record<string, ReactNode>> {
  const figures = Object.entries(await loadFigures<Figure>(flow)).filter(([id]) =>
    id.startsWith(`${step}.`),
  );
  if (figures.length === 0) return () => ({});
  const { drawFigure } = await import('./draw-figure');
  return (texts) =>
    Object.fromEntries(
      figures.map(([id, figure]) => [id.slice(step.length + 1), drawFigure(figure, texts)]),
    );
}
