import { useState } from 'react';
import type { Step, TextEdit } from '../../contract';
import {
  ABOUT_TIME,
  FIELDS,
  type FieldName,
  isEnd,
  KINDS,
  OPTIONAL,
  ownerOf,
  textOf,
} from '../article-texts';
import { isUnled } from '../broken';
import { placeOf } from '../drafts';
import { Icon } from '../icon';
import { BUTTONS } from '../keys';
import { LeadHere } from '../lead-here';
import { MendButton } from '../mend-button';
import { Notice } from '../notice';
import { languageOf, problemKey, problemsOfStep } from '../problems-at';
import { RunNotice } from '../runs/run-notice';
import { useArticle } from '../use-editor';
import { Actions } from './actions';
import { Answers } from './answers';
import { begunLine, linePlace } from './begun-line';
import { Facts } from './facts';
import { AddFigure } from './figure/add-figure';
import { AgentNote } from './folds';
import { focusNewLine } from './new-line';
import { Part, Two } from './pair';
import { SearchPhrases } from './search-phrases';
import { StepMenu } from './step-menu';
import { focusMinutes, hasTime, StepTime } from './time';
import { focusField, onNextKey, useWriting } from './writing';

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
      {!step.isLocked && !article.readOnly && <StepMenu step={step} />}
    </div>
  );
}

/** Why only the words of a step can be changed here, or that they are shared. */
function LockedNotice({ step }: { step: Step }) {
  const { sharedRun: run, isLocked = false, readOnly } = step;
  return (
    <>
      {run !== undefined && <RunNotice run={run} isLocked={isLocked} />}
      {readOnly !== undefined && !isLocked && (
        <Notice icon="lock" title="Read only: the studio can’t edit how this step is built.">
          <p>{readOnly} You can change its texts.</p>
        </Notice>
      )}
    </>
  );
}

const ABOUT_ANSWER = 'One way to answer, and where it leads';
const ABOUT_ACTION = 'One thing to do';

/** Adds a part to the step, and says what belongs there. */
function AddButton({
  id,
  name,
  about,
  onAdd,
}: {
  id?: string;
  name: string;
  about: string;
  onAdd: () => void;
}) {
  return (
    <button type="button" className="btn" id={id} title={about} onClick={onAdd}>
      <Icon name="add" />
      {name}
    </button>
  );
}

/** The form of one step, its fields in the order of the reader's page. */
export function Sheet({ step, onLanguage }: { step: Step; onLanguage: (locale: string) => void }) {
  const { editor, article, list, state } = useArticle();
  // Lines that were begun go on.
  const [added, setAdded] = useState<readonly string[]>(() =>
    (['action', 'answer'] as const).filter((of) => begunLine(linePlace(article.id, step.id, of))),
  );
  const isLocked = Boolean(article.readOnly ?? step.readOnly ?? step.isLocked);
  const keyOf = (field: FieldName) => `${step.id}.${field}`;
  const stop = (name: string) => () => setAdded(added.filter((each) => each !== name));
  const isThere = (field: Optional) =>
    added.includes(field) ||
    state.drafts.some(({ key }) => key === keyOf(field)) ||
    list.languages.some(({ locale }) => textOf(article, locale, keyOf(field)) !== undefined);
  /** The edits that take a part away, one for each language that has it. */
  const writtenIn = (name: Optional): TextEdit[] =>
    list.languages.flatMap(({ locale }) => {
      const key = keyOf(name);
      const place = { article: ownerOf(article, key), locale, key };
      const draft = state.drafts.find((each) => placeOf(each) === placeOf(place));
      const was = draft ? draft.text : textOf(article, locale, key);
      return was === undefined ? [] : [{ kind: 'text', ...place, was }];
    });
  const remove = (name: Optional) => () => {
    stop(name)();
    const edits = writtenIn(name);
    void Promise.resolve(edits.length > 0 && editor.act(edits)).then(() =>
      focusField(list.first, keyOf('title')),
    );
  };
  const field = (name: Optional, look = '') =>
    isThere(name) && (
      <Part
        name={FIELDS[name].name}
        about={FIELDS[name].about}
        look={look}
        onRemove={!step.isLocked || writtenIn(name).length === 0 ? remove(name) : undefined}
      >
        <Two textKey={keyOf(name)} {...FIELDS[name]} onKey={onNextKey} />
      </Part>
    );
  const add = (name: string) => {
    setAdded([...added, name]);
    if (name in FIELDS) focusField(list.first, `${step.id}.${name}`);
    if (name === 'time') focusMinutes();
    if (name === 'action' || name === 'answer') requestAnimationFrame(() => focusNewLine(name));
  };
  const adds = [
    ...(!isLocked && !isEnd(step) ? [{ id: 'answer', name: 'Answer', about: ABOUT_ANSWER }] : []),
    ...(!isLocked ? [{ id: 'action', name: 'Action', about: ABOUT_ACTION }] : []),
    ...OPTIONAL.filter((name) => !isThere(name) && name !== (isEnd(step) ? 'ask' : 'ticket')).map(
      (id) => ({ id, ...FIELDS[id] }),
    ),
  ];
  const elsewhere = problemsOfStep(article, step.id, (key) =>
    /^\w+\.(title|warning|body|hint|ask|say|ticket|agentNote|actions\.\w+|options\.\w+)$/.test(key),
  );

  return (
    <div className="sheet">
      <SheetHead step={step} onLanguage={onLanguage} />
      <LockedNotice step={step} />
      {elsewhere.map((problem) => (
        <p key={problemKey(problem)} className="note note-stop">
          <Icon name="stop" />
          <span>{[languageOf(list, problem), problem.text].filter(Boolean).join(': ')}</span>
          <MendButton problem={problem} />
          {isUnled(article, problem) && <LeadHere step={step.id} />}
        </p>
      ))}
      <Part name="Title" about={FIELDS.title.about} look="t-title">
        <Two textKey={keyOf('title')} {...FIELDS.title} onKey={onNextKey} />
      </Part>
      {field('warning', 't-warn')}
      {field('body')}
      <Actions
        step={step}
        isAdding={!isLocked && added.includes('action')}
        onAdded={stop('action')}
        isLocked={isLocked}
      />
      {field('hint')}
      {field('ask')}
      <Answers
        step={step}
        isAdding={!isLocked && added.includes('answer')}
        onAdded={stop('answer')}
        isLocked={isLocked}
      />
      {step.offers && (
        <Part name="Offers next">
          <p>{step.offers.join(', ')}</p>
        </Part>
      )}
      {field('say')}
      {field('ticket')}
      {(hasTime(step) || added.includes('time')) && (
        <StepTime step={step} isLocked={isLocked} onClose={stop('time')} />
      )}
      {adds.length > 0 && (
        <div className="adds" role="group" aria-label="Add">
          {adds.map(({ id, name, about }) => (
            <AddButton
              key={id}
              {...(id === 'answer' && { id: BUTTONS.newAnswer })}
              {...{ name, about }}
              onAdd={() => add(id)}
            />
          ))}
          <AddFigure step={step} />
          {!isLocked && !hasTime(step) && !added.includes('time') && step.kind !== 'handOver' && (
            <AddButton name="Time" about={ABOUT_TIME} onAdd={() => add('time')} />
          )}
        </div>
      )}
      <AgentNote step={step.id} />
      <SearchPhrases step={step.id} />
      <Facts step={step.id} />
    </div>
  );
}
