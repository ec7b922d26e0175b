import { useEffect, useState } from 'react';
import { Icon } from '../ui/icon';
import { onPlainClick } from '../ui/plain-click';
import { outcomeTag, stepMeta } from '../engine/flow';
import { entry, hasAnswers, stepsBefore } from '../engine/journey';
import type { Standing } from '../engine/session-moves';
import { flowText } from '../content/step-text';
import { addressWith, backAddress, flowPath } from './address';
import { AnswersSoFar } from './answers-so-far';
import type { LoadedStep } from './load-step';
import { type Keeping, keepSession } from './saved-session';
import { useSessionActor } from './session';
import { richText } from './text';

export interface PlaceProps {
  page: LoadedStep;
  /** Absent before hydration. */
  at: Standing | undefined;
}

/**
 * How full the bar is after some steps. Nobody knows how many are still to come, so it promises no number, and
 * never takes back what it has shown.
 */
const shareAfter = (steps: number): number => (steps + 1) / (steps + 4);

/** Whether the way ends here, and does not go on in another article. */
const isOver = ({ flow, step }: LoadedStep): boolean =>
  outcomeTag(flow, step) !== undefined && !stepMeta(flow, step).continueIn;

/** Where a person is: the way back, the number of the step, the answers so far, and how far along that is. */
export function Place({ page, at }: PlaceProps) {
  const session = useSessionActor();
  const { locale, texts, flow, step } = page;
  const { t } = texts;
  const back = at && backAddress(locale, at);
  const [keeping, setKeeping] = useState<Keeping>();
  const journey = at?.journey ?? entry(flow, step);
  const before = stepsBefore(journey);
  const title = richText(texts, flowText(texts, flow.id).title);
  useEffect(() => keepSession(session, setKeeping), [session]);

  const article = (
    <span className="article-name">
      <a href={addressWith(flowPath(locale, flow.id), '', at?.app)}>{title}</a>
    </span>
  );

  return (
    <>
      <nav className="place" aria-label={t('step.place')}>
        {back !== undefined && (
          <a data-back="" href={back} onClick={onPlainClick(() => session.send({ type: 'BACK' }))}>
            <Icon name="back" />
            {t('step.back')}
          </a>
        )}
        {hasAnswers(journey) && <b>{t('step.number', { number: before + 1 })}</b>}
        {at && (hasAnswers(journey) || journey[0].from !== undefined) ? (
          <AnswersSoFar
            key={`${flow.id} ${step}`}
            at={at}
            texts={texts}
            title={title}
            article={article}
            keeping={keeping}
          />
        ) : (
          article
        )}
      </nav>
      <progress
        className="progress"
        value={isOver(page) ? 1 : shareAfter(before)}
        aria-hidden="true"
      />
    </>
  );
}
