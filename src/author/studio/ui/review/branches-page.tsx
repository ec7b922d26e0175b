import { useEffect, useEffectEvent, useState } from 'react';
import { Link } from 'react-router';
import type { Branch } from '../../contract';
import { ListFrame } from '../list/list-frame';
import { Notice } from '../notice';
import { reviewPath } from '../routes';
import { useEditor } from '../use-editor';

const dateOf = (at: string) =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Branches that have something new, to be reviewed. Nothing asks the network but its button. */
export function BranchesPage() {
  const { editor } = useEditor();
  const [branches, setBranches] = useState<readonly Branch[]>();
  const [failure, setFailure] = useState<string>();
  const [isFetching, setFetching] = useState(false);
  const take = (job: Promise<{ branches: readonly Branch[] }>) =>
    job.then(
      (found) => {
        setFailure(undefined);
        setBranches(found.branches);
      },
      (error: Error) => setFailure(error.message),
    );
  const open = useEffectEvent(() => void take(editor.branches()));
  useEffect(() => open(), []);
  const fetchNew = () => {
    setFetching(true);
    void take(editor.fetchBranches()).finally(() => setFetching(false));
  };
  return (
    <ListFrame title="Branches">
      <div className="stack">
        <h1>Branches</h1>
        <p>
          What others have written and what is not in yours yet: as this machine has it.{' '}
          <button type="button" className="btn" disabled={isFetching} onClick={fetchNew}>
            {isFetching ? 'Fetching…' : 'Fetch'}
          </button>
        </p>
        {failure !== undefined && <Notice icon="warning" tone="warn" title={failure} />}
        {branches?.length === 0 && <p className="muted">No branch has anything new.</p>}
        <ul className="card branches">
          {branches?.map(({ name, author, at, subject }) => (
            <li key={name} className="change">
              <div>
                <Link to={reviewPath(name)}>{subject}</Link>
                <p className="s muted">
                  {author}, {dateOf(at)} · {name}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </ListFrame>
  );
}
