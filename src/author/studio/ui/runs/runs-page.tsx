import { useEffect } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import type { ArticleList } from '../../contract';
import { counted } from '../bar';
import { ListFrame } from '../list/list-frame';
import { type View, viewPath } from '../routes';
import { useEditor } from '../use-editor';
import { RunArticles } from './run-articles';

function Runs({ list }: { list: ArticleList }) {
  const runs = Object.keys(list.runs).sort();
  return (
    <>
      <h1>{counted(runs.length, 'shared run')}</h1>
      <p className="muted s">
        Steps that several articles have. What changes of a run changes in every article that has
        it.
      </p>
      <div className="table-side">
        <table className="table labels">
          <tbody>
            {runs.map((run) => (
              <tr key={run}>
                <th scope="row">
                  <Link to={`/shared/${run}`}>{run}</Link>
                </th>
                <td>
                  <RunArticles run={run} list={list} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The runs of steps that articles share. The address of one opens it where it can be seen: in an article that has it. */
export function RunsPage() {
  const { run, view = 'map', step } = useParams();
  const { editor, state } = useEditor();
  const { list, failure } = state;
  const { articles: [article] = [], steps: [first] = [] } = list?.runs[run ?? ''] ?? {};
  useEffect(() => {
    void editor.openList();
  }, [editor]);
  useEffect(() => {
    if (run !== undefined && article !== undefined) editor.openRun(run, true);
  }, [editor, run, article]);
  if (article !== undefined)
    return <Navigate replace to={viewPath(article, view as View, step ?? first)} />;
  return (
    <ListFrame title="Shared runs" failure={failure}>
      {list ? <Runs list={list} /> : !failure && <p>Reading…</p>}
    </ListFrame>
  );
}
