import { useContext, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Step } from '../../contract';
import { titleOf } from '../article-texts';
import { Icon } from '../icon';
import { focusSpot, MappingContext } from '../map/mapping';
import { RenameForm } from '../rename-form';
import { viewOf, viewPath } from '../routes';
import { useClosing } from '../use-closing';
import { useArticle } from '../use-editor';
import { reachable, wayTo } from '../ways';
import { TargetPicker } from './target-picker';

const ID = /^[a-z][A-Za-z]*$/;

/** What is done to a whole step: its address, or that it goes. */
export function StepMenu({ step }: { step: Step }) {
  const { editor, article, list } = useArticle();
  const navigate = useNavigate();
  const view = viewOf(useLocation());
  const { removing, onRemove } = useContext(MappingContext) ?? {};
  const [chosen, setOpen] = useState<'menu' | 'rename' | 'remove'>();
  const open = removing === step.id ? 'remove' : chosen;
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(undefined);
    onRemove?.(undefined);
  };
  const led = wayTo(article, step.id);
  useClosing(box, open !== undefined, close);
  const rename = (to: string) => {
    close();
    void editor
      .act([{ kind: 'renameStep', article: article.id, step: step.id, to }])
      .then((isMade) => isMade && navigate(viewPath(article.id, view, to)));
  };
  const remove = (insteadTo: string) => {
    close();
    void editor
      .act([{ kind: 'removeStep', article: article.id, step: step.id, insteadTo }])
      .then(async (isMade) => {
        if (!isMade) return;
        // On the map one goes on where the step was led to from.
        const next = view === 'map' && led ? led.step.id : insteadTo;
        await navigate(viewPath(article.id, view, next));
        if (view === 'map') focusSpot(next, led?.answer);
      });
  };
  return (
    <div className="menu" ref={box}>
      <button
        type="button"
        className="btn btn-icon"
        aria-label="Step: rename, delete"
        aria-expanded={open !== undefined}
        onClick={() => (open ? close() : setOpen('menu'))}
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
            led
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
          onClose={() => {
            close();
            if (view === 'map') focusSpot(step.id);
          }}
        />
      )}
    </div>
  );
}
