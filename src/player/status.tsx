import { outcomeTag } from '../engine/flow';
import { assumedTrail } from '../engine/graph';
import { currentLeg, entry } from '../engine/journey';
import type { Standing } from '../engine/session-moves';
import type { LoadedStep } from './load-step';

export interface StatusProps {
  page: LoadedStep;
  /** Absent before hydration. */
  at: Standing | undefined;
}

/** The kind of an outcome, or how far along a person is if all goes well from here. */
export function Status({ page: { texts, flow, step, answersLeft }, at: standing }: StatusProps) {
  const { t } = texts;
  const tag = outcomeTag(flow, step);
  if (tag) return <p className={`badge badge--${tag}`}>{t(`outcome.${tag}`)}</p>;

  const { from, trail } = currentLeg(standing ? standing.journey : entry(flow, step));
  const at = (from === undefined ? 0 : assumedTrail(flow, from).length) + trail.length + 1;
  const total = at + answersLeft;
  return (
    <p className="progress">
      <progress value={at} max={total} aria-hidden="true" />
      {t('step.progress', { at, total })}
    </p>
  );
}
