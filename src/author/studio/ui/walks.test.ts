import { describe, expect, it } from 'vitest';
import { writeJourney } from '../../../engine/link';
import type { Trail } from '../../../engine/replay';
import type { Article } from '../contract';
import {
  followSteps,
  isBegun,
  shortestWay,
  stepAfter,
  unusedAnswers,
  walkedAnew,
  walksOf,
} from './walks';
import { linkAt, playedIn } from './write/played';

const step = (id: string, targets: Readonly<Record<string, string>>) => ({
  id,
  kind: Object.keys(targets).length > 0 ? ('question' as const) : ('outcome' as const),
  isStart: id === 'start',
  answers: Object.entries(targets).map(([answer, target]) => ({ id: answer, target })),
  actions: [],
});

const ARTICLE: Article = {
  id: 'lamp',
  steps: [
    step('start', { dark: 'plug', dim: 'bulb' }),
    step('lost', { yes: 'shines' }),
    step('plug', { no: 'bulb', yes: 'shines' }),
    step('bulb', { yes: 'shines', no: 'nowhere', odd: 'light' }),
    step('shines', {}),
    { ...step('light', {}), kind: 'handOver', handsOverTo: { article: 'door' } },
  ],
  texts: {},
  sharedTexts: {},
  problems: [],
  stale: [],
  same: [],
  walks: ['start dim bulb yes shines', 'start dark bulb yes shines', 'nonsense'],
  facts: [],
  source: {},
  figures: {},
  sharedFigures: {},
};

/** `start dark plug no` as answers. */
const trail = (text: string): Trail =>
  (text.match(/\w+ \w+/g) ?? []).map((answer) => {
    const [from = '', option = ''] = answer.split(' ');
    return { step: from, option };
  });

it('puts the walks that no longer hold first, with the reason', () => {
  const walks = walksOf(ARTICLE);
  expect(walks.map(({ text }) => text)).toEqual([
    'start dark bulb yes shines',
    'nonsense',
    'start dim bulb yes shines',
  ]);
  expect(walks[0]!.difference).toContain('"plug"');
});

it('names the answers that no walk takes, with the way to each', () => {
  expect(unusedAnswers(ARTICLE)).toEqual([
    { step: 'plug', option: 'no', way: trail('start dark') },
    { step: 'plug', option: 'yes', way: trail('start dark') },
    { step: 'bulb', option: 'no', way: trail('start dim') },
    { step: 'bulb', option: 'odd', way: trail('start dim') },
  ]);
  expect(shortestWay(ARTICLE, 'lost')).toBeUndefined();
});

it.each([
  // A step has come between.
  ['start dark bulb yes', 'start dark', 'plug'],
  // A step is gone from the way.
  ['start dim plug no bulb yes', 'start dim bulb yes', 'shines'],
  // The answer is gone.
  ['start dim bulb maybe', 'start dim', 'bulb'],
  // Its end is none any more.
  ['start dim bulb no', 'start dim bulb no', 'bulb'],
  ['elsewhere yes', '', 'start'],
])('walks %s anew as far as that goes', (before, now, stands) => {
  const answers = walkedAnew(ARTICLE, trail(before));
  expect(answers).toEqual(trail(now));
  expect(stepAfter(ARTICLE, answers)).toBe(stands);
});

describe('a walk that is played', () => {
  const journey = (text: string, ...more: string[]) =>
    writeJourney([
      { flow: 'lamp', trail: trail(text) },
      ...more.map((flow) => ({ flow, trail: [] })),
    ]);
  const at = (path: string, link = '') =>
    linkAt(new URL(`https://help.example${path}${link && `#${link}`}`));

  it('is read from the address of the page', () => {
    expect(at('/en/lamp/bulb/', journey('start dim'))).toBe(journey('start dim'));
    expect(playedIn(ARTICLE, journey('start dark plug no'))).toEqual({
      answers: trail('start dark plug no'),
      step: 'bulb',
      isHandedOver: false,
    });
    expect(playedIn(ARTICLE, at('/en/lamp/start/')!)).toEqual({
      answers: [],
      step: 'start',
      isHandedOver: false,
    });
  });

  it('ends where another article goes on', () => {
    expect(playedIn(ARTICLE, journey('start dim bulb odd', 'door'))).toEqual({
      answers: trail('start dim bulb odd'),
      step: 'light',
      isHandedOver: true,
    });
  });

  it.each([
    ['a step without the way to it', at('/en/lamp/bulb/')!],
    ['another article', writeJourney([{ flow: 'door', trail: [] }])],
    ['an answer that there is not', journey('start maybe')],
    ['no journey', '+abc'],
  ])('is not read from %s', (_name, link) => {
    expect(playedIn(ARTICLE, link)).toBeUndefined();
  });

  it('is not read from a page that shows no step', () => {
    expect(at('/en/')).toBeUndefined();
  });
});

it('has walks follow the steps of an article that no version has', () => {
  const of = { article: 'lamp' } as const;
  const walks = ['start dark plug yes shines', 'start dark bulb yes shines'];
  // The way through the new step leads to the same end; what would be there twice goes.
  expect(followSteps({ ...ARTICLE, walks })).toEqual([
    { kind: 'removeWalk', ...of, walk: 'start dark bulb yes shines' },
  ]);
  const lost = 'start dim light > door first';
  expect(followSteps({ ...ARTICLE, walks: [lost] })).toEqual([
    { kind: 'recordWalk', ...of, walk: 'start dim bulb odd light > door first', instead: lost },
  ]);
  const undo = [{ kind: 'removeArticle', article: 'lamp', insteadTo: 'door' }] as const;
  const changes = { sentences: [{ article: 'lamp', sentence: 'It is new.', undo }] };
  expect(isBegun('lamp', changes)).toBe(true);
  expect(isBegun('door', changes)).toBe(false);
});
