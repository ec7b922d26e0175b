import type { ReactNode } from 'react';
import type { Figure, FigurePart } from './figure';

export interface DrawingProps {
  figure: Figure;
  /** Words of a part, in the reader's language. */
  wordsOf: (part: FigurePart) => string;
  /** What the drawing shows, in a sentence. */
  alternative: string;
}

const HEIGHTS = {
  banner: 44,
  button: 36,
  field: 36,
  icon: 64,
  switch: 36,
  lines: 40,
  qr: 84,
  lens: 48,
};
const GAP = 12;
const WIDTHS = { phone: 200, computer: 300 };
const MARGIN = 24;

/** The squares of a QR code that nobody can scan: three corners and some noise. */
const QR_SQUARES =
  'M0 0h18v18H0zM42 0h18v18H42zM0 42h18v18H0zM24 0h6v6h-6zM30 12h6v6h-6zM24 24h12v6H24zM6 24h6v12H6zM42 24h6v6h-6zM54 30h6v12h-6zM30 36h6v12h-6zM42 42h6v6h-6zM48 54h12v6H48zM24 54h12v6H24z';

const Shape = ({
  part,
  width,
  words,
}: {
  part: FigurePart;
  width: number;
  words: string;
}): ReactNode => {
  const height = HEIGHTS[part.kind];
  const text = (x: number, y: number, anchor: 'start' | 'middle' = 'middle') => (
    <text x={x} y={y} textAnchor={anchor}>
      {words}
    </text>
  );
  switch (part.kind) {
    case 'banner':
      return [
        <rect key="box" width={width} height={height} rx="12" className="raised" />,
        <g key="words">{text(14, 27, 'start')}</g>,
      ];
    case 'button':
      return [
        <rect
          key="box"
          x={width / 2 - width * 0.42}
          width={width * 0.84}
          height={height}
          rx="18"
          className="control"
        />,
        <g key="words">{text(width / 2, 23)}</g>,
      ];
    case 'field':
      return [
        <rect key="box" width={width} height={height} rx="6" className="raised" />,
        <g key="words">{text(12, 23, 'start')}</g>,
      ];
    case 'switch':
      return [
        <g key="words">{text(0, 23, 'start')}</g>,
        <rect
          key="track"
          x={width - 44}
          y="6"
          width="44"
          height="24"
          rx="12"
          className="control"
        />,
        <circle key="knob" cx={width - 12} cy="18" r="9" className="knob" />,
      ];
    case 'icon':
      return [
        <rect key="box" x={width / 2 - 21} width="42" height="42" rx="11" className="control" />,
        <g key="words">{text(width / 2, 60)}</g>,
      ];
    case 'lens':
      return [
        <circle key="ring" cx={width / 2} cy="24" r="22" className="control" />,
        <path
          key="arrows"
          d={`M${width / 2 - 9} 21a9 9 0 0 1 17-3m1-6v7h-7m7 8a9 9 0 0 1-17 3m-1 6v-7h7`}
          className="line"
        />,
      ];
    case 'qr':
      return [
        <rect key="box" x={width / 2 - 42} width="84" height="84" rx="6" className="paper" />,
        <path
          key="squares"
          transform={`translate(${width / 2 - 30} 12)`}
          d={QR_SQUARES}
          className="ink"
        />,
      ];
    case 'lines':
      return <path d={`M0 8h${width}M0 22h${width * 0.8}M0 36h${width * 0.6}`} className="faint" />;
  }
};

/** Draws a screen; the control to use stands out by colour, by a ring and in the text alternative. */
export function Drawing({ figure, wordsOf, alternative }: DrawingProps) {
  const frame = WIDTHS[figure.device];
  const width = frame - 2 * MARGIN;
  const tops: number[] = [];
  let height = MARGIN + 8;
  for (const part of figure.parts) {
    tops.push(height);
    height += HEIGHTS[part.kind] + GAP;
  }
  height += MARGIN - GAP;

  return (
    <svg
      className={`figure figure--${figure.device}`}
      viewBox={`0 0 ${frame} ${height}`}
      role="img"
      aria-label={alternative}
    >
      <rect
        x="4"
        y="4"
        width={frame - 8}
        height={height - 8}
        rx={figure.device === 'phone' ? 24 : 8}
        className="device"
      />
      <path
        d={figure.device === 'phone' ? `M${frame / 2 - 18} 16h36` : 'M16 16h3m6 0h3m6 0h3'}
        className="faint"
      />
      {figure.parts.map((part, index) => (
        <g
          key={`${part.kind} ${part.caption ?? part.name ?? index}`}
          transform={`translate(${MARGIN} ${tops[index]})`}
          {...(part.isTarget && { className: 'target' })}
        >
          <Shape part={part} width={width} words={wordsOf(part)} />
          {part.isTarget && (
            <rect
              x="-7"
              y="-6"
              width={width + 14}
              height={HEIGHTS[part.kind] + 12}
              rx="14"
              className="ring"
            />
          )}
        </g>
      ))}
    </svg>
  );
}
