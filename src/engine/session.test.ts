import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { lamp } from '../../test/lamp';
import { seeded } from '../../test/seeded';
import { stepKey } from './fixes';
import { type Flow, type Flows, hasStep } from './flow';
import { currentLeg, entry, replayLeg } from './journey';
import { writeJourney } from './link';
import { availableOptions, replay, replayFrom } from './replay';
import { sessionMachine } from './session';
import type { LoadFlows, SessionEvent } from './session-moves';
import { didNotHelp, flow as setup, helped } from './setup';

// Counted and passed on: a session must not do more than once what costs time on a phone.
vi.mock('./link', async (original) => {
  const link = await original<typeof import('./link')>();
  return { ...link, writeJourney: vi.fn(link.writeJourney) };
});
vi.mock('./replay', async (original) => {
  const engine = await original<typeof import('./replay')>();
  return { ...engine, replay: vi.fn(engine.replay), replayFrom: vi.fn(engine.replayFrom) };
});

const meta = { actions: ['do'] };

/** Three fixes in a row; the last hope is another article. */
const bulb = setup.createMachine({
  id: 'bulb',
  initial: 'screwIn',
  states: {
    screwIn: { meta, on: { yes: helped('glows'), no: didNotHelp('swap') } },
    swap: { meta, on: { yes: helped('glows'), no: didNotHelp('clean') } },
    clean: { meta, on: { yes: helped('glows'), no: didNotHelp('tryLamp') } },
    tryLamp: { type: 'final', tags: 'handedOver', meta: { continueIn: { flow: 'lamp' } } },
    glows: { type: 'final', tags: 'solved' },
  },
}) as Flow;

const GUIDE: Flows = new Map([
  ['lamp', lamp],
  ['bulb', bulb],
]);
const loadAll: LoadFlows = (ids) =>
  Promise.resolve(new Map([...GUIDE].filter(([id]) => ids.includes(id))));

function start(load = loadAll) {
  const session = createActor(sessionMachine, { input: { load } }).start();
  const open = (flow: Flow, step: string, fragment = '', more = {}) =>
    session.send({ type: 'OPEN', page: { flow, step }, fragment, ...more });
  const answer = (...options: string[]) => {
    for (const option of options) session.send({ type: 'ANSWER', option });
  };
  return {
    send: (event: SessionEvent) => session.send(event),
    open,
    answer,
    context: () => session.getSnapshot().context,
    at: () => session.getSnapshot().context.at!,
    state: () => session.getSnapshot().value,
    stop: () => session.stop(),
  };
}

/** A session on the first step of the lamp. */
function onLamp() {
  const session = start();
  session.open(lamp, 'isPlugged');
  return session;
}

describe('the language of the app', () => {
  const saved = { link: '1/lamp/', tried: [], app: 'saved' };

  it('is that of the address, or else that of the device', () => {
    for (const [app, known] of [
      ['address', 'address'],
      [undefined, 'saved'],
    ]) {
      const session = start();
      session.open(lamp, 'isPlugged', '', { app, saved });
      expect(session.at().app).toBe(known);
    }
  });

  it('stays as it was chosen, whatever the addresses say that Back and Forward lead to', () => {
    const session = start();
    session.open(lamp, 'isPlugged', '', { app: 'first' });
    session.answer('yes');
    session.send({ type: 'CHOOSE_APP', app: 'chosen' });
    expect(session.at()).toMatchObject({ step: 'doesGlow', app: 'chosen', isOpened: true });
    session.open(lamp, 'isPlugged', '', { app: 'first' });
    expect(session.at()).toMatchObject({ step: 'isPlugged', app: 'chosen' });
    session.open(lamp, 'isPlugged', '', { saved });
    expect(session.at().app).toBe('chosen');
  });

  it('goes with every move', () => {
    const session = start();
    session.open(lamp, 'isPlugged', '', { app: 'xx' });
    session.answer('yes');
    expect(session.at()).toMatchObject({ step: 'doesGlow', app: 'xx' });
    session.send({ type: 'BACK' });
    expect(session.at()).toMatchObject({ step: 'isPlugged', app: 'xx' });
    session.answer('yes');
    session.send({ type: 'RESTART' });
    expect(session.at()).toMatchObject({ step: 'isPlugged', app: 'xx' });
  });

  it('can be said while answers wait to be taken again', () => {
    const session = onLamp();
    session.answer('yes', 'no');
    session.send({ type: 'CHANGE', answer: { leg: 0, answer: 0 } });
    const waiting = session.context().remainingAnswers;
    expect(waiting).not.toEqual([]);
    session.send({ type: 'CHOOSE_APP', app: 'xx' });
    expect(session.at().app).toBe('xx');
    expect(session.context().remainingAnswers).toEqual(waiting);
  });
});

