import { describe, expect, it } from 'vitest';
import { type Fact, factText } from '../../content/facts';
import { type Flow, initialStep } from '../../engine/flow';
import { flow } from '../../engine/setup';
import { buildDate, isStale } from './build-date';
import { brokenFacts, brokenTranslations, brokenWays } from './claims';
import { findSentences } from './find-sentences';
import { quoteAddress } from '../../app/pages/proof/quote-address';
import { marksOf } from './said';
import { countTranslations } from './translations';
import { measureWays } from './ways';

const fact = (own: Partial<Fact>): Fact => ({
  id: 'F-1',
  kind: 'rule',
  en: 'The lamp needs 2 bulbs.',
  ru: 'Лампе нужны 2 лампочки.',
  numbers: [],
  labels: [],
  ...own,
});

/** plugged -> (bulb -> fixed | no light -> other flow) | fixed */
const lamp = flow.createMachine({
  id: 'lamp',
  initial: 'plugged',
  states: {
    plugged: { on: { no: 'fixed', yes: 'bulb' } },
    bulb: { on: { works: 'fixed', dark: 'wire' } },
    wire: { type: 'final', tags: 'handedOver', meta: { continueIn: { flow: 'wire' } } },
    fixed: { type: 'final', tags: 'solved' },
  },
}) as Flow;
/** look -> (cut -> call) */
const wire = flow.createMachine({
  id: 'wire',
  initial: 'look',
  states: {
    look: { on: { next: 'cut' } },
    cut: { on: { next: 'call' } },
    call: { type: 'final', tags: 'escalated' },
  },
}) as Flow;

const mapOf = (...flows: Flow[]) => new Map(flows.map((each) => [each.id, each]));
const startOf = (own: Flow) => ({ flow: own, step: initialStep(own) });

describe('the ways of a flow', () => {
  it('are counted across hand-overs, which cost no answer', () => {
    expect(measureWays(mapOf(lamp, wire), startOf(lamp))).toEqual({
      ends: 2,
      count: 3,
      shortest: 1,
      median: 1,
      longest: 4,
    });
  });

  it('must not lead in a circle, even through another flow', () => {
    const back = flow.createMachine({
      id: 'wire',
      initial: 'look',
      states: {
        look: { type: 'final', tags: 'handedOver', meta: { continueIn: { flow: 'lamp' } } },
      },
    }) as Flow;
    expect(() => measureWays(mapOf(lamp, back), startOf(lamp))).toThrow(
      'Flow "lamp": a way leads back to "lamp.plugged".',
    );
  });

  it('must not hand over to nowhere', () => {
    expect(() => measureWays(mapOf(lamp), startOf(lamp))).toThrow('no flow "wire"');
  });

  it('reach every step and end with a fix or a person', () => {
    expect(brokenWays(mapOf(lamp, wire), startOf(lamp))).toEqual([]);
    const broken = flow.createMachine({
      id: 'broken',
      initial: 'ask',
      states: {
        ask: { on: { stop: 'stuck' } },
        lost: { on: { stop: 'stuck' } },
        stuck: { type: 'final', tags: 'handedOver' },
      },
    }) as Flow;
    expect(brokenWays(mapOf(broken), startOf(broken))).toEqual([
      'step "lost" cannot be reached',
      'a way ends on "broken.stuck" with neither a fix nor a person',
    ]);
  });
});

describe('a fact', () => {
  const captions = { en: { reset: 'Reset' }, ru: { reset: 'Сброс' } };
  const all = (own: Fact) => ({
    en: marksOf(own, captions, 'en'),
    ru: marksOf(own, captions, 'ru'),
  });
  const sentences = [
    { en: 'Is the lamp dark?', ru: 'Лампа не горит?' },
    { en: 'The lamp takes 12 volts.', ru: 'Лампе нужно 12 вольт.' },
    { en: 'It needs 2 bulbs.', ru: 'Нужны 2 лампочки.' },
    { en: 'Tap Reset.', ru: 'Нажмите «Сброс».' },
  ];
  const found = (own: Fact) =>
    findSentences(sentences, { en: factText(own, 'en'), ru: factText(own, 'ru') }, all(own)).map(
      ({ en }) => en,
    );

  it('is stated where its numbers stand, whole', () => {
    expect(found(fact({ numbers: ['2 bulbs'] }))).toEqual(['It needs 2 bulbs.']);
  });

  it('is stated by as many sentences as it takes, a label in either language', () => {
    const both = fact({ numbers: ['2 bulbs'], labels: ['Сброс'] });
    expect(found(both)).toEqual(['It needs 2 bulbs.', 'Tap Reset.']);
  });

  it('is stated by the title where nothing has anything of it', () => {
    expect(found(fact({ en: 'Other.', ru: 'Иное.' }))).toEqual(['Is the lamp dark?']);
  });

  it('says without marks where its words are', () => {
    expect(found(fact({ en: 'A lamp of twelve volts', ru: 'Лампа на вольты' }))).toEqual([
      'The lamp takes 12 volts.',
    ]);
  });

  it('needs a step or a reason', () => {
    const facts = [
      fact({ id: 'F-1', steps: ['bulb'] }),
      fact({ id: 'F-2', leftOut: 'Page noise.' }),
      fact({ id: 'F-3', leftOut: ' ' }),
    ];
    expect(brokenFacts({ facts })).toEqual(['fact F-3 stands on no step, and no reason says why']);
  });
});

it('counts the approved texts of a flow, and of all', () => {
  const texts = {
    stale: [{ locale: 'ru', namespace: 'lamp', key: 'title', isNew: false }],
    approved: { ru: { 'lamp:title': '', 'lamp:summary': '', 'lamp-shade:title': '' } },
  };
  expect(countTranslations(texts, 'lamp')).toEqual({ ru: { approved: 1, total: 2 } });
  expect(countTranslations(texts, 'lamp-shade')).toEqual({ ru: { approved: 1, total: 1 } });
  expect(countTranslations(texts)).toEqual({ ru: { approved: 2, total: 3 } });
  expect(brokenTranslations({ translations: countTranslations(texts, 'lamp') })).toEqual([
    '1 of 2 texts in "ru" are not approved',
  ]);
});

it('takes the date of a build from its source, and calls a source stale after a year', () => {
  expect(buildDate('86400')).toBe('1970-01-02');
  expect(buildDate(undefined, Date.UTC(2026, 10, 24, 23))).toBe('2026-11-24');
  expect(() => buildDate('tomorrow')).toThrow('SOURCE_DATE_EPOCH "tomorrow"');
  expect(isStale('2025-11-24', '2026-11-24')).toBe(false);
  expect(isStale('2025-11-23', '2026-11-24')).toBe(true);
});

it('leads to a sentence on its step', () => {
  expect(quoteAddress('en', 'lamp', 'newBulb', 'Tap Re-set, now.')).toBe(
    '/en/lamp/new-bulb/#:~:text=Tap%20Re%2Dset%2C%20now.',
  );
  expect(quoteAddress('ru', 'lamp', 'bulb', 'Раз два три четыре пять шесть семь')).toBe(
    '/ru/lamp/bulb/#:~:text=Раз%20два%20три,шесть%20семь',
  );
});
