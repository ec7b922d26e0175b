import { describe, expect, it } from 'vitest';
import { guideCopy } from '../../../../test/guide-copy';
import { makeEdits } from '../../../../test/make-edits';
import type { Edit } from '../contract';

const lamp = { article: 'desk-lamp' } as const;

/** One edit each, and all that it changes in the files. */
const EDITS: [name: string, edit: Edit, diff: Record<string, string[]>][] = [
  [
    'a text',
    {
      kind: 'text',
      ...lamp,
      locale: 'en',
      key: 'newBulb.title',
      was: 'Put in a new bulb',
      text: 'Take a new bulb',
    },
    {
      'locales/en/desk-lamp.json': [
        '-"title": "Put in a new bulb",',
        '+"title": "Take a new bulb",',
      ],
    },
  ],
  [
    'a text that was not there, where a person reads it',
    { kind: 'text', ...lamp, locale: 'en', key: 'newBulb.warning', text: 'Glass breaks.' },
    { 'locales/en/desk-lamp.json': ['+"warning": "Glass breaks.",'] },
  ],
  [
    'phrases',
    {
      kind: 'text',
      ...lamp,
      locale: 'en',
      key: 'newBulb.searchPhrases',
      was: ['change the bulb', 'which bulb', 'bulb blew'],
      text: ['change the bulb', 'which bulb'],
    },
    {
      'locales/en/desk-lamp.json': [
        '-"searchPhrases": ["change the bulb", "which bulb", "bulb blew"]',
        '+"searchPhrases": ["change the bulb", "which bulb"]',
      ],
    },
  ],
  [
    'a text that is deleted',
    {
      kind: 'text',
      ...lamp,
      locale: 'en',
      key: 'tightenBulb.warning',
      was: 'Never touch a hot bulb.',
    },
    { 'locales/en/desk-lamp.json': ['-"warning": "Never touch a hot bulb.",'] },
  ],
  [
    'where an answer leads',
    {
      kind: 'target',
      ...lamp,
      step: 'whatHappens',
      answer: 'tooDim',
      was: 'turnUp',
      target: 'newBulb',
    },
    {
      'flows/desk-lamp.ts': [
        "-on: { staysDark: 'otherSocket', flickers: 'tightenBulb', tooDim: 'turnUp' },",
        "+on: { staysDark: 'otherSocket', flickers: 'tightenBulb', tooDim: 'newBulb' },",
      ],
    },
  ],
  [
    'what an answer means, with its import',
    {
      kind: 'result',
      ...lamp,
      step: 'turnUp',
      answer: 'noApp',
      was: 'notPossible',
      result: 'done',
    },
    {
      'flows/desk-lamp.ts': [
        "-import { didNotHelp, flow, helped, notPossible } from '#flow';",
        "-on: { yes: helped('shines'), noApp: notPossible('newBulb'), no: didNotHelp('newBulb') },",
        "+import { didNotHelp, done, flow, helped } from '#flow';",
        "+on: { yes: helped('shines'), noApp: done('newBulb'), no: didNotHelp('newBulb') },",
      ],
    },
  ],
  [
    'an answer more',
    {
      kind: 'addAnswer',
      article: 'front-door',
      step: 'whatStops',
      answer: 'noKey',
      target: 'callLocksmith',
      at: 1,
      texts: { en: 'I have no key', ru: 'У меня нет ключа' },
    },
    {
      'flows/front-door.ts': ["+noKey: 'callLocksmith',"],
      'locales/approved.json': [
        expect.stringMatching(/^\+"front-door:whatStops.options.noKey": "/),
      ],
      'locales/en/front-door.json': ['+"noKey": "I have no key",'],
      'locales/ru/front-door.json': ['+"noKey": "У меня нет ключа",'],
    },
  ],
  [
    'the place of an answer',
    { kind: 'moveAnswer', ...lamp, step: 'turnUp', answer: 'no', to: 0 },
    {
      'flows/desk-lamp.ts': [
        "-on: { yes: helped('shines'), noApp: notPossible('newBulb'), no: didNotHelp('newBulb') },",
        "+on: { no: didNotHelp('newBulb'), yes: helped('shines'), noApp: notPossible('newBulb') },",
      ],
    },
  ],
  [
    'an answer less, with its words, its approval and its walks',
    { kind: 'removeAnswer', article: 'kettle', step: 'descale', answer: 'noVinegar' },
    {
      'flows/kettle.ts': [
        "-import { didNotHelp, done, flow, helped, notPossible } from '#flow';",
        "-noVinegar: notPossible('askRepair'),",
        "+import { didNotHelp, done, flow, helped } from '#flow';",
      ],
      'flows/walks/kettle.json': [expect.stringMatching(/^-".* descale noVinegar /)],
      'locales/approved.json': [expect.stringMatching(/^-"kettle:descale.options.noVinegar": "/)],
      'locales/en/kettle.json': expect.arrayContaining([expect.stringMatching(/^-"noVinegar": "/)]),
      'locales/ru/kettle.json': expect.arrayContaining([expect.stringMatching(/^-"noVinegar": "/)]),
    },
  ],
  [
    'an action more',
    { kind: 'addAction', ...lamp, step: 'newBulb', action: 'wait', at: 1, texts: { en: 'Wait.' } },
    {
      'flows/desk-lamp.ts': [
        "-meta: { actions: ['readSocket', 'screwIn'] },",
        "+meta: { actions: ['readSocket', 'wait', 'screwIn'] },",
      ],
      'locales/en/desk-lamp.json': ['+"wait": "Wait.",'],
    },
  ],
  [
    'an action less, with its words and its drawing',
    { kind: 'removeAction', ...lamp, step: 'turnUp', action: 'nightModeOff' },
    {
      'flows/desk-lamp.ts': [
        "-meta: { actions: ['moveSlider', 'nightModeOff'] },",
        "+meta: { actions: ['moveSlider'] },",
      ],
      'flows/figures/desk-lamp.json': expect.arrayContaining(['-"turnUp.nightModeOff": {']),
      'locales/approved.json': [expect.stringMatching(/^-"desk-lamp:turnUp.actions.nightModeOff"/)],
      'locales/en/desk-lamp.json': expect.arrayContaining([
        '-"nightModeOff": "Turn {{nightMode}} off and tap {{save}}."',
      ]),
      'locales/ru/desk-lamp.json': expect.arrayContaining([
        expect.stringMatching(/^-"nightModeOff": "/),
      ]),
    },
  ],
  [
    'an action of an end that offers something to read',
    {
      kind: 'addAction',
      article: 'kettle',
      step: 'boils',
      action: 'pour',
      texts: { en: 'Pour.' },
    },
    {
      'flows/kettle.ts': [
        "-meta: { next: ['front-door', 'desk-lamp/newBulb'] },",
        "+meta: { actions: ['pour'], next: ['front-door', 'desk-lamp/newBulb'] },",
      ],
      'locales/en/kettle.json': expect.arrayContaining(['+"pour": "Pour."']),
    },
  ],
  [
    'the place of an action',
    { kind: 'moveAction', ...lamp, step: 'tightenBulb', action: 'switchOff', to: 2 },
    {
      'flows/desk-lamp.ts': [
        "-meta: { actions: ['switchOff', 'letCool', 'turnBulb'], minutes: 5 },",
        "+meta: { actions: ['letCool', 'turnBulb', 'switchOff'], minutes: 5 },",
      ],
    },
  ],
  [
    'a walk more',
    {
      kind: 'recordWalk',
      ...lamp,
      walk: 'whatHappens flickers tightenBulb yes shines now end',
    },
    {
      'flows/walks/desk-lamp.json': expect.arrayContaining([
        '+"whatHappens flickers tightenBulb yes shines now end"',
      ]),
    },
  ],
  [
    'a walk that stands already in the place of another one',
    {
      kind: 'recordWalk',
      ...lamp,
      walk: 'whatHappens staysDark otherSocket yes shines',
      instead: 'whatHappens tooDim turnUp yes shines',
    },
    { 'flows/walks/desk-lamp.json': ['-"whatHappens tooDim turnUp yes shines",'] },
  ],
  [
    'a walk in the place of another one',
    {
      kind: 'recordWalk',
      ...lamp,
      walk: 'whatHappens tooDim askRepair',
      instead: 'whatHappens tooDim turnUp yes shines',
    },
    {
      'flows/walks/desk-lamp.json': [
        '-"whatHappens tooDim turnUp yes shines",',
        '+"whatHappens tooDim askRepair",',
      ],
    },
  ],
];

describe.each(EDITS)('%s', (_name, edit, diff) => {
  it('changes those lines and no others, and can be undone and done again', async () => {
    const guide = guideCopy();
    const undo = await makeEdits(guide.root, edit);
    expect(guide.diff()).toEqual(diff);
    const after = guide.read('flows/desk-lamp.ts');
    const redo = await makeEdits(guide.root, ...undo);
    expect(guide.diff()).toEqual({});
    await makeEdits(guide.root, ...redo);
    expect(guide.diff()).toEqual(diff);
    expect(guide.read('flows/desk-lamp.ts')).toBe(after);
  });
});