describe('an answer', () => {
  it('leads on, with the link of the journey, and is the person’s own', () => {
    const session = onLamp();
    expect(session.context().isOwn).toBe(false);
    expect(session.at()).toMatchObject({ step: 'isPlugged', isOpened: true, takesFocus: false });
    session.answer('yes');
    expect(session.at()).toMatchObject({ step: 'doesGlow', isOpened: false, takesFocus: true });
    expect(session.context().isOwn).toBe(true);
    expect(session.at().link).toBe(writeJourney(session.at().journey));
  });

  it('that the step does not offer changes nothing', () => {
    const session = onLamp();
    const before = session.at();
    session.answer('other', 'xstate.init', '');
    expect(session.at()).toBe(before);
  });

  it.each([1, 6, 40])(
    'takes one transition and writes the link once after %i answers',
    (length) => {
      const session = onLamp();
      for (let given = 0; given < length; given += 1)
        session.answer(session.at().step === 'plugIn' ? 'done' : 'no');
      expect(currentLeg(session.at().journey).trail).toHaveLength(length);
      const { step } = session.at();
      const transitions = vi.spyOn(lamp, 'transition');
      for (const counted of [replay, replayFrom, writeJourney]) vi.mocked(counted).mockClear();
      session.answer(availableOptions(lamp, step)[0]!.option);
      expect(session.at().step).not.toBe(step);
      expect(transitions).toHaveBeenCalledTimes(1);
      expect(replay).not.toHaveBeenCalled();
      expect(replayFrom).not.toHaveBeenCalled();
      expect(writeJourney).toHaveBeenCalledTimes(1);
      transitions.mockRestore();
    },
  );

  it('takes one replay more where remaining answers have to be fitted', () => {
    const session = onLamp();
    session.answer('no', 'done', 'yes', 'no');
    session.send({ type: 'CHANGE', answer: { leg: 0, answer: 0 } });
    for (const counted of [replay, replayFrom, writeJourney]) vi.mocked(counted).mockClear();
    session.answer('no');
    expect(session.at().step).toBe('callShop');
    expect(replay).not.toHaveBeenCalled();
    expect(replayFrom).toHaveBeenCalledTimes(1);
    expect(writeJourney).toHaveBeenCalledTimes(1);
  });
});

describe('going back', () => {
  it('undoes the last answer, and stops at the beginning', () => {
    const session = onLamp();
    session.answer('yes');
    session.send({ type: 'BACK' });
    expect(session.at().step).toBe('isPlugged');
    const first = session.at();
    session.send({ type: 'BACK' });
    expect(session.at()).toBe(first);
  });
});

describe('changing an answer', () => {
  it('keeps the remaining ones that still fit', () => {
    const session = onLamp();
    session.answer('yes', 'no');
    session.send({ type: 'CHANGE', answer: { leg: 0, answer: 0 } });
    expect(session.at().step).toBe('isPlugged');
    session.answer('yes');
    expect(session.at().step).toBe('callShop');
    expect(session.at().notice.dropped).toEqual([]);
  });

  it('names those that do not, until the next answer', () => {
    const session = onLamp();
    session.answer('yes', 'no');
    session.send({ type: 'CHANGE', answer: { leg: 0, answer: 0 } });
    session.answer('no');
    expect(session.at().step).toBe('plugIn');
    expect(session.at().notice.dropped).toEqual([
      { flow: 'lamp', trail: [{ step: 'doesGlow', option: 'no' }] },
    ]);
    session.answer('done');
    expect(session.at().notice.dropped).toEqual([]);
  });
});

