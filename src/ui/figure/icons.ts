/** Icons on round buttons, each drawn by one line in a square of 24. */
export const ICONS = {
  menu: 'M5 7h14M5 12h14M5 17h14',
  person: 'M12 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8zM4 20c1-7 15-7 16 0',
  gear: 'M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 3v3M12 18v3M3 12h3M18 12h3M6 6l2 2M16 16l2 2M6 18l2-2M16 8l2-2',
  info: 'M12 10v8M12 6v.5',
  glass: 'M10 4a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM15 15L20 20',
  lens: 'M4 11a8 8 0 0 1 15-3v-5M19 8h-5M20 13a8 8 0 0 1-15 3v5M5 16h5',
  touch: 'M5 16c-1-7 2-11 7-11s8 4 7 11M9 18c-1-6 0-9 3-9s4 3 3 9M12 13v6',
  face: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M9 9v1M15 9v1M9 15c2 2 4 2 6 0',
} as const;

/** The icon of flight mode. It is part of a switch, not a button by itself. */
export const PLANE = 'M14 5v18M14 11l-9 5M14 11l9 5M14 20l-4 3M14 20l4 3';

export type Icon = keyof typeof ICONS;
