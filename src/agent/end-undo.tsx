import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

const UNDO_MS = 10_000;

export interface EndUndoProps {
  /** Number of the call that has just ended; absent where none has. */
  id: number | undefined;
  onUndo: () => void;
  /** The time is over. */
  onOver: () => void;
}

/**
 * Says that a call has ended, and for ten seconds offers to undo that. It takes the focus, since the button that
 * ended the call is gone.
 */
export function EndUndo({ id, onUndo, onOver }: EndUndoProps) {
  const { t } = useTranslation('agent');
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(onOver);
  useEffect(() => {
    latest.current = onOver;
  });
  useEffect(() => {
    if (id === undefined) return undefined;
    button.current?.focus();
    const timer = setTimeout(() => latest.current(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <div role="status">
      {id !== undefined && (
        <p>
          {t('callEnded', { id })}{' '}
          <button ref={button} type="button" data-do="undoEnd" onClick={onUndo}>
            {t('do.undoEnd')}
          </button>
        </p>
      )}
    </div>
  );
}
