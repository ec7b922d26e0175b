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

/** Moves or removes a row: in sight where the pointer or the focus is. */
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
        className="btn btn-icon"
        aria-label={`Move ${name} up: Alt+Up`}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="btn btn-icon"
        aria-label={`Move ${name} down: Alt+Down`}
        disabled={at === count - 1}
        onClick={() => onMove(at + 1)}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        className="btn btn-icon"
        aria-label={`Remove ${name}`}
        disabled={!onRemove}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}

/** Alt+Up and Alt+Down move the row of a text. */
export const onMoveKeys =
  (at: number, count: number, onMove: (to: number) => void) =>
  (event: { key: string; altKey: boolean; preventDefault: () => void }) => {
    const to = event.key === 'ArrowUp' ? at - 1 : event.key === 'ArrowDown' ? at + 1 : -1;
    if (!event.altKey || to < 0 || to >= count) return;
    event.preventDefault();
    onMove(to);
  };
