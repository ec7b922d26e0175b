import { memo, useEffect } from 'react';
import { Options } from '../ui/options';
import { Step } from '../ui/step';
import { outcomeTag, stepKind, stepMeta } from '../engine/flow';
import { enterAt } from '../engine/journey';
import { availableOptions } from '../engine/replay';
import { linkWithLeg } from '../engine/link';
import type { Standing } from '../engine/session-moves';
import { plainText } from '../content/captions';
import { flowText, optionText, stepText } from '../content/step-text';
import { addressWith, answerAddress, flowPath, optionAddress, stepPath } from './address';
import { AppChoice } from './app-choice';
import { announceStep } from './announce-step';
import { BelowStep } from './below-step';
import type { LoadedStep } from './load-step';
import { Moves } from './moves';
import { LanguageNote } from './language-note';
import { NoticeBox } from './notice-box';
import { useSessionActor } from './session';
import { Status } from './status';
import { richText } from './text';

export interface StepViewProps {
  page: LoadedStep;
  /** Where the session stands, on this step; absent before hydration. */
  at: Standing | undefined;
}

/** Address of each option: with the whole journey, or before hydration with the one answer that it gives. */
const optionsOf = ({ locale, texts, flow, step }: LoadedStep, at: Standing | undefined) => {
  const text = stepText(texts, flow, step);
  return availableOptions(flow, step).map(({ option, target }) => ({
    id: option,
    text: optionText(text, option),
    href: at
      ? optionAddress(locale, at, { option, target })
      : answerAddress(locale, flow.id, { step, option }, target),
  }));
};

/** Address where a hand-over goes on, with the journey, or before hydration with a mark that it was followed. */
function nextAddress({ locale, next, flow, step }: LoadedStep, at: Standing | undefined) {
  const continueIn = stepMeta(flow, step).continueIn;
  if (!next || !continueIn) return undefined;
  const fragment = at ? linkWithLeg(at.link, enterAt(continueIn.flow, continueIn.step)) : '+';
  return addressWith(stepPath(locale, next.flow, next.step), fragment, at?.app);
}

/** What a step says above its options. */
function StepText({ page, at }: StepViewProps) {
  const { texts, flow, step, figures } = page;
  const text = stepText(texts, flow, step);
  const say = (words: string) => richText(texts, words);
  return (
    <Step
      id={`${flow.id} ${step}`}
      title={say(text.title)}
      warning={text.warning && say(text.warning)}
      body={text.body.map(say)}
      actions={text.actions.map(({ id, text: words }) => ({
        id,
        text: say(words),
        figure: figures[id],
      }))}
      hint={text.hint && say(text.hint)}
      status={<Status page={page} at={at} />}
      isOutcome={outcomeTag(flow, step) !== undefined}
      takesFocus={at?.takesFocus === true}
    />
  );
}

/** One step of a flow, with what a person can do there. */
export const StepView = memo(function StepView({ page, at }: StepViewProps) {
  const { locale, texts, flow, step, TimePanel } = page;
  const { t } = texts;
  const session = useSessionActor();
  const tag = outcomeTag(flow, step);
  // Told once it is shown.
  useEffect(() => announceStep(flow.id, step, tag ?? '', locale), [flow, step, tag, locale]);

  const { minutes, timeRule } = stepMeta(flow, step);
  const { title, ask } = stepText(texts, flow, step);
  const options = optionsOf(page, at);
  const continueHref = nextAddress(page, at);
  const answer = (option: string) => {
    // Otherwise the next step is on its way, and this one has been answered.
    if (session.getSnapshot().context.at === at) session.send({ type: 'ANSWER', option });
  };

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
        <a href={addressWith(flowPath(locale, flow.id), '', at?.app)}>
          {richText(texts, flowText(texts, flow.id).title)}
        </a>
      </p>
      <LanguageNote texts={texts} flow={flow.id} />
      <NoticeBox at={at} texts={texts} />
      <StepText page={page} at={at} />
      <AppChoice page={page} at={at} />
      {minutes !== undefined && <p className="quiet">{t('step.minutes', { count: minutes })}</p>}
      {timeRule && TimePanel && (
        <TimePanel
          key={step}
          {...{ locale, step, timeRule, isHydrated: at !== undefined }}
          suggestedOption={(id) => ({
            ...options.find((option) => option.id === id)!,
            onAnswer: at && (() => answer(id)),
          })}
        />
      )}
      {!tag && (
        <Options
          label={plainText(ask ?? title)}
          ask={ask && richText(texts, ask)}
          options={options.map((option) => ({
            ...option,
            text: richText(texts, option.text),
          }))}
          onAnswer={at && answer}
        />
      )}
      {continueHref && (
        <p>
          <a className="button" data-continue="" href={continueHref}>
            {t('outcome.continue')}
          </a>
        </p>
      )}
      <Moves page={page} at={at} />
      <BelowStep texts={texts} at={at} />
    </main>
  );
});
