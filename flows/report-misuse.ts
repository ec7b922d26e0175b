import { flow, found, handedOver, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * Somebody else may be signing in: a notification nobody asked for, a stolen phone, a stranger in the account, a call
 * in the name of IBKR. Nothing is confirmed, and IBKR is called at once; only then is IB Key moved.
 */
export default flow.createMachine({
  id: 'report-misuse',
  initial: 'whatHappens',
  states: {
    whatHappens: {
      on: {
        unasked: 'approvedIt',
        stolenPhone: 'reportStolenPhone',
        inAccount: 'reportBreakIn',
        toldSecret: 'reportBreakIn',
        strangeCall: 'checkCaller',
        other: 'contactSupport',
      },
    },
    approvedIt: { on: { no: 'reportUnasked', yes: 'reportBreakIn' } },
    reportStolenPhone: {
      meta: { actions: ['haveReady', 'call', 'accountNumber'] },
      on: { otherPhone: found('moveIbKey'), noPhone: found('requestAccess') },
    },
    checkCaller: {
      meta: { actions: ['hangUp', 'callBack', 'askForEmployee'] },
      on: {
        genuine: found('keepSafe'),
        toldNothing: found('keepSafe'),
        toldSecret: found('reportBreakIn'),
        unsure: notPossible('contactSupport'),
      },
    },

    keepSafe: { type: 'final', tags: 'solved', meta: { actions: ['contacts', 'publicComputer'] } },
    reportUnasked: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'call', 'accountNumber', 'voiceMenu', 'changePassword'] },
    },
    reportBreakIn: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'call', 'accountNumber', 'voiceMenu', 'changePassword'] },
    },
    moveIbKey: handedOver('migrate-phone'),
    requestAccess: handedOver('request-device'),
    ...contactSupport,
  },
});
