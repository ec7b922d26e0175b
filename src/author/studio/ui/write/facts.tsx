import { useEffect, useRef, useState } from 'react';
import type { ArticleFact } from '../../contract';
import { AddPicker } from '../add-picker';
import { titleOf } from '../article-texts';
import { counted } from '../bar';
import { Icon } from '../icon';
import { folded } from '../list/sentences';
import { useArticle } from '../use-editor';

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

/** The article that the facts come from, and when they were last compared with it. */
function Source() {
  const { article } = useArticle();
  const { article: name, link, checked } = article.source;
  return (
    <p className="s muted">
      {name === undefined ? (
        'No article is named as the source.'
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
        ? 'no date of a check is kept'
        : `last checked ${new Date(checked).toLocaleDateString('en-GB', { dateStyle: 'long' })}`}
    </p>
  );
}

/** What of the source a step states. */
export function Facts({ step }: { step: string }) {
  const { editor, article, list } = useArticle();
  const [asked, setAsked] = useState<string>();
  const wordsOf = ({ text }: ArticleFact) => text[list.first] || Object.values(text)[0] || '';
  const stated = article.facts.filter(({ steps }) => steps.includes(step));
  const others = article.facts.filter(({ steps }) => !steps.includes(step));
  const state = (fact: string, isStated: boolean, leftOut?: string) => {
    const at = { kind: 'fact', article: article.id, step, fact, isStated } as const;
    setAsked(undefined);
    void editor
      .act([{ ...at, ...(leftOut !== undefined && { leftOut }) }])
      .then(() => document.getElementById(ADD)?.focus());
  };
  const whereElse = ({ steps, leftOut }: ArticleFact) =>
    steps.length > 0
      ? `Stated in ${steps.map((each) => `“${titleOf(article, list, each)}”`).join(', ')}`
      : leftOut
        ? `Left out: ${leftOut}`
        : 'Stated nowhere';
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
          <li className="fact" key={fact.id}>
            <Icon name="done" tone="done" />
            <span lang={list.first}>{wordsOf(fact)}</span>
            <span className="muted s">{fact.id}</span>
            <button
              type="button"
              className="btn btn-icon"
              aria-label={`${fact.id}: not stated here`}
              onClick={() => (fact.steps.length > 1 ? state(fact.id, false) : setAsked(fact.id))}
            >
              <Icon name="close" />
            </button>
            {asked === fact.id && (
              <LeftOut
                onDone={(why) => state(fact.id, false, why)}
                onCancel={() => setAsked(undefined)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="fact-foot">
        {others.length > 0 && (
          <AddPicker
            id={ADD}
            name="Fact"
            label="A fact that this step states"
            placeholder="Find a fact by its words or number"
            act="state it here"
            itemsFor={(typed) =>
              others
                .filter((fact) =>
                  folded(`${fact.id} ${Object.values(fact.text).join(' ')}`).includes(
                    folded(typed),
                  ),
                )
                .map((fact) => ({
                  id: fact.id,
                  icon: 'book',
                  title: wordsOf(fact),
                  note: `${fact.id} · ${whereElse(fact)}`,
                  pick: () => state(fact.id, true),
                }))
            }
          />
        )}
        <Source />
      </div>
    </details>
  );
}
