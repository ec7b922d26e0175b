import type { Figure, FigurePart } from './figure';
import { setLines, textWidth } from './text-metrics';
import { kindOf } from './parts';

/** Lengths are units of the drawing: about a pixel at its usual size. */
export const SCREENS = {
  phone: { width: 208, margin: 20, top: 34, bottom: 32, least: 240 },
  computer: { width: 312, margin: 26, top: 48, bottom: 22, least: 136 },
  keyboard: { width: 312, margin: 24, top: 24, bottom: 24, least: 0 },
};
/** Room for the name of the app under the top edge of a phone. */
const TITLE = 28;
const GAP = 14;
/** Room for the arrow from one menu item to the next. */
const ARROW = 8;
const SECOND_LINE = 16;

/** A part at its place on the screen. */
export interface Placed {
  part: FigurePart & { kind: Exclude<FigurePart['kind'], 'title'> };
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

/** A part with its size, somewhere. */
function size(part: Placed['part'], words: string, full: number): Omit<Placed, 'x' | 'y'> {
  const { height, width: own, start = 6, end = 6, isTight } = kindOf(part.kind);
  const share =
    own === undefined ? full : own > 1 ? own : Math.round(full * (part.at ? 0.66 : own));
  const room = (isTight ? full : share) - start - end;
  const lines = setLines(words, room);
  const longest = Math.ceil(Math.min(room, Math.max(...lines.map(textWidth))));
  return {
    part,
    lines,
    width: isTight && words !== '' ? start + longest + end : share,
    height: height + (lines.length > 1 ? SECOND_LINE : 0),
  };
}

/** Where a part begins: signs and links with words begin at the left, other narrow parts in the middle. */
function leftOf({ part: { kind, at }, lines }: Omit<Placed, 'x' | 'y'>, spare: number): number {
  const isAtLeft = kindOf(kind).isTight && lines.length > 0;
  if (at === 'right') return spare;
  return at === 'left' || isAtLeft ? 0 : Math.round(spare / 2);
}

/** Puts the parts of a screen under each other, and tells its height. */
export function layOut(
  { device, parts }: Figure,
  wordsOf: (part: FigurePart) => string,
): { placed: Placed[]; height: number } {
  const { width, margin, top, bottom, least } = SCREENS[device];
  const full = width - 2 * margin;
  const shown = parts.filter((part): part is Placed['part'] => part.kind !== 'title');
  let y = top + (shown.length < parts.length && device === 'phone' ? TITLE : 0);
  const placed = shown.map((part, index) => {
    const sized = size(part, wordsOf(part), full);
    const box = { ...sized, x: margin + leftOf(sized, full - sized.width), y };
    const leadsOn = part.kind === 'path' && shown[index + 1]?.kind === 'path';
    y += box.height + GAP + (leadsOn ? ARROW : 0);
    return box;
  });
  return { placed, height: Math.max(least, y - GAP + bottom) };
}
