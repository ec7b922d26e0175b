import { Notice } from '../notice';
import { useArticle } from '../use-editor';
import { RunArticles } from './run-articles';

/** What a shared step belongs to, and the button that has its run changed in all articles, or leaves it alone again. */
export function RunNotice({ run, isLocked }: { run: string; isLocked: boolean }) {
  const { editor, list } = useArticle();
  return (
    <Notice
      icon={isLocked ? 'lock' : 'warning'}
      {...(!isLocked && { tone: 'warn' })}
      title={isLocked ? 'Shared with other articles.' : `You edit the shared run “${run}”.`}
      buttons={
        <button
          type="button"
          className="btn"
          aria-pressed={!isLocked}
          onClick={() => editor.openRun(run, isLocked)}
        >
          Edit this run
        </button>
      }
    >
      <p>
        {isLocked
          ? `Its words change wherever the run “${run}” is used. To change its answers, actions and steps, edit the run.`
          : 'What you change of it changes in every article that has it.'}
      </p>
      <RunArticles run={run} list={list} />
    </Notice>
  );
}
