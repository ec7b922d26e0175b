import { Suspense, useEffect, useState } from 'react';
import { Icon } from '../ui/icon';
import { onPlainClick } from '../ui/plain-click';
import { outcomeTag, stepMeta } from '../engine/flow';
import { assumedTrail } from '../engine/graph';
import { entry } from '../engine/journey';
import type { Standing } from '../engine/session-moves';
import { flowText } from '../content/step-text';
import { addressWith, backAddress, flowPath } from './address';
import type { LoadedStep } from './load-step';
import { lazily } from './lazily';
import { type Keeping, keepSession } from './saved-session';
import { useSessionActor } from './session';
import { richText } from './text';

export interface PlaceProps {
  page: LoadedStep;
  /** Absent before hydration. */
  at: Standing | undefined;
}

const AnswersSoFar = lazily((parts) => parts.AnswersSoFar);

/** Answers so far, what was assumed included, as far as the flows of earlier articles are known. */
function answersBefore({ flow, step }: LoadedStep, at: Standing | undefined): number {
  const journey = at?.journey ?? entry(flow, step);
  const { from } = journey[0];
  const first = at?.flows.get(journey[0].flow) ?? flow;
  const assumed = from === undefined ? 0 : assumedTrail(first, from).length;
  return journey.reduce((sum, { trail }) => sum + trail.length, assumed);
}

/**
 * How full the bar is after some answers. Nobody knows how many are still to come, so it promises no number, and
 * never takes back what it has shown.
 */
const shareAfter = (answers: number): number => (answers + 1) / (answers + 4);

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
  const before = answersBefore(page, at);
  useEffect(() => keepSession(session, setKeeping), [session]);

  const article = (
    <span className="article-name">
      <a href={addressWith(flowPath(locale, flow.id), '', at?.app)}>
        {richText(texts, flowText(texts, flow.id).title)}
      </a>
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
        <b>{t('step.number', { number: before + 1 })}</b>
        <Suspense fallback={article}>
          {at && before > 0 ? (
            <AnswersSoFar
              key={`${flow.id} ${step}`}
              at={at}
              texts={texts}
              article={article}
              keeping={keeping}
            />
          ) : (
            article
          )}
        </Suspense>
      </nav>
      <progress
        className="progress"
        value={isOver(page) ? 1 : shareAfter(before)}
        aria-hidden="true"
      />
    </>
  );
}
