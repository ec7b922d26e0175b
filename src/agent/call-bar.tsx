import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../content/language-names';
import { locales } from '../content/locales';
import { type CallEvent, canTake, replayCall } from './call-machine';
import { type Call, sendToCall, startCall, takeUp } from './calls';
import { spentText } from './ticket';
import type { CallsInHand } from './use-calls';

const SECOND = 1000;
const EVENTS: readonly CallEvent[] = ['hold', 'resume', 'wrapUp', 'end'];

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
  const { state, spent } = replayCall(call.moments, now);
  return (
    <button
      type="button"
      className={`call call--${state}`}
      data-call={call.id}
      aria-pressed={isOnScreen}
      onClick={onTake}
    >
      {t('callState', { id: call.id, state: t(`state.${state}`) })}{' '}
      <span className="clock">{spentText(spent[state])}</span>
    </button>
  );
}

/** All callers, and what can be done with the one on screen. */
export function CallBar({ inHand }: { inHand: CallsInHand }) {
  const { t, i18n } = useTranslation('agent');
  const now = useNow();
  const { all, call, setAll, setCall, isKept } = inHand;
  return (
    <section className="call-bar" aria-label={t('calls')}>
      <div>
        {all.calls.map((each) => (
          <CallTab
            key={each.id}
            call={each}
            isOnScreen={each.id === all.current}
            now={now}
            onTake={() => setAll((before) => takeUp(before, each.id, Date.now()))}
          />
        ))}
        <button
          type="button"
          data-do="next"
          onClick={() => setAll((before) => startCall(before, i18n.language, Date.now()))}
        >
          {t('do.next')}
        </button>
      </div>
      {call && (
        <div>
          {EVENTS.filter((type) => canTake(call.moments, type)).map((type) => (
            <button
              key={type}
              type="button"
              data-do={type}
              onClick={() => setAll((before) => sendToCall(before, type, Date.now()))}
            >
              {t(`do.${type as 'hold'}`)}
            </button>
          ))}
          <LanguageChoice
            label={t('callerLanguage')}
            value={call.language}
            onChoose={(language) => setCall((before) => ({ ...before, language }))}
          />
          <LanguageChoice
            label={t('appLanguage')}
            value={call.appLanguage}
            onChoose={(appLanguage) => setCall((before) => ({ ...before, appLanguage }))}
          />
        </div>
      )}
      {!isKept && <p className="notice">{t('notKept')}</p>}
    </section>
  );
}
