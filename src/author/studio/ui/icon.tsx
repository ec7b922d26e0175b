import { LineIcon } from '../../../ui/icon';

/** Lines of each sign, on a square of 24. */
const LINES = {
  add: 'M12 5v14M5 12h14',
  agent: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14h3v5H5zM20 14h-3v5h2zM17 19c0 1-2 2-4 2',
  book: 'M4 5.5c3-1 5.5-.8 8 .8v13c-2.5-1.6-5-1.8-8-.8ZM20 5.5c-3-1-5.5-.8-8 .8v13c2.5-1.6 5-1.8 8-.8Z',
  call: 'M6 4h3.2l1.5 4.5-2.2 1.8a12 12 0 0 0 5.2 5.2l1.8-2.2L20 14.8V18a2.2 2.2 0 0 1-2.5 2.2A16 16 0 0 1 3.8 6.5 2.2 2.2 0 0 1 6 4Z',
  clock: 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M12 7v5l3.5 2',
  close: 'M7 7l10 10M17 7 7 17',
  dark: 'M19.5 14.2A8 8 0 1 1 9.8 4.5a6.5 6.5 0 0 0 9.7 9.7Z',
  done: 'M5 12.5l4.5 4.5L19 7.5',
  down: 'M6 9l6 6 6-6',
  eye: 'M2.5 12C5 7.5 8 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.5 6.5-9.5 6.5S5 16.5 2.5 12ZM9.2 12a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 1 0-5.6 0',
  figure: 'M7 3.5h10v17H7zM11 17.5h2M10 8h4M10 11h4',
  fix: 'M10 6h10M10 12h10M10 18h10M4.5 6h.1M4.5 12h.1M4.5 18h.1',
  globe:
    'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M3.5 12h17M12 3.5c4 5 4 12 0 17M12 3.5c-4 5-4 12 0 17',
  handOver: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
  home: 'M4 10h16v9H4zM8 10V7.5a4 4 0 0 1 8 0V10M12 13.5v2.5',
  label: 'M4 7.5h11.5l4.5 4.5-4.5 4.5H4z',
  leads: 'M4 12h15M13.5 6.5 19 12l-5.5 5.5',
  lock: 'M5.5 11h13v9h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  more: 'M5.5 12h.1M12 12h.1M18.5 12h.1',
  open: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM13.5 7.5l3 3',
  question: 'M8.5 9a3.6 3.6 0 1 1 5.3 3.2c-1.3.7-1.7 1.3-1.7 2.6M12.1 18.5v.1',
  redo: 'M15 4.5 19.5 9 15 13.5M19.5 9H10a5 5 0 0 0 0 10h4',
  search: 'M4 11a7 7 0 1 1 14 0 7 7 0 1 1-14 0M16.2 16.2 21 21',
  stop: 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M12 7.5v5.5M12 16.5v.1',
  undo: 'M9 4.5 4.5 9 9 13.5M4.5 9H14a5 5 0 0 1 0 10h-4',
  up: 'M6 15l6-6 6 6',
  back: 'M9 6 4.5 10.5 9 15M4.5 10.5H14a5 5 0 0 1 5 5V19',
  walk: 'M4.5 18.5h9.5a3.5 3.5 0 0 0 0-7h-4a3.5 3.5 0 0 1 0-7h9.5M16.5 1.5l3 3-3 3',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v5M12 17v.1',
  wide: 'M4 12h16M8 8l-4 4 4 4M16 8l4 4-4 4',
} as const;

export type IconName = keyof typeof LINES;

/** A sign beside words that say the same. */
export const Icon = ({
  name,
  tone = '',
}: {
  name: IconName;
  tone?: 'stop' | 'warn' | 'done' | '';
}) => <LineIcon className={tone ? `icon tone-${tone}` : 'icon'} lines={LINES[name]} />;
