import { Fragment, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Article, ArticleFact, ArticleList } from '../../contract';
import { AddPicker } from '../add-picker';
import { inLabels, titleOf } from '../article-texts';
import { counted } from '../bar';
import { Icon } from '../icon';
import { folded } from '../list/sentences';
import { viewPath } from '../routes';
import { useArticle } from '../use-editor';
import { FactForm } from './fact-form';

const ADD = 'add-fact';

/** Asks why no step states a fact any more: each fact is stated, or left out for a reason. */
function LeftOut({ onDone, onCancel }: { onDone: (why: string) => void; onCancel: () => void }) {
  const [why, setWhy] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className="left-out"
      onSubmit={(event) => {
        event.preventDefault();
        if (why.trim() !== '') onDone(why);
      }}
    >
      <label>
        No other step states it. Why is it left out?
        <input
          className="input"
          ref={input}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Escape') onCancel();
          }}
        />
      </label>
      <button type="submit" className="btn" disabled={why.trim() === ''}>
        Take it off
      </button>
      <button type="button" className="btn btn-quiet" onClick={onCancel}>
        Keep it
      </button>
    </form>
  );
}

/** The day as files have it: `2026-11-30`. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

/** The article that the facts come from, and when they were last compared with it. */
function Source() {
  const { editor, article } = useArticle();
  const { article: name, link, checked } = article.source;
  return (
    <p className="s muted">
      {name === undefined ? (
        'No article of the knowledge base is named as its source.'
      ) : (
        <>
          {'Source: '}
          <a href={link} target="_blank" rel="noreferrer">
            {name}
            <span className="sr"> in a new tab</span>
          </a>
        </>
      )}
      {' · '}
      {checked === undefined
        ? 'never compared with its source'
        : `last checked ${new Date(checked).toLocaleDateString('en-GB', { dateStyle: 'long' })}`}
      {checked !== today() && (
        <button
          type="button"
          className="btn btn-link"
          onClick={() =>
            void editor.act([
              {
                kind: 'checked',
                article: article.id,
                ...(checked !== undefined && { was: checked }),
                checked: today(),
              },
            ])
          }
        >
          Checked today
        </button>
      )}
    </p>
  );
}

/** Where else a fact stands, which pages say it, and what the checker says of it. */
function FactNotes({ fact, step }: { fact: ArticleFact; step: string }) {
  const { article, list } = useArticle();
  const others = fact.steps.filter((each) => each !== step);
  const problems = article.problems.filter((problem) => problem.fact === fact.id);
  return (
    <>
      <p className="s muted">
        {others.length === 0
          ? 'Stands in this step alone'
          : `Stands in ${fact.steps.length} steps: also in `}
        {others.map((each, at) => (
          <Fragment key={each}>
            {at > 0 && ', '}
            <Link to={viewPath(article.id, 'write', each)}>{titleOf(article, list, each)}</Link>
          </Fragment>
        ))}
        {fact.source?.map((address) => (
          <Fragment key={address}>
            {' · '}
            <a href={address} target="_blank" rel="noreferrer">
              {URL.parse(address)?.hostname ?? address}
              <span className="sr"> in a new tab</span>
            </a>
          </Fragment>
        ))}
      </p>
      {problems.map(({ text }) => (
        <p key={text} className="note note-stop">
          <Icon name="stop" />
          <span>{inLabels(list, text)}</span>
        </p>
      ))}
    </>
  );
}

const editId = (fact: string): string => `edit fact ${fact}`;

/** A fact that is gone has taken its button along. */
const focus = (id: string): void =>
  void requestAnimationFrame(() =>
    (document.getElementById(id) ?? document.getElementById(ADD))?.focus(),
  );

/** What is asked about a fact: why none states it any more, or what it says. */
type About = 'leftOut' | 'edit';

/** Words of a fact, in the first language where it has them. */
const wordsOf = ({ text }: ArticleFact, first: string): string =>
  text[first] || Object.values(text)[0] || '';

/** Where a fact stands that a step does not state. */
function whereElse(article: Article, list: ArticleList, { steps, leftOut }: ArticleFact): string {
  if (steps.length === 0) return leftOut ? `Left out: ${leftOut}` : 'Stated nowhere';
  return `Stated in ${steps.map((each) => `“${titleOf(article, list, each)}”`).join(', ')}`;
}

