import { blank, box, boxes, type Kind, line } from './shapes';

/** The squares of a QR code that nobody can scan: three corners and some noise. */
const QR_SQUARES =
  'M0 0h18v18H0zM3 3v12h12V3zM6 6h6v6H6zM42 0h18v18H42zM45 3v12h12V3zM48 6h6v6h-6zM0 42h18v18H0zM3 45v12h12V45zM6 48h6v6H6zM24 0h6v6h-6zM30 12h6v6h-6zM24 24h12v6H24zM6 24h6v12H6zM42 24h6v6h-6zM54 30h6v12h-6zM30 36h6v12h-6zM42 42h6v6h-6zM48 54h12v6H48zM24 54h12v6H24z';

/** What a person sees, points at or taps: each kind is a word for it. */
export const PICTURES = {
  banner: {
    height: 48,
    start: 50,
    end: 8,
    draw: (width, height, { isBare }) => (
      <>
        {box(width, height, 14)}
        <rect x="12" y={height / 2 - 13} width="26" height="26" rx="7" className="accent" />
        {blank(isBare, 53, 24)}
      </>
    ),
  },
  listing: {
    height: 44,
    start: 56,
    end: 0,
    draw: (_, __, { isBare }) => (
      <>
        {box(44, 44, 11, 0, 'accent')}
        {blank(isBare, 59, 22)}
      </>
    ),
  },
  apps: { height: 42, draw: (width) => boxes(3, 42, width / 2 - 91, 70, 'soft') },
  app: {
    height: 66,
    width: 76,
    draw: () => (
      <>
        {box(42, 42, 10, -53, 'soft')}
        {box(42, 42, 10, 17, 'accent')}
        {box(42, 42, 10, 87, 'soft')}
      </>
    ),
  },
  lines: { height: 36, draw: (width) => line(`M3 9h${width - 6}M3 27h${width - 80}`, 'faint') },
  qr: {
    height: 88,
    width: 88,
    draw: () => (
      <>
        {box(88, 88, 8, 0, 'paper')}
        <path transform="translate(14 14)" d={QR_SQUARES} className="ink" />
      </>
    ),
  },
  code: { height: 30, width: 138, draw: (_, height) => boxes(6, height, 0, 24) },
  card: {
    height: 96,
    width: 160,
    draw: () => (
      <>
        {box(160, 96, 8, 0, 'paper')}
        <path d="M16 20h46M16 42h128M16 60h128M16 78h128" className="codes" />
      </>
    ),
  },
  keys: { height: 36, draw: (width) => boxes(6, 36, width - 255, 44, 'soft') },
  swipe: { height: 34, width: 44, draw: () => line('M22 2v28M12 20l10 10 10-10') },
} satisfies Record<string, Kind>;
