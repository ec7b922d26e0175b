export interface OfferBarProps {
  text: string;
  acceptLabel: string;
  dismissLabel: string;
  onAccept: () => void;
  onDismiss: () => void;
}

/** A calm offer at the lower edge. It takes no focus and covers nothing that cannot be scrolled into view. */
export function OfferBar({ text, acceptLabel, dismissLabel, onAccept, onDismiss }: OfferBarProps) {
  return (
    <aside aria-label={acceptLabel}>
      <p role="status">{text}</p>
      <button type="button" className="button" onClick={onAccept}>
        {acceptLabel}
      </button>
      <button type="button" className="option" onClick={onDismiss}>
        {dismissLabel}
      </button>
    </aside>
  );
}
