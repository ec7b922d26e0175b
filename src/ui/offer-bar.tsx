import type { ReactNode } from 'react';
import { Icon } from './icon';
import style from './styles/offer-bar.css?inline';
import { useSheet } from './use-sheet';

export interface OfferBarProps {
  /** Accessible name of the bar. */
  label: string;
  icon: ReactNode;
  text: ReactNode;
  /** What is offered. */
  offer: { text: string; onTake: () => void };
  /** A cross, with its name. */
  dismiss: { text: string; onDismiss: () => void };
}

/** An offer at the bottom edge. It covers nothing for good, moves nothing and takes no focus. */
export function OfferBar({ label, icon, text, offer, dismiss }: OfferBarProps) {
  useSheet(style);
  return (
    <section className="bar" aria-label={label}>
      {icon}
      <p role="status">{text}</p>
      <button type="button" className="button" data-offer="" onClick={offer.onTake}>
        {offer.text}
      </button>
      <button
        type="button"
        className="plain"
        data-dismiss=""
        aria-label={dismiss.text}
        onClick={dismiss.onDismiss}
      >
        <Icon name="no" />
      </button>
    </section>
  );
}
