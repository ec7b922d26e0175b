/*
 * What people still hold of the small guide as version 8b292e1 wrote it: links, plain links and what their
 * devices saved, with the marks that codes of answers had then. Never change what stands here.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { loadFlow, loadFlows } from '../src/content/load-flow';
import { flowNumbers } from '../src/content/flow-numbers';
import { replayLeg, currentLeg } from '../src/engine/journey';
import type { SavedJourney } from '../src/engine/session-moves';
import { sessionMachine } from '../src/engine/session';
import { readSpokenCode } from '../src/engine/spoken-code';
import { restoreSession } from '../src/player/saved-session';

const OLD = [
  { link: '1/desk-lamp/lf3TT-', ends: 'desk-lamp.newBulb', answers: [2] },
  { link: '1/kettle/ylC', ends: 'kettle.boil', answers: [1] },
  { link: '1/kettle/8T4d7W', ends: 'kettle.dryBase', answers: [2] },
  { link: '1/kettle:descale/cA_', ends: 'kettle.boils', answers: [1] },
  { link: '1/front-door/dmi_Mb', ends: 'front-door.isOpen', answers: [2] },
  { link: '1/front-door/ZN7u8w-rW', ends: 'front-door.isOpen', answers: [3] },
  {
    link: '1/start/ka-/desk-lamp/6l6d7W',
    ends: 'desk-lamp.tightenBulb',
    answers: [1, 2],
  },
  {
    link: '1/front-door/ZN7u8wh5d-d2/desk-lamp:newBulb/rzM',
    ends: 'desk-lamp.askRepair',
    answers: [4, 1],
  },
];

/** As they arrive where the last mark was left out. */
const CUT = OLD.filter(({ link }) => /\w[-_]$/.test(link)).map((each) => ({
  ...each,
  link: each.link.slice(0, -1),
}));

afterEach(() => vi.unstubAllGlobals());

async function opened(
  ends: string,
  fragment: string,
  more: { saved?: SavedJourney; pending?: string } = {},
) {
  const [id, step] = ends.split('.') as [string, string];
  const session = createActor(sessionMachine, { input: { load: loadFlows } }).start();
  session.send({ type: 'OPEN', page: { flow: await loadFlow(id), step }, fragment, ...more });
  await vi.waitFor(() => expect(session.getSnapshot().matches('open')).toBe(true));
  return session.getSnapshot().context;
}

describe.each([...OLD, ...CUT])('$link', ({ link, ends, answers }) => {
  it('opens with all answers, without a word, and is written anew without marks', async () => {
    const { at } = await opened(ends, link);
    expect(`${at!.flow.id}.${at!.step}`).toBe(ends);
    expect(at!.journey.map(({ trail }) => trail.length)).toEqual(answers);
    expect(at!.notice).toEqual({ lost: 0, dropped: [] });
    expect(
      at!.link
        .split('/')
        .filter((_, place) => place % 2 === 0)
        .join(''),
    ).toMatch(/^[A-Za-z0-9]+$/);
  });
});

it('what a device saved is the same journey, with the fixes that were tried', async () => {
  const link = '1/desk-lamp/lf3TT-';
  const text = JSON.stringify({ version: 1, at: Date.now(), link, tried: ['desk-lamp:turnUp'] });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => (key === 'latchkey.journey' ? text : null),
    setItem: () => undefined,
    removeItem: () => undefined,
  });
  const { saved } = restoreSession();
  const { alreadyTried, isOwn } = await opened('desk-lamp.newBulb', link, { saved: saved! });
  expect({ alreadyTried, isOwn }).toEqual({ alreadyTried: ['desk-lamp:turnUp'], isOwn: true });
});

it('plain links and what a tab noted of them give their answers', async () => {
  for (const [fragment, pending] of [
    ['+cA_', ''],
    ['', '@kettle+cA_'],
  ] as const) {
    const { at } = await opened('kettle.boils', fragment, { pending });
    expect(at!.journey).toEqual([
      { flow: 'kettle', from: 'descale', trail: [{ step: 'descale', option: 'yes' }] },
    ]);
  }
});

it.each([
  ['6TT9TK88', 'desk-lamp.newBulb', 2],
  ['1117K210', 'front-door.isOpen', 3],
] as const)('the spoken code %s opens with all answers', async (code, ends, answers) => {
  const place = await readSpokenCode(code, flowNumbers, loadFlow);
  if ('problem' in place) throw new Error(place.problem);
  const leg = currentLeg(place.journey);
  expect(`${place.flow.id}.${replayLeg(place.flow, leg).step}`).toBe(ends);
  expect(leg.trail).toHaveLength(answers);
});
