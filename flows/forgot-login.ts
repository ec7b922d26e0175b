import { didNotHelp, done, flow, handedOver, helped, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * A forgotten password, username or password of a paper account, and a password that is to be changed.
 * Online comes first; a username and what the page refuses go to a call, clients of a broker that uses
 * IBKR to that broker.
 */
export default flow.createMachine({
  id: 'forgot-login',
  initial: 'whatForgotten',
  states: {
    whatForgotten: {
      on: {
        password: 'resetPassword',
        username: 'callForCredentials',
        paper: 'paperPassword',
        change: 'changePassword',
        known: 'reportMisuse',
        broker: 'callBroker',
      },
    },
    paperPassword: {
      meta: { actions: ['signIn', 'openSettings', 'clickGear', 'reset'], minutes: 3 },
      on: {
        yes: done('paperPasswordReset'),
        cannotSignIn: notPossible('resetPassword'),
        noGear: notPossible('contactSupport'),
        no: didNotHelp('contactSupport'),
      },
    },
    changePassword: {
      meta: { actions: ['openSettings', 'clickGear', 'followPage'], minutes: 3 },
      on: {
        yes: done('passwordChanged'),
        cannotSignIn: notPossible('resetPassword'),
        noGear: notPossible('contactSupport'),
        no: didNotHelp('contactSupport'),
      },
    },
    resetPassword: {
      meta: { actions: ['openPage', 'clickLink', 'followPage', 'signIn'], minutes: 5 },
      on: {
        yes: helped('passwordChanged'),
        noLink: notPossible('contactSupport'),
        refused: notPossible('contactSupport'),
        stillOut: didNotHelp('contactSupport'),
      },
    },

    passwordChanged: {
      type: 'final',
      tags: 'solved',
      meta: { next: ['forgot-login/paperPassword'] },
    },
    paperPasswordReset: { type: 'final', tags: 'solved' },
    callForCredentials: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'call', 'accountNumber', 'identity'] },
    },
    callBroker: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'call'] },
    },
    reportMisuse: handedOver('report-misuse', 'reportBreakIn'),
    ...contactSupport,
  },
});
