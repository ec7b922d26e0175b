import { startTransition, useEffect, useRef, useState } from 'react';
import {
  type Location,
  NavigationType,
  useLocation,
  useNavigate,
  useNavigationType,
} from 'react-router';
import { isPlainEntry } from '../engine/journey';
import { ownFragment } from '../engine/own-fragment';
import { standingAddress } from './address';
import { afterPaint } from './after-paint';
import { type LoadedStep, loadedStep } from './load-step';
import { replacePendingAnswers } from './pending-answers';
import { restoreSession } from './saved-session';
import { useSessionActor, useStanding } from './session';

/** What a navigation tells the page that it leads to. */
export interface NavigationState {
  /** The person moved within the page, so the new title takes the focus. */
  isMove?: boolean;
}

const addressOf = ({ pathname, search, hash }: Location): string => pathname + search + hash;

/**
 * The one effect that owns the address of a step page. It opens what the address names, when the page is
 * loaded and whenever somebody else changes it: Back, Forward, a link of the widget. And it writes the address
 * whenever the session has moved.
 */
export function useSessionAddress({ locale, flow, step }: LoadedStep): void {
  const session = useSessionActor();
  const at = useStanding();
  const navigate = useNavigate();
  const location = useLocation();
  const navigationType = useNavigationType();
  const seen = useRef<Location>(undefined);
  /** Addresses that were written and that the router has not shown yet. */
  const written = useRef<string[]>([]);
  const [isHydrated, setIsHydrated] = useState(false);

  // Opening is a task of its own: with the hydration in one, a slow phone would be blocked for too long.
  useEffect(() => startTransition(() => setIsHydrated(true)), []);

  useEffect(() => {
    if (!isHydrated) return undefined;
    const here = addressOf(location);
    const fragment = location.hash.slice(1);
    const last = written.current.at(-1) ?? (seen.current && addressOf(seen.current));
    // An anchor of somebody else on the page in view, which changes nothing: the address is written again.
    const isAnchor =
      fragment !== '' && ownFragment(fragment) === '' && last?.split('#')[0] === here.split('#')[0];
    // The browser says again what was read before; what was answered since then is about to be written.
    const isKnown = navigationType === NavigationType.Pop && last === here;
    if (location !== seen.current) {
      seen.current = location;
      const shown = written.current.indexOf(here);
      written.current = written.current.slice(shown + 1);
      if (shown < 0) written.current = [];
      if (shown < 0 && !isAnchor && !isKnown) {
        const { isMove = false } = (location.state ?? {}) as NavigationState;
        const page = { flow, step };
        session.send({ type: 'OPEN', page, fragment, isMove, ...restoreSession(location.search) });
        return undefined;
      }
    }
    if (!at) return undefined;
    // A static link of this page may be on its way.
    if (at.isOpened) replacePendingAnswers(isPlainEntry(at.journey) ? '' : at.link);
    const address = standingAddress(locale, at);
    if (address === (written.current.at(-1) ?? here)) return undefined;
    const write = () => {
      written.current.push(address);
      startTransition(() => {
        void navigate(address, { replace: at.isOpened || isAnchor, state: { isMove: true } });
      });
    };
    // A step is seen before its address is written and the page around it follows; that page brings one
    // along which has not been loaded yet.
    if (loadedStep(locale, at.flow.id, at.step)) return afterPaint(write);
    write();
    return undefined;
  }, [isHydrated, session, at, navigate, navigationType, location, locale, flow, step]);
}
