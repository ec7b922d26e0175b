import { useState } from 'react';
import type { Step } from '../../contract';
import { FIELDS, type FieldName, isEnd, KINDS, OPTIONAL, textOf } from '../article-texts';
import { Icon } from '../icon';
import { MendButton } from '../mend-button';
import { Notice } from '../notice';
import { problemsOfStep } from '../problems-at';
import { useArticle } from '../use-editor';
import { Actions } from './actions';
import { Answers } from './answers';
import { Facts } from './facts';
import { AddFigure } from './figure/add-figure';
import { AgentNote } from './folds';
import { Part, Two } from './pair';
import { SearchPhrases } from './search-phrases';
import { StepMenu } from './step-menu';
import { focusMinutes, hasTime, StepTime } from './time';
import { focusField, useWriting } from './writing';

type Optional = (typeof OPTIONAL)[number];

/** The names of the languages, which stay in sight. */
function SheetHead({ step, onLanguage }: { step: Step; onLanguage: (locale: string) => void }) {
  const { article, list } = useArticle();
  const { languages } = useWriting();
  const others = list.languages.filter(({ locale }) => locale !== list.first);
  return (
    <div className="sheet-head">
      <span className="s muted">{KINDS[step.kind].name}</span>
      {languages.map(({ locale, name }, at) => {
        const toCheck = article.stale.filter(
          (each) => each.locale === locale && each.key.startsWith(`${step.id}.`),
        ).length;
        return (
          <span className="langname" key={locale}>
            {languages.length === 1 ? (
              <span className="seg seg-s" role="group" aria-label="Language">
                {list.languages.map((each) => (
                  <button
                    key={each.locale}
                    type="button"
                    lang={each.locale}
                    aria-pressed={each.locale === locale}
                    onClick={() => onLanguage(each.locale)}
                  >
                    {each.name}
                  </button>
                ))}
              </span>
            ) : at === 1 && others.length > 1 ? (
              <select
                className="input"
                aria-label="Language beside the first one"
                value={locale}
                onChange={({ target }) => onLanguage(target.value)}
              >
                {others.map((each) => (
                  <option key={each.locale} value={each.locale} lang={each.locale}>
                    {each.name}
                  </option>
                ))}
              </select>
            ) : (
              <span lang={locale}>{name}</span>
            )}
            {at === 0 && languages.length > 1 && <span className="muted s">source</span>}
            {toCheck > 0 && <span className="chip chip-warn">{toCheck} to check</span>}
          </span>
        );
      })}
      {!step.sharedRun && !article.readOnly && <StepMenu step={step} />}
    </div>
  );
}

/** Why only the words of a step can be changed here. */
function LockedNotice({ step }: { step: Step }) {
  if (step.sharedRun !== undefined) {
    return (
      <Notice icon="lock" title="Shared with other articles.">
        <p>
          Its words change wherever the run “{step.sharedRun}” is used. Where its answers lead is
          changed by a programmer.
        </p>
      </Notice>
    );
  }
  if (step.readOnly === undefined) return undefined;
  return (
    <Notice icon="lock" title="Read only: the studio can’t edit how this step is built.">
      <p>{step.readOnly} You can change its texts.</p>
    </Notice>
  );
}

/** The form of one step, its fields in the order of the reader's page. */
export function Sheet({ step, onLanguage }: { step: Step; onLanguage: (locale: string) => void }) {
  const { article, list, state } = useArticle();
  const [added, setAdded] = useState<readonly string[]>([]);
  const isLocked = Boolean(article.readOnly ?? step.readOnly ?? step.sharedRun);
  const keyOf = (field: FieldName) => `${step.id}.${field}`;
  const isThere = (field: Optional) =>
    added.includes(field) ||
    state.drafts.some(({ key }) => key === keyOf(field)) ||
    list.languages.some(({ locale }) => textOf(article, locale, keyOf(field)) !== undefined);
  const field = (name: Optional, look = '') =>
    isThere(name) && (
      <Part name={FIELDS[name].name} look={look}>
        <Two textKey={keyOf(name)} name={FIELDS[name].name} isLong={FIELDS[name].isLong} />
      </Part>
    );
  const add = (name: string) => {
    setAdded([...added, name]);
    if (name in FIELDS) focusField(list.first, `${step.id}.${name}`);
    if (name === 'time') focusMinutes();
  };
  const stop = (name: string) => () => setAdded(added.filter((each) => each !== name));
  const adds = [
    ...(!isLocked && !isEnd(step) ? [['answer', 'Answer'] as const] : []),
    ...(!isLocked ? [['action', 'Action'] as const] : []),
    ...OPTIONAL.filter((name) => !isThere(name) && !(isEnd(step) && name === 'ask')).map(
      (name) => [name, FIELDS[name].name] as const,
    ),
  ];
  const elsewhere = problemsOfStep(article, step.id, (key) =>
    /^\w+\.(title|warning|body|hint|ask|say|agentNote|actions\.\w+|options\.\w+)$/.test(key),
  );

  return (
    <div className="sheet">
      <SheetHead step={step} onLanguage={onLanguage} />
      <LockedNotice step={step} />
      {elsewhere.map((problem) => (
        <p key={problem.text} className="note note-stop">
          <Icon name="stop" />
          <span>{problem.text}</span>
          <MendButton problem={problem} />
        </p>
      ))}
      <Part name="Title" look="t-title">
        <Two textKey={keyOf('title')} name="Title" />
      </Part>
      {field('warning', 't-warn')}
      {field('body')}
      <Actions
        step={step}
        isAdding={added.includes('action')}
        onAdded={stop('action')}
        isLocked={isLocked}
      />
      {field('hint')}
      {field('ask')}
      <Answers
        step={step}
        isAdding={added.includes('answer')}
        onAdded={stop('answer')}
        isLocked={isLocked}
      />
      {step.offers && (
        <Part name="Offers next">
          <p>{step.offers.join(', ')}</p>
        </Part>
      )}
      {field('say')}
      {(hasTime(step) || added.includes('time')) && <StepTime step={step} isLocked={isLocked} />}
      {adds.length > 0 && (
        <div className="adds" role="group" aria-label="Add">
          {adds.map(([id, name]) => (
            <button key={id} type="button" className="btn" onClick={() => add(id)}>
              <Icon name="add" />
              {name}
            </button>
          ))}
          <AddFigure step={step} />
          {!isLocked && !hasTime(step) && !added.includes('time') && step.kind !== 'handOver' && (
            <button type="button" className="btn" onClick={() => add('time')}>
              <Icon name="add" />
              Time
            </button>
          )}
        </div>
      )}
      <AgentNote step={step.id} />
      <SearchPhrases step={step.id} />
      <Facts step={step.id} />
    </div>
  );
}
