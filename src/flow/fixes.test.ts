import { describe, expect, it } from 'vitest';
import { stepIds } from './flow';
import { DID_NOT_HELP, fixesAhead, fixPlace, isFix, skipTried } from './fixes';
import { currentLeg, enterAt, replayLeg } from './journey';
import { flowIds, loadFlow } from './load';
import { replay } from './replay';

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
});
