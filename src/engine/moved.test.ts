import { beforeEach, expect, it } from 'vitest';
import { loadFlow, loadFlows } from '../content/load-flow';
import { loadMoved } from '../content/moved';
import { currentLeg, replayLeg } from './journey';
import { formerCode, answerCode } from './link';
import { nameToday, provideMoved } from './moved';
import { flowsIn, restoreJourney } from './restore';
import { readSpokenCode, stepSymbols } from './spoken-code';
import { withCheck } from './symbols';

beforeEach(async () => provideMoved(await loadMoved()));

/** Where a link leads: the flow and step at the end of its journey, and how many answers were lost. */
async function endOf(link: string) {
  const flows = await loadFlows(flowsIn(link));
  const restored = restoreJourney(link, flows);
  if (typeof restored === 'string') return restored;
  const leg = currentLeg(restored.journey);
  const { step } = replayLeg(flows.get(leg.flow)!, leg);
  return [leg.flow, step, restored.lost];
}

it('leaves alone what never moved', () => {
  expect(nameToday('desk-lamp', 'newBulb')).toEqual({ flow: 'desk-lamp', step: 'newBulb' });
  expect(nameToday('constructor', 'toString')).toEqual({ flow: 'constructor', step: 'toString' });
});

it('follows a step that was renamed, went into another article, or with its whole article', () => {
  expect(nameToday('desk-lamp', 'changeBulb')).toEqual({ flow: 'desk-lamp', step: 'newBulb' });
  expect(nameToday('desk-lamp', 'cleanSpout')).toEqual({ flow: 'kettle', step: 'descale' });
  expect(nameToday('tea-pot', 'boil')).toEqual({ flow: 'kettle', step: 'boil' });
  expect(nameToday('torch', 'newCells')).toEqual({ flow: 'desk-lamp', step: 'newBulb' });
  expect(nameToday('torch', '')).toEqual({ flow: 'desk-lamp', step: '' });
});

it('follows a step that was renamed before its whole article was', () => {
  provideMoved({ lamp: 'desk-lamp', 'desk-lamp': { changeBulb: 'newBulb', boil: 'kettle/boil' } });
  expect(nameToday('lamp', 'changeBulb')).toEqual({ flow: 'desk-lamp', step: 'newBulb' });
  expect(nameToday('lamp', 'boil')).toEqual({ flow: 'kettle', step: 'boil' });
  // Two that name each other are told by the check: nobody waits for them for ever.
  provideMoved({ one: 'other', other: 'one' });
  expect(nameToday('one', 'step')).toEqual({ flow: 'other', step: 'step' });
});

it('opens an old link at a step that moved, with the answers that were given there', async () => {
  const no = answerCode({ step: 'changeBulb', option: 'no' });
  expect(await endOf('1/desk-lamp:changeBulb/')).toEqual(['desk-lamp', 'newBulb', 0]);
  expect(await endOf(`1/desk-lamp:changeBulb/${no}`)).toEqual(['desk-lamp', 'askRepair', 0]);
  expect(await endOf('1/desk-lamp:cleanSpout/')).toEqual(['kettle', 'descale', 0]);
  expect(await endOf('1/tea-pot/')).toEqual(['kettle', 'isLit', 0]);
  expect(await endOf('1/torch/')).toEqual(['desk-lamp', 'whatHappens', 0]);
  expect(await endOf('1/torch:newCells/')).toEqual(['desk-lamp', 'newBulb', 0]);
});

it('counts an answer under a former name of its step in the middle of a journey', async () => {
  const answers = [
    { step: 'whatHappens', option: 'flickers' },
    { step: 'tightenBulb', option: 'no' },
    { step: 'swapBulb', option: 'no' },
  ];
  expect(await endOf(`1/desk-lamp/${answers.map(answerCode).join('')}`)).toEqual([
    'desk-lamp',
    'askRepair',
    0,
  ]);
  expect(formerCode(answers[0]!)).toHaveLength(3);
});

it('opens an old spoken code at the step of today', async () => {
  const numbers = { 'desk-lamp': '00', 'tea-pot': '01', torch: '02' };
  const open = (step: string, number = '00') =>
    readSpokenCode(withCheck(number + stepSymbols(step)), numbers, loadFlow);
  expect(await open('changeBulb')).toMatchObject({
    flow: { id: 'desk-lamp' },
    journey: [{ from: 'newBulb' }],
    hasLostAnswers: false,
  });
  expect(await open('cleanSpout')).toMatchObject({
    flow: { id: 'kettle' },
    journey: [{ from: 'descale' }],
  });
  expect(await open('boil', '01')).toMatchObject({ journey: [{ flow: 'kettle', from: 'boil' }] });
  expect(await open('newCells', '02')).toMatchObject({
    journey: [{ flow: 'desk-lamp', from: 'newBulb' }],
  });
  expect(await open('neverThere')).toEqual({ problem: 'renamedStep', flow: 'desk-lamp' });
});
