import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../content/language-names';
import { locales } from '../content/locales';
import { type Call, CALL_EVENTS, type CallNotes, timesOf } from './call-machine';
import { EndUndo } from './end-undo';
import { CallsAside, EndedCalls } from './ended-calls';
import { callKey, type CallMoment } from './saved-calls';
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

/** Languages of the caller and of the app. */
function CallLanguages({ call }: { call: Call }) {
  const { t } = useTranslation('agent');
  const write = (notes: Partial<CallNotes>) => call.actor.send({ type: 'WRITE', notes });
  return (
    <>
      <LanguageChoice
        label={t('callerLanguage')}
        value={call.language}
        onChoose={(language) => write({ language })}
      />
      <LanguageChoice
        label={t('appLanguage')}
        value={call.appLanguage}
        onChoose={(appLanguage) => write({ appLanguage })}
      />
    </>
  );
}

const momentNow = (type: CallMoment['type']): CallMoment => ({ type, at: Date.now() });

/** All callers, and what can be done with the one on screen. */
export function CallBar({ desk: all }: { desk: Desk }) {
  const { desk, calls, ended, call, isSaved } = all;
  const { t, i18n } = useTranslation('agent');
  const now = useNow();
  const next = useRef<HTMLButtonElement>(null);
  const bar = useRef<HTMLElement>(null);
  /** By key: another tab may give the call another number. */
  const [endedKey, setEndedKey] = useState<string>();
  const justEnded = ended.find((each) => callKey(each) === endedKey);

  const happen = (type: CallMoment['type']) => {
    call?.actor.send(momentNow(type));
    setEndedKey(type === 'end' && call ? callKey(call.saved) : undefined);
  };
  const undoEnd = () => {
    if (justEnded) desk.send({ type: 'REOPEN', id: justEnded.id });
    setEndedKey(undefined);
    // Where the call stands on a step, that takes the focus once it is drawn.
    next.current?.focus();
  };
  const letEnd = () => {
    // The button with the focus goes.
    if (bar.current?.querySelector('[data-do="undoEnd"]') === document.activeElement)
      next.current?.focus();
    setEndedKey(undefined);
  };
  return (
    <section ref={bar} className="call-bar" aria-label={t('calls')}>
      <div>
        {calls.map((each) => (
          <CallTab
            key={callKey(each.saved)}
            call={each}
            isOnScreen={each.id === call?.id}
            now={now}
            onTake={() => desk.send({ type: 'TAKE_UP', id: each.id })}
          />
        ))}
        <button
          ref={next}
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
            <button key={type} type="button" data-do={type} onClick={() => happen(type)}>
              {t(`do.${type}`)}
            </button>
          ))}
          <CallLanguages call={call} />
        </div>
      )}
      <EndUndo id={justEnded?.id} onUndo={undoEnd} onOver={letEnd} />
      {!isSaved && <p className="notice">{t('notKept')}</p>}
      <CallsAside desk={all} />
      <EndedCalls desk={all} />
    </section>
  );
}
