import { useContext } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Step } from '../../contract';
import { titleOf } from '../article-texts';
import { focusSpot, MappingContext } from '../map/mapping';
import { MoreMenu } from '../more-menu';
import { RenameForm } from '../rename-form';
import { viewOf, viewPath } from '../routes';
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
  const led = wayTo(article, step.id);
  const rename = (to: string) =>
    void editor
      .act([{ kind: 'renameStep', article: article.id, step: step.id, to }])
      .then((isMade) => isMade && navigate(viewPath(article.id, view, to)));
  const remove = (insteadTo: string) =>
    void editor
      .act([{ kind: 'removeStep', article: article.id, step: step.id, insteadTo }])
      .then(async (isMade) => {
        if (!isMade) return;
        // On the map one goes on where the step was led to from.
        const next = view === 'map' && led ? led.step.id : insteadTo;
        await navigate(viewPath(article.id, view, next));
        if (view === 'map') focusSpot(next, led?.answer);
      });
  return (
    <MoreMenu
      label="Step: rename, delete"
      asked={removing === step.id ? 'remove' : undefined}
      onClose={() => onRemove?.(undefined)}
      items={[
        { id: 'rename', icon: 'pen', name: 'Change its address' },
        {
          id: 'remove',
          icon: 'close',
          name: step.isStart ? 'The first step can’t be deleted' : 'Delete the step',
          isRefused: step.isStart,
        },
      ]}
    >
      {(id, close) =>
        id === 'rename' ? (
          <RenameForm
            label="Name of the step in its address"
            name={step.id}
            pattern={ID}
            rule="Letters only, the first one small: newBulb."
            taken={article.steps.map(({ id }) => id)}
            takenSentence="Another step has this name."
            onRename={(to) => {
              close();
              rename(to);
            }}
          />
        ) : (
          <TargetPicker
            label={`Delete “${titleOf(article, list, step.id)}”`}
            ask={`Where should ${led ? 'links and answers' : 'old links'} to this step lead instead?`}
            act="delete the step"
            // What led to it must not lead back to where it came from.
            without={[
              step.id,
              ...article.steps
                .filter(({ id }) => id !== step.id && reachable(article, id).has(step.id))
                .map(({ id }) => id),
            ]}
            onPick={(insteadTo) => {
              close();
              remove(insteadTo);
            }}
            onClose={() => {
              close();
              if (view === 'map') focusSpot(step.id);
            }}
          />
        )
      }
    </MoreMenu>
  );
}
