import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import type { Flow } from '../engine/flow';
import { stepText } from '../content/step-text';
import { SayText } from './say-text';

export interface ScriptProps {
  heading: string;
  texts: I18n;
  flow: Flow;
  step: string;
  appLanguage: string;
  /** Drawings by action. */
  figures?: Record<string, ReactNode>;
  /** Opens a drawing. */
  figureLabel?: string;
  /** What to say is larger than what it means. */
  isMain?: boolean;
}

/** A step in one language: what to say, or what it means. */
export function Script({ heading, texts, flow, step, appLanguage, ...more }: ScriptProps) {
  const { figures, figureLabel, isMain } = more;
  const locale = texts.language;
  const text = stepText(texts, flow, step);
  const say = (words: string) => <SayText {...{ text: words, locale, appLanguage }} />;
  const Title = isMain ? 'h2' : 'p';
  return (
    <section className={isMain ? 'script script--main' : 'script'} aria-label={heading}>
      <p className="quiet">{heading}</p>
      <div lang={locale}>
        <Title className="script-title" tabIndex={isMain ? -1 : undefined}>
          {say(text.title)}
        </Title>
        {text.body.map((paragraph) => (
          <p key={paragraph}>{say(paragraph)}</p>
        ))}
        {text.actions.length > 0 && (
          <ol className="actions">
            {text.actions.map(({ id, text: words }) => (
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
        {text.hint && <p className="hint">{say(text.hint)}</p>}
      </div>
    </section>
  );
}
