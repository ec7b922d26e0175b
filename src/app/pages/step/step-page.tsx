import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Options } from '../../../ui/options';
import { Step } from '../../../ui/step';
import { useIsAlive } from '../../../ui/use-is-alive';
import { outcomeTag, stepKind, stepMeta } from '../../../engine/flow';
import { DID_NOT_HELP, fixPlace } from '../../../engine/fixes';
import { camelCase } from '../../../engine/step-path';
import type { PageParams } from '../../page-module';
import { addAnswer, handOver } from '../../../engine/journey';
import { writeJourney } from '../../../engine/link';
import { openOptions } from '../../../engine/replay';
import { flowText, optionText, stepText } from '../../../content/step-text';
import { answerAddress, flowPath, journeyAddress } from '../../../player/address';
import { OnPaper } from '../../../player/on-paper';
import { Share } from '../../../player/share/share';
import { loadedStep, type LoadedStep, loadStep } from '../../../player/load-step';
import { announceStep } from '../../../player/announce-step';
import type { JourneyPanelProps } from '../../../player/journey-panel';
import { withoutTried } from '../../../player/journey-record';
import { type Arrival, NoticeBox } from '../../../player/notice-box';
import { useCanonicalAddress, useOpened } from '../../../player/open-step';
import { Moves } from '../../../player/moves';
import { Text } from '../../../player/text';
import { Status } from '../../../player/status';
import { usePagesAhead } from '../../../player/use-pages-ahead';
import { useWalk } from '../../../player/use-walk';

// Not needed for the first sight of a step; where it cannot be downloaded, the step works without it.
const JourneyPanel = lazy<ComponentType<JourneyPanelProps>>(() =>
  import('../../../player/journey-panel').then(
    ({ JourneyPanel }) => ({ default: JourneyPanel }),
    () => ({ default: () => null }),
  ),
);

export const load = ({ locale, flow, step }: PageParams) => loadStep(locale, flow, camelCase(step));

export const loaded = ({ locale, flow, step }: PageParams) =>
  loadedStep(locale, flow, camelCase(step));

/** One step of a flow, with the journey that led to it. */
export function View(page: LoadedStep) {
  const { locale, texts, flow, step, figures, TimePanel, continuePath } = page;
  const { t } = useTranslation();
  const location = useLocation();
  const isAlive = useIsAlive();
  const opened = useOpened(locale, flow, step, isAlive ? location.hash.slice(1) : '');
  useCanonicalAddress(locale, flow, opened);

  const { journey, isReady } = opened;
  usePagesAhead(page, isReady);
  const arrival = ((isAlive && location.state) || {}) as Arrival;
  const { record, setRecord, go, giveAnswer } = useWalk(flow, step, journey, arrival);

  const answer = isReady
    ? (option: string) => giveAnswer(option, withoutTried(record, fixPlace(flow.id, step)))
    : undefined;

  const text = stepText(texts, flow, step);
  const tag = outcomeTag(flow, step);
  useEffect(() => announceStep(flow.id, step, tag ?? '', locale), [flow, step, tag, locale]);
  const { minutes, timeRule } = stepMeta(flow, step);
  const say = (words: string) => <Text text={words} locale={locale} />;
  const options = openOptions(flow, step).map(({ option, target }) => ({
    id: option,
    text: optionText(text, option),
    href: isReady
      ? journeyAddress(locale, addAnswer(journey, { step, option }), flow)
      : answerAddress(locale, flow.id, { step, option }, target),
  }));

  return (
    <main
      id="main"
      tabIndex={-1}
      data-flow={flow.id}
      data-step={step}
      data-kind={stepKind(flow, step)}
      {...(tag && { 'data-outcome': tag })}
    >
      <p className="article-name">
        <a href={flowPath(locale, flow.id)}>{flowText(texts, flow.id).title}</a>
      </p>
      <NoticeBox arrival={arrival} texts={texts} />
      <Step
        key={flow.id + step}
        title={say(text.title)}
        body={text.body.map(say)}
        actions={text.actions.map(({ id, text: words }) => ({
          id,
          text: say(words),
          figure: figures[id],
        }))}
        hint={text.hint && say(text.hint)}
        status={<Status flow={flow} step={step} journey={journey} />}
        isOutcome={tag !== undefined}
        takesFocus={arrival.isMove === true}
      />
      {minutes !== undefined && <p className="quiet">{t('step.minutes', { count: minutes })}</p>}
      {timeRule && TimePanel && (
        <TimePanel
          key={step}
          {...{ locale, step, timeRule, isAlive }}
          pickOf={(id) => ({
            ...options.find((option) => option.id === id)!,
            onAnswer: answer && (() => answer(id)),
          })}
        />
      )}
      {!tag && (
        <Options
          label={t('step.question')}
          options={options.map((option) => ({ ...option, text: say(option.text) }))}
          onAnswer={answer}
        />
      )}
      {continuePath && (
        <p>
          <a
            className="button"
            data-continue=""
            href={`${continuePath}#${isReady ? writeJourney(handOver(journey, flow, step)) : '+'}`}
          >
            {t('outcome.continue')}
          </a>
        </p>
      )}
      <Moves page={{ locale, flow, step }} journey={isReady ? journey : undefined} go={go} />
      {isReady && <Share key={`share ${step}`} texts={texts} flow={flow} journey={journey} />}
      {isReady && (
        <Suspense>
          <JourneyPanel
            page={{ texts, flow, step }}
            journey={journey}
            record={record}
            setRecord={setRecord}
            skip={(next) => giveAnswer(DID_NOT_HELP, next)}
            go={go}
          />
        </Suspense>
      )}
      <OnPaper
        address={
          isReady ? window.location.origin + journeyAddress(locale, journey, flow) : undefined
        }
      />
    </main>
  );
}
