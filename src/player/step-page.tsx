import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Options } from '../components/options';
import { Step } from '../components/step';
import { stepFigures } from '../figure/step-figures';
import { outcomeTag, stepKind, stepMeta } from '../flow/flow';
import { addAnswer, answerAgain, handOver, type Journey } from '../flow/journey';
import { writeJourney } from '../flow/link';
import { openOptions } from '../flow/replay';
import { otherLocale } from '../i18n/instance';
import { flowText, optionText, stepText } from '../i18n/step-text';
import { answerAddress, flowPath, journeyAddress } from '../site/address';
import type { StepPage as Page } from '../site/page';
import { announceStep } from './announce-step';
import { JourneyAnswers } from './journey-answers';
import { type Arrival, NoticeBox } from './notice-box';
import { useCanonicalAddress, useIsAlive, useOpened } from './open-step';
import { Moves } from './moves';
import { Status } from './status';

/** One step of a flow, with the journey that led to it. */
export function StepPage({ locale, texts, flow, step, figures: drawn, ...page }: Page) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const location = useLocation();
  const isAlive = useIsAlive();
  const opened = useOpened(locale, flow, step, isAlive ? location.hash.slice(1) : '');
  useCanonicalAddress(locale, flow, opened);

  const { journey, isReady } = opened;
  const arrival = ((isAlive && location.state) || {}) as Arrival;
  const go = (next: Journey, state: Arrival = {}) =>
    void navigate(journeyAddress(locale, next, flow), { state: { ...state, isMove: true } });

  const giveAnswer = (option: string) => {
    const given = { step, option };
    const { journey: next, lost } = answerAgain(journey, flow, given, arrival.later ?? []);
    go(next, lost.length > 0 ? { fellAway: lost } : {});
  };

  const text = stepText(texts, flow, step);
  const tag = outcomeTag(flow, step);
  useEffect(() => announceStep(flow.id, step, tag ?? '', locale), [flow, step, tag, locale]);
  const { minutes, timeRule } = stepMeta(flow, step);
  const { TimePanel, continuePath } = page;
  const figures = stepFigures(drawn, step, texts);
  const other = otherLocale(locale);
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
      <NoticeBox arrival={arrival} texts={texts} flow={flow} />
      <Step
        key={step}
        title={text.title}
        body={text.body}
        actions={text.actions.map((action) => ({ ...action, figure: figures[action.id] }))}
        hint={text.hint}
        status={<Status flow={flow} step={step} journey={journey} />}
        isOutcome={tag !== undefined}
        otherLocale={other}
        takesFocus={arrival.isMove === true}
      />
      {minutes !== undefined && <p className="quiet">{t('step.minutes', { count: minutes })}</p>}
      {timeRule && TimePanel && (
        <TimePanel
          key={step}
          {...{ locale, step, timeRule, isAlive }}
          pickOf={(id) => ({
            ...options.find((option) => option.id === id)!,
            onAnswer: isReady ? () => giveAnswer(id) : undefined,
          })}
        />
      )}
      {!tag && (
        <Options
          label={t('step.question')}
          options={options}
          otherLocale={other}
          onAnswer={isReady ? giveAnswer : undefined}
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
      {isReady && <JourneyAnswers texts={texts} flow={flow} journey={journey} go={go} />}
    </main>
  );
}
