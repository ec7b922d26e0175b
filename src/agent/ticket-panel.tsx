import { useTranslation } from 'react-i18next';
import { TICKET_FORMATS } from './ticket-note';
import type { Ticket } from './use-ticket';

/** Shows the note for the ticket as it stands, and copies it. */
export function TicketPanel({ ticket }: { ticket: Ticket }) {
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
        <span role="status">{t(shown?.result ?? 'notCopied')}</span>
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
