import type { ReactNode } from 'react';
import { type Icon, ICONS } from './icons';

/** What a part looks like at the time. */
export interface PartState {
  /** It has no words. */
  isBare: boolean;
  isOff: boolean;
  /** Another part stands beside it. */
  isShared: boolean;
}

/** How a kind of part is drawn, in a box of its own. */
export interface Kind {
  height: number;
  /** Where words begin; they stand in the middle when it is missing. */
  start?: number;
  /** Room to the right of the words. */
  end?: number;
  /** Width of a part that does not fill the screen. */
  width?: number;
  /** It is only as wide as its words, but for its least `width`. */
  isTight?: boolean;
  /** Room on both sides of words in the middle, where there is as much. */
  pad?: number;
  /** Where the first line of words stands; they are in the middle of the height when it is missing. */
  baseline?: number;
  /** People look at it or point a camera at it, and touch nothing. */
  isSeen?: boolean;
  /** It stands at the lower end of a phone, which is what is shown then. */
  isLow?: boolean;
  /** Radius of its corners. */
  radius?: number;
  draw: (width: number, height: number, state: PartState) => ReactNode;
}

export const box = (width: number, height: number, radius = 6, className = 'box') => (
  <rect width={width} height={height} rx={radius} className={className} />
);

/** Without a width of its own, as thin as most lines. */
export const line = (d: string, strokeWidth?: number, className?: string) => (
  <path d={d} strokeWidth={strokeWidth} className={className} />
);

export const paleLine = (d: string, strokeWidth?: number) => line(d, strokeWidth, 'pale');

/** Boxes side by side, as one line: `step` from each to the next. */
export const boxes = (count: number, width: number, height: number, step: number): string =>
  Array.from({ length: count }, (_, at) => `M${at * step} 0h${width}v${height}h-${width}z`).join(
    '',
  );

/** Words that nobody has to read. */
export const bar = (x: number, y: number, width: number) => paleLine(`M${x} ${y}h${width}`, 7);

/** What is typed, unreadable: dots or dashes. */
export const typed = (d: string, strokeWidth: number, dashes: string) => (
  <path d={d} strokeWidth={strokeWidth} strokeDasharray={dashes} />
);

/** Signs of apps, or keys. */
export const tiles = (d: string, y = 0) => (
  <path
    d={d}
    strokeWidth="6"
    className="tile pale"
    transform={y ? `translate(0 ${y})` : undefined}
  />
);

/** What clocks of phones show. */
export const TIME = '9:41';

export const glyph = (id: Icon, x: number, y: number, scale = 1) => (
  <path transform={`translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}`} d={ICONS[id]} />
);
