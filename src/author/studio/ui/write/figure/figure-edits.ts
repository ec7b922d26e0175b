import type { Figure, FigurePart } from '../../../../../ui/figure/figure';
import { SCREENS } from '../../../../../ui/figure/layout';
import { kindOf, PART_KINDS } from '../../../../../ui/figure/parts';

export type Device = Figure['device'];

export const DEVICES: Readonly<Record<Device, string>> = {
  phone: 'Any phone',
  iphone: 'iPhone',
  android: 'Android phone',
  computer: 'Computer',
  keyboard: 'Keyboard',
  token: 'Device that makes codes',
};

/** A title is drawn by the screen itself. */
export const KINDS: readonly string[] = ['title', ...PART_KINDS];

/** Parts that can be off. */
export const hasSwitch = ({ kind }: FigurePart): boolean => kind === 'switch' || kind === 'flight';

/** Parts that leave room beside them. */
export const isNarrow = ({ kind }: FigurePart): boolean =>
  kind !== 'title' && (kindOf(kind).isTight === true || kindOf(kind).width !== undefined);

/** Whether what a file holds can be drawn, whoever wrote it. */
export function isDrawable(value: unknown): value is Figure {
  const { device, parts } = (value ?? {}) as Partial<Figure>;
  return (
    typeof device === 'string' &&
    Object.hasOwn(SCREENS, device) &&
    Array.isArray(parts) &&
    parts.every((part: Partial<FigurePart> | null) => KINDS.includes(part?.kind ?? ''))
  );
}

/** The least drawing: one button, and it is the one to use. */
export const NEW_FIGURE: Figure = { device: 'phone', parts: [{ kind: 'button', isTarget: true }] };

const withParts = (figure: Figure, parts: readonly FigurePart[]): Figure => ({ ...figure, parts });

/** Changes some of a part; what is undefined is left out of it. */
export function changePart(
  figure: Figure,
  at: number,
  change: { [Name in keyof FigurePart]?: FigurePart[Name] | undefined },
): Figure {
  const part = Object.fromEntries(
    Object.entries({ ...figure.parts[at], ...change }).filter(([, value]) => value !== undefined),
  ) as unknown as FigurePart;
  return withParts(figure, figure.parts.with(at, part));
}

/** Makes a part the one to use, and no other. */
export const markPart = (figure: Figure, at: number): Figure =>
  figure.parts.reduce(
    (marked, _, place) => changePart(marked, place, { isTarget: place === at ? true : undefined }),
    figure,
  );

/** Where a part may stand: a title first, and all else behind it. */
function placeOf({ parts }: Figure, { kind }: FigurePart, to: number): number {
  const first = kind !== 'title' && parts[0]?.kind === 'title' ? 1 : 0;
  return kind === 'title' ? 0 : Math.max(first, Math.min(to, parts.length));
}

/** Puts a part behind another. @returns the drawing, and where it stands there. */
export function addPart(figure: Figure, kind: FigurePart['kind'], after: number): [Figure, number] {
  const part: FigurePart = { kind };
  const at = placeOf(figure, part, after + 1);
  return [withParts(figure, figure.parts.toSpliced(at, 0, part)), at];
}

/** Moves a part. @returns the drawing, and where the part stands there. */
export function movePart(figure: Figure, from: number, to: number): [Figure, number] {
  const part = figure.parts[from]!;
  const others = withParts(figure, figure.parts.toSpliced(from, 1));
  const at = placeOf(others, part, to);
  return [withParts(figure, others.parts.toSpliced(at, 0, part)), at];
}

/** Takes a part away; where it was the one to use, that is the one that stands in its place. */
export function removePart(figure: Figure, at: number): Figure {
  const rest = withParts(figure, figure.parts.toSpliced(at, 1));
  return figure.parts[at]!.isTarget && rest.parts.length > 0
    ? markPart(rest, Math.min(at, rest.parts.length - 1))
    : rest;
}
