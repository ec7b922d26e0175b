import { useState } from 'react';
import { idOf } from '../ids';
import { useArticle } from '../use-editor';
import { ActionFigure } from './figure/action-figure';
import { focusNewLine, NewLine } from './new-line';
import { Part, Two } from './pair';
import { onRowKeys, RowTools, type RowsProps } from './row-tools';
import { focusField, useWriting } from './writing';

/** The numbered list of a step. */
export function Actions({ step, isAdding, onAdded, isLocked }: RowsProps) {
  const { editor, article, list } = useArticle();
  const { languages, focused } = useWriting();
  const [after, setAfter] = useState<number>();
  const { id, actions } = step;
  const key = (action: string) => `${id}.actions.${action}`;
  const locale = focused?.locale ?? list.first;
  const of = (action: string) => ({ article: article.id, step: id, action });

  const move = (action: string) => (to: number) =>
    void editor
      .act([{ kind: 'moveAction', ...of(action), to }])
      .then(() => focusField(locale, key(action)));
  const remove = (at: number) => {
    const next = actions[at - 1] ?? actions[at + 1];
    void editor
      .act([{ kind: 'removeAction', ...of(actions[at]!) }])
      .then(() => focusField(locale, next === undefined ? `${id}.title` : key(next)));
  };
  const add = async (text: string) => {
    const action = idOf(text, actions, 'act');
    const isMade = await editor.act([
      {
        kind: 'addAction',
        ...of(action),
        ...(after !== undefined && { at: after + 1 }),
        texts: { [list.first]: text },
      },
    ]);
    const { locale } = languages[1] ?? languages[0]!;
    return isMade ? { locale, key: key(action) } : undefined;
  };
  const done = () => {
    setAfter(undefined);
    onAdded();
  };
  const line = <NewLine of="action" step={id} onTake={add} onClose={done} />;

  if (actions.length === 0 && !isAdding) return undefined;
  return (
    <Part name="Actions">
      {actions.map((action, at) => (
        <div className="line" key={action}>
          <Two
            textKey={key(action)}
            name={`Action ${at + 1}`}
            number={at + 1}
            {...(!isLocked && {
              onKey: (event) => {
                if (event.key === 'Enter') {
                  setAfter(at);
                  requestAnimationFrame(() => focusNewLine('action'));
                }
                onRowKeys(at, actions.length, move(action), () => remove(at))(event);
              },
            })}
          />
          {!isLocked && (
            <RowTools
              name={`action ${at + 1}`}
              at={at}
              count={actions.length}
              onMove={move(action)}
              onRemove={() => remove(at)}
            />
          )}
          <ActionFigure step={step} action={action} name={`action ${at + 1}`} />
          {after === at && line}
        </div>
      ))}
      {isAdding && after === undefined && line}
    </Part>
  );
}
