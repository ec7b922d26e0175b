import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Icon } from '../icon';
import { BUTTONS } from '../keys';
import { focusSpot } from '../map/mapping';
import { Menu } from '../menu';
import { fieldPath, type View, viewPath } from '../routes';
import { useArticle } from '../use-editor';
import { newStepAfter } from './new-step';
import { NEW } from './target-picker';

/** Begins a step: its kind and its title. */
export function NewStep({ after, view }: { after?: string; view: View }) {
  const { editor, article, list } = useArticle();
  const navigate = useNavigate();
  const [kind, setKind] = useState(NEW[0]!);
  const [title, setTitle] = useState('');
  const add = (close: () => void) => {
    if (title.trim() === '') return;
    const { id, edits } = newStepAfter(
      article,
      list,
      { ...kind.begun, title: title.trim() },
      after,
    );
    close();
    setTitle('');
    void editor.act(edits).then(async (isMade) => {
      if (!isMade) return;
      await navigate(
        view === 'write'
          ? fieldPath(article.id, id, list.first, `${id}.title`)
          : viewPath(article.id, view, id),
      );
      if (view === 'map') focusSpot(id);
    });
  };
  return (
    <Menu
      className="btn btn-quiet o"
      id={BUTTONS.newStep}
      label={
        <>
          <Icon name="add" />
          Step
        </>
      }
    >
      {(close) => (
        <form
          className="pop items stack"
          onSubmit={(event) => {
            event.preventDefault();
            add(close);
          }}
        >
          <div className="kinds" role="group" aria-label="Kind of the new step">
            {NEW.map((each) => (
              <button
                key={each.name}
                type="button"
                className="btn"
                aria-pressed={kind === each}
                onClick={() => setKind(each)}
              >
                <Icon name={each.icon} />
                {each.name}
              </button>
            ))}
          </div>
          <label>
            Title
            <input
              className="input"
              // The form has been asked for, and has one field.
              ref={(input) => input?.focus()}
              lang={list.first}
              value={title}
              onChange={({ target }) => setTitle(target.value)}
            />
          </label>
          <button type="submit" className="btn" disabled={title.trim() === ''}>
            Add the step
          </button>
        </form>
      )}
    </Menu>
  );
}
