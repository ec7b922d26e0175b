import { didNotHelp, done, flow, found, handedOver, helped, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * A session that ends or is in the way: the same username elsewhere, Client Portal that signs people
 * out, and sign-ins that are asked for every week or every day. A session of a stranger is `report-misuse`.
 */
export default flow.createMachine({
  id: 'session-conflict',
  initial: 'whatHappens',
  states: {
    whatHappens: {
      on: {
        message: 'whoseSession',
        kickedOut: 'whatWanted',
        portalEnds: 'howSoon',
        askedOften: 'howOften',
        program: 'leaveOtherSession',
        other: 'contactSupport',
      },
    },
    whoseSession: {
      on: { mine: 'whatWanted', notSure: 'closeOthers', notMine: 'reportMisuse' },
    },
    closeOthers: {
      meta: { actions: ['closePlatforms', 'signOut', 'stopPrograms', 'signInAgain'], minutes: 5 },
      on: { yes: helped('tradingHere'), no: didNotHelp('reportMisuse') },
    },
    whatWanted: {
      on: {
        tradeHere: 'takeOver',
        keepOther: 'oneAtATime',
        bothLive: 'addUsername',
        liveAndPaper: 'liveBesidePaper',
      },
    },
    takeOver: {
      meta: { actions: ['disconnect', 'inPortal'] },
      on: {
        yes: helped('tradingHere'),
        takenBack: didNotHelp('closeOthers'),
        no: didNotHelp('contactSupport'),
      },
    },
    addUsername: {
      meta: {
        actions: ['openSettings', 'openUsers', 'addOne', 'chooseName', 'secondary', 'confirm'],
        minutes: 5,
      },
      on: {
        yes: done('usernameAdded'),
        notYet: found('oneAtATime'),
        no: didNotHelp('contactSupport'),
      },
    },
    howSoon: {
      on: { hour: 'portalTimeout', sooner: 'clearCookies', notSure: 'clearCookies' },
    },
    clearCookies: {
      meta: { actions: ['clearCookies', 'otherBrowser', 'otherDevice', 'restart'], minutes: 10 },
      on: { yes: helped('portalStays'), no: didNotHelp('contactSupport') },
    },
    howOften: { on: { weekly: 'weeklySignIn', daily: 'whereDaily', once: 'signInOnce' } },
    whereDaily: {
      on: {
        tws: 'autoRestartTws',
        desktop: 'autoRestartDesktop',
        android: 'mobileSessions',
        iphone: 'contactSupport',
        portal: 'howSoon',
        other: 'contactSupport',
      },
    },
    autoRestartTws: {
      meta: {
        actions: [
          'openMenu',
          'openConfiguration',
          'lockAndExit',
          'chooseRestart',
          'setTime',
          'save',
        ],
      },
      on: {
        yes: done('autoRestartOn'),
        wasOn: didNotHelp('keepAwake'),
        no: notPossible('contactSupport'),
      },
    },
    autoRestartDesktop: {
      meta: { actions: ['openSettings', 'openLogin', 'chooseRestart', 'setTime', 'save'] },
      on: {
        yes: done('autoRestartOn'),
        wasOn: didNotHelp('keepAwake'),
        no: notPossible('contactSupport'),
      },
    },
    keepAwake: {
      meta: { actions: ['awake', 'updates', 'offline'] },
      on: {
        yes: helped('autoRestartOn'),
        no: didNotHelp('contactSupport'),
        stillDaily: didNotHelp('contactSupport'),
      },
    },
    leaveOtherSession: {
      meta: { actions: ['stopProgram', 'signOutWeb', 'signInGateway', 'startProgram'] },
      on: {
        yes: helped('programConnected'),
        needBoth: done('addUsername'),
        no: didNotHelp('contactSupport'),
        cannotSignIn: didNotHelp('contactSupport'),
      },
    },

    tradingHere: {
      type: 'final',
      tags: 'solved',
      meta: { next: ['session-conflict/addUsername'] },
    },
    oneAtATime: { type: 'final', tags: 'solved', meta: { next: ['session-conflict/addUsername'] } },
    liveBesidePaper: { type: 'final', tags: 'solved' },
    usernameAdded: { type: 'final', tags: 'solved' },
    portalTimeout: { type: 'final', tags: 'solved' },
    portalStays: { type: 'final', tags: 'solved' },
    weeklySignIn: { type: 'final', tags: 'solved' },
    signInOnce: { type: 'final', tags: 'solved' },
    mobileSessions: { type: 'final', tags: 'solved' },
    autoRestartOn: { type: 'final', tags: 'solved' },
    programConnected: {
      type: 'final',
      tags: 'solved',
      meta: { next: ['session-conflict/addUsername'] },
    },
    reportMisuse: handedOver('report-misuse'),
    ...contactSupport,
  },
});
