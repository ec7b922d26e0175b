import type { Step } from '../../../contract';
import { captionsIn, plainWords, wordsOf } from '../../article-texts';
import { Icon } from '../../icon';
import { Menu } from '../../menu';
import { useArticle } from '../../use-editor';
import { figureId, figureOf } from './action-figure';
import { NEW_FIGURE } from './figure-edits';

/** Opens the drawing of an action. */
const openFigure = (action: string): void =>
  void requestAnimationFrame(() => {
    const fold = document.getElementById(figureId(action));
    if (fold instanceof HTMLDetailsElement) fold.open = true;
    fold?.querySelector('summary')?.focus();
  });

/** Draws an action of a step: the one that has no drawing, or one of them. */
export function AddFigure({ step }: { step: Step }) {
  const { editor, article, list } = useArticle();
  const bare = step.actions.filter(
    (action) => figureOf(article, step, action).figure === undefined,
  );
  if (bare.length === 0) return undefined;
  const draw = (action: string) => {
    const { owner } = figureOf(article, step, action);
    const edit = { kind: 'figure', article: owner, step: step.id, action } as const;
    void editor.act([{ ...edit, figure: NEW_FIGURE }]).then((isMade) => {
      if (isMade) openFigure(action);
    });
  };
  const label = (
    <>
      <Icon name="add" />
      Figure
    </>
  );
  if (step.actions.length === 1)
    return (
      <button type="button" className="btn" onClick={() => draw(bare[0]!)}>
        {label}
      </button>
    );
  return (
    <Menu className="btn" label={label}>
      {(close) => (
        <div className="pop items">
          {bare.map((action) => (
            <button
              key={action}
              type="button"
              className="item"
              onClick={() => {
                close();
                draw(action);
              }}
            >
              {step.actions.indexOf(action) + 1}.{' '}
              {plainWords(
                wordsOf(article, list.first, `${step.id}.actions.${action}`),
                captionsIn(list, list.first),
              )}
            </button>
          ))}
        </div>
      )}
    </Menu>
  );
}
