import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Act } from './key';

const UNDO_MS = 10_000;

export interface EndUndoProps {
  /** Name of the call that has just ended; absent where none has. */
  name: string | undefined;
  onUndo: () => void;
  /** The time is over. */
  onOver: () => void;
}

/**
 * Says that a call has ended, and offers to undo that for ten seconds, or for as long as the pointer or the focus is
 * there.
 */
export function EndUndo({ name, onUndo, onOver }: EndUndoProps) {
  const { t } = useTranslation('agent');
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onOver);
  useEffect(() => {
    latest.current = onOver;
  });
  const isOffered = name !== undefined;
  useEffect(() => {
    if (!isOffered) return undefined;
    const timer = setInterval(() => {
      if (!place.current?.matches(':hover, :focus-within')) latest.current();
    }, UNDO_MS);
    return () => clearInterval(timer);
  }, [isOffered]);
  return (
    <div ref={place} className="end-undo" role="status">
      {isOffered && (
        <p>
          {t('callEnded', { name })}{' '}
          <Act id="undoEnd" onAct={onUndo}>
            {t('do.undoEnd')}
          </Act>
        </p>
      )}
    </div>
  );
}
