import { allJourneys } from '../src/author/journeys';
import { writeJourney } from '../src/engine/link';
import { loadFlow } from '../src/content/load-flow';
import type { Flow } from '../src/engine/flow';
import type { Leg, Trail } from '../src/engine/replay';
import { flowIds } from '../src/content/manifest';

/** The trail with most answers. */
const longestTrail = (flow: Flow): Trail =>
  [...allJourneys(flow)]
    .map(({ answers }) => answers)
    .reduce((longest, each) => (each.length > longest.length ? each : longest));

/**
 * Calls as the device of an agent keeps them, longer than any real one: the longest trails of all
 * flows stand behind one another.
 *
 * @param count number of calls.
 * @param answers of each.
 * @returns what `calls-store.ts` reads.
 */
export async function longCalls(count: number, answers: number): Promise<string> {
  const flows = await Promise.all(flowIds.map(loadFlow));
  const now = Date.now();
  const calls = Array.from({ length: count }, (_, index) => {
    const legs: Leg[] = [];
    let left = answers;
    // Two answers stay open in the last flow, for somebody to give.
    for (let at = index; left > 0; at += 1) {
      const flow = flows[at % flows.length]!;
      const trail = longestTrail(flow).slice(0, -2).slice(0, left);
      left -= trail.length;
      if (trail.length > 0) legs.push({ flow: flow.id, trail });
    }
    const [first, ...more] = legs;
    return {
      id: index + 1,
      language: index % 2 === 0 ? 'ru' : 'en',
      appLanguage: 'en',
      moments: [{ type: 'start', at: now }, ...(index > 0 ? [{ type: 'hold', at: now }] : [])],
      reachedAt: now,
      spent: {},
      tried: [],
      marks: {},
      note: '',
      link: writeJourney([first!, ...more]),
    };
  });
  return JSON.stringify({ version: 1, calls, current: 1 });
}
