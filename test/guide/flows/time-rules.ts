import type { TimeRules } from '#flow';

/** How long things last, by the name that a step gives in `timeRule`. */
export default {
  /** Five wrong codes lock the keypad for a day. */
  keypadLock: {
    from: 'minute',
    phases: [{ id: 'locked', lasts: { hours: 24 } }],
    after: 'unlocked',
  },
  /** What the shop does for a kettle, from the day it was bought. */
  guarantee: {
    from: 'day',
    phases: [
      { id: 'swapped', lasts: { days: 2 } },
      { id: 'mended', lasts: { days: 10 } },
    ],
    after: 'over',
  },
  /** Until a kettle can be heard. */
  boiling: {
    from: 'now',
    phases: [{ id: 'waiting', lasts: { minutes: 1 } }],
    after: 'late',
  },
} satisfies TimeRules;
