import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from './call-machine';
import { ticketNames, ticketOf } from './ticket';
import { type TicketFormat, writeTicketNote } from './ticket-note';
import type { CallStep } from './use-call-step';

/** Copies the ticket note of a call. */
export function useTicket(call: Call | undefined, step: CallStep | undefined) {
  const { i18n } = useTranslation();
  const [format, setFormat] = useState<TicketFormat>('text');
  const [result, setResult] = useState<{ call: number; isCopied: boolean; text: string }>();

  const copy = async () => {
    if (!call || !step) return;
    const note = ticketOf(i18n, call, step.at, Date.now());
    // Ticket systems search for words with plain spaces between them.
    const text = writeTicketNote(note, ticketNames(i18n), format).replaceAll('\u00a0', ' ');
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      // Forbidden: the note is shown, to be copied by hand.
      () => false,
    );
    setResult({ call: call.id, isCopied, text });
  };

  return { format, setFormat, copy, result: result?.call === call?.id ? result : undefined };
}
