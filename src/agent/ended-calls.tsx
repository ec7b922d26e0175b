import { useTranslation } from 'react-i18next';
import { callKey, endOf } from './saved-calls';
import type { Desk } from './use-desk';

/** Calls that ended today or in the night, with their notes, until they are cleared. */
export function EndedCalls({ desk: { desk, ended } }: { desk: Desk }) {
  const { t, i18n } = useTranslation('agent');
  if (ended.length === 0) return null;
  const time = new Intl.DateTimeFormat(i18n.language, { hour: 'numeric', minute: '2-digit' });
  return (
    <details className="ended-calls">
      <summary>{t('endedCalls', { count: ended.length })}</summary>
      <ul>
        {ended.map((call) => (
          <li key={callKey(call)} data-ended={call.id}>
            <b>{t('call', { id: call.id })}</b> {time.format(endOf(call))}{' '}
            <button
              type="button"
              className="plain"
              onClick={() => desk.send({ type: 'REOPEN', id: call.id })}
            >
              {t('reopen', { id: call.id })}
            </button>
            {call.note && <p className="quiet">{call.note}</p>}
          </li>
        ))}
      </ul>
      <button type="button" data-do="clear" onClick={() => desk.send({ type: 'CLEAR' })}>
        {t('do.clear')}
      </button>
    </details>
  );
}

/** What is kept and cannot be shown as a call: a person may still read a note in it. */
export function CallsAside({ desk: { aside, deleteAside } }: { desk: Desk }) {
  const { t } = useTranslation('agent');
  if (aside.length === 0) return null;
  return (
    <details className="hint" data-aside="">
      <summary>{t('aside', { count: aside.length })}</summary>
      {aside.map((text) => (
        <pre key={text}>{text}</pre>
      ))}
      <button type="button" data-do="deleteAside" onClick={deleteAside}>
        {t('do.deleteAside')}
      </button>
    </details>
  );
}
