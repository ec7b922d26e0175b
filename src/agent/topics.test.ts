import { expect, it } from 'vitest';
import { createActor } from 'xstate';
import { loadFlows } from '../content/load-flow';
import { availableOptions } from '../engine/replay';
import { sessionMachine } from '../engine/session';
import {
  outcomeOfTopic,
  flowOf,
  linkWithTopic,
  nextTopic,
  numbersOf,
  resumed,
  saidByTopic,
  topicsOf,
  withSaid,
} from './topics';

const LOST_KEY = '1/front-door:whatStops/';

/** A session that has opened links one after the other. */
async function opened(...links: readonly string[]) {
  const session = createActor(sessionMachine, { input: { load: loadFlows } }).start();
  const at = () => session.getSnapshot().context.at!;
  const open = async (link: string) => {
    session.send({ type: 'OPEN', fragment: link });
    await expect.poll(() => session.getSnapshot().matches('open')).toBe(true);
  };
  for (const link of links) await open(link);
  return { at, open, send: session.send.bind(session) };
}

it('opens what is searched for as another topic, whose undo leads back to the first', async () => {
  const { at, open, send } = await opened('1/desk-lamp/');
  send({ type: 'ANSWER', option: 'flickers' });
  const before = at().link;
  await open(linkWithTopic(at(), LOST_KEY));
  expect(at().step).toBe('whatStops');
  expect(topicsOf(at())).toEqual([[0], [1]]);
  expect(flowOf(at().link)).toBe('front-door');
  send({ type: 'BACK' });
  expect(at().link).toBe(before);
  expect(at().step).toBe('tightenBulb');
});

it('has a topic without an answer give way', async () => {
  const { at } = await opened('1/desk-lamp/');
  expect(linkWithTopic(at(), LOST_KEY)).toBe(LOST_KEY);
});

it('takes what is no link of a journey as it is', async () => {
  const { at, send } = await opened('1/desk-lamp/');
  send({ type: 'ANSWER', option: 'flickers' });
  expect(linkWithTopic(at(), 'nonsense')).toBe('nonsense');
});

it('counts a hand-over to the topic that it comes from', async () => {
  const { at, send } = await opened('1/front-door:canSee/');
  send({ type: 'ANSWER', option: 'no' });
  send({ type: 'HAND_OVER' });
  await expect.poll(() => at().flow.id).toBe('desk-lamp');
  expect(topicsOf(at())).toEqual([[0, 1]]);
});

it('opens what is searched for in place of the last topic', async () => {
  const { at, open, send } = await opened('1/desk-lamp/');
  send({ type: 'ANSWER', option: 'flickers' });
  const before = at().link;
  expect(linkWithTopic(at(), LOST_KEY, true)).toBe(LOST_KEY);
  await open(linkWithTopic(at(), LOST_KEY));
  await open(linkWithTopic(at(), '1/desk-lamp:newBulb/', true));
  expect(at().link).toBe(`${before}/desk-lamp:newBulb/`);
  expect(topicsOf(at())).toEqual([[0], [1]]);
});

it('goes on with a topic that was paused, and pauses the one on screen if it has an answer', async () => {
  const { at, open, send } = await opened('1/desk-lamp/');
  send({ type: 'ANSWER', option: 'flickers' });
  const lamp = at().link.slice(1);
  await open(linkWithTopic(at(), LOST_KEY));
  expect(resumed(at(), 'dark\nlost', 0)).toEqual({
    link: `1${lamp}`,
    symptom: 'dark',
    order: [1],
  });
  send({ type: 'ANSWER', option: availableOptions(at().flow, at().step)[0]!.option });
  const door = at().link.slice(1 + lamp.length);
  const again = resumed(at(), 'dark\nlost', 0);
  expect(again).toEqual({ link: `1${door}${lamp}`, symptom: 'lost\ndark', order: [2, 1] });
  await open(again.link);
  expect(at().step).toBe('tightenBulb');
  expect(topicsOf(at())).toEqual([[0], [1]]);
  // And back to the other: each keeps its number.
  expect(resumed(at(), again.symptom, 0, again.order)).toMatchObject({
    symptom: 'dark\nlost',
    order: [1, 2],
  });
});

it.each([
  [[1, 2], undefined],
  [[1], []],
  [
    [2, 1],
    [2, 1],
  ],
  [
    [2, 1, 3],
    [2, 1],
  ],
  // The first one was undone.
  [[1, 2], [2]],
  [
    [1, 3, 2],
    [1, 9, 4],
  ],
])('numbers topics %j in the order in which they came: %j', (numbers, order) => {
  expect(numbersOf(numbers.length, order)).toEqual(numbers);
});

it('ends where an outcome was reached, and not where it was opened itself', async () => {
  const { at, open, send } = await opened('1/front-door:callLocksmith/');
  expect(outcomeOfTopic(at())).toBeUndefined();
  await open(LOST_KEY);
  send({ type: 'ANSWER', option: 'keyLost' });
  expect(at().step).toBe('callLocksmith');
  expect(outcomeOfTopic(at())).toBe('escalated');
});

it('keeps what was said of each topic apart', async () => {
  const { at, open, send } = await opened('1/desk-lamp/');
  expect(nextTopic(at())).toBeUndefined();
  const first = withSaid('', undefined, 'dark', false);
  expect(withSaid(first, at(), 'dark', false)).toBe(first);
  const more = withSaid(first, at(), 'no light', false);
  send({ type: 'ANSWER', option: 'flickers' });
  expect(nextTopic(at())).toBe(2);
  const both = withSaid(more, at(), 'lost my key', false);
  expect(saidByTopic(both, 2)).toEqual([['dark', 'no light'], ['lost my key']]);
  await open(linkWithTopic(at(), LOST_KEY));
  expect(saidByTopic(withSaid(both, at(), 'the door', true), 2)).toEqual([
    ['dark', 'no light'],
    ['the door'],
  ]);
  // As calls were kept that knew nothing of topics.
  expect(saidByTopic('dark\nlost my key', 1)).toEqual([['dark', 'lost my key']]);
});
