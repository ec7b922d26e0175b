import { Fragment, useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ArticleList } from '../../contract';
import { Bar, counted } from '../bar';
import { Icon } from '../icon';
import { articleIdOf } from '../ids';
import { Notice } from '../notice';
import { viewPath } from '../routes';
import { useEditor } from '../use-editor';
import { alikeArticles } from './alike-articles';
import { filled, InLanguages, type Words, writtenIn } from './in-languages';
import { OutlineEditor } from './outline-editor';
import { useOutline } from './use-outline';

/** Articles that may say already what a new one is to say. They open beside the page, which keeps what was written. */
function Alike({ list, title }: { list: ArticleList; title: Words }) {
  const found = alikeArticles(list, title);
  return (
    <p className="muted" role="status">
      {found.length > 0 && 'There is already: '}
      {found.map(({ id, locale, words }, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <Link to={viewPath(id, 'write')} target="_blank" lang={locale} dir="auto">
            {words}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}

function Form({ list }: { list: ArticleList }) {
  const { editor, state } = useEditor();
  const navigate = useNavigate();
  const [title, setTitle] = useState<Words>({});
  const [summary, setSummary] = useState<Words>({});
  const [source, setSource] = useState('');
  const [isList, setIsList] = useState(false);
  const [pasted, setPasted] = useState('');
  const { steps, setSteps, sentence } = useOutline(isList ? pasted : '');
  const id = articleIdOf(
    title[list.first] ?? '',
    list.articles.map((article) => article.id),
  );
  const isReady =
    writtenIn(list).every(({ locale }) => title[locale]?.trim()) && (!isList || steps.length > 0);

  const [isCreating, setCreating] = useState(false);
  const create = () => {
    setCreating(true);
    void editor
      .act([
        {
          kind: 'newArticle',
          article: id,
          title: filled(title),
          ...(Object.keys(filled(summary)).length > 0 && { summary: filled(summary) }),
          ...(source.trim() !== '' && { source: source.trim() }),
          ...(isList && { outline: steps }),
        },
      ])
      .then((isMade) => (isMade ? navigate(viewPath(id, 'write')) : setCreating(false)));
  };

  return (
    <form
      className="narrow import"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isCreating) create();
      }}
    >
      <div>
        <h1>New article</h1>
        {state.refusal !== undefined && <Notice icon="warning" tone="warn" title={state.refusal} />}
        <InLanguages
          list={list}
          id="title"
          label="What does the customer say?"
          value={title}
          onChange={setTitle}
        />
        <Alike list={list} title={title} />
        <InLanguages
          list={list}
          id="summary"
          label="What does the article do about it, in a sentence?"
          value={summary}
          onChange={setSummary}
        />
        <div className="q">
          <label htmlFor="source">Which article of the knowledge base says it, if one does?</label>
          <input
            className="input"
            id="source"
            placeholder="Its number"
            aria-describedby="source-note"
            value={source}
            onChange={({ target }) => setSource(target.value)}
          />
          <span className="muted s" id="source-note">
            Addresses of web pages belong to the facts, which each step has at its foot.
          </span>
        </div>
        <fieldset className="q">
          <legend>Begin with</legend>
          <div className="pick">
            <label>
              <input
                type="radio"
                name="begin"
                checked={!isList}
                onChange={() => setIsList(false)}
              />
              <b>Try, ask, get help</b>
              <small>one instruction, a question about it, then a person who helps</small>
            </label>
            <label>
              <input type="radio" name="begin" checked={isList} onChange={() => setIsList(true)} />
              <b>A list</b>
              <small>paste it, and arrange it into steps</small>
            </label>
          </div>
          {isList && (
            <label>
              Paste the list
              <textarea
                className="input"
                rows={10}
                aria-describedby="paste-note"
                value={pasted}
                onChange={({ target }) => setPasted(target.value)}
              />
              <span className="muted s" id="paste-note">
                {sentence ?? 'Markdown or plain text. Nothing leaves this computer.'}
              </span>
            </label>
          )}
        </fieldset>
        <button type="submit" className="btn btn-act" disabled={!isReady || isCreating}>
          {isCreating ? 'Creating…' : 'Create and write'}
        </button>
        <p className="muted s">Nobody sees it before a version is saved and published.</p>
      </div>
      <div className="stack">
        {isList ? (
          <>
            <h2>{steps.length === 0 ? 'What it becomes' : counted(steps.length, 'step')}</h2>
            <OutlineEditor steps={steps} onChange={setSteps} />
          </>
        ) : (
          <section className="card">
            <h2 className="change">
              You start with this. All steps are there; their words are yours to write.
            </h2>
            <ul className="tree">
              <li>
                <Icon name="question" />
                What happens?
              </li>
              <li className="d1">
                <Icon name="fix" />
                Try this first
              </li>
              <li className="d2">
                <Icon name="done" tone="done" />
                It worked
              </li>
              <li className="d2">
                <Icon name="lock" />
                <span>
                  A person who helps <span className="muted s">shared</span>
                </span>
              </li>
            </ul>
          </section>
        )}
        <p className="muted s">
          Its address will be <b>/{id}/</b>
        </p>
      </div>
    </form>
  );
}

/** Begins an article: what the customer says, and a skeleton or a pasted list. */
export function NewPage() {
  const { editor, state } = useEditor();
  useEffect(() => {
    void editor.openList();
  }, [editor]);
  return (
    <>
      <title>New article · Studio</title>
      <Bar
        crumb={<strong className="crumb">New article</strong>}
        end={
          <Link className="btn" to="/">
            Cancel
          </Link>
        }
      />
      <main className="page">
        {state.failure !== undefined && <Notice icon="stop" tone="stop" title={state.failure} />}
        {state.list ? <Form list={state.list} /> : !state.failure && <p>Reading…</p>}
      </main>
    </>
  );
}
