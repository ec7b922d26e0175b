import type { ReactNode } from 'react';
import { type Icon, ICONS } from './icons';

/** How a kind of part is drawn, in a box of its own. */
export interface Kind {
  height: number;
  /** Where words begin; they stand in the middle when it is missing. */
  start?: number;
  /** Room to the right of the words. */
  end?: number;
  /** Width of a part that does not fill the screen; a share of it when it is below 1. */
  width?: number;
  /** It is only as wide as its words. */
  isTight?: boolean;
  draw: (width: number, height: number, state: { isBare: boolean; isOff: boolean }) => ReactNode;
}

export const box = (width: number, height: number, radius = 8, x = 0, className = 'box') => (
  <rect x={x} width={width} height={height} rx={radius} className={className} />
);

/** Boxes side by side, each `step` from the next. */
export const boxes = (
  count: number,
  height: number,
  x: number,
  step: number,
  className = 'box',
): ReactNode =>
  Array.from({ length: count }, (_, at) => (
    <g key={at}>
      {box(Math.min(height, step - 6), height, step > 30 ? 10 : 4, x + at * step, className)}
    </g>
  ));

export const line = (d: string, className = 'line') => <path d={d} className={className} />;

/** Words that cannot be read, where a part has none. */
export const blank = (isBare: boolean, x: number, y: number) =>
  isBare && line(`M${x} ${y}h60`, 'faint');

export const glyph = (id: Icon, x: number, y: number, scale = 1) => (
  <path
    transform={`translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}`}
    d={ICONS[id]}
    className="line"
  />
);
