import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from './call-machine';
import { timeOf } from './ticket-times';

/** Asks for the moment from which a step counts, and keeps it with the call. */
export function TicketTime({
  call,
  now,
  onEnter,
}: {
  call: Call;
  now: number;
  /** Something was entered, and when. */
  onEnter: (now: number) => void;
}) {
  const { i18n } = useTranslation();
  const input = useId();
  const time = call.at && timeOf(i18n, call.instants, call.at.flow, call.at.step, now);
  if (!time) return null;
  const { id, ask, isDay, entered, holds } = time;
  return (
    <div className="ticket-time">
      <label htmlFor={input}>{ask}</label>{' '}
      <input
        id={input}
        type={isDay ? 'date' : 'datetime-local'}
        value={entered}
        onChange={({ target: { value } }) => {
          onEnter(Date.now());
          call.actor.send({
            type: 'WRITE',
            notes: { instants: { ...call.instants, [id]: value } },
          });
        }}
      />
      <p role="status">{holds}</p>
    </div>
  );
}
