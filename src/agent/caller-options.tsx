import { useTranslation } from 'react-i18next';
import { outcomesAhead } from '../engine/graph';
import { availableOptions } from '../engine/replay';
import { plainText } from '../content/captions';
import { flowText, optionText, stepText } from '../content/step-text';
import { stepMeta } from '../engine/flow';
import { SayText } from './say-text';
import type { CallStep } from './use-call-step';

export interface CallerOptionsProps {
  callStep: CallStep;
  /** Takes the option at an index, or hands over. */
  onAnswer: (index: number) => void;
}

/** What an answer leaves and what it rules out. */
function useReach({ at: { flow, step }, agentTexts }: CallStep) {
  const { t } = useTranslation('agent');
  const now = outcomesAhead(flow, step);
  return (target: string) => {
    const left = outcomesAhead(flow, target);
    const out = now.filter((outcome) => !left.includes(outcome));
    const titles = out.map((outcome) => plainText(stepText(agentTexts, flow, outcome).title));
    return [
      t('left', { count: left.length }),
      ...(titles.length > 0 ? [t('rulesOut', { outcomes: titles.join('; ') })] : []),
    ].join('; ');
  };
}

/** The answers of the caller, by number; or the one way on from a hand-over. */
export function CallerOptions({ callStep, onAnswer }: CallerOptionsProps) {
  const { t } = useTranslation('agent');
  const { at, callerTexts, agentTexts } = callStep;
  const { flow, step } = at;
  const reach = useReach(callStep);
  const next = stepMeta(flow, step).continueIn;
  const isOneLanguage = callerTexts === agentTexts;
  const callerText = stepText(callerTexts, flow, step);
  const agentText = stepText(agentTexts, flow, step);

  const options = next
    ? [{ id: 'continue', say: t('continue', { title: flowText(agentTexts, next.flow).title }) }]
    : availableOptions(flow, step).map(({ option, target }) => ({
        id: option,
        say: (
          <span lang={callerTexts.language}>
            <SayText text={optionText(callerText, option)} />
          </span>
        ),
        means: isOneLanguage ? undefined : plainText(optionText(agentText, option)),
        reach: reach(target),
      }));

  if (options.length === 0) return <p className="hint">{t('done')}</p>;
  return (
    <nav aria-label={t('options')}>
      <ol className="caller-options">
        {options.map(({ id, say, ...more }, index) => (
          <li key={id}>
            <button
              type="button"
              className="option"
              data-option={id}
              onClick={() => onAnswer(index)}
            >
              <kbd>{index + 1}</kbd>
              <span>
                {say}
                {'means' in more && more.means && <small>{more.means}</small>}
                {'reach' in more && <small className="reach">{more.reach}</small>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
