import type { TimeRules } from '#flow';

/** How long things last, by the name that a step gives in `timeRule`. */
export default {
  /** KB1132: 10 failed attempts lock the login for 24 hours from the last one. */
  loginLock: {
    from: 'minute',
    phases: [{ id: 'locked', lasts: { hours: 24 } }],
    after: 'unlocked',
  },
  /** KB1132: 2 days in full, then 10 more days in which Client Portal lets one print the card. */
  temporaryPasscode: {
    from: 'day',
    phases: [
      { id: 'everything', lasts: { days: 2 } },
      { id: 'portalOnly', lasts: { days: 10 } },
    ],
    after: 'nothing',
  },
  /** The automated call that reads out the security code. */
  voiceCall: {
    from: 'now',
    phases: [{ id: 'waiting', lasts: { minutes: 1 } }],
    after: 'late',
  },
} satisfies TimeRules;