/** A fact that a step states, and what is asked about it. */
function StatedFact({
  fact,
  step,
  asked,
  onAsk,
  onLeave,
}: {
  fact: ArticleFact;
  step: string;
  asked: About | undefined;
  onAsk: (about: About | undefined) => void;
  /** It is stated here no more; `why`, where it is stated nowhere. */
  onLeave: (why?: string) => void;
}) {
  const { list } = useArticle();
  return (
    <li className="fact">
      <Icon name="done" tone="done" />
      <span lang={list.first}>{wordsOf(fact, list.first)}</span>
      <span className="muted s">{fact.id}</span>
      <button
        type="button"
        className="btn btn-icon"
        id={editId(fact.id)}
        aria-label={`${fact.id}: change what it says`}
        aria-expanded={asked === 'edit'}
        onClick={() => onAsk(asked === 'edit' ? undefined : 'edit')}
      >
        <Icon name="pen" />
      </button>
      <button
        type="button"
        className="btn btn-icon"
        aria-label={`${fact.id}: not stated here`}
        onClick={() => (fact.steps.length > 1 ? onLeave() : onAsk('leftOut'))}
      >
        <Icon name="close" />
      </button>
      <FactNotes fact={fact} step={step} />
      {asked === 'leftOut' && <LeftOut onDone={onLeave} onCancel={() => onAsk(undefined)} />}
      {asked === 'edit' && <FactForm {...{ step, fact }} onClose={() => onAsk(undefined)} />}
    </li>
  );
}

/** What of the source a step states. */
export function Facts({ step }: { step: string }) {
  const { editor, article, list } = useArticle();
  const [asked, setAsked] = useState<{ fact: string; about: About } | { typed: string }>();
  const stated = article.facts.filter(({ steps }) => steps.includes(step));
  const others = article.facts.filter(({ steps }) => !steps.includes(step));
  const close = (next: string) => {
    setAsked(undefined);
    focus(next);
  };
  const state = (fact: string, isStated: boolean, leftOut?: string) => {
    const at = { kind: 'fact', article: article.id, step, fact, isStated } as const;
    setAsked(undefined);
    void editor
      .act([{ ...at, ...(leftOut !== undefined && { leftOut }) }])
      .then(() => document.getElementById(ADD)?.focus());
  };
  return (
    <details className="fold">
      <summary>
        <Icon name="book" />
        Facts
        <span className="push">
          {stated.length === 0
            ? 'none stated here'
            : `${counted(stated.length, 'fact')} stated here`}
        </span>
        <Icon name="down" />
      </summary>
      <ul>
        {stated.map((fact) => (
          <StatedFact
            key={fact.id}
            {...{ fact, step }}
            asked={asked && 'fact' in asked && asked.fact === fact.id ? asked.about : undefined}
            onAsk={(about) => (about ? setAsked({ fact: fact.id, about }) : close(editId(fact.id)))}
            onLeave={(why) => state(fact.id, false, why)}
          />
        ))}
      </ul>
      {asked && 'typed' in asked && (
        <FactForm step={step} typed={asked.typed} onClose={() => close(ADD)} />
      )}
      <div className="fact-foot">
        <AddPicker
          id={ADD}
          name="Fact"
          label="A fact that this step states"
          placeholder="Find a fact by its words or number, or write a new one"
          act="state it here"
          itemsFor={(typed) => [
            ...others
              .filter((fact) =>
                folded(`${fact.id} ${Object.values(fact.text).join(' ')}`).includes(folded(typed)),
              )
              .map((fact) => ({
                id: fact.id,
                icon: 'book' as const,
                title: wordsOf(fact, list.first),
                note: `${fact.id} · ${whereElse(article, list, fact)}`,
                pick: () => state(fact.id, true),
              })),
            {
              id: 'new fact',
              icon: 'add',
              title: typed === '' ? 'New fact' : `New fact “${typed}”`,
              note: 'What the source says, and where',
              pick: () => setAsked({ typed }),
            },
          ]}
        />
        <Source />
      </div>
    </details>
  );
}
