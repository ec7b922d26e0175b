import { describe, expect, it } from 'vitest';
import { flowIds } from '../content/manifest';
import { type Flow, stepIds } from './flow';
import { DID_NOT_HELP, fixesAhead, fixPlace, isFix, skipTried } from './fixes';
import { currentLeg, enterAt, replayLeg } from './journey';
import { loadFlow } from '../content/load-flow';
import { replay } from './replay';
import { flow as setup } from './setup';

/** Fixes and other steps of a lamp: what to do, and where the answers lead. */
const lampWith = (states: Record<string, { meta?: object; on: Record<string, string> }>) =>
  setup.createMachine({
    id: 'lamp',
    initial: Object.keys(states)[0]!,
    states: { ...states, glows: { type: 'final', tags: 'solved' } },
  }) as Flow;
const meta = { actions: ['do'] };

describe('fixes ahead', () => {
  it('are this one and those that follow while none helps, past questions that only sort', async () => {
    const flow = await loadFlow('missing-notifications');
    expect(fixesAhead(flow, 'overlooked')).toEqual([
      'overlooked',
      'silenced',
      'allowOnIphone',
      'allowOnAndroid',
      'accountSetting',
      'resetApp',
    ]);
    expect(fixesAhead(flow, 'accountSetting')).toEqual(['accountSetting', 'resetApp']);
  });

  it('stop at a step that asks for something else to be done', async () => {
    const flow = await loadFlow('platform-login');
    expect(fixesAhead(flow, 'allowInFirewall')).toEqual(['allowInFirewall', 'openPorts']);
    expect(fixesAhead(flow, 'paperLogin')).toEqual(['paperLogin']);
    expect(fixesAhead(flow, 'situation')).toEqual([]);
    expect(fixesAhead(flow, 'signedIn')).toEqual([]);
  });

  it('are none behind something else to be done, nor behind a fix that helped', () => {
    const lamp = lampWith({
      plugIn: { meta, on: { no: 'fetchLadder', yes: 'polish' } },
      fetchLadder: { meta, on: { done: 'swapBulb' } },
      swapBulb: { meta, on: { no: 'glows', yes: 'glows' } },
      polish: { meta, on: { no: 'glows', yes: 'glows' } },
    });
    expect(fixesAhead(lamp, 'plugIn')).toEqual(['plugIn']);
  });

  it('can each be skipped, in every article, whatever was ticked', async () => {
    for (const flow of await Promise.all(flowIds.map(loadFlow))) {
      for (const step of stepIds(flow).filter((id) => isFix(flow, id))) {
        const ahead = fixesAhead(flow, step);
        expect(new Set(ahead).size, `${flow.id} ${step}`).toBe(ahead.length);
        const tried = ahead.map((id) => fixPlace(flow.id, id));
        const journey = skipTried([enterAt(flow.id, step)], flow, tried);
        const { step: reached, lost } = replayLeg(flow, currentLeg(journey));
        expect(lost).toEqual([]);
        expect(ahead, `${flow.id} ${step}`).not.toContain(reached);
      }
    }
  });
});

describe('skipping', () => {
  it('answers that a tried fix did not help, and stops at the first that was not tried', async () => {
    const flow = await loadFlow('missing-notifications');
    const start = [enterAt(flow.id, 'overlooked')] as const;
    const skipped = skipTried(start, flow, [
      fixPlace(flow.id, 'overlooked'),
      fixPlace(flow.id, 'silenced'),
      fixPlace(flow.id, 'accountSetting'),
    ]);
    expect(currentLeg(skipped).trail).toEqual(
      ['overlooked', 'silenced'].map((step) => ({ step, option: DID_NOT_HELP })),
    );
    expect(replay(flow, currentLeg(skipped).trail, 'overlooked').step).toBe('phoneSystem');
    expect(skipTried(start, flow, [fixPlace('another-flow', 'overlooked')])).toBe(start);
    expect(skipTried(start, flow, [fixPlace(flow.id, 'phoneSystem')])).toBe(start);
  });

  it('takes each fix once where fixes lead in a circle', () => {
    const lamp = lampWith({
      plugIn: { meta, on: { no: 'swapBulb', yes: 'glows' } },
      swapBulb: { meta, on: { no: 'plugIn', yes: 'glows' } },
    });
    const tried = ['plugIn', 'swapBulb'].map((step) => fixPlace('lamp', step));
    const { trail } = currentLeg(skipTried([enterAt('lamp')], lamp, tried));
    expect(trail.map(({ step }) => step)).toEqual(['plugIn', 'swapBulb']);
  });
});
