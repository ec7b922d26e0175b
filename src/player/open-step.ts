import { useEffect, useReducer } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useIsAlive } from '../components/use-is-alive';
import type { Flow } from '../flow/flow';
import { entry, flowsIn, openLink, type Opened } from '../flow/open-link';
import { isFlowId, loadFlow } from '../flow/load';
import { loadTexts } from '../i18n/instance';
import { journeyAddress, journeyFragment } from '../site/address';
import { readNote, writeNote } from '../site/note';
import { flowsAtHand } from './flows-at-hand';

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
  const wanted = [...new Set([...flowsIn(fragment), ...flowsIn(note)])].filter(isFlowId);
  const missing = isAlive ? wanted.filter((id) => !flowsAtHand.has(id)).join() : '';

  // Earlier legs need their flow and texts, which this page has not loaded.
  useEffect(() => {
    if (missing === '') return;
    const ids = missing.split(',');
    Promise.all([loadTexts(locale, ids), ...ids.map(loadFlow)]).then(
      ([, ...flows]) => {
        for (const loaded of flows) flowsAtHand.set(loaded.id, loaded);
        redraw();
      },
      // Without them the earlier answers are not listed; the step itself still works.
      () => undefined,
    );
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
    void navigate(address, { replace: true, state: problem ? { ...state, problem, lost } : state });
  });
}
