import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { loadFile } from './load-file';
import type { PartKind } from '../ui/figure/parts';

/** A part of a drawn screen. Its words are a caption by id, or a proper name that no language changes. */
export interface FigurePart {
  /** A `title` stands in the top bar of the screen, so it comes first. */
  kind: PartKind | 'title';
  caption?: string;
  name?: string;
  /** Where a part stands that is narrower than the screen; in the middle by default. */
  at?: 'left' | 'right';
  /** The control to use. Several stand together, under one ring. */
  isTarget?: boolean;
  /** A switch that is to be off. */
  isOff?: boolean;
}

/** A drawing as data: a device, and from top to bottom what stands on its screen. */
export interface Figure {
  device: 'phone' | 'computer' | 'keyboard';
  parts: readonly FigurePart[];
}

/** Drawings of a flow by `<step>.<action>`. */
export type Figures = Readonly<Record<string, Figure>>;

/** Figures of a flow: its own ones, and the shared ones that it does not override. */
export async function loadFigures(flow: string): Promise<Figures> {
  const [shared, own] = await Promise.all([
    import('#guide/flows/figures/shared.json'),
    loadFile<Figures>(`flows/figures/${flow}.json`),
  ]);
  return { ...(shared.default as Figures), ...own };
}

/**
 * Loads what draws the figures of a step, by the action that they belong to. The kit comes with it,
 * so that a step without figures does without.
 */
export async function loadDrawings(
  flow: string,
  step: string,
): Promise<(texts: I18n) => Record<string, ReactNode>> {
  const figures = Object.entries(await loadFigures(flow)).filter(([id]) =>
    id.startsWith(`${step}.`),
  );
  if (figures.length === 0) return () => ({});
  const { drawFigure } = await import('../player/figure/draw-figure');
  return (texts) =>
    Object.fromEntries(
      figures.map(([id, figure]) => [id.slice(step.length + 1), drawFigure(figure, texts)]),
    );
}
