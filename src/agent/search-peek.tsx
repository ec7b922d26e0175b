import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadAgentTexts } from '../content/agent-notes';
import { plainText } from '../content/captions';
import { loadJourney } from '../content/load-journey';
import { optionText, stepText } from '../content/step-text';
import { assumedTrail } from '../engine/graph';
import { currentLeg, positionOf } from '../engine/journey';
import { availableOptions } from '../engine/replay';
import { outcomeOf } from './outcomes';
import { saidTitle } from './said-title';
import { languageAttributes, SayText } from './say-text';
import { Sign } from './sign';
import { linkAt } from './topics';

interface Languages {
  caller: string;
  agent: string;
}

/** What an agent wants to know of a step before it is opened; undefined for an address that is no step. */
async function peekAt(address: string, { caller, agent }: Languages) {
  const found = await loadJourney(linkAt(address) ?? '');
  const at = typeof found === 'string' ? undefined : positionOf(found.journey, found.flows);
  if (!at) return undefined;
  const { flow, step } = at;
  const { from } = currentLeg(at.journey);
  const [callerTexts, agentTexts] = await Promise.all([
    loadAgentTexts(caller, [flow.id]),
    loadAgentTexts(agent, [flow.id]),
  ]);
  return {
    address,
    texts: callerTexts,
    title: saidTitle(stepText(callerTexts, flow, step)),
    assumed: (from === undefined ? [] : assumedTrail(flow, from)).map((given) => {
      const text = stepText(agentTexts, flow, given.step);
      return { id: given.step, question: saidTitle(text), answer: optionText(text, given.option) };
    }),
    ahead: availableOptions(flow, step).map(({ option, target }) => ({
      id: option,
      tag: outcomeOf(flow, target),
      title: saidTitle(stepText(agentTexts, flow, target)),
    })),
  };
}

export interface SearchPeekProps extends Languages {
  /** Of what is chosen. */
  address: string | undefined;
  /** Number of the topic that it opens as; absent where it opens alone. */
  topic: number | undefined;
  isInCall: boolean;
}

/** What is chosen among the hits: what to say, what it assumes, what follows, and the keys that open it. */
export function SearchPeek({ address, topic, isInCall, caller, agent }: SearchPeekProps) {
  const { t } = useTranslation('agent');
  const [peek, setPeek] = useState<Awaited<ReturnType<typeof peekAt>>>();
  useEffect(() => {
    let isCurrent = true;
    const show = (next: typeof peek) => {
      if (isCurrent) setPeek(next);
    };
    if (address !== undefined) peekAt(address, { caller, agent }).then(show, () => undefined);
    return () => {
      isCurrent = false;
    };
  }, [address, caller, agent]);
  const isOpen = peek?.address === address;
  return (
    <>
      {topic !== undefined && (
        <p className="found-topic">
          <span className="topic-number">{topic}</span>
          {t('peek.opens', { number: topic })}
        </p>
      )}
      <aside className="peek" aria-live="off">
        {peek && isOpen && (
          <>
            <h2>{t('say')}</h2>
            <p className="peek-title" {...languageAttributes(peek.texts, peek.title)}>
              <SayText texts={peek.texts} text={peek.title} />
            </p>
            {peek.assumed.length > 0 && <h2>{t('peek.assumed')}</h2>}
            <ul>
              {peek.assumed.map(({ id, question, answer }) => (
                <li key={id}>
                  <Sign name="assumed" />
                  <span>
                    {plainText(question)} <b>{plainText(answer)}</b>
                  </span>
                </li>
              ))}
            </ul>
            {peek.ahead.length > 0 && <h2>{t('peek.then')}</h2>}
            <ol className="ahead">
              {peek.ahead.map(({ id, tag, title }) => (
                <li key={id}>
                  {tag && <Sign name={tag} />}
                  <span>{plainText(title)}</span>
                </li>
              ))}
            </ol>
          </>
        )}
      </aside>
      <p className="found-keys" aria-hidden="true">
        <span>
          <kbd>{'↑'}</kbd> <kbd>{'↓'}</kbd> {t('peek.choose')}
        </span>
        <span>
          <kbd>{'Enter'}</kbd>{' '}
          {topic === undefined ? t('peek.open') : t('peek.openAs', { number: topic })}
        </span>
        {topic !== undefined && (
          <span>
            <kbd>{'Ctrl'}</kbd> <kbd>{'Enter'}</kbd> {t('peek.replace', { number: topic - 1 })}
          </span>
        )}
        {isInCall && (
          <span>
            <kbd>{'Esc'}</kbd> {t('peek.close')}
          </span>
        )}
      </p>
    </>
  );
}
