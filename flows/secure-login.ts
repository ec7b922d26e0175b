import { didNotHelp, flow, found, handedOver, helped, notPossible } from '#flow';
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
      on: { android: 'approveOnAndroid', iphone: 'approveOnIphone', unasked: 'reportMisuse' },
    },
    approveOnAndroid: {
      meta: { actions: ['enterCredentials', 'openNotification', 'passCheck'] },
      on: {
        yes: helped('signedIn'),
        nothingCame: notPossible('manualWith'),
        no: didNotHelp('openNewest'),
        unasked: found('reportMisuse'),
      },
    },
    approveOnIphone: {
      meta: { actions: ['enterCredentials', 'openNotification', 'passCheck', 'phonePasscode'] },
      on: {
        yes: helped('signedIn'),
        nothingCame: notPossible('manualWith'),
        no: didNotHelp('openNewest'),
        unasked: found('reportMisuse'),
      },
    },
    // A request that was missed looks like a refused finger, and a new one costs a minute.
    openNewest: {
      meta: { actions: ['cancel', 'enterCredentials', 'openNotification', 'passCheck'] },
      on: {
        yes: helped('signedIn'),
        no: didNotHelp('manualWith'),
        pinRefused: didNotHelp('changePin'),
        nothingCame: notPossible('manualWith'),
        unasked: found('reportMisuse'),
      },
    },
    // A QR code needs the internet on the phone: whoever has none goes past it.
    phoneOnline: {
      meta: { actions: ['openPage'] },
      on: { yes: found('notificationsOn'), no: found('answerChallenge') },
    },
    notificationsOn: {
      on: { on: 'manualWith', off: 'allowNotifications', signInFirst: 'manualWith' },
    },
    manualWith: {
      meta: { actions: ['enterCredentials', 'chooseIbKey', 'lookForLink'] },
      on: {
        qrCode: found('scanLoginCode'),
        link: found('answerChallenge'),
        offline: found('answerChallenge'),
        onlyWaits: found('contactSupport'),
        noPhone: notPossible('requestAccess'),
      },
    },
    scanLoginCode: {
      meta: { actions: ['clickLink', 'scan', 'openInApp', 'confirm'] },
      on: {
        yes: helped('signedIn'),
        no: didNotHelp('answerChallenge'),
        pinRefused: didNotHelp('changePin'),
        cannot: notPossible('answerChallenge'),
        noLink: notPossible('answerChallenge'),
      },
    },
    answerChallenge: {
      meta: {
        actions: [
          'clickLink',
          'readChallenge',
          'openApp',
          'enterCodes',
          'generate',
          'passCheck',
          'typeResponse',
        ],
      },
      on: {
        yes: helped('signedIn'),
        no: didNotHelp('freshChallenge'),
        pinRefused: didNotHelp('changePin'),
        notFound: notPossible('findInApp'),
        noLink: notPossible('contactSupport'),
        stuck: didNotHelp('contactSupport'),
      },
    },
    findInApp: {
      meta: {
        actions: [
          'onLoginScreen',
          'insideApp',
          'generateCode',
          'enterCodes',
          'passCheck',
          'typeResponse',
        ],
      },
      on: {
        yes: helped('signedIn'),
        no: didNotHelp('freshChallenge'),
        pinRefused: didNotHelp('changePin'),
        stuck: didNotHelp('contactSupport'),
        checkRefused: didNotHelp('contactSupport'),
        notFound: notPossible('contactSupport'),
      },
    },
    freshChallenge: {
      meta: { actions: ['startAgain', 'readChallenge', 'enterCodes', 'typeResponse'] },
      on: { yes: helped('signedIn'), no: didNotHelp('contactSupport') },
    },
    everActive: {
      on: {
        stolen: 'reportStolenPhone',
        moved: 'moveIbKey',
        iphone: 'activateIphone',
        android: 'activateAndroid',
        notSure: 'contactSupport',
      },
    },
    whichPhoneToUse: {
      on: {
        thisOne: 'moveIbKey',
        otherOne: 'useOtherPhone',
        stolen: 'reportStolenPhone',
        lost: 'moveIbKey',
        noPhone: 'requestAccess',
      },
    },
    reinstalledWhere: { on: { samePhone: 'recoverIbKey', anotherPhone: 'moveIbKey' } },

    signedIn: {
      type: 'final',
      tags: 'solved',
      meta: { next: ['missing-notifications', 'migrate-phone'] },
    },
    reportMisuse: handedOver('report-misuse', 'approvedIt'),
    reportStolenPhone: handedOver('report-misuse', 'reportStolenPhone'),
    changePin: handedOver('change-pin'),
    // The phone is online: only its settings are left.
    allowNotifications: handedOver('missing-notifications', 'phoneSystem'),
    turnOnNotifications: handedOver('missing-notifications'),
    activateIphone: handedOver('activate-iphone-qr'),
    activateAndroid: handedOver('activate-android-qr'),
    moveIbKey: handedOver('migrate-phone', 'activationNumber'),
    recoverIbKey: handedOver('recover-ib-key'),
    useOtherPhone: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['article', 'haveReady', 'call', 'accountNumber', 'identity'] },
    },
    requestAccess: handedOver('request-device', 'whoCalls'),
    ...contactSupport,
  },
});
