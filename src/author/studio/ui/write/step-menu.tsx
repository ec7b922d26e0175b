import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Step } from '../../contract';
import { titleOf } from '../article-texts';
import { Icon } from '../icon';
import { RenameForm } from '../rename-form';
import { viewPath } from '../routes';
import { useClosing } from '../use-closing';
import { useArticle } from '../use-editor';
import { reachable } from '../ways';
import { TargetPicker } from './target-picker';

const ID = /^[a-z][A-Za-z]*$/;

/** What is done to a whole step: its address, or that it goes. */
export function StepMenu({ step }: { step: Step }) {
  const { editor, article, list } = useArticle();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'menu' | 'rename' | 'remove'>();
  const box = useRef<HTMLDivElement>(null);
  const close = () => setOpen(undefined);
  useClosing(box, open !== undefined, close);
  const hasWayIn = article.steps.some(({ answers }) =>
    answers.some(({ target }) => target === step.id),
  );
  const rename = (to: string) => {
    close();
    void editor
      .act([{ kind: 'renameStep', article: article.id, step: step.id, to }])
      .then((isMade) => isMade && navigate(viewPath(article.id, 'write', to)));
  };
  const remove = (insteadTo: string) => {
    close();
    void editor
      .act([{ kind: 'removeStep', article: article.id, step: step.id, insteadTo }])
      .then((isMade) => isMade && navigate(viewPath(article.id, 'write', insteadTo)));
  };
  return (
    <div className="menu" ref={box}>
      <button
        type="button"
        className="btn btn-icon"
        aria-label="Step: rename, delete"
        aria-expanded={open !== undefined}
        onClick={() => setOpen(open ? undefined : 'menu')}
      >
        <Icon name="more" />
      </button>
      {open === 'menu' && (
        <div className="pop items">
          <button type="button" className="item" onClick={() => setOpen('rename')}>
            <Icon name="pen" />
            Change its address
          </button>
          <button
            type="button"
            className="item"
            disabled={step.isStart}
            onClick={() => setOpen('remove')}
          >
            <Icon name="close" />
            {step.isStart ? 'The first step can’t be deleted' : 'Delete the step'}
          </button>
        </div>
      )}
      {open === 'rename' && (
        <div className="pop items stack">
          <RenameForm
            label="Name of the step in its address"
            name={step.id}
            pattern={ID}
            rule="Letters only, the first one small: newBulb."
            taken={article.steps.map(({ id }) => id)}
            takenSentence="Another step has this name."
            onRename={rename}
          />
        </div>
      )}
      {open === 'remove' && (
        <TargetPicker
          label={
            hasWayIn
              ? `What leads to “${titleOf(article, list, step.id)}” leads to`
              : 'Old links of the step lead to'
          }
          // What led to it must not lead back to where it came from.
          without={[
            step.id,
            ...article.steps
              .filter(({ id }) => id !== step.id && reachable(article, id).has(step.id))
              .map(({ id }) => id),
          ]}
          onPick={remove}
          onClose={close}
        />
      )}
    </div>
  );
}
