import { didNotHelp, flow, handedOver, helped } from '#flow';
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
      meta: { actions: ['call', 'callUsa', 'accountNumber', 'haveReady'] },
      on: { otherPhone: 'moveIbKey', noPhone: 'requestAccess' },
    },
    checkCaller: {
      meta: { actions: ['hangUp', 'callBack', 'askForEmployee'] },
      on: {
        genuine: helped('keepSafe'),
        toldNothing: helped('keepSafe'),
        toldSecret: didNotHelp('reportBreakIn'),
      },
    },

    keepSafe: { type: 'final', tags: 'solved', meta: { actions: ['contacts', 'publicComputer'] } },
    reportUnasked: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['call', 'callUsa', 'accountNumber', 'haveReady', 'changePassword'] },
    },
    reportBreakIn: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['call', 'callUsa', 'accountNumber', 'haveReady', 'changePassword'] },
    },
    moveIbKey: handedOver('migrate-phone'),
    requestAccess: handedOver('request-device'),
    ...contactSupport,
  },
});
