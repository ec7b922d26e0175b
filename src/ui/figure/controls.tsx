import type { ReactNode } from 'react';
import { bar, box, boxes, glyph, type Kind, line, paleLine, tiles, typed } from './shapes';
import { PLANE, type Icon, ICONS } from './icons';

/** A field with marks in it. */
const field = (
  start: number,
  end: number,
  marks: (middle: number, width: number) => ReactNode,
  isFull = false,
): Kind => ({
  height: 26,
  start,
  end,
  draw: (width, height, { isBare }) => (
    <>
      {box(width, height)}
      {marks(height / 2, width)}
      {isBare && !isFull && bar(start + 4, 13, 60)}
    </>
  ),
});

const icon = (id: Icon): Kind => ({
  height: 30,
  start: 36,
  end: 7,
  width: 30,
  isTight: true,
  radius: 15,
  draw: (_, height) => (
    <g transform={`translate(0 ${height / 2 - 15})`}>
      {box(30, 30, 15)}
      {glyph(id, 3, 3)}
    </g>
  ),
});

/** A way to unlock: a sign with its name below. */
const check = (id: Icon): Kind => ({
  height: 68,
  width: 76,
  isTight: true,
  baseline: 62,
  radius: 10,
  draw: (width) => glyph(id, width / 2 - 20, 6, 1.7),
});

/** The last of the tabs at the lower end of an app. */
const tab = (id: Icon): Kind => ({
  height: 44,
  width: 48,
  isTight: true,
  baseline: 40,
  isLow: true,
  draw: (width) => (
    <>
      {paleLine('M-84 14h14m26 0h14', 7)}
      {glyph(id, width / 2 - 12, 2)}
    </>
  ),
});

const toggle = (width: number, height: number, isOff: boolean) => (
  <g transform={`translate(${width - 36} ${height / 2 - 10})`}>
    {box(34, 20, 10, isOff ? 'box' : 'press')}
    <circle cx={isOff ? 10 : 24} cy="10" r="6" className="knob" />
  </g>
);

/** What a person can use: each kind is a word for it. */
export const CONTROLS = {
  ...(Object.fromEntries((Object.keys(ICONS) as Icon[]).map((id) => [id, icon(id)])) as Record<
    Icon,
    Kind
  >),
  touch: check('touch'),
  face: check('face'),
  glass: tab('glass'),
  more: tab('menu'),
  button: {
    height: 32,
    width: 76,
    isTight: true,
    pad: 16,
    radius: 16,
    draw: (width, height) => box(width, height, 16, 'press'),
  },
  field: field(10, 10, () => null),
  user: field(32, 10, (middle) => glyph('person', 6, middle - 12)),
  secret: field(56, 10, (middle) => typed(`M14 ${middle}h31`, 6, '0 10'), true),
  passcode: field(10, 10, (middle) => typed(`M12 ${middle}h120`, 3, '6 16'), true),
  search: field(32, 10, (middle) => glyph('glass', 6, middle - 12)),
  select: field(10, 26, (middle, width) => line(`M${width - 21} ${middle - 3}l6 6 6-6`)),
  row: {
    height: 30,
    start: 4,
    end: 16,
    draw: (width, height, { isBare, isShared }) => (
      <>
        {paleLine(`M0 ${height + 4}h${width}`)}
        {!isShared && line(`M${width - 10} ${height / 2 - 5}l5 5-5 5`)}
        {isBare && bar(8, 15, 60)}
      </>
    ),
  },
  path: { height: 20, start: 6, end: 8, isTight: true, draw: () => null },
  switch: {
    height: 30,
    start: 2,
    end: 40,
    draw: (width, height, { isOff }) => toggle(width, height, isOff),
  },
  flight: {
    height: 30,
    draw: (width, height, { isOff }) => (
      <>
        {line(PLANE)}
        {toggle(width, height, isOff)}
      </>
    ),
  },
  choice: {
    height: 26,
    start: 26,
    end: 2,
    draw: (_, height, { isBare }) => (
      <>
        <g>
          <circle cx="11" cy={height / 2} r="8" className="press" />
          {!isBare && line(`M7 ${height / 2}l3 3 5-6`)}
        </g>
        {isBare && bar(32, 13, 70)}
      </>
    ),
  },
  link: { height: 20, pad: 8, isTight: true, draw: () => null },
  key: {
    height: 30,
    width: 70,
    isTight: true,
    draw: (width, height) => box(width, height, 6, 'press'),
  },
  home: { height: 36, width: 36, radius: 18, isLow: true, draw: () => box(36, 36, 18, 'press') },
  keys: {
    height: 54,
    draw: (width) => (
      <>
        {tiles(boxes(Math.round(width / 33), 20, 16, 33), 3)}
        {tiles(boxes(Math.round(width / 33), 20, 16, 33), 33)}
      </>
    ),
  },
} satisfies Record<string, Kind>;
