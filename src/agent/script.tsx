import { useTranslation } from 'react-i18next';
import { type StepText, stepText } from '../content/step-text';
import { outcomeOf } from './outcomes';
import { Act } from './key';
import { Row, type Said } from './row';
import { languageAttributes, SayText } from './say-text';
import { Sign } from './sign';
import type { CallStep } from './use-call-step';

export interface ScriptProps {
  callStep: CallStep;
  /** Whether to show what all of it means, too. */
  isBoth: boolean;
  /** Title, question and options always have both in a narrow window: an answer that was not understood is the wrong one. */
  isNarrow: boolean;
  onBoth: () => void;
  onDrawings: () => void;
}

/** A step in the words for somebody on the phone. */
function spoken(text: StepText): StepText {
  const [title, ...body] = text.say ?? [];
  if (title === undefined) return text;
  const { options, ask } = text;
  return { title, body, actions: [], options, ...(ask !== undefined && { ask }) };
}

/** The words of a step that are said, with what they mean where that is shown. */
export function spokenStep(
  { at: { flow, step }, callerTexts, agentTexts }: CallStep,
  isBoth: boolean,
) {
  const own = spoken(stepText(callerTexts, flow, step));
  const other =
    isBoth && callerTexts !== agentTexts ? spoken(stepText(agentTexts, flow, step)) : undefined;
  /** One part of both; undefined where neither has it. */
  const said = (part: (text: StepText) => string | undefined) => {
    const [text, meaning] = [part(own), other && part(other)];
    if (text === undefined && meaning === undefined) return undefined;
    const means = meaning === undefined ? undefined : { texts: agentTexts, text: meaning };
    return { say: { texts: callerTexts, text: text ?? '' }, means };
  };
  return { own, other, said };
}

const Title = ({ texts, text }: Said) => (
  <h2 className="script-title" tabIndex={-1} {...languageAttributes(texts, text)}>
    <SayText {...{ texts, text }} />
  </h2>
);

/** What to say of a step, and what it means, row by row. */
export function Script({ callStep, isBoth, isNarrow, onBoth, onDrawings }: ScriptProps) {
  const { t } = useTranslation('agent');
  const { at, callerTexts, agentTexts, figures } = callStep;
  const { own, other, said } = spokenStep(callStep, isBoth);
  const meaning = spokenStep(callStep, isNarrow || isBoth).other?.title;
  const warning = said((text) => text.warning);
  const hint = said((text) => text.hint);
  const bodies = Array.from({ length: Math.max(own.body.length, other?.body.length ?? 0) });
  const hasDrawings = own.actions.some(({ id }) => figures[id]);
  const tag = outcomeOf(at.flow, at.step);
  return (
    <article
      className={own.actions.length > 0 ? 'script' : 'script script--short'}
      aria-label={t('say')}
      // Where it is longer than its place, keys move it.
      tabIndex={0}
    >
      <div className="script-head">
        <div className="script-acts">
          {callerTexts !== agentTexts && (
            <Act
              id="both"
              className="act--quiet"
              label={t('keys.both')}
              isOn={isBoth}
              onAct={onBoth}
            >
              <span className="tag">{callerTexts.language}</span>
              <span className="tag">{agentTexts.language}</span>
            </Act>
          )}
          {hasDrawings && (
            <Act id="drawings" className="act--quiet" onAct={onDrawings}>
              <Sign name="drawing" /> <span>{t('drawings')}</span>
            </Act>
          )}
        </div>
        {tag && (
          <p className={`badge badge--${tag}`}>
            <Sign name={tag} /> {t(`ends.${tag}`)}
          </p>
        )}
        <Title texts={callerTexts} text={own.title} />
        {meaning !== undefined && (
          <p className="script-means" {...languageAttributes(agentTexts, meaning)}>
            <SayText texts={agentTexts} text={meaning} />
          </p>
        )}
      </div>
      {bodies.map((_, index) => (
        // Paragraphs never change places.
        <Row key={index} className="row--body" {...said(({ body }) => body[index])!} />
      ))}
      {warning && <Row className="row--warning" sign={<Sign name="warning" />} {...warning} />}
      {own.actions.length > 0 && (
        <ol className="script-actions">
          {own.actions.map(({ id }, index) => (
            <li key={id}>
              <Row
                sign={<span className="row-number">{index + 1}</span>}
                {...said(({ actions }) => actions.find((each) => each.id === id)?.text)!}
                end={
                  figures[id] && (
                    <button type="button" className="row-figure" onClick={onDrawings}>
                      <span className="unseen">{t('drawing', { number: index + 1 })}</span>
                      {/* It is described where it is large. */}
                      <span aria-hidden="true">{figures[id]}</span>
                    </button>
                  )
                }
              />
            </li>
          ))}
        </ol>
      )}
      {hint && <Row className="row--hint" {...hint} />}
    </article>
  );
}
