import { expect, it } from 'vitest';
import { done, flow, found, helped } from '../engine/setup';
import type { Fact, FactFile } from '../content/facts';
import { type Flow, initialStep, stepIds } from '../engine/flow';
import { loadFlow } from '../content/load-flow';
import { factProblems } from './fact-problems';
import { loadFacts } from '../build/proof/sources';
import { problemsOf } from './problems';
import { targetProblems } from './target-problems';
import { missingTexts, spareTexts, unknownCaptions } from './text-problems';

const broken = flow.createMachine({
  id: 'lamp',
  initial: 'isDark',
  states: {
    isDark: { tags: 'solved', on: { yes: 'turn', no: 'shop', maybe: 'nowhere', never: 'desk' } },
    turn: { on: { again: 'circle' } },
    circle: { on: { again: 'turn' } },
    attic: { type: 'final', tags: 'solved' },
    desk: { type: 'final' },
    shop: { type: 'final', tags: 'handedOver', meta: { continueIn: { flow: 'no-such-flow' } } },
    nowhere: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'kettle', step: 'noSuchStep' } },
    },
  },
}) as Flow;

it('finds every way that leads nowhere, and every step that no way leads to', async () => {
  const found = await targetProblems(broken);
  expect(found.map(({ text }) => text)).toEqual([
    'flows/lamp.ts: "isDark" has a tag, but is no outcome.',
    'flows/lamp.ts: "turn" leads to no outcome.',
    'flows/lamp.ts: "circle" leads to no outcome.',
    'flows/lamp.ts: "attic" cannot be reached.',
    'flows/lamp.ts: "desk" is an outcome without its one tag.',
    'flows/lamp.ts: "shop" hands over to "no-such-flow", which is no flow.',
    'flows/lamp.ts: "nowhere" hands over to "kettle.noSuchStep", which is no step.',
  ]);
});

it('finds outcomes that offer to read what is not there', async () => {
  const offers = (...next: string[]) =>
    ({ type: 'final', tags: 'solved', meta: { next } }) as const;
  const lamp = flow.createMachine({
    id: 'desk-lamp',
    initial: 'isDark',
    states: {
      isDark: {
        meta: { next: ['kettle'] },
        on: { a: 'right', b: 'many', c: 'own', d: 'itself', e: 'noFlow', f: 'noStep', g: 'goesOn' },
      },
      right: offers('kettle', 'desk-lamp/newBulb'),
      many: offers('kettle', 'front-door', 'kettle/descale'),
      own: offers('desk-lamp'),
      itself: offers('desk-lamp/itself'),
      noFlow: offers('oven/heat'),
      noStep: offers('kettle', 'kettle/heat'),
      goesOn: {
        type: 'final',
        tags: 'handedOver',
        meta: { continueIn: { flow: 'kettle' }, next: ['kettle'] },
      },
    },
  }) as Flow;
  const sentences = await targetProblems(lamp);
  expect(sentences.map(({ text }) => text)).toEqual([
    'flows/desk-lamp.ts: "isDark" has "next", but does not end the way here.',
    'flows/desk-lamp.ts: "many" offers 3 to read next: 2 at most.',
    'flows/desk-lamp.ts: "own" offers "desk-lamp", its own.',
    'flows/desk-lamp.ts: "itself" offers "desk-lamp/itself", its own.',
    'flows/desk-lamp.ts: "noFlow" offers "oven/heat", which is no flow.',
    'flows/desk-lamp.ts: "noStep" offers "kettle/heat", which is no step.',
    'flows/desk-lamp.ts: "goesOn" has "next", but does not end the way here.',
  ]);
});

it('finds an answer that leads people in a circle', async () => {
  const lamp = flow.createMachine({
    id: 'lamp',
    initial: 'isDark',
    states: {
      isDark: { on: { yes: 'isPlugged', no: 'glows' } },
      isPlugged: { on: { yes: 'glows', no: 'isOn' } },
      isOn: { on: { yes: 'glows', no: 'isDark' } },
      glows: { type: 'final', tags: 'solved' },
    },
  }) as Flow;
  expect(await targetProblems(lamp)).toEqual([
    {
      step: 'isOn',
      answer: { step: 'isOn', option: 'no' },
      text: 'flows/lamp.ts: "no" of "isOn" leads back to "isDark": people would go in a circle. Lead it elsewhere.',
    },
  ]);
});

