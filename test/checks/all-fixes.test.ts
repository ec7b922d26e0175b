import { expect, it } from 'vitest';
import { loadFlow } from '../../src/content/load-flow';
import { flowIds } from '../../src/content/manifest';
import { stepIds } from '../../src/engine/flow';
import { fixesAhead, isFix, skipAlreadyTried, stepKey } from '../../src/engine/fixes';
import { currentLeg, enterAt, positionOf, replayLeg } from '../../src/engine/journey';

it.each(flowIds)('fixes of %s can each be skipped, whatever was ticked', async (id) => {
  const flow = await loadFlow(id);
  for (const step of stepIds(flow).filter((each) => isFix(flow, each))) {
    const ahead = fixesAhead(flow, step);
    expect(new Set(ahead).size, step).toBe(ahead.length);
    const tried = ahead.map((each) => stepKey(flow.id, each));
    const start = positionOf([enterAt(flow.id, step)], new Map([[flow.id, flow]]))!;
    const { journey } = skipAlreadyTried(start, tried);
    const { step: reached, lost } = replayLeg(flow, currentLeg(journey));
    expect(lost).toEqual([]);
    expect(ahead, step).not.toContain(reached);
  }
});
