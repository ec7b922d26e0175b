import type { PartKind } from './parts';

/** A part of a drawn screen. Its words are a caption by id, or a proper name that no language changes. */
export interface FigurePart {
  /** A `title` stands in the top bar of the screen, so it comes first. */
  kind: PartKind | 'title';
  caption?: string;
  name?: string;
  /** Where a part stands that is narrower than the screen; in the middle by default. To the right, it stands beside a row. */
  at?: 'left' | 'right';
  /** The control to use: one in each figure. */
  isTarget?: boolean;
  /** A switch that is to be off. */
  isOff?: boolean;
}

/** A drawing as data: a device, and from top to bottom what stands on its screen. */
export interface Figure {
  /** A `phone` is any; a `token` is a device that only makes codes. */
  device: 'phone' | 'iphone' | 'android' | 'token' | 'computer' | 'keyboard';
  parts: readonly FigurePart[];
}
