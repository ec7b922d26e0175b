import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useArticle } from '../use-editor';
import { stepAfter } from '../walks';
import { linkAt, type Played, playedIn } from './played';
import { linkOfCall } from './preview-call';
import { type FrameName, WIDGET_ID } from './preview-page';
import type { Recording } from './recording';

/** How often the page is looked at that is played. */
const LOOK_MS = 100;

/** A walk as its page shows it. */
export interface Way {
  /** How far it has come; undefined while the page shows something else. */
  played: Played | undefined;
  /** How far it had come when the page last showed it. */
  seen: Played;
}

/** Follows a walk on the page where it is played. */
export function usePlayed(
  page: RefObject<HTMLIFrameElement | null>,
  frame: FrameName,
  recording: Recording | undefined,
): Way | undefined {
  const { article } = useArticle();
  const [looked, setLooked] = useState<Way & { turn: string; link: string | undefined }>();
  // A widget has no address of its own: it tells where it is.
  const told = useRef<{ source: MessageEventSource; place: string }>(undefined);
  const turn = recording?.turn;
  const opened = recording && {
    answers: recording.answers,
    step: stepAfter(article, recording.answers),
    isHandedOver: false,
  };
  const way =
    looked?.turn === turn ? looked : opened && { played: opened, seen: opened, link: undefined };

  const look = useEffectEvent(() => {
    const view = page.current?.contentWindow;
    const { source, place = '' } = told.current ?? {};
    const isThere = frame === 'widget' ? source === view : view?.location.href !== 'about:blank';
    if (turn === undefined || !way || !view || !isThere) return;
    const at = frame === 'widget' ? new URL(place, location.origin) : view.location;
    const link = frame === 'agent' ? linkOfCall() : linkAt(at);
    if (way === looked && link === way.link) return;
    const played = link === undefined ? undefined : playedIn(article, link);
    setLooked({ turn, link, played, seen: played ?? way.seen });
  });
  useEffect(() => {
    if (turn === undefined) return undefined;
    const timer = setInterval(look, LOOK_MS);
    const listen = ({ source, data }: MessageEvent<{ id?: unknown; place?: unknown }>) => {
      if (source && data.id === WIDGET_ID) told.current = { source, place: String(data.place) };
    };
    addEventListener('message', listen);
    return () => {
      clearInterval(timer);
      removeEventListener('message', listen);
    };
  }, [turn]);
  return way;
}
