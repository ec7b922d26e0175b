import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { flowText } from '../content/step-text';
import { CallerOptions } from './caller-options';
import { Script } from './script';
import type { CallStep } from './use-call-step';

export interface CallViewProps {
  callStep: CallStep;
  onAnswer: (index: number) => void;
}

/** The step of a call: what to say, what it means, what to know, and what the caller may answer. */
export function CallView({ callStep, onAnswer }: CallViewProps) {
  const { t } = useTranslation('agent');
  const { at, callerTexts, agentTexts, note, figures } = callStep;
  const { flow, step } = at;
  const view = useRef<HTMLDivElement>(null);

  // The next step is read from its beginning, also by a screen reader. Whoever writes a note while another tab
  // goes on stays there.
  useEffect(() => {
    if (document.activeElement?.matches('textarea')) return;
    view.current?.querySelector<HTMLElement>('h2')?.focus();
  }, []);

  return (
    <div ref={view} className="call-view" data-flow={flow.id} data-step={step}>
      <p className="article-name">{flowText(agentTexts, flow.id).title}</p>
      {note && (
        <p className="notice" data-agent-note="">
          <b>{t('noteToAgent')}</b> {note}
        </p>
      )}
      <div className="scripts">
        <Script
          heading={t('say')}
          figureLabel={t('figure')}
          texts={callerTexts}
          {...{ flow, step, figures }}
          isMain
        />
        {callerTexts !== agentTexts && (
          <Script heading={t('means')} texts={agentTexts} {...{ flow, step }} />
        )}
      </div>
      <CallerOptions callStep={callStep} onAnswer={onAnswer} />
    </div>
  );
}
