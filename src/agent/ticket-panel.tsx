import { useTranslation } from 'react-i18next';
import type { Call } from './call-machine';
import { credentialsIn } from './credentials';
import { TICKET_FORMATS } from './ticket-note';
import type { HelpdeskSending } from './use-helpdesk';
import type { Ticket } from './use-ticket';

export interface TicketPanelProps {
  ticket: Ticket;
  call: Call;
  /** Undefined outside a helpdesk. */
  helpdesk: HelpdeskSending;
}

/** Shows the note for the ticket as it stands, copies it, and sends it to a helpdesk where the page stands in one. */
export function TicketPanel({ ticket, call, helpdesk }: TicketPanelProps) {
  const { t } = useTranslation('agent');
  const { format, setFormat, agent, setAgent, copy, shown } = ticket;
  return (
    <section className="ticket">
      <fieldset className="formats">
        <legend>{t('format')}</legend>
        {TICKET_FORMATS.map((id) => (
          <label key={id}>
            <input
              type="radio"
              name="ticket-format"
              value={id}
              checked={id === format}
              onChange={() => setFormat(id)}
            />
            {t(`formats.${id}`)}
          </label>
        ))}
      </fieldset>
      <p>
        <button type="button" className="button" data-do="copy" onClick={() => void copy()}>
          {t('copy')}
        </button>{' '}
        {helpdesk && (
          <button
            type="button"
            className="button"
            data-do="send"
            // The note says what it is that must be taken out first.
            disabled={credentialsIn(call.note).length > 0}
            onClick={helpdesk.send}
          >
            {call.ticket ? t('sendTo', { ticket: call.ticket }) : t('send')}
          </button>
        )}{' '}
        <span role="status">{t(helpdesk?.isSent ? 'sent' : (shown?.result ?? 'notCopied'))}</span>
      </p>
      {shown && (
        <pre aria-label={t('preview')} tabIndex={0}>
          {shown.text}
        </pre>
      )}
      <label>
        {t('agentName')}{' '}
        <input
          type="text"
          autoComplete="name"
          value={agent}
          onChange={({ target }) => setAgent(target.value)}
        />
      </label>
    </section>
  );
}
