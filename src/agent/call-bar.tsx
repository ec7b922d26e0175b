import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../content/language-names';
import { locales } from '../content/locales';
import { type Call, CALL_EVENTS, timesOf } from './call-machine';
import { spentText } from './ticket';
import type { Desk } from './use-desk';

const SECOND = 1000;

/** The time now, every second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function LanguageChoice({
  label,
  value,
  onChoose,
}: {
  label: string;
  value: string;
  onChoose: (locale: string) => void;
}) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {locales.map((id) => (
          <option key={id} value={id}>
            {languageName(id)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One caller, with the state and the time of the call. */
function CallTab({
  call,
  isOnScreen,
  now,
  onTake,
}: {
  call: Call;
  isOnScreen: boolean;
  now: number;
  onTake: () => void;
}) {
  const { t } = useTranslation('agent');
  const { state } = call;
  return (
    <button
      type="button"
      className={`call call--${state}`}
      data-call={call.id}
      aria-pressed={isOnScreen}
      onClick={onTake}
    >
      {t('callState', { id: call.id, state: t(`state.${state}`) })}{' '}
      <span className="clock">{spentText(timesOf(call, now)[state])}</span>
    </button>
  );
}

/** All callers, and what can be done with the one on screen. */
export function CallBar({ desk: { desk, calls, call, isSaved } }: { desk: Desk }) {
  const { t, i18n } = useTranslation('agent');
  const now = useNow();
  return (
    <section className="call-bar" aria-label={t('calls')}>
      <div>
        {calls.map((each) => (
          <CallTab
            key={each.id}
            call={each}
            isOnScreen={each.id === call?.id}
            now={now}
            onTake={() => desk.send({ type: 'TAKE_UP', id: each.id })}
          />
        ))}
        <button
          type="button"
          data-do="next"
          onClick={() => desk.send({ type: 'TAKE_NEXT', language: i18n.language })}
        >
          {t('do.next')}
        </button>
      </div>
      {call && (
        <div>
          {CALL_EVENTS.filter(call.can).map((type) => (
            <button
              key={type}
              type="button"
              data-do={type}
              onClick={() => call.actor.send({ type, at: Date.now() })}
            >
              {t(`do.${type}`)}
            </button>
          ))}
          <LanguageChoice
            label={t('callerLanguage')}
            value={call.language}
            onChoose={(language) => call.actor.send({ type: 'WRITE', notes: { language } })}
          />
          <LanguageChoice
            label={t('appLanguage')}
            value={call.appLanguage}
            onChoose={(appLanguage) => call.actor.send({ type: 'WRITE', notes: { appLanguage } })}
          />
        </div>
      )}
      {!isSaved && <p className="notice">{t('notKept')}</p>}
    </section>
  );
}
