import type { TimeRule } from '../src/engine/time-rules';

/** A lock that opens by itself: what is counted by the clock from a minute that a person knows. */
export const lock: TimeRule = {
  from: 'minute',
  phases: [{ id: 'locked', lasts: { hours: 24 } }],
  after: 'unlocked',
};

/** A ticket that opens less and less: what is counted by the calendar. */
export const ticket: TimeRule = {
  from: 'day',
  phases: [
    { id: 'everything', lasts: { days: 2 } },
    { id: 'portalOnly', lasts: { days: 10 } },
  ],
  after: 'nothing',
};

/** A wait that begins at once. */
export const wait: TimeRule = {
  from: 'now',
  phases: [{ id: 'waiting', lasts: { minutes: 1 } }],
  after: 'late',
};
