import type { i18n as I18n } from 'i18next';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { plainText } from '../content/captions';
import { flowText, stepText } from '../content/step-text';
import type { AnswerRef } from '../engine/journey';
import type { Standing } from '../engine/session-moves';
import { journeyLegs, type JourneyLine } from '../player/journey-legs';
import type { Call } from './call-machine';
import { markOf } from './marks';
import { saidTitle } from './said-title';
import { Sign, type SignName } from './sign';
import { spentText } from './spent-text';
import { outcomeOfTopic, numbersOf, saidByTopic, topicsOf } from './topics';

export interface CallTrailProps {
  call: Call;
  at: Standing;
  agentTexts: I18n;
  onChange: (answer: AnswerRef) => void;
  /** Goes on with a topic that is paused, by its place. */
  onResume: (topic: number) => void;
}

/** What else the caller asked for, and is still open. */
export function PausedTopics({ call, at, agentTexts, onResume }: Omit<CallTrailProps, 'onChange'>) {
  const { t } = useTranslation('agent');
  const topics = topicsOf(at);
  const numbers = numbersOf(topics.length, call.order);
  return topics.slice(0, -1).map(
    (legs, index) =>
      !outcomeOfTopic(at, legs) && (
        <p key={legs[0]} className="paused-topic">
          <span>
            <span className="topic-number">{numbers[index]}</span>
            {flowText(agentTexts, at.journey[legs[0]!]!.flow).title}
          </span>
          <button type="button" className="act" onClick={() => onResume(index)}>
            {t('do.resumeTopic')}
          </button>
        </p>
      ),
  );
}

/** Arrows lead from answer to answer, and to the topics before. */
function moveOn({ key, target, currentTarget }: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (by === undefined) return;
  const all = Array.from(currentTarget.querySelectorAll<HTMLElement>('summary, button')).filter(
    (each) => each.checkVisibility(),
  );
  all[all.indexOf(target as HTMLElement) + by]?.focus();
}

/** What was said last is in view, unless somebody looks at what was said before. */
function follow(last: HTMLElement | null): void {
  const list = last?.closest('.call-trail');
  if (list && !list.matches(':focus-within')) list.scrollTop = list.scrollHeight;
}

/** The answers of a call by topic, with the time on each step, how it is known, and a way back to it. */
export function CallTrail({ call, at, agentTexts, onChange, onResume }: CallTrailProps) {
  const { t } = useTranslation('agent');
  const legs = journeyLegs(agentTexts, at, call.alreadyTried);
  // A long call has many rows, and a text takes longer to find than a row to draw.
  const known = {
    assumed: t('assumed'),
    skipped: t('skipped'),
    reported: t('mark.reported'),
    together: t('mark.together'),
    answered: '',
  } satisfies Partial<Record<SignName, string>>;

  const row = ({ key, question, answer, stepKey, ref, isReported, isAssumed }: JourneyLine) => {
    const given = 'leg' in ref ? at.journey[ref.leg]!.trail[ref.answer] : undefined;
    const named = given && `${stepKey}.${given.option}`;
    const mark = markOf(call.marks, named ?? '');
    const sign = isAssumed ? 'assumed' : isReported ? 'skipped' : (mark ?? 'answered');
    const spent = call.spent[stepKey];
    return (
      <li key={key} className={`line line--${sign}`}>
        <button
          type="button"
          data-answer={named}
          aria-describedby="call-trail-hint"
          onClick={() => onChange(ref)}
        >
          <Sign name={sign} />
          <span className="line-question">{plainText(question)}</span>
          <span className="line-answer">{plainText(answer)}</span>
          <span className={isAssumed || isReported ? 'line-known' : 'unseen'}>{known[sign]}</span>
          {spent !== undefined && <span className="line-time">{spentText(spent)}</span>}
        </button>
      </li>
    );
  };

  const byTopic = topicsOf(at);
  const said = saidByTopic(call.symptom ?? '', byTopic.length);
  const numbers = numbersOf(byTopic.length, call.order);
  const topics = byTopic.map((all, index) => ({
    first: at.journey[all[0]!]!,
    outcome: outcomeOfTopic(at, all),
    heard: said[index]!.map((words) => (
      <q key={words} className="heard">
        {words}
      </q>
    )),
    lines: legs.filter(({ index }) => all.includes(index)).flatMap(({ lines }) => lines),
  }));
  const here = saidTitle(stepText(agentTexts, at.flow, at.step));
  const list = (lines: readonly JourneyLine[], isCurrent: boolean) => (
    <ol>
      {lines.map(row)}
      {isCurrent && (
        <li key={at.link} ref={follow} className="line line--here" aria-current="step">
          <Sign name="here" />
          <span className="line-answer">{plainText(here)}</span>
        </li>
      )}
    </ol>
  );

  return (
    // What it hears comes from the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="call-trail" aria-label={t('trail')} onKeyDown={moveOn} tabIndex={0}>
      <p id="call-trail-hint" className="unseen">
        {t('jumpBack')}
      </p>
      {topics.map(({ first, outcome, heard, lines }, index) => {
        const isCurrent = index === topics.length - 1;
        const number = topics.length > 1 && <span className="topic-number">{numbers[index]}</span>;
        const { title } = flowText(agentTexts, first.flow);
        return isCurrent ? (
          <div key={`${index} ${first.flow}`} className="topic">
            <h2>
              {number}
              {title}
            </h2>
            {heard}
            {list(lines, true)}
          </div>
        ) : (
          <details key={`${index} ${first.flow}`} className="topic">
            <summary>
              {number}
              {title}
              <small>
                {outcome ? t(`outcomes.${outcome}`) : t('paused', { count: lines.length })}
              </small>
            </summary>
            {heard}
            {list(lines, false)}
            <button type="button" className="act" onClick={() => onResume(index)}>
              {t('do.resumeTopic')}
            </button>
          </details>
        );
      })}
    </section>
  );
}
