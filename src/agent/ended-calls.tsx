import { useTranslation } from 'react-i18next';
import { callName } from './call-name';
import { withoutCredentials } from './credentials';
import { callKey, endOf, type SavedCall } from './saved-calls';
import { Sign } from './sign';
import { flowOf } from './topics';
import type { Desk } from './use-desk';

export interface EndedCallsProps {
  desk: Desk;
  /** Titles of articles, by flow. */
  titles: ReadonlyMap<string, string>;
}

/** How a call ended, and whether its note went anywhere. */
function Ending({ call: { outcome, noted } }: { call: SavedCall }) {
  const { t } = useTranslation('agent');
  return (
    <>
      <span className={`end end--${outcome ?? 'open'}`}>
        {outcome && <Sign name={outcome} />} {t(`outcomes.${outcome ?? 'open'}`)}
      </span>
      <small className={noted ? undefined : 'not-noted'}>
        {!noted && <Sign name="warning" />} {t(`noted.${noted ?? 'nowhere'}`)}
      </small>
    </>
  );
}

/** Calls that ended today or in the night, the last one first, with their notes, until they are cleared. */
export function EndedCalls({ desk: { desk, ended }, titles }: EndedCallsProps) {
  const { t, i18n } = useTranslation('agent');
  const time = new Intl.DateTimeFormat(i18n.language, { hour: 'numeric', minute: '2-digit' });
  const inOrder = ended.toSorted((one, other) => endOf(other)! - endOf(one)!);
  return (
    <section className="ended-calls">
      <h2>
        {t('today')} <small>{t('endedCalls', { count: ended.length })}</small>
      </h2>
      {ended.length > 0 && (
        <>
          <ul>
            {inOrder.map((call) => (
              <li key={callKey(call)} data-ended={call.id}>
                <time>{time.format(endOf(call))}</time>
                <span>
                  <b>{callName(t, call)}</b> <span className="tag">{call.language}</span>
                  <small>{titles.get(flowOf(call.link) ?? '')}</small>
                  {call.link && <Ending call={call} />}
                  {/* Another tab may have gone on with it. */}
                  {call.note && <p>{withoutCredentials(call.note)}</p>}
                </span>
                <button
                  type="button"
                  className="act"
                  aria-label={t('reopen', { name: callName(t, call) })}
                  onClick={() => desk.send({ type: 'REOPEN', id: call.id })}
                >
                  {t('do.reopen')}
                </button>
              </li>
            ))}
          </ul>
          <p className="quiet">{t('keptToday')}</p>
          <button
            type="button"
            className="act"
            data-do="clear"
            onClick={() => desk.send({ type: 'CLEAR' })}
          >
            {t('do.clear')}
          </button>
        </>
      )}
    </section>
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
      <button type="button" className="act" data-do="deleteAside" onClick={deleteAside}>
        {t('do.deleteAside')}
      </button>
    </details>
  );
}
