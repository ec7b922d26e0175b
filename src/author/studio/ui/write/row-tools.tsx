import type { Step } from '../../contract';
import { Icon } from '../icon';

/** What the lists of a step take: its actions and its answers. */
export interface RowsProps {
  step: Step;
  /** Whether a new row is being written. */
  isAdding: boolean;
  onAdded: () => void;
  isLocked: boolean;
}

/**
 * Moves or removes a row: in sight where the pointer or the focus is. Its keys are those of the row itself, so that Tab
 * goes from one text to the next.
 */
export function RowTools({
  name,
  at,
  count,
  onMove,
  onRemove,
}: {
  /** `Answer 2`. */
  name: string;
  at: number;
  count: number;
  onMove: (to: number) => void;
  onRemove?: (() => void) | undefined;
}) {
  return (
    <span className="tools">
      <button
        type="button"
        tabIndex={-1}
        className="btn btn-icon"
        aria-label={`Move ${name} up: Alt+Up`}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        tabIndex={-1}
        className="btn btn-icon"
        aria-label={`Move ${name} down: Alt+Down`}
        disabled={at === count - 1}
        onClick={() => onMove(at + 1)}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        tabIndex={-1}
        className="btn btn-icon"
        aria-label={onRemove ? `Remove ${name}: Alt+Shift+Delete` : `Remove ${name}`}
        disabled={!onRemove}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}

/** Alt+Up and Alt+Down move the row of a text, and Alt+Shift+Delete removes it. */
export const onRowKeys =
  (at: number, count: number, onMove: (to: number) => void, onRemove?: () => void) =>
  (event: { key: string; altKey: boolean; shiftKey: boolean; preventDefault: () => void }) => {
    const { key, altKey, shiftKey } = event;
    if (!altKey) return;
    const to = key === 'ArrowUp' ? at - 1 : key === 'ArrowDown' ? at + 1 : -1;
    if (to >= 0 && to < count) onMove(to);
    else if (key === 'Delete' && shiftKey && onRemove) onRemove();
    else return;
    event.preventDefault();
  };
