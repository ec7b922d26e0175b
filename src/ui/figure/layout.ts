import type { Figure, FigurePart } from './figure';
import { setLines, textWidth } from './text-metrics';
import { kindOf } from './parts';

/** Lengths are units of the drawing: about a pixel at its usual size. */
export const STAGE = { width: 320, height: 212 };

const PHONE = { x: 86, width: 148, top: 46, title: 26 };
const COMPUTER = { x: 50, width: 220, top: 60, title: 0 };

/** What of the stage each device leaves to the parts. */
export const SCREENS: Record<Figure['device'], typeof PHONE> = {
  phone: PHONE,
  iphone: PHONE,
  android: PHONE,
  token: { x: 78, width: 164, top: 30, title: 20 },
  computer: COMPUTER,
  keyboard: COMPUTER,
};
const GAP = 10;
/** Room beside words in the middle of a part. */
const LEAST_PAD = 5;
/** More room around the control to use, for its ring. */
const RING = 4;
/** Menu items of a path are set in behind arrows that lead to them. */
const INDENT = 18;
/** Where parts at the lower end of a phone stand. */
const LOW_END = 182;
/** Parts that leave room are moved down, at most this far. */
const MOST_DOWN = 30;

/** Size of the words of a part. */
export const sizeOf = ({ isTarget }: FigurePart): number => (isTarget ? 12.5 : 11);

/** From one line of words to the next. */
export const leadOf = (part: FigurePart): number => (part.isTarget ? 15 : 13);

/** A part at its place on the screen. */
export interface Placed {
  part: FigurePart & { kind: Exclude<FigurePart['kind'], 'title'> };
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  /** Another part stands beside it. */
  isShared: boolean;
}

type Sized = Omit<Placed, 'x' | 'y' | 'isShared'>;

/** Width of the longest of the lines of a part. */
const longestOf = (part: FigurePart, lines: readonly string[]): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, sizeOf(part))));

/** A part with its size, somewhere. */
function size(part: Placed['part'], words: string, full: number): Sized {
  const {
    height,
    width: own,
    start = LEAST_PAD,
    end = LEAST_PAD,
    pad,
    isTight,
  } = kindOf(part.kind);
  const lines = setLines(words, (isTight ? full : (own ?? full)) - start - end, sizeOf(part));
  const tight = words === '' ? 0 : longestOf(part, lines) + (pad ? 2 * pad : start + end);
  return {
    part,
    lines,
    // An even one has its middle at a round number.
    width: isTight ? Math.max(own ?? 0, Math.min(full, 2 * Math.ceil(tight / 2))) : (own ?? full),
    height: height + (lines.length > 1 ? leadOf(part) : 0),
  };
}

/** Where a part begins: signs and links with words begin at the left, other narrow parts in the middle. */
function leftOf({ part: { kind, at }, lines }: Sized, spare: number): number {
  const { isTight, start } = kindOf(kind);
  if (at === 'right') return spare;
  const isAtLeft = isTight && start !== undefined && lines.length > 0;
  return at === 'left' || isAtLeft ? 0 : Math.round(spare / 2);
}

/** Whether a part is a menu item that one before leads to. */
export const leads = (before: FigurePart, { kind }: FigurePart): boolean =>
  kind === 'path' && before.kind === 'path';

/** Whether a part stands at the end of the row before it, or across from what is at the left. */
function fitsBeside({ part, lines, width }: Sized, own: Sized, full: number): boolean {
  const { start = 0 } = kindOf(part.kind);
  const isRow = part.kind === 'row' || part.kind === 'listing';
  const end = isRow ? start + (longestOf(part, lines) || 60) : width;
  return own.part.at === 'right' && (isRow || part.at === 'left') && end + own.width + GAP <= full;
}

const isShown = (part: FigurePart): part is Placed['part'] => part.kind !== 'title';

/** Puts the parts of a screen under each other; those below the lower edge of the stage are left out. */
export function layOut(
  { device, parts }: Figure,
  wordsOf: (part: FigurePart) => string,
): { placed: Placed[]; isLow: boolean } {
  const { x, width: full, top, title } = SCREENS[device];
  const shown = parts.filter(isShown);
  let y = top + (shown.length < parts.length ? title : 0);
  const placed: Placed[] = [];
  for (const part of shown) {
    const before = placed.at(-1);
    const indent = before && leads(before.part, part) ? INDENT : 0;
    const sized = size(part, wordsOf(part), full - indent);
    const { width, height } = sized;
    const room = part.isTarget ? RING : 0;
    const left = x + indent + leftOf(sized, full - width);
    if (before && fitsBeside(before, sized, full)) {
      before.isShared = true;
      placed.push({
        ...sized,
        x: left,
        y: before.y + (before.height - height) / 2,
        isShared: true,
      });
    } else {
      placed.push({ ...sized, x: left, y: y + room, isShared: false });
      y += height + 2 * room + GAP;
    }
  }
  const isLow = shown.some(({ kind }) => kindOf(kind).isLow);
  const spare = STAGE.height - y;
  // What stands aside before all others is in a corner of the screen.
  const most = shown[0]?.at ? 0 : MOST_DOWN;
  const down = isLow ? LOW_END - y + GAP : Math.max(0, Math.min(spare / 2, most));
  return {
    isLow,
    placed: placed
      .map((each) => ({ ...each, y: Math.round(each.y + down) }))
      .filter(({ y: at, height }) => at < STAGE.height && at + height > 0)
      // Nobody can read half a line.
      .map((each) => (each.y + each.height > STAGE.height ? { ...each, lines: [] } : each)),
  };
}
