import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readItem, STORAGE_KEYS, writeItem } from '../player/storage';
import type { Call } from './call-machine';
import {
  TICKET_FORMATS,
  type TicketFormat,
  ticketRows,
  type TicketRow,
  writeTicketNote,
} from './ticket-note';
import type { CallStep } from './use-call-step';

// A file of its own: with the workspace it would be the largest of all.
const { ticketNames, ticketOf } = await import('./ticket');

const isFormat = (text: string): text is TicketFormat =>
  TICKET_FORMATS.some((format) => format === text);

/** A text that the device keeps. */
function useKept(key: string) {
  const [text, setText] = useState(() => readItem('localStorage', key));
  const keep = (next: string) => {
    writeItem('localStorage', key, next);
    setText(next);
  };
  return [text, keep] as const;
}

/** Puts a text on the clipboard, and HTML also as what it shows. */
async function putOnClipboard(text: string, format: TicketFormat): Promise<void> {
  const { clipboard } = navigator;
  if (format !== 'html') return clipboard.writeText(text);
  const blob = (type: string) => ({ [type]: new Blob([text], { type }) });
  return clipboard.write([new ClipboardItem({ ...blob('text/plain'), ...blob('text/html') })]);
}

/** The ticket note of a call, as it stands, and a way to copy it. */
export function useTicket(call: Call | undefined, step: CallStep | undefined) {
  const { i18n } = useTranslation();
  const [kept, setFormat] = useKept(STORAGE_KEYS.ticketFormat);
  const [agent, setAgent] = useKept(STORAGE_KEYS.agentName);
  /** The note that was copied or looked at last, with all that it says but the time. */
  const [shown, setShown] = useState<{
    what: string;
    at: number;
    text: string;
    isForbidden?: boolean;
  }>();
  const format = isFormat(kept) ? kept : 'text';

  /** The note as it stands; undefined until there is something to tell. */
  const noteAt = (now: number) => call && step && ticketOf(i18n, call, step.at, agent.trim(), now);
  const textIn = (wanted: TicketFormat, now: number): string => {
    const note = noteAt(now);
    // Ticket systems search for words with plain spaces between them.
    return note
      ? writeTicketNote(note, ticketNames(i18n), wanted).replace(/[\u00a0\u2009\u202f]/g, ' ')
      : '';
  };
  /** What a person reads of the note as it stands. */
  const rowsAt = (now: number): TicketRow[] => {
    const note = noteAt(now);
    return note ? ticketRows(note, ticketNames(i18n)) : [];
  };
  const what = JSON.stringify([call?.id, { ...noteAt(0), call: '', times: '' }]);

  const copy = async () => {
    if (!call || !step) return;
    const at = Date.now();
    const text = textIn(format, at);
    // Forbidden: the note is shown, to be copied by hand.
    const isForbidden = await putOnClipboard(text, format).then(
      () => false,
      () => true,
    );
    if (!isForbidden) call.actor.send({ type: 'WRITE', notes: { noted: 'copied' } });
    setShown({ what, at, text, isForbidden });
  };

  return {
    agent,
    setAgent,
    format,
    setFormat: (next: TicketFormat) => {
      setFormat(next);
      const at = Date.now();
      setShown({ what, at, text: textIn(next, at) });
    },
    noteAt,
    rowsAt,
    textIn,
    copy,
    /** Undefined where the call has gone on. */
    shown: shown?.what === what ? shown : undefined,
  };
}

export type Ticket = ReturnType<typeof useTicket>;
