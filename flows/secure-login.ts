import { flow } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * Signing in with IB Key in IBKR Mobile: with the notification, without it, and on a phone
 * where IB Key is not active. Activating, moving and recovering IB Key are flows of their own.
 */
export default flow.createMachine({
  id: 'secure-login',
  initial: 'situation',
  states: {
    situation: {
      on: {
        arrived: 'approveWith',
        missing: 'phoneOnline',
        newPhone: 'everActive',
        otherPhone: 'whichPhoneToUse',
        reinstalled: 'reinstalledWhere',
        turnOn: 'turnOnNotifications',
      },
    },
    approveWith: {
      on: {
        android: 'approveOnAndroid',
        touchId: 'approveWithTouchId',
        faceId: 'approveWithFaceId',
      },
    },
    approveOnAndroid: {
      meta: { actions: ['enterCredentials', 'openNotification', 'passCheck'] },
      on: { yes: 'signedIn', nothingCame: 'manualOnAndroid', no: 'contactSupport' },
    },
    approveWithTouchId: {
      meta: { actions: ['enterCredentials', 'openNotification', 'touch'] },
      on: { yes: 'signedIn', nothingCame: 'manualWithTouchId', no: 'contactSupport' },
    },
    approveWithFaceId: {
      meta: { actions: ['enterCredentials', 'openNotification', 'look'] },
      on: { yes: 'signedIn', nothingCame: 'manualWithFaceId', no: 'contactSupport' },
    },
    phoneOnline: { on: { yes: 'notificationsOn', no: 'manualWith' } },
    notificationsOn: {
      on: { on: 'manualWith', off: 'allowNotifications', signInFirst: 'manualWith' },
    },
    manualWith: {
      on: { android: 'manualOnAndroid', touchId: 'manualWithTouchId', faceId: 'manualWithFaceId' },
    },
    manualOnAndroid: {
      meta: {
        actions: [
          'clickLink',
          'readChallenge',
          'openApp',
          'enterCodes',
          'generate',
          'typeResponse',
        ],
      },
      on: { yes: 'signedIn', no: 'contactSupport' },
    },
    manualWithTouchId: {
      meta: {
        actions: [
          'clickLink',
          'readChallenge',
          'openApp',
          'enterChallenge',
          'touch',
          'typeResponse',
        ],
      },
      on: { yes: 'signedIn', no: 'contactSupport' },
    },
    manualWithFaceId: {
      meta: {
        actions: [
          'clickLink',
          'readChallenge',
          'openApp',
          'enterChallenge',
          'look',
          'typeResponse',
        ],
      },
      on: { yes: 'signedIn', no: 'contactSupport' },
    },
    everActive: {
      on: { moved: 'moveIbKey', iphone: 'activateIphone', android: 'activateAndroid' },
    },
    whichPhoneToUse: { on: { thisOne: 'moveIbKey', otherOne: 'useOtherPhone' } },
    reinstalledWhere: { on: { samePhone: 'recoverIbKey', anotherPhone: 'moveIbKey' } },

    signedIn: { type: 'final', tags: 'solved' },
    // The phone is online: only its settings are left.
    allowNotifications: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'missing-notifications', step: 'phoneSystem' } },
    },
    turnOnNotifications: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'missing-notifications' } },
    },
    activateIphone: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'activate-iphone-qr' } },
    },
    activateAndroid: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'activate-android-qr' } },
    },
    moveIbKey: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'migrate-phone', step: 'activationNumber' } },
    },
    recoverIbKey: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'recover-ib-key' } },
    },
    useOtherPhone: { type: 'final', tags: 'escalated', meta: { actions: ['article', 'call'] } },
    ...contactSupport,
  },
});
