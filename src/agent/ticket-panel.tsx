import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from './call-machine';
import { credentialsIn } from './credentials';
import { Act, Key } from './key';
import { TICKET_FORMATS, type TicketRow } from './ticket-note';
import { TicketTime } from './ticket-time';
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
  return (
    <div className="caller-answers finish">
      <p>
        {t('done')} <Key id="copy" /> <Key id="wrapUp" /> <Key id="end" />
      </p>
      {children}
      <TicketPanel {...props} isWhole />
    </div>
  );
}

/** A note as a person reads it: headings beside what they are for. */
function Rows({ label, rows }: { label: string; rows: readonly TicketRow[] }) {
  return (
    <section className="ticket-note" aria-label={label} tabIndex={0}>
      <dl>
        {rows.map(({ name, content }, index) => (
          // Rows never change places.
          <Fragment key={index}>
            <dt>{name}</dt>
            <dd>
              {typeof content === 'string' ? (
                content
              ) : (
                <ul>
                  {content.map((line, place) => (
                    <li key={place}>{line}</li>
                  ))}
                </ul>
              )}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** Shows the note for the ticket as it stands, copies it, and sends it to a helpdesk where the page stands in one. */
export function TicketPanel({
  ticket,
  call,
  helpdesk,
  isWhole = false,
}: TicketPanelProps & {
  /** Whether the note is shown before anybody has copied it. */
  isWhole?: boolean;
}) {
  const { t } = useTranslation('agent');
  const { format, setFormat, agent, setAgent, copy, shown, rowsAt, textIn } = ticket;
  const [now, setNow] = useState(Date.now);
  // The note says what it is that must be taken out first.
  const isDisabled = credentialsIn(call.note).length > 0;
  return (
    <section className="ticket">
      <div className="ticket-head">
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
        <fieldset className="formats">
          <legend className="unseen">{t('format')}</legend>
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
      </div>
      <TicketTime {...{ call, now }} onEnter={setNow} />
      {(isWhole || shown) &&
        (format === 'text' && !shown?.isForbidden ? (
          <Rows label={t('preview')} rows={rowsAt(shown?.at ?? now)} />
        ) : (
          <pre aria-label={t('preview')} tabIndex={0}>
            {isWhole ? textIn(format, now) : shown?.text}
          </pre>
        ))}
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
