import { useTranslation } from 'react-i18next';
import { plainText } from '../content/captions';
import { flowText, optionText, stepText } from '../content/step-text';
import { type Flow, outcomeTag, stepMeta } from '../engine/flow';
import { outcomesAhead } from '../engine/graph';
import { availableOptions } from '../engine/replay';
import { outcomeOf } from './outcomes';
import { Act } from './key';
import { type Said, SaidWords } from './row';
import { saidTitle } from './said-title';
import { languageAttributes, SayText } from './say-text';
import { spokenStep } from './script';
import { Sign } from './sign';
import type { CallStep } from './use-call-step';

export interface CallerOptionsProps {
  callStep: CallStep;
  isBoth: boolean;
  isNarrow: boolean;
  /** Whether each option says what it rules out. */
  areRuledOutShown: boolean;
  onRulesOut: () => void;
  /** Takes the option at an index, or hands over. */
  onAnswer: (index: number) => void;
}

interface Option {
  id: string;
  say: Said;
  means?: Said | undefined;
  target?: string;
}

/** The answers that a step has for its caller; the one way on from a hand-over. */
function optionsOf(callStep: CallStep, isBoth: boolean, continueLabel: string): Option[] {
  const { at, agentTexts } = callStep;
  const { flow, step } = at;
  if (stepMeta(flow, step).continueIn)
    return [{ id: 'continue', say: { texts: agentTexts, text: continueLabel } }];
  const { said } = spokenStep(callStep, isBoth);
  return availableOptions(flow, step).map(({ option, target }) => ({
    id: option,
    target,
    ...said((text) => optionText(text, option))!,
  }));
}

/** The one thing worth to know of where an answer leads: how that ends, or how much it rules out. */
function End({
  flow,
  target,
  ruledOut,
}: {
  flow: Flow;
  target: string | undefined;
  ruledOut: number;
}) {
  const { t } = useTranslation('agent');
  const tag = target === undefined ? 'handedOver' : outcomeOf(flow, target);
  if (!tag) return ruledOut > 0 && <span className="end">{ruledOut}</span>;
  return (
    <span className={`end end--${tag}`}>
      <Sign name={tag} /> <span>{t(`ends.${tag}`)}</span>
    </span>
  );
}

/** The question of a step and the answers of the caller, by number. They never leave the window. */
export function CallerOptions(props: CallerOptionsProps) {
  const { callStep, isNarrow, areRuledOutShown, onRulesOut, onAnswer } = props;
  const isBoth = isNarrow || props.isBoth;
  const { t } = useTranslation('agent');
  const { at, agentTexts } = callStep;
  const { flow, step } = at;
  const next = stepMeta(flow, step).continueIn;
  const options = optionsOf(
    callStep,
    isBoth,
    next ? t('continue', { title: flowText(agentTexts, next.flow).title }) : '',
  );
  const now = outcomesAhead(flow, step);
  const ruledOutBy = (target: string | undefined) => {
    if (target === undefined || outcomeTag(flow, target)) return [];
    const left = outcomesAhead(flow, target);
    return now
      .filter((outcome) => !left.includes(outcome))
      .map((outcome) => plainText(saidTitle(stepText(agentTexts, flow, outcome))));
  };
  const ruledOut = options.map(({ target }) => ruledOutBy(target));
  const ask = spokenStep(callStep, isBoth).said((text) => text.ask);

  return (
    <nav className="caller-answers" aria-label={t('options')}>
      <div className="row row--ask">
        {ask ? <SaidWords {...ask} /> : <span className="row-say quiet">{t('options')}</span>}
        {ruledOut.some((titles) => titles.length > 0) && (
          <Act id="rulesOut" className="act--quiet end" isOn={areRuledOutShown} onAct={onRulesOut}>
            {t('rulesOut')}
          </Act>
        )}
      </div>
      <ol className="caller-options">
        {options.map(({ id, target, ...said }, index) => (
          <li key={id}>
            <button
              type="button"
              className="row"
              data-option={id}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => onAnswer(index)}
            >
              <kbd>{index + 1}</kbd>
              <SaidWords {...said} />
              <End {...{ flow, target }} ruledOut={ruledOut[index]!.length} />
            </button>
            {areRuledOutShown && ruledOut[index]!.length > 0 && (
              <p className="ruled-out">
                {t('ruledOut')}{' '}
                {ruledOut[index]!.map((text) => (
                  <s key={text} {...languageAttributes(agentTexts, text)}>
                    <SayText texts={agentTexts} text={text} />
                  </s>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
