import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { ArticleList } from '../../contract';
import type { Gone } from '../article-menu';
import { counted } from '../bar';
import { lastActOn } from '../acts';
import { FoundDrafts } from '../found-drafts';
import { Icon, type IconName } from '../icon';
import { Notice } from '../notice';
import { fieldPath } from '../routes';
import { useEditor } from '../use-editor';
import { ArticleRow } from './article-row';
import { ListFrame } from './list-frame';
import { Marked } from './marked';
import { SearchBox } from './search-box';
import { findSentences, folded } from './sentences';
import { mostUrgentFirst, type ToDo, toDoOf } from './to-do';
import { useSentences } from './use-sentences';

type Filter = 'all' | 'problems' | 'translate' | 'source';

const FILTERS: Readonly<
  Record<
    Filter,
    { name: string; icon?: IconName; tone: 'stop' | 'warn' | ''; wants: readonly ToDo[] }
  >
> = {
  all: { name: 'All', tone: '', wants: [] },
  problems: { name: 'Problems', icon: 'stop', tone: 'stop', wants: ['problems'] },
  translate: { name: 'Translate', icon: 'globe', tone: 'warn', wants: ['missing', 'changed'] },
  source: { name: 'Check the source', icon: 'book', tone: 'warn', wants: ['source'] },
};

/** More than anybody reads. */
const MOST_HITS = 40;

function Sentences({ query, list }: { query: string; list: ArticleList }) {
  const sentences = useSentences(list, true);
  const hits = sentences && findSentences(query, sentences);
  if (!hits) return <p className="muted">Reading every sentence…</p>;
  const titles = new Map(list.articles.map(({ id, title }) => [id, title[list.first] ?? id]));
  return (
    <section className="sentences" aria-label="Sentences">
      <h2>{hits.length === 0 ? 'No sentence says that' : counted(hits.length, 'sentence')}</h2>
      <ul className="card">
        {hits.slice(0, MOST_HITS).map((hit) => (
          <li key={`${hit.article} ${hit.locale} ${hit.key}`}>
            <Link to={fieldPath(hit.article, hit.step, hit.locale, hit.key)}>
              <span lang={hit.locale} dir="auto">
                <Marked text={hit.text} query={query} />
              </span>
              <small>
                {titles.get(hit.article)} › {hit.title} › {hit.part}
              </small>
            </Link>
          </li>
        ))}
      </ul>
      {hits.length > MOST_HITS && <p className="muted">Type another word to see fewer.</p>}
    </section>
  );
}

function Table({ list, query, filter }: { list: ArticleList; query: string; filter: Filter }) {
  const { wants } = FILTERS[filter];
  const shown = mostUrgentFirst(list).filter(
    (article) =>
      (wants.length === 0 || toDoOf(article, list).some((each) => wants.includes(each))) &&
      folded(Object.values(article.title).join(' ')).includes(folded(query.trim())),
  );
  if (shown.length === 0) return undefined;
  return (
    <div className="table-side">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col">To do</th>
            {list.languages
              .filter(({ locale }) => locale !== list.first)
              .map(({ locale, name }) => (
                <th key={locale} scope="col" lang={locale}>
                  {name}
                </th>
              ))}
            <th scope="col" className="r">
              Steps
            </th>
            <th scope="col" className="r">
              Facts
            </th>
            <th scope="col" className="r">
              Source checked
            </th>
            <th
              scope="col"
              className="r"
              title="Of the search phrases that search is measured without, those that find the article among the first three"
            >
              Search
            </th>
            <th scope="col">Changed</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((article) => (
            <ArticleRow key={article.id} article={article} list={list} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Articles({ list }: { list: ArticleList }) {
  const { state } = useEditor();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const countOf = ({ wants }: (typeof FILTERS)[Filter]) =>
    wants.length === 0
      ? list.articles.length
      : list.articles.filter((article) =>
          toDoOf(article, list).some((each) => wants.includes(each)),
        ).length;
  return (
    <>
      <div className="list-head">
        <h1>{counted(list.articles.length, 'article')}</h1>
        <SearchBox
          label="Find an article or a sentence"
          placeholder="Find an article, or any sentence in one"
          value={query}
          onChange={setQuery}
        />
        <Link className="btn" to="/new">
          <Icon name="add" />
          New article
        </Link>
      </div>
      <FoundDrafts
        drafts={state.found}
        where={[
          ...new Set(
            state.found.map(
              ({ article }) =>
                list.articles.find(({ id }) => id === article)?.title[list.first] ?? article,
            ),
          ),
        ].join(', ')}
      />
      {list.problems.length > 0 && (
        <Notice
          icon="stop"
          tone="stop"
          title={`${counted(list.problems.length, 'problem')} in files of no one article`}
        >
          <ul>
            {list.problems.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="filters" role="group" aria-label="Show">
        {Object.entries(FILTERS).map(([id, each]) => {
          const count = countOf(each);
          return (
            (id === 'all' || count > 0) && (
              <button
                key={id}
                type="button"
                className="btn"
                aria-pressed={filter === id}
                onClick={() => setFilter(id as Filter)}
              >
                {each.icon && <Icon name={each.icon} tone={each.tone} />}
                {each.name} <span className="num">{count}</span>
              </button>
            )
          );
        })}
        <span className="push muted s">What needs you comes first</span>
      </div>
      <Table list={list} query={query} filter={filter} />
      {query.trim().length > 1 && <Sentences query={query} list={list} />}
    </>
  );
}

/** Says what was deleted a moment ago, and takes it back. */
function GoneNotice() {
  const { editor, state } = useEditor();
  const gone = useLocation().state as Gone | null;
  const navigate = useNavigate();
  if (!gone || lastActOn(state.undo, gone.id) < 0) return undefined;
  const undo = () => void editor.undo(gone.id).then(() => navigate('/', { replace: true }));
  return (
    <Notice
      icon="done"
      title={`“${gone.title}” is deleted`}
      buttons={
        <button type="button" className="btn" onClick={undo}>
          <Icon name="undo" />
          Undo
        </button>
      }
    >
      <p>Old links open “{gone.insteadTo}”.</p>
    </Notice>
  );
}

/** Every article and what it needs somebody for; the way to any sentence of the guide. */
export function ListPage() {
  const { editor, state } = useEditor();
  useEffect(() => {
    void editor.openList();
  }, [editor]);
  return (
    <ListFrame title="Articles" failure={state.failure}>
      <GoneNotice />
      {state.list ? <Articles list={state.list} /> : !state.failure && <p>Reading…</p>}
    </ListFrame>
  );
}
