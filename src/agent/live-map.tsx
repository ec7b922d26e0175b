import { useEffect, useState } from 'react';
import { currentLeg } from '../engine/journey';
import { FlowMap } from '../player/map/flow-map';
import { loadMap } from '../player/map/load-map';
import type { MapLayout } from '../player/map/map-layout';
import { MapPicture } from '../player/map/map-picture';
import { mapTrailOf } from '../player/map/map-trail';
import type { CallStep } from './use-call-step';

export interface LiveMapProps {
  callStep: CallStep;
  /** Whether it is shown in full, and not as a small picture. */
  isFull: boolean;
  /** Shows it in full. */
  onFull: () => void;
  /** Opens a step in the call. */
  onOpen: (step: string) => void;
}

/** The map of the flow of a call, with the way so far and what is still possible. */
export function LiveMap({ callStep: { at, agentTexts }, isFull, onFull, onOpen }: LiveMapProps) {
  const { journey, flow } = at;
  const [layout, setLayout] = useState<MapLayout>();
  const locale = agentTexts.language;

  useEffect(() => {
    let isCurrent = true;
    const show = (loaded: MapLayout | undefined) => {
      if (isCurrent) setLayout(loaded);
    };
    loadMap(flow.id, locale).then(show, () => show(undefined));
    return () => {
      isCurrent = false;
    };
  }, [flow, locale]);

  // Its keys are printed on it.
  const isDrawn = isFull && layout?.flow === flow.id;
  useEffect(() => {
    if (isDrawn)
      document.querySelector<HTMLElement>('.live-map .map')?.focus({ preventScroll: true });
  }, [isDrawn]);

  // The map of the article before is none of this one.
  if (layout?.flow !== flow.id) return null;
  const trail = mapTrailOf(flow, currentLeg(journey));
  return isFull ? (
    <FlowMap key={flow.id} {...{ locale, layout, trail, onOpen }} />
  ) : (
    <MapPicture {...{ layout, trail }} onPress={onFull} />
  );
}
