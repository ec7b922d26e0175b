import type { ReactNode } from 'react';
import { blank, box, boxes, glyph, type Kind, line } from './shapes';
import { PLANE, type Icon, ICONS } from './icons';

/** A field with marks in it. */
const field = (
  start: number,
  end: number,
  marks: (width: number, middle: number) => ReactNode,
): Kind => ({
  height: 36,
  start,
  end,
  draw: (width, height, { isBare }) => (
    <>
      {box(width, height)}
      {marks(width, height / 2)}
      {blank(isBare, start + 3, 18)}
    </>
  ),
});

const icon = (id: Icon): Kind => ({
  height: 36,
  start: 46,
  end: 6,
  width: 36,
  isTight: true,
  draw: (_, height) => (
    <g transform={`translate(0 ${height / 2 - 18})`}>
      {box(36, 36, 18)}
      {glyph(id, 6, 6)}
    </g>
  ),
});

const toggle = (width: number, height: number, isOff: boolean) => (
  <g transform={`translate(${width - 46} ${height / 2 - 13})`}>
    {box(46, 26, 13)}
    <circle cx={isOff ? 13 : 33} cy="13" r="9" className={isOff ? 'soft' : 'accent'} />
  </g>
);

/** What a person can use: each kind is a word for it. */
export const CONTROLS = {
  ...(Object.fromEntries((Object.keys(ICONS) as Icon[]).map((id) => [id, icon(id)])) as Record<
    Icon,
    Kind
  >),
  button: { height: 38, width: 0.86, draw: (width, height) => box(width, height, 19) },
  field: field(12, 12, () => null),
  user: field(36, 12, (_, middle) => glyph('person', 9, middle - 11, 0.85)),
  secret: {
    height: 36,
    draw: (width, height) => (
      <>
        {box(width, height)}
        <path d="M16 18h70" className="dots" />
      </>
    ),
  },
  search: field(12, 34, (width, middle) => glyph('glass', width - 30, middle - 10, 0.9)),
  select: field(12, 34, (width, middle) => line(`M${width - 26} ${middle - 3}l6 6 6-6`)),
  row: field(12, 26, (width, middle) => line(`M${width - 18} ${middle - 6}l6 6-6 6`)),
  path: { height: 36, start: 12, end: 12, draw: (width, height) => box(width, height) },
  switch: {
    height: 36,
    start: 0,
    end: 52,
    draw: (width, height, { isOff }) => toggle(width, height, isOff),
  },
  flight: {
    height: 36,
    draw: (width, height, { isOff }) => (
      <>
        <path transform="translate(2 2) scale(1.3)" d={PLANE} className="line" />
        {toggle(width, height, isOff)}
      </>
    ),
  },
  choice: {
    height: 32,
    start: 30,
    end: 0,
    draw: (_, height, { isBare }) => (
      <>
        <circle cx="12" cy={height / 2} r="10" className="box" />
        {isBare ? blank(true, 34, 16) : line(`M7 ${height / 2}l4 4 6-8`)}
      </>
    ),
  },
  link: { height: 26, start: 0, end: 4, isTight: true, draw: () => null },
  key: {
    height: 36,
    width: 88,
    draw: (width, height) => (
      <>
        {box(width, height)}
        {boxes(4, height, width + 20, 40, 'soft')}
      </>
    ),
  },
} satisfies Record<string, Kind>;
