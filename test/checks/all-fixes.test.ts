import { expect, it } from 'vitest';
import { loadFlow } from '../../src/content/load-flow';
import { flowIds } from '../../src/content/manifest';
import { stepIds } from '../../src/engine/flow';
import { fixesAhead, fixPlace, isFix, skipTried } from '../../src/engine/fixes';
import { currentLeg, enterAt, replayLeg } from '../../src/engine/journey';

it.each(flowIds)('fixes of %s can each be skipped, whatever was ticked', async (id) => {
  const flow = await loadFlow(id);
  for (const step of stepIds(flow).filter((each) => isFix(flow, each))) {
    const ahead = fixesAhead(flow, step);
    expect(new Set(ahead).size, step).toBe(ahead.length);
    const tried = ahead.map((each) => fixPlace(flow.id, each));
    const journey = skipTried([enterAt(flow.id, step)], flow, tried);
    const { step: reached, lost } = replayLeg(flow, currentLeg(journey));
    expect(lost).toEqual([]);
    expect(ahead, step).not.toContain(reached);
  }
});
