import { defineSteps } from '#flow';

/**
 * Getting in without the security device: temporary passcode, Online Security Code Card and
 * the way back to the device. Enter at `deviceAway`, `deviceLost`, `passcodeExpired`,
 * `onlineCard`, `cardExpired`, `deviceInPost` or `activateDevice`; needs `contactSupport`.
 */
export const temporaryAccess = defineSteps({
  deviceAway: {
    meta: { actions: ['callSupport', 'signInWithPasscode'] },
    on: { yes: 'onlineCard', no: 'contactSupport' },
  },
  deviceLost: {
    meta: { actions: ['orderReplacement', 'askPasscode'] },
    on: { yes: 'onlineCard', no: 'contactSupport' },
  },
  passcodeExpired: {
    meta: {
      timeRule: {
        id: 'temporaryPasscode',
        picks: { everything: 'yes', portalOnly: 'yes', nothing: 'no' },
      },
    },
    on: { yes: 'onlineCard', deviceBack: 'activateDevice', no: 'passcodeUsedUp' },
  },
  onlineCard: {
    meta: {
      actions: ['signInWithPasscode', 'printCard'],
      timeRule: { id: 'temporaryPasscode', picks: { nothing: 'no' } },
    },
    on: { yes: 'temporaryAccessWorks', enough: 'passcodeWorks', no: 'passcodeUsedUp' },
  },
  cardExpired: {
    on: { yes: 'activateDevice', no: 'cardUsedUp' },
  },
  deviceInPost: {
    on: { arrived: 'activateDevice', accessNow: 'deviceAway', cannotSignIn: 'deviceSupport' },
  },
  activateDevice: {
    meta: { actions: ['openMenu', 'newDevice'] },
    on: { yes: 'deviceActive', no: 'contactSupport' },
  },

  temporaryAccessWorks: {
    type: 'final',
    tags: 'solved',
    meta: { actions: ['reactivate', 'call'] },
  },
  passcodeWorks: {
    type: 'final',
    tags: 'solved',
    meta: { actions: ['card', 'reactivate'], timeRule: { id: 'temporaryPasscode' } },
  },
  deviceActive: { type: 'final', tags: 'solved' },
  passcodeUsedUp: { type: 'final', tags: 'escalated', meta: { actions: ['call', 'haveReady'] } },
  cardUsedUp: { type: 'final', tags: 'escalated', meta: { actions: ['call', 'tellDevice'] } },
  deviceSupport: {
    type: 'final',
    tags: 'escalated',
    meta: { actions: ['callTechnical', 'haveReady'] },
  },
});
