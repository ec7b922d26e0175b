import { useTranslation } from 'react-i18next';
import { onPlainClick } from '../ui/plain-click';
import { initialStep, stepKind } from '../engine/flow';
import { currentLeg, goBack, type Journey, startAgain } from '../engine/journey';
import { homePath, journeyAddress, stepPath } from './address';
import type { LoadedStep } from './load-step';
import type { Arrival } from './notice-box';
import { flowAtHand } from './flows-at-hand';

export interface MovesProps {
  page: Pick<LoadedStep, 'locale' | 'flow' | 'step'>;
  /** Absent until the page is alive. */
  journey: Journey | undefined;
  go: (next: Journey, state?: Arrival) => void;
}

/** Back, start again, and from an outcome on to the other topics. */
export function Moves({ page: { locale, flow, step }, journey, go }: MovesProps) {
  const { t } = useTranslation();
  const previous = journey && goBack(journey, flow);
  const previousFlow = previous && flowAtHand(currentLeg(previous).flow);
  const beginning = journey ? startAgain(journey) : undefined;
  const firstFlow = (beginning && flowAtHand(currentLeg(beginning).flow)) ?? flow;
  const isFirst = step === initialStep(flow) && firstFlow === flow && !previous;

  return (
    <p className="moves">
      {previous && previousFlow && (
        <a
          data-back=""
          href={journeyAddress(locale, previous, previousFlow)}
          onClick={onPlainClick(() => go(previous))}
        >
          {t('step.back')}
        </a>
      )}
      {!isFirst && (
        <a data-start-again="" href={stepPath(locale, firstFlow.id, initialStep(firstFlow))}>
          {t('step.startAgain')}
        </a>
      )}
      {stepKind(flow, step) === 'outcome' && (
        <a href={homePath(locale)}>{t('outcome.otherTopics')}</a>
      )}
    </p>
  );
}
