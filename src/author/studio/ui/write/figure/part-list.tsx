import { useState } from 'react';
import type { Figure } from '../../../../../ui/figure/figure';
import { AddPicker } from '../../add-picker';
import { folded } from '../../list/sentences';
import { useArticle } from '../../use-editor';
import { onRowKeys, RowTools } from '../row-tools';
import { addPart, KINDS, movePart } from './figure-edits';
import { kindName, wordsIn } from './figure-words';

const idOf = (at: number) => `figure-part-${at}`;
const ADD = 'add-figure-part';

/** The parts of a drawing from top to bottom: dragged, or moved by Alt and an arrow. */
export function PartList({
  figure,
  chosen,
  onChoose,
  onChange,
}: {
  figure: Figure;
  chosen: number;
  onChoose: (at: number) => void;
  onChange: (figure: Figure) => void;
}) {
  const { list } = useArticle();
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const wordsOf = wordsIn(list, list.first);
  const { parts } = figure;
  const take = ([next, at]: [Figure, number]) => {
    onChange(next);
    onChoose(at);
    requestAnimationFrame(() => document.getElementById(idOf(at))?.focus());
  };
  const isUsed = (kind: string) => kind === 'title' && parts.some((part) => part.kind === 'title');
  return (
    <div className="parts">
      <ol aria-label="Parts, top to bottom">
        {parts.map((part, at) => {
          const move = (to: number) => take(movePart(figure, at, to));
          const words = wordsOf(part);
          return (
            <li
              // Parts have no names: their place is what tells them apart.
              key={at}
              className={over === at && dragged !== at ? 'line is-over' : 'line'}
            >
              <button
                type="button"
                className="item"
                id={idOf(at)}
                aria-pressed={at === chosen}
                onClick={() => onChoose(at)}
                onKeyDown={onRowKeys(at, parts.length, move)}
                draggable
                onDragStart={(event) => {
                  event.dataTransfer.setData('text/plain', '');
                  event.dataTransfer.effectAllowed = 'move';
                  setDragged(at);
                }}
                onDragOver={(event) => {
                  if (dragged === undefined) return;
                  event.preventDefault();
                  setOver(at);
                }}
                onDragEnd={() => {
                  setDragged(undefined);
                  setOver(undefined);
                }}
                onDrop={(event) => {
                  event.preventDefault();
                  if (dragged !== undefined) take(movePart(figure, dragged, at));
                }}
              >
                <span>
                  {kindName(list, part.kind)}
                  {words && <b dir="auto"> {words}</b>}
                </span>
                {part.isTarget && <span className="chip">use this</span>}
              </button>
              <RowTools name={`part ${at + 1}`} at={at} count={parts.length} onMove={move} />
            </li>
          );
        })}
      </ol>
      <div className="add-part">
        <AddPicker
          id={ADD}
          name="Part"
          label="Kind of part"
          placeholder="Find a kind of part"
          act="add it"
          itemsFor={(typed) =>
            KINDS.map((kind) => ({ kind, name: kindName(list, kind) }))
              .filter(({ kind, name }) => folded(`${name} ${kind}`).includes(folded(typed)))
              .map(({ kind, name }) => ({
                id: kind,
                icon: 'figure',
                title: name,
                note: isUsed(kind) ? 'There is one' : '',
                isRefused: isUsed(kind),
                pick: () => take(addPart(figure, kind as Figure['parts'][number]['kind'], chosen)),
              }))
          }
        />
      </div>
    </div>
  );
}
