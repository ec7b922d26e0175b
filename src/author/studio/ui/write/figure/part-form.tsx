import { useState } from 'react';
import type { Figure, FigurePart } from '../../../../../ui/figure/figure';
import { Icon } from '../../icon';
import { LabelPicker } from '../../labels/label-picker';
import { useArticle } from '../../use-editor';
import { changePart, hasSwitch, isNarrow, KINDS, markPart, removePart } from './figure-edits';
import { kindName, wordsIn } from './figure-words';

const WORDS = 'figure-words';

/** What one part of a drawing is, says and stands for. */
export function PartForm({
  figure,
  at,
  onChange,
}: {
  figure: Figure;
  at: number;
  onChange: (figure: Figure) => void;
}) {
  const { list } = useArticle();
  const [isOpen, setIsOpen] = useState(false);
  const part = figure.parts[at]!;
  const change = (to: Parameters<typeof changePart>[2]) => onChange(changePart(figure, at, to));
  const words = wordsIn(list, list.first)(part);
  const isTitle = part.kind === 'title';
  const close = () => {
    setIsOpen(false);
    document.getElementById(WORDS)?.focus();
  };
  return (
    <div className="part-form stack">
      <label>
        What it is
        <select
          className="input"
          value={part.kind}
          onChange={({ target: { value } }) => change({ kind: value as FigurePart['kind'] })}
        >
          {KINDS.filter((kind) => (kind === 'title') === isTitle).map((kind) => (
            <option key={kind} value={kind}>
              {kindName(list, kind)}
            </option>
          ))}
        </select>
      </label>
      <div className="words">
        <span id={`${WORDS}-name`}>Words on it</span>
        <button
          type="button"
          className="input"
          id={WORDS}
          aria-labelledby={`${WORDS}-name ${WORDS}`}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(true)}
        >
          <span dir="auto">{words || 'none'}</span>
          <Icon name="down" />
        </button>
        {isOpen && (
          <LabelPicker
            onPick={({ caption, name }) => {
              change({ caption, name });
              close();
            }}
            onClose={close}
          />
        )}
      </div>
      {isNarrow(part) && (
        <label>
          Where it stands
          <select
            className="input"
            value={part.at ?? ''}
            onChange={({ target: { value } }) =>
              change({ at: (value || undefined) as FigurePart['at'] })
            }
          >
            <option value="">as usual</option>
            <option value="left">at the left</option>
            <option value="right">at the right</option>
          </select>
        </label>
      )}
      {hasSwitch(part) && (
        <label className="check">
          <input
            type="checkbox"
            checked={!part.isOff}
            onChange={({ target: { checked } }) => change({ isOff: checked ? undefined : true })}
          />
          On
        </label>
      )}
      {!isTitle && (
        <label className="check">
          <input
            type="checkbox"
            checked={part.isTarget === true}
            // Another one is marked instead: a drawing always has one.
            disabled={part.isTarget === true}
            onChange={() => onChange(markPart(figure, at))}
          />
          What to use: marked in the drawing
        </label>
      )}
      <button
        type="button"
        className="btn"
        disabled={figure.parts.length === 1}
        onClick={() => onChange(removePart(figure, at))}
      >
        Remove this part
      </button>
    </div>
  );
}
