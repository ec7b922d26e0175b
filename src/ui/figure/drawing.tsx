import type { Figure, FigurePart } from './figure';
import { Frame } from './frame';
import { layOut, type Placed, SCREENS } from './layout';
import { kindOf } from './parts';

export interface DrawingProps {
  figure: Figure;
  /** Words of a part, in the reader's language. */
  wordsOf: (part: FigurePart) => string;
  /** What the drawing shows, in a sentence. */
  alternative: string;
}

/** Words in the middle of their height, in one line or two; those of an app stand under its icon. */
function Words({ part: { kind, at }, width, height, lines }: Placed) {
  const { start, isTight } = kindOf(kind);
  const isMirrored = isTight && at === 'right';
  const x = start === undefined ? width / 2 : isMirrored ? width - start : start;
  const anchor = start === undefined ? 'middle' : isMirrored ? 'end' : undefined;
  const first = kind === 'app' ? 61 : height / 2 + 5 - (lines.length - 1) * 8;
  return lines.map((line, index) => (
    <text
      key={line}
      x={x}
      y={first + index * 16}
      textAnchor={anchor}
      className={kind === 'link' ? kind : undefined}
    >
      {line}
    </text>
  ));
}

function Part(placed: Placed) {
  const { part, x, y, width, height, lines } = placed;
  const { draw, isTight, width: own = 0 } = kindOf(part.kind);
  const shape = draw(width, height, { isBare: lines.length === 0, isOff: part.isOff === true });
  const shift = isTight && part.at === 'right' ? width - own : 0;
  return (
    <g transform={`translate(${x} ${y})`} className={part.isTarget ? 'target' : undefined}>
      {shift ? <g transform={`translate(${shift} 0)`}>{shape}</g> : shape}
      <Words {...placed} />
    </g>
  );
}

/** Arrows from each menu item of a path to the next. */
const arrowsOf = (placed: readonly Placed[]): string =>
  placed
    .slice(1)
    .filter(({ part }, index) => part.kind === 'path' && placed[index]?.part.kind === 'path')
    .map(({ x, y }) => `M${x + 16} ${y - 17}l5 5 5-5`)
    .join('');

/** One ring around all that is to be used. */
function Ring({ targets }: { targets: readonly Placed[] }) {
  const x = Math.min(...targets.map((box) => box.x)) - 7;
  const y = Math.min(...targets.map((box) => box.y)) - 7;
  const right = Math.max(...targets.map((box) => box.x + box.width)) + 7;
  const bottom = Math.max(...targets.map((box) => box.y + box.height)) + 7;
  return <rect x={x} y={y} width={right - x} height={bottom - y} rx="15" className="ring" />;
}

/** Draws a screen; the control to use stands out by colour, by a ring and in the text alternative. */
export function Drawing({ figure, wordsOf, alternative }: DrawingProps) {
  const { device, parts } = figure;
  const { placed, height } = layOut(figure, wordsOf);
  const title = parts.find(({ kind }) => kind === 'title');
  const arrows = arrowsOf(placed);
  return (
    <svg
      className={`figure figure--${device}`}
      viewBox={`0 0 ${SCREENS[device].width} ${height + (device === 'computer' ? 16 : 0)}`}
      role="img"
      aria-label={alternative}
    >
      <Frame device={device} height={height} title={title && wordsOf(title)} />
      {placed.map((box) => (
        <Part key={box.y} {...box} />
      ))}
      {arrows && <path d={arrows} className="line" />}
      <Ring targets={placed.filter(({ part }) => part.isTarget)} />
    </svg>
  );
}
