import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stepsAhead } from '../flow/graph';
import { currentLeg, type Journey } from '../flow/journey';
import { FlowMap } from '../map/flow-map';
import { loadMap } from '../map/load-map';
import type { MapLayout } from '../map/map-layout';
import type { StepAtHand } from './use-step-texts';

export interface LiveMapProps {
  journey: Journey;
  atHand: StepAtHand;
}

/** The map of the flow of a call, with the way so far and what is still possible. */
export function LiveMap({ journey, atHand: { flow, step, agentTexts } }: LiveMapProps) {
  const { t } = useTranslation('agent');
  const [isOpen, setIsOpen] = useState(false);
  const [layout, setLayout] = useState<MapLayout>();
  const locale = agentTexts.language;

  // Downloaded only when somebody looks at it.
  useEffect(() => {
    let isCurrent = true;
    const show = (loaded: MapLayout | undefined) => {
      if (isCurrent) setLayout(loaded);
    };
    if (isOpen) loadMap(flow.id, locale).then(show, () => show(undefined));
    return () => {
      isCurrent = false;
    };
  }, [isOpen, flow, locale]);

  return (
    <details className="live-map" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('map')}</summary>
      {isOpen && layout && (
        <FlowMap
          key={flow.id}
          locale={locale}
          layout={layout}
          walk={{
            path: currentLeg(journey).trail,
            current: step,
            ahead: stepsAhead(flow, step),
          }}
        />
      )}
    </details>
  );
}
