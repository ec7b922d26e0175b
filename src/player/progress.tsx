import { useTranslation } from 'react-i18next';
import type { Flow } from '../flow/flow';
import { answersLeft, assumedTrail } from '../flow/graph';
import { currentLeg, type Journey } from '../flow/journey';

export interface ProgressProps {
  flow: Flow;
  step: string;
  journey: Journey;
}

/** How far along a person is, if all goes well from here. */
export function Progress({ flow, step, journey }: ProgressProps) {
  const { t } = useTranslation();
  const { from, trail } = currentLeg(journey);
  const at = (from === undefined ? 0 : assumedTrail(flow, from).length) + trail.length + 1;
  const total = at + answersLeft(flow, step);
  return (
    <p className="progress">
      <progress value={at} max={total} aria-hidden="true" />
      {t('step.progress', { at, total })}
    </p>
  );
}