describe('fixes that were tried', () => {
  const keys = (...steps: string[]) => steps.map((step) => stepKey('bulb', step));

  it('are skipped at once where the session stands on one, and later ones when their turn comes', () => {
    const session = start();
    session.open(bulb, 'screwIn');
    session.send({ type: 'REPORT_TRIED', fixes: keys('screwIn', 'clean') });
    expect(session.at().step).toBe('swap');
    expect(session.context().alreadyTried).toEqual(keys('screwIn', 'clean'));
    session.answer('no');
    expect(session.at().step).toBe('tryLamp');
  });

  it('are no longer only reported once they are answered on their own step', () => {
    const session = start();
    session.open(bulb, 'screwIn');
    session.send({ type: 'REPORT_TRIED', fixes: keys('screwIn') });
    session.send({ type: 'CHANGE', answer: { leg: 0, answer: 0 } });
    expect(session.context().alreadyTried).toEqual([]);
    session.answer('no');
    expect(session.at().step).toBe('swap');
  });

  it('can be taken back among those ahead', () => {
    const session = start();
    session.open(bulb, 'screwIn');
    session.send({ type: 'REPORT_TRIED', fixes: keys('clean') });
    expect(session.at().step).toBe('screwIn');
    expect(session.context().isOwn).toBe(false);
    session.send({ type: 'REPORT_TRIED', fixes: keys('swap') });
    expect(session.context().alreadyTried).toEqual(keys('swap'));
  });

  it('are known of a saved journey that goes on here, and of no other', () => {
    const walked = start();
    walked.open(bulb, 'screwIn');
    walked.answer('no');
    const saved = { link: walked.at().link, tried: keys('clean') };
    const same = start();
    same.open(bulb, 'swap', saved.link, { saved });
    expect(same.context()).toMatchObject({ alreadyTried: keys('clean'), isOwn: true });
    const other = start();
    other.open(bulb, 'swap', '', { saved });
    expect(other.context()).toMatchObject({ alreadyTried: [], isOwn: false });
  });

  it('stay when the browser goes back within the journey', () => {
    const session = start();
    session.open(bulb, 'screwIn');
    session.send({ type: 'REPORT_TRIED', fixes: keys('screwIn') });
    session.open(bulb, 'screwIn');
    expect(session.context()).toMatchObject({ alreadyTried: keys('screwIn'), isOwn: true });
    session.send({ type: 'RESTART' });
    expect(session.context()).toMatchObject({ alreadyTried: [], isOwn: false });
  });
});

describe('flows of other articles', () => {
  /** A session before the hand-over of the bulb, and a download that can be let fail. */
  function beforeHandOver() {
    let isOnline = false;
    const load = vi.fn<LoadFlows>((ids) =>
      isOnline ? loadAll(ids) : Promise.reject(new Error('No network.')),
    );
    const session = start(load);
    session.open(bulb, 'screwIn');
    session.answer('no', 'no', 'no');
    expect(session.at().step).toBe('tryLamp');
    return {
      ...session,
      load,
      goOnline: () => {
        isOnline = true;
      },
    };
  }

  it('take over once they are loaded; a failed download leaves the step, to be tried again', async () => {
    const session = beforeHandOver();
    const before = session.at();
    session.send({ type: 'HAND_OVER' });
    await vi.waitFor(() => expect(session.state()).toEqual({ open: 'standing' }));
    expect(session.at()).toBe(before);
    session.goOnline();
    session.send({ type: 'HAND_OVER' });
    await vi.waitFor(() => expect(session.at().flow).toBe(lamp));
    expect(session.at().step).toBe('isPlugged');
    session.answer('yes');
    expect(session.at().journey).toHaveLength(2);
    session.send({ type: 'BACK' });
    session.send({ type: 'BACK' });
    expect(session.at()).toMatchObject({ flow: bulb, step: 'tryLamp' });
    session.send({ type: 'HAND_OVER' });
    expect(session.at().flow).toBe(lamp);
    expect(session.load).toHaveBeenCalledTimes(2);
    session.send({ type: 'RESTART' });
    expect(session.at()).toMatchObject({ flow: bulb, step: 'screwIn' });
  });

  it('do not take over from a step that the person has left meanwhile', async () => {
    const session = beforeHandOver();
    session.goOnline();
    session.send({ type: 'HAND_OVER' });
    session.send({ type: 'BACK' });
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.at()).toMatchObject({ flow: bulb, step: 'clean' });
  });

  it('are loaded for the earlier legs of a link', async () => {
    const session = beforeHandOver();
    session.goOnline();
    session.send({ type: 'HAND_OVER' });
    await vi.waitFor(() => expect(session.at().flow).toBe(lamp));
    const { link, journey } = session.at();
    const opened = start();
    opened.open(lamp, 'isPlugged', link);
    expect(opened.state()).toBe('opening');
    await vi.waitFor(() => expect(opened.state()).toEqual({ open: 'standing' }));
    expect(opened.at().journey).toEqual(journey);

    const offline = start(() => Promise.reject(new Error('No network.')));
    offline.open(lamp, 'isPlugged', link);
    await vi.waitFor(() => expect(offline.state()).toBe('closed'));
    offline.open(lamp, 'isPlugged');
    expect(offline.at().journey).toEqual(entry(lamp, 'isPlugged'));
  });

  it('that are none are said to have changed', async () => {
    const session = start();
    session.open(lamp, 'isPlugged', '1/lantern/AAA/lamp/');
    await vi.waitFor(() => expect(session.at()).toBeDefined());
    expect(session.at().notice).toEqual({ problem: 'changed', lost: 1, dropped: [] });
  });

  it('open by a link alone', async () => {
    const session = start();
    session.send({ type: 'OPEN', fragment: '1/bulb:swap/', alreadyTried: ['bulb:clean'] });
    await vi.waitFor(() => expect(session.at()).toMatchObject({ flow: bulb, step: 'swap' }));
    session.answer('no');
    expect(session.at().step).toBe('tryLamp');
    const nowhere = start();
    nowhere.send({ type: 'OPEN', fragment: 'nonsense' });
    nowhere.send({ type: 'BACK' });
    nowhere.answer('no');
    expect(nowhere.at()).toBeUndefined();
  });
});

