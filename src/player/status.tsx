import type { TFunction } from 'i18next';
import { type Flow, outcomeTag } from '../engine/flow';
import { answersLeft, assumedTrail } from '../engine/graph';
import { currentLeg, type Journey } from '../engine/journey';

export interface StatusProps {
  t: TFunction;
  flow: Flow;
  step: string;
  journey: Journey;
}

/** The kind of an outcome, or how far along a person is if all goes well from here. */
export function Status({ t, flow, step, journey }: StatusProps) {
  const tag = outcomeTag(flow, step);
  if (tag) return <p className={`badge badge--${tag}`}>{t(`outcome.${tag}`)}</p>;

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
