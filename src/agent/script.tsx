import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import type { Flow } from '../engine/flow';
import { type StepText, stepText } from '../content/step-text';
import { SayText } from './say-text';

export interface ScriptProps {
  heading: string;
  texts: I18n;
  flow: Flow;
  step: string;
  /** Drawings by action. */
  figures?: Record<string, ReactNode>;
  /** Opens a drawing. */
  figureLabel?: string;
  /** What to say is larger than what it means. */
  isMain?: boolean;
}

/** A step in the words for somebody on the phone. */
function spoken(text: StepText): StepText {
  const [title, ...body] = text.say ?? [];
  if (title === undefined) return text;
  const { options, ask } = text;
  return { title, body, actions: [], options, ...(ask !== undefined && { ask }) };
}

const say = (words: string) => <SayText text={words} />;

/** A step in one language: what to say, or what it means. */
export function Script({ heading, texts, flow, step, ...more }: ScriptProps) {
  const { figures, figureLabel, isMain } = more;
  const { title, warning, body, actions, hint, ask } = spoken(stepText(texts, flow, step));
  const Title = isMain ? 'h2' : 'p';
  return (
    <section className={isMain ? 'script script--main' : 'script'} aria-label={heading}>
      <p className="quiet">{heading}</p>
      <div lang={texts.language}>
        <Title className="script-title" tabIndex={isMain ? -1 : undefined}>
          {say(title)}
        </Title>
        {warning && <p className="warning">{say(warning)}</p>}
        {body.map((paragraph) => (
          <p key={paragraph}>{say(paragraph)}</p>
        ))}
        {actions.length > 0 && (
          <ol className="actions">
            {actions.map(({ id, text: words }) => (
              <li key={id}>
                {say(words)}
                {figures?.[id] && (
                  <details>
                    <summary>{figureLabel}</summary>
                    {figures[id]}
                  </details>
                )}
              </li>
            ))}
          </ol>
        )}
        {hint && <p className="hint">{say(hint)}</p>}
        {ask && <p className="ask">{say(ask)}</p>}
      </div>
    </section>
  );
}
