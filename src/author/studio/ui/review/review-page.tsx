import './review.css';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { isTyping, keyName } from '../../../../agent/keys';
import type { ArticleList, BranchCheck, BranchReview, Change } from '../../contract';
import { inLabels } from '../article-texts';
import { Bar, counted } from '../bar';
import { ChangeList, stepHeadingId } from '../changes/change-list';
import { Icon } from '../icon';
import { Notice } from '../notice';
import { useEditor } from '../use-editor';

const nameOf = ({ articles, first }: ArticleList, id: string): string =>
  articles.find((each) => each.id === id)?.title[first] ?? (id === '' ? 'The guide' : id);

/** Merges a branch whose checks are green; why it cannot be, otherwise. */
function TakeOver({
  branch,
  check,
  onSaid,
}: {
  branch: string;
  check: BranchCheck;
  /** What has become of it, for the place that says so. */
  onSaid: (sentence: string) => void;
}) {
  const { editor, state } = useEditor();
  const [outcome, setOutcome] = useState<'running' | 'taken'>();
  const { tree, conflicts = [], problems } = check;
  const { git } = state.changes ?? {};
  const take = (checked: string) => {
    setOutcome('running');
    editor
      .takeBranch(branch, checked)
      .then(
        ({ commit }) => {
          setOutcome('taken');
          onSaid(`Taken over as ${commit}.`);
        },
        ({ message }: Error) => {
          setOutcome(undefined);
          onSaid(message);
        },
      )
      .finally(() => void editor.openList());
  };
  if (outcome === 'taken') return undefined;
  if (conflicts.length > 0)
    return (
      <>
        <p>Both have changed the same lines, so it cannot be taken over here.</p>
        <ul className="s muted">
          {conflicts.map((file) => (
            <li key={file}>{file}</li>
          ))}
        </ul>
      </>
    );
  if (problems.length > 0)
    return <p>It can be taken over once every article passes every check.</p>;
  if (tree === undefined) return <p>Git 2.38 or newer is needed to take it over here.</p>;
  if (git && git.files.length > 0)
    return (
      <p>
        To take it over, <Link to="/changes">save a version of your own changes</Link> first.
      </p>
    );
  return (
    <>
      <button
        type="button"
        className="btn btn-act"
        disabled={outcome === 'running'}
        onClick={() => take(tree)}
      >
        Take over
      </button>
      <p className="muted s">
        Makes a merge commit on <b>{git?.branch}</b>. Nothing is pushed.
      </p>
    </>
  );
}

/** What the checker says of a branch, once somebody asks. */
function Checks({ branch, list }: { branch: string; list: ArticleList }) {
  const { editor } = useEditor();
  const [check, setCheck] = useState<BranchCheck | 'running' | Error>();
  const [said, setSaid] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const run = () => {
    setCheck('running');
    setSaid('');
    editor.checkBranch(branch).then(setCheck, setCheck);
  };
  const count =
    check === undefined || check === 'running' || check instanceof Error
      ? undefined
      : check.problems.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return (
    <aside className="card panel-body" aria-label="Checks">
      <h2>Checks</h2>
      <button type="button" className="btn" disabled={check === 'running'} onClick={run}>
        {check === 'running' ? 'Checking…' : 'Check this branch'}
      </button>
      <div role="status" ref={place} tabIndex={-1}>
        {said !== '' && <p>{said}</p>}
        {check instanceof Error && <p>{check.message}</p>}
        {count !== undefined && (
          <p className="check">
            <Icon name={count === 0 ? 'done' : 'stop'} tone={count === 0 ? 'done' : 'stop'} />
            <span>
              {count === 0 ? 'Every article passes every check' : counted(count, 'problem')}
            </span>
          </p>
        )}
      </div>
      {count !== undefined &&
        (check as BranchCheck).problems.map(({ article, sentences }) => (
          <div key={article}>
            <h3>{nameOf(list, article)}</h3>
            <ul className="s">
              {sentences.map((sentence) => (
                <li key={sentence}>{inLabels(list, sentence)}</li>
              ))}
            </ul>
          </div>
        ))}
      {check !== undefined && check !== 'running' && !(check instanceof Error) && (
        <TakeOver
          key={check.tree}
          branch={branch}
          check={check}
          onSaid={(sentence) => {
            setSaid(sentence);
            // The button that was pressed is gone.
            place.current?.focus();
          }}
        />
      )}
      <p className="muted s">It runs the code of the branch on this machine.</p>
    </aside>
  );
}

/** The steps that have changed, each once. */
function changedSteps(changes: readonly Change[]): { id: string; title: string; count: number }[] {
  const steps = new Map<string, { id: string; title: string; count: number }>();
  for (const { article, step } of changes) {
    if (!step) continue;
    const id = stepHeadingId(article, step.id);
    steps.set(id, { id, title: step.title, count: (steps.get(id)?.count ?? 0) + 1 });
  }
  return [...steps.values()];
}

/** The list may be longer than the window. */
const inView = (item: HTMLElement | null) => item?.scrollIntoView({ block: 'nearest' });

function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** The steps that have changed, as a list of places on the page. J and K lead from one to the next. */
function Steps({ changes, list }: { changes: readonly Change[]; list: ArticleList }) {
  const [at, setAt] = useState(-1);
  const steps = changedSteps(changes);
  const show = (next: number) => {
    const step = steps[next];
    if (!step) return;
    setAt(next);
    goTo(step.id);
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const name = keyName(event);
    if (name === 'j') show(at + 1);
    else if (name === 'k') show(at - 1);
  });
  // Before the steps are seen: a key is pressed as soon as they are.
  useLayoutEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  if (steps.length === 0) return undefined;
  return (
    <nav className="outline" aria-label="Changed steps">
      <h2>{counted(steps.length, 'changed step')}</h2>
      <ul>
        {steps.map(({ id, title, count }, index) => (
          <li key={id}>
            <button
              type="button"
              className="item"
              aria-current={index === at || undefined}
              ref={index === at ? inView : undefined}
              onClick={() => show(index)}
            >
              <span>{inLabels(list, title)}</span>
              <span className="push s muted">{counted(count, 'change')}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="muted s">
        <kbd>J</kbd> <kbd>K</kbd> next, previous step
      </p>
    </nav>
  );
}

/** What somebody's branch changed in the guide, in words. Nothing of it can be changed here. */
export function ReviewPage() {
  const { editor, state } = useEditor();
  const { branch = '' } = useParams();
  const [review, setReview] = useState<BranchReview | Error>();
  const { list } = state;
  useEffect(() => {
    void editor.openList();
    editor.reviewBranch(branch).then(setReview, setReview);
  }, [editor, branch]);
  const isThere = review !== undefined && !(review instanceof Error);
  return (
    <>
      <title>Review a branch · Studio</title>
      <Bar
        crumb={<strong className="crumb">{isThere ? review.branch.subject : branch}</strong>}
        end={
          <Link className="btn" to="/review">
            All branches
          </Link>
        }
      />
      <main className="page">
        {review instanceof Error && <Notice icon="warning" tone="warn" title={review.message} />}
        {!review && <p>Reading…</p>}
        {isThere && list && (
          <div className="review">
            <Steps changes={review.sentences} list={list} />
            <div className="stack">
              <h1>
                {review.branch.author}: {counted(review.sentences.length, 'change')}
              </h1>
              <p className="muted s">
                {review.branch.name} · {counted(review.files.length, 'file')}
              </p>
              <ChangeList changes={review.sentences} list={list} />
            </div>
            <Checks branch={branch} list={list} />
          </div>
        )}
      </main>
    </>
  );
}
