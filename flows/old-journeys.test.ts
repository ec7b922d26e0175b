/*
 * What people still hold of the site as it was published on 28 November 2026: links, spoken codes, and what
 * their devices saved. Never change what stands here; a step that moves leaves its trace in the guide.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { readCalls } from '../src/agent/saved-calls';
import { flowNumbers } from '../src/content/flow-numbers';
import { loadFlow, loadFlows } from '../src/content/load-flow';
import { isFlowId } from '../src/content/manifest';
import { loadMoved } from '../src/content/moved';
import { hasStep } from '../src/engine/flow';
import { currentLeg, replayLeg } from '../src/engine/journey';
import { nameToday } from '../src/engine/moved';
import { sessionMachine } from '../src/engine/session';
import { readSpokenCode } from '../src/engine/spoken-code';
import { restoreSession } from '../src/player/saved-session';
import oldSteps from './old-steps.json';

const OLD = [
  {
    link: '1/portal-login/7XSiAYYwf',
    code: 'M28837177',
    ends: 'portal-login.failedAttempts',
    answers: [3],
  },
  {
    link: '1/secure-login/oQJ68O/activate-iphone-qr/',
    code: 'M36TK8',
    ends: 'activate-iphone-qr.qrCodeShown',
    answers: [2, 0],
  },
  {
    link: '1/missing-notifications:overlooked/FEWbv0',
    code: '079238',
    ends: 'missing-notifications.phoneSystem',
    answers: [2],
  },
  {
    link: '1/portal-login:whichMessage/',
    code: 'M2M095',
    ends: 'portal-login.whichMessage',
    answers: [0],
  },
] as const;

afterEach(() => vi.unstubAllGlobals());

/** A device on which one thing is saved. */
const device = (key: string, text: string) => ({
  getItem: (asked: string) => (asked === key ? text : null),
  setItem: () => undefined,
  removeItem: () => undefined,
});

describe.each(OLD)('$ends', ({ link, code, ends, answers }) => {
  it('opens by its link, with all answers', async () => {
    const [id, step] = ends.split('.') as [string, string];
    const session = createActor(sessionMachine, { input: { load: loadFlows } }).start();
    const page = { flow: await loadFlow(id), step };
    session.send({ type: 'OPEN', page, fragment: link });
    await vi.waitFor(() => expect(session.getSnapshot().matches('open')).toBe(true));
    const at = session.getSnapshot().context.at!;
    expect(`${at.flow.id}.${at.step}`).toBe(ends);
    expect(at.journey.map(({ trail }) => trail.length)).toEqual(answers);
    expect(at.notice).toEqual({ lost: 0, dropped: [] });
    expect(at.link).toBe(link);
  });

  it('opens by its spoken code', async () => {
    const place = await readSpokenCode(code, flowNumbers, loadFlow);
    if ('problem' in place) throw new Error(`${code}: ${place.problem}`);
    const { flow, journey } = place;
    expect(`${flow.id}.${replayLeg(flow, currentLeg(journey)).step}`).toBe(ends);
  });
});

it.each(Object.entries(oldSteps))(
  'every step of %s that there was is still found',
  async (flow, steps) => {
    await loadMoved();
    for (const step of steps) {
      const today = nameToday(flow, step);
      const isThere = isFlowId(today.flow) && hasStep(await loadFlow(today.flow), today.step);
      expect(isThere, `flows/moved.json: say where "${step}" of "${flow}" is now`).toBe(true);
    }
  },
);

it('a saved session of that day is read', () => {
  const text =
    '{"version":1,"at":AT,"link":"1/missing-notifications:overlooked/FEWbv0","tried":["missing-notifications:overlooked"]}';
  const now = String(Date.now());
  vi.stubGlobal('localStorage', device('latchkey.journey', text.replace('AT', now)));
  vi.stubGlobal('sessionStorage', device('latchkey.walked', '@portal-login+7XS'));
  expect(restoreSession()).toEqual({
    pending: '@portal-login+7XS',
    saved: {
      at: Number(now),
      link: '1/missing-notifications:overlooked/FEWbv0',
      tried: ['missing-notifications:overlooked'],
    },
  });
});

it('saved calls of that day are read', () => {
  const text =
    '{"version":1,"calls":[{"id":1,"language":"en","appLanguage":"ru","moments":[{"type":"start","at":1764340000000},{"type":"hold","at":1764340060000}],"reachedAt":1764340030000,"spent":{"portal-login:checkUsername":30000},"tried":[],"marks":{"portal-login:checkUsername":"together"},"note":"calls back","link":"1/portal-login/7XSiAYYwf"}],"current":1}';
  vi.stubGlobal('localStorage', device('latchkey.calls', text));
  const { calls, current } = readCalls();
  expect(current).toBe(1);
  expect(calls[0]).toMatchObject({ link: OLD[0].link, note: 'calls back', appLanguage: 'ru' });
});
