import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from './call-machine';
import { callName } from './call-name';
import { Clock } from './clock';
import { Act } from './key';
import { callKey } from './saved-calls';
import { Sign } from './sign';
import { flowOf } from './topics';

export interface CallTabProps {
  call: Call;
  /** From 1 on: its key is the digit with Shift. */
  place: number;
  isOnScreen: boolean;
  /** Title of the article where the call stands. */
  topic: string | undefined;
  onTake: () => void;
}

const SIGNS = {
  waiting: 'hold',
  live: 'live',
  held: 'hold',
  wrapUp: 'wrapUp',
  ended: 'solved',
} as const;

/** So much of a name as a narrow tab has room for; of a number, its end. */
const initialsOf = (name: string): string =>
  name
    .match(/(?<!\p{L})\p{L}/gu)
    ?.slice(0, 2)
    .join('')
    .toUpperCase() ?? name.slice(-3);

/** One caller, with the state, the time, the language and the topic of the call. */
function CallTab({ call, place, isOnScreen, topic, onTake }: CallTabProps) {
  const { t } = useTranslation('agent');
  const { state } = call;
  return (
    <button
      type="button"
      className={`call call--${state}`}
      data-call={call.id}
      aria-pressed={isOnScreen}
      aria-keyshortcuts={`Shift+${place}`}
      onClick={onTake}
    >
      <Sign name={SIGNS[state]} />
      <b>{callName(t, call)}</b>
      <span className="call-short" aria-hidden="true">
        {initialsOf(callName(t, call))} {place}
      </span>
      <span className="unseen">{t(`state.${state}`)}</span>
      <Clock call={call} />
      <span className="call-topic">
        <span className="tag">{call.language}</span> {topic}
      </span>
      <kbd className="key" aria-hidden="true">
        {'⇧'}
        {place}
      </kbd>
    </button>
  );
}

export interface CallBarProps {
  calls: readonly Call[];
  /** Number of the call on screen. */
  current: number | undefined;
  /** Titles of articles, by flow. */
  titles: ReadonlyMap<string, string>;
  onTake: (id: number) => void;
  onNext: () => void;
  onHelp: () => void;
  /** The search, while a call is on screen. */
  children: ReactNode;
}

/** All callers, what begins with the next one, and the search. */
export function CallBar({
  calls,
  current,
  titles,
  onTake,
  onNext,
  onHelp,
  children,
}: CallBarProps) {
  const { t } = useTranslation('agent');
  return (
    <section className="call-bar" aria-label={t('calls')}>
      <ul className="calls">
        {calls.map((call, index) => (
          <li key={callKey(call.saved)}>
            <CallTab
              call={call}
              place={index + 1}
              isOnScreen={call.id === current}
              topic={titles.get(flowOf(call.link) ?? '')}
              onTake={() => onTake(call.id)}
            />
          </li>
        ))}
      </ul>
      <Act id="next" className="act--quiet" onAct={onNext}>
        <Sign name="plus" /> <span>{t('do.next')}</span>
      </Act>
      {children}
      <Act id="help" className="act--quiet" label={t('keysTitle')} onAct={onHelp} />
    </section>
  );
}
