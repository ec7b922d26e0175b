import { useRef, useState } from 'react';
import type { Figure } from '../../../../../ui/figure/figure';
import type { Article, Step } from '../../../contract';
import { Icon } from '../../icon';
import { useArticle } from '../../use-editor';
import { Drawings } from './drawings';
import { DEVICES, type Device, isDrawable } from './figure-edits';
import { saidOf } from './figure-words';
import { PartForm } from './part-form';
import { PartList } from './part-list';

/** The drawing of an action, and the file that it is written to. */
export function figureOf(
  article: Article,
  step: Step,
  action: string,
): { owner: string; figure: unknown } {
  const key = `${step.id}.${action}`;
  const isShared = step.sharedRun !== undefined && !(key in article.figures);
  return {
    owner: isShared ? 'shared' : article.id,
    figure: (isShared ? article.sharedFigures : article.figures)[key],
  };
}

/** Id of the fold that holds the drawing of an action. */
export const figureId = (action: string): string => `figure ${action}`;

/** What was drawn, before the files have it. */
function useFigure(step: Step, action: string) {
  const { editor, article } = useArticle();
  const { owner, figure: saved } = figureOf(article, step, action);
  const [drawn, setDrawn] = useState<Figure>();
  const waiting = useRef(0);
  const figure = drawn ?? saved;
  const change = (next: Figure | undefined) => {
    const edit = { kind: 'figure', article: owner, step: step.id, action } as const;
    setDrawn(next);
    waiting.current += 1;
    void editor
      .act([{ ...edit, ...(isDrawable(figure) && { was: figure }), ...(next && { figure: next }) }])
      .then(() => {
        waiting.current -= 1;
        if (waiting.current === 0) setDrawn(undefined);
      });
  };
  return { figure, change };
}

/** The drawing of an action in a line that opens: its parts, and how readers see and hear it. */
export function ActionFigure({ step, action, name }: { step: Step; action: string; name: string }) {
  const { list } = useArticle();
  const { figure, change } = useFigure(step, action);
  const [chosen, setChosen] = useState<number>();
  if (figure === undefined) return undefined;
  if (!isDrawable(figure))
    return (
      <p className="note">
        <Icon name="lock" />
        <span>The figure of this action is written in a form that the studio can’t draw.</span>
      </p>
    );
  const target = Math.max(
    0,
    figure.parts.findIndex(({ isTarget }) => isTarget),
  );
  const at = Math.min(chosen ?? target, figure.parts.length - 1);
  return (
    <details className="figure-line" id={figureId(action)}>
      <summary className="to">
        <Icon name="figure" />
        <span className="sr">Figure of {name}: </span>
        <b lang={list.first}>{saidOf(list, figure, list.first)}</b>
        <Icon name="down" />
      </summary>
      <div className="figure-editor">
        <Drawings figure={figure} />
        <PartList figure={figure} chosen={at} onChoose={setChosen} onChange={change} />
        {at >= 0 && <PartForm key={at} figure={figure} at={at} onChange={change} />}
        <div className="figure-foot">
          <label>
            Drawn on
            <select
              className="input"
              value={figure.device}
              onChange={({ target: { value } }) => change({ ...figure, device: value as Device })}
            >
              {Object.entries(DEVICES).map(([id, device]) => (
                <option key={id} value={id}>
                  {device}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="btn" onClick={() => change(undefined)}>
            Remove the figure
          </button>
        </div>
      </div>
    </details>
  );
}
