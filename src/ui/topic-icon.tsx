import { LineIcon, LINES as SIGNS } from './icon';

/** Lines of each sign, on a square of 24: see `icon.tsx`, whose signs stand on steps. */
const LINES = {
  bell: 'M6 16.5V11a6 6 0 0 1 9-5.2M18 11.5v5H4.5M10 20a2.2 2.2 0 0 0 4 0M17 3l4 4M21 3l-4 4',
  call: SIGNS.call,
  card: 'M3 6h18v12H3zM3 10h18M7 14.5h4',
  checks: 'M3.5 6 5 7.5l3-3M3.5 12 5 13.5l3-3M3.5 18 5 19.5l3-3M12 6.5h8.5M12 12.5h8.5M12 18.5h8.5',
  clock: SIGNS.clock,
  key: 'M3 12a5 5 0 1 1 10 0 5 5 0 1 1-10 0M13 12h8.5m-4 0v4',
  lock: 'M6 11h12v9.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 15v2',
  message: 'M4 5h16v11h-9l-4 4v-4H4zM8 9.5h8M8 12.5h5',
  noNetwork:
    'M4 9.5a12 12 0 0 1 5-2.7M20 9.5a12 12 0 0 0-6.5-3M7 13.3a7.5 7.5 0 0 1 3.5-1.9M17 13.3a7.5 7.5 0 0 0-2-1.3M12 18v.1M4 4l16 16',
  noPage: 'M4 4h9l5 5v11H4zM13 4v5h5M9 17l4-4M9 13l4 4',
  onward: 'M3 12a9 9 0 1 1 18 0 9 9 0 1 1-18 0M8 12h8m-3.5-3.5L16 12l-3.5 3.5',
  phones: 'M3 4h7v16H3zM14 8h7v12h-7M12 4.5h5.5l-2-2M5.5 17h2',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM19 19h1v1h-1zM19.5 14.5v.1M14.5 19.5v.1',
  question:
    'M3 12a9 9 0 1 1 18 0 9 9 0 1 1-18 0M9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.9M12 16.7v.1',
  screen: 'M3 5h18v12H3zM8.5 20.5h7M12 17v3.5M12 8v3.5M12 14v.1',
  user: 'M8 8a4 4 0 1 1 8 0 4 4 0 1 1-8 0M4 20.5c0-4 3.5-6 8-6 1.5 0 2.8.2 4 .6M19 17.2a1.7 1.7 0 1 1 1.7 1.7M20.5 21.3v.1',
} as const;

export type TopicIconName = keyof typeof LINES;

/** The signs that a guide may name: see `flows/home.json`. */
export const topicIcons: readonly string[] = Object.keys(LINES);

/** A sign beside words that say the same. */
export const TopicIcon = ({ name }: { name: TopicIconName }) => <LineIcon lines={LINES[name]} />;