describe('any session', () => {
  const option = fc.constantFrom('yes', 'no', 'done', 'other', 'xstate.init', '__proto__');
  const ref = fc.oneof(
    fc.record({ leg: fc.nat(2), answer: fc.nat(4) }),
    fc.record({ assumed: fc.constantFrom('isPlugged', 'swap', 'gone') }),
  );
  const pages = [...GUIDE.values()].flatMap((flow) =>
    Object.keys(flow.states).map((step) => ({ flow, step })),
  );
  const event: fc.Arbitrary<SessionEvent> = fc.oneof(
    { weight: 4, arbitrary: option.map((id) => ({ type: 'ANSWER' as const, option: id })) },
    fc.constantFrom<SessionEvent>({ type: 'BACK' }, { type: 'RESTART' }, { type: 'HAND_OVER' }),
    ref.map((answer) => ({ type: 'CHANGE' as const, answer })),
    fc
      .subarray(['bulb:screwIn', 'bulb:swap', 'bulb:clean', 'lamp:plugIn'])
      .map((fixes) => ({ type: 'REPORT_TRIED' as const, fixes })),
    fc
      .record({
        page: fc.constantFrom(...pages),
        fragment: fc.oneof(
          fc.constant(''),
          fc.stringMatching(/^1\/(lamp|bulb)(:[a-zA-Z]{1,9})?\/([\w-]{3}){0,3}$/),
          fc.stringMatching(/^\+[\w-]{0,4}$/),
          fc.string(),
        ),
        pending: fc.stringMatching(/^(@(lamp|bulb)(:[a-zA-Z]{1,9})?|\+[\w-]{3}|\+){0,4}$/),
      })
      .map((opened) => ({ type: 'OPEN' as const, ...opened })),
  );

  it('stands on a step that exists and that its journey leads to, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
        const session = start();
        session.open(bulb, 'screwIn');
        for (const each of events) {
          session.send(each);
          // Flows are there before the next event now and then, and sometimes they are not.
          if (each.type === 'HAND_OVER') await Promise.resolve();
          const { flow, step, journey, link } = session.at();
          expect(hasStep(flow, step)).toBe(true);
          const { step: reached, lost } = replayLeg(flow, currentLeg(journey));
          expect({ reached, lost }).toEqual({ reached: step, lost: [] });
          expect(link).toBe(writeJourney(journey));
        }
        session.stop();
      }),
      seeded(9, 5),
    );
  });

  it('is undone by going back, answer by answer', () => {
    fc.assert(
      fc.property(fc.array(option, { maxLength: 30 }), (options) => {
        const session = onLamp();
        for (const id of options) {
          const before = session.at();
          session.answer(id);
          if (session.at() === before) continue;
          const after = session.at();
          session.send({ type: 'BACK' });
          expect(session.at()).toMatchObject({ step: before.step, link: before.link });
          session.answer(id);
          expect(session.at().link).toBe(after.link);
        }
      }),
      seeded(10, 5),
    );
  });
});