it('finds answers that say nothing of what was done, or what is not so', async () => {
  const meta = { actions: ['do'] };
  const lamp = flow.createMachine({
    id: 'lamp',
    initial: 'plugIn',
    states: {
      plugIn: { meta, on: { yes: helped('askMore'), no: 'askMore' } },
      askMore: { on: { yes: done('swap'), no: 'swap' } },
      swap: { meta, on: { no: found('glows'), yes: 'glows' } },
      glows: { type: 'final', tags: 'solved' },
    },
  }) as Flow;
  const sentences = await targetProblems(lamp);
  expect(sentences.map(({ text }) => text)).toEqual([
    'flows/lamp.ts: "plugIn" says by "yes" that it helped, but that leads to no outcome that is solved. Write done(…).',
    'flows/lamp.ts: "askMore" has people do nothing, but "yes" says what came of it. Write its target alone.',
    'flows/lamp.ts: "swap" has people do something, but "yes" does not say what came of it. Write helped(…), done(…), didNotHelp(…), notPossible(…) or found(…).',
  ]);
});

it('finds texts that are missing, empty, to spare or name no caption', () => {
  const shared = { 'turn.title': 'Turn it', 'turn.options.again': 'Again' };
  const own = {
    title: 'Lamp',
    summary: ' ',
    'isDark.title': 'Is it dark?',
    'isDark.options.yes': '{{get}}',
    'isDark.hint': '',
    'isDark.option.no': 'No',
  };
  const missing = missingTexts(broken, own, shared);
  expect(missing).toContain('summary');
  expect(missing).toContain('isDark.options.no');
  expect(missing).toContain('isDark.hint');
  expect(missing).not.toContain('isDark.title');
  expect(missing).not.toContain('turn.title');
  expect(spareTexts(broken, own)).toEqual(['isDark.option.no']);
  expect(unknownCaptions(own, { send: 'SEND' })).toEqual(['isDark.options.yes']);
  expect(unknownCaptions(own, { get: 'GET' })).toEqual([]);
});

it('finds facts that their steps do not state', async () => {
  const kettle = await loadFlow('kettle');
  const fact: Fact = {
    id: 'F-1',
    kind: 'limit',
    en: 'A fact.',
    ru: 'Факт.',
    numbers: ['987654 days'],
    labels: ['No such label'],
    steps: [initialStep(kettle), 'noSuchStep'],
  };
  const textsOf = async (...facts: Fact[]) =>
    (await factProblems(kettle, { facts })).map(({ text }) => text.split(': F-1: ')[1]);
  const step = `"${initialStep(kettle)}"`;
  expect(await textsOf(fact)).toEqual([
    `${step} does not say "987654 days" in en.`,
    `${step} does not say "No such label" in en.`,
    `${step} does not say "987654 days" in ru.`,
    `${step} does not say "No such label" in ru.`,
    'there is no step "noSuchStep".',
  ]);
  const exceptions = { '987654 days': 'made up', 'No such label': ' ' };
  expect(await textsOf({ ...fact, steps: [initialStep(kettle)], exceptions })).toEqual([
    'has no reason for the exception "No such label".',
  ]);
  expect(await textsOf({ ...fact, steps: [], ru: '' })).toEqual([
    'lacks its words in "ru".',
    'needs either "steps" or a reason in "leftOut".',
  ]);
  const leftOut = { ...fact, steps: [], leftOut: 'noise' };
  expect(await textsOf(leftOut, leftOut)).toEqual(['there are two facts of this id.']);
  expect(await factProblems(kettle, undefined)).toHaveLength(1);
  const unnumbered: FactFile = { article: '', facts: [] };
  expect(await factProblems(kettle, unnumbered)).toHaveLength(1);
});

it('finds nothing where no flow is', async () => {
  expect(await problemsOf('no-such-flow')).toBeUndefined();
  expect((await loadFacts('desk-lamp'))?.facts.length).toBeGreaterThan(3);
  expect(stepIds(broken)).toHaveLength(7);
});
