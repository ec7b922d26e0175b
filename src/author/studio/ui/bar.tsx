import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { lastActOn } from './acts';
import { Icon } from './icon';
import type { Saving } from './store';
import { TryAgain } from './try-again';
import { useEditor } from './use-editor';

const clock = (at: number) =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Where what was typed stands. */
function SavingState() {
  const { state } = useEditor();
  // What waits for quiet is on its way.
  const saving: Saving =
    state.saving.kind === 'saved' && state.drafts.length > 0 ? { kind: 'saving' } : state.saving;
  // Nothing is known of files that cannot be read.
  if (saving.kind === 'saved' && state.failure !== undefined) return undefined;
  return (
    <>
      <span className="state" role="status">
        {saving.kind === 'saving' && 'Saving'}
        {saving.kind === 'saved' && (
          <>
            <Icon name="done" />
            Saved{saving.at !== undefined && ` ${clock(saving.at)}`}
          </>
        )}
        {saving.kind === 'kept' && (
          <>
            <Icon name="warning" tone="warn" />
            <span title={saving.sentence}>Kept on this device</span>
          </>
        )}
      </span>
      {saving.kind === 'kept' && <TryAgain className="btn btn-link" />}
    </>
  );
}

function UndoButtons() {
  const { editor, state } = useEditor();
  const { article } = useParams();
  return (
    <>
      <button
        type="button"
        className="btn btn-icon"
        aria-label="Undo: Ctrl+Z"
        disabled={lastActOn(state.undo, article) < 0}
        onClick={() => void editor.undo(article)}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="btn btn-icon"
        aria-label="Redo: Ctrl+Shift+Z"
        disabled={lastActOn(state.redo, article) < 0}
        onClick={() => void editor.redo(article)}
      >
        <Icon name="redo" />
      </button>
    </>
  );
}

export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** The way to what has changed since the last version. */
function ReviewLink() {
  const { state } = useEditor();
  const count = state.changes?.sentences.length ?? 0;
  const hasProblems = (state.article?.problems.length ?? 0) > 0;
  if (count === 0) return undefined;
  return (
    <Link className={hasProblems ? 'btn' : 'btn btn-act'} to="/changes">
      Review {counted(count, 'change')}
    </Link>
  );
}

export interface BarProps {
  /** What is open, behind the way to the list. */
  crumb?: ReactNode;
  /** Stands in the middle. */
  views?: ReactNode;
  /** In place of the state of saving and the way to the changes. */
  end?: ReactNode;
  hasUndo?: boolean;
}

/** The one bar of every screen. */
export function Bar({ crumb, views, end, hasUndo = false }: BarProps) {
  return (
    <header className="bar">
      <div>
        <Link className="home" to="/">
          <Icon name="home" />
          Articles
        </Link>
        {crumb && (
          <>
            <span className="muted" aria-hidden="true">
              /
            </span>
            {crumb}
          </>
        )}
      </div>
      <div>{views}</div>
      <div>
        {end ?? (
          <>
            <SavingState />
            {hasUndo && <UndoButtons />}
            <ReviewLink />
          </>
        )}
      </div>
    </header>
  );
}
