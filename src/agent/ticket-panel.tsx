import { useTranslation } from 'react-i18next';
import { TICKET_FORMATS, type TicketFormat } from './ticket-note';

export interface TicketPanelProps {
  format: TicketFormat;
  onFormat: (format: TicketFormat) => void;
  onCopy: () => void;
  /** What came of copying. */
  result: { isCopied: boolean; text: string } | undefined;
}

/** Copies the note for the ticket, and shows what was copied. */
export function TicketPanel({ format, onFormat, onCopy, result }: TicketPanelProps) {
  const { t } = useTranslation('agent');
  return (
    <section className="ticket">
      <p>
        <button type="button" className="button" data-do="copy" onClick={onCopy}>
          {t('copy')}
        </button>{' '}
        <label>
          {t('format')}{' '}
          <select value={format} onChange={({ target }) => onFormat(target.value as TicketFormat)}>
            {TICKET_FORMATS.map((id) => (
              <option key={id} value={id}>
                {t(`formats.${id}`)}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p role="status">{result && t(result.isCopied ? 'copied' : 'copyFailed')}</p>
      {result && (
        <pre aria-label={t('preview')} tabIndex={0}>
          {result.text}
        </pre>
      )}
    </section>
  );
}
