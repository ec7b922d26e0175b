import type { ReactNode } from 'react';
import { Icon } from './icon';
import style from './styles/offer-bar.css?inline';
import { useSheet } from './use-sheet';

export interface OfferBarProps {
  /** Accessible name of the bar. */
  label: string;
  icon: ReactNode;
  text: ReactNode;
  /** What is offered: a link to follow or something to do; absent where there is only news. */
  offer?: { text: string; href: string } | { text: string; onTake: () => void } | undefined;
  /** What else can be done about it. */
  more?: { text: string; onTake: () => void } | undefined;
  /** A cross, with its name. */
  dismiss: { text: string; onDismiss: () => void };
}

/** An offer at the bottom edge. It covers nothing for good, moves nothing and takes no focus. */
export function OfferBar({ label, icon, text, offer, more, dismiss }: OfferBarProps) {
  useSheet(style);
  return (
    <section className="bar" aria-label={label}>
      {icon}
      <p role="status">{text}</p>
      {offer &&
        ('href' in offer ? (
          <a className="button" data-offer="" href={offer.href}>
            {offer.text}
          </a>
        ) : (
          <button type="button" className="button" data-offer="" onClick={offer.onTake}>
            {offer.text}
          </button>
        ))}
      {more && (
        <button type="button" className="plain" onClick={more.onTake}>
          {more.text}
        </button>
      )}
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
