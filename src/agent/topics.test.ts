import { expect, it } from 'vitest';
import { createActor } from 'xstate';
import { loadFlows } from '../content/load-flow';
import { sessionMachine } from '../engine/session';
import { flowOf, linkWithTopic, topicsOf } from './topics';

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
