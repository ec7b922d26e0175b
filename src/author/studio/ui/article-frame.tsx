import { Suspense, useEffect } from 'react';
import { Navigate, NavLink, Outlet, useLocation, useParams } from 'react-router';
import { ArticleMenu } from './article-menu';
import { Bar, counted } from './bar';
import { stillBroken } from './broken';
import { FoundDrafts } from './found-drafts';
import { KeysSheet } from './keys-sheet';
import { Notice } from './notice';
import { VIEWS, viewPath } from './routes';
import { useEditor } from './use-editor';
import { articleTitle } from './article-texts';
import { ProblemsButton } from './problems-button';
import { TryAgain } from './try-again';

/** Says once how many problems an article has and what an edit broke, whenever that changes. */
function ProblemsSaid({ count }: { count: number }) {
  const { state } = useEditor();
  const broken = stillBroken(state);
  const all = [broken, ...(broken?.elsewhere ?? [])].flatMap((each) => each?.problems ?? []);
  return (
    <p className="sr" role="status">
      {count === 0 ? 'No problems' : counted(count, 'problem')}
      {broken && `. The edit broke: ${all.map(({ text }) => text).join(' ')}`}
    </p>
  );
}

/** What stands around an article in each of its views. */
export function ArticleFrame() {
  const { article: id = '', step } = useParams();
  const { editor, state } = useEditor();
  const { pathname } = useLocation();
  const { article, list, found, refusal, renamed, saving } = state;
  useEffect(() => {
    void editor.openArticle(id);
  }, [editor, id]);

  if (renamed?.from === id) {
    const { from, to } = renamed;
    return <Navigate replace to={pathname.replace(`/${from}/`, `/${to}/`)} />;
  }
  if (!list || article?.id !== id) {
    return (
      <>
        <Bar />
        <main className="page">
          {state.failure === undefined ? (
            <p>Reading…</p>
          ) : (
            <Notice icon="stop" tone="stop" title={state.failure} />
          )}
        </main>
      </>
    );
  }
  const title = articleTitle(article, list);
  return (
    <>
      <title>{`${title} · Studio`}</title>
      <Bar
        hasUndo
        crumb={
          <>
            <h1 className="crumb">{title}</h1>
            <ArticleMenu />
          </>
        }
        views={
          <>
            <nav className="seg" aria-label="View">
              {VIEWS.map(({ view, name, key }) => (
                <NavLink
                  key={view}
                  to={viewPath(id, view, step)}
                  aria-keyshortcuts={key.toUpperCase()}
                >
                  {name}
                </NavLink>
              ))}
            </nav>
            <ProblemsButton />
            <KeysSheet />
          </>
        }
      />
      <div className="under-bar">
        <ProblemsSaid count={article.problems.length} />
        <div className="notices">
          <FoundDrafts
            drafts={found.filter((draft) => draft.article === id || draft.article === 'shared')}
            where={title}
          />
          {article.readOnly !== undefined && (
            <Notice icon="lock" title="Read only: the studio can’t edit how this article is built.">
              <p>
                {article.readOnly} You can change every text here; the steps and where answers lead
                are changed by a programmer.
              </p>
            </Notice>
          )}
          {saving.kind === 'kept' && (
            <Notice
              icon="warning"
              tone="warn"
              title={`${counted(state.drafts.length, 'text')} not saved: ${saving.sentence}`}
              buttons={<TryAgain className="btn" />}
            >
              <p>
                {state.drafts.length === 1 ? 'It is' : 'They are'} kept on this device. The files
                are as they were.
              </p>
            </Notice>
          )}
          {refusal !== undefined && (
            <Notice
              icon="warning"
              tone="warn"
              title={refusal}
              buttons={
                <button type="button" className="btn" onClick={editor.closeRefusal}>
                  Close
                </button>
              }
            >
              <p>Nothing was changed.</p>
            </Notice>
          )}
          {state.failure !== undefined && <Notice icon="stop" tone="stop" title={state.failure} />}
        </div>
        <Suspense fallback={<main className="page">Reading…</main>}>
          <Outlet />
        </Suspense>
      </div>
    </>
  );
}
