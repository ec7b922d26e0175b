import { memo, type ReactNode, Suspense, use, useEffect } from 'react';
import { Icon } from '../ui/icon';
import { Options } from '../ui/options';
import { Step } from '../ui/step';
import { actionIds, outcomeTag, stepKind, stepMeta } from '../engine/flow';
import { answerBefore, enterAt, entry } from '../engine/journey';
import { resultOf } from '../engine/fixes';
import { availableOptions } from '../engine/replay';
import { linkWithLeg } from '../engine/link';
import type { FixResult } from '../engine/setup';
import type { Standing } from '../engine/session-moves';
import { plainText } from '../content/captions';
import { callIn } from '../content/rich-parts';
import { optionText, stepText } from '../content/step-text';
import { addressWith, answerAddress, contactPath, optionAddress, stepPath } from './address';
import { AppChoice } from './app-choice';
import { announceStep } from './announce-step';
import { BelowStep } from './below-step';
import { CodeOut } from './code-out';
import { lazily } from './lazily';
import { HostContact } from './host-contact';
import type { LoadedStep } from './load-step';
import { Moves } from './moves';
import { Place } from './place';
import { LanguageNote } from './language-note';
import { useSessionActor } from './session';
import { richText } from './text';

export interface StepViewProps {
  page: LoadedStep;
  /** Where the session stands, on this step; absent before hydration. */
  at: Standing | undefined;
}

const Notices = lazily((parts) => parts.Notices);

const hasNotice = (at: Standing | undefined): at is Standing =>
  at !== undefined && (at.notice.problem !== undefined || at.notice.dropped.length > 0);

/** Whether answers are few and short enough to stay in view below long instructions. */
const fitBar = (options: ReturnType<typeof optionsOf>): boolean =>
  options.length <= 2 && options.every(({ text }) => text.length <= 40);

/** How an answer looks that says what came of the instructions. */
const SIGNS: Partial<Record<FixResult, 'yes' | 'no'>> = {
  helped: 'yes',
  done: 'yes',
  didNotHelp: 'no',
  notPossible: 'no',
};

/** Address of each option: with the whole journey, or before hydration with the one answer that it gives. */
const optionsOf = ({ locale, texts, flow, step }: LoadedStep, at: Standing | undefined) => {
  const text = stepText(texts, flow, step);
  return availableOptions(flow, step).map(({ option, target, result }) => ({
    id: option,
    sign: result && SIGNS[result],
    text: optionText(text, option),
    href: at
      ? optionAddress(locale, at, { option, target })
      : answerAddress(locale, flow.id, { step, option }, target),
  }));
};

/** Whether the answer before a step was that something is done. */
function isDoneBefore({ journey, flow }: Standing): boolean {
  const before = answerBefore(journey, flow);
  return before !== undefined && resultOf(flow, before) === 'done';
}

/** Address where a hand-over goes on, with the journey, or before hydration with a mark that it was followed. */
function nextAddress({ locale, next, flow, step }: LoadedStep, at: Standing | undefined) {
  const continueIn = stepMeta(flow, step).continueIn;
  if (!next || !continueIn) return undefined;
  const fragment = at ? linkWithLeg(at.link, enterAt(continueIn.flow, continueIn.step)) : '+';
  return addressWith(stepPath(locale, next.flow, next.step), fragment, at?.app);
}

/** The one thing to do: go on in another article, call, or find the number to call. On an outcome, a host may come before. */
function StepButton({ page, at }: StepViewProps) {
  const { texts, flow, step } = page;
  const { t } = texts;
  const next = nextAddress(page, at);
  const { body, actions } = stepText(texts, flow, step);
  const tag = outcomeTag(flow, step);
  const isEscalated = tag === 'escalated';
  const said = [...body, ...actions.map(({ text }) => text)].join('\n');
  const call = isEscalated || !tag ? callIn(said) : undefined;
  const contact = use(HostContact);
  const href = next ?? call?.href;
  return (
    <>
      {at && isEscalated && contact}
      {href && (
        <a className="button" data-continue={next && ''} href={href}>
          {!next && <Icon name="call" />}
          {next
            ? t('outcome.continue')
            : call?.number
              ? t('outcome.call', { number: call.number })
              : t('outcome.findNumber')}
        </a>
      )}
      {isEscalated && <CodeOut texts={texts} at={at ?? { flow, journey: entry(flow, step) }} />}
    </>
  );
}

