import { onPlainClick } from '../ui/plain-click';
import { initialStep, stepKind } from '../engine/flow';
import { isPlainEntry } from '../engine/journey';
import type { Standing } from '../engine/session-moves';
import { addressWith, homePath, stepPath } from './address';
import type { LoadedStep } from './load-step';
import { useSessionActor } from './session';

export interface MovesProps {
  page: LoadedStep;
  /** Absent before hydration. */
  at: Standing | undefined;
}

/** Start again, and from an outcome on to the other topics. */
export function Moves({ page: { locale, texts, flow, step }, at }: MovesProps) {
  const session = useSessionActor();
  const { t } = texts;
  const firstFlow = (at && at.flows.get(at.journey[0].flow)) ?? flow;
  const isFirst =
    step === initialStep(flow) && firstFlow === flow && (!at || isPlainEntry(at.journey));

  return (
    <p className="moves">
      {!isFirst && (
        <a
          data-start-again=""
          href={addressWith(stepPath(locale, firstFlow.id, initialStep(firstFlow)), '', at?.app)}
          onClick={onPlainClick(at && (() => session.send({ type: 'RESTART' })))}
        >
          {t('step.startAgain')}
        </a>
      )}
      {stepKind(flow, step) === 'outcome' && (
        <a href={homePath(locale)}>{t('outcome.otherTopics')}</a>
      )}
    </p>
  );
}
