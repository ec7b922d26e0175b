import { loadJourney } from '../../../content/load-journey';
import { type MapTrail, mapTrailOf } from '../../../player/map/map-trail';
import { readSavedSession } from '../../../player/saved-session';

/**
 * The trail through a flow that the device keeps.
 *
 * @throws Error when an article cannot be downloaded.
 */
export async function savedTrail(flow: string): Promise<MapTrail | undefined> {
  const saved = readSavedSession(Date.now());
  const kept = typeof saved === 'object' && (await loadJourney(saved.link));
  if (!kept || typeof kept === 'string') return undefined;
  const leg = kept.journey.findLast((each) => each.flow === flow);
  return leg && mapTrailOf(kept.flows.get(flow)!, leg);
}
