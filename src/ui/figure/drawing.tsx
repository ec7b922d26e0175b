import type { Figure, FigurePart } from './figure';
import { Frame } from './frame';
import { layOut, leadOf, leads, type Placed, sizeOf, STAGE } from './layout';
import { kindOf } from './parts';

export interface DrawingProps {
  figure: Figure;
  /** Words of a part, in the language of the app. */
  wordsOf: (part: FigurePart) => string;
  /** What the drawing shows, in a sentence. */
  alternative: string;
}

/** Words in one line or two. */
function Words({ part, width, height, lines }: Placed) {
  const { start, isTight, baseline } = kindOf(part.kind);
  const lead = leadOf(part);
  const isMirrored = isTight && start !== undefined && part.at === 'right';
  const x = start === undefined ? width / 2 : isMirrored ? width - start : start;
  const anchor = start === undefined ? 'middle' : isMirrored ? 'end' : undefined;
  const first = baseline ?? (height - (lines.length - 1) * lead) / 2 + 4;
  return lines.map((line, index) => (
    <text
      key={line}
      x={x}
      y={first + index * lead}
      textAnchor={anchor}
      textDecoration={part.kind === 'link' ? 'underline' : undefined}
    >
      {line}
    </text>
  ));
}

/** The ring around the control to use, and what points at it: an arrow on a computer, else a finger. */
function Mark({ device, target }: { device: Figure['device']; target: Placed }) {
  const { part, width, height } = target;
  const { radius = 6, isSeen, isTight, start, width: own } = kindOf(part.kind);
  const ring = { x: -4, y: -4, width: width + 8, height: height + 8, rx: radius + 4 };
  const isSign = isTight && start !== undefined && own !== undefined && part.at !== 'right';
  const right = isSign ? own : width;
  return (
    <>
      <rect {...ring} strokeWidth="9" opacity=".2" className="ring" />
      <rect {...ring} strokeWidth="3" className="ring" />
      {isSeen ? null : device === 'computer' ? (
        <path d={`M${right - 3} ${height - 4}v17l4.5-4 3 6.5 3-1.4-3-6.3h6z`} className="knob" />
      ) : (
        <circle cx={right + 2} cy={height + 4} r="8" strokeWidth="3" className="knob" />
      )}
    </>
  );
}

function Part({ placed, device }: { placed: Placed; device: Figure['device'] }) {
  const { part, x, y, width, height, lines, isShared } = placed;
  const { draw, isTight, start, width: own = 0 } = kindOf(part.kind);
  const shape = draw(width, height, {
    isBare: lines.length === 0,
    isOff: part.isOff === true,
    isShared,
  });
  const shift = isTight && start !== undefined && part.at === 'right' ? width - own : 0;
  const type = part.isTarget && { className: 'target', fontSize: sizeOf(part), fontWeight: 700 };
  return (
    <g transform={`translate(${x} ${y})`} {...type}>
      {shift ? <g transform={`translate(${shift} 0)`}>{shape}</g> : shape}
      <Words {...placed} />
      {part.isTarget && <Mark {...{ device }} target={placed} />}
    </g>
  );
}

/** Arrows that lead from each menu item of a path to the next. */
const arrowsOf = (placed: readonly Placed[]): string =>
  placed
    .filter(({ part }, index) => index > 0 && leads(placed[index - 1]!.part, part))
    .map(({ x, y, height }) => `M${x - 15} ${y + height / 2 - 10}v10h7l-3-3m3 3-3 3`)
    .join('');

/** What points at the control to use must lie above all else. */
const targetLast = (placed: readonly Placed[]): Placed[] =>
  placed.toSorted((a, b) => Number(a.part.isTarget ?? 0) - Number(b.part.isTarget ?? 0));

/** Draws a screen, cut off below; the control to use stands out by colour, by a ring, by what points at it and in the text alternative. */
export function Drawing({ figure, wordsOf, alternative }: DrawingProps) {
  const { device, parts } = figure;
  const { placed, isLow } = layOut(figure, wordsOf);
  const title = parts.find(({ kind }) => kind === 'title');
  const arrows = arrowsOf(placed);
  return (
    <svg
      className="figure"
      viewBox={`0 0 ${STAGE.width} ${STAGE.height}`}
      role="img"
      aria-label={alternative}
    >
      <Frame
        {...{ device, isLow }}
        title={title && wordsOf(title)}
        hasHome={parts.some(({ kind }) => kind === 'home')}
      />
      {arrows && <path d={arrows} />}
      {targetLast(placed).map((each, index) => (
        <Part key={index} placed={each} device={device} />
      ))}
    </svg>
  );
}