/** What an outcome offers to read next. */
const Offers = ({ page: { texts, offers }, at }: StepViewProps) =>
  offers.length > 0 && (
    <section>
      <h2>{texts.t('outcome.next')}</h2>
      <ul className="options">
        {offers.map(({ title, href }) => (
          <li key={href}>
            <a className="option" href={addressWith(href, '', at?.app)}>
              <span>{richText(texts, title)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );

interface StepTextProps extends StepViewProps {
  /** On an outcome after which nothing is left but to wait: until when. */
  wait: ReactNode;
}

/** What a step says above its options. */
function StepText({ page, at, wait }: StepTextProps) {
  const { texts, flow, step, figures } = page;
  const text = stepText(texts, flow, step);
  const tag = outcomeTag(flow, step);
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
      end={tag === 'solved' ? (wait ? 'waiting' : 'solved') : undefined}
      wait={wait}
      button={<StepButton page={page} at={at} />}
      isOutcome={tag !== undefined}
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
  const answer = (option: string) => {
    // Otherwise the next step is on its way, and this one has been answered.
    if (session.getSnapshot().context.at === at) session.send({ type: 'ANSWER', option });
  };
  const panel = timeRule && TimePanel && (
    <TimePanel
      key={step}
      {...{ locale, step, timeRule, isHydrated: at !== undefined, isOpen: tag === 'solved' }}
      isBegun={at !== undefined && isDoneBefore(at)}
      suggestedOption={(id) => ({
        ...options.find((option) => option.id === id)!,
        onAnswer: at && (() => answer(id)),
      })}
    />
  );
  const moves = <Moves key="moves" page={page} at={at} />;
  const below = (
    <div key="below" className={tag === 'escalated' ? 'told-room' : undefined}>
      <BelowStep texts={texts} at={at} />
    </div>
  );

  return (
    <main
      id="main"
      tabIndex={-1}
      data-flow={flow.id}
      data-step={step}
      data-kind={stepKind(flow, step)}
      {...(tag && { 'data-outcome': tag })}
    >
      <Place page={page} at={at} />
      <LanguageNote texts={texts} flow={flow.id} />
      <div role="status">
        {hasNotice(at) && (
          <Suspense>
            <Notices at={at} texts={texts} />
          </Suspense>
        )}
      </div>
      <StepText page={page} at={at} wait={tag === 'solved' && panel} />
      <AppChoice page={page} at={at} />
      {minutes !== undefined && <p className="quiet">{t('step.minutes', { count: minutes })}</p>}
      {tag !== 'solved' && panel}
      {!tag && (
        <Options
          label={plainText(ask ?? title)}
          ask={ask && richText(texts, ask)}
          bar={
            actionIds(flow, step).length > 0
              ? {
                  support: (
                    <a href={addressWith(contactPath(locale), at?.link ?? '', at?.app)}>
                      <Icon name="support" />
                      {t('contact.talk')}
                    </a>
                  ),
                  toAnswers: fitBar(options) ? undefined : t('step.toAnswers'),
                }
              : undefined
          }
          options={options.map((option) => ({
            ...option,
            text: richText(texts, option.text),
          }))}
          onAnswer={at && answer}
        />
      )}
      <Offers page={page} at={at} />
      {/* What is to be said on the phone comes before the ways out. */}
      {tag === 'escalated' ? [below, moves] : [moves, below]}
    </main>
  );
});
