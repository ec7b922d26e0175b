import { expect, it } from 'vitest';
import type { Flow } from './flow';
import { lamp } from '../../test/lamp';
import { flow as setup } from './setup';
import { allSteps, nextSteps, stepRefId, distancesFrom } from './steps-ahead';

const shelf = setup.createMachine({
  id: 'shelf',
  initial: 'whatHangs',
  states: {
    whatHangs: { on: { lamp: 'asLamp', other: 'asOther' } },
    asLamp: { type: 'final', tags: 'handedOver', meta: { continueIn: { flow: 'lamp' } } },
    asOther: { type: 'final', tags: 'handedOver', meta: { continueIn: { flow: 'gone' } } },
  },
}) as Flow;
const flows = new Map([
  ['shelf', shelf],
  ['lamp', lamp],
]);
const at = (flow: Flow, step: string) => ({ flow, step });

it('the steps of a guide are all steps of all flows', () => {
  expect(allSteps(flows).map(stepRefId)).toEqual([
    'shelf.whatHangs',
    'shelf.asLamp',
    'shelf.asOther',
    'lamp.isPlugged',
    'lamp.plugIn',
    'lamp.doesGlow',
    'lamp.glows',
    'lamp.callShop',
    'lamp.otherLamp',
  ]);
});

it('a step leads to where its options and its hand-over do', () => {
  const next = (flow: Flow, step: string) => nextSteps(flows, at(flow, step)).map(stepRefId);
  expect(next(shelf, 'whatHangs')).toEqual(['shelf.asLamp', 'shelf.asOther']);
  expect(next(shelf, 'asLamp')).toEqual(['lamp.isPlugged']);
  expect(next(lamp, 'otherLamp')).toEqual(['lamp.plugIn']);
  expect(next(lamp, 'glows')).toEqual([]);
  expect(() => next(shelf, 'asOther')).toThrow('Flow "shelf", step "asOther": no flow "gone".');
});

it('what lies ahead is as far as the fewest answers to it, and a hand-over is none', () => {
  const whole = setup.createMachine({
    id: 'shelf',
    initial: 'whatHangs',
    states: {
      whatHangs: { on: { lamp: 'asLamp' } },
      asLamp: { type: 'final', tags: 'handedOver', meta: { continueIn: { flow: 'lamp' } } },
    },
  }) as Flow;
  const ahead = distancesFrom(flows, at(whole, 'whatHangs'));
  const answers = [...ahead.values()].map((each) => [stepRefId(each.at), each.answers]);
  expect(Object.fromEntries(answers)).toEqual({
    'shelf.whatHangs': 0,
    'shelf.asLamp': 1,
    'lamp.isPlugged': 1,
    'lamp.plugIn': 2,
    'lamp.doesGlow': 2,
    'lamp.glows': 3,
    'lamp.callShop': 3,
    'lamp.otherLamp': 3,
  });
});
