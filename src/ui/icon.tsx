/** Lines of each sign, on a square of 24. One hand drew them all: see `.icon` in `styles/base.css`. */
export const LINES = {
  search: 'M4 11a7 7 0 1 1 14 0 7 7 0 1 1-14 0M16.2 16.2 21 21',
  call: 'M5 4h4l1.8 4.5-2.3 1.7a12 12 0 0 0 5.3 5.3l1.7-2.3L20 15v4a1.5 1.5 0 0 1-1.6 1.5A15.5 15.5 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4z',
  support: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14h3v5H5zM20 14h-3v5h2zM17 19c0 1-2 2-4 2',
  back: 'M15 5l-7 7 7 7',
  down: 'M6 9l6 6 6-6',
  clock: 'M3 12a9 9 0 1 1 18 0 9 9 0 1 1-18 0M12 7v5.5l3.5 2',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v5M12 17v.1',
  yes: 'M5 12.5l4.5 4.5L19 7.5',
  no: 'M7 7l10 10M17 7 7 17',
} as const;

export type IconName = keyof typeof LINES;

/** Any lines on a square of 24, beside words that say the same. */
export const LineIcon = ({ lines, className = 'icon' }: { lines: string; className?: string }) => (
  <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
    <path d={lines} />
  </svg>
);

/** A sign beside words that say the same. */
export const Icon = ({ name }: { name: IconName }) => (
  <LineIcon className={`icon icon--${name}`} lines={LINES[name]} />
);
