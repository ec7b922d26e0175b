import { allJourneys } from '../src/author/journeys';
import { loadFlow } from '../src/content/load-flow';
import { flowIds } from '../src/content/manifest';
import type { Flow } from '../src/engine/flow';
import type { Trail } from '../src/engine/replay';

/** A flow, and the journey through it that takes most answers. */
export interface LongestWalk {
  flow: Flow;
  trail: Trail;
}

/** The longest walk of each flow of the guide at hand, the longest of all first. */
export async function longestWalks(): Promise<LongestWalk[]> {
  const flows = await Promise.all(flowIds.map(loadFlow));
  const walks = flows.map((flow) => {
    const trails = [...allJourneys(flow)].map(({ answers }) => answers);
    return {
      flow,
      trail: trails.reduce((one, other) => (other.length > one.length ? other : one)),
    };
  });
  return walks.sort((one, other) => other.trail.length - one.trail.length);
}
