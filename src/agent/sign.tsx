import { LineIcon } from '../ui/icon';

/** Lines of each sign, on a square of 24, by the hand that drew those of `src/ui`. */
const LINES = {
  plus: 'M12 5v14M5 12h14',
  hold: 'M9 6v12M15 6v12',
  live: 'M12 12v.01',
  wrapUp: 'M6 4h8l4 4v12H6zM10 11h4M10 15h4',
  solved: 'M5 12.5l4.5 4.5L19 7.5',
  waiting: 'M4 12a8 8 0 1 1 16 0 8 8 0 1 1-16 0M12 7.5V12l3 2',
  escalated:
    'M4 14v-2a8 8 0 0 1 16 0v2M4 13.5h2.5v5H5a1 1 0 0 1-1-1zM20 13.5h-2.5v5H19a1 1 0 0 0 1-1zM17.5 18.5c0 1.5-1.6 2.5-4 2.5',
  handedOver: 'M5 12h14M13 6l6 6-6 6',
  answered: 'M9 12a3 3 0 1 1 6 0 3 3 0 1 1-6 0',
  reported: 'M4 5h16v11h-8l-4 4v-4H4z',
  together:
    'M5.5 8a3 3 0 1 1 6 0 3 3 0 1 1-6 0M13.5 8.5a2.5 2.5 0 1 1 5 0 2.5 2.5 0 1 1-5 0M3 20c0-4 2.5-6 5.5-6s5.5 2 5.5 6M16 14.5c3 0 5 1.5 5 5',
  skipped: 'M4 6l7 6-7 6zM13 6l7 6-7 6z',
  assumed:
    'M6 12a6 6 0 0 1 2-4.5M10.5 6.2a6 6 0 0 1 5 1M17.5 9.5a6 6 0 0 1 0 5M15 17.2a6 6 0 0 1-5 .5M7.5 16a6 6 0 0 1-1.3-2.5',
  here: 'M5 12a7 7 0 1 1 14 0 7 7 0 1 1-14 0M12 12v.01',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1',
  lock: 'M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3',
  drawing: 'M4 5h16v14H4zM4 16.5l5-5 7.5 7.5M13 16l3-3 4 4M15.5 9v.01',
  more: 'M6 9.5l6 6 6-6',
  enlarge: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
} as const;

export type SignName = keyof typeof LINES;

/** A sign beside words that say the same. */
export const Sign = ({ name }: { name: SignName }) => (
  <LineIcon className={`sign sign--${name}`} lines={LINES[name]} />
);
