import { clockText } from '../player/time/clock-text';

/** Nobody is on the line for so long: the clock was set meanwhile, or the call was left open. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Milliseconds as `2:05`; a dash where nobody knows them. */
export const spentText = (milliseconds: number): string =>
  milliseconds < DAY_MS ? clockText(Math.floor(milliseconds / 1000)) : '–';
