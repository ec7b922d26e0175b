import { bar, box, boxes, type Kind, line, paleLine, tiles, TIME, typed } from './shapes';

/** The squares of a QR code that nobody can scan: three corners and some noise. */
const QR_SQUARES =
  'M0 0h18v18H0zM3 3v12h12V3zM6 6h6v6H6zM42 0h18v18H42zM45 3v12h12V3zM48 6h6v6h-6zM0 42h18v18H0zM3 45v12h12V45zM6 48h6v6H6zM24 0h6v6h-6zM30 12h6v6h-6zM24 24h12v6H24zM6 24h6v12H6zM42 24h6v6h-6zM54 30h6v12h-6zM30 36h6v12h-6zM42 42h6v6h-6zM48 54h12v6H48zM24 54h12v6H24z';

/** The sign of an app and its words beside it. */
const entry = (height: number, isCard: boolean): Kind => ({
  height,
  start: 42,
  baseline: height / 2 - 2,
  end: 4,
  radius: 13,
  draw: (width, _, { isBare }) => (
    <>
      {isCard && box(width, height, 13)}
      <rect x="8" y={height / 2 - 13} width="26" height="26" rx="7" className="tile pale" />
      {isBare && bar(46, height / 2 - 6, 56)}
      {bar(46, height / 2 + 8, 40)}
    </>
  ),
});

/** What a person sees or points at: each kind is a word for it. */
export const PICTURES = {
  banner: entry(48, true),
  listing: entry(44, false),
  apps: {
    height: 36,
    draw: (width) => tiles(boxes(4, 24, 24, (width - 24) / 3), 3),
  },
  app: {
    height: 62,
    width: 64,
    isTight: true,
    baseline: 57,
    radius: 10,
    draw: (width) => (
      <rect x={width / 2 - 19} y="2" width="38" height="38" rx="10" className="tile pale" />
    ),
  },
  lines: {
    height: 24,
    isSeen: true,
    draw: (width) => paleLine(`M4 5h${width - 8}M4 19h${width - 60}`, 7),
  },
  clock: {
    height: 54,
    draw: (width) => (
      <>
        {bar(width / 2 - 24, 4, 48)}
        <text x={width / 2} y="46" textAnchor="middle" fontSize="36" fontWeight="700">
          {TIME}
        </text>
      </>
    ),
  },
  qr: {
    height: 74,
    width: 74,
    isSeen: true,
    draw: () => (
      <>
        <rect width="74" height="74" rx="6" fill="#fff" />
        <path
          transform="translate(7 7)"
          d={QR_SQUARES}
          fill="#0f2129"
          fillRule="evenodd"
          strokeWidth="0"
        />
      </>
    ),
  },
  code: {
    height: 26,
    width: 132,
    isSeen: true,
    draw: (_, height) => (
      <>
        {line(boxes(6, 19, height, 22.6), 1, 'box')}
        {typed('M6.5 13h119', 3, '6 16.6')}
      </>
    ),
  },
  card: {
    height: 62,
    width: 130,
    isSeen: true,
    draw: () => (
      <>
        {box(130, 62)}
        {typed('M14 15h38M14 31h102M14 47h102', 4, '12 10')}
      </>
    ),
  },
  swipe: { height: 34, width: 30, draw: () => line('M15 2v28M6 21l9 9 9-9') },
} satisfies Record<string, Kind>;
