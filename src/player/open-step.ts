import { useEffect, useReducer } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useIsAlive } from '../ui/use-is-alive';
import type { Flow } from '../engine/flow';
import { currentLeg, replayLeg } from '../engine/journey';
import { entry, flowsIn, openLink, type Opened } from '../engine/open-link';
import { flowsAmong, loadFlow } from '../content/load-flow';
import { loadTexts } from '../content/instance';
import { journeyAddress, journeyFragment } from './address';
import { whenLoaded } from './load-step';
import { readNote, writeNote } from './pending-answers';
import { flowsAtHand, isKnown, noFlows } from './flows-at-hand';

/** Loads the flows of some ids, and their texts; notes which ids are no flow. */
async function bringToHand(locale: string, ids: readonly string[]): Promise<void> {
  const known = await flowsAmong(ids);
  const [flows] = await Promise.all([Promise.all(known.map(loadFlow)), loadTexts(locale, known)]);
  for (const flow of flows) flowsAtHand.set(flow.id, flow);
  for (const id of ids) if (!known.includes(id)) noFlows.add(id);
}

/**
 * The journey that leads to a step page. Until the page is alive, and until the flows of a longer
 * journey have been downloaded, it is an entry at the step.
 */
export function useOpened(
  locale: string,
  flow: Flow,
  step: string,
  fragment: string,
): Opened & { isReady: boolean } {
  const isAlive = useIsAlive();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  flowsAtHand.set(flow.id, flow);
  const note = isAlive ? readNote() : '';
  const wanted = [...new Set([...flowsIn(fragment), ...flowsIn(note)])];
  // No id holds a plus sign, whatever a link says.
  const missing = isAlive ? wanted.filter((id) => !isKnown(id)).join('+') : '';

  // Earlier legs need their flow and texts, which this page has not loaded.
  useEffect(() => {
    if (missing === '') return;
    // Without them the earlier answers are not listed; the step itself still works.
    bringToHand(locale, missing.split('+')).then(redraw, () => undefined);
  }, [missing, locale]);

  if (!isAlive || missing !== '') return { journey: entry(flow, step), lost: 0, isReady: false };
  return { ...openLink(fragment, note, { flow, step }, flowsAtHand), isReady: true };
}

/**
 * Notes the journey from its first answer on, and gives the page the one address that stands for it: the step where it leads,
 * with all of its answers. What a bad link lost goes along as the navigation's state.
 */
export function useCanonicalAddress(
  locale: string,
  flow: Flow,
  opened: ReturnType<typeof useOpened>,
): void {
  const navigate = useNavigate();
  const { pathname, hash, state } = useLocation();
  const { journey, isReady, problem, lost } = opened;
  const address = journeyAddress(locale, journey, flow);
  const fragment = journeyFragment(journey);

  useEffect(() => {
    if (!isReady) return;
    writeNote(fragment);
    if (pathname + hash === address) return;
    whenLoaded(locale, flow.id, replayLeg(flow, currentLeg(journey)).step, () => {
      void navigate(address, {
        replace: true,
        state: problem ? { ...state, problem, lost } : state,
      });
    });
  });
}
