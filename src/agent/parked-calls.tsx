import { useTranslation } from 'react-i18next';
import { plainText } from '../content/captions';
import { stepText } from '../content/step-text';
import type { Call } from './call-machine';
import { callName } from './call-name';
import { Clock } from './clock';
import { saidTitle } from './said-title';
import { callKey } from './saved-calls';
import { Sign } from './sign';
import { flowOf } from './topics';

export interface ParkedCallsProps {
  /** All calls, in the order of their keys. */
  calls: readonly Call[];
  /** Titles of articles, by flow. */
  titles: ReadonlyMap<string, string>;
}

/** Calls on hold, each with its key and where it waits. */
export function ParkedCalls({ calls, titles }: ParkedCallsProps) {
  const { t, i18n } = useTranslation('agent');
  /** Titles are there once the article is. */
  const placeOf = ({ at }: Call) =>
    at && titles.has(at.flow.id)
      ? t('parked.at', { step: plainText(saidTitle(stepText(i18n, at.flow, at.step))) })
      : '';
  return (
    <section className="parked" aria-label={t('parked.title')}>
      <h2>{t('parked.title')}</h2>
      <ul>
        {calls.map(
          (call, index) =>
            call.state === 'held' && (
              <li key={callKey(call.saved)}>
                <kbd>{`⇧${index + 1}`}</kbd>
                <b>{callName(t, call)}</b>
                <span className="tag">{call.language}</span>
                <Sign name="hold" />
                <Clock call={call} />
                <span>{titles.get(flowOf(call.link) ?? '')}</span>
                <small>{placeOf(call)}</small>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
