import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from './call-machine';
import { credentialsIn } from './credentials';
import { Act, Key } from './key';
import { TICKET_FORMATS } from './ticket-note';
import type { HelpdeskSending } from './use-helpdesk';
import type { Ticket } from './use-ticket';

export interface TicketPanelProps {
  ticket: Ticket;
  call: Call;
  /** Undefined outside a helpdesk. */
  helpdesk: HelpdeskSending;
}

/** What is left to do on an outcome: the note for the ticket, whole, and the end of the call. */
export function Finish({ children, ...props }: TicketPanelProps & { children: ReactNode }) {
  const { t } = useTranslation('agent');
  const [now] = useState(Date.now);
  const { format, textIn } = props.ticket;
  return (
    <div className="caller-answers finish">
      <p>
        {t('done')} <Key id="copy" /> <Key id="wrapUp" /> <Key id="end" />
      </p>
      {children}
      <TicketPanel {...props} text={textIn(format, now)} />
    </div>
  );
}

/** Shows the note for the ticket as it stands, copies it, and sends it to a helpdesk where the page stands in one. */
export function TicketPanel({
  ticket,
  call,
  helpdesk,
  text = ticket.shown?.text,
}: TicketPanelProps & { text?: string | undefined }) {
  const { t } = useTranslation('agent');
  const { format, setFormat, agent, setAgent, copy, shown } = ticket;
  // The note says what it is that must be taken out first.
  const isDisabled = credentialsIn(call.note).length > 0;
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
        <Act id="copy" className="button" {...{ isDisabled }} onAct={() => void copy()}>
          {t('copy')}
        </Act>{' '}
        {helpdesk && (
          <Act id="send" className="button" {...{ isDisabled }} onAct={helpdesk.send}>
            {call.ticket ? t('sendTo', { ticket: call.ticket }) : t('send')}
          </Act>
        )}{' '}
        <span role="status">
          {t(shown?.isForbidden ? 'copyFailed' : (call.noted ?? 'notCopied'))}
        </span>
      </p>
      {text !== undefined && (
        <pre aria-label={t('preview')} tabIndex={0}>
          {text}
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
